export { renderShadowRoot, renderToString, styleText, type HelpOptions } from './server/render.js';
