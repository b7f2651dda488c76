import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

/* Stryker runs this in its copy of the project. Bundles the tests of pure modules into one file for Mocha in Node. */
const root = join(import.meta.dirname, '../../..');

/** These tests need a page or a server. */
const inBrowserOnly = /messages|page-language|site-|catalog/;

const files = ['guide', 'language', 'support', 'words'].flatMap((folder) =>
  readdirSync(join(root, 'test', folder))
    .filter((file) => file.endsWith('.test.ts') && !inBrowserOnly.test(file))
    .map((file) => `./test/${folder}/${file}`),
);

/** Fixed random values, and fewer of them than in a browser: the tests run again for each mutant. */
const setUp = `
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { readFileSync } from 'node:fs';
fc.configureGlobal({ seed: 1 });
globalThis.mchTimes = 0.02;
globalThis.document = new JSDOM().window.document;
globalThis.fetch = async (path) => new Response(readFileSync(path.slice(1)));
console.log = () => undefined;`;

await build({
  absWorkingDir: root,
  stdin: { contents: ["import 'set-up';", ...files.map((file) => `import '${file}';`)].join('\n'), resolveDir: root },
  plugins: [
    {
      name: 'set-up',
      setup({ onResolve, onLoad }) {
        onResolve({ filter: /^set-up$/ }, ({ path }) => ({ path, namespace: 'set-up' }));
        onLoad({ filter: /(?:)/, namespace: 'set-up' }, () => ({ contents: setUp, resolveDir: root }));
        // The helpers of these tests can set the size of a window. That module needs one when it loads.
        onResolve({ filter: /^@web\/test-runner-commands$/ }, ({ path }) => ({ path, namespace: 'window' }));
        onLoad({ filter: /(?:)/, namespace: 'window' }, () => ({ contents: 'export const setViewport = undefined;' }));
      },
    },
  ],
  // The same folder depth as the tests, because they use relative paths.
  outfile: join(root, 'build/mutation/tests.mjs'),
  bundle: true,
  // Otherwise `sideEffects` in package.json would remove imports.
  ignoreAnnotations: true,
  format: 'esm',
  platform: 'node',
  packages: 'external',
  logLevel: 'warning',
});
