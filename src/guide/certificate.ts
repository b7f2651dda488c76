import type { Block } from './guide.js';

/** What a portal says of a certificate that should be on the phone. */
export interface CertificateAttributes {
  /** As people find it in the phone's list, for example `Contoso Root CA`; at most 200 characters. */
  readonly name: string | null;
  /** 64 hexadecimal digits; colons, hyphens and spaces between them are fine. */
  readonly sha256: string | null;
  /** ISO 8601 date, with or without time, for example `2038-01-15`. */
  readonly expires: string | null;
}

/** A certificate for the reader to look up and compare. There is no way to install one here, on purpose. */
export interface Certificate {
  readonly content: readonly Block<string>[];
  /** Values of the marks in the content's texts; isolated, for their direction may differ from the sentence's. */
  readonly values: {
    readonly certificateName: string;
    /** SHA-256 in 16 groups of 4 capital hexadecimal digits, to be compared by eye. */
    readonly fingerprint: string;
  };
}

const content = [
  { heading: 'certificate.heading' },
  { text: 'certificate.name' },
  { steps: ['certificate.find', 'certificate.compare'] },
  { tip: 'certificate.differs' },
] as const satisfies readonly Block<string>[];

const isolated = (text: string) => `\u2068${text}\u2069`;

/**
 * Checks what a portal says of a certificate. If anything is missing, malformed or past, the name of that attribute is
 * returned, and nothing may be shown.
 * @param now milliseconds since 1970: the later of the phone's clock and the build date, since that clock may be wrong
 */
export function checkCertificate(
  { name, sha256, expires }: CertificateAttributes,
  now: number,
): Certificate | `certificate-${keyof CertificateAttributes}` {
  const certificateName = name?.trim();
  if (!certificateName || certificateName.length > 200) return 'certificate-name';
  const digits = sha256?.replace(/[\s:-]/g, '').toUpperCase() ?? '';
  if (!/^[\dA-F]{64}$/.test(digits)) return 'certificate-sha256';
  const isDate = /^\d{4}-\d\d-\d\d(T[\d:.]+(Z|[+-]\d\d:\d\d)?)?$/.test(expires ?? '');
  if (!isDate || !(Date.parse(expires ?? '') > now)) return 'certificate-expires';
  const fingerprint = digits.replace(/.{4}(?=.)/g, '$& ');
  return { content, values: { certificateName: isolated(certificateName), fingerprint: isolated(fingerprint) } };
}
