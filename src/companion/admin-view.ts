import { html, type TemplateResult } from 'lit/html.js';
import { languageName } from '../language/language-name.js';
import type { FinalStepsModel } from './final-steps-model.js';

/** The certificate store into which missing certificates must be imported, according to Microsoft's documentation. */
const store = 'Local Computer\\Personal\\Certificates';

/** Prints the certificates that a server sends. Works in every shell. */
const command = 'echo Q | openssl s_client -connect sts.contoso.com:443 -servername sts.contoso.com -showcerts';

/** Hosts whose TLS traffic must not be inspected, from Microsoft's list of endpoints. */
const hosts = '*.manage.microsoft.com, *.dm.microsoft.com';

/** What an administrator checks, inside a `<details>`. Its messages load when it opens. */
export function adminView(model: FinalStepsModel): TemplateResult {
  const { message, element, admin, article, refresh } = model;
  const { shown } = article.language;
  const load = () => void admin.prepare(shown).then(refresh);
  const content = admin.in(shown) ? wordsView(model) : admin.failed === shown ? failedView(model, load) : '';
  return html`<details part="admin" ?open=${element.getAttribute('audience') === 'admin'} @toggle=${load}>
    <summary>${message('admin.heading')}</summary>
    ${content}
  </details>`;
}

function failedView({ message, article }: FinalStepsModel, load: () => void): TemplateResult {
  const { shown } = article.language;
  const retry = ({ currentTarget }: Event) => {
    // The button disappears when the messages have loaded.
    (currentTarget as Element).closest('details')?.querySelector('summary')?.focus();
    load();
  };
  return html`<p role="alert">
      ${message('language.failed', { asked: html`<bdi>${languageName(shown, shown)}</bdi>` })}
    </p>
    <button @click=${retry}>${message('language.retry')}</button>`;
}

function wordsView({ message }: FinalStepsModel): TemplateResult {
  const code = (text: string) => html`<code dir="ltr" translate="no">${text}</code>`;
  return html`<p>${message('admin.cause')}</p>
    <ol>
      <li>
        <p>${message('admin.intermediate')}</p>
        <p>${message('admin.intermediateFix', { console: code('certlm.msc'), store: code(store) })}</p>
      </li>
      <li>${message('admin.public')}</li>
    </ol>
    <p>${message('admin.check', { command: code(command) })}</p>
    <p>${message('admin.checkResult')}</p>
    <p>${message('admin.network', { hosts: code(hosts) })}</p>
    <p>${message('admin.contact')}</p>`;
}
