// Types of the widget for Svelte's templates.
import type {} from 'missing-certificate-help/svelte';
import type { Language } from '$lib/language';

declare global {
  namespace App {
    interface Locals {
      language: Language;
    }
  }
}
