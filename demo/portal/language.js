import english from '../../build/demo/words/en.js';

const page = document.documentElement;
const listeners = new Set();
const isRightToLeft = new Set(['ar']);
let words = english;
let asked = page.lang;

/** What the page says, in its language; `{name}` in a message stands for a value. */
export function say(id, values = {}) {
  return words[id].replace(/\{(\w+)\}/g, (mark, name) => values[name] ?? mark);
}

/** Calls back now, and whenever the page speaks another language: for words that a script puts together. */
export function onLanguage(listener) {
  listeners.add(listener);
  listener();
}

/** Says what a scope's markup asks for: `data-string` for text, the others for attributes. */
export function translate(scope = document) {
  for (const element of scope.querySelectorAll('[data-string]')) element.textContent = say(element.dataset.string);
  for (const element of scope.querySelectorAll('[data-string-label]'))
    element.setAttribute('aria-label', say(element.dataset.stringLabel));
  for (const element of scope.querySelectorAll('[data-string-placeholder]'))
    element.placeholder = say(element.dataset.stringPlaceholder);
  for (const group of scope.querySelectorAll('[data-string-group]')) group.label = say(group.dataset.stringGroup);
}

/**
 * Has the whole page speak a language, in its direction; the newest request wins. The widget hears of nothing: it follows
 * `<html lang>`.
 * @returns {Promise<boolean>} whether it was there; if not, everything stays as it is
 */
export async function speak(tag) {
  asked = tag;
  try {
    const loaded = tag === 'en' ? english : (await import(`../../build/demo/words/${tag}.js`)).default;
    if (asked !== tag) return true;
    words = loaded;
  } catch {
    if (asked === tag) asked = page.lang;
    return false;
  }
  if (page.lang !== tag) page.lang = tag;
  page.dir = isRightToLeft.has(tag) ? 'rtl' : 'ltr';
  translate();
  document.title = `${say('portal.title')} – Contoso`;
  for (const listener of listeners) listener();
  return true;
}
