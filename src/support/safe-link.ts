/** The Company Portal website, by the redirect that its makers keep. */
export const websiteHref = 'https://go.microsoft.com/fwlink/?linkid=2010980';

/** Where the support is found if a page doesn't say. */
export const defaultHref = websiteHref;

/** The app in Google Play; its package and name are on the page of its makers about enrolling, of September 2025. */
export const storeHref = 'https://play.google.com/store/apps/details?id=com.microsoft.windowsintune.companyportal';

const allowed = /^(https?|mailto|tel|sms|msteams):$/;

/**
 * The absolute form of a link that may be offered to a reader, or `undefined` if it is malformed or its protocol is not
 * one of https, http, mailto, tel, sms and msteams. The protocol is that of the parsed URL, since browsers see through
 * white space, case and control characters that a comparison of strings would miss.
 * @param base address that a relative link is relative to
 */
export function safeLink(value: unknown, base: string): string | undefined {
  // What URL would strip leaves the page's own address, which is no link to anybody.
  if (typeof value !== 'string' || !/[^\0- \s]/.test(value)) return undefined;
  try {
    const url = new URL(value, base);
    return allowed.test(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/** What may stand in the `{marks}` of a link. */
export type LinkValues = Readonly<Record<'step' | 'outcome' | 'locale' | 'report', string>>;

/** Puts values into the marks of a link, encoded; whatever else stands in braces stays as it is. */
export const fillLink = (link: string, values: LinkValues): string =>
  link.replace(/\{(step|outcome|locale|report)\}/g, (_, name: keyof LinkValues) => encodeURIComponent(values[name]));

/** Whether a link leads to a page, which opens in a new tab so that the reader's place in the guide isn't lost. */
export const opensPage = (href: string): boolean => href.startsWith('http');
