import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from 'tailwindcss';
import { root } from '../../scripts/setup.mjs';

const file = (path) => readFileSync(join(root, 'node_modules', path), 'utf8');

const tailwind = await compile('@import "tailwindcss";', {
  loadStylesheet: async (_, base) => ({ path: 'index.css', base, content: file('tailwindcss/index.css') }),
});

/** What sites do to everything on their pages. */
export const styles = {
  '* { all: unset }': '* { all: unset }',
  Bootstrap: file('bootstrap/dist/css/bootstrap.css'),
  'Tailwind with its preflight': tailwind.build(['flex', 'card', 'container', 'hidden', 'underline', 'text-center']),
  'normalize.css': file('normalize.css/normalize.css'),
  'a style for every element by its name': `
    article, section, header, footer, figure, ol, ul, li, h2, h3, h4, p, a, b, button, label, select, svg, details, summary {
      display: inline; float: left; margin: 9px; padding: 9px; color: red; background: lime; border: 3px dashed; font: 9px serif;
    }
    .card, .body, .path, .now, .done, .dot, .label, .hidden, .quiet, [part], [hidden], [role] { display: none; color: red }
    :focus, :focus-visible { outline: 9px solid red }`,
  'everything inherited, and important': `
    * {
      color: red !important; letter-spacing: 4px !important; word-spacing: 9px !important; line-height: 3 !important;
      text-transform: uppercase !important; text-align: end !important; text-indent: 2em !important; cursor: none !important;
      white-space: pre !important; word-break: break-all !important; hyphens: none !important; list-style: square !important;
      font-family: serif !important; font-style: italic !important; font-weight: 900 !important; font-variant: small-caps !important;
      text-shadow: 1px 1px red !important; -webkit-text-fill-color: red !important; -webkit-text-stroke: 1px red !important;
      writing-mode: horizontal-tb !important; quotes: none !important; tab-size: 1 !important; caret-color: red !important;
      user-select: none; pointer-events: auto !important; border-collapse: collapse !important; font-stretch: 50% !important;
    }
    *::before, *::after { color: red !important; font: 30px serif !important }`,
  'custom properties of many names': `
    :root { --accent: red; --text: red; --surface: red; --line: red; --radius: 0; --pad: 9em; --good: red; --quiet: red; --tint: red }`,
  'registered custom properties of many names': [
    'accent',
    'on-accent',
    'text',
    'surface',
    'line',
    'radius',
    'pad',
    'good',
    'quiet',
    'tint',
  ]
    .map((name) => `@property --${name} { syntax: '<length>'; inherits: false; initial-value: 0px }`)
    .join('\n'),
  'keyframes, counters and containers of many names': `
    @keyframes fade { to { opacity: 0; color: red } }
    @counter-style decimal-leading-zero { system: cyclic; symbols: '!' }
    html { counter-reset: step 9 node 9; container: card / size; quotes: '!' '!' }
    body { counter-increment: step node; container: card / inline-size }`,
};
