import type { ReactiveController } from 'lit';
import type { Attribute } from '../attributes.js';
import type { ReflectingElement } from '../reflecting-element.js';
import { warn } from '../warn.js';
import { now } from '../words/facts.js';
import type { Certificate } from './certificate.js';

const names = ['certificate-name', 'certificate-sha256', 'certificate-expires'] as const satisfies readonly Attribute[];

/** Reads the certificate attributes. Few sites set them, so the code loads only when one is set. */
export class CertificateController implements ReactiveController {
  certificate: Certificate | undefined;
  /** The name of the missing or invalid attribute because of which no certificate is shown. */
  unusable: string | undefined;
  /** Fulfilled when the current values have been read. */
  isRead: Promise<void> = Promise.resolve();
  readonly #host: ReflectingElement;

  constructor(host: ReflectingElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    const { changed } = this.#host;
    if (names.some((name) => changed.has(name))) this.isRead = this.#read();
  }

  async #read(): Promise<void> {
    const host = this.#host;
    const reader = await import('./certificate.js').catch(() => undefined);
    const read = reader?.readCertificate((name) => host.getAttribute(name), now());
    this.unusable = typeof read === 'string' ? read : undefined;
    this.certificate = typeof read === 'string' ? undefined : read;
    if (this.unusable) warn(host, this.unusable, host.getAttribute(this.unusable), 'no certificate');
    host.requestUpdate();
  }
}
