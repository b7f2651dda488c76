import { localized, msg } from '@lit/localize';
import { LitElement, css, html, nothing } from 'lit';
import 'missing-certificate-help/define.js';
import type { MchLocaleEvent, MchOutcomeEvent, MchStepEvent, Step } from 'missing-certificate-help';
import { getLocale, setLocale } from './localization.ts';

/** A site made of Lit elements; the widget stands in its shadow root. */
class ContosoPortal extends LitElement {
  static override styles = css`
    form {
      display: flex;
      flex-wrap: wrap;
      gap: 0.75rem 1.5rem;
      align-items: center;
    }
    button,
    input,
    select {
      min-block-size: 2.75rem;
      font: inherit;
    }
    h1 {
      font-size: 1.5rem;
    }
    a {
      color: light-dark(#0b5cad, #8abff8);
    }
    missing-certificate-help {
      display: block;
      min-block-size: 20rem;
    }
  `;

  static override properties = {
    shown: { state: true },
    step: { state: true },
    supportName: { state: true },
    heard: { state: true },
  };

  declare shown: boolean;
  declare step: Step;
  declare supportName: string;
  declare heard: readonly string[];

  constructor() {
    super();
    this.shown = true;
    this.step = 'recognize';
    this.supportName = 'Contoso IT';
    this.heard = [];
  }

  override render() {
    return html`
      <p><a href="../../">${msg('All host pages', { id: 'home' })}</a></p>
      <h1>${msg('Help with signing in', { id: 'title' })}</h1>
      <form @submit=${(event: Event) => event.preventDefault()}>
        <label>
          ${msg('Language of the portal', { id: 'language' })}
          <select @change=${this.#choose}>
            <option value="en" lang="en">English</option>
            <option value="de" lang="de">Deutsch</option>
            <option value="ar" lang="ar">العربية</option>
          </select>
        </label>
        <label>
          <input type="checkbox" ?checked=${this.shown} @change=${this.#show} />
          ${msg('Show the help', { id: 'show' })}
        </label>
        <label>
          ${msg('Name of the support team', { id: 'supportName' })}
          <input .value=${this.supportName} @input=${this.#rename} />
        </label>
        <button type="button" @click=${() => (this.step = 'contact-support')}>
          ${msg('Go to the last step', { id: 'lastStep' })}
        </button>
      </form>
      ${
        this.shown
          ? html`<missing-certificate-help
              support-href="https://help.contoso.com"
              .supportName=${this.supportName}
              .step=${this.step}
              @mch-step=${this.#hear}
              @mch-outcome=${this.#hear}
              @mch-locale=${this.#hear}
            ></missing-certificate-help>`
          : nothing
      }
      <h2 id="events">${msg('Events heard', { id: 'events' })}</h2>
      <ol aria-labelledby="events">
        ${this.heard.map((line) => html`<li>${line}</li>`)}
      </ol>
    `;
  }

  async #choose({ target }: Event): Promise<void> {
    if (!(target instanceof HTMLSelectElement)) return;
    await setLocale(target.value);
    document.documentElement.dir = getLocale() === 'ar' ? 'rtl' : 'ltr';
  }

  #show({ target }: Event): void {
    this.shown = target instanceof HTMLInputElement && target.checked;
    this.step = 'recognize';
  }

  #rename({ target }: Event): void {
    if (target instanceof HTMLInputElement) this.supportName = target.value;
  }

  #hear({ type, detail }: MchStepEvent | MchOutcomeEvent | MchLocaleEvent): void {
    this.heard = [...this.heard, `${type} ${JSON.stringify(detail)}`];
  }
}

localized()(ContosoPortal);
customElements.define('contoso-portal', ContosoPortal);
