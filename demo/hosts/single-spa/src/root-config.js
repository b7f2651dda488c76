import { registerApplication, start, triggerAppChange } from 'single-spa';
import { strings } from '../../strings.js';

const find = (selector) => document.querySelector(selector);
const show = find('#show');
const isAt = (...routes) => show.checked && routes.includes(location.hash || '#/guide');

/** What the site tells its microfrontends; they listen while they are mounted. */
const tell = () => dispatchEvent(new CustomEvent('contoso-support', { detail: find('#support-name').value }));

function translate() {
  const language = find('#language').value;
  document.documentElement.lang = language;
  document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
  for (const element of document.querySelectorAll('[data-string]'))
    element.textContent = strings[language][element.dataset.string];
}

find('form').addEventListener('submit', (event) => event.preventDefault());
find('#language').addEventListener('change', translate);
find('#support-name').addEventListener('input', tell);
find('#last-step').addEventListener('click', () => dispatchEvent(new CustomEvent('contoso-last-step')));
show.addEventListener('change', () => void triggerAppChange());
addEventListener('single-spa:app-change', tell);
for (const type of ['mch-step', 'mch-outcome', 'mch-locale'])
  document.addEventListener(type, ({ detail }) => {
    const line = document.createElement('li');
    line.textContent = `${type} ${JSON.stringify(detail)}`;
    find('#events').append(line);
  });
translate();

registerApplication({
  name: '@contoso/guide',
  app: () => import('@contoso/guide'),
  activeWhen: () => isAt('#/guide', '#/both'),
});
registerApplication({
  name: '@contoso/devices',
  app: () => import('@contoso/devices'),
  activeWhen: () => isAt('#/devices', '#/both'),
});
start();
