import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { regioprofielSchema } from '../../../src/regio/regioconfiguratie/profiel/json-schema.js';

describe('the JSON Schema of a profile', () => {
  it('lies beside the documentation as the code gives it (R-REG-21)', () => {
    const written: unknown = JSON.parse(readFileSync('docs/regioprofiel.schema.json', 'utf8'));
    expect(written).toEqual(JSON.parse(JSON.stringify(regioprofielSchema())));
  });

  it('is named in the first line of every profile, so that an editor helps', () => {
    const first = readdirSync('regios').map((file) => readFileSync(`regios/${file}`, 'utf8').split('\n')[0]);
    expect(new Set(first)).toEqual(new Set(['# yaml-language-server: $schema=../docs/regioprofiel.schema.json']));
  });
});
