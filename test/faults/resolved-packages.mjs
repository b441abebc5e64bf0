/** Writes down every package that a process loads, in the file that KRONIEK_TEST_RESOLVED names. */
import { appendFileSync } from 'node:fs';
import { register } from 'node:module';
import { isMainThread } from 'node:worker_threads';

if (isMainThread) register(import.meta.url);

export async function resolve(specifier, context, next) {
  if (!/^[./]|^(node|file):/.test(specifier)) appendFileSync(process.env.KRONIEK_TEST_RESOLVED, `${specifier}\n`);
  return next(specifier, context);
}
