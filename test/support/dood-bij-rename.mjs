/**
 * Kills its process with SIGKILL at the first rename into a folder: `DOOD_BIJ=out:voor` just before it, `out:na` just
 * after it. Given to node with --import.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import path from 'node:path';

const [map, moment] = process.env.DOOD_BIJ.split(':');
const { rename } = fs.promises;

fs.promises.rename = async (van, naar) => {
  const hier = path.basename(path.dirname(String(naar))) === map;
  if (hier && moment === 'voor') process.kill(process.pid, 'SIGKILL');
  await rename(van, naar);
  if (hier && moment === 'na') process.kill(process.pid, 'SIGKILL');
};
syncBuiltinESMExports();
