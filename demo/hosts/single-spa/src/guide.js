import { helpApp } from './help-app.js';

export const { bootstrap, mount, unmount } = helpApp('#guide');
