import { MissingCertificateHelp } from './index.js';

const tag = 'missing-certificate-help';
// A server has no registry.
const isBrowser = 'customElements' in globalThis;
const defined = isBrowser ? customElements.get(tag) : undefined;

// A page may load the script twice, or two microfrontends may each bring it: the first one serves them all.
if (isBrowser && !defined) {
  try {
    customElements.define(tag, MissingCertificateHelp);
  } catch (error) {
    // A page that patched this keeps its own words between the tags, and whatever else imports this file.
    console.warn(`<${tag}> can't be defined: ${String(error)}`);
  }
} else if (defined && defined !== MissingCertificateHelp) {
  console.warn(`<${tag}> is already defined; ${MissingCertificateHelp.version} is not used.`);
}
