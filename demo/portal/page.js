import { bind, choose } from './control.js';
import { say, speak } from './language.js';

const page = document.documentElement;

/** The controls of the page itself; the widget hears of none of them, it follows the page. */
export function bindPage({ language, scheme, width, tell }) {
  bind(language, 'lang', async (tag) => {
    if (await speak(tag)) return;
    choose(language, page.lang);
    tell(say('view.notLoaded'));
  });
  bind(scheme, 'scheme', (value) => (page.style.colorScheme = value));
  bind(width, 'width', (value) => (document.querySelector('main').dataset.width = value));
}
