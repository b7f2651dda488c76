import { LitElement, css, html } from 'lit';

/** A site's page made with a Lit of its own; own-lit.test.mjs bundles it. */
class LitSite extends LitElement {
  static properties = { locale: {}, outcome: {} };
  static styles = css`
    h1 {
      font-family: serif;
    }
  `;

  constructor() {
    super();
    this.locale = 'en';
    this.outcome = 'nothing yet';
  }

  render() {
    return html`
      <h1>Site in ${this.locale}</h1>
      <button @click=${() => (this.locale = 'de')}>Deutsch</button>
      <p>${this.outcome}</p>
      <missing-certificate-help
        .locale=${this.locale}
        support-name="Contoso IT"
        @mch-outcome=${({ detail }) => (this.outcome = `${detail.outcome} at ${detail.step}`)}
      ></missing-certificate-help>
    `;
  }
}
customElements.define('lit-site', LitSite);
