import { run } from './lib/prepare.mjs';

await run('main.js');
