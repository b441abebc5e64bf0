import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';

/** The OpenAPI document keeps one schema per name: of two classes with one name it shows the wrong body of one of them. */
it('gives every DTO class a name of its own', () => {
  const plaatsen = new Map<string, string[]>();
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.dto.ts'));
  for (const file of files.sort()) {
    for (const [, name = ''] of readFileSync(join('src', file), 'utf8').matchAll(
      /^(?:export )?(?:abstract )?class (\w+)/gm,
    )) {
      plaatsen.set(name, [...(plaatsen.get(name) ?? []), file]);
    }
  }
  expect(plaatsen.size).toBeGreaterThan(100);
  expect([...plaatsen].filter(([, files]) => files.length > 1)).toEqual([]);
});
