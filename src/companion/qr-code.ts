import { generate } from 'lean-qr';

/** The width of the quiet zone around the code, in modules: ISO/IEC 18004, 6.3.8 */
const quiet = 4;

/**
 * Encodes a text as a QR code. Returns its size in modules, and the dark modules as an SVG path; `undefined` if the
 * text is too long.
 */
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
