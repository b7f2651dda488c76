import { ElementRenderer, render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { builtAt, checkedAt, validUntil } from 'mch:build';
import type { Article, Handlers } from './article/article.js';
import { articleView } from './article/article-view.js';
import { prerenderedStyles } from './article/prerendered.styles.js';
import { readCertificate } from './guide/certificate.js';
import { firstStep, isStep, outcomeOf, type Step } from './guide/guide.js';
import { start } from './guide/progress.js';
import { catalog } from './language/catalog.js';
import { canonicalTag, directionOf, negotiate } from './language/negotiate.js';
import { cssText } from './missing-certificate-help.styles.js';
import {
  defaultHref,
  fillLink,
  opensPage,
  safeLink,
  storeHref,
  websiteHref,
  type LinkValues,
} from './support/safe-link.js';

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

const attributes = {
  locale: 'locale',
  supportHref: 'support-href',
  supportName: 'support-name',
  step: 'step',
  headingLevel: 'heading-level',
  languagePicker: 'language-picker',
  certificateName: 'certificate-name',
  certificateSha256: 'certificate-sha256',
  certificateExpires: 'certificate-expires',
  deviceLocale: 'device-locale',
  supportLocale: 'support-locale',
  audience: 'audience',
  remember: 'remember',
  deepLink: 'deep-link',
  knownProblemUntil: 'known-problem-until',
} as const satisfies Record<keyof HelpOptions, string>;

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
  const given = { ...Object.fromEntries(names.map((name) => [name, value(name)])), locale: localeOf(value) };
  return tagWith(given, await renderShadowRoot(options));
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
  const step = value('step');
  const level = value('headingLevel') ?? '';
  const attribute = (name: string) => {
    const [property] = Object.entries(attributes).find(([, attribute]) => attribute === name) ?? [];
    return (property && value(property as keyof HelpOptions)) ?? null;
  };
  const now = Math.max(Date.now(), builtAt);
  const certificate = readCertificate(attribute, now);
  const current = isStep(step) ? step : undefined;
  const href = supportLink(value('supportHref'), {
    step: current ?? firstStep,
    outcome: (current && outcomeOf(current)) ?? '',
    locale: shown,
    report: '',
  });
  const article: Article = {
    words,
    progress: start(current),
    level: /^[1-6]$/.test(level) ? Number(level) : 2,
    support: {
      href: href ?? defaultHref,
      name: value('supportName')?.trim() || undefined,
      isDefault: !href,
      website: websiteHref,
      store: storeHref,
      opensPage: opensPage(new URL(href ?? defaultHref, page).href),
    },
    certificate: typeof certificate === 'string' ? undefined : certificate,
    keepsPlace: !['session', 'none'].includes(value('remember') ?? ''),
    facts: { checkedAt, isOutdated: (id) => now > (validUntil[id] ?? now) },
    language: {
      shown,
      direction: directionOf(shown),
      available: catalog.available,
      usual: shown,
      choice: undefined,
      loading: false,
      machine,
      unavailable: negotiate([asked], [shown]).length ? undefined : asked,
    },
    picker: value('languagePicker') !== 'none',
    announcement: '',
    extra: {},
    ownContent: false,
    failed: undefined,
    on: nobody,
  };
  const html = await collectResult(render(articleView(article), { customElementHostStack: [new Host(tag)] }));
  return `<template shadowrootmode="open"><style data-mch>${styleText}</style>${shorten(html)}</template>`;
}

type Reader = (name: keyof HelpOptions) => string | undefined;

/** Options may be anything. */
function reader(options: HelpOptions): Reader {
  const own: Readonly<Record<string, unknown>> = { ...options };
  return (name) => {
    const given = Object.hasOwn(own, name) ? own[name] : undefined;
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

const names = Object.keys(attributes) as (keyof HelpOptions)[];

/**
 * A link to a page of the same site stays relative; any other must have a protocol that may be offered to a reader. What
 * values would make of a relative one, such as `/{outcome}/help` without an outcome, must be what the element makes of it.
 */
function supportLink(written: string | undefined, values: LinkValues): string | undefined {
  const given = safeLink(written, page);
  const href = given && fillLink(given, values);
  if (!href?.startsWith(page)) return href;
  // Without what every parser of addresses leaves out, so that nothing on the way can change where it leads.
  const relative = written
    ?.replace(/^[\0- ]+|[\0- ]+$|[\t\n\r]/g, '')
    .replace(/\{(step|outcome|locale|report)\}/g, (_, name: keyof LinkValues) => encodeURIComponent(values[name]));
  return relative && safeLink(relative, page) === href ? relative : undefined;
}

function tagWith(values: Readonly<Partial<Record<string, string>>>, content: string): string {
  const given = names.flatMap((name) => {
    const value = values[name];
    return value === undefined ? [] : [` ${attributes[name]}="${escape(value)}"`];
  });
  return `<${tag}${given.join('')}>${content}</${tag}>`;
}

const escape = (text: string): string => text.replace(/[&<>"'\r\n]/g, (character) => `&#${character.charCodeAt(0)};`);
