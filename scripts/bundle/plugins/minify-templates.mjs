import { walk } from 'estree-walker';
import MagicString from 'magic-string';

/**
 * Line breaks between a tag or a value and the next one go, all others become one space. White space within a line stays,
 * since it may be a space between two words.
 */
const collapse = (text) =>
  text.replace(/\s*\n\s*/g, (space, offset) => {
    const isEdge = (character, tag) => character === undefined || character === tag;
    return isEdge(text[offset - 1], '>') && isEdge(text[offset + space.length], '<') ? '' : ' ';
  });

/**
 * Collapses white space in `html` templates, which a minifier must leave alone in any other literal. Plugins for this
 * (`minify-literals`) parse the HTML with a minifier of their own, whose many options would have to be switched off:
 * docs/decisions.md.
 */
export const minifyTemplates = {
  name: 'minify-templates',
  transform(code) {
    // TypeScript leaves a space between the tag and its template.
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
