import { defaultHref, fillLink, opensPage, safeLink, storeHref, websiteHref, type LinkValues } from './safe-link.js';

/** Whom to ask, and where. */
export interface Support {
  readonly href: string;
  /** As the site gives it; otherwise the language's own words for it. */
  readonly name: string | undefined;
  /** Whether the link is the Company Portal website, since the site gave none. */
  readonly isDefault: boolean;
  /** The Company Portal website. */
  readonly website: string;
  /** The app's page in Google Play. */
  readonly store: string;
  /** Whether the link leads to a page, which opens in a new tab. */
  readonly opensPage: boolean;
}

/**
 * What the article shows of the support.
 * @param href a link that `supportLink()` let pass, absolute, or nothing
 * @param name as the site gives it
 */
export const supportOf = (href: string | undefined, name: string | null | undefined): Support => ({
  href: href ?? defaultHref,
  name: name?.trim() || undefined,
  isDefault: !href,
  website: websiteHref,
  store: storeHref,
  opensPage: opensPage(href ?? defaultHref),
});

/** The link that a site gives with its marks filled in, absolute; nothing if it can't be offered to a reader. */
export const supportLink = (written: unknown, base: string, values: LinkValues): string | undefined => {
  const given = safeLink(written, base);
  return given && fillLink(given, values);
};
