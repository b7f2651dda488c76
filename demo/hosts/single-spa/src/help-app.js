import 'missing-certificate-help/define.js';

/** The lifecycle functions of a microfrontend that shows the help in a place of the page. */
export function helpApp(place) {
  let help;
  let left;
  return {
    bootstrap: async () => {},
    mount: async () => {
      help = document.createElement('missing-certificate-help');
      help.supportHref = 'https://help.contoso.com';
      left = new AbortController();
      addEventListener('contoso-support', ({ detail }) => (help.supportName = detail), left);
      addEventListener('contoso-last-step', () => help.goTo('contact-support'), left);
      document.querySelector(place).append(help);
    },
    unmount: async () => {
      left.abort();
      help.remove();
    },
  };
}
