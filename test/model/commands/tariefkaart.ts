import fc from 'fast-check';
import { type Indexcijfer } from '../../../src/inkoop/indexatie/indexatie.events.js';
import { KOSTPRIJSELEMENTEN, OPSTELLERS } from '../../../src/inkoop/tariefkaart/inhoud/kostprijs.js';
import { type tariefkaartDecider as decider } from '../../../src/inkoop/tariefkaart/tariefkaart.decider.js';
import { TARIEFAANLEIDINGEN } from '../../../src/inkoop/tariefkaart/tariefkaart.events.js';
import { aanbiederId, bedrag, type CommandsOf, datum, id, mostly, REGIO, tekst, vandaag } from '../values.js';
import { indexatiebeleid } from './indexatie.js';

const PRODUCT = '02A05';
const betreft = { regioId: fc.constant(REGIO), productcode: fc.constant(PRODUCT) };
const kaartId = fc.integer({ min: 1, max: 9 }).map((n) => `c0000000-0000-4000-8000-00000000000${n}`);
const eenheid = fc.constantFrom('04', '04', '14');
const leeg = fc.constant(null);

const besluit = fc.record({
  besluitId: id,
  jaar: fc.constantFrom(2024, 2025),
  cijfers: fc.constant<Indexcijfer[]>([]),
  beleid: indexatiebeleid,
  percentage: fc.constantFrom(491, 496, -50),
  zonderCorrectie: fc.constant(394),
  voorlopigTienduizendsten: fc.constant(39_440),
  correctieTienduizendsten: fc.constant(9_666),
  beslotenOp: fc.constant('2023-12-01'),
  besluit: tekst,
  vervangt: leeg,
  reden: fc.option(tekst, { freq: 2 }),
});

const zet = fc.record({
  type: fc.constant('SetTarief' as const),
  tarief: fc.record({
    kaartId,
    ...betreft,
    eenheid,
    uitvoeringsvariant: fc.constantFrom(null, null, 'groep'),
    kostensoort: fc.constantFrom('zorg', 'zorg', 'vervoer'),
    aanbiederId: fc.option(aanbiederId, { freq: 2 }),
    bedrag,
    geldigVanaf: datum,
    geldigTot: fc.option(datum, { freq: 2 }),
    inkoopPer: fc.option(datum, { freq: 2 }),
    aanleiding: fc.constantFrom(...TARIEFAANLEIDINGEN),
    grondslag: fc.oneof(
      { weight: 4, arbitrary: fc.record({ soort: fc.constant('nog-te-onderbouwen' as const), reden: tekst }) },
      { weight: 1, arbitrary: fc.record({ soort: fc.constant('kostprijs' as const), berekeningId: id }) },
      { weight: 1, arbitrary: fc.record({ soort: fc.constant('referentietarief' as const), referentieId: id }) },
    ),
    herzienVoor: fc.option(datum),
    ombouwplan: fc.option(tekst),
    bron: tekst,
    correctie: fc.option(fc.record({ reden: tekst, vervangt: fc.option(kaartId) })),
  }),
  productBekend: fc.constantFrom(true, true, true, false),
  eenheden: fc.constantFrom<(string[] | null)[]>(null, ['04', '14']),
  gelijkVoorAlleAanbieders: fc.constantFrom(false, false, true),
  vandaag,
});

const jaarbegin = fc.constantFrom('2024-01-01', '2025-01-01');

export const tariefkaartDeciderOpening = zet;

export const tariefkaartDecider: CommandsOf<typeof decider> = mostly(
  [
    zet,
    fc.record({
      type: fc.constant('IndexTarief' as const),
      productcode: fc.constant(PRODUCT),
      besluit,
      geldigVanaf: jaarbegin,
      reden: fc.option(tekst),
      vandaag,
    }),
    fc.record({
      type: fc.constant('ProposeKostprijsberekening' as const),
      ...betreft,
      berekeningId: id,
      inhoud: fc.record({
        eenheid,
        uitvoeringsvariant: leeg,
        opgesteldDoor: fc.record({ soort: fc.constantFrom(...OPSTELLERS), naam: tekst }),
        peildatum: datum,
        elementen: fc
          .tuple(...KOSTPRIJSELEMENTEN.map(() => fc.constantFrom(0, 100, 4_000)))
          .map((bedragen) =>
            KOSTPRIJSELEMENTEN.map((element, at) => ({ element, bedrag: bedragen[at] ?? 0, toelichting: null })),
          ),
        winstmarge: fc.constantFrom(0, 500),
        bron: tekst,
      }),
      productBekend: fc.constantFrom(true, true, true, false),
    }),
    fc.record({
      type: fc.constant('AdoptKostprijsberekening' as const),
      ...betreft,
      berekeningId: id,
      besluit: tekst,
      beslotenOp: datum,
      vandaag,
    }),
  ],
  [
    fc.record({
      type: fc.constant('SignalTariefherziening' as const),
      kaartId,
      herzienVoor: datum,
      vandaag,
    }),
    fc.record({
      type: fc.constant('DisputeKostprijsberekening' as const),
      ...betreft,
      berekeningId: id,
      door: tekst,
      bezwaar: tekst,
      vandaag,
    }),
    fc.record({
      type: fc.constant('IndexContracttarief' as const),
      besluit,
      tarief: fc.record({
        ...betreft,
        contractId: id,
        aanbiederId,
        eenheid,
        besluitId: id,
        percentage: fc.constant(491),
        vanBedrag: bedrag,
        bedrag,
        geldigVanaf: jaarbegin,
      }),
    }),
    fc.record({
      type: fc.constant('ImportReferentietarief' as const),
      referentie: fc.record({
        referentieId: id,
        ...betreft,
        regioElders: tekst,
        eenheid,
        bedrag,
        peildatum: datum,
        bron: tekst,
      }),
    }),
    fc.record({
      type: fc.constant('AgreeIndexeringsafspraak' as const),
      afspraak: fc.record({
        afspraakId: id,
        ...betreft,
        indexeren: fc.constantFrom(true, true, false),
        maximaleWinstmarge: fc.constantFrom(null, 500),
        geldigVanaf: datum,
        bron: tekst,
      }),
    }),
  ],
);
