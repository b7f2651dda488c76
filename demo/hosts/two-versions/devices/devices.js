// This team's copy of the widget, a release behind.
import './widget/missing-certificate-help.js';

export function mount(place) {
  const help = document.createElement('missing-certificate-help');
  help.setAttribute('support-name', 'Device team');
  help.setAttribute('support-href', 'https://devices.contoso.com');
  help.setAttribute('heading-level', '3');
  place.append(help);
  return () => help.remove();
}
