import vue from '@vitejs/plugin-vue';
import { defineConfig, type Plugin } from 'vite';

/** Only what is built gets it: Vite's server for development puts styles into the page itself. */
const strictPolicy: Plugin = {
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: {
        'http-equiv': 'Content-Security-Policy',
        content:
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types vue lit-html",
      },
    },
  ],
};

export default defineConfig(({ mode }) => ({
  // The site may be served below any path.
  base: './',
  build: { outDir: mode === 'production' ? 'dist' : `dist/${mode}` },
  plugins: [
    // Without this, Vue would look for a component of that name.
    vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === 'missing-certificate-help' } } }),
    strictPolicy,
  ],
  // Without `development`: all that Lit's build for it would say here is that it is that.
  resolve: { conditions: ['module', 'browser'] },
  define: { __VUE_OPTIONS_API__: false, __VUE_I18N_LEGACY_API__: false, __VUE_I18N_FULL_INSTALL__: false },
  // All host sites share their texts and their look.
  server: { fs: { allow: ['../..'] } },
}));
