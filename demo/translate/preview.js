import { messages } from '../../build/demo/translate/messages.js';
import { locales } from '../../build/demo/contract.js';
import { marked } from './marks.js';
import { elementOf, isVisible, places } from './places.js';

const tagName = 'translated-help';
const namespace = 'missing-certificate-help';
/** Every step can be seen at once, so that a sentence can be found. */
const open = new CSSStyleSheet();

/** What a certificate and an administrator add to the article is to be seen too. */
const attributes = {
  'certificate-name': 'Contoso Root CA 2',
  'certificate-sha256': '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  'certificate-expires': '2049-12-31',
  audience: 'admin',
  remember: 'none',
};

/** The real element, whose only language is the one of the file; what the file lacks is English. */
async function define() {
  if (customElements.get(tagName)) return;
  const Help = await customElements.whenDefined('missing-certificate-help');
  customElements.define(
    tagName,
    class extends Help {
      static catalog = {
        available: [],
        load: () =>
          import('../../dist/cdn/locales/en.js').then(({ default: words }) => ({ default: words, machine: true })),
      };
    },
  );
}

/**
 * Shows an XLIFF file's messages in the real element.
 * @param {HTMLElement} room
 * @param {{ changed: () => void }} listener told when the places of messages may be others
 */
export function createPreview(room, { changed }) {
  let help;
  let finder;
  let found = new Map();
  const observer = new MutationObserver(look);
  const sizes = new ResizeObserver(changed);

  function look() {
    found = finder.find();
    // What was taken out just now isn't to be looked for again.
    observer.takeRecords();
    changed();
  }

  async function start(tag) {
    await define();
    observer.disconnect();
    sizes.disconnect();
    const Help = customElements.get(tagName);
    // A language that isn't shipped yet is one that only the page brings.
    Help.catalog.available = [locales.includes(tag) ? tag : 'en'];
    help = Object.assign(document.createElement(tagName), { locale: tag });
    for (const [name, value] of Object.entries(attributes)) help.setAttribute(name, value);
    help.addEventListener('mch-support', (event) => event.preventDefault());
    help.shadowRoot.adoptedStyleSheets.push(open);
    finder = places(help.shadowRoot);
    observer.observe(help.shadowRoot, { subtree: true, childList: true, characterData: true, attributes: true });
    sizes.observe(help);
  }

  /** Shows the step in which a message stands, and unfolds what is around it. */
  async function reveal(number) {
    for (const place of found.get(number) ?? []) {
      const element = elementOf(place);
      // As find-in-page does: https://html.spec.whatwg.org/multipage/interaction.html#the-hidden-attribute
      element.closest('[hidden]')?.dispatchEvent(new Event('beforematch', { bubbles: true }));
      element.closest('details')?.setAttribute('open', '');
    }
    await help.updateComplete;
  }

  return {
    get element() {
      return help;
    },
    get direction() {
      return help?.shadowRoot.querySelector('[lang][dir]')?.dir ?? 'auto';
    },
    /** @param {number} number of a message @returns {import('./places.js').Place[]} */
    placesOf: (number) => found.get(number) ?? [],
    /** The message that stands at a point of the window: the innermost, if one stands in another. */
    at(x, y) {
      const size = (place) => [...place.getClientRects()].reduce((sum, { width, height }) => sum + width * height, 0);
      const hits = [...found].flatMap(([number, all]) =>
        all
          .filter(isVisible)
          .filter((place) =>
            [...place.getClientRects()].some(
              ({ left, right, top, bottom }) => x >= left - 2 && x <= right + 2 && y >= top - 2 && y <= bottom + 2,
            ),
          )
          .map((place) => ({ number, size: size(place) })),
      );
      return hits.sort((one, other) => one.size - other.size)[0]?.number;
    },
    /** @param {string} tag @param {Map<string, string>} texts translations by message id */
    async show(tag, texts) {
      const isNew = help?.locale !== tag;
      if (isNew) await start(tag);
      const words = messages.map(({ id, source }, number) => [id, marked(texts.get(id)?.trim() || source, number)]);
      help.resources = { [tag]: { [namespace]: Object.fromEntries(words) } };
      if (!isNew) return;
      room.replaceChildren(help);
      await help.ready;
      // What the end of the guide has is loaded for it, and then there in every step.
      await help.report();
      help.requestUpdate();
      await help.updateComplete;
    },
    async reveal(number) {
      if (help && !(found.get(number) ?? []).some(isVisible)) await reveal(number);
    },
    /** @param {boolean} every whether all steps are to be seen at once */
    async showEvery(every) {
      await open.replace(every ? '[hidden] { display: block; content-visibility: visible; }' : '');
      changed();
    },
  };
}
