import { strings } from './strings.js';

const page = document.documentElement;

/** Says the portal's own words in the language of the page, now and whenever `<html lang>` changes. */
export function translatePortal() {
  new MutationObserver(translate).observe(page, { attributeFilter: ['lang'] });
  translate();
}

function translate() {
  const words = strings[page.lang] ?? strings.en;
  for (const element of document.querySelectorAll('[data-string]')) {
    element.textContent = words[element.dataset.string];
  }
  for (const element of document.querySelectorAll('[data-string-label]')) {
    element.setAttribute('aria-label', words[element.dataset.stringLabel]);
  }
  document.title = `${words.title} – Contoso`;
}
