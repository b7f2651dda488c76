/**
 * Makes a page for each row of the table below build/bench/, all with the same words. What each is compared with is told in
 * bench/README.md.
 */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from '../scripts/setup.mjs';

export const site = join(root, 'build/bench');
const dist = join(root, 'dist');
const load = (file) => import(pathToFileURL(join(dist, file)).href);
const escape = (text) => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

const page = (head, body) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Help</title><link rel="icon" href="data:,"><style>missing-certificate-help,vanilla-help{display:block;min-block-size:100vh}</style>${head}</head><body>${body}</body></html>`;

/** The article as plain HTML: what a server rendered, without the element, its markers and its slots. */
const flat = (prerendered) =>
  prerendered
    .replace(/^.*<template shadowrootmode="open">/s, '')
    .replace(/<\/template>.*$/s, '')
    .replaceAll(/<!--.*?-->|<\/?slot[^>]*>/g, '');

/** @param {boolean} [withPeers] the peers need packages of their own */
export async function makePages(withPeers = false) {
  rmSync(site, { recursive: true, force: true });
  mkdirSync(join(site, 'words'), { recursive: true });
  cpSync(join(dist, 'cdn'), join(site, 'cdn'), { recursive: true });
  const { styleText } = await load('server.js');
  const words = Object.fromEntries(
    await Promise.all(['en', 'de'].map(async (tag) => [tag, (await load(`locales/${tag}.js`)).default])),
  );
  const prerendered = readFileSync(join(dist, 'prerendered/en.html'), 'utf8');
  const write = (file, text) => writeFileSync(join(site, file), text);
  for (const [tag, texts] of Object.entries(words)) write(`words/${tag}.json`, JSON.stringify(texts));

  const bundle = (options) =>
    build({ bundle: true, minify: true, format: 'esm', target: 'es2022', outdir: site, logLevel: 'error', ...options });
  await bundle({
    entryPoints: { vanilla: join(root, 'bench/rows/vanilla.js') },
    define: {
      CSS_TEXT: JSON.stringify(styleText),
      LANGUAGES: JSON.stringify(['ar', 'de', 'en', 'fr', 'ja', 'zh-Hans']),
    },
  });

  const entry = 'cdn/missing-certificate-help.js';
  const script = (src) => `<script type="module" src="${src}"></script>`;
  const preload = (href) => `<link rel="modulepreload" href="${href}">`;
  const help = '<missing-certificate-help locale="en"></missing-certificate-help>';
  write('static.html', page('', flat(prerendered)));
  write(
    'prerendered.html',
    page(script(entry) + preload('cdn/locales/en.js') + preload('cdn/hydrate.js'), prerendered),
  );
  write('one-file.html', page(script('cdn/en.js'), help));
  write('entry.html', page(preload('cdn/locales/en.js') + script(entry), help));
  write('vanilla.html', page(script('vanilla.js'), '<vanilla-help></vanilla-help>'));
  write(
    'vanilla-preloaded.html',
    page(
      `<link rel="preload" href="words/en.json" as="fetch" crossorigin>${script('vanilla.js')}`,
      '<vanilla-help></vanilla-help>',
    ),
  );
  write('iframe.html', page('', '<iframe src="static.html" title="Help" width="100%" height="900"></iframe>'));
  if (!withPeers) return;

  await bundle({
    entryPoints: { react: join(root, 'bench/rows/react.jsx') },
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [
      {
        name: 'words',
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /^words:/ }, ({ path }) => ({ path: path.slice(6), namespace: 'words' }));
          onLoad({ filter: /.*/, namespace: 'words' }, ({ path }) => ({
            contents: JSON.stringify(words[path]),
            loader: 'json',
          }));
        },
      },
    ],
  });
  await bundle({ entryPoints: { shoelace: join(root, 'bench/rows/shoelace.js') } });
  await bundle({ entryPoints: { 'pwa-install': join(root, 'bench/rows/pwa-install.js') } });
  const text = (id) => escape(words.en[id].replaceAll(/\{(\w+)\}/g, (_, name) => words.en[`label.${name}`] ?? ''));
  write('react.html', page(`<style>${styleText}</style>${script('react.js')}`, '<div id="app"></div>'));
  const theme = readFileSync(join(root, 'bench/node_modules/@shoelace-style/shoelace/dist/themes/light.css'), 'utf8');
  write('shoelace.css', theme);
  const group = (prefix) =>
    Object.keys(words.en)
      .filter((id) => id.startsWith(`${prefix}.`) && !id.endsWith('.heading'))
      .map((id) => `<p>${text(id)}</p>`)
      .join('');
  write(
    'shoelace.html',
    page(
      `<link rel="stylesheet" href="shoelace.css"><style>:not(:defined){visibility:hidden}</style>${script('shoelace.js')}`,
      `<sl-card><h2 slot="header">${text('article.title')}</h2><p>${text('article.lead')}</p>${[
        'recognize',
        'check',
        'organization',
        'support',
      ]
        .map(
          (prefix, index) =>
            `<sl-details summary="${text(`${prefix}.heading`)}"${index ? '' : ' open'}>${group(prefix)}</sl-details>`,
        )
        .join('')}<sl-button slot="footer">${text('answer.thisMessage')}</sl-button></sl-card>`,
    ),
  );
  write(
    'pwa-install.html',
    page(
      script('pwa-install.js'),
      `<pwa-install name="${text('article.title')}" description="${text('article.lead')}" install-description="${text('recognize.happened')}"></pwa-install>`,
    ),
  );
}
