import { attempt } from '../attempt.js';

/**
 * A property of `navigator`, or `?` if it isn't a string: some browsers don't have it, and privacy extensions replace
 * it.
 */
export function ofBrowser(property: 'language' | 'userAgent'): string {
  const said: unknown = attempt(() => navigator[property]);
  return (typeof said === 'string' && said) || '?';
}
