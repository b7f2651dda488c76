/**
 * Makes a test red that leaves an error or a rejection which nobody caught; web-test-runner.config.mjs has each test file
 * import it. Mocha itself only writes them on the console.
 */
const uncaught: Error[] = [];

const asError = (value: unknown): Error => (value instanceof Error ? value : new Error(JSON.stringify(value)));

addEventListener('error', ({ error, message }) => uncaught.push(asError(error ?? message)));
addEventListener('unhandledrejection', ({ reason }) => uncaught.push(asError(reason)));

function expectNone(): void {
  const [first] = uncaught.splice(0);
  if (first) throw new Error(`Nobody caught: ${first.message}`, { cause: first });
}

afterEach(expectNone);

// A rejection is told of in a task of its own.
after(async () => {
  await new Promise(requestAnimationFrame);
  await new Promise((resolve) => setTimeout(resolve));
  expectNone();
});
