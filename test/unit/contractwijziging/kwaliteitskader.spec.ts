import { describe, expect, it } from '@jest/globals';
import { type Kaderinhoud, kaderversieOp, treft } from '../../../src/inkoop/kwaliteitskader/inhoud/kwaliteitskader.js';
import {
  kwaliteitskaderDecider,
  type PublishKwaliteitskaderCommand,
} from '../../../src/inkoop/kwaliteitskader/kwaliteitskader.decider.js';
import { type KwaliteitskaderEvent } from '../../../src/inkoop/kwaliteitskader/kwaliteitskader.events.js';
import { contractmodelDecider } from '../../../src/inkoop/contractmodel/contractmodel.decider.js';
import { type ContractmodelEvent, type Modelinhoud } from '../../../src/inkoop/contractmodel/contractmodel.events.js';
import { codeOf, decideOn } from '../kpi/kwaliteit-support.js';
import { bepaling, DOCUMENT, faults, WIJZIGING } from './wijziging-support.js';

const inhoud: Kaderinhoud = {
  ...{ kader: 'kwaliteit-wmo', naam: 'Kwaliteitskader Wmo', centrumgemeente: '0828', document: DOCUMENT },
  ...{ elementen: [], productcodes: null, geldtVoor: ['zin', 'pgb'], ingangsdatum: '2022-01-01' },
  ...{ gepubliceerdOp: '2021-10-01', bron: '004 besluit 4.3' },
};
const ervaring = { grond: 'ervaring', toelichting: 'Element 3 was onduidelijk.' } as const;

const publish = (
  history: readonly KwaliteitskaderEvent[],
  change: Partial<Kaderinhoud> = {},
  command: Partial<PublishKwaliteitskaderCommand> = {},
) =>
  decideOn(kwaliteitskaderDecider, history, {
    ...{ type: 'PublishKwaliteitskader', kaderId: WIJZIGING, inhoud: { ...inhoud, ...change }, herziening: null },
    ...{ gemeentenVanRegio: ['0828', '1721'], onbekendeProducten: [], vandaag: '2022-10-01' },
    actor: { rol: 'gemeente', organisatie: '0828' },
    ...command,
  });
const first = publish([]);
const later = { ingangsdatum: '2023-01-01', gepubliceerdOp: '2022-10-01' };

describe('PublishKwaliteitskader', () => {
  it('publishes a first version and revises it with a reason (R-CON-12)', () => {
    expect(first).toMatchObject([{ type: 'KwaliteitskaderPublished', data: { versie: 1 }, occurredAt: '2021-10-01' }]);
    expect(publish(first)).toEqual([]);
    const second = publish(first, later, { herziening: ervaring });
    expect(second).toMatchObject([{ type: 'KwaliteitskaderRevised', data: { versie: 2, herziening: ervaring } }]);
    expect(publish([...first, ...second], later, { herziening: ervaring })).toEqual([]);
  });

  it('refuses a revision without a reason, too early or for the past, all at once (R-CON-12)', () => {
    expect(faults(() => publish(first, later))).toEqual(['REDEN_ONTBREEKT']);
    const terug = { ingangsdatum: '2022-01-01', gepubliceerdOp: '2022-09-01' };
    expect(faults(() => publish(first, terug, { herziening: ervaring }))).toEqual([
      'TE_VROEG',
      'MET_TERUGWERKENDE_KRACHT',
    ]);
    const nieuw = { herziening: ervaring, onbekendeProducten: ['99Z99'] };
    expect(faults(() => publish([], { productcodes: ['99Z99'] }, nieuw))).toEqual([
      'PRODUCT_ONBEKEND',
      'NIETS_TE_HERZIEN',
    ]);
  });

  it('lets only the centrumgemeente speak, or who works for the region (R-CON-12)', () => {
    const ander = { actor: { rol: 'gemeente', organisatie: '1721' } };
    expect(codeOf(() => publish([], {}, ander))).toBe('ANDERE_GEMEENTE');
    expect(publish([], {}, { actor: { rol: 'contractmanager' } })).toHaveLength(1);
    expect(faults(() => publish([], {}, { gemeentenVanRegio: ['1721'] }))).toEqual(['ONBEKEND']);
  });
});

describe('the version in force', () => {
  const versies = [
    { versie: 1, ingangsdatum: '2022-01-01' },
    { versie: 2, ingangsdatum: '2023-01-01' },
  ];

  it('is the last that began (R-CON-12)', () => {
    expect(['2021-12-31', '2022-12-31', '2023-01-01'].map((op) => kaderversieOp(versies, op)?.versie)).toEqual([
      undefined,
      1,
      2,
    ]);
  });

  it('is for contracts with one of its products, or for all (R-KPI-15)', () => {
    expect(treft({ productcodes: null }, [])).toBe(true);
    expect(treft({ productcodes: ['01A01'] }, ['02A03', '01A01'])).toBe(true);
    expect(treft({ productcodes: ['01A01'] }, ['02A03'])).toBe(false);
  });
});

describe('PublishContractmodel', () => {
  const model: Modelinhoud = {
    ...{ sleutel: 'uniform', naam: 'Uniform contract', bepalingen: [bepaling('kern', 'kernbeding')], document: null },
    ...{ geldigVanaf: '2022-01-01', gedeeldMet: ['h5'], gepubliceerdOp: '2021-11-01', bron: '003 Bijlage 2' },
  };
  const publishModel = (history: readonly ContractmodelEvent[], change: Partial<Modelinhoud> = {}) =>
    decideOn(contractmodelDecider, history, {
      ...{ type: 'PublishContractmodel', modelId: WIJZIGING, uitgever: 'rivierenland', vandaag: '2021-11-01' },
      inhoud: { ...model, ...change },
    });

  it('publishes versions that several regions can use (R-CON-25)', () => {
    const een = publishModel([]);
    expect(een).toMatchObject([{ data: { versie: 1, uitgever: 'rivierenland', gedeeldMet: ['h5'] } }]);
    expect(publishModel(een)).toEqual([]);
    expect(publishModel(een, { naam: 'Doorontwikkeld contract' })).toMatchObject([{ data: { versie: 2 } }]);
    expect(faults(() => publishModel(een, { geldigVanaf: '2021-12-31', gedeeldMet: ['rivierenland'] }))).toEqual([
      'TE_VROEG',
      'EIGEN_REGIO',
    ]);
  });
});
