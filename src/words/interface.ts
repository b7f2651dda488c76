import { msg } from '@lit/localize';

/** The messages around the article: answers, buttons, notices, announcements. */
export const ui = {
  'answer.thisMessage': msg('Yes, I see this message', {
    id: 'answer.thisMessage',
    desc: 'Answer at the end of step 1.',
  }),
  'answer.otherMessage': msg('No, I see something else', {
    id: 'answer.otherMessage',
    desc: 'Answer at the end of step 1.',
  }),
  'answer.works': msg('Yes, it works', { id: 'answer.works', desc: 'Answer at the end of steps 2 and 3.' }),
  'answer.messageStillThere': msg('No, same message', {
    id: 'answer.messageStillThere',
    desc: 'Answer at the end of step 2.',
  }),
  'answer.otherProblem': msg('No, something else is wrong', {
    id: 'answer.otherProblem',
    desc: 'Answer at the end of step 2, when another message or problem came up.',
  }),
  'answer.cannotSignIn': msg('No, I still can’t sign in', {
    id: 'answer.cannotSignIn',
    desc: 'Answer at the end of step 3.',
  }),
  'answer.cannotFind': msg('I can’t find these settings', {
    id: 'answer.cannotFind',
    desc: 'Answer in step 3: the app doesn’t have the settings that the step speaks of.',
  }),
  'answer.worksNow': msg('It works now', {
    id: 'answer.worksNow',
    desc: 'Button in step 4, for later, when the support team has helped.',
  }),

  'guide.position': msg('Step {number} of {count}', {
    id: 'guide.position',
    desc: 'Above the heading of a step, seen and read out. Both marks are numbers.',
  }),
  'guide.skipped': msg('Skipped', {
    id: 'guide.skipped',
    desc: 'Beside the heading of a step that the reader’s answers led past.',
  }),
  'guide.label': msg('What to try', { id: 'guide.label', desc: 'Read out as the name of the list of steps.' }),
  'guide.back': msg('Back', { id: 'guide.back', desc: 'Button: one step back.' }),
  'guide.restart': msg('Start again', { id: 'guide.restart', desc: 'Button: back to the first step.' }),
  'guide.change': msg('Change', {
    id: 'guide.change',
    desc: 'Button beside an answer given earlier: go back and answer differently.',
  }),
  'guide.changeAnswer': msg('Change the answer: {heading}', {
    id: 'guide.changeAnswer',
    desc: 'Read out for that button. It must begin with the same word or words as “Change”. {heading} is the heading of a step.',
  }),

  'support.needPerson': msg('Need a person? {supportLink}', {
    id: 'support.needPerson',
    desc: 'At the foot of every step. {supportLink} is a link with the name of the support team.',
  }),
  'support.defaultName': msg('Your company support', {
    id: 'support.defaultName',
    desc: 'Text of the support link if the organization gives no name. Official term for the support team. Stands alone or after a colon.',
  }),
  'support.newTab': msg('opens in a new tab', {
    id: 'support.newTab',
    desc: 'Read out after the text of such a link.',
  }),
  'footer.maker': msg('This help is not made by Microsoft.', {
    id: 'footer.maker',
    desc: 'At the very end. The article is about a Microsoft app but made by somebody else.',
  }),
  'footer.checked': msg('Steps last checked: {month}', {
    id: 'footer.checked',
    desc: 'At the very end: when somebody last checked that the steps are right. {month} is a month with its year; keep it after the colon.',
  }),
  'footer.machine': msg('Translated by machine; no person has checked it yet.', {
    id: 'footer.machine',
    desc: 'Shown at the very end in a language that only a machine translated.',
  }),

  'language.label': msg('Language', { id: 'language.label', desc: 'Name of the list of languages.' }),
  'language.page': msg('Same as this page ({shown})', {
    id: 'language.page',
    desc: 'First entry of the list of languages. {shown} is the name of a language.',
  }),
  'language.search': msg('Search', {
    id: 'language.search',
    desc: 'In the empty field above the list of languages: typing there finds one.',
  }),
  'language.none': msg('No language found', {
    id: 'language.none',
    desc: 'Instead of the list, if nothing fits what was typed.',
  }),
  'language.listFailed': msg('The list could not be loaded. Please check your connection.', {
    id: 'language.listFailed',
    desc: 'Notice, where the list of languages would open.',
  }),
  'language.close': msg('Close', { id: 'language.close', desc: 'Button that closes the list of languages.' }),
  'language.unavailable': msg('Not available yet: {asked}. Shown instead: {shown}.', {
    id: 'language.unavailable',
    desc: 'Notice. Both marks are names of languages, as in a list; keep them after the colons.',
  }),
  'language.failed': msg('This language could not be loaded: {asked}. Please check your connection.', {
    id: 'language.failed',
    desc: 'Notice, with a button to try again. {asked} is the name of a language; keep it after the colon.',
  }),
  'language.retry': msg('Try again', { id: 'language.retry', desc: 'Button in that notice.' }),
  'language.changed': msg('Language: {shown}', {
    id: 'language.changed',
    desc: 'Read out after the language has changed. {shown} is the name of the new one.',
  }),
};
