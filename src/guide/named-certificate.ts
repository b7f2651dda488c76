import type { LanguageState } from '../language/language-state.js';
import type { ReflectingElement } from '../reflecting-element.js';
import { warn } from '../warn.js';
import { now } from '../words/facts.js';
import type { Words } from '../words/index.js';
import { inWords, readCertificate, type Certificate, type CertificateInWords } from './certificate.js';

/** What loads the words, and tells which language is shown. */
export interface Language {
  readonly state: LanguageState;
  load(tag: string, folder: 'certificate'): Promise<{ readonly default: Words }>;
}

/** The certificate that a site names, with what is said about it. */
export interface NamedCertificate {
  /** The attribute for which none is shown. */
  readonly unusable: string | undefined;
  /** Reads the attributes. */
  read(): void;
  /** Has the words ready in a language. Never rejects; what could not be loaded is asked for again by the next call. */
  prepare(tag: string): Promise<void>;
  /** The certificate with its words: it is never in another language than the article. */
  inWords(): CertificateInWords | undefined;
}

export function namedCertificate(host: ReflectingElement, language: Language): NamedCertificate {
  const learned = new Map<string, Words>();
  let certificate: Certificate | undefined;
  let unusable: string | undefined;
  return {
    get unusable() {
      return unusable;
    },
    read() {
      const read = readCertificate((name) => host.getAttribute(name), now());
      unusable = typeof read === 'string' ? read : undefined;
      certificate = typeof read === 'string' ? undefined : read;
      if (unusable) warn(host, unusable, host.getAttribute(unusable), 'no certificate');
      host.requestUpdate();
    },
    async prepare(tag) {
      if (!certificate || !tag || learned.has(tag)) return;
      const file = await language.load(tag, 'certificate').catch(() => undefined);
      if (!file) return;
      learned.set(tag, file.default);
      host.requestUpdate();
    },
    inWords() {
      const { shown, words } = language.state;
      const own = learned.get(shown);
      return certificate && words && own && inWords(certificate, own, words);
    },
  };
}
