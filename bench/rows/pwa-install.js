/** A help dialog of the same kind, localized by itself, that shows the title and the lead as its name and description. */
import '@khmyznikov/pwa-install';

const element = document.querySelector('pwa-install');
await customElements.whenDefined('pwa-install');
element.showDialog(true);
