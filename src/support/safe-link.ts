/** The Company Portal website. Microsoft maintains this redirect. */
export const websiteHref = 'https://go.microsoft.com/fwlink/?linkid=2010980';

/** The support link if the site doesn't set one. */
export const defaultHref = websiteHref;

/** The app in Google Play. The URL is from Microsoft's documentation about enrollment, September 2025. */
export const storeHref = 'https://play.google.com/store/apps/details?id=com.microsoft.windowsintune.companyportal';

const allowed = /^(https?|mailto|tel|sms|msteams):$/;

/**
 * Checks a link. Returns its absolute URL, or `undefined` if it is malformed or its protocol isn't https, http, mailto,
 * tel, sms or msteams. Compares the protocol of the parsed URL, because browsers ignore white space, case and control
 * characters in it.
 * @param base base URL for relative links
 */
export function safeLink(value: unknown, base: string): string | undefined {
  // The URL parser removes these characters. The rest would be the page's own URL, which isn't a support link.
  if (typeof value !== 'string' || !/[^\0- \s]/.test(value)) return undefined;
  try {
    const url = new URL(value, base);
    return allowed.test(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/** The values of the placeholders in a link. */
export type LinkValues = Readonly<Record<'step' | 'outcome' | 'locale' | 'report', string>>;

/**
 * Fills the placeholders in a URL from `safeLink()` with encoded values. Other text in braces stays as it is. The URL
 * was parsed before, so the values can't change its structure.
 * @returns `undefined` if a value would change the protocol, the host, or the path above its placeholder
 */
export function fillLink(href: string, values: LinkValues): string | undefined {
  try {
    const filled = href.replace(
      /(?:\{|%7B)(step|outcome|locale|report)(?:\}|%7D)/g,
      (_, name: keyof LinkValues, at: number) => {
        // A line break ends a mail header, so only the body may contain line breaks:
        // https://www.rfc-editor.org/rfc/rfc6068#section-5
        const isHeader = href.startsWith('mailto:') && !/[?&]body=[^&#]*$/.test(href.slice(0, at));
        return encodeURIComponent(isHeader ? values[name].replace(/[\s\0- \x7f-\x9f]+/g, ' ') : values[name]);
      },
    );
    return shapeOf(filled) === shapeOf(href) ? filled : undefined;
  } catch {
    return undefined;
  }
}

/** The parts that no value may change. `..` in a path removes a part of it. */
function shapeOf(href: string): string {
  const { protocol, host, pathname } = new URL(href);
  return `${protocol}${host} ${pathname.split('/').length}`;
}

/** Whether a link leads to a page. It then opens in a new tab, so that the reader keeps this one. */
export const opensPage = (href: string): boolean => href.startsWith('http');
