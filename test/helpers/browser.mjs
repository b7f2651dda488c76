import { chromium } from 'playwright-core';
import { browserArgs, findHeadlessShell } from '../../scripts/test/browser.mjs';

/**
 * A browser for a test file, which closes it at its end.
 * @param {import('playwright-core').LaunchOptions} [options] `args` come on top of those of every test
 */
export const launch = ({ args = [], ...options } = {}) =>
  chromium.launch({ executablePath: findHeadlessShell(), args: [...browserArgs, ...args], ...options });
