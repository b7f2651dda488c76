export default { globs: ['src/*.ts', 'src/server/render.ts'], outdir: 'build', packagejson: false, quiet: true };
