import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

export default defineConfig({
  // The site may be served below any path.
  base: './',
  // Small files are not put into others as `data:`, which the page's Content-Security-Policy would refuse.
  build: { assetsInlineLimit: 0 },
  plugins: [svelte()],
});
