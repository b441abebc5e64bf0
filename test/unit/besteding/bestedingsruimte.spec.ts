import { describe, expect, it } from '@jest/globals';
import { Rejection } from '../../../src/kernel/rejection.js';
import {
  bestedingsruimteDecider,
  type BestedingsruimteCommand,
} from '../../../src/inkoop/bestedingsruimte/bestedingsruimte.decider.js';
import { type BestedingsruimteEvent } from '../../../src/inkoop/bestedingsruimte/bestedingsruimte.events.js';

const id = (nummer: number): string => `0b000000-0000-4000-8000-00000000000${nummer}`;
const RUIMTE = id(1);
const contract = {
  ...{ aanbiederId: id(3), ingangsdatum: '2025-01-01', einddatum: '2026-12-31', clientenstopIds: [id(4)] },
};
const regel = {
  ...{ bron: 'contractstandaard' as const, drempelBasispunten: 7_000, overlegDagen: 14, besluitDagen: 14 },
};
const gegevens = {
  ...{ ruimteId: RUIMTE, contractId: id(2), van: '2026-01-01', tot: '2026-12-31', bedrag: 1_000 },
  ...{ grond: 'Besteding van 2025.', bron: 'Artikel 8.2' },
};
const wijziging = { vanaf: '2026-06-01', bedrag: 2_000, reden: 'Meer vraag.', bron: 'Addendum 1' };
const besluit = {
  ...{ uitkomst: 'niet-verhoogd' as const, besluitOp: '2026-03-10', kenmerk: 'B-1', motivering: 'Geen geld.' },
  ...{ bedrag: null, clientenstopId: null },
};

const agree = (over: Partial<typeof gegevens> = {}, vandaag = '2026-01-01'): BestedingsruimteCommand => {
  return { type: 'AgreeBestedingsruimte', gegevens: { ...gegevens, ...over }, contract, vandaag };
};
const evaluate = (besteed: number, vandaag = '2026-03-01'): BestedingsruimteCommand => {
  return { type: 'EvaluateBestedingsruimte', besteed: { [RUIMTE]: besteed }, regel, vandaag };
};
const change = (over: Partial<typeof wijziging> = {}, vandaag = '2026-03-02'): BestedingsruimteCommand => {
  return { type: 'ChangeBestedingsruimte', ruimteId: RUIMTE, wijziging: { ...wijziging, ...over }, vandaag };
};
const decideOn = (over: object = {}, vandaag = '2026-03-10'): BestedingsruimteCommand => {
  const command = { type: 'DecideBestedingsruimte', ruimteId: RUIMTE, contract, vandaag } as const;
  return { ...command, besluit: { ...besluit, ...over } };
};
const consult = (gehoudenOp: string, vandaag = gehoudenOp): BestedingsruimteCommand => {
  return { type: 'RecordBestedingsoverleg', ruimteId: RUIMTE, gehoudenOp, kenmerk: 'V-1', vandaag };
};

/** All events of the commands one after the other; the last ones alone with `laatste`. */
function na(...commands: readonly BestedingsruimteCommand[]): { alle: BestedingsruimteEvent[]; laatste: string[] } {
  const alle: BestedingsruimteEvent[] = [];
  let laatste: string[] = [];
  for (const command of commands) {
    const state = alle.reduce(bestedingsruimteDecider.evolve, bestedingsruimteDecider.initial);
    const events = bestedingsruimteDecider.decide(command, state);
    laatste = events.map(({ type }) => type);
    alle.push(...events);
  }
  return { alle, laatste };
}

function geweigerd(...commands: readonly BestedingsruimteCommand[]): string[] {
  try {
    na(...commands);
  } catch (error) {
    if (error instanceof Rejection) return [error.code, ...error.errors.map(({ code }) => code)];
    throw error;
  }
  throw new Error('Nothing was refused.');
}

describe('the bestedingsruimte of a contract', () => {
  it('is agreed once, within the contract, and never twice for a day', () => {
    expect(na(agree(), agree()).alle.map(({ type }) => type)).toEqual(['BestedingsruimteAgreed']);
    expect(geweigerd(agree(), agree({ ruimteId: id(5), van: '2026-12-31', tot: '2027-01-01' }))).toEqual([
      ...['BESTEDINGSRUIMTE_ONGELDIG', 'BUITEN_CONTRACT', 'BESTEDINGSRUIMTE_OVERLAPT'],
    ]);
    expect(geweigerd(agree({ van: '2026-02-01', tot: '2026-01-31', bedrag: 0 }))).toEqual([
      ...['BESTEDINGSRUIMTE_ONGELDIG', 'BEDRAG_ONGELDIG', 'PERIODE_ONGELDIG'],
    ]);
    const vorigJaar = { ruimteId: id(5), van: '2025-01-01', tot: '2025-12-31' };
    expect(na(agree(), agree(vorigJaar)).laatste).toEqual(['BestedingsruimteAgreed']);
  });

  it('starts its clock at the threshold, not a cent before, and only once', () => {
    expect(na(agree(), evaluate(699)).laatste).toEqual([]);
    const { alle } = na(agree(), evaluate(700), evaluate(900));
    expect(alle.slice(1)).toMatchObject([
      {
        ...{ type: 'BestedingsdrempelReached', occurredAt: '2026-03-01' },
        data: { besteed: 700, bedrag: 1_000, regel, overlegVoor: '2026-03-15', besluitVoor: '2026-03-29' },
      },
    ]);
  });

  it('lets a signal go when a credit takes the spend below the threshold, and can start again', () => {
    const { alle } = na(agree(), evaluate(700), evaluate(699), evaluate(701, '2026-03-05'));
    expect(alle.map(({ type }) => type).slice(1)).toEqual([
      ...['BestedingsdrempelReached', 'BestedingsdrempelReleased', 'BestedingsdrempelReached'],
    ]);
    const ids = alle.flatMap((event) => (event.type === 'BestedingsdrempelReached' ? [event.data.signaalId] : []));
    expect(new Set(ids).size).toBe(2);
  });

  it('counts a changed amount from its day on, and keeps what held before', () => {
    expect(na(agree(), change(), evaluate(700, '2026-05-31')).laatste).toEqual(['BestedingsdrempelReached']);
    expect(na(agree(), change(), evaluate(1_399, '2026-06-01')).laatste).toEqual([]);
    expect(na(agree(), change(), change()).laatste).toEqual([]);
    expect(geweigerd(agree(), change(), change({ vanaf: '2026-05-01', bedrag: 1_000 }))).toEqual([
      ...['BESTEDINGSRUIMTE_ONGELDIG', 'WIJZIGING_VOOR_EERDERE', 'BEDRAG_ONGEWIJZIGD'],
    ]);
  });

  it('runs the term of the decision from the consultation', () => {
    const overleg = na(agree(), evaluate(700), consult('2026-03-10')).alle.at(-1);
    expect(overleg).toMatchObject({ type: 'BestedingsoverlegHeld', data: { besluitVoor: '2026-03-24' } });
    expect(geweigerd(agree(), evaluate(700), consult('2026-02-28', '2026-03-02'))).toEqual([
      ...['BESTEDINGSOVERLEG_ONGELDIG', 'VOOR_SIGNAAL'],
    ]);
    expect(geweigerd(agree(), consult('2026-03-10'))).toEqual(['BESTEDINGSSIGNAAL_ONBEKEND']);
  });

  it('says of each term once that it passed, from the day after it', () => {
    const begin = na(agree(), evaluate(700)).alle.at(-1)!;
    const { signaalId } = begin.data as { signaalId: string };
    const miss = (termijn: 'overleg' | 'besluit', vandaag: string): BestedingsruimteCommand => {
      return { type: 'SignalBestedingstermijn', signaalId, termijn, vandaag };
    };
    expect(na(agree(), evaluate(700), miss('overleg', '2026-03-15')).laatste).toEqual([]);
    const over = miss('overleg', '2026-03-16');
    expect(na(agree(), evaluate(700), over).laatste).toEqual(['BestedingstermijnMissed']);
    expect(na(agree(), evaluate(700), over, over).laatste).toEqual([]);
    expect(na(agree(), evaluate(700), consult('2026-03-10'), over).laatste).toEqual([]);
    expect(na(agree(), evaluate(700), decideOn(), miss('besluit', '2026-04-01')).laatste).toEqual([]);
  });

  it('takes a decision once; the question comes back only with another amount', () => {
    const niet = na(agree(), evaluate(700), decideOn(), decideOn(), evaluate(999, '2026-03-11'));
    expect(niet.alle.map(({ type }) => type).slice(2)).toEqual(['BestedingsbesluitTaken']);
    const hoger = decideOn({ uitkomst: 'verhoogd', bedrag: 1_100 });
    const { alle } = na(agree(), evaluate(700), hoger, evaluate(769, '2026-03-11'), evaluate(770, '2026-03-11'));
    expect(alle.map(({ type }) => type).slice(2)).toEqual([
      ...['BestedingsbesluitTaken', 'BestedingsruimteChanged', 'BestedingsdrempelReached'],
    ]);
  });

  it('refuses a decision that says two things, with all that is wrong', () => {
    const begonnen = [agree(), evaluate(700)];
    expect(geweigerd(...begonnen, decideOn({ bedrag: 2_000, clientenstopId: id(4) }))).toEqual([
      ...['BESTEDINGSBESLUIT_ONGELDIG', 'BEDRAG_BIJ_ANDERE_UITKOMST', 'CLIENTENSTOP_BIJ_ANDERE_UITKOMST'],
    ]);
    expect(geweigerd(...begonnen, decideOn({ uitkomst: 'verhoogd', bedrag: 1_000 }))).toEqual([
      ...['BESTEDINGSBESLUIT_ONGELDIG', 'GEEN_VERHOGING'],
    ]);
    const stop = { uitkomst: 'clientenstop', clientenstopId: id(9) };
    expect(geweigerd(...begonnen, decideOn(stop))).toEqual(['BESTEDINGSBESLUIT_ONGELDIG', 'CLIENTENSTOP_ONBEKEND']);
    expect(na(...begonnen, decideOn({ ...stop, clientenstopId: id(4) })).laatste).toEqual(['BestedingsbesluitTaken']);
  });

  it('ends with its signal, and gives its days free', () => {
    const end: BestedingsruimteCommand = {
      ...{ type: 'EndBestedingsruimte', ruimteId: RUIMTE, laatsteDag: '2026-03-31', reden: 'Vervangen.' },
      vandaag: '2026-03-20',
    };
    expect(na(agree(), evaluate(700), end).laatste).toEqual(['BestedingsruimteEnded', 'BestedingsdrempelReleased']);
    expect(na(agree(), end, end).laatste).toEqual([]);
    const daarna = agree({ ruimteId: id(5), van: '2026-04-01' }, '2026-03-20');
    expect(na(agree(), end, daarna).laatste).toEqual(['BestedingsruimteAgreed']);
  });
});
