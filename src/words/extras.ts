import { msg } from '@lit/localize';

/**
 * Messages that few readers need, or only at the end of the guide. They load later: for the report, the QR code, the quick
 * checks, and “Did this help you?”.
 */
export const extras = {
  'report.heading': msg('A report for your support team', {
    id: 'report.heading',
    desc: 'Small heading in the last step: a text that the reader can send to the support team.',
  }),
  'report.about': msg('Your answers, and which device you use. Nothing is sent until you do.', {
    id: 'report.about',
    desc: 'Below that heading.',
  }),
  'report.language': msg('It is written in this language, for your support team: {language}', {
    id: 'report.language',
    desc: 'Shown if the report is in another language than the article. {language} is the name of a language; keep it after the colon.',
  }),
  'report.show': msg('Read what it says', {
    id: 'report.show',
    desc: 'Unfolds the text of the report.',
  }),
  'report.copy': msg('Copy the report', { id: 'report.copy', desc: 'Button: copies the report to the clipboard.' }),
  'report.copied': msg('Copied', { id: 'report.copied', desc: 'Read out and shown after that.' }),
  'report.notCopied': msg('Your browser doesn’t allow it. Select the text and copy it yourself.', {
    id: 'report.notCopied',
    desc: 'Shown if copying failed.',
  }),
  'report.share': msg('Share the report', {
    id: 'report.share',
    desc: 'Button: opens the phone’s own list of apps to send the report with.',
  }),
  'report.mail': msg('Email it', {
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
  'report.tried': msg('Steps shown, with the reader’s answers', {
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
  'report.clock': msg('Clock of that device when the report was made (wrong): {time}', {
    id: 'report.clock',
    desc: 'Line of the report. {time} is a date and time; keep it after the colon.',
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
  'report.device': msg('Device that showed this page: {device}', {
    id: 'report.device',
    desc: 'Line of the report. {device} is a technical name.',
  }),
  'report.languages': msg('Languages: help {shown}, browser {browser}', {
    id: 'report.languages',
    desc: 'Line of the report. Both marks are codes of languages, such as “de”.',
  }),
  'report.version': msg('Version of the help: {version}', {
    id: 'report.version',
    desc: 'Line of the report. {version} is a number such as 1.2.0.',
  }),

  'report.points': msg('What this points to (not certain)', {
    id: 'report.points',
    desc: 'Heading of a part of the report: a list of possible causes follows. [may]',
  }),
  'report.known': msg('The page showed your notice of a known problem, to be solved by: {time}', {
    id: 'report.known',
    desc: 'Line of the report. {time} is a date and time; keep it after the colon.',
  }),
  'report.link': msg('Open the same steps and answers: {link}', {
    id: 'report.link',
    desc: 'Last line of the report. {link} is an address that shows the same steps and answers again; keep it after the colon.',
  }),

  'checks.heading': msg('Quick checks to find the cause', {
    id: 'checks.heading',
    desc: 'Small heading above three questions, each of which can be left out.',
  }),
  'checks.browser': msg('Does sign-in work in the browser?', {
    id: 'checks.browser',
    desc: 'Question, also in the report: the browser of the phone with the message.',
  }),
  'checks.browserHow': msg(
    'On the phone with the message, open the {website} in the browser and sign in. Signed in already? Sign out first. If you get past the password, it works. If the browser warns you, don’t go on and don’t type your password.',
    {
      id: 'checks.browserHow',
      desc: 'How to find out. {website} is a link or words: “Company Portal website”. The warning must be as firm in your language. [never]',
    },
  ),
  'checks.website': msg('{companyPortal} website', {
    id: 'checks.website',
    desc: 'Stands in “open the {website} in the browser”, in the form that fits there.',
  }),
  'checks.browserWorks': msg('It works there', {
    id: 'checks.browserWorks',
    desc: 'Answer. Also stands in the report.',
  }),
  'checks.browserWarning': msg('The browser warns about the connection', {
    id: 'checks.browserWarning',
    desc: 'Answer. Also stands in the report.',
  }),
  'checks.browserFails': msg('It doesn’t work there', {
    id: 'checks.browserFails',
    desc: 'Answer. Also stands in the report.',
  }),
  'checks.network': msg('Do Wi-Fi and mobile data both fail?', {
    id: 'checks.network',
    desc: 'Question, also in the report: does signing in to the app fail on both connections?',
  }),
  'checks.networkBoth': msg('Yes, both', { id: 'checks.networkBoth', desc: 'Answer. Also stands in the report.' }),
  'checks.networkOne': msg('No, only one', {
    id: 'checks.networkOne',
    desc: 'Answer. Also stands in the report.',
  }),
  'checks.others': msg('Do others see this message?', {
    id: 'checks.others',
    desc: 'Question, also in the report. Others at the reader’s work or school are meant.',
  }),
  'checks.othersYes': msg('Yes, others too', { id: 'checks.othersYes', desc: 'Answer. Also stands in the report.' }),
  'checks.othersNo': msg('No, only me', { id: 'checks.othersNo', desc: 'Answer. Also stands in the report.' }),
  'checks.othersUnknown': msg('I don’t know', {
    id: 'checks.othersUnknown',
    desc: 'Answer. Also stands in the report.',
  }),

  'cause.server': msg(
    'The sign-in server may not send its intermediate certificates, or its certificate may not be publicly trusted. Then other Android phones fail, too.',
    {
      id: 'cause.server',
      desc: 'Line of the report, for technical people: the app fails, but the browser works. [may]',
    },
  ),
  'cause.network': msg(
    'One network may inspect encrypted traffic or block sign-in. Or each reaches another sign-in server, and one of these doesn’t send its intermediate certificates.',
    {
      id: 'cause.network',
      desc: 'Line of the report, for technical people: it fails on one network only. [may]',
    },
  ),
  'cause.trust': msg(
    'The phone’s clock or trusted roots may be wrong, or a network may inspect traffic. Or the server’s certificate is expired, untrusted or made for another name.',
    { id: 'cause.trust', desc: 'Line of the report, for technical people: the browser warns on every network. [may]' },
  ),
  'cause.browser': msg(
    'Sign-in fails in the browser, too, without a warning. The account, the server or the network is more likely than a missing certificate.',
    { id: 'cause.browser', desc: 'Line of the report, for technical people.' },
  ),
  'cause.one': msg(
    'Nobody else is known to be affected, so this phone or its network is more likely than the server.',
    { id: 'cause.one', desc: 'Line of the report, for technical people.' },
  ),
  'cause.many': msg('Others are affected, so a server, a network or an update is more likely than this phone.', {
    id: 'cause.many',
    desc: 'Line of the report, for technical people.',
  }),
  'cause.unclear': msg('These answers point to no single cause.', {
    id: 'cause.unclear',
    desc: 'Line of the report, for technical people.',
  }),

  'problem.known': msg(
    'Your support team knows of a problem that shows this message to many people. Your phone is probably fine, so you can wait. The problem should be solved by: {time}',
    {
      id: 'problem.known',
      desc: 'Notice above step 1 that an organization can switch on. {time} is a date and time; keep it after the colon. [should]',
    },
  ),

  'shared.notice': msg('This is what somebody else answered. It isn’t saved on this device.', {
    id: 'shared.notice',
    desc: 'Notice above the steps, when somebody opens the link at the end of a report. A button follows.',
  }),
  'shared.start': msg('Start your own', { id: 'shared.start', desc: 'Button in that notice: begins at step 1.' }),

  'version.tooOld': msg(
    'This device has Android {version}. Intune needs Android 10 or later to enroll it. If this is the phone with the message, ask your support team before you try anything else.',
    {
      id: 'version.tooOld',
      desc: 'Warning at the top of step 2; a button leads to the support team. {version} is a number such as 8.1.',
    },
  ),
  'version.fine': msg('This device says that it has Android {version}. That is usually new enough.', {
    id: 'version.fine',
    desc: 'Note in step 2. {version} is a number such as 14.',
  }),

  'certificate.question': msg('Did you find the certificate?', {
    id: 'certificate.question',
    desc: 'Asked below the steps for looking up a certificate on the phone.',
  }),
  'certificate.same': msg('Yes, under {systemTab}, with the same fingerprint', {
    id: 'certificate.same',
    desc: 'Answer. Also stands in the report.',
  }),
  'certificate.other': msg('Yes, but turned off, only under {userTab}, or different', {
    id: 'certificate.other',
    desc: 'Answer. Also stands in the report.',
  }),
  'certificate.missing': msg('No, it isn’t in the list', {
    id: 'certificate.missing',
    desc: 'Answer. Also stands in the report.',
  }),
  'certificate.unsure': msg('I can’t tell', { id: 'certificate.unsure', desc: 'Answer. Also stands in the report.' }),

  'clock.wrong': msg(
    'The clock of this device says: {time}. That looks wrong. If this is the phone with the message, the date is probably the cause, so set it first.',
    {
      id: 'clock.wrong',
      desc: 'Warning, also in the report: the device’s date is earlier than the day this help was made. {time} is a date and time; keep it after the colon.',
    },
  ),

  'device.heading': msg('Another device', {
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
};
