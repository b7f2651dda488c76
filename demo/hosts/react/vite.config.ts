import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** Only what is built gets it: Vite's server for development puts scripts into the page itself. */
const strictPolicy: Plugin = {
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: {
        'http-equiv': 'Content-Security-Policy',
        content:
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types lit-html",
      },
    },
  ],
};

export default defineConfig(({ mode }) => ({
  // The site may be served below any path.
  base: './',
  build: { outDir: mode === 'production' ? 'dist' : `dist/${mode}` },
  plugins: [react(), strictPolicy],
  // Without `development`: all that Lit's build for it would say here is that it is that.
  resolve: { conditions: ['module', 'browser'] },
  // All host sites share their texts and their look.
  server: { fs: { allow: ['../..'] } },
}));
