import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

/* Stryker runs this in its copy of the project: the tests of pure modules as one file for Mocha in Node. */
const root = join(import.meta.dirname, '../../..');

/** They need a page or a server. */
const inBrowserOnly = /messages|page-language|site-|catalog/;

const files = ['guide', 'language', 'support', 'words'].flatMap((folder) =>
  readdirSync(join(root, 'test', folder))
    .filter((file) => file.endsWith('.test.ts') && !inBrowserOnly.test(file))
    .map((file) => `./test/${folder}/${file}`),
);

/** The same values every time, and fewer than in a browser: each mutant runs the tests again. */
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
      },
    },
  ],
  // As deep as the tests are, since they find other files from where they stand.
  outfile: join(root, 'build/mutation/tests.mjs'),
  bundle: true,
  // package.json says of what is published that importing it does nothing.
  ignoreAnnotations: true,
  format: 'esm',
  platform: 'node',
  packages: 'external',
  logLevel: 'warning',
});
