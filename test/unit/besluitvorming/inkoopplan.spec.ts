import { describe, expect, it } from '@jest/globals';
import { Rejection } from '../../../src/kernel/rejection.js';
import {
  type InkoopplanCommand,
  inkoopplanDecider,
} from '../../../src/regio/besluitvorming/inkoopplan/inkoopplan.decider.js';
import {
  type Hoofdstuk,
  type InkoopplanEvent,
} from '../../../src/regio/besluitvorming/inkoopplan/inkoopplan.events.js';
import { codeOf, decideOn } from '../kpi/kwaliteit-support.js';

type Of<Type extends InkoopplanCommand['type']> = Extract<InkoopplanCommand, { type: Type }>;

const PLAN = '1a000000-0000-4000-8000-000000000001';
const OSS = '0828';
const BERNHEZE = '1721';
const VANDAAG = '2021-09-01';
const actor = { rol: 'beleidsadviseur' };
const opdracht = { actor, vandaag: VANDAAG };

const hoofdstuk: Hoofdstuk = {
  sleutel: 'bemoeizorg',
  nummer: '5',
  titel: 'Bemoeizorg en opvang',
  teksten: [
    { sleutel: 'ambities-bemoeizorg', nummer: '5.3', titel: 'Ambities', tekst: null },
    { sleutel: 'wvggz', nummer: '5.4', titel: 'Wvggz', tekst: null },
  ],
  besluiten: [
    // The document says "onder 5.4", where the Wvggz stands; the key says what is meant (E-33).
    {
      sleutel: 'instemmen-ambities',
      nummer: '5.5',
      tekst: 'Instemmen met de ambities.',
      verwijstNaar: ['ambities-bemoeizorg'],
    },
    { sleutel: 'ceo', nummer: null, tekst: 'Het onderzoek doorlopend uitvoeren.', verwijstNaar: [] },
  ],
};
const propose = (change: Partial<Of<'ProposeInkoopplan'>> = {}): Of<'ProposeInkoopplan'> => ({
  ...opdracht,
  type: 'ProposeInkoopplan',
  inkoopplanId: PLAN,
  naam: 'Inkoopplan Wmo 2022 en 2023',
  centrumgemeente: OSS,
  looptVanaf: '2022-01-01',
  laatsteDag: '2023-12-31',
  gemeenten: [
    { gemeentecode: OSS, gepland: { van: '2021-05-11', tot: '2021-05-18' } },
    { gemeentecode: BERNHEZE, gepland: null },
  ],
  hoofdstukken: [hoofdstuk],
  voorgesteldOp: '2021-03-18',
  bron: '004 Bijlage I',
  gemeentenVanRegio: [OSS, BERNHEZE],
  genoemdAantal: null,
  ...change,
});
const adopt = (change: Partial<Of<'AdoptInkoopplan'>> = {}): Of<'AdoptInkoopplan'> => ({
  ...opdracht,
  type: 'AdoptInkoopplan',
  versie: 1,
  gemeentecode: OSS,
  besluitDatum: '2021-05-18',
  besluitnummer: 'B&W 2021/114',
  voorwaarden: [],
  ...change,
});
const amend = (change: Partial<Of<'AmendInkoopplan'>> = {}): Of<'AmendInkoopplan'> => ({
  ...opdracht,
  type: 'AmendInkoopplan',
  versie: 1,
  gemeentecode: BERNHEZE,
  besluitDatum: '2021-05-20',
  besluitnummer: null,
  wijzigingen: [{ sleutel: 'instemmen-ambities', tekst: 'Instemmen, behalve met de derde ambitie.' }],
  ...change,
});
const reject = (change: Partial<Of<'RejectInkoopplan'>> = {}): Of<'RejectInkoopplan'> => ({
  ...opdracht,
  type: 'RejectInkoopplan',
  versie: 1,
  gemeentecode: BERNHEZE,
  besluitDatum: '2021-05-20',
  besluitnummer: null,
  reden: 'De kosten zijn niet gedekt.',
  ...change,
});
const revise = (change: Partial<Of<'ReviseInkoopplan'>> = {}): Of<'ReviseInkoopplan'> => ({
  ...opdracht,
  type: 'ReviseInkoopplan',
  vorigeVersie: 1,
  hoofdstukken: [{ ...hoofdstuk, titel: 'Bemoeizorg' }],
  herzienOp: '2021-06-01',
  reden: 'Wijziging van een college overgenomen.',
  bron: '004 Bijlage I',
  ...change,
});
const correct = (change: Partial<Of<'CorrectInkoopplanbesluit'>> = {}): Of<'CorrectInkoopplanbesluit'> => ({
  ...opdracht,
  type: 'CorrectInkoopplanbesluit',
  gemeentecode: OSS,
  besluit: {
    besluitDatum: '2021-05-11',
    besluitnummer: 'B&W 2021/114',
    uitkomst: { soort: 'vastgesteld', voorwaarden: [] },
  },
  reden: 'De datum was die van de agenda.',
  ...change,
});
const complete = (change: Partial<Of<'CompleteInkoopplanbesluit'>> = {}): Of<'CompleteInkoopplanbesluit'> => ({
  ...opdracht,
  type: 'CompleteInkoopplanbesluit',
  sleutel: 'ceo',
  gemeentecode: OSS,
  uitgevoerdOp: '2021-08-01',
  toelichting: null,
  ...change,
});
const planned = (change: Partial<Of<'PlanInkoopplanbesluit'>> = {}): Of<'PlanInkoopplanbesluit'> => ({
  ...opdracht,
  type: 'PlanInkoopplanbesluit',
  gemeentecode: OSS,
  gepland: { van: '2021-05-18', tot: '2021-05-18' },
  reden: 'De vergadering van 11 mei verviel.',
  bron: '004 r.1320',
  ...change,
});

const run = (history: readonly InkoopplanEvent[], command: InkoopplanCommand) =>
  decideOn(inkoopplanDecider, history, command);
const after = (...commands: readonly InkoopplanCommand[]) =>
  commands.reduce<readonly InkoopplanEvent[]>((history, command) => [...history, ...run(history, command)], []);
const types = (events: readonly InkoopplanEvent[]) => events.map(({ type }) => type);
const bernheze = adopt({ gemeentecode: BERNHEZE, besluitDatum: '2021-05-20', besluitnummer: null });

function faultsOf(act: () => unknown): string[] {
  try {
    act();
  } catch (error) {
    if (error instanceof Rejection) return error.errors.map(({ plaats, code }) => `${plaats} ${code}`);
    throw error;
  }
  return [];
}

describe('ProposeInkoopplan', () => {
  it('puts a plan of the centrumgemeente to every college (R-REG-06)', () => {
    const [event, ...rest] = run([], propose());
    expect(rest).toEqual([]);
    expect(event).toMatchObject({
      type: 'InkoopplanProposed',
      data: { versie: 1, centrumgemeente: OSS, gemeenten: [{ gemeentecode: OSS }, { gemeentecode: BERNHEZE }] },
      occurredAt: '2021-03-18',
    });
    expect(run(after(propose()), propose())).toEqual([]);
  });

  it('finds what a decision is about by key, whatever the numbers say (R-PLN-02)', () => {
    const [event] = run([], propose());
    expect(event).toMatchObject({
      data: {
        hoofdstukken: [
          {
            besluiten: [
              { nummer: '5.5', verwijstNaar: ['ambities-bemoeizorg'] },
              { sleutel: 'ceo', nummer: null },
            ],
          },
        ],
      },
    });
    const twice = {
      ...hoofdstuk,
      sleutel: 'slot',
      teksten: [],
      besluiten: [{ ...hoofdstuk.besluiten[0]!, sleutel: 'b' }],
    };
    // The same number in two chapters is no fault.
    expect(run([], propose({ hoofdstukken: [hoofdstuk, twice] }))).toHaveLength(1);
  });

  it('tells all that is wrong at once', () => {
    const loose = { ...hoofdstuk.besluiten[0]!, sleutel: 'wvggz', verwijstNaar: ['5.4'] };
    const wrong = propose({
      centrumgemeente: '0503',
      gemeenten: [
        { gemeentecode: OSS, gepland: { van: '2021-05-18', tot: '2021-05-11' } },
        { gemeentecode: OSS, gepland: null },
      ],
      hoofdstukken: [{ ...hoofdstuk, besluiten: [loose] }],
      laatsteDag: '2021-12-31',
      voorgesteldOp: '2021-09-02',
    });
    expect(faultsOf(() => run([], wrong))).toEqual([
      'centrumgemeente ONBEKEND',
      'gemeenten[1].gemeentecode DUBBEL',
      'gemeenten[0].gepland.tot PERIODE_ONGELDIG',
      'laatsteDag PERIODE_ONGELDIG',
      'voorgesteldOp IN_DE_TOEKOMST',
      'hoofdstukken[0].besluiten[0].sleutel DUBBEL',
      'hoofdstukken[0].besluiten[0].verwijstNaar[0] ONBEKEND',
    ]);
  });

  it('is for the centrumgemeente itself where a gemeente does it', () => {
    expect(codeOf(() => run([], propose({ actor: { rol: 'gemeente', organisatie: BERNHEZE } })))).toBe(
      'ANDERE_GEMEENTE',
    );
    expect(run([], propose({ actor: { rol: 'gemeente', organisatie: OSS } }))).toHaveLength(1);
  });
});

describe('AdoptInkoopplan', () => {
  it('records date, number and conditions of one college, and leaves the plan where others still decide (R-REG-06)', () => {
    expect(run(after(propose()), adopt({ voorwaarden: ['Jaarlijkse evaluatie.'] }))).toEqual([
      {
        type: 'InkoopplanAdoptedByCollege',
        data: {
          inkoopplanId: PLAN,
          versie: 1,
          gemeentecode: OSS,
          besluitDatum: '2021-05-18',
          besluitnummer: 'B&W 2021/114',
          voorwaarden: ['Jaarlijkse evaluatie.'],
        },
        occurredAt: '2021-05-18',
      },
    ]);
  });

  it('brings the plan into force with the last college, and names the rule (R-REG-06, R-PLN-01)', () => {
    const events = run(after(propose(), adopt()), bernheze);
    expect(types(events)).toEqual(['InkoopplanAdoptedByCollege', 'InkoopplanEffective']);
    expect(events[1]).toEqual({
      type: 'InkoopplanEffective',
      data: {
        inkoopplanId: PLAN,
        versie: 1,
        regel: 'elk-college-stelt-dezelfde-versie-vast',
        vastgesteldOp: '2021-05-20',
        geldigVanaf: '2022-01-01',
      },
      occurredAt: '2021-05-20',
    });
  });

  it('counts from the last adoption where that comes after the first day of the plan (R-REG-06)', () => {
    const late = propose({ looptVanaf: '2021-05-01' });
    expect(run(after(late, adopt()), bernheze)[1]).toMatchObject({ data: { geldigVanaf: '2021-05-20' } });
  });

  it('does not come into force while the region names fewer gemeenten than it has (R-REG-06)', () => {
    const partly = propose({ gemeentenVanRegio: null, genoemdAantal: 3 });
    expect(types(run(after(partly, adopt()), bernheze))).toEqual(['InkoopplanAdoptedByCollege']);
    const third = { gemeentecode: '1948', gepland: null };
    const all = propose({ ...partly, gemeenten: [...partly.gemeenten, third] });
    expect(types(run(after(all, adopt(), bernheze), adopt({ gemeentecode: '1948' })))).toEqual([
      'InkoopplanAdoptedByCollege',
      'InkoopplanEffective',
    ]);
  });

  it('takes the latest day, also where the colleges are recorded in another order (R-REG-06)', () => {
    expect(run(after(propose(), bernheze), adopt())[1]).toMatchObject({ data: { vastgesteldOp: '2021-05-20' } });
  });

  it('is taken once per college: a repeat is quiet, a second decision is refused (R-REG-06)', () => {
    const adopted = after(propose(), adopt());
    expect(run(adopted, adopt())).toEqual([]);
    expect(codeOf(() => run(adopted, adopt({ besluitDatum: '2021-06-01' })))).toBe('COLLEGE_HEEFT_AL_VASTGESTELD');
    expect(codeOf(() => run(adopted, reject({ gemeentecode: OSS })))).toBe('COLLEGE_HEEFT_AL_VASTGESTELD');
  });

  it('is refused for a gemeente that does not decide, and by a gemeente for another', () => {
    expect(codeOf(() => run(after(propose()), adopt({ gemeentecode: '0503' })))).toBe('GEMEENTE_STELT_NIET_VAST');
    const other = { rol: 'gemeente', organisatie: BERNHEZE };
    expect(codeOf(() => run(after(propose()), adopt({ actor: other })))).toBe('ANDERE_GEMEENTE');
    expect(run(after(propose()), adopt({ actor: { rol: 'gemeente', organisatie: OSS } }))).toHaveLength(1);
    expect(codeOf(() => run([], adopt()))).toBe('INKOOPPLAN_ONBEKEND');
  });

  it.each([
    ['2021-03-17', ['besluitDatum TE_VROEG']],
    ['2021-03-18', []],
    ['2021-09-01', []],
    ['2021-09-02', ['besluitDatum IN_DE_TOEKOMST']],
  ])('knows the days on which a college can have decided: %s', (besluitDatum, faults) => {
    expect(faultsOf(() => run(after(propose()), adopt({ besluitDatum })))).toEqual(faults);
  });
});

describe('AmendInkoopplan and RejectInkoopplan', () => {
  it('are no adoption: the plan does not come into force (R-REG-06)', () => {
    for (const other of [amend(), reject()]) {
      const events = run(after(propose(), adopt()), other);
      expect(types(events)).toEqual([
        other.type === 'AmendInkoopplan' ? 'InkoopplanAmendedByCollege' : 'InkoopplanRejectedByCollege',
      ]);
      // The same college may adopt it after all.
      const later = run(after(propose(), adopt(), other), bernheze);
      expect(types(later)).toEqual(['InkoopplanAdoptedByCollege', 'InkoopplanEffective']);
      expect(run(after(propose(), adopt(), other), other)).toEqual([]);
    }
  });

  it('names what was changed by a key of the plan (R-PLN-02)', () => {
    const wijzigingen = [{ sleutel: 'besluit-5.5', tekst: 'Anders.' }];
    expect(faultsOf(() => run(after(propose()), amend({ wijzigingen })))).toEqual(['wijzigingen[0].sleutel ONBEKEND']);
  });

  it('follows on the decision before it', () => {
    const rejected = after(propose(), reject());
    const early = adopt({ gemeentecode: BERNHEZE, besluitDatum: '2021-05-19' });
    expect(faultsOf(() => run(rejected, early))).toEqual(['besluitDatum TE_VROEG']);
  });
});

describe('ReviseInkoopplan', () => {
  it('puts a next version before every college, also one that had adopted (R-REG-06)', () => {
    const revised = after(propose(), adopt(), amend(), revise());
    expect(types(revised).at(-1)).toBe('InkoopplanRevised');
    expect(run(revised, revise())).toEqual([]);
    expect(codeOf(() => run(revised, adopt({ besluitDatum: '2021-06-10' })))).toBe('INKOOPPLANVERSIE_NIET_ACTUEEL');
    const second = { versie: 2, besluitDatum: '2021-06-10' };
    const one = [...revised, ...run(revised, adopt(second))];
    expect(types(run(one, adopt({ ...second, gemeentecode: BERNHEZE })))).toEqual([
      'InkoopplanAdoptedByCollege',
      'InkoopplanEffective',
    ]);
  });

  it('is refused once the plan is in force, and by another gemeente', () => {
    expect(codeOf(() => run(after(propose(), adopt(), bernheze), revise()))).toBe('INKOOPPLAN_VAN_KRACHT');
    const other = { rol: 'gemeente', organisatie: BERNHEZE };
    expect(codeOf(() => run(after(propose()), revise({ actor: other })))).toBe('ANDERE_GEMEENTE');
    expect(faultsOf(() => run(after(propose()), revise({ herzienOp: '2021-03-17' })))).toEqual(['herzienOp TE_VROEG']);
  });
});

describe('CorrectInkoopplanbesluit', () => {
  it('keeps what it was, and moves the day on which the plan came into force (R-REG-06)', () => {
    const effective = after(propose({ looptVanaf: '2021-01-01' }), bernheze, adopt({ besluitDatum: '2021-06-01' }));
    const events = run(effective, correct());
    expect(events[0]).toMatchObject({
      type: 'InkoopplanbesluitCorrected',
      data: { was: { besluitDatum: '2021-06-01' }, wordt: { besluitDatum: '2021-05-11' } },
    });
    expect(events[1]).toMatchObject({ type: 'InkoopplanEffective', data: { vastgesteldOp: '2021-05-20' } });
    expect(run([...effective, ...events], correct())).toEqual([]);
  });

  it('takes the plan out of force where a college turns out not to have adopted (R-REG-06)', () => {
    const effective = after(propose(), adopt(), bernheze);
    const events = run(effective, correct({ besluit: null }));
    expect(types(events)).toEqual(['InkoopplanbesluitCorrected', 'InkoopplanEffectiveWithdrawn']);
    const withdrawn = [...effective, ...events];
    expect(run(withdrawn, correct({ besluit: null }))).toEqual([]);
    expect(types(run(withdrawn, adopt()))).toEqual(['InkoopplanAdoptedByCollege', 'InkoopplanEffective']);
  });

  it('is refused where nothing was recorded, and checks what it puts in place', () => {
    expect(codeOf(() => run(after(propose()), correct()))).toBe('COLLEGEBESLUIT_ONBEKEND');
    const besluit = { ...correct().besluit!, besluitDatum: '2021-09-02' };
    expect(faultsOf(() => run(after(propose(), adopt()), correct({ besluit })))).toEqual([
      'besluitDatum IN_DE_TOEKOMST',
    ]);
  });
});

describe('PlanInkoopplanbesluit', () => {
  it('may be a period, and a change of it needs a reason (R-PLN-01)', () => {
    const [event] = run(after(propose()), planned());
    expect(event).toMatchObject({
      type: 'InkoopplanbesluitPlanned',
      data: { gepland: { van: '2021-05-18', tot: '2021-05-18' }, geplandOp: VANDAAG, bron: '004 r.1320' },
    });
    expect(faultsOf(() => run(after(propose()), planned({ reden: null })))).toEqual(['reden VERPLICHT']);
    expect(run(after(propose()), planned({ gemeentecode: BERNHEZE, reden: null }))).toHaveLength(1);
    expect(run(after(propose(), planned()), planned())).toEqual([]);
    expect(codeOf(() => run(after(propose(), adopt()), planned()))).toBe('COLLEGE_HEEFT_AL_VASTGESTELD');
    const turned = planned({ gepland: { van: '2021-05-18', tot: '2021-05-17' } });
    expect(faultsOf(() => run(after(propose()), turned))).toEqual(['gepland.tot PERIODE_ONGELDIG']);
  });
});

describe('CompleteInkoopplanbesluit', () => {
  const effective = after(propose(), adopt(), bernheze);

  it('follows a decision per college to its execution (R-PLN-02)', () => {
    expect(run(effective, complete())).toEqual([
      {
        type: 'InkoopplanbesluitExecuted',
        data: { inkoopplanId: PLAN, sleutel: 'ceo', gemeentecode: OSS, uitgevoerdOp: '2021-08-01', toelichting: null },
        occurredAt: '2021-08-01',
      },
    ]);
    const done = [...effective, ...run(effective, complete())];
    expect(run(done, complete())).toEqual([]);
    // A later word on the same decision and gemeente corrects it.
    expect(run(done, complete({ uitgevoerdOp: '2021-08-02' }))).toHaveLength(1);
  });

  it('is refused before the plan is in force, and for what is no decision of it', () => {
    expect(codeOf(() => run(after(propose(), adopt()), complete()))).toBe('INKOOPPLAN_NIET_VAN_KRACHT');
    const wrong = complete({ sleutel: 'ambities-bemoeizorg', uitgevoerdOp: '2021-09-02' });
    expect(faultsOf(() => run(effective, wrong))).toEqual(['uitgevoerdOp IN_DE_TOEKOMST', 'sleutel ONBEKEND']);
  });
});
