import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/setup.mjs';

/** A script that gives a page `axe`, which finds faults of accessibility: https://www.deque.com/axe/ */
export const axe = readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');
