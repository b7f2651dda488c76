import { strings } from '../strings.js';

const byId = (id) => document.getElementById(id);
const language = byId('language');
const frame = byId('help-frame');

function speak(element, tag) {
  if (tag) {
    element.lang = tag;
    element.dir = tag === 'ar' ? 'rtl' : 'ltr';
  } else {
    element.removeAttribute('lang');
    element.removeAttribute('dir');
  }
  tellFrame();
}

/** A document of its own inherits no language. It has no origin that could be named, and the message is no secret. */
function tellFrame() {
  const { lang, dir } = frame.closest('[lang]');
  frame.contentWindow.postMessage({ lang, dir }, '*');
}
frame.addEventListener('load', tellFrame);

function translate() {
  speak(document.documentElement, language.value);
  for (const element of document.querySelectorAll('[data-string]')) {
    element.textContent = strings[language.value][element.dataset.string];
  }
}
language.addEventListener('change', translate);
translate();

for (const place of document.querySelectorAll('.place')) {
  const control = document.importNode(byId('language-of-place').content, true);
  control.querySelector('select').addEventListener('change', ({ target }) => speak(place, target.value));
  place.previousElementSibling.append(control);
}

byId('open-dialog').addEventListener('click', () => byId('help-dialog').showModal());

byId('display').addEventListener('click', ({ target }) => {
  const hides = byId('not-displayed').classList.toggle('not-displayed');
  target.setAttribute('aria-expanded', !hides);
});

for (let copies = 0; copies < 2; copies++) {
  byId('clones').append(document.importNode(byId('copy').content, true));
}
