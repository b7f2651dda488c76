import { testHydratedHost } from './hydrated.mjs';
import { ownServer } from './own-server.mjs';

testHydratedHost('sveltekit', { start: ownServer('sveltekit', 'build') });
