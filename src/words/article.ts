import { msg } from '@lit/localize';

/**
 * What the article says, by node of the guide. Plain text: `{marks}` stand for on-screen labels, names and links, and
 * `fill()` puts those in. Every sentence follows from what is known about the message; nothing unknown is promised.
 */
export const article = {
  'article.context': msg('{companyPortal} on Android', {
    id: 'article.context',
    desc: 'Small line above the title: which app on which system this is about.',
  }),
  'article.title': msg('Your device is missing a required certificate', {
    id: 'article.title',
    desc: 'Title of the article. Close to the error message, so that readers know they are in the right place.',
  }),
  'article.lead': msg('You can’t sign in yet, but nothing is lost. Take it one step at a time.', {
    id: 'article.lead',
    desc: 'Below the title. Calms a worried reader.',
  }),

  'recognize.heading': msg('Compare the message', {
    id: 'recognize.heading',
    desc: 'Heading of step 1: the reader compares the picture with the phone.',
  }),
  'recognize.happened': msg(
    'When you tried to sign in, {companyPortal} didn’t find a certificate that it needs, so it couldn’t let you in. This isn’t your fault, and the message deletes nothing from your phone.',
    { id: 'recognize.happened', desc: 'What happened. No blame; only what is certain.' },
  ),
  'recognize.certificateHeading': msg('What is a certificate?', {
    id: 'recognize.certificateHeading',
    desc: 'Small heading above the explanation.',
  }),
  'recognize.certificate': msg(
    'A certificate is a small file that works like the official stamp on an identity card. It lets your phone check that it is really talking to your organization and not to somebody who only pretends to be. It also helps to keep what your phone and your organization send each other private.',
    {
      id: 'recognize.certificate',
      desc: 'Explains a certificate with an everyday comparison, for a reader of 12 years. Choose a comparison that works in your culture, but keep it true: the certificate makes the check possible; it is not a password and not a key that opens something.',
    },
  ),
  'recognize.who': msg(
    'This help is for you if you are signing in to the {companyPortal} app on an Android phone or tablet that isn’t enrolled yet. Enrolled means: your organization knows the device and has set it up for work or school.',
    {
      id: 'recognize.who',
      desc: 'Who this concerns. “Enrolled” is the official term for a device that is registered with the organization; the second sentence explains it.',
    },
  ),
  'picture.alternative': msg(
    'Picture of a phone with a message from {companyPortal}. Its title: {messageTitle}. Its text: {message} Below it are a link, {howToResolve}, and a button, {ok}.',
    {
      id: 'picture.alternative',
      desc: 'Read out instead of the picture. {message} is a whole sentence with its own full stop.',
    },
  ),
  'picture.caption': msg('On your phone it may be worded a little differently.', {
    id: 'picture.caption',
    desc: 'Below the picture of the message.',
  }),
  'recognize.question': msg('Do you see this message on your phone?', {
    id: 'recognize.question',
    desc: 'Question at the end of step 1, answered with a button.',
  }),

  'check.heading': msg('Check your phone', { id: 'check.heading', desc: 'Heading of step 2.' }),
  'check.why': msg(
    'Every phone comes with certificates built in. If its date is wrong, a good certificate can look expired. If its system is old, a newer certificate may be missing. Try these steps in order:',
    { id: 'check.why', desc: 'Why step 2 may help. A numbered list of things to do follows.' },
  ),
  'check.clock': msg(
    'Open your phone’s settings and find the date and time. Switch on the option that sets them automatically.',
    {
      id: 'check.clock',
      desc: 'Thing to do. Phones name the option differently, so it is described, not quoted.',
    },
  ),
  'check.system': msg(
    'Also in your phone’s settings, look for a system update and install it if there is one. It can be large, so use Wi-Fi if you can.',
    { id: 'check.system', desc: 'Thing to do: update Android.' },
  ),
  'check.app': msg(
    'Open the app store that came with your phone and update {companyPortal}. Don’t get the app from anywhere else.',
    { id: 'check.app', desc: 'Thing to do. “Store that came with the phone”, since not every phone has Google Play.' },
  ),
  'check.restart': msg('Restart your phone.', { id: 'check.restart', desc: 'Thing to do.' }),
  'check.signIn': msg('Open {companyPortal} and sign in again.', {
    id: 'check.signIn',
    desc: 'Thing to do, the last.',
  }),

  'certificate.heading': msg('Look for this certificate', {
    id: 'certificate.heading',
    desc: 'Small heading in step 2, shown only if the organization names a certificate.',
  }),
  'certificate.name': msg('Your support team says that this certificate should be on your phone: {certificateName}', {
    id: 'certificate.name',
    desc: '{certificateName} is a name such as “Contoso Root CA”. Keep it after the colon.',
  }),
  'certificate.find': msg(
    'In your phone’s settings, search for {trustedCredentials} and look for that name in the list.',
    { id: 'certificate.find', desc: 'Thing to do: only look, change nothing.' },
  ),
  'certificate.compare': msg(
    'Tap the certificate and compare its SHA-256 fingerprint, a row of letters and digits, with this one: {fingerprint}',
    {
      id: 'certificate.compare',
      desc: 'Thing to do. A fingerprint belongs to one certificate only. {fingerprint} is such a row, in groups.',
    },
  ),
  'certificate.differs': msg(
    'If the certificate isn’t in the list, or the fingerprint is different, don’t install anything. Tell your support team instead.',
    { id: 'certificate.differs', desc: 'Warning below those two. Never tell the reader to install a certificate.' },
  ),

  'organization.heading': msg('Get your organization’s certificate', {
    id: 'organization.heading',
    desc: 'Heading of step 3.',
  }),
  'organization.why': msg(
    'Some organizations use a certificate of their own as well. It helps to protect your work email and documents on their way to your phone. {companyPortal} may be able to install it for you.',
    { id: 'organization.why', desc: 'Why an organization adds its own certificate. “May”: not certain.' },
  ),
  'organization.ifShown': msg(
    'Some versions of the app don’t show these settings. If you can’t find the menu or one of these settings, stop here and ask your support team.',
    {
      id: 'organization.ifShown',
      desc: 'Note above the list.',
    },
  ),
  'organization.menu': msg('Open {companyPortal} and tap its menu, in a corner of the screen.', {
    id: 'organization.menu',
    desc: 'Thing to do.',
  }),
  'organization.settings': msg('Tap {settings}.', {
    id: 'organization.settings',
    desc: 'Thing to do. {settings} is a label.',
  }),
  'organization.browserAccess': msg('Next to {enableBrowserAccess}, tap {enable}.', {
    id: 'organization.browserAccess',
    desc: 'Thing to do. Both marks are labels.',
  }),
  'organization.activate': msg(
    'Android asks whether {companyPortal} may be a device administrator, which is an app that can manage the phone. Read what it would be allowed to do. If you agree, tap {activate}. If not, stop here and ask your support team.',
    { id: 'organization.activate', desc: 'Thing to do. {activate} is a label.' },
  ),
  'organization.then': msg(
    '{companyPortal} should now install the right certificate and go on with enrollment. Give it time to finish, then try to sign in.',
    { id: 'organization.then', desc: 'What happens next. “Should”: not certain.' },
  ),
  'organization.safety': msg(
    'Accept a certificate file only from your own support team, with their instructions. Never install one that you found by searching the web.',
    { id: 'organization.safety', desc: 'Warning at the end of step 3. Must be as firm in your language.' },
  ),

  'question.signIn': msg('Can you sign in now?', {
    id: 'question.signIn',
    desc: 'Question at the end of steps 2 and 3, answered with a button.',
  }),

  'support.heading': msg('Ask your support team', { id: 'support.heading', desc: 'Heading of step 4.' }),
  'support.why': msg(
    'Now it takes a person who knows how your organization’s systems are set up. They can find out which certificate is missing.',
    { id: 'support.why', desc: 'Why to ask a person. Kind: the reader did nothing wrong.' },
  ),
  'support.whom': msg('Whom to ask: {supportLink}', {
    id: 'support.whom',
    desc: '{supportLink} is a link with the name of the support team. Keep it after the colon.',
  }),
  'support.website': msg(
    'The link opens a website. Sign in there with your work or school account to see how to reach them. You can also do this on a computer or another phone. If nothing is listed there, ask someone at your work or school whom they turn to for IT help.',
    {
      id: 'support.website',
      desc: 'Shown below the link if the organization gave none of its own and the link leads to the Company Portal website.',
    },
  ),
  'support.tell': msg('This helps your support team to help you:', {
    id: 'support.tell',
    desc: 'Introduces a list of what to tell the support team.',
  }),
  'support.tellMessage': msg('the exact words of the message, or a screenshot of it', {
    id: 'support.tellMessage',
    desc: 'Entry of that list.',
  }),
  'support.tellTried': msg('what you have tried here, and what happened', {
    id: 'support.tellTried',
    desc: 'Entry of that list.',
  }),
  'support.tellDevice': msg('which phone you have, and its version of Android', {
    id: 'support.tellDevice',
    desc: 'Entry of that list.',
  }),
  'support.then': msg(
    'Your support team will look into which certificate your phone needs. If they give you a certificate file, follow their steps, and only theirs.',
    { id: 'support.then', desc: 'What the support team will do. Promises no more than that.' },
  ),
  'solved.heading': msg('Signed in', {
    id: 'solved.heading',
    desc: 'Heading of the goal at the end of the path, shown from the start, before it is reached: being signed in.',
  }),
  'solved.text': msg(
    'Good that it works! Go back to {companyPortal} and follow what it shows, in case there is something left to set up.',
    { id: 'solved.text', desc: 'Said when the reader can sign in.' },
  ),
  'solved.again': msg('If the message comes back, you can start again here or ask your support team.', {
    id: 'solved.again',
    desc: 'Below that.',
  }),
};
