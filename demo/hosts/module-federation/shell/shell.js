import { strings } from '../../strings.js';

const find = (selector) => document.querySelector(selector);
const missing = {
  en: 'The help can’t be shown right now. Please ask Contoso IT.',
  de: 'Die Hilfe kann gerade nicht angezeigt werden. Bitte fragen Sie die Contoso IT.',
  ar: 'يتعذّر عرض المساعدة الآن. يُرجى سؤال Contoso IT.',
};
let help;

function translate() {
  const language = find('#language').value;
  document.documentElement.lang = language;
  document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
  for (const element of document.querySelectorAll('[data-string]'))
    element.textContent = strings[language][element.dataset.string];
  find('#missing').textContent = missing[language];
}

function hear({ type, detail }) {
  const line = document.createElement('li');
  line.textContent = `${type} ${JSON.stringify(detail)}`;
  find('#events').append(line);
}

async function mount() {
  try {
    const { createHelp } = await import('help/help');
    help = createHelp({ supportHref: 'https://help.contoso.com', supportName: find('#support-name').value });
    for (const type of ['mch-step', 'mch-outcome', 'mch-locale']) help.addEventListener(type, hear);
    find('#place').replaceChildren(help);
  } catch (error) {
    // The remote is somebody else's: without it the shell goes on.
    console.info(`The help can't be had: ${error.message}`);
    find('#missing').hidden = false;
  }
}

find('form').addEventListener('submit', (event) => event.preventDefault());
find('#language').addEventListener('change', translate);
find('#show').addEventListener('change', ({ target }) => {
  if (target.checked) void mount();
  else help?.remove();
});
find('#support-name').addEventListener('input', ({ target }) => {
  if (help) help.supportName = target.value;
});
find('#last-step').addEventListener('click', () => help?.goTo('contact-support'));
translate();
void mount();
