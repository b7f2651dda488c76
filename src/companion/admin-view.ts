import { html, type TemplateResult } from 'lit/html.js';
import type { FinalStepsModel } from './final-steps-model.js';

/** The certificate store into which missing certificates must be imported, according to Microsoft's documentation. */
const store = 'Local Computer\\Personal\\Certificates';

/** Prints the certificates that a server sends. Works in every shell. */
const command = 'echo Q | openssl s_client -connect sts.contoso.com:443 -servername sts.contoso.com -showcerts';

/** Hosts whose TLS traffic must not be inspected, from Microsoft's list of endpoints. */
const hosts = '*.manage.microsoft.com, *.dm.microsoft.com';

/** What an administrator checks, inside a closed `<details>`. */
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
