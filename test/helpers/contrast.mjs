/* global contrast, colour -- in the page */
/** Teaches a page to count contrast as WCAG does, between any two colours, and to tell those of the card. */
export const teach = (page) =>
  page.evaluate(() => {
    const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
    const luminance = (colour) => {
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      const [red, green, blue] = [...canvas.getImageData(0, 0, 1, 1).data]
        .map((value) => value / 255)
        .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    self.contrast = (...colours) => {
      const [dark, light] = colours.map(luminance).sort((a, b) => a - b);
      return (light + 0.05) / (dark + 0.05);
    };
    self.colour = (name) => {
      const { shadowRoot } = document.querySelector('missing-certificate-help');
      const probe = shadowRoot.querySelector('.card').appendChild(document.createElement('i'));
      probe.className = 'probe';
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`.probe { color: var(--mch_${name}) }`);
      shadowRoot.adoptedStyleSheets.push(sheet);
      const { color } = getComputedStyle(probe);
      shadowRoot.adoptedStyleSheets.pop();
      probe.remove();
      return color;
    };
  });

/** Goes through all that can be reached by Tab; the contrast of its edge, if it has one, and of its focus ring. */
export async function edges(page) {
  const found = [];
  for (;;) {
    await page.keyboard.press('Tab');
    const next = await page.evaluate(() => {
      const control = document.activeElement.shadowRoot?.activeElement;
      if (!control) return undefined;
      const { borderTopWidth, borderTopColor, outlineStyle, outlineWidth, outlineColor } = getComputedStyle(control);
      const ring = outlineStyle === 'solid' && parseFloat(outlineWidth) >= 2 ? outlineColor : colour('surface');
      return [
        ...(parseFloat(borderTopWidth)
          ? [[`edge of ${control.part}`, contrast(borderTopColor, colour('surface'))]]
          : []),
        [`focus ring of ${control.part}`, contrast(ring, colour('surface'))],
      ];
    });
    if (!next) return found;
    found.push(...next);
  }
}
