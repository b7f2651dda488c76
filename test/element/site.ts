import type { PortalResources } from '../../dist/index.js';
import { allByRole, put, some, type Help } from '../helpers/element.ts';
import { textOf } from '../helpers/roles.ts';

/** The languages that tests of a site's messages have. */
export const languages = some('en', 'de', 'ar');

/** Messages of a site by language, as its own namespace of i18next. */
export const resources = (words: Readonly<Record<string, Readonly<Record<string, unknown>>>>): PortalResources =>
  Object.fromEntries(Object.entries(words).map(([tag, texts]) => [tag, { 'missing-certificate-help': texts }]));

/** Puts an element with these messages on the page. Fulfilled when they are on screen. */
export async function showWith(
  given: Partial<Pick<Help, 'resources' | 'i18n'>>,
  markup = '<help-x></help-x>',
): Promise<Help> {
  const help = put(markup, languages);
  Object.assign(help, given);
  await help.ready;
  await help.updateComplete;
  return help;
}

export const titles = (help: Help): string[] => allByRole(help, 'heading').map((heading) => textOf(heading).trim());
