/**
 * Writes descriptions of the package for tools: the custom elements manifest, and the editor data for VS Code and
 * JetBrains that is generated from it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import Ajv from 'ajv';
import { getWebTypesData } from 'custom-element-jet-brains-integration';
import { getVsCodeCssCustomData, getVsCodeHtmlCustomData } from 'custom-element-vs-code-integration';
import { readManifest } from './manifest.mjs';
import { root } from '../setup.mjs';

const json = (file) => JSON.parse(readFileSync(file, 'utf8'));
const { name, version } = json(join(root, 'package.json'));
const manifest = readManifest();

const ajv = new Ajv({ strict: false });
if (!ajv.validate(json(createRequire(import.meta.url).resolve('custom-elements-manifest/schema.json')), manifest)) {
  console.error(`The custom-elements manifest is not valid: ${ajv.errorsText()}`);
  process.exit(1);
}

const write = (file, content) => writeFileSync(join(root, 'dist', file), `${JSON.stringify(content, null, 2)}\n`);
// The tools change their input.
const copy = () => structuredClone(manifest);
write('custom-elements.json', manifest);
write('vscode.html-custom-data.json', JSON.parse(getVsCodeHtmlCustomData(copy(), {})));
write('vscode.css-custom-data.json', JSON.parse(getVsCodeCssCustomData(copy(), {})));
const webTypes = getWebTypesData(copy(), { modulePathTemplate: () => name });
write('web-types.json', { ...JSON.parse(webTypes), name, version });
