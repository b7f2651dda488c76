/**
 * Types for Vue's templates, which vue-tsc and editors check. Add this line to any file of the project:
 *
 *     import type {} from 'missing-certificate-help/vue';
 */
import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
import type { MchEventDetails, MissingCertificateHelp } from '../index.js';
import type { HelpAttributes, HelpListener, HelpProperties } from './element.js';

/** The element, in the form of Vue's component types: https://vuejs.org/guide/extras/web-components */
type HelpElement = new () => MissingCertificateHelp & {
  /** @deprecated For templates only: the element doesn't have this property. */
  readonly $props: HTMLAttributes & HelpAttributes & HelpProperties & PublicProps;
  /** @deprecated For templates only: the element doesn't have this property. */
  readonly $emit: EmitFn<{ [Type in keyof MchEventDetails]: HelpListener<Type> }>;
};

declare module 'vue' {
  interface GlobalComponents {
    'missing-certificate-help': HelpElement;
  }
  /** The attribute `slot` of slotted content, which Vue's own types don't include. */
  interface HTMLAttributes {
    slot?: string | undefined;
  }
}
