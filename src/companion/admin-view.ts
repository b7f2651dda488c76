import { html, type TemplateResult } from 'lit/html.js';
import type { FinalStepsModel } from './final-steps-model.js';

/** Where the missing certificates have to be imported, as the newest of the makers' articles says. */
const store = 'Local Computer\\Personal\\Certificates';

/** Shows the certificates that a server sends, from any shell. */
const command = 'echo Q | openssl s_client -connect sts.contoso.com:443 -servername sts.contoso.com -showcerts';

/** Hosts that must not be inspected, of the makers' list of endpoints. */
const hosts = '*.manage.microsoft.com, *.dm.microsoft.com';

/** What an administrator checks; folded for anybody else. */
export function adminView({ message, element }: FinalStepsModel): TemplateResult {
  const code = (text: string) => html`<code dir="ltr" translate="no">${text}</code>`;
  return html`<details part="admin" ?open=${element.getAttribute('audience') === 'admin'}>
    <summary>${message('admin.heading')}</summary>
    <p>${message('admin.cause')}</p>
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
    <p>${message('admin.contact')}</p>
  </details>`;
}
