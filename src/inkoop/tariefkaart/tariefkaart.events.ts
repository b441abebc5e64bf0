import { z } from 'zod';
import { zBedrag } from '../../kernel/bedrag.js';
import { zDatum } from '../../kernel/datum.js';
import { defineEvents, type EventOf } from '../../kernel/event-definition.js';
import { zVrijeTekst } from '../../kernel/vrije-tekst.js';
import { zKostprijsinhoud } from './inhoud/kostprijs.js';

export const TARIEFAANLEIDINGEN = ['vaststelling', 'herziening', 'harmonisatie'] as const;
/** The cost that a delivery itself is paid by; other kinds, such as vervoer, have cards of their own. */
export const ZORGKOSTEN = 'zorg';

/** What makes two cards rivals: only one of them holds on a day. */
const zSleutel = {
  eenheid: z.string().min(1),
  uitvoeringsvariant: z.string().min(1).nullable(),
  kostensoort: z.string().regex(/^[a-z][a-z0-9-]{0,59}$/),
  /** Null holds for every aanbieder with a contract for the product. */
  aanbiederId: z.uuid().nullable(),
};

const zKaart = z.strictObject({
  kaartId: z.uuid(),
  regioId: z.string().min(1),
  productcode: z.string().min(1),
  ...zSleutel,
  /** Eurocents per eenheid. */
  bedrag: zBedrag.positive(),
  geldigVanaf: zDatum,
  /** Last day; null gives way to the next card, for good. */
  geldigTot: zDatum.nullable(),
  /** Start of the contracts of the procurement that the tariff was set in; null where it was none. */
  inkoopPer: zDatum.nullable(),
});

/** A change of days that have passed, or of a card that was wrong. `vervangt` is the card that never held. */
const zCorrectie = z.strictObject({ reden: zVrijeTekst, vervangt: z.uuid().nullable() }).nullable();

/** What a tariff rests on (R-TAR-02): a cost price that was adopted, a tariff elsewhere (R-TAR-08), or nothing yet. */
const zGrondslag = z.discriminatedUnion('soort', [
  z.strictObject({ soort: z.literal('kostprijs'), berekeningId: z.uuid() }),
  z.strictObject({ soort: z.literal('referentietarief'), referentieId: z.uuid() }),
  z.strictObject({ soort: z.literal('nog-te-onderbouwen'), reden: zVrijeTekst }),
]);
export type Grondslag = z.output<typeof zGrondslag>;

const betreft = { regioId: z.string().min(1), productcode: z.string().min(1) };

/** The tariffs of one product in one region, and what they rest on. One stream per region and product. */
export const tariefkaartEvents = defineEvents('tariefkaart', {
  /** Also a revision (R-BEK-10) and the one tariff in place of those per aanbieder (R-TAR-04). `occurredAt` = geldigVanaf. */
  TariefSet: {
    version: 1,
    schema: z.strictObject({
      ...zKaart.shape,
      aanleiding: z.enum(TARIEFAANLEIDINGEN),
      grondslag: zGrondslag,
      /** Day by which the tariff is revised; null where the region set no term (R-BEK-10). */
      herzienVoor: zDatum.nullable(),
      /** How aanbieders come to a harmonised tariff (R-TAR-04). */
      ombouwplan: zVrijeTekst.nullable(),
      bron: zVrijeTekst,
      correctie: zCorrectie,
    }),
  },
  /** The term of a card passed and nobody set the tariff anew (R-BEK-10); an index is no revision. */
  TariefherzieningDue: {
    version: 1,
    schema: z.strictObject({ ...betreft, kaartId: z.uuid(), eenheid: z.string().min(1), herzienVoor: zDatum }),
  },
  /** The next version of a card by the index of a year, which it names (R-TAR-01). `occurredAt` = geldigVanaf. */
  TariefIndexed: {
    version: 1,
    schema: z.strictObject({
      ...zKaart.shape,
      besluitId: z.uuid(),
      /** Hundredths of a percent. */
      percentage: z.int(),
      vanKaartId: z.uuid(),
      vanBedrag: zBedrag.positive(),
      correctie: zCorrectie,
    }),
  },
  /** Names the index of a tariff that was agreed in a contract, in the same append. `occurredAt` = geldigVanaf. */
  ContracttariefIndexed: {
    version: 1,
    schema: z.strictObject({
      ...betreft,
      contractId: z.uuid(),
      aanbiederId: z.uuid(),
      eenheid: z.string().min(1),
      besluitId: z.uuid(),
      percentage: z.int(),
      vanBedrag: zBedrag.positive(),
      bedrag: zBedrag.positive(),
      geldigVanaf: zDatum,
    }),
  },
  /** `occurredAt` = peildatum. */
  KostprijsberekeningProposed: {
    version: 1,
    schema: z.strictObject({
      ...betreft,
      berekeningId: z.uuid(),
      ...zKostprijsinhoud.shape,
      /** The sum of the elements, in eurocents. */
      kostprijs: zBedrag.positive(),
    }),
  },
  KostprijsberekeningDisputed: {
    version: 1,
    schema: z.strictObject({ ...betreft, berekeningId: z.uuid(), door: zVrijeTekst, bezwaar: zVrijeTekst, op: zDatum }),
  },
  KostprijsberekeningAdopted: {
    version: 1,
    schema: z.strictObject({ ...betreft, berekeningId: z.uuid(), besluit: zVrijeTekst, beslotenOp: zDatum }),
  },
  /** What another region pays, for want of knowledge of one's own (R-TAR-08). `occurredAt` = peildatum. */
  ReferentietariefImported: {
    version: 1,
    schema: z.strictObject({
      ...betreft,
      referentieId: z.uuid(),
      regioElders: zVrijeTekst,
      eenheid: z.string().min(1),
      bedrag: zBedrag.positive(),
      peildatum: zDatum,
      bron: zVrijeTekst,
    }),
  },
  /** Whether tariffs of the product are indexed, and what margin is still ordinary (R-TAR-05). `occurredAt` = geldigVanaf. */
  IndexeringsafspraakAgreed: {
    version: 1,
    schema: z.strictObject({
      ...betreft,
      afspraakId: z.uuid(),
      indexeren: z.boolean(),
      /** Share of the cost price in hundredths of a percent; null where none was agreed. */
      maximaleWinstmarge: z.int().min(0).max(10_000).nullable(),
      geldigVanaf: zDatum,
      bron: zVrijeTekst,
    }),
  },
});
export type TariefkaartEvent = EventOf<typeof tariefkaartEvents>;
type Of<Type extends TariefkaartEvent['type']> = Extract<TariefkaartEvent, { type: Type }>['data'];
export type GezetTarief = Of<'TariefSet'>;
export type GeindexeerdTarief = Of<'TariefIndexed'>;
export type Contracttarief = Of<'ContracttariefIndexed'>;
export type Kostprijsberekening = Of<'KostprijsberekeningProposed'>;
export type Referentietarief = Of<'ReferentietariefImported'>;
export type Indexeringsafspraak = Of<'IndexeringsafspraakAgreed'>;
export type Tariefkaart = z.output<typeof zKaart>;
export type Tariefcorrectie = z.output<typeof zCorrectie>;
