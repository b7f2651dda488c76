/** Reads the tables of docs/accessibility.md, and writes them as a report in the OpenACR format. */
import { stringify } from 'yaml';
import { repositoryUrl } from './repository.mjs';

/** The terms of the tables, and of OpenACR. `not-evaluated` is only allowed for level AAA. */
const levels = {
  Supports: 'supports',
  'Partially supports': 'partially-supports',
  'Does not support': 'does-not-support',
  'Does not apply': 'not-applicable',
};

/** The rows of the table below a heading, without the header. @param {string} page @param {string} heading */
export function rowsBelow(page, heading) {
  const [, section = ''] = page.split(`\n${heading}\n`);
  return section
    .split(/\n#+ /)[0]
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(2)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

/** The text without Markdown. @param {string} cell */
const plain = (cell) => cell.replaceAll('<br>', '; ').replaceAll('`', '');

/** @param {string} page @param {string} level */
const criteria = (page, level) =>
  rowsBelow(page, `## WCAG 2.2, level ${level}`).map(([criterion, conformance, how, evidence]) => {
    const adherence = levels[conformance];
    if (!adherence) throw new Error(`docs/accessibility.md: “${conformance}” of ${criterion} is no level.`);
    const notes = adherence === 'not-applicable' ? how : `${how} Evidence: ${evidence}`;
    return {
      num: criterion.split(' ')[0],
      components: [{ name: 'web', adherence: { level: adherence, notes: plain(notes) } }],
    };
  });

/**
 * The whole report as YAML. @param {string} page @param {{ name: string, description: string, license: string }}
 * project
 */
export function openAcr(page, { name, description, license }) {
  const [, date] = /^Report of (\d{4}-\d\d-\d\d)/m.exec(page) ?? [];
  if (!date) throw new Error('docs/accessibility.md has no date.');
  const [, notKnown] = /\n## What is not known\n\n- ([^]*?)\n\n/.exec(page) ?? [];
  if (!notKnown) throw new Error('docs/accessibility.md doesn’t say what is not known.');
  return stringify(
    {
      title: `${name} Accessibility Conformance Report`,
      product: { name, description },
      // The schema requires an email address. The project has none; `feedback` says where to write.
      author: { company_name: `The developers of ${name}`, email: '', website: repositoryUrl },
      vendor: { company_name: `The developers of ${name}`, email: '', website: repositoryUrl },
      report_date: date,
      version: 1,
      notes: `About the version of the package that contains this file. Not known: ${notKnown.replaceAll(/\s*\n(- )?\s*/g, ' ')}`,
      evaluation_methods_used:
        'Tests in browsers (Chromium’s accessibility tree, axe, a virtual screen reader), named with each criterion, and checks by hand where a criterion says so. docs/accessibility.md has the same tables.',
      license,
      repository: repositoryUrl,
      feedback: `${repositoryUrl}/issues`,
      catalog: '2.5-edition-wcag-2.2-en',
      chapters: {
        success_criteria_level_a: { criteria: criteria(page, 'A') },
        success_criteria_level_aa: { criteria: criteria(page, 'AA') },
        success_criteria_level_aaa: { disabled: true, notes: 'Level AAA was not evaluated.' },
      },
    },
    // OpenACR is parsed as YAML 1.1, in which a date must be quoted to be a string.
    { lineWidth: 0, version: '1.1' },
  );
}
