/**
 * Types for React 19's JSX. A project gets them by one line in any of its files:
 *
 *     import type {} from 'missing-certificate-help/react';
 */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { MissingCertificateHelp } from '../index.js';
import type { HelpAttributes, HelpListeners, HelpProperties } from './element.js';

/** Listeners are `onmch-step` and so on: React passes them to `addEventListener()` as they are written. */
type HelpElement = DetailedHTMLProps<HTMLAttributes<MissingCertificateHelp>, MissingCertificateHelp> &
  HelpAttributes &
  HelpProperties &
  HelpListeners<'on'>;

declare module 'react' {
  // React's types are merged with by their own means: a namespace and interfaces.
  // eslint-disable-next-line @typescript-eslint/no-namespace
  namespace JSX {
    interface IntrinsicElements {
      'missing-certificate-help': HelpElement;
    }
  }
}
