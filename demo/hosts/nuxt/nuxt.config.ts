export default defineNuxtConfig({
  compatibilityDate: '2026-11-01',
  telemetry: false,
  app: { head: { title: 'Nuxt', link: [{ rel: 'icon', href: 'data:,' }] } },
  css: ['../host.css'],
  vue: { compilerOptions: { isCustomElement: (tag) => tag === 'missing-certificate-help' } },
  hooks: {
    // Nuxt would have every page fetch all languages in advance.
    'build:manifest'(manifest) {
      for (const [name, file] of Object.entries(manifest))
        if ([name, ...(file.dynamicImports ?? [])].some((id) => id.includes('/missing-certificate-help/')))
          file.prefetch = false;
    },
  },
  typescript: { strict: true, tsConfig: { vueCompilerOptions: { strictTemplates: true } } },
});
