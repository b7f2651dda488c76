import { ofBrowser } from './browser.js';

/** The part of User-Agent Client Hints that is used here. https://wicg.github.io/ua-client-hints/ */
interface ClientHints {
  getHighEntropyValues(hints: readonly string[]): Promise<{
    readonly platform?: string;
    readonly platformVersion?: string;
    readonly model?: string;
    readonly fullVersionList?: readonly { readonly brand: string; readonly version: string }[];
  }>;
}

export interface Device {
  /** Model, system and browser with their versions, as the browser says. */
  readonly text: string;
  /** Version of Android, for example `14` or `8.1`; nothing if it is another system or the browser doesn't say. */
  readonly android: string | undefined;
}

/** What is known of the device before the browser was asked. */
export function unknownDevice(): Device {
  const text = ofBrowser('userAgent');
  return { text, android: androidIn(text) };
}

/**
 * What the browser says of the device. Nothing of that tells this device from others of its kind, and no request is made
 * for it.
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
 * The version in a user agent string. Chrome writes `Android 10; K` whatever the phone has, so that one says nothing:
 * https://www.chromium.org/updates/ua-reduction/
 */
const androidIn = (userAgent: string): string | undefined =>
  userAgent.includes('Android 10; K)') ? undefined : /Android (\d+(?:\.\d+)*)/.exec(userAgent)?.[1];
