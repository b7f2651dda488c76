export default { globs: ['src/*.ts'], outdir: 'build', packagejson: false, quiet: true };
