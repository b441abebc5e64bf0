import { describe, expect, it } from '@jest/globals';
import { defineProjection, registeredProjections } from '../../../projections/runner/projection.js';

describe('defineProjection', () => {
  it('refuses columns that the runner keeps itself, all of them at once, by name', () => {
    const define = () =>
      defineProjection({
        name: 'met-eigen-looptijd',
        version: 1,
        tables: {
          afspraken: { columns: { regio: 'text', van: 'date', tot: 'date' } },
          perioden: { columns: { vanaf: 'date', bekendVan: 'timestamptz' } },
        },
      });
    expect(define).toThrow(/afspraken\.tot, perioden\.vanaf, perioden\.bekendVan/);
    expect(registeredProjections().map(({ name }) => name)).not.toContain('met-eigen-looptijd');
  });
});
