import { MissingCertificateHelp } from './index.js';

const tag = 'missing-certificate-help';
// Servers have no custom element registry.
const isBrowser = 'customElements' in globalThis;
const defined = isBrowser ? customElements.get(tag) : undefined;

// The script may be loaded twice, for example by two microfrontends. The first one defines the element.
if (isBrowser && !defined) {
  try {
    customElements.define(tag, MissingCertificateHelp);
  } catch (error) {
    // A page may have patched `define()`. Then the fallback content stays, and other code that imports this file still
    // runs.
    console.warn(`<${tag}> can't be defined: ${String(error)}`);
  }
} else if (defined && defined !== MissingCertificateHelp) {
  console.warn(`<${tag}> is already defined; ${MissingCertificateHelp.version} is not used.`);
}
