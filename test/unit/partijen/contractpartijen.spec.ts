import { describe, expect, it } from '@jest/globals';
import { minimumClientenTellen } from '../../../src/inkoop/partijen/contractpartijen/contractpartijen.deadlines.js';
import {
  type ContractpartijenCommand,
  contractpartijenDecider as decider,
} from '../../../src/inkoop/partijen/contractpartijen/contractpartijen.decider.js';
import { type ContractpartijenEvent } from '../../../src/inkoop/partijen/contractpartijen/contractpartijen.events.js';
import { fold } from '../../../src/kernel/decider.js';
import { AANBIEDER, codesOf, uuid } from './partijen-support.js';

type Of<T extends ContractpartijenCommand['type']> = Extract<ContractpartijenCommand, { type: T }>;
const contract = {
  ...{ aanbiederId: AANBIEDER, gemeenten: ['0503', '1783'], productcodes: ['02A03', '07A01'] },
  ...{ ingangsdatum: '2023-01-01', einddatum: '2026-12-31' },
};
const kader = { contractId: uuid('b', 1), contract, vandaag: '2024-06-01' };
const PARTIJ = { aanbiederId: null, naam: 'De Linde', agbcode: null, kvkNummer: '90000009' };
const onder = (n: number, change: Partial<Of<'RegisterOnderaannemer'>> = {}): Of<'RegisterOnderaannemer'> => ({
  ...{ type: 'RegisterOnderaannemer', ...kader, onderaannemingId: uuid('d', n), onderaannemer: PARTIJ },
  ...{ gemeenten: ['0503'], productcodes: ['02A03'], vanaf: '2024-01-01', laatsteDag: null, instemming: [] },
  ...{ bron: 'Bijlage 3', regel: { regel: 'toegestaan' }, onder: null, aanbiederBekend: true },
  ...change,
});
const einde = (n: number, laatsteDag: string): Of<'EndOnderaanneming'> => ({
  ...{ type: 'EndOnderaanneming', contractId: kader.contractId, vandaag: kader.vandaag },
  ...{ onderaannemingId: uuid('d', n), laatsteDag, reden: 'Klaar.' },
});
const minimum = (change: Partial<Of<'SetMinimumClienten'>> = {}): Of<'SetMinimumClienten'> => ({
  ...{ type: 'SetMinimumClienten', ...kader, minimumId: uuid('e', 1), aantal: 10, productcodes: ['02A03'] },
  ...{ van: '2024-01-01', tot: '2024-05-31', bron: 'Bijlage 3', afgesprokenOp: '2023-12-01' },
  ...change,
});
const telling = (clienten: number, vandaag = '2024-06-01'): Of<'CountMinimumClienten'> => ({
  ...{ type: 'CountMinimumClienten', ...kader, vandaag, minimumId: uuid('e', 1), clienten },
});
const after = (...commands: ContractpartijenCommand[]): ContractpartijenEvent[] =>
  commands.reduce<ContractpartijenEvent[]>(
    (events, command) => [...events, ...decider.decide(command, fold(decider, events))],
    [],
  );
const codes = (command: ContractpartijenCommand, ...before: ContractpartijenCommand[]) =>
  codesOf(() => decider.decide(command, fold(decider, after(...before))));

describe('onderaannemers of a contract', () => {
  it('work under the aanbieder of the contract, who answers for them (R-CON-19)', () => {
    expect(after(onder(1), onder(1))).toMatchObject([
      {
        type: 'OnderaannemerRegistered',
        data: { hoofdaannemerId: AANBIEDER, regel: 'toegestaan', onderaannemer: PARTIJ },
        occurredAt: '2024-01-01',
      },
    ]);
  });

  it('are one level deep, and only where the region admits them (R-PRC-25)', () => {
    expect(codes(onder(2, { onder: uuid('d', 1) }), onder(1))).toEqual(['ONDERAANNEMING_TE_DIEP']);
    expect(codes(onder(1, { regel: { regel: 'niet-toegestaan' } }))).toEqual(['ONDERAANNEMING_NIET_TOEGESTAAN']);
    expect(codes(onder(1, { regel: null }))).toEqual([]);
    const zelf = { ...PARTIJ, aanbiederId: AANBIEDER };
    expect(codes(onder(1, { onderaannemer: zelf }))).toEqual(['onderaannemer.aanbiederId IS_HOOFDAANNEMER']);
  });

  it('need the consent of each gemeente before the first day, where the region asks it', () => {
    const regel = { regel: 'toegestaan', instemming: 'per-gemeente' } as const;
    const gemeenten = ['0503', '1783'];
    const op = (gemeentecode: string, dag: string) => ({ gemeentecode, op: dag, kenmerk: 'Brief' });
    expect(codes(onder(1, { regel, gemeenten }))).toEqual([
      'instemming INSTEMMING_ONTBREEKT',
      'instemming INSTEMMING_ONTBREEKT',
    ]);
    const laat = [op('0503', '2024-01-01'), op('1783', '2024-01-02')];
    expect(codes(onder(1, { regel, gemeenten, instemming: laat }))).toEqual(['instemming INSTEMMING_ONTBREEKT']);
    const opTijd = [op('0503', '2024-01-01'), op('1783', '2023-12-01')];
    expect(codes(onder(1, { regel, gemeenten, instemming: opTijd }))).toEqual([]);
    expect(codes(onder(1, { instemming: [op('0637', '2024-01-01')] }))).toEqual([
      'instemming[0].gemeentecode ONBEKEND',
    ]);
  });

  it('are not registered twice for the same days, and again after the end', () => {
    expect(codes(onder(2), onder(1))).toEqual(['onderaannemer DUBBEL']);
    expect(codes(onder(2, { productcodes: ['07A01'] }), onder(1))).toEqual([]);
    expect(codes(onder(2, { vanaf: '2024-03-31' }), onder(1), einde(1, '2024-03-31'))).toEqual([
      'onderaannemer DUBBEL',
    ]);
    expect(codes(onder(2, { vanaf: '2024-04-01' }), onder(1), einde(1, '2024-03-31'))).toEqual([]);
  });

  it('end on a day of their own period', () => {
    expect(codes(einde(1, '2023-12-31'), onder(1))).toEqual(['laatsteDag BUITEN_PERIODE']);
    expect(codes(einde(1, '2024-01-01'), onder(1))).toEqual([]);
    expect(codes(einde(1, '2024-01-01'))).toEqual(['ONDERAANNEMING_ONBEKEND']);
    expect(after(onder(1), einde(1, '2024-02-01'), einde(1, '2024-02-01'))).toHaveLength(2);
  });
});

describe('percelen of a contract', () => {
  const toelating = {
    ...{ rondeId: uuid('f', 1), aanbiederId: AANBIEDER, definitief: true },
    ...{ onderdelen: ['begeleiding', 'wonen'], productcodes: ['02A03'] },
  };
  const percelen = (change: Partial<Of<'AssignPercelen'>> = {}): Of<'AssignPercelen'> => ({
    ...{ type: 'AssignPercelen', ...kader, aanmeldingId: uuid('f', 2), percelen: ['begeleiding'], toelating },
    ...{ toegewezenOp: '2024-01-01' },
    ...change,
  });

  it('come from a definitive admission of the same aanbieder', () => {
    expect(after(percelen())).toMatchObject([{ type: 'PercelenAssigned', data: { rondeId: uuid('f', 1) } }]);
    expect(codes(percelen({ toelating: null }))).toEqual(['TOELATING_ONBEKEND']);
    expect(codes(percelen({ toelating: { ...toelating, aanbiederId: uuid('a', 2) } }))).toEqual(['TOELATING_ONBEKEND']);
    expect(codes(percelen({ toelating: { ...toelating, definitief: false } }))).toEqual(['GUNNING_NIET_DEFINITIEF']);
    expect(codes(percelen({ percelen: ['dagbesteding'], toelating: { ...toelating, productcodes: ['X'] } }))).toEqual([
      'percelen NIET_TOEGELATEN',
      'aanmeldingId ANDERE_PRODUCTEN',
    ]);
    expect(codes(percelen({ percelen: ['begeleiding', 'wonen'] }), percelen())).toEqual(['percelen DUBBEL']);
  });
});

describe('a minimum number of clients', () => {
  it('is counted once, on the day after its period (R-PRC-21)', () => {
    expect(codes(telling(9, '2024-05-31'), minimum())).toEqual(['PERIODE_LOOPT_NOG']);
    expect(after(minimum(), telling(9), telling(12)).slice(1)).toMatchObject([
      { type: 'MinimumClientenNotReached', data: { aantal: 10, clienten: 9, aanbiederId: AANBIEDER } },
    ]);
    expect(after(minimum(), telling(10)).at(-1)).toMatchObject({ type: 'MinimumClientenReached' });
    const [gezet] = after(minimum());
    const handler = minimumClientenTellen.handlers.get('MinimumClientenSet')!;
    expect(handler(gezet as never)).toMatchObject([{ set: uuid('e', 1), dueAt: '2024-05-31T22:00:00.000Z' }]);
  });

  it('lies within the contract, for its products, and does not overlap', () => {
    expect(codes(minimum({ tot: '2027-01-01', productcodes: ['99A99'] }))).toEqual([
      'productcodes PRODUCT_NIET_GECONTRACTEERD',
      'tot BUITEN_CONTRACT',
    ]);
    const later = { minimumId: uuid('e', 2), van: '2024-05-31', tot: '2024-12-31' };
    expect(codes(minimum(later), minimum())).toEqual(['van MINIMUM_OVERLAPT']);
    expect(codes(minimum({ ...later, van: '2024-06-01' }), minimum())).toEqual([]);
  });
});
