import { MissingCertificateHelp } from './index.js';

const tag = 'missing-certificate-help';
const defined = customElements.get(tag);

// A page may load the script twice, or two microfrontends may each bring it: the first one serves them all.
if (!defined) {
  customElements.define(tag, MissingCertificateHelp);
} else if (defined !== MissingCertificateHelp) {
  console.warn(`<${tag}> is already defined; ${MissingCertificateHelp.version} is not used.`);
}
