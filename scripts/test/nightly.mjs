import { run } from '../setup.mjs';

// Every test, and ten times as many cases for what is tried with random values; seeds are printed.
run('node', ['scripts/test/index.mjs', ...process.argv.slice(2)], { env: { ...process.env, MCH_TIMES: '10' } });
