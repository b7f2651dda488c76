/**
 * Draws a frame around places in the preview, above it: frames have no part in the layout, and are seen by nobody who
 * listens. Attributes of SVG, since a page with a strict policy has no style attributes.
 * @param {SVGSVGElement} layer which covers the preview
 */
export function createOutline(layer) {
  return (placesToFrame) => {
    const origin = layer.getBoundingClientRect();
    const frames = placesToFrame.flatMap((place) =>
      [...place.getClientRects()]
        .filter(({ width }) => width > 0)
        .map(({ left, top, width, height }) => {
          const frame = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
          const values = {
            x: left - origin.left - 3,
            y: top - origin.top - 2,
            width: width + 6,
            height: height + 4,
            rx: 4,
          };
          for (const [name, value] of Object.entries(values)) frame.setAttribute(name, value);
          return frame;
        }),
    );
    layer.replaceChildren(...frames);
  };
}
