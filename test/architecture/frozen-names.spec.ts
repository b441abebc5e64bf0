import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { registeredProjections } from '../../projections/runner/projection.js';
import { loadDefinitions } from '../../src/definitions.js';
import { registeredEvents } from '../../src/kernel/event-definition.js';
import { registeredDeadlines } from '../../src/platform/deadlines/deadline.js';
import { registeredPolicies } from '../../src/platform/process-managers/policy.js';

interface Names {
  readonly events: Readonly<Record<string, { readonly aggregate: string; readonly version: number }>>;
  readonly projections: readonly string[];
  readonly policies: readonly string[];
  readonly deadlines: readonly string[];
}
interface FrozenNames {
  compareNames(frozen: Names, current: Names): { broken: string[]; added: string[] };
  namesOf(
    events: ReturnType<typeof registeredEvents>,
    named: Record<'projections' | 'policies' | 'deadlines', readonly { name: string }[]>,
  ): Names;
}

const { compareNames, namesOf } = (await import(
  new URL('../../scripts/lib/frozen-names.mjs', import.meta.url).href
)) as FrozenNames;

const NAMES: Names = {
  events: { ContractSigned: { aggregate: 'contract', version: 1 } },
  projections: ['contractregister'],
  policies: ['when-a-then-b'],
  deadlines: ['starttermijn'],
};

describe('the frozen names', () => {
  it.each([
    ['an event that is gone', { ...NAMES, events: {} }],
    [
      'an event in another stream category',
      { ...NAMES, events: { ContractSigned: { aggregate: 'inkoop', version: 1 } } },
    ],
    ['a projection that is gone', { ...NAMES, projections: [] }],
    ['a policy with another name', { ...NAMES, policies: ['when-a-then-c'] }],
    ['a deadline that is gone', { ...NAMES, deadlines: [] }],
  ])('break on %s', (_, current) => {
    expect(compareNames(NAMES, current).broken).toHaveLength(1);
  });

  it('break on a version that goes back', () => {
    const newer = { ...NAMES, events: { ContractSigned: { aggregate: 'contract', version: 2 } } };
    expect(compareNames(newer, NAMES).broken).toHaveLength(1);
    expect(compareNames(NAMES, newer)).toEqual({ broken: [], added: ['event ContractSigned version 2'] });
  });

  it('ask to be told of a new name', () => {
    const current = { ...NAMES, events: { ...NAMES.events, ContractExpired: { aggregate: 'contract', version: 1 } } };
    expect(compareNames(NAMES, current)).toEqual({ broken: [], added: ['event ContractExpired'] });
  });

  it('are those of the tree', async () => {
    await loadDefinitions();
    const frozen = JSON.parse(readFileSync(new URL('./frozen-names.json', import.meta.url), 'utf8')) as Names;
    const current = namesOf(registeredEvents(), {
      projections: registeredProjections(),
      policies: registeredPolicies(),
      deadlines: registeredDeadlines(),
    });
    expect(compareNames(frozen, current)).toEqual({ broken: [], added: [] });
  });
});
