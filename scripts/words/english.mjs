/** Extracts the English messages with lit-localize, and reports what lit-localize ignores. */

import { isAbsolute, join, relative } from 'node:path';
import { readConfigFileAndWriteSchema } from '@lit/localize-tools/lib/config.js';
import { TransformLitLocalizer } from '@lit/localize-tools/lib/modes/transform.js';
import ts from 'typescript';

/**
 * @typedef {import('./check.mjs').Message} Message
 * @typedef {import('./check.mjs').Problem} Problem
 */

/** lit-localize, with a TypeScript program that can be used again: creating one takes most of the time. */
export class Localizer extends TransformLitLocalizer {
  #program;

  /**
   * @param {ReturnType<typeof readConfig>} config
   * @param {ts.Program} [program]
   */
  constructor(config, program) {
    super(config);
    this.config = config;
    this.#program = program;
  }

  /** @override */
  get program() {
    return (this.#program ??= super.program);
  }

  /** Files and imports that don't resolve. */
  diagnostics() {
    return ts.getPreEmitDiagnostics(this.program);
  }

  /** A localizer of the same source files. It reads the translations again. @param {object} changes to the configuration */
  with(changes) {
    return new Localizer({ ...this.config, ...changes }, this.program);
  }
}

/** @param {string} root */
export function readConfig(root) {
  const config = readConfigFileAndWriteSchema(join(root, 'lit-localize.json'));
  const { interchange, output } = config;
  if (interchange.format !== 'xliff' || output.mode !== 'transform') {
    throw new Error('lit-localize.json: must be in transform mode, with XLIFF files');
  }
  return { ...config, interchange, output };
}

/**
 * @param {string} root
 * @param {ReturnType<typeof readConfig>} config
 */
export function readEnglish(root, config) {
  const localizer = new Localizer(config);
  const { messages: extracted, errors } = localizer.extractSourceMessages();
  // A file or import that doesn't resolve produces no message and no error. `extract` would then remove its
  // translations.
  const diagnostics = [...errors, ...localizer.diagnostics()];
  /** @type {Problem[]} */
  const problems = diagnostics.map(({ file, start, messageText }) => {
    const line = file && start !== undefined ? `:${file.getLineAndCharacterOfPosition(start).line + 1}` : '';
    const problem = ts.flattenDiagnosticMessageText(messageText, ' ');
    return { file: nameOf(root, file?.fileName) + line, id: '', problem, kind: 'words' };
  });
  /** @type {Map<string, Message>} */
  const messages = new Map();
  for (const { name, contents, desc = '', tag, file } of extracted) {
    const where = nameOf(root, file.fileName);
    const texts = contents.filter((content) => typeof content === 'string');
    if (tag || texts.length < contents.length) {
      problems.push({ file: where, id: name, problem: 'must be a plain string, not a template', kind: 'words' });
    }
    messages.set(name, { source: texts.join(''), note: desc, file: where });
  }
  if (!messages.size) problems.push({ file: 'src/words', id: '', problem: 'no messages found', kind: 'words' });
  return { messages, problems, localizer };
}

/**
 * @param {string} root
 * @param {string} [fileName]
 */
function nameOf(root, fileName) {
  if (!fileName) return 'tsconfig.words.json';
  return isAbsolute(fileName) ? relative(root, fileName) : fileName;
}
