import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { bundledLit } from './scripts/bundle/plugins/bundled-lit.mjs';
import { generated, importsBeside, literalImports } from './scripts/bundle/plugins/generated.mjs';
import { inventory } from './scripts/bundle/plugins/inventory.mjs';
import { minifyStyles } from './scripts/bundle/plugins/minify-styles.mjs';
import { minifyTemplates } from './scripts/bundle/plugins/minify-templates.mjs';
import { serverLit } from './scripts/bundle/plugins/server-lit.mjs';
import { shareWithChunks } from './scripts/bundle/plugins/share-with-chunks.mjs';
import { standAlone } from './scripts/bundle/plugins/stand-alone.mjs';
import { svg } from './scripts/bundle/plugins/svg.mjs';

const minify = terser({
  ecma: 2022,
  module: true,
  compress: { passes: 3, inline: 0, pure_getters: true, unsafe_arrows: true, unsafe_methods: true },
  // Lit's private names, except for those that hydrate.js uses, which is a separate file.
  mangle: {
    properties: {
      regex:
        /^_(\$(?!(committedValue|endNode|parts|litPart\$)$)|(commit\w+|insert|clone|update|_isConnected|_directives?)$)/,
    },
  },
});

export default [
  {
    // For bundlers: every language is a literal import, and Lit is shared with the rest of the page. `events` is a
    // separate entry, so that importing it loads nothing else.
    input: { index: 'build/src/index.js', define: 'build/src/define.js', events: 'build/src/events.js' },
    external: /^(lit|i18next)/,
    makeAbsoluteExternalsRelative: false,
    output: { dir: 'dist', chunkFileNames: '[name].js' },
    plugins: [
      svg,
      generated(literalImports()),
      nodeResolve({ exportConditions: ['production'] }),
      minifyTemplates,
      inventory('bundlers'),
    ],
  },
  {
    // For pages: one file with everything in it, and a file for each language beside it.
    input: { 'missing-certificate-help': 'build/src/define.js' },
    output: { dir: 'dist/cdn', chunkFileNames: '[name].js' },
    plugins: [
      shareWithChunks(),
      svg,
      generated(importsBeside),
      nodeResolve({ exportConditions: ['development', 'browser'] }),
      bundledLit(),
      minifyStyles,
      minifyTemplates,
      minify,
      standAlone,
      inventory('cdn'),
    ],
  },
  {
    // For servers: everything except the languages, which are loaded on demand.
    input: { server: 'build/src/server.js' },
    output: { dir: 'dist', chunkFileNames: 'server-[name].js' },
    external: /^node:/,
    plugins: [
      svg,
      generated(literalImports()),
      serverLit,
      nodeResolve({ exportConditions: ['development'], preferBuiltins: true }),
      bundledLit({ isServer: true }),
      minifyStyles,
      inventory('server'),
    ],
  },
];
