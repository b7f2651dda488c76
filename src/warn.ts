import { attempt } from './attempt.js';

/**
 * Logs one warning that a value is invalid, or missing (`null`). Never throws: a page may have replaced the
 * console. Of a value that can't be converted to a string, names the type.
 * @param attribute name of the attribute, property or method
 * @param used what is used instead
 */
export function warn(element: Element, attribute: string, value: unknown, used: string): void {
  try {
    const text = (attempt(() => String(value)) ?? typeof value).slice(0, 100);
    const problem = value === null ? ' is missing' : `="${text}" can't be used`;
    console.warn(`<${element.localName}> ${attribute}${problem}; using ${used}.`);
  } catch {
    // The console isn't available.
  }
}
