import { html, type TemplateResult } from 'lit/html.js';
import { languageName } from '../language/language-name.js';
import type { FinalStepsModel } from './final-steps-model.js';

/** Where the missing certificates have to be imported, as the newest of the makers' articles says. */
const store = 'Local Computer\\Personal\\Certificates';

/** Shows the certificates that a server sends, from any shell. */
const command = 'echo Q | openssl s_client -connect sts.contoso.com:443 -servername sts.contoso.com -showcerts';

/** Hosts that must not be inspected, of the makers' list of endpoints. */
const hosts = '*.manage.microsoft.com, *.dm.microsoft.com';

/** What an administrator checks; folded for anybody else, and without words until it is opened. */
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
    // The button goes when the words come.
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
