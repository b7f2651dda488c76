import { walk } from 'estree-walker';
import MagicString from 'magic-string';

/**
 * Removes line breaks between a tag or a value and the next one, and replaces all others with one space. Keeps white
 * space within a line, because it may separate words.
 */
const collapse = (text) =>
  text.replace(/\s*\n\s*/g, (space, offset) => {
    const isEdge = (character, tag) => character === undefined || character === tag;
    return isEdge(text[offset - 1], '>') && isEdge(text[offset + space.length], '<') ? '' : ' ';
  });

/**
 * Collapses white space in `html` templates. A JavaScript minifier can't do that, because it doesn't know which
 * literals are HTML. Plugins such as `minify-literals` parse the HTML with a minifier, most of whose options would have
 * to be disabled: docs/decisions.md.
 */
export const minifyTemplates = {
  name: 'minify-templates',
  transform(code) {
    // TypeScript writes a space between the tag and the template.
    if (!/\bhtml ?`/.test(code)) return null;
    const changed = new MagicString(code);
    walk(this.parse(code), {
      enter(node) {
        if (node.type !== 'TaggedTemplateExpression' || node.tag.name !== 'html') return;
        for (const { start, end } of node.quasi.quasis) {
          // An empty part has no range to overwrite.
          if (end > start) changed.update(start, end, collapse(code.slice(start, end)));
        }
      },
    });
    return changed.toString();
  },
};
