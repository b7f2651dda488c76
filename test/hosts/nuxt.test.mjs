import { testHydratedHost } from './hydrated.mjs';
import { ownServer } from './own-server.mjs';

testHydratedHost('nuxt', { start: ownServer('nuxt', '.output/server/index.mjs') });
