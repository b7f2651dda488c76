import { transform } from 'esbuild';

/** Minifies our style sheets: template literals with a comment `css` before them. */
export const minifyStyles = {
  name: 'minify-styles',
  async transform(code, id) {
    if (!id.endsWith('.styles.js')) return null;
    const [, css] = /\/\* css \*\/ ?`([^`]*)`/.exec(code) ?? this.error(`${id} holds no css`);
    // In a template literal, each backslash is escaped.
    const { code: minified } = await transform(css.replaceAll('\\\\', '\\'), { loader: 'css', minify: true });
    return code.replace(css, () => minified.trim().replaceAll('\\', '\\\\'));
  },
};
