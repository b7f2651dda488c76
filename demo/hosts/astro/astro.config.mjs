import react from '@astrojs/react';
import { defineConfig } from 'astro/config';

export default defineConfig({
  integrations: [react()],
  // The site is served here by the tests; yours may be anywhere.
  base: '/demo/hosts/astro/dist',
  build: { format: 'directory' },
});
