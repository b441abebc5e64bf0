import { describe, expect, it } from '@jest/globals';
import { Rejection } from '../../../src/kernel/rejection.js';
import { AANBIEDER, ANDERE_AANBIEDER, codeOf } from '../kpi/kwaliteit-support.js';
import {
  type Aanmeldinghistorie,
  gepubliceerd,
  metEisen,
  opAanmelding,
  publish,
  plan,
  RONDE,
  type Rondehistorie,
} from './inkoopronde-support.js';

const ALLEEN = { lokaal: true, identiteitsgebonden: true, consortium: [] as string[] };

function submit(ronde: Rondehistorie, onderdelen: string[], inschrijver = ALLEEN, history: Aanmeldinghistorie = []) {
  return opAanmelding(history, ronde, {
    ...{ type: 'SubmitAanmelding', aanmeldingId: ANDERE_AANBIEDER, rondeId: RONDE, aanbiederId: AANBIEDER, onderdelen },
    ...{ moment: null, inschrijver, toelichting: null, documenten: [], ingediendOp: '2026-03-01' },
  });
}
const verify = (history: Aanmeldinghistorie, ronde: Rondehistorie, eis: string, voldaan = true) =>
  opAanmelding(history, ronde, {
    ...{ type: 'VerifyKwaliteitseis', eis, voldaan, onderbouwing: 'Ingezien.', getoetstOp: '2026-03-10' },
  });
const assess = (history: Aanmeldinghistorie, ronde: Rondehistorie) =>
  opAanmelding(history, ronde, {
    ...{ type: 'AssessAanmelding', scores: [], bijdrage: 'Aanvullend aanbod.', beoordeeldOp: '2026-03-11' },
  });
const admit = (history: Aanmeldinghistorie, ronde: Rondehistorie, onderdelen: string[], rest: object = {}) =>
  opAanmelding(
    history,
    ronde,
    { type: 'AdmitAanbieder', onderdelen, reden: 'Voldoet.', besluitDatum: '2026-03-12' },
    rest,
  );

function faults(act: () => unknown): string[] {
  try {
    act();
    return [];
  } catch (error) {
    if (error instanceof Rejection) return error.errors.map(({ code, melding }) => `${code} ${melding}`);
    throw error;
  }
}

const ronde = gepubliceerd();
/** An aanmelding for these onderdelen of which these eisen are met and that is assessed. */
function getoetst(onderdelen: string[], eisen: string[]): Aanmeldinghistorie {
  let history = submit(ronde, onderdelen);
  for (const eis of eisen) history = [...history, ...verify(history, ronde, eis)];
  return [...history, ...assess(history, ronde)];
}

describe('AdmitAanbieder', () => {
  it('asks BIG registration of who applies under the Jeugdwet, and not under the Wmo (R-PRC-12)', () => {
    expect(admit(getoetst(['wmo'], ['vog']), ronde, ['wmo'])).toHaveLength(1);
    expect(faults(() => admit(getoetst(['jeugd'], ['vog']), ronde, ['jeugd']))).toEqual([
      'EIS_NIET_GETOETST Toets eerst eis big.',
    ]);
    expect(admit(getoetst(['jeugd'], ['vog', 'big']), ronde, ['jeugd'])).toHaveLength(1);
    expect(codeOf(() => verify(submit(ronde, ['wmo']), ronde, 'big'))).toBe('TOETS_ONGELDIG');
  });

  it('admits whoever meets the minimum demands: no price and no ranking stands between (R-PRC-09)', () => {
    expect(admit(getoetst(['wmo'], ['vog']), ronde, ['wmo'])).toMatchObject([
      {
        type: 'AanbiederAdmitted',
        data: { aanbiederId: AANBIEDER, onderdelen: ['wmo'], voorlopig: false, bezwaarTot: '2026-04-01' },
      },
    ]);
  });

  it('goes by the last verdict on a demand, and decides per onderdeel (R-PRC-07, R-PRC-11)', () => {
    let history = getoetst(['jeugd', 'wmo'], ['vog', 'big']);
    history = [...history, ...verify(history, ronde, 'big', false)];
    expect(faults(() => admit(history, ronde, ['jeugd', 'wmo']))).toEqual([
      'EIS_NIET_VOLDAAN Aan eis big is niet voldaan.',
    ]);
    history = [...history, ...admit(history, ronde, ['wmo'])];
    expect(codeOf(() => admit(history, ronde, ['wmo', 'jeugd']))).toBe('ONDERDEEL_NIET_OPEN');
    expect(admit(history, ronde, ['wmo'])).toEqual([]);
  });

  it('waits for the assessment and, where the region wants one, for the conversation (R-PRC-22)', () => {
    const start = metEisen();
    const published = publish(start, 'open-house').map((event) =>
      event.type === 'InkooprondePublished' ? { ...event, data: { ...event.data, toelatingsgesprek: true } } : event,
    );
    const metGesprek = [...start, ...published];
    let history = submit(metGesprek, ['wmo']);
    history = [...history, ...verify(history, metGesprek, 'vog')];
    expect(faults(() => admit(history, metGesprek, ['wmo']))).toEqual([
      'BEOORDELING_ONTBREEKT Beoordeel de aanmelding eerst.',
      'GESPREK_ONTBREEKT Voer eerst een toelatingsgesprek.',
    ]);
    history = [...history, ...assess(history, metGesprek)];
    history = [
      ...history,
      ...opAanmelding(history, metGesprek, {
        ...{ type: 'ConductToelatingsgesprek', besproken: 'Wat de eisen betekenen.', gehoudenOp: '2026-03-11' },
      }),
    ];
    expect(admit(history, metGesprek, ['wmo'])).toHaveLength(1);
  });

  it('is over once the ronde is awarded (R-PRC-20)', () => {
    const gunning = { stand: 'voorlopig', bezwaarTot: null };
    expect(codeOf(() => admit(getoetst(['wmo'], ['vog']), ronde, ['wmo'], { gunning }))).toBe('AL_GEGUND');
  });
});

describe('SubmitAanmelding', () => {
  it('keeps whether the aanbieder is local, of an identity or in a consortium (R-PRC-08)', () => {
    expect(submit(ronde, ['wmo'])).toMatchObject([{ data: { inschrijver: ALLEEN } }]);
  });

  it('asks the other members of a consortium where the ronde wants one (R-PRC-24)', () => {
    let history = metEisen();
    history = [...history, ...plan(history, 'een', '2026-02-01', '2026-03-31')];
    for (const stap of ['programma-van-eisen', 'tarieven', 'procedure'] as const) {
      history = [
        ...history,
        {
          type: 'StapCompleted',
          data: { rondeId: RONDE, stap, afgerondOp: '2026-01-10' },
          occurredAt: '2026-01-10',
        },
      ];
    }
    history = [...history, ...publish(history, 'aanbesteding-consortium')];
    expect(codeOf(() => submit(history, ['wmo']))).toBe('AANMELDING_ONGELDIG');
    const samen = { ...ALLEEN, consortium: [ANDERE_AANBIEDER] };
    expect(submit(history, ['wmo'], samen)).toHaveLength(1);
    expect(codeOf(() => submit(history, ['wmo'], { ...samen, consortium: [AANBIEDER] }))).toBe('AANMELDING_ONGELDIG');
  });
});

describe('bezwaar', () => {
  const rejected = (): Aanmeldinghistorie => {
    const history = submit(ronde, ['wmo']);
    return [
      ...history,
      ...opAanmelding(history, ronde, {
        ...{ type: 'RejectAanmelding', onderdelen: ['wmo'], redenen: ['Geen aanvulling.'], besluitDatum: '2026-03-12' },
      }),
    ];
  };
  const object = (history: Aanmeldinghistorie, ontvangenOp: string) =>
    opAanmelding(history, ronde, { type: 'SubmitBezwaar', gronden: 'Oud plan.', ontvangenOp });

  it('comes until the last day of the term, which a refusal names (R-PRC-01)', () => {
    expect(rejected().at(-1)).toMatchObject({ data: { bezwaarTot: '2026-04-01', redenen: ['Geen aanvulling.'] } });
    expect(object(rejected(), '2026-04-01')).toHaveLength(1);
    expect(codeOf(() => object(rejected(), '2026-04-02'))).toBe('BEZWAARTERMIJN_VERSTREKEN');
    expect(codeOf(() => object(submit(ronde, ['wmo']), '2026-03-13'))).toBe('GEEN_BESLUIT');
  });

  it('opens the decision again where it is well-founded, and only then', () => {
    const history = [...rejected(), ...object(rejected(), '2026-03-20')];
    const decide = (uitkomst: 'gegrond' | 'ongegrond') =>
      opAanmelding(history, ronde, { type: 'DecideBezwaar', uitkomst, reden: 'Herzien.', beslistOp: '2026-03-25' });
    expect(decide('ongegrond')).toMatchObject([{ data: { heropend: [] } }]);
    expect(decide('gegrond')).toMatchObject([{ data: { heropend: ['wmo'] } }]);
    const reopened = [...history, ...decide('gegrond')];
    expect(faults(() => admit(reopened, ronde, ['wmo'])).length).toBeGreaterThan(0);
    expect(verify(reopened, ronde, 'vog')).toHaveLength(1);
  });

  it('is signalled as over on the day after, once', () => {
    const end = (history: Aanmeldinghistorie, vandaag: string) =>
      opAanmelding(history, ronde, { type: 'EndBezwaartermijn', bezwaarTot: '2026-04-01' }, { vandaag });
    expect(end(rejected(), '2026-04-01')).toEqual([]);
    const over = end(rejected(), '2026-04-02');
    expect(over).toMatchObject([{ type: 'BezwaartermijnEnded', occurredAt: '2026-04-02' }]);
    expect(end([...rejected(), ...over], '2026-04-03')).toEqual([]);
  });
});
