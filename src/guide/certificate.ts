import type { Block } from './guide.js';

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

/** Characters that break lines or turn the direction of what follows. */
const unsafe = /[\p{Cc}\u2028-\u202e\u2066-\u2069]/u;

const isolated = (text: string) => `\u2068${text}\u2069`;

/**
 * Reads what a portal says of a certificate: `certificate-name` as people find it in the phone's list, at most 200
 * characters; `certificate-sha256` with 64 hexadecimal digits, colons, hyphens and spaces between them being fine;
 * `certificate-expires`, an ISO 8601 date with or without time.
 * @param attribute the value of an attribute by its name, `null` if there is none
 * @param now milliseconds since 1970: the later of the phone's clock and the build date, since that clock may be wrong
 * @returns `undefined` if nothing is said of one; the name of the attribute that is missing, malformed or past, in which
 * case nothing may be shown
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
 * @param own what we say about it
 * @param all messages of the article, with those of a site
 */
export const inWords = (certificate: Certificate, own: Messages, all: Messages): CertificateInWords => ({
  ...certificate,
  words: { ...all, ...Object.fromEntries(Object.entries(own).map(([id, text]) => [id, all[id] ?? text])) },
});

/** Milliseconds since 1970, or NaN. A day that no month has would be taken for one of the next month. */
function dateOf(text: string): number {
  const day = /^\d{4}-\d\d-(\d\d)(T[\d:.]+(Z|[+-]\d\d:\d\d)?)?$/.exec(text)?.[1];
  return new Date(text.slice(0, 10)).getUTCDate() === Number(day) ? Date.parse(text) : NaN;
}
