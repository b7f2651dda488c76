import { attempt } from '../attempt.js';

/** What the browser says of itself, or `?`: not every one does, and extensions that hide a reader's traces change it. */
export function ofBrowser(property: 'language' | 'userAgent'): string {
  const said: unknown = attempt(() => navigator[property]);
  return (typeof said === 'string' && said) || '?';
}
