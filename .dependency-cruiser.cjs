/** The house's rules of who may import whom; see CONTRIBUTING.md. */
const only = (name, from, to, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { pathNot: to, path: '.' },
});

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: '\\.d\\.ts$|(define|hydrate|server|beside)\\.ts$|^src/typings/' },
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
    only('guide-is-pure', '^src/guide/', '^src/guide/', 'Logic that can be tested without a browser.'),
    only('negotiate-is-pure', '^src/language/negotiate\\.ts$', '^$', 'A pure function imports nothing.'),
    only(
      'words',
      '^src/words/',
      '^src/words/|@lit/localize|node_modules/lit/',
      'Words know nothing of what shows them.',
    ),
    only(
      'article',
      '^src/article/',
      '^src/(article|words|guide)/|^media/|node_modules/lit/|\\.svg$',
      'Views show words and the guide.',
    ),
    only(
      'language',
      '^src/language/',
      '^src/(language|words)/|^mch:|node_modules/i18next/',
      'Language knows words as a type, and no view; only a portal’s words need i18next.',
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
      from: { path: '^src/', pathNot: '^src/server\\.ts$' },
      to: { path: '^src/server\\.ts$|@lit-labs/ssr' },
    },
    {
      name: 'companion-stands-apart',
      comment: 'It is loaded later: what it needs of the entry is given to it, so that the entry stays one file.',
      severity: 'error',
      from: { path: '^src/companion/' },
      to: {
        path: '^src/',
        pathNot: '^src/(companion/|guide/(causes|known-problem|place|report|report-code)\\.ts$|words/original\\.ts$)',
        dependencyTypesNot: ['type-only'],
      },
    },
    only('hydrate-stands-alone', '^src/hydrate\\.ts$', '^$', 'It is a file of its own on a CDN.'),
    only('support', '^src/support/', '^src/support/', 'Links stand alone.'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
};
