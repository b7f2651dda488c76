import { ofBrowser } from './browser.js';

/** The part of the User-Agent Client Hints API that is used here: https://wicg.github.io/ua-client-hints/ */
interface ClientHints {
  getHighEntropyValues(hints: readonly string[]): Promise<{
    readonly platform?: string;
    readonly platformVersion?: string;
    readonly model?: string;
    readonly fullVersionList?: readonly { readonly brand: string; readonly version: string }[];
  }>;
}

export interface Device {
  /** Model, system and browser with their versions, as the browser reports them. */
  readonly text: string;
  /** Version of Android, such as `14` or `8.1`; `undefined` on other systems, or if the browser doesn't report it. */
  readonly android: string | undefined;
}

/** The device before the browser has returned its details. */
export function unknownDevice(): Device {
  const text = ofBrowser('userAgent');
  return { text, android: androidIn(text) };
}

/**
 * The device as the browser describes it. The description doesn't identify a single device, and no request is made for
 * it.
 */
export async function describeDevice(): Promise<Device> {
  try {
    const { userAgentData } = navigator as Navigator & { readonly userAgentData?: ClientHints };
    const hints = ['platformVersion', 'model', 'fullVersionList'];
    const { platform, platformVersion, model, fullVersionList } =
      (await userAgentData?.getHighEntropyValues(hints)) ?? {};
    if (!platform) return unknownDevice();
    const browser = fullVersionList?.find(({ brand }) => !/not.?a.?brand|^chromium$/i.test(brand));
    const parts = [
      model,
      `${platform} ${platformVersion ?? ''}`.trim(),
      browser && `${browser.brand} ${browser.version}`,
    ];
    return {
      text: parts.filter(Boolean).join(', '),
      android: platform === 'Android' ? platformVersion?.replace(/(\.0)+$/, '') || undefined : undefined,
    };
  } catch {
    return unknownDevice();
  }
}

/**
 * The Android version in a user agent string. Chrome always writes `Android 10; K`, whatever the version is, so that
 * string is ignored: https://www.chromium.org/updates/ua-reduction/
 */
const androidIn = (userAgent: string): string | undefined =>
  userAgent.includes('Android 10; K)') ? undefined : /Android (\d+(?:\.\d+)*)/.exec(userAgent)?.[1];
