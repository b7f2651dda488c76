/** Which folder may import which; see CONTRIBUTING.md. */
const only = (name, from, to, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { pathNot: to, path: '.' },
});

/** The modules that every controller may import. */
const element = '^src/(reflecting-element|warn|attempt|events|attributes)\\.ts$|node_modules/lit/';

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: {
        orphan: true,
        path: '^src/',
        pathNot: '\\.d\\.ts$|(define|server|beside)\\.ts$|^src/(typings|page-helpers)/',
      },
      to: {},
    },
    {
      name: 'nobody-imports-define',
      comment: 'Only a page does: define.ts is the one file with a side effect.',
      severity: 'error',
      from: {},
      to: { path: '^src/define\\.ts$' },
    },
    {
      name: 'src-stands-alone',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(demo|test|scripts|bench|docs)/' },
    },
    only(
      'guide-is-pure',
      '^src/guide/(?!.*-controller|named-certificate)',
      '^src/guide/',
      'Logic that can be tested without a browser.',
    ),
    only(
      'language-is-decided-purely',
      '^src/language/(negotiate|wanted-languages)\\.ts$',
      '^$',
      'A pure function imports nothing.',
    ),
    only(
      'controllers',
      '^src/guide/(.*-controller|named-certificate)|^src/article/(announcer|folded-steps)',
      `${element}|^src/(guide|words)/|^src/article/message|^src/language/language-(name|state)`,
      'A controller knows the element by its base class.',
    ),
    only(
      'words',
      '^src/words/',
      '^src/words/|^mch:|@lit/localize|node_modules/lit/',
      'Words know nothing of what shows them.',
    ),
    only(
      'article',
      '^src/article/(?!announcer|folded-steps)',
      '^src/(article|words|guide)/|^src/(language/language-(name|state)|support/support)\\.ts$|^media/|node_modules/lit/|\\.svg$',
      'Views show words and the guide, and take the state of everything else as it is.',
    ),
    only(
      'language',
      '^src/language/',
      `${element}|^src/(language|words)/|^mch:|node_modules/i18next/`,
      'Language knows words as a type, and no view; only a site’s messages need i18next.',
    ),
    only(
      'typings',
      '^src/typings/',
      '^src/|node_modules/(@types/react|svelte|vue)/',
      'What frameworks need to know follows from the element.',
    ),
    {
      name: 'server-stays-there',
      comment: 'Nothing that a phone loads may bring along what only a server needs.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/server(/render)?\\.ts$' },
      to: { path: '^src/server(/render)?\\.ts$|@lit-labs/ssr' },
    },
    {
      name: 'companion-comes-later',
      comment: 'The element imports it when the article is on screen, so nothing else may.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/companion/' },
      to: {
        path: '^src/companion/',
        pathNot: 'companion-controller\\.ts$',
        dependencyTypesNot: ['type-only', 'dynamic-import'],
      },
    },
    {
      name: 'companion-knows-no-element',
      comment: 'It is told what it needs of the element: Accompanied.',
      severity: 'error',
      from: { path: '^src/companion/' },
      to: { path: '^src/(missing-certificate-help|index|server)\\.ts$' },
    },
    only('hydrate-stands-alone', '^src/server/hydrate\\.ts$', '^$', 'It is a file of its own on a CDN.'),
    only('support', '^src/support/', '^src/support/', 'Links stand alone.'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
};
