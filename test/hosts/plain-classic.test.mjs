import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testHost } from './host.mjs';

const visit = testHost('plain-classic');

test('plain-classic: nothing of the classic script is left in the global scope', () =>
  visit(async (page) => {
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    const letters = [...'abcdefghijklmnopqrstuvwxyz'];
    // As a script would see them: properties of the window, and what other scripts declared.
    const names = letters.flatMap((first) => [first, ...letters.map((second) => first + second)]);
    const found = await page.evaluate(
      `[${names.filter((name) => !['as', 'do', 'if', 'in', 'is', 'of'].includes(name)).map((name) => `typeof ${name} === 'undefined' ? '' : '${name}'`)}].join('')`,
    );
    assert.equal(found, '');
  }));
