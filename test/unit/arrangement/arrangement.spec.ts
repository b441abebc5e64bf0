import { describe, expect, it } from '@jest/globals';
import { fold } from '../../../src/kernel/decider.js';
import { encodeEvent } from '../../../src/kernel/event-definition.js';
import { Rejection } from '../../../src/kernel/rejection.js';
import { type Actor } from '../../../src/platform/event-store/event-store.js';
import { type Resultaatgebied } from '../../../src/regio/regioconfiguratie/parametersoorten/toegang.js';
import { type ArrangementCommand, arrangementDecider } from '../../../src/toegang/arrangement/arrangement.decider.js';
import { type ArrangementEvent } from '../../../src/toegang/arrangement/arrangement.events.js';
import { profiel } from '../../support/profielen.js';
import { CLIENT, CONSULENT, refusal, TOEWIJZING } from '../toewijzing/given.js';

const ARRANGEMENT = '018f0000-0000-7000-8000-00000000000a';
const VERZOEK = '018f0000-0000-7000-8000-00000000000b';
const VANDAAG = '2018-06-01';
const zwolle = profiel('zwolle').inhoud;
const bnoo = profiel('bno-o').inhoud;
const waardeVan = <T>(sleutel: string, inhoud = zwolle): T =>
  inhoud.parameters.find((parameter) => parameter.sleutel === sleutel)?.waarde as T;
const ZES = waardeVan<Resultaatgebied[]>('resultaatgebieden');
const ALLE = ZES.map(({ code }) => code);

type Plain = ArrangementCommand extends infer C
  ? C extends ArrangementCommand
    ? Omit<C, 'actor' | 'vandaag'>
    : never
  : never;
type Of<Type extends Plain['type']> = Extract<Plain, { type: Type }>;

const open: Plain = {
  type: 'OpenArrangement',
  arrangementId: ARRANGEMENT,
  clientId: CLIENT,
  client: { gemeentecode: '0193' },
};
const gebieden = (...resultaatgebieden: string[]): Plain => ({
  type: 'SetResultaatgebieden',
  resultaatgebieden,
  bekend: ZES,
});
const stelSamen = (samenstelling: Partial<Of<'ComposeArrangement'>['samenstelling']> = {}, model = zwolle): Plain => ({
  type: 'ComposeArrangement',
  samenstelling: {
    matrix: 'thuisondersteuning',
    keuzes: { type: 'activerend', intensiteit: 'plus' },
    ingangsdatum: '2018-05-01',
    vervangt: [],
    ...samenstelling,
  },
  model,
});
const classificeer = (overrides: Partial<Of<'ClassifyOndersteuning'>> = {}): Plain => ({
  type: 'ClassifyOndersteuning',
  toewijzingId: null,
  toewijzingClientId: null,
  perspectief: 'stabilisatie',
  kenmerken: {},
  op: '2018-05-01',
  model: bnoo,
  bekend: waardeVan('ondersteuning.kenmerken', bnoo),
  ...overrides,
});

function decide(history: readonly ArrangementEvent[], plain: Plain, actor: Actor = CONSULENT, vandaag = VANDAAG) {
  const command = { ...plain, actor, vandaag } as ArrangementCommand;
  const events = arrangementDecider.decide(command, fold(arrangementDecider, history));
  for (const event of events) encodeEvent(event);
  return events;
}
const na = (...plains: readonly Plain[]): ArrangementEvent[] =>
  plains.reduce<ArrangementEvent[]>((events, plain) => [...events, ...decide(events, plain)], []);

/** Codes and sentences of the faults of a refusal. */
function fouten(act: () => unknown): { code: string; melding: string }[] {
  try {
    act();
  } catch (error) {
    if (error instanceof Rejection) return error.errors.map(({ code, melding }) => ({ code, melding }));
  }
  return [];
}
const codes = (act: () => unknown): string[] => fouten(act).map(({ code }) => code);

describe('the resultaatgebieden of an arrangement', () => {
  it('are the six of the region, in its order, and stay quiet when repeated (R-SEG-11)', () => {
    expect(ALLE).toHaveLength(6);
    const events = decide(na(open), gebieden('zelfzorg', 'huishouden'));
    expect(events).toEqual([
      {
        type: 'ResultaatgebiedenSet',
        data: { arrangementId: ARRANGEMENT, resultaatgebieden: ['huishouden', 'zelfzorg'] },
        occurredAt: VANDAAG,
      },
    ]);
    expect(decide([...na(open), ...events], gebieden('huishouden', 'zelfzorg'))).toEqual([]);
  });

  it('that the region does not know are refused with what it knows (R-SEG-11, E-21)', () => {
    const [fault] = fouten(() => decide(na(open), gebieden('tuin', 'huishouden')));
    expect(fault).toEqual({
      code: 'RESULTAATGEBIED_ONBEKEND',
      melding: expect.stringContaining('gezin (Gezin (tijdelijk))'),
    });
    expect(codes(() => decide(na(open), gebieden()))).toEqual(['VERPLICHT']);
    const geen: Plain = { type: 'SetResultaatgebieden', resultaatgebieden: ['huishouden'], bekend: null };
    expect(refusal(() => decide(na(open), geen))).toBe('RESULTAATGEBIEDEN_NIET_VASTGESTELD');
  });
});

describe('an arrangement', () => {
  it('takes the place of IB gespecialiseerd traject 2 and HH1: one activating arrangement of 3 resultaatgebieden (R-SEG-12, R-BEK-25)', () => {
    const oud = na(open, gebieden('administratie', 'huishouden', 'dagstructuur'));
    const events = decide(oud, stelSamen({ vervangt: ['IB gespecialiseerd 2', 'HH1'] }));
    expect(events).toEqual([
      {
        type: 'ArrangementComposed',
        data: {
          arrangementId: ARRANGEMENT,
          matrix: 'thuisondersteuning',
          waarden: { zwaarte: '3-4', type: 'activerend', intensiteit: 'plus' },
          aantalResultaatgebieden: 3,
          productcode: 'T4AP',
          productversie: 1,
          perspectief: 'activerend',
          as: 'ontwikkeling',
          ingangsdatum: '2018-05-01',
          vervangt: ['IB gespecialiseerd 2', 'HH1'],
        },
        occurredAt: VANDAAG,
      },
    ]);
    expect(decide([...oud, ...events], stelSamen({ vervangt: ['IB gespecialiseerd 2', 'HH1'] }))).toEqual([]);
  });

  it.each([
    [1, '1-2'],
    [2, '1-2'],
    [3, '3-4'],
    [4, '3-4'],
    [5, '5-6'],
    [6, '5-6'],
  ])('of %i resultaatgebieden is in band %s (R-SEG-10)', (aantal, zwaarte) => {
    const [event] = decide(na(open, gebieden(...ALLE.slice(0, aantal))), stelSamen());
    expect(event?.data).toMatchObject({ waarden: { zwaarte }, aantalResultaatgebieden: aantal });
  });

  it('follows the bands that the region publishes, also when they change (R-SEG-10)', () => {
    const anders = profiel('zwolle', (yaml) =>
      yaml
        .replace('aantal: { van: 1, tot: 2 }', 'aantal: { van: 1, tot: 3 }')
        .replace('aantal: { van: 3, tot: 4 }', 'aantal: { van: 4, tot: 4 }')
        .replace('aantal: { van: 5, tot: 6 }', 'aantal: { van: 5, tot: 5 }'),
    ).inhoud;
    const [event] = decide(na(open, gebieden(...ALLE.slice(0, 3))), stelSamen({}, anders));
    expect(event?.data).toMatchObject({ waarden: { zwaarte: '1-2' } });
    const [fault] = fouten(() => decide(na(open, gebieden(...ALLE)), stelSamen({}, anders)));
    expect(fault?.code).toBe('ARRANGEMENT_BUITEN_BANDEN');
    expect(fault?.melding).toContain('1 tot 3; 4; 5');
  });

  it('reaches all 18 cells, each by one combination (R-SEG-09, R-SEG-10)', () => {
    const cellen = [1, 3, 5].flatMap((aantal) =>
      ['ondersteunend', 'activerend'].flatMap((type) =>
        ['gemiddeld', 'plus', 'hoog'].map((intensiteit) => {
          const [event] = decide(
            na(open, gebieden(...ALLE.slice(0, aantal))),
            stelSamen({ keuzes: { type, intensiteit } }),
          );
          return event?.type === 'ArrangementComposed' ? event.data.productcode : '';
        }),
      ),
    );
    expect(new Set(cellen).size).toBe(18);
  });

  it('of a profile needs no resultaatgebieden (R-SEG-04, R-SEG-05)', () => {
    const [event] = decide(
      na(open),
      stelSamen({ matrix: 'jeugd', keuzes: { profiel: 'crisis', intensiteit: 'intensief' } }),
    );
    expect(event?.data).toMatchObject({
      productcode: 'J11I',
      aantalResultaatgebieden: 0,
      perspectief: 'intensief',
      as: null,
    });
  });

  it('refuses middelzwaar, and says what it is called now (E-21)', () => {
    const keuzes = { type: 'activerend', intensiteit: 'Middelzwaar' };
    const [fault] = fouten(() => decide(na(open, gebieden('huishouden')), stelSamen({ keuzes })));
    expect(fault?.code).toBe('KEUZE_ONBEKEND');
    expect(fault?.melding).toContain('Middelzwaar heet nu plus.');
    expect(fault?.melding).toContain(
      'gemiddeld (Gemiddelde intensiteit), plus (Intensiteit+), hoog (Hoge intensiteit)',
    );
    // The word of one matrix is no word of another.
    const [ander] = fouten(() =>
      decide(na(open), stelSamen({ matrix: 'jeugd', keuzes: { profiel: 'crisis', intensiteit: 'middelzwaar' } })),
    );
    expect(ander?.melding).not.toContain('heet nu');
  });

  it('tells all that is wrong at once (R-SEG-09)', () => {
    const keuzes = { zwaarte: '3-4', type: 'leerbaar', kleur: 'rood' };
    expect(codes(() => decide(na(open), stelSamen({ keuzes, vervangt: ['HH9'] })))).toEqual([
      'AS_WORDT_AFGELEID',
      'RESULTAATGEBIEDEN_ONTBREKEN',
      'KEUZE_ONBEKEND',
      'KEUZE_ONTBREEKT',
      'AS_ONBEKEND',
      'OUD_PRODUCT_ONBEKEND',
    ]);
  });

  it('is refused for a matrix that is not there, or not yet (R-SEG-10)', () => {
    expect(codes(() => decide(na(open), stelSamen({ matrix: 'dagbesteding' })))).toEqual(['MATRIX_ONBEKEND']);
    const vroeg = (ingangsdatum: string) => () => decide(na(open, gebieden('huishouden')), stelSamen({ ingangsdatum }));
    expect(refusal(vroeg('2018-03-31'))).toBe('ARRANGEMENTCEL_NIET_INGEKOCHT');
    expect(refusal(vroeg('2018-04-01'))).toBe('');
  });

  it('is refused for a cell that is closed for inflow, from the day after (R-SEG-14)', () => {
    const gesloten = profiel('zwolle', (yaml) =>
      yaml.replace(
        'geldigVanaf: 2018-04-01\n      bron:',
        'geldigVanaf: 2018-04-01\n      instroomTot: 2018-05-01\n      bron:',
      ),
    ).inhoud;
    const op = (ingangsdatum: string) => () =>
      decide(na(open, gebieden('huishouden')), stelSamen({ ingangsdatum }, gesloten));
    expect(refusal(op('2018-05-01'))).toBe('');
    expect(refusal(op('2018-05-02'))).toBe('PRODUCT_GESLOTEN_VOOR_INSTROOM');
  });

  it('opens for a known client, and hides from another gemeente', () => {
    expect(decide([], open)).toMatchObject([{ type: 'ArrangementOpened', data: { clientId: CLIENT } }]);
    expect(decide(na(open), open)).toEqual([]);
    expect(refusal(() => decide([], { ...open, client: null }))).toBe('CLIENT_ONBEKEND');
    const gemeente = { subject: 's', rol: 'gemeente', organisatie: '0503' };
    expect(refusal(() => decide([], open, gemeente))).toBe('CLIENT_ONBEKEND');
    expect(refusal(() => decide(na(open), gebieden('huishouden'), gemeente))).toBe('ARRANGEMENT_ONBEKEND');
    expect(refusal(() => decide([], gebieden('huishouden')))).toBe('ARRANGEMENT_ONBEKEND');
  });
});

describe('what support is aimed at', () => {
  it('is marked in the words of the region with attributes from its lists (R-SEG-18, E-42)', () => {
    const kenmerken = { zorgzwaarte: 'midden', leeftijd: 'tot-27' };
    const events = decide(na(open), classificeer({ kenmerken, toewijzingId: TOEWIJZING, toewijzingClientId: CLIENT }));
    expect(events).toEqual([
      {
        type: 'OndersteuningClassified',
        data: {
          ...{ arrangementId: ARRANGEMENT, toewijzingId: TOEWIJZING, perspectief: 'stabilisatie', as: 'stabilisatie' },
          ...{ kenmerken, op: '2018-05-01' },
        },
        occurredAt: '2018-05-01',
      },
    ]);
    const repeat = classificeer({
      kenmerken: { leeftijd: 'tot-27', zorgzwaarte: 'midden' },
      toewijzingId: TOEWIJZING,
      toewijzingClientId: CLIENT,
    });
    expect(decide([...na(open), ...events], repeat)).toEqual([]);
  });

  it('refuses a word of another region, and says what it is called here (R-SEG-18, E-42)', () => {
    const [fault] = fouten(() => decide(na(open), classificeer({ perspectief: 'leerbaar', model: zwolle })));
    expect(fault?.code).toBe('PERSPECTIEF_ONBEKEND');
    expect(fault?.melding).toContain('leerbaar heet hier activerend.');
    const zonder = { ...zwolle, perspectieven: [] };
    expect(refusal(() => decide(na(open), classificeer({ model: zonder })))).toBe('PERSPECTIEVEN_NIET_VASTGESTELD');
  });

  it('refuses unknown attributes and values, the toewijzing of someone else, and the future (R-SEG-18)', () => {
    const fout = (overrides: Partial<Of<'ClassifyOndersteuning'>>) =>
      codes(() => decide(na(open), classificeer(overrides)));
    expect(fout({ kenmerken: { oogkleur: 'blauw', zorgzwaarte: 'heel-zwaar' } })).toEqual([
      'KENMERK_ONBEKEND',
      'KENMERKWAARDE_ONBEKEND',
    ]);
    expect(fout({ kenmerken: { zorgzwaarte: 'licht' }, bekend: null })).toEqual(['KENMERK_ONBEKEND']);
    expect(refusal(() => decide(na(open), classificeer({ toewijzingId: TOEWIJZING })))).toBe('TOEWIJZING_ONBEKEND');
    expect(refusal(() => decide(na(open), classificeer({ op: '2018-06-02' })))).toBe('CLASSIFICATIE_IN_TOEKOMST');
  });
});

describe('maatwerk', () => {
  const vraag = (motiveringVerwijzing = VERZOEK): Plain => ({ type: 'RequestMaatwerk', motiveringVerwijzing });
  const keurGoed = (tot: string | null = '2018-12-31', bedrag: number | null = 450_000): Plain => ({
    type: 'ApproveMaatwerk',
    bedrag,
    vanaf: '2018-07-01',
    tot,
  });

  it('is asked where no product fits, with its reason out of the log (R-SEG-08)', () => {
    const events = decide(na(open), vraag());
    expect(events).toMatchObject([{ type: 'MaatwerkRequested', data: { motiveringVerwijzing: VERZOEK } }]);
    expect(decide([...na(open), ...events], vraag())).toEqual([]);
    expect(refusal(() => decide(na(open, vraag()), vraag(TOEWIJZING)))).toBe('MAATWERK_AL_GEVRAAGD');
  });

  it('is approved by people, once, for a period (R-SEG-08)', () => {
    const events = decide(na(open, vraag()), keurGoed());
    expect(events).toMatchObject([
      { type: 'MaatwerkApproved', data: { bedrag: 450_000, motiveringVerwijzing: VERZOEK } },
    ]);
    expect(decide(na(open, vraag(), keurGoed()), keurGoed())).toEqual([]);
    expect(refusal(() => decide(na(open, vraag(), keurGoed()), keurGoed(null)))).toBe('MAATWERK_AL_GOEDGEKEURD');
    expect(refusal(() => decide(na(open), keurGoed()))).toBe('MAATWERK_NIET_GEVRAAGD');
    expect(refusal(() => decide(na(open, vraag()), keurGoed('2018-06-30')))).toBe('MAATWERK_PERIODE_ONGELDIG');
    expect(decide(na(open, vraag(), keurGoed()), vraag(TOEWIJZING))).toHaveLength(1);
  });
});
