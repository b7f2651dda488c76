import { msg } from '@lit/localize';

/**
 * Words that few readers need, or only at the end of the guide, loaded when they do: for the report, for another device, for
 * “did this help?”, for a certificate that a portal names, and for administrators.
 */
export const extras = {
  'report.heading': msg('A report for your support team', {
    id: 'report.heading',
    desc: 'Small heading in the last step: a text that the reader can send to the support team.',
  }),
  'report.about': msg(
    'It says what you tried here and what happened, so that you don’t have to explain it again. Nothing is sent until you send it.',
    { id: 'report.about', desc: 'Below that heading.' },
  ),
  'report.language': msg('It is written in this language, for your support team: {language}', {
    id: 'report.language',
    desc: 'Shown if the report is in another language than the article. {language} is the name of a language; keep it after the colon.',
  }),
  'report.show': msg('Read exactly what it says', {
    id: 'report.show',
    desc: 'Unfolds the text of the report.',
  }),
  'report.copy': msg('Copy', { id: 'report.copy', desc: 'Button: copies the report, or the link, to the clipboard.' }),
  'report.copied': msg('Copied', { id: 'report.copied', desc: 'Read out and shown after that.' }),
  'report.notCopied': msg('Your browser doesn’t allow it. Select the text and copy it yourself.', {
    id: 'report.notCopied',
    desc: 'Shown if copying failed.',
  }),
  'report.share': msg('Share', {
    id: 'report.share',
    desc: 'Button: opens the phone’s own list of apps to send the report with.',
  }),
  'report.mail': msg('Email', {
    id: 'report.mail',
    desc: 'Button: opens the reader’s email app with the report in it.',
  }),

  'report.title': msg('Report: {title}', {
    id: 'report.title',
    desc: 'First line of the report. {title} is the title of the article.',
  }),
  'report.madeAt': msg('Made: {time}', { id: 'report.madeAt', desc: 'Line of the report. {time} is a date and time.' }),
  'report.outcome': msg('Outcome: {outcome}', {
    id: 'report.outcome',
    desc: 'Line of the report. {outcome} is one of the next three texts.',
  }),
  'report.solved': msg('can sign in now', { id: 'report.solved', desc: 'An outcome, after a colon.' }),
  'report.unsolved': msg('still can’t sign in', { id: 'report.unsolved', desc: 'An outcome, after a colon.' }),
  'report.unfinished': msg('hasn’t finished the steps', {
    id: 'report.unfinished',
    desc: 'An outcome, after a colon.',
  }),
  'report.tried': msg('What was tried', {
    id: 'report.tried',
    desc: 'Heading of a part of the report: a list of steps with times and answers follows.',
  }),
  'report.skipped': msg('no answer', {
    id: 'report.skipped',
    desc: 'In that list, instead of an answer, if the reader gave none.',
  }),
  'report.open': msg('the step on screen', {
    id: 'report.open',
    desc: 'In that list, instead of an answer, at the step where the reader is now.',
  }),
  'report.certificate': msg('Certificate looked for: {certificateName}', {
    id: 'report.certificate',
    desc: 'Line of the report. {certificateName} is a name such as “Contoso Root CA”.',
  }),
  'report.certificateUnusable': msg(
    'The certificate that this page was to show can’t be used. Look at this attribute: {attribute}',
    {
      id: 'report.certificateUnusable',
      desc: 'Line of the report, for technical people. {attribute} is the name of a setting of the web page.',
    },
  ),
  'report.device': msg('Device, as its browser says: {device}', {
    id: 'report.device',
    desc: 'Line of the report. {device} is a technical name.',
  }),
  'report.languages': msg('Languages: article {shown}, browser {browser}', {
    id: 'report.languages',
    desc: 'Line of the report. Both marks are codes of languages, such as “de”.',
  }),
  'report.version': msg('Version of the article: {version}', {
    id: 'report.version',
    desc: 'Line of the report. {version} is a number such as 1.2.0.',
  }),

  'certificate.question': msg('Did you find the certificate?', {
    id: 'certificate.question',
    desc: 'Asked below the steps for looking up a certificate on the phone.',
  }),
  'certificate.same': msg('Yes, and its fingerprint is the same', {
    id: 'certificate.same',
    desc: 'Answer. Also stands in the report.',
  }),
  'certificate.other': msg('Yes, but its fingerprint is different', {
    id: 'certificate.other',
    desc: 'Answer. Also stands in the report.',
  }),
  'certificate.missing': msg('No, it isn’t in the list', {
    id: 'certificate.missing',
    desc: 'Answer. Also stands in the report.',
  }),
  'certificate.unsure': msg('I can’t tell', { id: 'certificate.unsure', desc: 'Answer. Also stands in the report.' }),

  'clock.wrong': msg(
    'The clock of this device says: {time}. That can’t be right. If this is the phone with the message, the wrong date is probably the cause, so set it first.',
    {
      id: 'clock.wrong',
      desc: 'Warning, also in the report: the device’s date is earlier than the day this help was made. {time} is a date and time; keep it after the colon.',
    },
  ),

  'device.heading': msg('Go on with another device', {
    id: 'device.heading',
    desc: 'Unfolds a QR code with a link to this step.',
  }),
  'device.text': msg('Scan this code with the camera of the other device. It opens this page at this step.', {
    id: 'device.text',
    desc: 'Above the QR code.',
  }),
  'device.code': msg('QR code with the link to this step', {
    id: 'device.code',
    desc: 'Text alternative of the QR code.',
  }),
  'device.link': msg('Or open this link there:', { id: 'device.link', desc: 'Above the link itself, as text.' }),

  'feedback.question': msg('Did this help you?', { id: 'feedback.question', desc: 'At the end of the guide.' }),
  'feedback.yes': msg('Yes', { id: 'feedback.yes', desc: 'Answer to “Did this help you?”' }),
  'feedback.no': msg('No', { id: 'feedback.no', desc: 'Answer to “Did this help you?”' }),
  'feedback.why': msg('What went wrong?', {
    id: 'feedback.why',
    desc: 'Asked after “No”, with the next five answers.',
  }),
  'feedback.unclear': msg('I didn’t understand the steps', { id: 'feedback.unclear', desc: 'Answer.' }),
  'feedback.notFound': msg('I couldn’t find a setting or button', { id: 'feedback.notFound', desc: 'Answer.' }),
  'feedback.different': msg('My phone shows another message', { id: 'feedback.different', desc: 'Answer.' }),
  'feedback.triedAll': msg('I tried everything, and it still doesn’t work', {
    id: 'feedback.triedAll',
    desc: 'Answer.',
  }),
  'feedback.other': msg('Something else', { id: 'feedback.other', desc: 'Answer.' }),
  'feedback.thanks': msg('Thank you for telling us.', { id: 'feedback.thanks', desc: 'Said after an answer.' }),

  'admin.heading': msg('For administrators', { id: 'admin.heading', desc: 'Opens a folded part for IT staff.' }),
  'admin.cause': msg(
    'The device lacks a root or intermediate certificate that enrollment needs, or has it but not installed correctly. The usual causes are on the sign-in server:',
    { id: 'admin.cause', desc: 'For IT staff; technical terms are fine here. A list follows.' },
  ),
  'admin.intermediate': msg(
    'The message comes after the redirect to the federation service: intermediate certificates may be missing there. Android needs them in the TLS handshake, but by default AD FS and its proxies (WAP) send only the service certificate.',
    { id: 'admin.intermediate', desc: 'First cause. Names of products and protocols stay as they are.' },
  ),
  'admin.intermediateFix': msg(
    'On every AD FS server and proxy, open {console}, export each parent certificate from the certification path of the service communication certificate, import it into the personal certificates of the local computer, and restart AD FS.',
    { id: 'admin.intermediateFix', desc: 'What to do about it. {console} is the name of a program.' },
  ),
  'admin.public': msg(
    'The person can sign in with Microsoft Authenticator and in browsers, but not in {companyPortal}: the AD FS certificate probably comes from an authority that isn’t publicly trusted. Android apps don’t trust a root that a user installs, unless they opt in. Use a certificate with a publicly trusted root.',
    { id: 'admin.public', desc: 'Second cause, and what to do about it.' },
  ),
  'admin.check': msg(
    'To check it, enter the name of the server, such as {server}, at {checker}. The name must match, and no certificate of the chain may be missing.',
    {
      id: 'admin.check',
      desc: 'How to check. {server} is an example of a server’s name, {checker} an address on the web.',
    },
  ),
  'admin.roots': msg(
    'From Android 11 on, Intune can’t deploy trusted roots to devices that are managed by device administrator, except Samsung Knox devices. On devices with Google Mobile Services, Intune ended its support for device administrator on {ended}.',
    { id: 'admin.roots', desc: 'Worth knowing. {ended} is a date.' },
  ),
};
