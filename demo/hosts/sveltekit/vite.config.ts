import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [sveltekit()],
  // All host sites share their texts and their look.
  server: { fs: { allow: ['..'] } },
});
