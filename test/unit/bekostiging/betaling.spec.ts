import { describe, expect, it } from '@jest/globals';
import { betalingDecider } from '../../../src/declaratie/betaling/betaling.decider.js';
import { type BetalingEvent } from '../../../src/declaratie/betaling/betaling.events.js';
import { declaratieDecider } from '../../../src/declaratie/declaratie/declaratie.decider.js';
import { type Controlefeiten } from '../../../src/declaratie/controles/controle.js';
import { declaratie, decideWith, feiten, NIETS, refusal, TOEWIJZING, TRAJECT } from './given.js';

const vandaag = '2018-03-01';
const book = (given: Controlefeiten) => ({ type: 'BookDeclaratie', feiten: given, vandaag }) as const;
const approve = (resultaatBehaald: boolean) =>
  ({
    ...{ toewijzingId: TOEWIJZING, resultaatBehaald, vandaag },
    type: 'ApproveResultaatbetaling',
    resultaatId: '018f0000-0000-7000-8000-00000000000e',
  }) as const;

describe('what is paid for a toewijzing', () => {
  const decide = decideWith(betalingDecider);
  const naResultaat = feiten({ regel: { ...TRAJECT, naGoedgekeurdResultaat: true } });

  it('is paid after a person approved a result that was reached (R-BEK-01)', () => {
    expect(refusal(() => decide([], approve(false)))).toBe('RESULTAAT_NIET_BEHAALD');
    expect(decide([], book(naResultaat))).toEqual([]);
    const approved: BetalingEvent[] = [...decide([], approve(true))];
    expect(decide(approved, book(naResultaat)).map(({ type }) => type)).toEqual(['DeclaratieBooked']);
    expect(decide(approved, approve(true))).toEqual([]);
  });

  it('books a declaratie once, and not what the answer rejects (R-BEK-05)', () => {
    const booked = [...decide([], book(feiten()))];
    expect(booked).toHaveLength(1);
    expect(decide(booked, book(feiten()))).toEqual([]);
    const teVeel = feiten({
      declaratie: declaratie({ declaratieId: '018f0000-0000-7000-8000-00000000000f', bedrag: 900_001 }),
    });
    expect(decide(booked, book(teVeel))).toEqual([]);
  });

  it('books the same days once, until they were credited (TR389, R-BEK-05)', () => {
    const stream = [...decide([], book(feiten()))];
    const next = (declaratieId: string, bedrag: number): readonly BetalingEvent[] => {
      const events = decide(stream, book(feiten({ declaratie: declaratie({ declaratieId, bedrag }) })));
      stream.push(...events);
      return events;
    };
    expect(next('018f0000-0000-7000-8000-0000000000a1', 100_000)).toEqual([]);
    expect(next('018f0000-0000-7000-8000-0000000000a2', 50_000)).toEqual([]);
    expect(next('018f0000-0000-7000-8000-0000000000a3', -40_000)).toHaveLength(1);
    expect(next('018f0000-0000-7000-8000-0000000000a4', 50_000)).toEqual([]);
    expect(next('018f0000-0000-7000-8000-0000000000a5', -60_000)).toHaveLength(1);
    expect(next('018f0000-0000-7000-8000-0000000000a6', 50_000)).toHaveLength(1);
  });
});

describe('a declaratie', () => {
  const decide = decideWith(declaratieDecider);
  const bekend = { aanbiederBekend: true, clientBekend: true, vandaag };
  const submit = (over: object = {}) =>
    ({ type: 'SubmitDeclaratie', declaratie: declaratie(over), ...bekend }) as const;
  const check = (given: Controlefeiten | null) =>
    ({ type: 'CheckDeclaratie', feiten: given, betaald: NIETS, vandaag }) as const;

  it('is approved with its toewijzing, or rejected whole with the rule and what to do (R-BEK-05, R-BEK-15)', () => {
    const submitted = decide([], submit());
    const [approved] = decide(submitted, check(feiten()));
    expect(approved).toMatchObject({ type: 'DeclaratieApproved', data: { toewijzingId: TOEWIJZING, bedrag: 100_000 } });
    const [rejected] = decide(submitted, check(feiten({ trajectprijs: 99_999 })));
    expect(rejected).toMatchObject({ type: 'DeclaratieRejected', data: { regel: 'MEERWERK_NIET_DECLARABEL' } });
    expect(decide([...submitted, rejected!], check(feiten()))).toEqual([]);
  });

  it('names who pays, and is rejected where two gemeenten pay for its days (R-REG-15, R-REG-19)', () => {
    const submitted = decide([], submit());
    const betaler = { gemeentecode: '0518', door: 'gemeente', verantwoordelijk: '0518', bron: 'R-REG-19' } as const;
    const [approved] = decide(submitted, check(feiten({ betaler })));
    expect(approved).toMatchObject({ type: 'DeclaratieApproved', data: { betaler } });
    const [rejected] = decide(submitted, check(feiten({ betaler, betalerAndersVanaf: '2018-02-01' })));
    expect(rejected).toMatchObject({ type: 'DeclaratieRejected', data: { regel: 'PERIODE_BIJ_TWEE_BETALERS' } });
  });

  it('waits for a person where the region set no bekostiging (E-49)', () => {
    expect(refusal(() => decide(decide([], submit()), check(null)))).toBe('BEKOSTIGING_NIET_VASTGESTELD');
  });

  it('is about past days of one year, with volume and amount of one sign', () => {
    const van = (periode: object) => refusal(() => decide([], submit({ periode })));
    expect(van({ van: '2018-02-01', tot: '2018-03-01' })).toBe('');
    expect(van({ van: '2018-02-01', tot: '2018-03-02' })).toBe('DECLARATIE_IN_DE_TOEKOMST');
    expect(van({ van: '2017-12-31', tot: '2018-01-31' })).toBe('PERIODE_IN_TWEE_JAREN');
    expect(van({ van: '2018-02-02', tot: '2018-02-01' })).toBe('PERIODE_ONGELDIG');
    expect(refusal(() => decide([], submit({ volume: -1 })))).toBe('DECLARATIE_VOLUME_ONGELDIG');
    expect(refusal(() => decide([], submit({ bedrag: 0 })))).toBe('DECLARATIE_BEDRAG_NUL');
  });
});
