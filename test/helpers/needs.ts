import { setViewport } from '@web/test-runner-commands';

/** Skips a test if the engine lacks something that the test needs. The output shows what, in the name of the test. */
export function needs(context: Mocha.Context, what: string, isThere: boolean): void {
  if (isThere) return;
  if (context.test) context.test.title += ` (needs ${what})`;
  context.skip();
}

/** False in WebKit without Apple's ICU: https://unicode-org.atlassian.net/browse/ICU-21506 */
const hasAliases = Intl.getCanonicalLocales('mac')[0] === 'mk';

export const needsAliases = (context: Mocha.Context): void =>
  needs(context, 'an Intl that knows the aliases of CLDR', hasAliases);

/** Sets the size of the window. Skips the test if that fails: WebKitGTK's tool bar needs 447 px. */
export async function resize(context: Mocha.Context, width: number, height: number): Promise<void> {
  await setViewport({ width, height });
  const isThere = innerWidth === width;
  if (!isThere) await setViewport({ width: 800, height: 600 });
  needs(context, `a window of ${width} px`, isThere);
}
