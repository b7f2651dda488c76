import { headers } from 'next/headers';
import { strings } from '../../strings.js';

export type Language = keyof typeof strings;

const isLanguage = (tag: string): tag is Language => Object.hasOwn(strings, tag);

/** The first language that the reader's browser asks for and the site speaks. */
export async function portalLanguage(): Promise<Language> {
  const asked = (await headers()).get('accept-language') ?? '';
  return (
    asked
      .split(',')
      .map((tag) => tag.trim().slice(0, 2))
      .find(isLanguage) ?? 'en'
  );
}
