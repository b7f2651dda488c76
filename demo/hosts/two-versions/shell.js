import { strings } from './strings.js';

const teams = ['devices', 'sign-in'];
const first = new URLSearchParams(location.search).get('first');
const language = document.getElementById('language');

function translate() {
  // The widgets follow the page's language by themselves, whichever version they are.
  document.documentElement.lang = language.value;
  document.documentElement.dir = language.value === 'ar' ? 'rtl' : 'ltr';
  for (const element of document.querySelectorAll('[data-string]')) {
    element.textContent = strings[language.value][element.dataset.string];
  }
}
language.addEventListener('change', translate);
translate();

/** Shows a team's part of the page as long as its box is ticked. */
function place(team, mount) {
  const area = document.getElementById(team);
  const show = document.querySelector(`[data-team=${team}]`);
  for (const type of ['mch-step', 'mch-outcome', 'mch-locale']) {
    area.addEventListener(type, ({ detail }) => {
      const line = document.createElement('li');
      line.textContent = `${team} ${type} ${JSON.stringify(detail)}`;
      document.getElementById('events').append(line);
    });
  }
  let unmount = mount(area);
  show.addEventListener('change', () => {
    unmount();
    unmount = show.checked ? mount(area) : () => undefined;
  });
}

for (const team of first === 'sign-in' ? teams.toReversed() : teams) {
  const { mount } = await import(`./${team}/${team}.js`);
  place(team, mount);
}
document.getElementById('registered').textContent = customElements.get('missing-certificate-help').version;
