import { defaultHref, fillLink, opensPage, safeLink, storeHref, websiteHref, type LinkValues } from './safe-link.js';

/** The support team and its link. */
export interface Support {
  readonly href: string;
  /** The name that the site sets; otherwise the article uses a generic name. */
  readonly name: string | undefined;
  /** Whether the link is the Company Portal website, because the site doesn't set one. */
  readonly isDefault: boolean;
  /** URL of the Company Portal website. */
  readonly website: string;
  /** URL of the app in Google Play. */
  readonly store: string;
  /** Whether the link leads to a page, which opens in a new tab. */
  readonly opensPage: boolean;
}

/**
 * What the article shows about the support team.
 * @param href an absolute URL from `supportLink()`, or `undefined`
 * @param name the name that the site sets
 */
export const supportOf = (href: string | undefined, name: string | null | undefined): Support => ({
  href: href ?? defaultHref,
  name: name?.trim() || undefined,
  isDefault: !href,
  website: websiteHref,
  store: storeHref,
  opensPage: opensPage(href ?? defaultHref),
});

/** The site's link with its placeholders filled, as an absolute URL; `undefined` if it isn't allowed. */
export const supportLink = (written: unknown, base: string, values: LinkValues): string | undefined => {
  const given = safeLink(written, base);
  return given && fillLink(given, values);
};
