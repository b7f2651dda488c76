import { msg } from '@lit/localize';

/**
 * Words that stand on the phone's own screen. Sentences never spell them out: they hold a mark (`{settings}`)
 * which is filled with the label, so that every label is worded in one place and can be shown as a label.
 */
export const labels = {
  'label.companyPortal': msg('Company Portal', {
    id: 'label.companyPortal',
    desc: 'Name of the app, as it stands under its icon. Official term; never translate it freely.',
  }),
  'label.settings': msg('Settings', {
    id: 'label.settings',
    desc: 'Entry in the menu of the Company Portal app. If your language has no official term, describe what it does and add the English label in brackets.',
  }),
  'label.enableBrowserAccess': msg('Enable Browser Access', {
    id: 'label.enableBrowserAccess',
    desc: 'A setting in the Company Portal app. If your language has no official term, describe what it does and add the English label in brackets.',
  }),
  'label.enable': msg('Enable', {
    id: 'label.enable',
    desc: 'The button next to that setting. If your language has no official term, describe what it does and add the English label in brackets.',
  }),
  'label.activate': msg('ACTIVATE', {
    id: 'label.activate',
    desc: 'The button on Android’s screen about device administrators. Keep the capital letters where your script has them. If your language has no official term, describe what it does and add the English label in brackets.',
  }),
  'label.trustedCredentials': msg('Trusted credentials', {
    id: 'label.trustedCredentials',
    desc: 'Android’s list of the certificates a phone trusts, somewhere below Security in its settings. If you do not know the official term, describe what it is and add the English label in brackets.',
  }),
  'label.messageTitle': msg('Missing certificate', {
    id: 'label.messageTitle',
    desc: 'Title of the error message, in the picture of the phone. No brackets here.',
  }),
  'label.message': msg('You cannot sign in because your device is missing a required certificate.', {
    id: 'label.message',
    desc: 'Text of the error message, in the picture of the phone. Official wording where there is one. No brackets here.',
  }),
  'label.howToResolve': msg('How to resolve this', {
    id: 'label.howToResolve',
    desc: 'Link in the error message, in the picture of the phone. Official wording where there is one. No brackets here.',
  }),
  'label.ok': msg('OK', { id: 'label.ok', desc: 'Button in the error message, in the picture of the phone.' }),
};
