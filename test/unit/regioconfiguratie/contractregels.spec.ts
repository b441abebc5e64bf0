import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { loadDefinitions } from '../../../src/definitions.js';
import { decodeEvent } from '../../../src/kernel/event-definition.js';
import { instroomwijze } from '../../../src/regio/regioconfiguratie/inhoud/contract.js';
import { contractregelInMaanden } from '../../../src/regio/regioconfiguratie/inhoud/contract-in-jaren.js';
import { PARAMETERS } from '../../../src/regio/regioconfiguratie/parametersoorten/parametersoorten.js';
import { type Regioconfiguratieversie } from '../../../src/regio/regioconfiguratie/regioconfiguratie.events.js';

const OVER_CONTRACTEN = /^(contract\.|inkoopvorm$|instroom|aanbieders\.aantal$|onderaanneming$|acceptatieplicht$)/;

function sample(versie: number): Regioconfiguratieversie {
  const json = readFileSync(`test/contract/samples/RegioconfiguratiePublished.v${versie}.json`, 'utf8');
  return decodeEvent('RegioconfiguratiePublished', versie, JSON.parse(json)) as Regioconfiguratieversie;
}

const nu = (sleutel: string, waarde: unknown) => contractregelInMaanden({ sleutel, waarde });

beforeAll(() => loadDefinitions());

describe('the terms of contracts in a stored configuration', () => {
  it.each([1, 2, 3])('answer the questions of today, also those of version %i (R-REG-21, E-01)', (versie) => {
    const regels = sample(versie).parameters.filter(({ sleutel }) => OVER_CONTRACTEN.test(sleutel));
    const wrong = regels.filter(
      ({ sleutel, waarde }) => waarde !== null && PARAMETERS[sleutel]?.schema.safeParse(waarde).success !== true,
    );
    expect(wrong).toEqual([]);
    const value = (key: string) => regels.find(({ sleutel }) => sleutel === key)?.waarde;
    expect(value('contract.duur')).toEqual({ maanden: [36, 48] });
    expect(value('contract.verlenging')).toEqual({ aantal: 2, maanden: 24, maximaal: false });
    expect(value('contract.maximum')).toBe(96);
  });

  it('keep a text as the explanation of a kind that it does not name', () => {
    expect(nu('inkoopvorm', 'open house')).toEqual({
      sleutel: 'inkoopvorm',
      waarde: { instrument: 'anders', toelichting: 'open house' },
    });
    expect(nu('instroom.momenten', 'twee keer per jaar')).toEqual({
      sleutel: 'instroom.momenten',
      waarde: { wijze: 'open', toelichting: 'twee keer per jaar' },
    });
    expect(nu('contract.clausules', ['monitoring', 'een bijzonder beding']).waarde).toEqual([
      { clausule: 'monitoring' },
      { clausule: 'anders', toelichting: 'een bijzonder beding' },
    ]);
    for (const sleutel of ['onderaanneming', 'aanbieders.aantal']) {
      const { waarde } = nu(sleutel, 'wordt heroverwogen');
      expect(PARAMETERS[sleutel]!.schema.safeParse(waarde).success).toBe(true);
      expect(waarde).toMatchObject({ toelichting: 'wordt heroverwogen' });
    }
  });

  it('are read in months where a gemeente set them for itself (R-REG-10)', () => {
    const json = readFileSync('test/contract/samples/ParameterOverridden.v1.json', 'utf8');
    const stored = JSON.parse(json) as Record<string, unknown>;
    const decoded = (sleutel: string, waarde: unknown) =>
      decodeEvent('ParameterOverridden', 1, { ...stored, sleutel, waarde });
    expect(decoded('contract.duur', [2])).toEqual({ ...stored, sleutel: 'contract.duur', waarde: { maanden: [24] } });
    expect(decoded('toegang', 'een wijkteam per kern')).toEqual(stored);
  });

  it('leave open what was open, and other rules as they are (R-REG-21)', () => {
    expect(nu('contract.duur', null)).toEqual({ sleutel: 'contract.duur', waarde: null });
    expect(nu('instroom.momenten', null)).toEqual({ sleutel: 'instroom.momenten', waarde: null });
    expect(nu('kpi.starttermijn.werkdagen', 14).waarde).toBe(14);
  });
});

describe('a contract that was stored in years', () => {
  const stored = (type: string, data: unknown) => decodeEvent(type, 1, data);
  const optie = { volgnummer: 1, jaren: 2, uitoefenaar: 'gemeenten', uiterlijkAankondigen: '2025-06-30' };

  it('is read in months, with the months that its days were counted by (R-CON-01)', () => {
    const data = {
      ...{ einddatum: '2025-12-31', duurJaren: 3, maximumJaren: 8, maximumEinddatum: '2030-12-31' },
      verlengingsopties: [
        { ...optie, signaalOp: '2025-03-30' },
        { ...optie, volgnummer: 2, uiterlijkAankondigen: '2027-06-30' },
      ],
    };
    const vast = { maanden: 24, maximaal: false, uitoefenaar: 'gemeenten', aankondigingMaanden: 6 };
    expect(stored('ContractSigned', data)).toEqual({
      ...{ einddatum: '2025-12-31', duurMaanden: 36, maximumMaanden: 96, maximumEinddatum: '2030-12-31' },
      ...{ looptijdstatus: null, nietVastgesteld: null },
      verlengingsopties: [
        { ...vast, volgnummer: 1, uiterlijkAankondigen: '2025-06-30', signaalMaanden: 3, signaalOp: '2025-03-30' },
        { ...vast, volgnummer: 2, uiterlijkAankondigen: '2027-06-30', signaalMaanden: null, signaalOp: null },
      ],
    });
  });

  it('was extended by whole options (R-CON-01)', () => {
    const data = { volgnummer: 1, vorigeEinddatum: '2025-12-31', nieuweEinddatum: '2027-12-31' };
    expect(stored('ContractExtended', data)).toEqual({ ...data, besluit: null, maanden: 24, verschovenOpties: [] });
    const leap = { volgnummer: 1, vorigeEinddatum: '2027-02-27', nieuweEinddatum: '2028-02-27' };
    expect(stored('ContractExtended', leap)).toMatchObject({ maanden: 12 });
  });
});

describe('the entry of new aanbieders', () => {
  it.each([
    ['continuous where the list of moments is empty', { momenten: [] }, 'doorlopend'],
    ['by moments where there are some', { momenten: ['04-01', '10-01'] }, 'momenten'],
    ['by moments where their number alone is known', { perJaar: 2 }, 'momenten'],
    ['by moments where their days are open', { wijze: 'momenten', momenten: 'open' } as const, 'momenten'],
    ['closed where the region says so', { wijze: 'gesloten' } as const, 'gesloten'],
    ['not set where the region set nothing', { wijze: 'open' } as const, null],
    ['not set where there is an explanation only', {}, null],
  ])('is %s (E-05, E-52)', (_, instroom, wijze) => {
    expect(instroomwijze(instroom)).toBe(wijze);
  });

  it('refuses a way of entry that the list of moments contradicts (E-52)', () => {
    const { schema } = PARAMETERS['instroom.momenten']!;
    expect(schema.safeParse({ wijze: 'momenten', momenten: [] }).success).toBe(false);
    expect(schema.safeParse({ wijze: 'gesloten', momenten: ['04-01'] }).success).toBe(false);
    expect(schema.safeParse({ wijze: 'doorlopend', momenten: [] }).success).toBe(true);
    expect(schema.safeParse({ momenten: ['13-01'] }).success).toBe(false);
  });
});
