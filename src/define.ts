import { MissingCertificateHelp } from './index.js';

const tag = 'missing-certificate-help';
// A server has no registry.
const platform: { readonly customElements?: CustomElementRegistry } = globalThis;
const { customElements: registry } = platform;
const defined = registry?.get(tag);

// A page may load the script twice, or two microfrontends may each bring it: the first one serves them all.
if (!defined) {
  try {
    registry?.define(tag, MissingCertificateHelp);
  } catch (error) {
    // A page that patched this keeps its own words between the tags, and whatever else imports this file.
    console.warn(`<${tag}> can't be defined: ${String(error)}`);
  }
} else if (defined !== MissingCertificateHelp) {
  console.warn(`<${tag}> is already defined; ${MissingCertificateHelp.version} is not used.`);
}
