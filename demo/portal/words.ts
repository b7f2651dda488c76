import { msg } from '@lit/localize';

/** What the demo portal says. English also stands in index.html, so that the page can be read without any script. */
export const words = {
  'portal.skip': msg('Skip to the content', { id: 'portal.skip', desc: 'Link to the content, for the keyboard.' }),
  'portal.mainNav': msg('Main', { id: 'portal.mainNav', desc: 'Read out as the name of the main navigation.' }),
  'portal.home': msg('Home', { id: 'portal.home', desc: 'Entry of the navigation.' }),
  'portal.devices': msg('Devices', { id: 'portal.devices', desc: 'Entry of the navigation.' }),
  'portal.apps': msg('Apps', { id: 'portal.apps', desc: 'Entry of the navigation.' }),
  'portal.help': msg('Help', { id: 'portal.help', desc: 'Entry of the navigation.' }),
  'portal.selfService': msg('IT Self-Service', { id: 'portal.selfService', desc: 'Below the company’s name.' }),
  'portal.signedIn': msg('Signed in', { id: 'portal.signedIn', desc: 'Below the user’s name.' }),
  'portal.breadcrumb': msg('You are here', {
    id: 'portal.breadcrumb',
    desc: 'Read out as the name of the path to this page.',
  }),
  'portal.title': msg('Sign-in problems', { id: 'portal.title', desc: 'Title of the page.' }),
  'portal.lead': msg('Company Portal doesn’t let you in on your Android phone? This guide helps you step by step.', {
    id: 'portal.lead',
    desc: 'Below the title. Company Portal is an app of Microsoft.',
  }),
  'portal.updated': msg('Checked by the Contoso device team this month', { id: 'portal.updated', desc: 'Below that.' }),
  'portal.moreHelp': msg('More help', {
    id: 'portal.moreHelp',
    desc: 'Read out as the name of the column beside the article.',
  }),
  'portal.topics': msg('Related topics', { id: 'portal.topics', desc: 'Heading of a list of links.' }),
  'portal.topicSetUp': msg('Set up a new work phone', { id: 'portal.topicSetUp', desc: 'Link to another help page.' }),
  'portal.topicPassword': msg('Forgotten password', { id: 'portal.topicPassword', desc: 'Link to another help page.' }),
  'portal.topicApps': msg('Install work apps', { id: 'portal.topicApps', desc: 'Link to another help page.' }),
  'portal.topicLost': msg('Lost or stolen device', { id: 'portal.topicLost', desc: 'Link to another help page.' }),
  'portal.status': msg('Service status', { id: 'portal.status', desc: 'Heading of a list of services.' }),
  'portal.mail': msg('Email and calendar', { id: 'portal.mail', desc: 'Name of a service.' }),
  'portal.enrollment': msg('Device enrollment', { id: 'portal.enrollment', desc: 'Name of a service.' }),
  'portal.vpn': msg('Remote access', { id: 'portal.vpn', desc: 'Name of a service.' }),
  'portal.running': msg('Available', { id: 'portal.running', desc: 'State of a service.' }),
  'portal.maintenance': msg('Maintenance tonight from 22:00', {
    id: 'portal.maintenance',
    desc: 'State of a service.',
  }),
  'portal.desk': msg('IT Service Desk', { id: 'portal.desk', desc: 'Heading: the people who help.' }),
  'portal.deskText': msg('Extension 4357, or at the desk in building B', {
    id: 'portal.deskText',
    desc: 'How to reach them.',
  }),
  'portal.deskHours': msg('Monday to Friday, 7:00 to 19:00', { id: 'portal.deskHours', desc: 'When they are there.' }),
  'portal.privacy': msg('Privacy', { id: 'portal.privacy', desc: 'Link at the foot of the page.' }),
  'portal.accessibility': msg('Accessibility', { id: 'portal.accessibility', desc: 'Link at the foot of the page.' }),
  'portal.legal': msg('Contoso is a made-up company.', { id: 'portal.legal', desc: 'At the foot of the page.' }),

  'panel.title': msg('Developer panel', {
    id: 'panel.title',
    desc: 'Title of the panel in which developers try the widget.',
  }),
  'view.title': msg('View', { id: 'view.title', desc: 'Heading of a section of the panel: how the widget is shown.' }),
  'view.language': msg('Page language', { id: 'view.language', desc: 'Label of a list of languages.' }),
  'view.scheme': msg('Colour scheme', { id: 'view.scheme', desc: 'Label of a choice: automatic, light, dark.' }),
  'view.auto': msg('Auto', { id: 'view.auto', desc: 'Colour scheme: that of the device.' }),
  'view.light': msg('Light', { id: 'view.light', desc: 'Colour scheme.' }),
  'view.dark': msg('Dark', { id: 'view.dark', desc: 'Colour scheme.' }),
  'view.frame': msg('Width of the widget', {
    id: 'view.frame',
    desc: 'Label of a choice: full, tablet, sidebar, phone.',
  }),
  'view.full': msg('Full', { id: 'view.full', desc: 'Width: all the room there is.' }),
  'view.tablet': msg('Tablet', { id: 'view.tablet', desc: 'Width: as on a tablet.' }),
  'view.sidebar': msg('Sidebar', { id: 'view.sidebar', desc: 'Width: as in the sidebar of a page.' }),
  'view.phone': msg('Phone', { id: 'view.phone', desc: 'Width: as on a small phone.' }),
  'view.shown': msg('What is shown', {
    id: 'view.shown',
    desc: 'Label of a choice: the portal, or the widget in all languages.',
  }),
  'view.one': msg('The portal', { id: 'view.one', desc: 'Choice: the widget in the page of a portal.' }),
  'view.all': msg('All languages', {
    id: 'view.all',
    desc: 'Choice: the widget in all its languages side by side. Also the heading there.',
  }),
  'view.link': msg('Link to this view', {
    id: 'view.link',
    desc: 'Read out as the name of the address of what is shown.',
  }),
  'view.copyLink': msg('Copy link', { id: 'view.copyLink', desc: 'Button: copies the address of what is shown.' }),
  'view.notLoaded': msg('This language could not be loaded.', {
    id: 'view.notLoaded',
    desc: 'Notice: the page stays in the language before.',
  }),
  'attributes.title': msg('Attributes', {
    id: 'attributes.title',
    desc: 'Heading of a section: HTML attributes of the element.',
  }),
  'attributes.hint': msg('Empty: the attribute is removed.', { id: 'attributes.hint', desc: 'Below that heading.' }),
  'attributes.example': msg('Example certificate', {
    id: 'attributes.example',
    desc: 'Button: fills in the details of a made-up certificate.',
  }),
  'attributes.reset': msg('Reset attributes', { id: 'attributes.reset', desc: 'Button.' }),
  'attributes.available': msg('Available', { id: 'attributes.available', desc: 'Group of languages in a list.' }),
  'attributes.nearest': msg('The nearest is found', {
    id: 'attributes.nearest',
    desc: 'Group of languages in a list: the widget shows one that is like them.',
  }),
  'attributes.missing': msg('Not available', { id: 'attributes.missing', desc: 'Group of languages in a list.' }),
  'usual.page': msg('the page’s', { id: 'usual.page', desc: 'Default of an attribute: the language of the page.' }),
  'usual.website': msg('Company Portal website', {
    id: 'usual.website',
    desc: 'Default of an attribute: a link to this website of Microsoft.',
  }),
  'usual.support': msg('Your company support', { id: 'usual.support', desc: 'Default of an attribute: whom to ask.' }),
  'usual.phone': msg('the phone’s', { id: 'usual.phone', desc: 'Default of an attribute: the language of the phone.' }),
  'usual.shown': msg('the language shown', { id: 'usual.shown', desc: 'Default of an attribute.' }),
  'slots.title': msg('Slots', {
    id: 'slots.title',
    desc: 'Heading of a section: places in the element that a page can fill. A term of HTML.',
  }),
  'slots.hint': msg('Text of yours in the widget. That of the default slot is seen until the widget has its words.', {
    id: 'slots.hint',
    desc: 'Below that heading.',
  }),
  'slots.default': msg('default slot', {
    id: 'slots.default',
    desc: 'Label of a text field: the slot without a name.',
  }),
  'slots.picture': msg('Example screenshot', {
    id: 'slots.picture',
    desc: 'Choice: a screenshot in place of the drawn phone.',
  }),
  'slots.alternative': msg('Screenshot of a phone with the message “Missing certificate”', {
    id: 'slots.alternative',
    desc: 'Text alternative of that screenshot.',
  }),
  'slots.none': msg('Nothing', { id: 'slots.none', desc: 'Choice: the slot is empty.' }),
  'properties.title': msg('Properties', {
    id: 'properties.title',
    desc: 'Heading of a section: JavaScript properties of the element.',
  }),
  'properties.hint': msg('Words of a portal in place of the widget’s own.', {
    id: 'properties.hint',
    desc: 'Below that heading.',
  }),
  'properties.none': msg('None', { id: 'properties.none', desc: 'Choice: the property isn’t set.' }),
  'properties.own': msg('A title of your own in each language', {
    id: 'properties.own',
    desc: 'Choice: the article has another title.',
  }),
  'properties.welsh': msg('A language of your own: Welsh', {
    id: 'properties.welsh',
    desc: 'Choice: adds a language that the widget doesn’t have.',
  }),
  'properties.instance': msg('The i18next of this portal', {
    id: 'properties.instance',
    desc: 'Choice. i18next is the name of a library for translations.',
  }),
  'parts.title': msg('Parts', {
    id: 'parts.title',
    desc: 'Heading of a section: parts of the element that style sheets can reach (::part).',
  }),
  'parts.label': msg('Outline a part', {
    id: 'parts.label',
    desc: 'Label of a list: the chosen part gets an outline.',
  }),
  'parts.none': msg('None', { id: 'parts.none', desc: 'First entry of that list.' }),
  'parts.count': msg('On screen now: {count}', {
    id: 'parts.count',
    desc: 'How many elements have this part at the moment.',
  }),
  'theme.title': msg('Theme', { id: 'theme.title', desc: 'Heading of a section: colours, fonts, sizes.' }),
  'theme.hint': msg('Any CSS value, also with light-dark(). Empty: the default.', {
    id: 'theme.hint',
    desc: 'Below that heading. light-dark() is a function of CSS.',
  }),
  'theme.problem': msg('No value for this property; the default is shown.', {
    id: 'theme.problem',
    desc: 'Below a field whose text is no valid CSS value.',
  }),
  'theme.pick': msg('Pick {name}', {
    id: 'theme.pick',
    desc: 'Read out for a colour picker. {name} is the name of a CSS property.',
  }),
  'theme.reset': msg('Reset theme', { id: 'theme.reset', desc: 'Button.' }),
  'theme.plum': msg('Plum', { id: 'theme.plum', desc: 'Button: a finished theme in violet.' }),
  'theme.forest': msg('Forest', { id: 'theme.forest', desc: 'Button: a finished theme in green.' }),
  'theme.plain': msg('Plain', { id: 'theme.plain', desc: 'Button: a finished theme in black and white.' }),
  'theme.surface': msg('the surface colour', { id: 'theme.surface', desc: 'Default of a colour.' }),
  'theme.ofText': msg('{percent} of the text colour', {
    id: 'theme.ofText',
    desc: 'Default of a colour. {percent} is a number with a percent sign.',
  }),
  'theme.ofAccent': msg('{percent} of the accent colour', {
    id: 'theme.ofAccent',
    desc: 'Default of a colour. {percent} is a number with a percent sign.',
  }),
  'theme.css': msg('CSS of the theme', {
    id: 'theme.css',
    desc: 'Read out as the name of the CSS of what was changed.',
  }),
  'theme.copyCss': msg('Copy CSS', { id: 'theme.copyCss', desc: 'Button: copies that CSS.' }),
  'contrast.title': msg('Contrast', { id: 'contrast.title', desc: 'Heading of a list of contrast ratios.' }),
  'contrast.hint': msg('In the colour scheme shown. WCAG asks for {ratio}.', {
    id: 'contrast.hint',
    desc: 'Below that heading. WCAG is a standard; {ratio} is a contrast ratio such as 4.5:1.',
  }),
  'contrast.accent': msg('Accent on the surface', { id: 'contrast.accent', desc: 'Name of a pair of colours.' }),
  'contrast.onAccent': msg('Text on the accent', { id: 'contrast.onAccent', desc: 'Name of a pair of colours.' }),
  'contrast.text': msg('Text on the surface', { id: 'contrast.text', desc: 'Name of a pair of colours.' }),
  'contrast.quiet': msg('Quiet text on the surface', {
    id: 'contrast.quiet',
    desc: 'Name of a pair of colours. Quiet text is greyish.',
  }),
  'contrast.pass': msg('{ratio} passes', {
    id: 'contrast.pass',
    desc: 'Verdict. {ratio} is a contrast ratio such as 6.43:1.',
  }),
  'contrast.fail': msg('{ratio} is too low', {
    id: 'contrast.fail',
    desc: 'Verdict. {ratio} is a contrast ratio such as 2.10:1.',
  }),
  'embed.title': msg('Embed code', { id: 'embed.title', desc: 'Heading of a section: code to copy into a portal.' }),
  'embed.framework': msg('Written for', { id: 'embed.framework', desc: 'Label of a choice of frameworks.' }),
  'embed.html': msg('Plain HTML', { id: 'embed.html', desc: 'Choice: without a framework.' }),
  'embed.node': msg('Server (Node)', { id: 'embed.node', desc: 'Choice: rendered on a server with Node.' }),
  'embed.copy': msg('Copy', { id: 'embed.copy', desc: 'Button: copies the code.' }),
  'embed.hint': msg('Language and colour scheme follow the page around it.', {
    id: 'embed.hint',
    desc: 'Beside that button.',
  }),
  'copy.done': msg('Copied.', { id: 'copy.done', desc: 'After a button that copies.' }),
  'copy.selected': msg('The text is selected; copy it with your keyboard.', {
    id: 'copy.selected',
    desc: 'After that button, where a page may not copy.',
  }),
  'events.title': msg('Events', { id: 'events.title', desc: 'Heading of a section: DOM events of the element.' }),
  'events.clear': msg('Clear', { id: 'events.clear', desc: 'Button: empties the list of events.' }),
  'events.none': msg('None yet.', { id: 'events.none', desc: 'Beside that button.' }),
  'events.label': msg('Events, newest first', {
    id: 'events.label',
    desc: 'Read out as the name of the list of events.',
  }),
  'more.title': msg('More demos', { id: 'more.title', desc: 'Heading of a list of links.' }),
  'more.hosts': msg('Portals of every kind', { id: 'more.hosts', desc: 'Link: list of demo portals.' }),
  'more.classic': msg('Plain HTML, classic scripts', { id: 'more.classic', desc: 'Link: a demo portal.' }),
  'more.importMap': msg('Plain HTML, import map', {
    id: 'more.importMap',
    desc: 'Link: a demo portal. An import map is a part of HTML.',
  }),
  'more.versions': msg('Two versions on one page', { id: 'more.versions', desc: 'Link: a demo portal.' }),
  'more.places': msg('Unusual places', {
    id: 'more.places',
    desc: 'Link: a page with the widget in dialogs, frames and so on.',
  }),
  'more.events': msg('Where readers stop: a live chart', {
    id: 'more.events',
    desc: 'Link: a demo that draws the widget’s events.',
  }),
  'more.translate': msg('For translators', {
    id: 'more.translate',
    desc: 'Link: a page on which translations are tried out.',
  }),
  'more.offline': msg('Without a network', { id: 'more.offline', desc: 'Link: a demo that works offline.' }),
  'more.build': msg('Most of these have to be built once:', {
    id: 'more.build',
    desc: 'Before a command: npm run hosts.',
  }),
  'more.start': msg('Start it with:', { id: 'more.start', desc: 'Before a command: npm start.' }),
};
