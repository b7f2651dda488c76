import { mkdirSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { browserArgs, findBrowser } from './scripts/test/browser.mjs';

/** Tests of elements that run a second time, with what a server rendered in place of an empty element. */
const takenOver = 'taken-over';
const alsoTakenOver = ['accessibility', 'guide', 'layout', 'place', 'support'];

const count = ({ tests = [], suites = [] } = {}) => [...tests, ...suites.flatMap(count)];

/** Leaves what came of the tests for scripts/test/index.mjs, which adds up all that were tested. */
const counts = {
  onTestRunFinished({ sessions }) {
    const tests = sessions.flatMap(({ testResults }) => count(testResults));
    mkdirSync('build', { recursive: true });
    writeFileSync(
      'build/browser-tests.json',
      JSON.stringify({
        passed: tests.filter(({ passed, skipped }) => passed && !skipped).length,
        failed:
          tests.filter(({ passed, skipped }) => !passed && !skipped).length +
          sessions.filter(({ passed, testResults }) => !passed && !count(testResults).some(({ passed }) => !passed))
            .length,
        skipped: tests.filter(({ skipped }) => skipped).map(({ name }) => name),
        seconds: Object.fromEntries(
          sessions.map(({ testFile, group, testResults }) => [
            `${relative('.', testFile)}${group.name === takenOver ? ` (${takenOver})` : ''}`,
            count(testResults).reduce((sum, { duration = 0 }) => sum + duration / 1000, 0),
          ]),
        ),
      }),
    );
  },
};

/** Before anything else in a test file: what nobody catches makes it red. */
const redIfUncaught = {
  name: 'red-if-uncaught',
  transform: ({ path, body }) =>
    path.endsWith('.test.ts') ? `import '/test/helpers/uncaught.ts'; ${body}` : undefined,
};

/** Gives `show()` of test/helpers/element.ts what a server renders. */
const prerendered = {
  name: 'prerendered',
  async serve({ path, query }) {
    if (path !== '/prerendered') return undefined;
    const { renderShadowRoot } = await import('./dist/server.js');
    return { body: JSON.stringify(await renderShadowRoot(query)), type: 'json' };
  },
};

/** How many times as many cases fast-check is to try: `npm run test:nightly`. */
const times = Number(process.env.MCH_TIMES ?? 1);

/** Only a build knows `mch:locales`: to the tests of catalogs, which bring their own, it gives none. */
const noLocales = {
  name: 'no-locales',
  resolveImport: ({ source }) => (source === 'mch:locales' ? '/no-locales.js' : undefined),
  serve: ({ path }) =>
    path === '/no-locales.js'
      ? { body: 'export const available = []; export const importFile = () => Promise.reject(new Error());' }
      : undefined,
};

const testRunnerHtml = (isTakenOver) => (framework) => `<!doctype html><html><head>
    <script>self.mchTimes = ${times}; self.mchTakenOver = ${isTakenOver}</script></head>
    <body><script type="module" src="${framework}"></script></body></html>`;

/** Who chooses files wants only those; `--group taken-over` runs the second round alone. */
const isChosen = process.argv.includes('--files');

export default {
  files: 'test/**/*.test.ts',
  rootDir: '.',
  nodeResolve: { exportConditions: ['production', 'browser'] },
  concurrency: 2,
  browsers: [
    playwrightLauncher({ product: 'chromium', launchOptions: { executablePath: findBrowser(), args: browserArgs } }),
  ],
  plugins: [
    redIfUncaught,
    prerendered,
    noLocales,
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: 'tsconfig.json' }),
  ],
  reporters: [defaultReporter({ reportTestProgress: false }), counts],
  testFramework: { config: { timeout: 30_000 * times } },
  // Of a file, which may hold several tests of so many cases.
  testsFinishTimeout: 600_000 * times,
  testRunnerHtml: testRunnerHtml(false),
  groups: isChosen
    ? []
    : [
        {
          name: takenOver,
          files: alsoTakenOver.map((name) => `test/element/${name}.test.ts`),
          testRunnerHtml: testRunnerHtml(true),
        },
      ],
};
