/**
 * What a test asks of a page, asked in the page itself: the one way that is the same in every engine. It is the first
 * script of each page, so that it also hears every complaint.
 */
self.complaints = [];
for (const level of ['warn', 'error']) {
  const say = console[level];
  console[level] = (...words) => {
    self.complaints.push(words.join(' '));
    say.apply(console, words);
  };
}
addEventListener('error', ({ message, target }) => self.complaints.push(message ?? `${target.src} is missing`), true);
addEventListener('unhandledrejection', ({ reason }) => self.complaints.push(`unhandled: ${reason}`));
addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
  self.complaints.push(`policy: ${violatedDirective} ${blockedURI}`),
);

const selectors = { heading: 'h1, h2, h3, h4', button: 'button', text: 'p, li, dt' };
/** What an element says but for the place of a step among the others, which stands first. */
const said = (element) => element.textContent.replace(element.querySelector('.position')?.textContent ?? '', '').trim();

/** The widget on the page: what a reader could find there. */
self.help = {
  get root() {
    return document.querySelector('missing-certificate-help')?.shadowRoot;
  },
  all: (selector) => [...(self.help.root?.querySelectorAll(selector) ?? [])],
  /** By role and name or, for a text, by how it begins. */
  find: (role, name) =>
    self.help
      .all(selectors[role])
      .find((element) => (role === 'text' ? said(element).startsWith(name) : said(element) === name)),
  isShown: (element) =>
    Boolean(element?.checkVisibility({ visibilityProperty: true })) && element.getBoundingClientRect().height > 0,
  sees: (role, name) => self.help.isShown(self.help.find(role, name)),
  /** The heading of the step that is open. */
  get current() {
    return said(self.help.root.querySelector('[part=heading][aria-current=step]'));
  },
};
