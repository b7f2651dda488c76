import { attempt } from '../attempt.js';

/**
 * The languages that the browser asks for, best first; none if it names none. Some web views have only one in place of a list,
 * or nothing at all, and extensions that hide a reader's traces put anything there.
 */
export function browserLanguages(): string[] {
  const sources: (() => readonly unknown[])[] = [() => navigator.languages, () => [navigator.language]];
  return (
    sources
      .map((read) => attempt(() => read().filter((tag) => typeof tag === 'string' && tag) as string[]))
      .find((tags) => tags?.length) ?? []
  );
}
