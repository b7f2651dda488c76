import { msg } from '@lit/localize';

/** How to look for a certificate on the phone. These messages load if the site names one. */
export const certificate = {
  'certificate.heading': msg('Look for this certificate', {
    id: 'certificate.heading',
    desc: 'Small heading in step 2, shown only if the organization names a certificate.',
  }),
  'certificate.name': msg('Your support team says that this certificate should be on your phone: {certificateName}', {
    id: 'certificate.name',
    desc: '{certificateName} is a name such as “Contoso Root CA”. Keep it after the colon. [should]',
  }),
  'certificate.find': msg(
    'In {androidSettings}, search for {trustedCredentials} or “certificate”. Look for that name under {systemTab} and {userTab}. Only look: change nothing there.',
    {
      id: 'certificate.find',
      desc: 'Thing to do. {systemTab} and {userTab} are two tabs of that list. The screen has buttons that switch a certificate off or remove it, so the warning must be as firm in your language. [only]',
    },
  ),
  'certificate.compare': msg(
    'Tap the certificate. Compare its SHA-256 fingerprint, a row of letters and digits, with this one (spaces and colons don’t count): {fingerprint} Then go back. Don’t turn anything off or remove it.',
    {
      id: 'certificate.compare',
      desc: 'Thing to do. A fingerprint belongs to one certificate only. {fingerprint} is such a row, in groups; it stands before the next sentence without a full stop of its own. [never]',
    },
  ),
  'certificate.differs': msg(
    'Not in the list, turned off, only under {userTab}, or a different fingerprint? Don’t install or change anything. Tell your support team.',
    {
      id: 'certificate.differs',
      desc: 'Warning below those two. Never tell the reader to install a certificate. [never]',
    },
  ),
};
