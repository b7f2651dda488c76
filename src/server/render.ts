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

/** Any text, where some are known: it may come from an address. What the element would refuse is refused. */
type TextLike<Known extends string> = Known | (string & Record<never, never>);

/** What a page may set on the element; see the attributes of the same names. */
export interface HelpOptions {
  /** Language of the article, a BCP 47 tag; the nearest language that there is. Default: `en`. */
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

/** Where messages of a site are, only a script can use. */
const attributes = Object.keys(table).filter((attribute) => attribute !== 'resources-href');

/** Stands for the address of the page, which a server needs not know. */
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

/**
 * The style sheet that stands in every rendering, for its hash in a Content-Security-Policy.
 */
export const styleText: string = cssText + prerenderedStyles;

/**
 * Renders the element with its article into HTML that can be read before any script has run, by declarative shadow DOM.
 * When the element's script arrives it takes over, keeping every node. Any number of languages may be rendered at once.
 * @param options values of any kind: what the element would refuse is refused here too, and everything is escaped
 * @returns the element, to be put into a page as it is
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
 * Renders only what is inside the element: `<template shadowrootmode="open">` with the article. It is for a framework that
 * writes the element and its attributes itself; they have to be given the same values as the options here.
 * @param options as for `renderToString()`
 * @returns the only content of the element, or all but what a page puts into its slots
 */
export async function renderShadowRoot(options: HelpOptions = {}): Promise<string> {
  const value = reader(options);
  const locale = localeOf(value);
  // Which languages the reader's browser wants, only the script can tell.
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

/** The value of an attribute, as the option of its name gives it. */
type Reader = (attribute: string) => string | undefined;

/** Options may be anything. */
function reader(options: HelpOptions): Reader {
  const own: Readonly<Record<string, unknown>> = { ...options };
  return (attribute) => {
    const option = propertyOf(attribute);
    const given = Object.hasOwn(own, option) ? own[option] : undefined;
    return typeof given === 'string' || typeof given === 'number' ? writable(String(given)) : undefined;
  };
}

const localeOf = (value: Reader): string => canonicalTag(value('locale')) ?? 'en';

/** What the article's slots belong to. */
class Host extends ElementRenderer {}

/** What no HTML can say, such as half a character, is replaced as a browser would. */
const writable = (text: string): string => text.replace(/[\0\p{Surrogate}]/gu, '\ufffd');

/**
 * White space between elements is left out, as it is in dist/cdn, and Lit's markers are cut to what hydrate.ts needs. What
 * Lit sets as a property has to stand as HTML's attribute has it. Pictures have a size even if a policy forbids the style.
 */
const shorten = (html: string): string =>
  html
    .replace(/(>)?\s*\n\s*(<)?/g, (_, before?: string, after?: string) =>
      before && after ? '><' : `${before ?? ''} ${after ?? ''}`,
    )
    .replaceAll('<?>', '')
    .replace(/ selected="(true|false)"/g, (_, is: string) => (is === 'true' ? ' selected' : ''))
    .replaceAll('<svg ', '<svg width="1.2em" height="1.2em" fill="none" stroke="currentColor" ')
    .replace(/<!--(\/?)lit-(part|node)[^>]*-->/g, (_, end: string, kind: string) =>
      kind === 'node' ? '<!--@-->' : end ? '<!--]-->' : '<!--[-->',
    );

/**
 * A link to a page of the same site stays relative; any other must have a protocol that may be offered to a reader. What
 * values would make of a relative one, such as `/{outcome}/help` without an outcome, must be what the element makes of it.
 */
function relativeLink(written: string | undefined, values: LinkValues): string | undefined {
  const href = supportLink(written, page, values);
  if (!href?.startsWith(page)) return href;
  // Without what every parser of addresses leaves out, so that nothing on the way can change where it leads.
  const relative = written
    ?.replace(/^[\0- ]+|[\0- ]+$|[\t\n\r]/g, '')
    .replace(/\{(step|outcome|locale|report)\}/g, (_, name: keyof LinkValues) => encodeURIComponent(values[name]));
  return relative && safeLink(relative, page) === href ? relative : undefined;
}

const escape = (text: string): string => text.replace(/[&<>"'\r\n]/g, (character) => `&#${character.charCodeAt(0)};`);
