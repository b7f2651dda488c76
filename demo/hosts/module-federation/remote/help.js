import 'missing-certificate-help/define.js';

/** What the remote offers: the help, ready to be put anywhere. */
export function createHelp({ supportHref, supportName }) {
  const help = document.createElement('missing-certificate-help');
  help.supportHref = supportHref;
  help.supportName = supportName;
  return help;
}
