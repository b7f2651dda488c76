/**
 * Types for Svelte's templates. Add this line to `src/app.d.ts` of the project:
 *
 *     import type {} from 'missing-certificate-help/svelte';
 */
import type { HTMLAttributes } from 'svelte/elements';
import type { MissingCertificateHelp } from '../index.js';
import type { HelpAttributes, HelpListeners, HelpProperties } from './element.js';

/** Listeners are `onmch-step` and so on; `on:mch-step` in components without runes. */
type HelpElement = HTMLAttributes<MissingCertificateHelp> &
  HelpAttributes &
  HelpProperties &
  HelpListeners<'on' | 'on:'>;

declare module 'svelte/elements' {
  export interface SvelteHTMLElements {
    'missing-certificate-help': HelpElement;
  }
}
