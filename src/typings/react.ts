/**
 * Types for JSX in React 19. Add this line to any file of the project:
 *
 *     import type {} from 'missing-certificate-help/react';
 */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { MissingCertificateHelp } from '../index.js';
import type { HelpAttributes, HelpListeners, HelpProperties } from './element.js';

/** Listeners are `onmch-step` and so on. React passes these names to `addEventListener()` unchanged. */
type HelpElement = DetailedHTMLProps<HTMLAttributes<MissingCertificateHelp>, MissingCertificateHelp> &
  HelpAttributes &
  HelpProperties &
  HelpListeners<'on'>;

declare module 'react' {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- React's types can only be extended in a namespace
  namespace JSX {
    interface IntrinsicElements {
      'missing-certificate-help': HelpElement;
    }
  }
}
