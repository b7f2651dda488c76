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

/**
 * Puts values into the marks of an address that `safeLink()` gave, encoded; whatever else stands in braces stays as it is.
 * The address was parsed before, so that no value has a say in what its parts are.
 * @returns `undefined` if a value would change the protocol, the host, or the path above its place
 */
export function fillLink(href: string, values: LinkValues): string | undefined {
  try {
    const filled = href.replace(
      /(?:\{|%7B)(step|outcome|locale|report)(?:\}|%7D)/g,
      (_, name: keyof LinkValues, at: number) => {
        // A line break ends a header of a mail, and only its text has lines: https://www.rfc-editor.org/rfc/rfc6068#section-5
        const isHeader = href.startsWith('mailto:') && !/[?&]body=[^&#]*$/.test(href.slice(0, at));
        return encodeURIComponent(isHeader ? values[name].replace(/[\s\0- \x7f-\x9f]+/g, ' ') : values[name]);
      },
    );
    return shapeOf(filled) === shapeOf(href) ? filled : undefined;
  } catch {
    return undefined;
  }
}

/** What no value may change; `..` in a path takes a part of it away. */
function shapeOf(href: string): string {
  const { protocol, host, pathname } = new URL(href);
  return `${protocol}${host} ${pathname.split('/').length}`;
}

/** Whether a link leads to a page, which opens in a new tab so that the reader's place in the guide isn't lost. */
export const opensPage = (href: string): boolean => href.startsWith('http');
