import { DOCUMENT, Injectable, computed, effect, inject, signal } from '@angular/core';
import { strings } from '../../../strings.js';

const panel = {
  en: { fold: 'Fold the help', unfold: 'Unfold the help' },
  de: { fold: 'Hilfe einklappen', unfold: 'Hilfe ausklappen' },
  ar: { fold: 'طي المساعدة', unfold: 'توسيع المساعدة' },
};

type Language = keyof typeof strings;

/** The site's own language and words. */
@Injectable({ providedIn: 'root' })
export class PortalLanguage {
  readonly current = signal<Language>('en');
  readonly words = computed(() => ({ ...strings[this.current()], ...panel[this.current()] }));

  constructor() {
    const page = inject(DOCUMENT).documentElement;
    effect(() => {
      page.lang = this.current();
      page.dir = this.current() === 'ar' ? 'rtl' : 'ltr';
    });
  }

  choose(language: string) {
    if (language in strings) this.current.set(language as Language);
  }
}
