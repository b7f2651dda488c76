import { basename } from 'node:path';

/** What the entry of dist/cdn loads is beside it, or where the page says. Chunks know where they came from. */
export const besideEntry = {
  name: 'beside-entry',
  renderDynamicImport({ chunk, targetModuleId }) {
    if (!chunk.isEntry || !targetModuleId) return null;
    return { left: `beside("${basename(targetModuleId)}",()=>import(`, right: '))' };
  },
};
