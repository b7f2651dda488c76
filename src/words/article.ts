import { msg } from '@lit/localize';

/**
 * The messages of the article, by node of the guide. Plain text: `fill()` replaces `{placeholders}` with on-screen
 * labels, names and links. `facts.json` has the source of every claim. Tags such as `[never]` at the end of a note say
 * what a translation must keep to be safe.
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
  'article.lead': msg('You can’t sign in yet. You don’t need to reset your phone: take it one step at a time.', {
    id: 'article.lead',
    desc: 'Calms a worried reader, near the top.',
  }),

  'recognize.heading': msg('Do you see this message?', {
    id: 'recognize.heading',
    desc: 'Heading of step 1, a question: the reader compares a picture of the message with the phone, and answers with a button. Short.',
  }),
  'recognize.happened': msg(
    'When you tried to sign in, {companyPortal} couldn’t find or check a certificate, so it didn’t let you in. The cause can be the phone, the network or a server. You probably did nothing wrong. The message deletes nothing.',
    { id: 'recognize.happened', desc: 'What happened. No blame; only what is certain.' },
  ),
  'recognize.certificateHeading': msg('What is a certificate?', {
    id: 'recognize.certificateHeading',
    desc: 'Small heading above the explanation.',
  }),
  'recognize.certificate': msg(
    'A certificate is a small file that works like the official stamp on an identity card. With it, your phone can check that it is really talking to your organization, and not to somebody who only pretends to be. It also helps to keep private what they send each other.',
    {
      id: 'recognize.certificate',
      desc: 'Explains a certificate with an everyday comparison, for a reader of 12 years. Choose a comparison that works in your culture, but keep it true: the certificate makes the check possible; it is not a password and not a key that opens something.',
    },
  ),
  'recognize.who': msg(
    'This help is for Android phones and tablets that aren’t enrolled yet, or aren’t enrolled any more. Enrolled means: your organization (work or school) knows the device and has set it up.',
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
  'picture.caption': msg('Yours may be worded differently.', {
    id: 'picture.caption',
    desc: 'Below the picture of the message.',
  }),

  'check.heading': msg('Check your phone', { id: 'check.heading', desc: 'Heading of step 2.' }),
  'check.why': msg('A wrong date or an old system can cause this. Try in order (names may differ):', {
    id: 'check.why',
    desc: 'Why step 2 may help: with a wrong date, a good certificate may look expired or not valid yet; an old system may not know it. A numbered list of things to do follows. “Names”: of settings. [may]',
  }),
  'check.clock': msg(
    'In {androidSettings}, search for {dateTime}. Turn on {setTimeAutomatically}. Still wrong? Turn it off, set time and time zone.',
    { id: 'check.clock', desc: 'Thing to do. All three marks are Android’s own labels. “Still wrong”: date or time.' },
  ),
  'check.network': msg(
    'Try to sign in on Wi-Fi, then on mobile data. Pause a VPN only if it isn’t from work or school. Turn it on again later.',
    {
      id: 'check.network',
      desc: 'Thing to do: the other connection. A VPN is an app that sends all traffic another way; one from work or school must stay on. [only]',
    },
  ),
  'check.app': msg(
    'In your phone’s own app store ({storePage}), update {companyPortal}, Authenticator, Chrome and Android System WebView, if they are there. No {companyPortal}? Get it only where your support team says.',
    {
      id: 'check.app',
      desc: 'Thing to do. {storePage} is a link, “Google Play”. “The phone’s own app store”: the one that came with it, since not every phone has Google Play. “They”: these apps. [only]',
    },
  ),
  'check.restart': msg('Restart your phone and sign in again.', {
    id: 'check.restart',
    desc: 'Thing to do.',
  }),
  'check.kept': msg('Your place here is kept for a day.', {
    id: 'check.kept',
    desc: 'Follows “Restart your phone and sign in again”: the reader can open this page afterwards and go on. “Place”: how far the reader is in this guide.',
  }),
  'check.version': msg('Is {androidVersion} (in {androidSettings}) below 10? Ask your support team.', {
    id: 'check.version',
    desc: 'Thing to do. Android 10 or later is needed. Both marks are Android’s own labels.',
  }),
  'check.system': msg(
    'Search for {systemUpdate} and {playSystemUpdate}. Back up first, then make room. Install what you find, and security updates, on Wi-Fi. None? Go on.',
    {
      id: 'check.system',
      desc: 'Thing to do: update Android. Both marks are Android’s own labels, to be searched for in its settings. “Room”: free space, made after the backup.',
    },
  ),
  'check.signIn': msg('Sign in to {companyPortal} again.', { id: 'check.signIn', desc: 'Thing to do, the last.' }),

  'organization.heading': msg('Your organization’s certificate', {
    id: 'organization.heading',
    desc: 'Heading of step 3.',
  }),
  'organization.why': msg(
    'Some organizations use a certificate of their own, for example to protect work email and documents.',
    { id: 'organization.why', desc: 'Why an organization adds its own certificate. “Some”: not every one.' },
  ),
  'organization.given': msg(
    'Did your support team give you a certificate file or instructions? If they came by message or call, first check with the team in a way that you already know. Then do only what they say. Nothing from them? Go on.',
    {
      id: 'organization.given',
      desc: 'The first thing to do in step 3. “They”: the file or the steps, since anybody may pretend to be the support team. Must be as firm in your language. [only]',
    },
  ),
  'organization.safety': msg(
    'Never install a certificate from the web, or from a message that you didn’t expect. It could let strangers read along.',
    {
      id: 'organization.safety',
      desc: 'Warning below that. Must be as firm in your language. [never]',
    },
  ),
  'organization.optional': msg('Only if your app still has {enableBrowserAccess}', {
    id: 'organization.optional',
    desc: 'Small heading above a note and a list: a setting that newer versions of the app may no longer have. [only]',
  }),
  'organization.ifShown': msg(
    'This setting lets your phone’s browser show your organization which device it is. It helps only some people. Newer apps may not have it, or may show their menu only after sign-in. Error message in front? Tap {ok} first.',
    {
      id: 'organization.ifShown',
      desc: 'Note above that list. “It”: the setting. {ok} is the button of the error message. [may]',
    },
  ),
  'organization.menu': msg(
    'Open {companyPortal}, then its menu in a corner of the screen, then {settings}. Not there? Skip this part.',
    {
      id: 'organization.menu',
      desc: 'Thing to do. {settings} is a label in the app. “This part”: the rest of this list.',
    },
  ),
  'organization.browserAccess': msg('Next to {enableBrowserAccess}, tap {enable}.', {
    id: 'organization.browserAccess',
    desc: 'Thing to do. Both marks are labels.',
  }),
  'organization.activate': msg(
    'Android may ask you to make {companyPortal} a device administrator. Such an app can lock your phone, and may even be able to erase everything on it. Read the list of what it can do. Not sure? Stop here, go back and ask your support team. If you agree, tap {activate}.',
    {
      id: 'organization.activate',
      desc: 'Thing to do, with a warning that must be as firm in your language. {activate} is Android’s own label of a button. [may] [stop]',
    },
  ),
  'organization.signIn': msg('Sign in again.', { id: 'organization.signIn', desc: 'Thing to do, the last.' }),

  'question.signIn': msg('Can you sign in now?', {
    id: 'question.signIn',
    desc: 'Question at the end of steps 2 and 3, answered with a button.',
  }),

  'support.heading': msg('Ask your support team', { id: 'support.heading', desc: 'Heading of step 4.' }),
  'support.who': msg(
    'Now you need the people who look after phones and computers at your work or school. They are often called IT or the helpdesk.',
    { id: 'support.who', desc: 'Whom to ask, and why. Kind: the reader did nothing wrong.' },
  ),
  'support.website': msg(
    'The button opens the {companyPortal} website. Sign in on a device that you trust to see how to reach them. Nothing there? Ask around at work or school.',
    {
      id: 'support.website',
      desc: 'Shown below the button if the organization gave no link of its own and it leads to the Company Portal website.',
    },
  ),
  'support.password': msg('Never give anyone your password or a sign-in code: not even your support team needs them.', {
    id: 'support.password',
    desc: 'Warning. Must be as firm in your language. [never]',
  }),
  'support.tell': msg('Have this ready:', {
    id: 'support.tell',
    desc: 'Introduces a list of what to tell the support team.',
  }),
  'support.tellMessage': msg(
    'the message’s exact words or a screenshot, and if it came before or after your password',
    {
      id: 'support.tellMessage',
      desc: 'Entry of that list.',
    },
  ),
  'support.tellDevice': msg(
    'the address you sign in with, your phone’s model and {androidVersion} (see {androidSettings})',
    {
      id: 'support.tellDevice',
      desc: 'Entry of that list. Both marks are Android’s own labels.',
    },
  ),
  'support.tellLogs': msg('the incident ID, if you can send logs', {
    id: 'support.tellLogs',
    desc: 'Entry of that list. Logs are files that help support; the app offers to send them, and has the number in the subject of its email.',
  }),
  'support.tellWay': msg('a question: which app or site to use?', {
    id: 'support.tellWay',
    desc: 'Entry of that list: to be asked the support team. Organizations change their way of signing in, so the reader may now need another app, or none.',
  }),
  'support.then': msg('If they give you a certificate file, follow their instructions, and only theirs.', {
    id: 'support.then',
    desc: '“They”: the support team. Must be as firm in your language. [only]',
  }),
  'solved.goal': msg('Goal: you can sign in', {
    id: 'solved.goal',
    desc: 'Heading of the goal at the end of the path, as long as it isn’t reached.',
  }),
  'solved.heading': msg('You’re signed in', {
    id: 'solved.heading',
    desc: 'Heading of the goal when it is reached.',
  }),
  'solved.text': msg(
    'Great, it works! Go back to {companyPortal}, in case something is left to set up. Read each screen before you agree.',
    { id: 'solved.text', desc: 'Said when the reader can sign in.' },
  ),
  'solved.again': msg('If the message comes back, start again here or ask your support team.', {
    id: 'solved.again',
    desc: 'Below that.',
  }),

  'facts.outdated': msg(
    'An instruction is missing here: nobody has checked lately whether it still holds. Ask your support team about it.',
    {
      id: 'facts.outdated',
      desc: 'Shown in place of steps that may be out of date.',
    },
  ),
};
