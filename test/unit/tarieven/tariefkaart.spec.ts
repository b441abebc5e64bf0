import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { kaartenOp, laatsteDag, zelfdeSleutel } from '../../../src/inkoop/tariefkaart/inhoud/kaarten.js';
import { KOSTPRIJSELEMENTEN } from '../../../src/inkoop/tariefkaart/inhoud/kostprijs.js';
import { leveringstarief, referentieOp } from '../../../src/inkoop/tariefkaart/inhoud/leveringstarief.js';
import { type ProposeCommand } from '../../../src/inkoop/tariefkaart/kostprijs.decisions.js';
import { type IndexTariefCommand } from '../../../src/inkoop/tariefkaart/opdrachten.js';
import { type TariefkaartCommand, tariefkaartDecider } from '../../../src/inkoop/tariefkaart/tariefkaart.decider.js';
import { type TariefkaartEvent } from '../../../src/inkoop/tariefkaart/tariefkaart.events.js';
import { addDays, type Datum } from '../../../src/kernel/datum.js';
import { fold } from '../../../src/kernel/decider.js';
import { derivedId } from '../../../src/kernel/ids.js';
import { Rejection } from '../../../src/kernel/rejection.js';
import { tariefkaartDecider as commands } from '../../model/commands/tariefkaart.js';
import { holds } from '../../model/property.js';
import { commandOf, stories } from '../../model/stories.js';
import { decideWith, refusal } from '../bekostiging/given.js';
import { BELEID, besluit, LINDE, PRODUCT, zet } from './given.js';

const decide = decideWith(tariefkaartDecider);
const play = (...all: TariefkaartCommand[]): TariefkaartEvent[] =>
  all.reduce<TariefkaartEvent[]>((stream, command) => [...stream, ...decide(stream, command)], []);
const kaarten = (stream: readonly TariefkaartEvent[]) => fold(tariefkaartDecider, stream).kaarten;
const bedragOp = (stream: readonly TariefkaartEvent[], datum: Datum): number[] =>
  kaartenOp(kaarten(stream), datum).map(({ bedrag }) => bedrag);
const index = (over: Partial<IndexTariefCommand> = {}): IndexTariefCommand => ({
  ...{ type: 'IndexTarief', productcode: PRODUCT, besluit: besluit(), geldigVanaf: '2025-01-01', reden: null },
  vandaag: '2024-11-01',
  ...over,
});
const bereken = (over: Partial<ProposeCommand['inhoud']> = {}, naam = 'regio'): ProposeCommand => ({
  ...{ type: 'ProposeKostprijsberekening', regioId: 'h5', productcode: PRODUCT, berekeningId: derivedId(naam) },
  inhoud: {
    ...{ eenheid: '04', uitvoeringsvariant: null, opgesteldDoor: { soort: 'regio', naam: 'H5' } },
    elementen: KOSTPRIJSELEMENTEN.map((element) => ({ element, bedrag: 1_000, toelichting: null })),
    ...{ peildatum: '2023-01-01', winstmarge: 100, bron: 'Rekentool' },
    ...over,
  },
  productBekend: true,
});
const vaststelling = (naam = 'regio'): TariefkaartCommand => ({
  ...{ type: 'AdoptKostprijsberekening', regioId: 'h5', productcode: PRODUCT, berekeningId: derivedId(naam) },
  ...{ besluit: 'Colleges', beslotenOp: '2023-06-01', vandaag: '2023-11-01' },
});

describe('a tariff card', () => {
  it('lets the next one follow an open-ended one, and overlaps none (R-TAR-02)', () => {
    const stream = play(zet(), zet({ bedrag: 7_500, geldigVanaf: '2025-01-01', geldigTot: '2025-06-30' }));
    expect(['2023-12-31', '2024-12-31', '2025-06-30', '2025-07-01'].map((dag) => bedragOp(stream, dag))).toEqual([
      [],
      [7_250],
      [7_500],
      [],
    ]);
    const botst = { geldigVanaf: '2025-06-30', bedrag: 1 };
    expect(refusal(() => decide(stream, zet(botst)))).toBe('TARIEFKAART_OVERLAPT');
    expect(refusal(() => decide(stream, zet({ geldigVanaf: '2024-01-01', bedrag: 1 })))).toBe('TARIEFKAART_OVERLAPT');
    expect(decide(stream, zet({ ...botst, aanbiederId: LINDE }))).toHaveLength(1);
    expect(decide(stream, zet({ ...botst, eenheid: '14' }))).toHaveLength(1);
  });

  it('changes days that have passed only as a correction with its reason (R-TAR-02)', () => {
    const stream = play(zet());
    const laat = (correctie: { reden: string; vervangt: string | null } | null) =>
      zet({ bedrag: 7_000, geldigVanaf: '2024-03-01', correctie }, { vandaag: '2024-06-01' });
    expect(refusal(() => decide(stream, laat(null)))).toBe('TARIEF_WIJZIGT_VERLEDEN');
    expect(decide(stream, laat({ reden: 'Besluit kwam later binnen', vervangt: null }))).toHaveLength(1);
    const vervangt = zet().tarief.kaartId;
    const beter = zet({ bedrag: 7_100, correctie: { reden: 'Zetfout', vervangt } }, { vandaag: '2024-06-01' });
    const daarna = [...stream, ...decide(stream, beter)];
    expect(bedragOp(daarna, '2024-02-01')).toEqual([7_100]);
    expect(refusal(() => decide(daarna, { ...beter, tarief: { ...beter.tarief, kaartId: derivedId('nog') } }))).toBe(
      'TARIEFKAART_ONBEKEND',
    );
  });

  it('is of a product and unit that the region buys; all faults together (R-BEK-19)', () => {
    const fout = zet({ eenheid: '01', aanbiederId: LINDE }, { productBekend: false, gelijkVoorAlleAanbieders: true });
    let errors: readonly { code: string }[] = [];
    try {
      decide([], fout);
    } catch (error) {
      errors = (error as Rejection).errors;
    }
    expect(errors.map(({ code }) => code)).toEqual([
      'PRODUCT_ONBEKEND',
      'EENHEID_NIET_TOEGESTAAN',
      'TARIEF_GELIJK_VOOR_ALLEN',
    ]);
  });

  it('keeps one tariff per zorgzwaarte in place of those of institutions, with the plan for it (R-TAR-04)', () => {
    const plan = 'Ombouw in drie jaar per instelling';
    const stream = play(zet({ aanbiederId: LINDE }), zet({ aanleiding: 'harmonisatie', ombouwplan: plan }));
    expect(stream[1]?.data).toMatchObject({ aanleiding: 'harmonisatie', ombouwplan: plan, aanbiederId: null });
  });
});

describe('what a tariff rests on', () => {
  const grondslag = { soort: 'kostprijs' as const, berekeningId: derivedId('regio') };

  it('is a cost price with every element of the AMvB, and a tariff is not below it (R-TAR-02, R-TAR-03)', () => {
    const stream = play(bereken());
    expect(refusal(() => decide(stream, zet({ grondslag })))).toBe('KOSTPRIJS_NIET_VASTGESTELD');
    stream.push(...decide(stream, vaststelling()));
    expect(stream[0]?.data).toMatchObject({ kostprijs: 6_000 });
    expect(decide(stream, zet({ grondslag, bedrag: 6_000 }))).toHaveLength(1);
    expect(refusal(() => decide(stream, zet({ grondslag, bedrag: 5_999 })))).toBe('TARIEF_ONDER_KOSTPRIJS');
    expect(refusal(() => decide(stream, zet({ grondslag, eenheid: '14' })))).toBe('KOSTPRIJS_NIET_VASTGESTELD');
    const twee = bereken({ elementen: [...bereken().inhoud.elementen.slice(1), bereken().inhoud.elementen[1]!] }, 'x');
    expect(refusal(() => decide(stream, twee))).toBe('KOSTPRIJS_ONVOLLEDIG');
  });

  it('keeps competing calculations with what is held against them, until one is adopted (R-TAR-06)', () => {
    const bezwaar = { door: 'Opvang De Haven', bezwaar: 'De overhead is te laag.' };
    const stream = play(bereken(), bereken({ opgesteldDoor: { soort: 'aanbieder', naam: 'De Haven' } }, 'haven'), {
      ...{ type: 'DisputeKostprijsberekening', regioId: 'h5', productcode: PRODUCT, berekeningId: derivedId('regio') },
      ...{ ...bezwaar, vandaag: '2023-05-01' },
    });
    const { berekeningen } = fold(tariefkaartDecider, [...stream, ...decide(stream, vaststelling())]);
    expect(berekeningen.map(({ bezwaren, vastgesteld }) => [bezwaren, vastgesteld])).toEqual([
      [[bezwaar.bezwaar], true],
      [[], false],
    ]);
  });

  it('has no margin beyond what was agreed (R-TAR-05)', () => {
    const afspraak: TariefkaartCommand = {
      type: 'AgreeIndexeringsafspraak',
      afspraak: {
        ...{ afspraakId: derivedId('a'), regioId: 'h5', productcode: PRODUCT, indexeren: false },
        ...{ maximaleWinstmarge: 500, geldigVanaf: '2023-01-01', bron: 'Inkoopdocument' },
      },
    };
    const stream = play(afspraak, bereken({ winstmarge: 301 }), bereken({ winstmarge: 300 }, 'ander'), zet());
    expect(refusal(() => decide(stream, vaststelling()))).toBe('WINSTMARGE_TE_HOOG');
    expect(decide(stream, vaststelling('ander'))).toHaveLength(1);
    expect(refusal(() => decide(stream, index()))).toBe('NIET_INDEXEREN_AFGESPROKEN');
  });

  it('may be the tariff of another region, which is never paid itself (R-TAR-08)', () => {
    const referentie = {
      ...{ referentieId: derivedId('r'), regioId: 'h5', productcode: PRODUCT, regioElders: 'West-Brabant West' },
      ...{ eenheid: '04', bedrag: 7_100, peildatum: '2023-01-01', bron: 'Gepubliceerde tarieven' },
    };
    const op = { soort: 'referentietarief' as const, referentieId: referentie.referentieId };
    expect(refusal(() => decide([], zet({ grondslag: op })))).toBe('REFERENTIETARIEF_ONBEKEND');
    const stream = play({ type: 'ImportReferentietarief', referentie }, zet({ grondslag: op, bedrag: 7_100 }));
    expect(stream).toHaveLength(2);
    expect(referentieOp([referentie], PRODUCT, '2023-01-01')).toBe(referentie);
    expect(referentieOp([referentie], PRODUCT, '2022-12-31')).toBeUndefined();
    const vraag = { productcode: PRODUCT, aanbiederId: LINDE, datum: '2023-06-01', eenheid: '04' };
    const niets = { contracttarieven: [], kaarten: [] };
    expect(leveringstarief(niets, { ...vraag, uitvoeringsvariant: null })).toBeNull();
  });
});

describe('an index on tariff cards', () => {
  it('makes the next version, which names the decision; without correction right after a procurement (R-TAR-01)', () => {
    const stream = play(zet(), zet({ aanbiederId: LINDE, inkoopPer: '2024-01-01' }));
    const events = decide(stream, index());
    expect(events.map(({ data }) => data)).toMatchObject([
      { bedrag: 7_606, percentage: 491, vanBedrag: 7_250, besluitId: besluit().besluitId, correctie: null },
      { bedrag: 7_536, percentage: 394, aanbiederId: LINDE },
    ]);
    expect(decide([...stream, ...events], index())).toEqual([]);
  });

  it('is corrected from the tariff before it, in place of what the first decision made (R-TAR-01)', () => {
    const stream = play(zet(), index());
    const nieuw = besluit({ besluitId: derivedId('tweede'), percentage: 496, reden: 'Correctie van de VNG' });
    const [event] = decide(stream, index({ besluit: nieuw, vandaag: '2025-02-01' }));
    expect(event?.data).toMatchObject({
      bedrag: 7_610,
      vanBedrag: 7_250,
      correctie: { reden: 'Correctie van de VNG' },
    });
    expect(bedragOp([...stream, event!], '2025-01-01')).toEqual([7_610]);
    expect(bedragOp([...stream, event!], '2024-12-31')).toEqual([7_250]);
  });

  it('is not for kinds of cost that the policy leaves out (R-TAR-07)', () => {
    const beleid = { ...BELEID, nietVoor: ['uitvoeringskosten'] };
    const stream = play(zet(), zet({ kostensoort: 'uitvoeringskosten', bedrag: 500 }));
    const events = decide(stream, index({ besluit: besluit({ beleid }) }));
    expect(events.map(({ data }) => data)).toMatchObject([{ kostensoort: 'zorg' }]);
    const alleen = play(zet({ kostensoort: 'uitvoeringskosten' }));
    expect(refusal(() => decide(alleen, index({ besluit: besluit({ beleid }) })))).toBe('GEEN_TARIEF_TE_INDEXEREN');
  });

  it('leaves what people set for the year, asks a reason for days that passed, and stays in its year', () => {
    const stream = play(zet(), zet({ bedrag: 8_000, geldigVanaf: '2025-01-01' }));
    expect(decide(stream, index())).toEqual([]);
    const laat = index({ vandaag: '2025-03-01' });
    expect(refusal(() => decide(play(zet()), laat))).toBe('TARIEF_WIJZIGT_VERLEDEN');
    expect(decide(play(zet()), { ...laat, reden: 'Laat besloten' })).toHaveLength(1);
    expect(refusal(() => decide(stream, index({ geldigVanaf: '2026-01-01' })))).toBe('INDEX_VAN_ANDER_JAAR');
  });
});

describe('the tariff of a delivery', () => {
  const vraag = {
    productcode: PRODUCT,
    aanbiederId: LINDE,
    datum: '2024-06-01',
    eenheid: '04',
    uitvoeringsvariant: null,
  };
  const contract = { productcode: PRODUCT, eenheid: '04', bedrag: 7_000, geldigVanaf: '2024-07-01', geldigTot: null };

  it('is that of the contract, else a card of the aanbieder, else one for all (R-TAR-02, R-BEK-15)', () => {
    const regio = play(zet());
    const eigen = play(zet(), zet({ aanbiederId: LINDE, bedrag: 7_300 }));
    const bij = (stream: TariefkaartEvent[], datum = vraag.datum) => {
      const found = leveringstarief({ contracttarieven: [contract], kaarten: kaarten(stream) }, { ...vraag, datum });
      return [found?.herkomst, found?.tarief.bedrag];
    };
    expect(bij(regio)).toEqual(['tariefkaart-regio', 7_250]);
    expect(bij(eigen)).toEqual(['tariefkaart-aanbieder', 7_300]);
    expect(bij(eigen, '2024-07-01')).toEqual(['contract', 7_000]);
    expect(bij(play(zet({ aanbiederId: derivedId('ander') })))).toEqual([undefined, undefined]);
    expect(bij(play(zet({ kostensoort: 'vervoer' })))).toEqual([undefined, undefined]);
  });

  it('is in the unit that was delivered in, and of the variant (R-BEK-19)', () => {
    const stream = play(
      zet(),
      zet({ eenheid: '14', bedrag: 20_000 }),
      zet({ uitvoeringsvariant: 'groep', bedrag: 3_000 }),
    );
    const bij = (over: Partial<typeof vraag> & { uitvoeringsvariant?: string | null }) =>
      leveringstarief({ contracttarieven: [], kaarten: kaarten(stream) }, { ...vraag, ...over })?.tarief.bedrag;
    expect([bij({}), bij({ eenheid: '14' }), bij({ uitvoeringsvariant: 'groep' as never })]).toEqual([
      7_250, 20_000, 3_000,
    ]);
  });
});

describe('whatever is asked of tariff cards', () => {
  const DAGEN = ['2023-01-01', '2023-06-30', '2024-01-01', '2024-02-29', '2025-01-01', '2025-12-31', '2026-03-31'];

  it('never two hold on a day, and the past changes only by a correction', async () => {
    await holds(
      150,
      fc.property(stories(commands), (steps) => {
        const stream: TariefkaartEvent[] = [];
        for (const step of steps) {
          const command = commandOf(step, stream) as TariefkaartCommand;
          const events = geweigerd(() => tariefkaartDecider.decide(command, fold(tariefkaartDecider, stream)));
          const eerder = kaarten(stream);
          stream.push(...events);
          const nu = kaarten(stream);
          expect(eenPerSleutel(nu)).toBe(true);
          if (!('vandaag' in command) || events.some(isCorrectie)) continue;
          const verleden = [...DAGEN, ...nu.flatMap((k) => [k.geldigVanaf, addDays(k.geldigVanaf, 1)])];
          for (const dag of verleden.filter((one) => one < command.vandaag)) {
            for (const kaart of kaartenOp(eerder, dag)) expect(kaartenOp(nu, dag)).toContainEqual(kaart);
          }
        }
        expect(fold(tariefkaartDecider, structuredClone(stream))).toEqual(fold(tariefkaartDecider, stream));
      }),
    );
  });

  const isCorrectie = (event: TariefkaartEvent): boolean =>
    (event.type === 'TariefSet' || event.type === 'TariefIndexed') && event.data.correctie !== null;
  const geweigerd = (decideNow: () => readonly TariefkaartEvent[]): readonly TariefkaartEvent[] => {
    try {
      return decideNow();
    } catch (error) {
      if (error instanceof Rejection) return [];
      throw error;
    }
  };
  const eenPerSleutel = (alle: ReturnType<typeof kaarten>): boolean =>
    alle.every((kaart) => {
      const rivalen = alle.filter((one) => one !== kaart && zelfdeSleutel(one, kaart));
      const eind = laatsteDag(kaart, rivalen);
      return rivalen.every(
        (one) =>
          one.geldigVanaf !== kaart.geldigVanaf &&
          (one.geldigVanaf < kaart.geldigVanaf || (eind !== null && one.geldigVanaf > eind)),
      );
    });
});
