import { MissingCertificateHelp } from './index.js';

const tag = 'missing-certificate-help';
const defined = customElements.get(tag);

// A page may load the script twice, or two microfrontends may each bring it: the first one serves them all.
if (!defined) {
  customElements.define(tag, MissingCertificateHelp);
} else if (defined !== MissingCertificateHelp) {
  console.warn(`<${tag}> is defined already, so version ${MissingCertificateHelp.version} of it is not used.`);
}
