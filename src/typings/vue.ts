/**
 * Types for Vue's templates, which vue-tsc and editors check. A project gets them by one line in any of its files:
 *
 *     import type {} from 'missing-certificate-help/vue';
 */
import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
import type { MchEventDetails, MissingCertificateHelp } from '../index.js';
import type { HelpAttributes, HelpListener, HelpProperties } from './element.js';

/** The element, told as Vue tells its components: https://vuejs.org/guide/extras/web-components */
type HelpElement = new () => MissingCertificateHelp & {
  /** @deprecated For templates only: an element has no such property. */
  readonly $props: HTMLAttributes & HelpAttributes & HelpProperties & PublicProps;
  /** @deprecated For templates only: an element has no such property. */
  readonly $emit: EmitFn<{ [Type in keyof MchEventDetails]: HelpListener<Type> }>;
};

declare module 'vue' {
  interface GlobalComponents {
    'missing-certificate-help': HelpElement;
  }
  /** What a page puts into the element's slots; Vue's own types don't know the attribute. */
  interface HTMLAttributes {
    slot?: string | undefined;
  }
}
