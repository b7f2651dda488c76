let found = false;
let told = false;

/**
 * Loads a file that is beside the script: the script's own `import()` unless the page names the folder, on a script element,
 * since whoever can write one may run scripts anyway. A script that was joined with others, bundled or run from its text
 * doesn't know where it came from.
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

/** The folder that a page names; a slash at its end is forgiven. */
function folderOf(named: string | null | undefined): string | undefined {
  if (named == null) return undefined;
  try {
    const url = new URL(named, document.baseURI);
    if (/^https?:$/.test(url.protocol)) return url.origin + url.pathname.replace(/\/?$/, '/');
  } catch {
    // As refused as any other.
  }
  warn(`data-mch-base="${named.slice(0, 100)}" can't be used; using the script's own folder.`);
  return undefined;
}

/** Once: what is loaded later would say the same. */
function warn(text: string): void {
  if (!told) console.warn(`<missing-certificate-help> ${text}`);
  told = true;
}
