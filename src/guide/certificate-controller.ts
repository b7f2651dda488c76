import type { ReactiveController } from 'lit';
import type { Attribute } from '../attributes.js';
import type { ReflectingElement } from '../reflecting-element.js';
import type { Language, NamedCertificate } from './named-certificate.js';

const names = ['certificate-name', 'certificate-sha256', 'certificate-expires'] as const satisfies readonly Attribute[];

/** Reads the certificate attributes. Few sites set them, so the code and its messages load only when one is set. */
export class CertificateController implements ReactiveController {
  named: NamedCertificate | undefined;
  /** Fulfilled when the current values have been read. */
  isRead: Promise<void> = Promise.resolve();
  readonly #host: ReflectingElement;
  readonly #language: () => Language;

  constructor(host: ReflectingElement, language: () => Language) {
    this.#host = host;
    this.#language = language;
    host.addController(this);
  }

  hostUpdate(): void {
    if (names.some((name) => this.#host.changed.has(name)))
      this.isRead = import('./named-certificate.js')
        .then((chunk) => (this.named ??= chunk.namedCertificate(this.#host, this.#language())).read())
        .catch(() => undefined);
  }

  hostUpdated(): void {
    void this.named?.prepare(this.#language().state.shown);
  }
}
