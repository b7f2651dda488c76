import { msg } from '@lit/localize';

/**
 * Labels on the phone's own screen. Messages contain placeholders (`{settings}`) for them, so that each label is
 * translated once and can be styled as a label.
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
  'label.activate': msg('Activate this device admin app', {
    id: 'label.activate',
    desc: 'The button on Android’s screen about device admin apps. Android’s own label.',
  }),
  'label.androidSettings': msg('Settings', {
    id: 'label.androidSettings',
    desc: 'The Settings app of Android. Android’s own label.',
  }),
  'label.dateTime': msg('Date & time', {
    id: 'label.dateTime',
    desc: 'Entry in Android’s settings. Android’s own label.',
  }),
  'label.setTimeAutomatically': msg('Set time automatically', {
    id: 'label.setTimeAutomatically',
    desc: 'Switch in Android’s settings for date and time. Android’s own label.',
  }),
  'label.systemUpdate': msg('System updates', {
    id: 'label.systemUpdate',
    desc: 'Entry in Android’s settings. Android’s own label.',
  }),
  'label.playSystemUpdate': msg('Google Play system update', {
    id: 'label.playSystemUpdate',
    desc: 'Entry in Android’s settings. Android’s own label.',
  }),
  'label.androidVersion': msg('Android version', {
    id: 'label.androidVersion',
    desc: 'Entry in Android’s settings, which shows a number such as 14. Android’s own label.',
  }),
  'label.trustedCredentials': msg('Trusted credentials', {
    id: 'label.trustedCredentials',
    desc: 'Android’s list of the certificates that a phone trusts. Android’s own label.',
  }),
  'label.systemTab': msg('System', {
    id: 'label.systemTab',
    desc: 'Tab of that list: certificates that came with the phone. Android’s own label.',
  }),
  'label.userTab': msg('User', {
    id: 'label.userTab',
    desc: 'Tab of that list: certificates that were added. Android’s own label.',
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
