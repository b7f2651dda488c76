import type { Block } from './guide.js';

/** A certificate for the reader to look up and compare. It has no link to install it, on purpose. */
export interface Certificate {
  readonly content: readonly Block<string>[];
  /** Values of the placeholders in the content's messages, isolated because their text direction may differ. */
  readonly values: {
    readonly certificateName: string;
    /** SHA-256 as 16 groups of 4 uppercase hexadecimal digits, which are easy to compare by eye. */
    readonly fingerprint: string;
  };
}

/** One with all messages of the article and what is said about it, in one language. */
export interface CertificateInWords extends Certificate {
  readonly words: Messages;
}

type Messages = Readonly<Partial<Record<string, string>>>;

const content = [
  { heading: 'certificate.heading' },
  { text: 'certificate.name' },
  { steps: [['certificate.find'], ['certificate.compare']] },
  { tip: 'certificate.differs' },
] as const satisfies readonly Block<string>[];

const names = ['certificate-name', 'certificate-sha256', 'certificate-expires'] as const;

/** Line breaks, and characters that change the text direction. */
const unsafe = /[\p{Cc}\u2028-\u202e\u2066-\u2069]/u;

const isolated = (text: string) => `\u2068${text}\u2069`;

/**
 * Reads the attributes that describe a certificate:
 * - `certificate-name`: the name in the phone's list of certificates, at most 200 characters
 * - `certificate-sha256`: 64 hexadecimal digits; colons, hyphens and spaces between them are ignored
 * - `certificate-expires`: an ISO 8601 date, with or without a time
 * @param attribute returns the value of an attribute, or `null` if it isn't set
 * @param now milliseconds since 1970: the later of the phone's clock and the build date, because the clock may be wrong
 * @returns `undefined` without any attribute; the name of the first attribute that is missing, malformed or in the
 * past, in which case no certificate may be shown
 */
export function readCertificate(
  attribute: (name: string) => string | null,
  now: number,
): Certificate | string | undefined {
  const [name, sha256, expires] = names.map(attribute);
  if (name == null && sha256 == null && expires == null) return undefined;
  const certificateName = name?.trim();
  if (!certificateName || certificateName.length > 200 || unsafe.test(certificateName)) return names[0];
  const digits = sha256?.replace(/[\s:-]/g, '') ?? '';
  if (!/^[\dA-F]{64}$/i.test(digits)) return names[1];
  if (!(dateOf(expires ?? '') > now)) return names[2];
  const fingerprint = digits.toUpperCase().replace(/.{4}(?=.)/g, '$& ');
  return { content, values: { certificateName: isolated(certificateName), fingerprint: isolated(fingerprint) } };
}

/**
 * Adds our messages about a certificate to those of the article, unless the site overrides them.
 * @param own our messages about a certificate
 * @param all messages of the article, with the site's overrides
 */
export const inWords = (certificate: Certificate, own: Messages, all: Messages): CertificateInWords => ({
  ...certificate,
  words: { ...all, ...Object.fromEntries(Object.entries(own).map(([id, text]) => [id, all[id] ?? text])) },
});

/** Milliseconds since 1970, or NaN. `Date.parse()` would read a day that doesn't exist as a day of the next month. */
function dateOf(text: string): number {
  const day = /^\d{4}-\d\d-(\d\d)(T[\d:.]+(Z|[+-]\d\d:\d\d)?)?$/.exec(text)?.[1];
  return new Date(text.slice(0, 10)).getUTCDate() === Number(day) ? Date.parse(text) : NaN;
}
