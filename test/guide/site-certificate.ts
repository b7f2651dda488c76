import { readCertificate, type Certificate } from '../../src/guide/certificate.ts';

export const now = Date.parse('2026-07-01T12:00:00Z');

export const groups = '0011 2233 4455 6677 8899 AABB CCDD EEFF 0123 4567 89AB CDEF FEDC BA98 7654 3210';
export const digits = groups.replaceAll(' ', '');

export interface Attributes {
  readonly name: string | null;
  readonly sha256: string | null;
  readonly expires: string | null;
}

export const none: Attributes = { name: null, sha256: null, expires: null };
export const valid: Attributes = { name: 'Contoso Root CA', sha256: digits, expires: '2038-01-15' };

export const read = ({ name, sha256, expires }: Attributes, at: number) => {
  const attributes = new Map([
    ['certificate-name', name],
    ['certificate-sha256', sha256],
    ['certificate-expires', expires],
  ]);
  return readCertificate((attribute) => attributes.get(attribute) ?? null, at);
};

export const check = (attributes: Partial<Attributes> = {}, at = now) => read({ ...valid, ...attributes }, at);

/** The certificate, or the test fails with what was refused. */
export function accepted(attributes: Partial<Attributes> = {}, at = now): Certificate {
  const checked = check(attributes, at);
  if (typeof checked !== 'object') throw new Error(`${checked} was refused: ${JSON.stringify(attributes)}`);
  return checked;
}

export const isolated = (text: string) => `\u2068${text}\u2069`;
