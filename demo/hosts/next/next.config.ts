import { join } from 'node:path';
import type { NextConfig } from 'next';

const hosts = join(import.meta.dirname, '..');

export default {
  // All host sites share their texts and their look.
  turbopack: { root: hosts },
  outputFileTracingRoot: hosts,
  poweredByHeader: false,
} satisfies NextConfig;
