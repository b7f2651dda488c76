import assert from 'node:assert/strict';
import { test } from 'node:test';
import { opener } from '../helpers/page.mjs';
import { script, steps, tags } from './prerendered.mjs';

/* What assistive technology is given has one structure, whatever the language: roles, levels and states, without names. */

const open = opener();
/** Text differs in how it is cut into lines and pieces; what is ignored, and what only groups, isn't told. */
const silent = new Set(['StaticText', 'InlineTextBox', 'LineBreak', 'ListMarker', 'generic', 'none', 'paragraph']);
/** The pieces of a sentence, in the order of its language. */
const inSentence = new Set(['strong', 'emphasis', 'link']);
const states = ['level', 'focusable', 'expanded', 'hasPopup', 'checked', 'busy', 'live'];

/** The tree as Chromium gives it to the platform, one indented line for each node. */
async function treeOf(session, help) {
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const root = nodes.find(({ backendDOMNodeId }) => backendDOMNodeId === help);
  const lines = [];
  const add = ({ ignored, role, properties = [], childIds = [] }, depth) => {
    const isTold = !ignored && !silent.has(role.value);
    if (isTold) {
      const told = properties
        .filter(({ name }) => states.includes(name))
        .map(({ name, value }) => `${name}=${value.value}`);
      lines.push(`${'  '.repeat(depth)}${[role.value, ...told.sort()].join(' ')}`);
    }
    const children = childIds.map((id) => byId.get(id)).filter(Boolean);
    const pieces = children.filter((child) => !child.ignored && inSentence.has(child.role.value));
    const order = [...pieces].sort((a, b) => a.role.value.localeCompare(b.role.value));
    for (const child of children) add(pieces.includes(child) ? order.shift() : child, depth + Number(isTold));
  };
  add(root, 0);
  return lines;
}

/** A machine's translation ends with a button for the English original; English has none. */
const withOriginal = (english) =>
  english.flatMap((line) =>
    line.startsWith('  status') ? ['    button focusable=true hasPopup=dialog', line] : [line],
  );

/** What refers to nothing, to something empty, or by an id that is there twice; and names that lack what is seen. */
const wrong = (page) =>
  page.evaluate(() => {
    const { shadowRoot } = document.querySelector('missing-certificate-help');
    const all = [...shadowRoot.querySelectorAll('*')];
    const ids = all.map(({ id }) => id).filter(Boolean);
    const found = ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${id} is there twice`);
    for (const element of all)
      for (const name of ['aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-owns', 'for'])
        for (const id of element.getAttribute(name)?.split(/\s+/) ?? []) {
          const target = shadowRoot.getElementById(id);
          if (!target || (name !== 'for' && !target.textContent.trim())) found.push(`${name}=${id}`);
        }
    for (const control of shadowRoot.querySelectorAll('[aria-label]:is(button, a, summary, input)')) {
      const seen = control.innerText.trim().toLocaleLowerCase();
      if (control.checkVisibility() && !control.ariaLabel.toLocaleLowerCase().includes(seen))
        found.push(`“${control.ariaLabel}” lacks “${seen}”`);
    }
    return found;
  });

test('the accessibility tree has the same structure in every language and step, ids resolve, and names contain what is seen', async () => {
  const { page, close } = await open(
    `<missing-certificate-help locale="en" support-name="Contoso IT" support-href="https://help.contoso.com"></missing-certificate-help>${script()}`,
  );
  await page.getByRole('article').waitFor();
  const session = await page.context().newCDPSession(page);
  await session.send('Accessibility.enable');
  const { root } = await session.send('DOM.getDocument');
  const { nodeId } = await session.send('DOM.querySelector', {
    nodeId: root.nodeId,
    selector: 'missing-certificate-help',
  });
  const { node } = await session.send('DOM.describeNode', { nodeId });
  // From then on all words of a language come together.
  await page.evaluate(() => document.querySelector('missing-certificate-help').report());
  const english = {};
  const flaws = [];
  for (const tag of tags) {
    await page.evaluate((tag) => (document.querySelector('missing-certificate-help').locale = tag), tag);
    await page.locator(`article[lang="${tag}"]`).waitFor();
    for (const step of steps) {
      await page.evaluate(async (step) => {
        const help = document.querySelector('missing-certificate-help');
        help.goTo('recognize');
        await help.updateComplete;
        help.goTo(step);
        await help.updateComplete;
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      }, step);
      const tree = await treeOf(session, node.backendNodeId);
      if (tag === 'en') english[step] = tree;
      else assert.deepEqual(tree, withOriginal(english[step]), `${tag}, ${step}`);
      assert.equal(tree.filter((line) => line.endsWith(' level=3')).length, steps.length, `${tag}, ${step}`);
      flaws.push(...(await wrong(page)).map((flaw) => `${tag}, ${step}: ${flaw}`));
    }
  }
  // Steps differ, so a difference is seen.
  assert.equal(new Set(Object.values(english).map(String)).size, steps.length);
  assert.deepEqual(flaws, []);
  await close();
});
