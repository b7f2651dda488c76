/** Sites of demo/hosts that take long to install and build. They are only built with `--all` or by name. */
export const longHosts = ['astro', 'next', 'nuxt', 'sveltekit'];

export const leftOut = `Left out, since they take long: ${longHosts.join(', ')}. --all has them too.`;
