import { attempt } from '../attempt.js';

/**
 * The preferred languages of the browser, best first; empty if there are none. Some web views have only `language` or
 * neither property, and privacy extensions replace the values.
 */
export function browserLanguages(): string[] {
  const sources: (() => readonly unknown[])[] = [() => navigator.languages, () => [navigator.language]];
  return (
    sources
      .map((read) => attempt(() => read().filter((tag) => typeof tag === 'string' && tag) as string[]))
      .find((tags) => tags?.length) ?? []
  );
}
