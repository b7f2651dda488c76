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

/**
 * What the browser says of the device: model, system and browser with their versions. Nothing of that tells this device
 * from others of its kind, and no request is made for it.
 */
export async function describeDevice(): Promise<string> {
  const userAgent = ofBrowser('userAgent');
  try {
    const { userAgentData } = navigator as Navigator & { readonly userAgentData?: ClientHints };
    const hints = ['platformVersion', 'model', 'fullVersionList'];
    const { platform, platformVersion, model, fullVersionList } =
      (await userAgentData?.getHighEntropyValues(hints)) ?? {};
    if (!platform) return userAgent;
    const browser = fullVersionList?.find(({ brand }) => !/not.?a.?brand|^chromium$/i.test(brand));
    return [model, `${platform} ${platformVersion ?? ''}`.trim(), browser && `${browser.brand} ${browser.version}`]
      .filter(Boolean)
      .join(', ');
  } catch {
    return userAgent;
  }
}
