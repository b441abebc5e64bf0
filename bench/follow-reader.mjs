/** The readers of Kroniek in a process of their own, for follow.mjs: until the parent lets go. */
import { readApart } from './followers.mjs';

const stop = await readApart(process.argv[2]);
process.once('disconnect', () => void stop());
process.send('ready');
