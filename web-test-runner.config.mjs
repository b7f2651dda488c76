import { mkdirSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { browserArgs, findHeadlessShell } from './scripts/test/browser.mjs';

/** Element tests that run a second time, with prerendered HTML instead of an empty element. */
const takenOver = 'taken-over';
const alsoTakenOver = ['accessibility', 'guide', 'layout', 'place', 'support'];

const testsOf = ({ tests = [], suites = [] } = {}) => [...tests, ...suites.flatMap(testsOf)];
const nameOf = ({ testFile, group }) =>
  `${relative('.', testFile)}${group.name === takenOver ? ` (${takenOver})` : ''}`;

/** Writes the results for scripts/test/index.mjs, which sums up all tests. */
const counts = {
  onTestRunFinished({ sessions }) {
    const tests = sessions.flatMap(({ testResults }) => testsOf(testResults));
    const failures = sessions.flatMap((session) => {
      const file = nameOf(session);
      const failed = testsOf(session.testResults).filter(({ passed, skipped }) => !passed && !skipped);
      if (!session.passed && !failed.length) return [{ file, text: `${file}: the file itself` }];
      return failed.map(({ name, error }) => ({ file, text: `${file}: ${name}\n${error?.message ?? ''}` }));
    });
    mkdirSync('build', { recursive: true });
    writeFileSync(
      'build/browser-tests.json',
      JSON.stringify({
        passed: tests.filter(({ passed, skipped }) => passed && !skipped).length,
        failures,
        skipped: tests.filter(({ skipped }) => skipped).map(({ name }) => name),
        seconds: Object.fromEntries(
          sessions.map((session) => [
            nameOf(session),
            testsOf(session.testResults).reduce((sum, { duration = 0 }) => sum + duration / 1000, 0),
          ]),
        ),
      }),
    );
  },
};

/** Makes a test file fail on uncaught errors. Runs before anything else in the file. */
const redIfUncaught = {
  name: 'red-if-uncaught',
  transform: ({ path, body }) =>
    path.endsWith('.test.ts') ? `import '/test/helpers/uncaught.ts'; ${body}` : undefined,
};

/** Gives prerendered HTML to `show()` of test/helpers/element.ts. */
const prerendered = {
  name: 'prerendered',
  async serve({ path, query }) {
    if (path !== '/prerendered') return undefined;
    const { renderShadowRoot } = await import('./dist/server.js');
    return { body: JSON.stringify(await renderShadowRoot(query)), type: 'json' };
  },
};

/** Factor for the number of fast-check cases, for `npm run test:nightly`. */
const times = Number(process.env.MCH_TIMES ?? 1);

/** Only a build generates `mch:locales`. Tests of catalogs use languages of their own, so here it has none. */
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

/** With `--files`, only these files run. With `--group taken-over`, only the second round. */
const isChosen = process.argv.includes('--files');

export default {
  files: 'test/**/*.test.ts',
  rootDir: '.',
  nodeResolve: { exportConditions: ['production', 'browser'] },
  concurrency: 2,
  browsers: [
    playwrightLauncher({
      product: 'chromium',
      launchOptions: { executablePath: findHeadlessShell(), args: browserArgs },
    }),
  ],
  plugins: [
    redIfUncaught,
    prerendered,
    noLocales,
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: 'tsconfig.json' }),
  ],
  reporters: [defaultReporter({ reportTestProgress: false }), counts],
  testFramework: { config: { timeout: 30_000 * times } },
  // The timeout of a file, which may contain several tests with this many cases.
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
