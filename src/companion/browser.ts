/** What the browser says of itself, or `?`: not every one does, and extensions that hide a reader's traces change it. */
export function ofBrowser(property: 'language' | 'userAgent'): string {
  try {
    const said: unknown = navigator[property];
    return (typeof said === 'string' && said) || '?';
  } catch {
    return '?';
  }
}
