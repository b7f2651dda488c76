// This team's copy of the widget, the newest one.
import './widget/missing-certificate-help.js';

export function mount(place) {
  const help = document.createElement('missing-certificate-help');
  help.supportName = 'Sign-in team';
  help.supportHref = 'https://sign-in.contoso.com';
  help.headingLevel = 3;
  place.append(help);
  return () => help.remove();
}
