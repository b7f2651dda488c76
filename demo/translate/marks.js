/**
 * Every message that is given to the element begins and ends with characters that no font draws, so that it is found
 * again wherever the element shows it, whatever is put into it. They are taken out of the document as soon as it is found.
 * https://www.unicode.org/reports/tr44/#Default_Ignorable_Code_Point
 */
const [zero, one, open, close] = ['\u2061', '\u2062', '\u2063', '\u2064'];
const sign = new RegExp(`${open}([${zero}${one}]+)${open}|${close}`, 'g');

/** @param {string} text @param {number} number of the message */
export const marked = (text, number) =>
  open + number.toString(2).replaceAll('0', zero).replaceAll('1', one) + open + text + close;

/**
 * @param {string} text
 * @returns {{ clean: string, signs: { at: number, number: number | undefined }[] }} `number` of the message that begins
 * there; without one, the message that began last ends
 */
export function unmark(text) {
  const signs = [];
  let removed = 0;
  const clean = text.replace(sign, (whole, digits, index) => {
    const number = digits === undefined ? undefined : parseInt(digits.replaceAll(zero, '0').replaceAll(one, '1'), 2);
    signs.push({ at: index - removed, number });
    removed += whole.length;
    return '';
  });
  return { clean, signs };
}
