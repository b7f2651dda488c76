/** Creates one style sheet per document, which all elements in it share. Documents without a window have none. */
export function styleSheet(css: string): (document: Document) => CSSStyleSheet | undefined {
  const sheets = new WeakMap<Document, CSSStyleSheet>();
  return (document) => {
    const { defaultView } = document;
    let sheet = sheets.get(document);
    if (!sheet && defaultView && 'adoptedStyleSheets' in document) {
      sheet = new defaultView.CSSStyleSheet();
      // jsdom has no adopted style sheets, and before version 29 no `replaceSync()`.
      if ('replaceSync' in sheet) sheet.replaceSync(css);
      sheets.set(document, sheet);
    }
    return sheet;
  };
}
