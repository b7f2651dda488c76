import { generate } from 'lean-qr';

/** Light modules around a code, which readers need. ISO/IEC 18004, 6.3.8 */
const quiet = 4;

/** A text as a QR code: its size in modules, and the dark ones as the path of an SVG; nothing if the text is too long. */
export function qrCode(text: string): { readonly size: number; readonly path: string } | undefined {
  try {
    const bitmap = generate(text);
    let path = '';
    for (let y = 0; y < bitmap.size; y++)
      for (let x = 0; x < bitmap.size; x++) if (bitmap.get(x, y)) path += `M${x + quiet} ${y + quiet}h1v1h-1z`;
    return { size: bitmap.size + 2 * quiet, path };
  } catch {
    return undefined;
  }
}
