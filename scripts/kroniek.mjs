import { run } from './lib/prepare.mjs';

await run('cli.js');
