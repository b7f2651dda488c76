/** A custom element as a careful engineer writes it by hand for one article: no library, words as JSON by fetch. */
const css = CSS_TEXT;
const sheet = new CSSStyleSheet();
sheet.replaceSync(css);

const base = new URL('words/', import.meta.url);
const escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text) => text.replace(/[&<>"]/g, (character) => escapes[character]);

const steps = [
  [
    'recognize',
    'recognize.heading',
    ['recognize.happened', 'recognize.certificateHeading', 'recognize.certificate', 'recognize.who'],
    'recognize.question',
    [
      ['check-phone', 'answer.thisMessage'],
      ['contact-support', 'answer.otherMessage'],
    ],
  ],
  [
    'check-phone',
    'check.heading',
    ['check.why', ['check.clock', 'check.system', 'check.app', 'check.restart', 'check.signIn']],
    'question.signIn',
    [
      ['solved', 'answer.works'],
      ['organization-certificate', 'answer.messageStillThere'],
      ['contact-support', 'answer.otherProblem'],
    ],
  ],
  [
    'organization-certificate',
    'organization.heading',
    [
      'organization.why',
      'organization.ifShown',
      [
        'organization.menu',
        'organization.settings',
        'organization.browserAccess',
        'organization.activate',
        'organization.then',
      ],
      'organization.safety',
    ],
    'question.signIn',
    [
      ['solved', 'answer.works'],
      ['contact-support', 'answer.cannotSignIn'],
    ],
  ],
  [
    'contact-support',
    'support.heading',
    [
      'support.why',
      'support.whom',
      'support.website',
      'support.tell',
      ['support.tellMessage', 'support.tellTried', 'support.tellDevice'],
      'support.then',
      'admin.heading',
      'admin.text',
    ],
    '',
    [['solved', 'answer.worksNow']],
  ],
  ['solved', 'solved.heading', ['solved.text', 'solved.again'], '', []],
];

class VanillaHelp extends HTMLElement {
  static observedAttributes = ['locale'];
  #root = this.attachShadow({ mode: 'open' });
  #step = 'recognize';
  #words;
  #cache = new Map();

  constructor() {
    super();
    this.#root.adoptedStyleSheets = [sheet];
    this.#root.addEventListener('click', ({ target }) => {
      const to = target.closest?.('[data-to]')?.dataset.to;
      if (!to) return;
      this.#step = to;
      this.#render();
      this.#root.getElementById(to).focus();
    });
    this.#root.addEventListener('change', ({ target }) => (this.locale = target.value));
  }

  get locale() {
    return this.getAttribute('locale') ?? (document.documentElement.lang || 'en');
  }

  set locale(value) {
    this.setAttribute('locale', value);
  }

  connectedCallback() {
    this.#load();
  }

  attributeChangedCallback() {
    if (this.isConnected) this.#load();
  }

  async #load() {
    const { locale } = this;
    if (!this.#cache.has(locale))
      this.#cache.set(
        locale,
        fetch(new URL(`${locale}.json`, base)).then((answer) => answer.json()),
      );
    this.#words = await this.#cache.get(locale);
    if (locale !== this.locale) return;
    this.#render();
    this.dispatchEvent(new CustomEvent('shown', { detail: locale }));
  }

  #say(id) {
    const link = `<a part="support-link" href="https://help.contoso.com" target="_blank" rel="noopener">Contoso IT</a>`;
    return escape(this.#words[id] ?? '').replace(/\{(\w+)\}/g, (mark, name) =>
      name === 'supportLink'
        ? link
        : this.#words[`label.${name}`]
          ? `<b class="label" translate="no">${escape(this.#words[`label.${name}`])}</b>`
          : mark,
    );
  }

  #render() {
    const say = (id) => this.#say(id);
    const paragraph = (id) =>
      Array.isArray(id)
        ? `<ol part="steps">${id.map((one) => `<li part="step"><span>${say(one)}</span></li>`).join('')}</ol>`
        : id.endsWith('Heading')
          ? `<h4 part="heading">${say(id)}</h4>`
          : `<p>${say(id)}</p>`;
    const picture = `<figure part="picture" class="rail"><div class="phone" role="img" aria-label="${escape(this.#words['picture.alternative'])}"><div class="screen"><div class="bar">${say('label.companyPortal')}</div><div class="dialog"><b>${say('label.messageTitle')}</b><span>${say('label.message')}</span><i>${say('label.howToResolve')}</i><i>${say('label.ok')}</i></div></div></div><figcaption class="quiet">${say('picture.caption')}</figcaption></figure>`;
    const node = ([step, heading, content, question, answers]) => {
      const hidden = step === this.#step ? '' : ' hidden="until-found"';
      return `<li class="${step} ${hidden ? 'later' : 'now'}"><div part="node" class="rail"><span class="dot"></span><h3 part="heading" id="${step}" tabindex="-1">${say(heading)}</h3><div class="body"${hidden}><div part="explanation">${content.map(paragraph).join('')}</div></div></div>${step === 'recognize' ? picture : ''}<div class="rail"><div class="body"${hidden}>${question ? `<p part="question">${say(question)}</p>` : ''}<div class="answers" role="group">${answers.map(([to, text]) => `<button data-to="${to}">${say(text)}</button>`).join('')}</div><div class="moves"><button data-to="recognize">${say('guide.restart')}</button></div></div></div></li>`;
    };
    const option = (tag) =>
      `<option value="${tag}"${tag === this.locale ? ' selected' : ''}>${new Intl.DisplayNames([tag], { type: 'language' }).of(tag)}</option>`;
    this.#root.innerHTML = `<article class="card" lang="${this.locale}"><header><p class="context quiet">${say('article.context')}</p><h2 part="title">${say('article.title')}</h2><p class="lead">${say('article.lead')}</p></header><section part="guide"><ol class="path">${steps.map(node).join('')}</ol></section><footer><p>${say('support.needPerson')}</p><label><span>${say('language.label')}</span><select>${LANGUAGES.map(option).join('')}</select></label><p class="quiet">${say('footer.maker')}</p></footer></article>`;
  }
}

customElements.define('vanilla-help', VanillaHelp);
