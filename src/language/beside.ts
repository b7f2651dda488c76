let found = false;
let told = false;

/**
 * Loads a file from the folder of the script, with the script's own `import()`. If the script was bundled, concatenated
 * or inlined, its URL isn't known; then the page can set the folder in `data-mch-base` on a script element. Only script
 * elements count: whoever can write one can already run scripts.
 */
export async function beside<Module>(file: string, load: () => Promise<Module>): Promise<Module> {
  try {
    const folder = folderOf(document.querySelector('script[data-mch-base]')?.getAttribute('data-mch-base'));
    const module = await (folder
      ? (import(/* webpackIgnore: true */ /* @vite-ignore */ new URL(file, folder).href) as Promise<Module>)
      : load());
    found = true;
    return module;
  } catch (error) {
    if (!found)
      warn(
        `${file} can't be loaded: ${String(error)} If the script was joined with others or bundled, name the folder of its files: <script data-mch-base="https://…/">.`,
      );
    throw error;
  }
}

/** The folder from `data-mch-base`, with or without a slash at the end. */
function folderOf(named: string | null | undefined): string | undefined {
  if (named == null) return undefined;
  try {
    const url = new URL(named, document.baseURI);
    if (/^https?:$/.test(url.protocol)) return url.origin + url.pathname.replace(/\/?$/, '/');
  } catch {
    // Show the same warning as for other invalid values.
  }
  warn(`data-mch-base="${named.slice(0, 100)}" can't be used; using the script's own folder.`);
  return undefined;
}

/** Warns only once, because the same problem would affect every file. */
function warn(text: string): void {
  if (!told) console.warn(`<missing-certificate-help> ${text}`);
  told = true;
}
