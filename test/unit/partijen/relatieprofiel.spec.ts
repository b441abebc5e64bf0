import { describe, expect, it } from '@jest/globals';
import {
  type RelatieprofielCommand,
  relatieprofielDecider as decider,
} from '../../../src/inkoop/partijen/relatieprofiel/relatieprofiel.decider.js';
import { type RelatieprofielEvent } from '../../../src/inkoop/partijen/relatieprofiel/relatieprofiel.events.js';
import { fold } from '../../../src/kernel/decider.js';
import { AANBIEDER, codesOf, uuid } from './partijen-support.js';

type Of<T extends RelatieprofielCommand['type']> = Extract<RelatieprofielCommand, { type: T }>;
const kader = { aanbiederId: AANBIEDER, vandaag: '2024-06-01' };
const indeling = (change: Partial<Of<'ClassifyAanbieder'>> = {}): Of<'ClassifyAanbieder'> => ({
  ...{ type: 'ClassifyAanbieder', ...kader, zorgvormen: ['dagbesteding'], omvang: null, doelgroep: 'beide' },
  ...{ reden: 'Besproken.', ingedeeldOp: '2024-02-01', assen: null },
  ...change,
});
const risico: Of<'ReportContinuiteitsrisico'> = {
  ...{ type: 'ReportContinuiteitsrisico', ...kader, risicoId: uuid('c', 1), aard: 'financieel', ernst: 'hoog' },
  ...{ toelichting: 'Verlies.', bron: 'Jaarrekening', gemeldOp: '2024-05-01' },
};
const interventie = (gestartOp: string): Of<'StartContinuiteitsinterventie'> => ({
  ...{ type: 'StartContinuiteitsinterventie', ...kader, risicoId: uuid('c', 1), maatregel: 'Gesprek.', gestartOp },
});
const einde: Of<'EndContinuiteitsrisico'> = {
  ...{ type: 'EndContinuiteitsrisico', ...kader, risicoId: uuid('c', 1), reden: 'Voorbij.', geeindigdOp: '2024-05-20' },
};
const after = (...commands: RelatieprofielCommand[]): RelatieprofielEvent[] =>
  commands.reduce<RelatieprofielEvent[]>(
    (events, command) => [...events, ...decider.decide(command, fold(decider, events))],
    [],
  );
const codes = (command: RelatieprofielCommand, ...before: RelatieprofielCommand[]) =>
  codesOf(() => decider.decide(command, fold(decider, after(...before))));

describe('the class of an aanbieder', () => {
  it('rests on the axes that the region uses (R-PAR-14)', () => {
    expect(after(indeling(), indeling())).toMatchObject([{ type: 'AanbiederClassified' }]);
    expect(codes(indeling({ assen: ['omvang'] }))).toEqual([
      'zorgvormen AS_NIET_GEBRUIKT',
      'doelgroep AS_NIET_GEBRUIKT',
    ]);
    expect(codes(indeling({ assen: ['zorgvormen', 'omvang', 'doelgroep'] }))).toEqual([]);
    expect(codes(indeling({ zorgvormen: null, doelgroep: null }))).toEqual(['zorgvormen ONTBREEKT']);
    expect(codes(indeling({ ingedeeldOp: '2024-01-31' }), indeling())).toEqual(['ingedeeldOp TE_VROEG']);
  });
});

describe('the continuity of an aanbieder', () => {
  it('is followed from the report of a risk to its end (R-TZH-09)', () => {
    expect(after(risico, interventie('2024-05-02'), einde).map(({ type }) => type)).toEqual([
      'ContinuiteitsrisicoReported',
      'ContinuiteitsinterventieStarted',
      'ContinuiteitsrisicoEnded',
    ]);
    expect(codes(interventie('2024-05-02'))).toEqual(['RISICO_ONBEKEND']);
    expect(codes(interventie('2024-04-30'), risico)).toEqual(['gestartOp TE_VROEG']);
    expect(codes(interventie('2024-05-21'), risico, einde)).toEqual(['RISICO_GEEINDIGD']);
  });
});

describe('taking part in a pilot', () => {
  it('is one fact per pilot (R-PRC-29)', () => {
    const pilot: Of<'SelectPilotpartner'> = {
      ...{ type: 'SelectPilotpartner', ...kader, pilot: 'samen-thuis', naam: 'Samen thuis', vanaf: '2023-01-01' },
      ...{ laatsteDag: null, bron: 'Overeenkomst' },
    };
    expect(after(pilot, pilot)).toHaveLength(1);
    expect(codes({ ...pilot, vanaf: '2023-02-01' }, pilot)).toEqual(['PILOT_AL_VASTGELEGD']);
    expect(codes({ ...pilot, vanaf: '2024-06-02' })).toEqual(['vanaf IN_DE_TOEKOMST']);
  });
});
