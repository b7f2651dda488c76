// As with a bundler: the import map knows where it is.
import 'missing-certificate-help/define.js';
import { translate } from './i18n.js';

const byId = (id) => document.getElementById(id);
const [language, show, supportName, place] = ['language', 'show', 'support-name', 'place'].map(byId);
/** The widget, while it is shown. */
const help = () => place.querySelector('missing-certificate-help');

function mount() {
  // Imported, not cloned: so it is upgraded before it stands on the page, and its properties work at once.
  const copy = document.importNode(byId('help').content, true);
  copy.firstElementChild.supportName = supportName.value;
  place.replaceChildren(copy);
}

// The widget's events bubble, so they can be heard before it is there.
for (const type of ['mch-step', 'mch-outcome', 'mch-locale']) {
  place.addEventListener(type, ({ detail }) => {
    const line = document.createElement('li');
    line.textContent = `${type} ${JSON.stringify(detail)}`;
    byId('events').append(line);
  });
}

// Enter in the text field would send the form, which this page's policy forbids.
document.querySelector('form').addEventListener('submit', (event) => event.preventDefault());
language.addEventListener('change', () => translate(language.value));
show.addEventListener('change', () => (show.checked ? mount() : place.replaceChildren()));
supportName.addEventListener('input', () => {
  if (help()) help().supportName = supportName.value;
});
byId('last-step').addEventListener('click', () => help()?.goTo('contact-support'));

translate(language.value);
mount();
