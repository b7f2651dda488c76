/** One style sheet for all elements of a document; a document that nobody sees has none. */
export function styleSheet(css: string): (document: Document) => CSSStyleSheet | undefined {
  const sheets = new WeakMap<Document, CSSStyleSheet>();
  return (document) => {
    const { defaultView } = document;
    let sheet = sheets.get(document);
    if (!sheet && defaultView && 'adoptedStyleSheets' in document) {
      sheet = new defaultView.CSSStyleSheet();
      // jsdom lays out nothing: it has no style sheets to adopt, and before 29 no way to fill one.
      if ('replaceSync' in sheet) sheet.replaceSync(css);
      sheets.set(document, sheet);
    }
    return sheet;
  };
}
