import type { LanguageState } from '../language/language-state.js';
import type { ReflectingElement } from '../reflecting-element.js';
import { warn } from '../warn.js';
import { now } from '../words/facts.js';
import type { Words } from '../words/index.js';
import { inWords, readCertificate, type Certificate, type CertificateInWords } from './certificate.js';

/** Loads messages, and has the language shown. */
export interface Language {
  readonly state: LanguageState;
  load(tag: string, folder: 'certificate'): Promise<{ readonly default: Words }>;
}

/** The certificate that a site names, with the messages about it. */
export interface NamedCertificate {
  /** The name of the missing or invalid attribute because of which no certificate is shown. */
  readonly unusable: string | undefined;
  /** Reads the attributes. */
  read(): void;
  /** Loads the messages in a language. Never rejects. After a failure, the next call tries again. */
  prepare(tag: string): Promise<void>;
  /** The certificate with its messages, always in the language of the article. */
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
