import { testHydratedHost } from './hydrated.mjs';
import { ownServer } from './own-server.mjs';

testHydratedHost('next', { start: ownServer('next', 'node_modules/next/dist/bin/next', 'start') });
