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

export default defineConfig({
  // The site may be served below any path.
  base: './',
  plugins: [strictPolicy],
  // One Lit for the site and the widget.
  resolve: { dedupe: ['lit', 'lit-html'], conditions: ['module', 'browser'] },
  server: { fs: { allow: ['../..'] } },
});
