import { ElementRenderer, render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { articleView } from '../article/article-view.js';
import type { Article, Handlers } from '../article/model.js';
import { attributes as table, enumerated, propertyOf } from '../attributes.js';
import { inWords, readCertificate } from '../guide/certificate.js';
import { firstStep, isStep, outcomeOf, type Step } from '../guide/guide.js';
import { start } from '../guide/progress.js';
import { catalog } from '../language/catalog.js';
import { canonicalTag, directionOf, negotiate } from '../language/negotiate.js';
import { cssText } from '../missing-certificate-help.styles.js';
import { opensPage, safeLink, type LinkValues } from '../support/safe-link.js';
import { supportLink, supportOf } from '../support/support.js';
import { facts, now } from '../words/facts.js';
import { prerenderedStyles } from './prerendered.styles.js';

/**
 * Any string, with completion for the known values. Values may come from a URL, so invalid ones are allowed and
 * ignored.
 */
type TextLike<Known extends string> = Known | (string & Record<never, never>);

/** The options, named like the properties of the element. */
export interface HelpOptions {
  /** Language of the article, a BCP 47 tag. If it isn't available, the nearest language is used. Default: `en`. */
  readonly locale?: string | undefined;
  readonly supportHref?: string | undefined;
  readonly supportName?: string | undefined;
  readonly step?: TextLike<Step> | undefined;
  readonly headingLevel?: number | string | undefined;
  readonly languagePicker?: TextLike<'show' | 'none'> | undefined;
  readonly certificateName?: string | undefined;
  readonly certificateSha256?: string | undefined;
  readonly certificateExpires?: string | undefined;
  readonly deviceLocale?: string | undefined;
  readonly supportLocale?: string | undefined;
  readonly audience?: TextLike<'reader' | 'admin'> | undefined;
  readonly remember?: TextLike<'day' | 'session' | 'none'> | undefined;
  readonly deepLink?: TextLike<'fragment' | 'none'> | undefined;
  readonly knownProblemUntil?: string | undefined;
}

const tag = 'missing-certificate-help';

/** All attributes except `resources-href`: a site's messages need the script. */
const attributes = Object.keys(table).filter((attribute) => attribute !== 'resources-href');

/** Stands in for the URL of the page, which the server doesn't need. */
const page = 'https://page.invalid/';

const nobody: Handlers = {
  answer: () => undefined,
  back: () => undefined,
  restart: () => undefined,
  change: () => undefined,
  find: () => undefined,
  support: () => undefined,
  languages: () => undefined,
  retry: () => undefined,
};

/** The style sheet in the prerendered HTML, for its hash in a Content-Security-Policy. */
export const styleText: string = cssText + prerenderedStyles;

/**
 * Renders the element with its article to HTML that can be read before any script has run, with declarative shadow DOM.
 * When the script of the element runs, it takes over and keeps every node. Calls may run in parallel, in any number of
 * languages.
 * @param options values of any type. Invalid values are ignored as the element ignores them, and all values are
 * escaped.
 * @returns the HTML of the element
 */
export async function renderToString(options: HelpOptions = {}): Promise<string> {
  const value = reader(options);
  const given = attributes.flatMap((attribute) => {
    const text = attribute === 'locale' ? localeOf(value) : value(attribute);
    return text === undefined ? [] : [` ${attribute}="${escape(text)}"`];
  });
  return `<${tag}${given.join('')}>${await renderShadowRoot(options)}</${tag}>`;
}

/**
 * Renders only the content of the element: `<template shadowrootmode="open">` with the article. For frameworks that
 * write the tag and its attributes themselves. The attributes must have the same values as the options.
 * @param options see `renderToString()`
 * @returns HTML to put into the element, before any slotted content
 */
export async function renderShadowRoot(options: HelpOptions = {}): Promise<string> {
  const value = reader(options);
  const locale = localeOf(value);
  // Only the script knows the preferred languages of the browser.
  const asked = locale === 'browser' ? 'en' : locale;
  const [shown = 'en'] = negotiate([asked, 'en'], catalog.available);
  const { default: words, machine } = await catalog.load(shown);
  const attribute = (name: string) => value(name) ?? null;
  const step = value('step');
  const current = isStep(step) ? step : undefined;
  const certificate = readCertificate(attribute, now());
  const href = relativeLink(value('support-href'), {
    step: current ?? firstStep,
    outcome: (current && outcomeOf(current)) ?? '',
    locale: shown,
    report: '',
  });
  const article: Article = {
    words,
    progress: start(current),
    level: Number(enumerated('heading-level', value('heading-level'))),
    support: {
      ...supportOf(href, value('support-name')),
      ...(href === undefined ? {} : { opensPage: opensPage(new URL(href, page).href) }),
    },
    certificate:
      certificate && typeof certificate !== 'string'
        ? inWords(certificate, (await catalog.load(shown, 'certificate')).default, words)
        : undefined,
    unusable: undefined,
    isSavedForDay: enumerated('remember', value('remember')) === 'day',
    facts: facts(),
    hasFoldedSteps: true,
    language: {
      words,
      shown,
      asked,
      automatic: shown,
      choice: undefined,
      available: catalog.available,
      direction: directionOf(shown),
      unavailable: negotiate([asked], [shown]).length ? undefined : asked,
      isMachineTranslated: machine,
      complete: 1,
      isLoading: false,
      failed: undefined,
    },
    hasLanguagePicker: enumerated('language-picker', value('language-picker')) === 'show',
    announcement: '',
    contribution: {},
    hasFallbackContent: false,
    on: nobody,
  };
  const html = await collectResult(render(articleView(article), { customElementHostStack: [new Host(tag)] }));
  return `<template shadowrootmode="open"><style data-mch>${styleText}</style>${shorten(html)}</template>`;
}

/** Returns the value of the option for an attribute. */
type Reader = (attribute: string) => string | undefined;

/** Options may have any type. */
function reader(options: HelpOptions): Reader {
  const own: Readonly<Record<string, unknown>> = { ...options };
  return (attribute) => {
    const option = propertyOf(attribute);
    const given = Object.hasOwn(own, option) ? own[option] : undefined;
    return typeof given === 'string' || typeof given === 'number' ? writable(String(given)) : undefined;
  };
}

const localeOf = (value: Reader): string => canonicalTag(value('locale')) ?? 'en';

/** Lit needs a host element for the slots of the article. */
class Host extends ElementRenderer {}

/** Replaces characters that HTML can't contain, such as lone surrogates, as browsers do. */
const writable = (text: string): string => text.replace(/[\0\p{Surrogate}]/gu, '\ufffd');

/**
 * Leaves out white space between elements, as in dist/cdn, and Lit's comments, which hydrate.ts adds. Writes boolean properties
 * as HTML attributes. Gives icons a size that they have even if the Content-Security-Policy blocks the style sheet.
 */
const shorten = (html: string): string =>
  html
    .replace(/(>)?\s*\n\s*(<)?/g, (_, before?: string, after?: string) =>
      before && after ? '><' : `${before ?? ''} ${after ?? ''}`,
    )
    .replaceAll('<?>', '')
    .replace(/ selected="(true|false)"/g, (_, is: string) => (is === 'true' ? ' selected' : ''))
    .replaceAll('<svg ', '<svg width="1.2em" height="1.2em" fill="none" stroke="currentColor" ')
    // A comment separates adjacent texts. Without it, a browser joins them and draws them a fraction of a pixel elsewhere.
    .replace(/(?<=[^>])(<!--\/?lit-(part|node)[^>]*-->)+(?=[^<])/g, '<!---->')
    .replace(/<!--\/?lit-(part|node)[^>]*-->/g, '');

/**
 * A relative link stays relative. Any other link must have an allowed protocol. With its placeholders filled, a
 * relative link such as `/{outcome}/help` must resolve to the same URL as in the element.
 */
function relativeLink(written: string | undefined, values: LinkValues): string | undefined {
  const href = supportLink(written, page, values);
  if (!href?.startsWith(page)) return href;
  // Remove the characters that URL parsers ignore, so that nothing in between can change where the link leads.
  const relative = written
    ?.replace(/^[\0- ]+|[\0- ]+$|[\t\n\r]/g, '')
    .replace(/\{(step|outcome|locale|report)\}/g, (_, name: keyof LinkValues) => encodeURIComponent(values[name]));
  return relative && safeLink(relative, page) === href ? relative : undefined;
}

const escape = (text: string): string => text.replace(/[&<>"'\r\n]/g, (character) => `&#${character.charCodeAt(0)};`);
