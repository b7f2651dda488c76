/** One style sheet for all elements of a document; a document that nobody sees has none. */
export function styleSheet(css: string): (document: Document) => CSSStyleSheet | undefined {
  const sheets = new WeakMap<Document, CSSStyleSheet>();
  return (document) => {
    const { defaultView } = document;
    let sheet = sheets.get(document);
    if (!sheet && defaultView) {
      sheet = new defaultView.CSSStyleSheet();
      // jsdom before 29 has style sheets, but no way to fill one; it lays out nothing either.
      if ('replaceSync' in sheet) sheet.replaceSync(css);
      sheets.set(document, sheet);
    }
    return sheet;
  };
}
