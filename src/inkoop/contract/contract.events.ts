import { z } from 'zod';
import { zBedrag } from '../../kernel/bedrag.js';
import { type Datum, zDatum } from '../../kernel/datum.js';
import { defineEvents, type EventOf } from '../../kernel/event-definition.js';
import { zVrijeTekst } from '../../kernel/vrije-tekst.js';
import { BEEINDIGINGSGRONDEN } from './inhoud/einde.js';
import { LOOPTIJDSTATUSSEN, SCHORSINGSGRONDEN } from '../../regio/regioconfiguratie/inhoud/contract.js';
import { extendedInYears, signedInYears } from './inhoud/versie1.js';

export const UITOEFENAARS = ['gemeenten', 'aanbieder', 'partijen'] as const;
/** Who may exercise an extension option: one side alone, or both together (`partijen`), catalogue E-01. */
export const zUitoefenaar = z.enum(UITOEFENAARS);
export type Uitoefenaar = z.output<typeof zUitoefenaar>;

export const contractEvents = defineEvents('contract', {
  ContractSigned: {
    version: 2,
    schema: z.strictObject({
      contractId: z.uuid(),
      contractnummer: z.string().min(1).max(60),
      aanbiederId: z.uuid(),
      /** `vanaf` is the later of ingangsdatum and the date from which the gemeente is contractpartner (R-REG-02). */
      gemeenten: z.array(z.strictObject({ gemeentecode: z.string().regex(/^\d{4}$/), vanaf: zDatum })).min(1),
      producten: z
        .array(
          z.strictObject({
            productcode: z.string(),
            categorie: z.string(),
            segment: z.string().nullable(),
            perceel: z.string().nullable(),
            wet: z.enum(['Wmo2015', 'Jeugdwet']),
          }),
        )
        .min(1),
      ingangsdatum: zDatum,
      duurMaanden: z.int().positive(),
      /** Last day of the first term, inclusive (E-51). */
      einddatum: zDatum,
      verlengingsopties: z.array(
        z.strictObject({
          volgnummer: z.int().positive(),
          /** The longest where `maximaal`, otherwise exactly so long (E-02). */
          maanden: z.int().positive(),
          maximaal: z.boolean(),
          uitoefenaar: zUitoefenaar,
          aankondigingMaanden: z.int().nonnegative(),
          /** Last day on which the option can be exercised, where the options before it were. */
          uiterlijkAankondigen: zDatum,
          /** Months before that day on which it is signalled; null where the region sets no signal. */
          signaalMaanden: z.int().nonnegative().nullable(),
          signaalOp: zDatum.nullable(),
        }),
      ),
      maximumMaanden: z.int().positive().nullable(),
      maximumEinddatum: zDatum.nullable(),
      /** Whether a pilot still changes what was bought (E-03); null where nobody said so. */
      looptijdstatus: z.enum(LOOPTIJDSTATUSSEN).nullable(),
      /** Parameters that the region had left open: the parties agreed on them. Null where it was not kept. */
      nietVastgesteld: z.array(z.string()).nullable(),
      ondertekendOp: zDatum,
      /** R-CON-07: the aanbieder must accept an allocated client. */
      acceptatieplicht: z.boolean(),
      /** Day on which the end is signalled; absent or null where the region sets no signal. */
      eindeSignaalOp: zDatum.nullable().optional(),
    }),
    upcast: { 1: signedInYears },
  },
  TariefAgreed: {
    version: 1,
    schema: z.strictObject({
      contractId: z.uuid(),
      productcode: z.string(),
      eenheid: z.string(),
      /** Eurocents per eenheid. */
      bedrag: zBedrag,
      geldigVanaf: zDatum,
      /** Last day; null gives way to a later tarief of this product, and ends with the contract. */
      geldigTot: zDatum.nullable(),
    }),
  },
  /** The parties replaced the amount of a tarief from its own first day, as where an index was corrected (R-TAR-01). */
  TariefCorrected: {
    version: 1,
    schema: z.strictObject({
      contractId: z.uuid(),
      productcode: z.string(),
      /** First day of the tarief that is corrected; its other terms stay. */
      geldigVanaf: zDatum,
      /** Eurocents per eenheid, as it was known before. */
      vorigBedrag: zBedrag,
      bedrag: zBedrag,
      reden: zVrijeTekst,
    }),
  },
  /** By an option, or beyond the options by a decision of the gemeenten (R-CON-06). */
  ContractExtended: {
    version: 2,
    schema: z.strictObject({
      contractId: z.uuid(),
      /** Null where no option was exercised. */
      volgnummer: z.int().positive().nullable(),
      /** The decision that it rests on; null where an option does. */
      besluit: zVrijeTekst.nullable(),
      maanden: z.int().positive(),
      vorigeEinddatum: zDatum,
      nieuweEinddatum: zDatum,
      besluitDatum: zDatum,
      uitgeoefendDoor: zUitoefenaar,
      /** The days of the options that are left, where they moved with the end. */
      verschovenOpties: z.array(
        z.strictObject({ volgnummer: z.int().positive(), uiterlijkAankondigen: zDatum, signaalOp: zDatum.nullable() }),
      ),
      /** As in ContractSigned, for the new end. */
      eindeSignaalOp: zDatum.nullable().optional(),
    }),
    upcast: { 1: extendedInYears },
  },
  /** Ended before its last day, with the ground, the rule of that ground and the decision (R-CON-16, R-CON-09). */
  ContractTerminated: {
    version: 1,
    schema: z.strictObject({
      contractId: z.uuid(),
      beeindigingId: z.uuid(),
      grond: z.enum(BEEINDIGINGSGRONDEN),
      besluit: zVrijeTekst,
      besluitDatum: zDatum,
      /** When the other party heard of it in writing; null where that was not asked. */
      aangezegdOp: zDatum.nullable(),
      vorigeEinddatum: zDatum,
      /** Last day of the contract. */
      einddatum: zDatum,
      reden: zVrijeTekst,
      /** As the contract says it, where it was ended by notice; null with another ground. */
      opzegtermijnMaanden: z.int().nonnegative().nullable(),
      /** In tenths of a report mark, with where it stands; null where the ground does not ask it. */
      tevredenheid: z.strictObject({ cijfer: z.int().min(10).max(100), bron: zVrijeTekst }).nullable(),
      /** Null where nothing was ever delivered, or the ground does not ask it. */
      laatsteLevering: zDatum.nullable(),
      /** The notice that was asked and who asks it; null where the ground has none. */
      regel: z.strictObject({ bron: z.string(), opzegtermijnMaanden: z.int().nonnegative() }).nullable(),
    }),
  },
  /** The contract runs on to the end that it had before. */
  ContractTerminationWithdrawn: {
    version: 1,
    schema: z.strictObject({
      contractId: z.uuid(),
      beeindigingId: z.uuid(),
      besluitDatum: zDatum,
      reden: zVrijeTekst,
      nieuweEinddatum: zDatum,
    }),
  },
  /** No new toewijzingen for a while, by a decision of the gemeenten; running ones go on. */
  ContractSuspended: {
    version: 1,
    schema: z.strictObject({
      contractId: z.uuid(),
      schorsingId: z.uuid(),
      grond: z.enum(SCHORSINGSGRONDEN),
      besluit: zVrijeTekst,
      besluitDatum: zDatum,
      reden: zVrijeTekst,
      ingangsdatum: zDatum,
      /** Null until it is lifted. */
      laatsteDag: zDatum.nullable(),
    }),
  },
  ContractSuspensionLifted: {
    version: 1,
    schema: z.strictObject({
      contractId: z.uuid(),
      schorsingId: z.uuid(),
      opgehevenPer: zDatum,
      /** The day before; before the first day where the suspension never held. */
      laatsteDag: zDatum,
      reden: zVrijeTekst,
    }),
  },
  /** The aanbieder may refuse new clients for a while, with written permission; running toewijzingen go on. */
  ClientenstopGranted: {
    version: 1,
    schema: z.strictObject({
      contractId: z.uuid(),
      clientenstopId: z.uuid(),
      /** Null for all gemeenten, or all products, of the contract. */
      gemeenten: z
        .array(z.string().regex(/^\d{4}$/))
        .min(1)
        .nullable(),
      productcodes: z.array(z.string()).min(1).nullable(),
      aangekondigdOp: zDatum,
      /** The notice that was asked: calendar days between announcement and first day. */
      aankondigingsdagen: z.int().nonnegative(),
      toestemmingOp: zDatum,
      toestemming: zVrijeTekst,
      reden: zVrijeTekst,
      ingangsdatum: zDatum,
      /** Null until it is lifted. */
      laatsteDag: zDatum.nullable(),
    }),
  },
  ClientenstopLifted: {
    version: 1,
    schema: z.strictObject({
      contractId: z.uuid(),
      clientenstopId: z.uuid(),
      opgehevenPer: zDatum,
      /** The day before; before the first day where the stop never held. */
      laatsteDag: zDatum,
      reden: zVrijeTekst,
    }),
  },
  VerlengingsoptieApproached: {
    version: 1,
    schema: z.strictObject({ contractId: z.uuid(), volgnummer: z.int().positive(), uiterlijkAankondigen: zDatum }),
  },
  ContractEndApproached: { version: 1, schema: z.strictObject({ contractId: z.uuid(), einddatum: zDatum }) },
  ContractExpired: { version: 1, schema: z.strictObject({ contractId: z.uuid(), einddatum: zDatum }) },
});

export type ContractEvent = EventOf<typeof contractEvents>;

/** The last day of a contract as signed, with every extension of it and every end before its time. */
export interface Contractlooptijd {
  readonly einddatum: Datum;
  readonly verlengingen: readonly { readonly besluitDatum: Datum; readonly nieuweEinddatum: Datum }[];
  readonly beeindigingen: readonly {
    readonly beeindigingId: string;
    readonly besluitDatum: Datum;
    readonly einddatum: Datum;
    /** Day of the decision that withdrew it; null where it stands. */
    readonly ingetrokkenOp: Datum | null;
  }[];
}

/** The last day of a contract as decided by a date: an extension, or an end before its time, counts from the day of its decision. */
export function einddatumOp(contract: Contractlooptijd, datum: Datum): Datum {
  const beeindigd = contract.beeindigingen.findLast(
    ({ besluitDatum, ingetrokkenOp }) => besluitDatum <= datum && (ingetrokkenOp === null || datum < ingetrokkenOp),
  );
  if (beeindigd !== undefined) return beeindigd.einddatum;
  return contract.verlengingen
    .filter(({ besluitDatum }) => besluitDatum <= datum)
    .reduce((last, { nieuweEinddatum }) => (nieuweEinddatum > last ? nieuweEinddatum : last), contract.einddatum);
}

type Eventdata<Type extends ContractEvent['type']> = Extract<ContractEvent, { type: Type }>['data'];

/** What a read model keeps after an end before its time, for `einddatumOp`; null where it keeps none of the contract. */
export function metBeeindiging<D extends Contractlooptijd>(
  contract: D | undefined,
  { beeindigingId, besluitDatum, einddatum }: Eventdata<'ContractTerminated'>,
): D | null {
  if (contract === undefined) return null;
  const beeindiging = { beeindigingId, besluitDatum, einddatum, ingetrokkenOp: null };
  return { ...contract, beeindigingen: [...contract.beeindigingen, beeindiging] };
}

export function metIntrekking<D extends Contractlooptijd>(
  contract: D | undefined,
  { beeindigingId, besluitDatum }: Eventdata<'ContractTerminationWithdrawn'>,
): D | null {
  if (contract === undefined) return null;
  const beeindigingen = contract.beeindigingen.map((one) =>
    one.beeindigingId === beeindigingId ? { ...one, ingetrokkenOp: besluitDatum } : one,
  );
  return { ...contract, beeindigingen };
}

/** What a read model keeps of a contract after one more extension, for `einddatumOp`; null where it keeps none of it. */
export function metVerlenging<D extends Contractlooptijd>(
  contract: D | undefined,
  { besluitDatum, nieuweEinddatum }: Contractlooptijd['verlengingen'][number],
): D | null {
  if (contract === undefined) return null;
  return { ...contract, verlengingen: [...contract.verlengingen, { besluitDatum, nieuweEinddatum }] };
}

/** What one contract offers: the client of a gemeente can choose this aanbieder for these products, from then until then. */
export interface Contractaanbod extends Contractlooptijd {
  readonly regio: string;
  readonly contractId: string;
  readonly aanbiederId: string;
  readonly gemeenten: readonly { readonly gemeentecode: string; readonly vanaf: Datum }[];
  readonly productcodes: readonly string[];
  readonly ingangsdatum: Datum;
}

export function contractaanbod(regio: string, signed: Eventdata<'ContractSigned'>): Contractaanbod {
  const { contractId, aanbiederId, gemeenten, producten, ingangsdatum, einddatum } = signed;
  const productcodes = producten.map(({ productcode }) => productcode);
  return {
    ...{ regio, contractId, aanbiederId, gemeenten, productcodes, ingangsdatum, einddatum },
    ...{ verlengingen: [], beeindigingen: [] },
  };
}

type Bedongen = Pick<
  Extract<ContractEvent, { type: 'TariefAgreed' }>['data'],
  'productcode' | 'geldigVanaf' | 'bedrag'
>;

/** The tarieven of a contract after a correction of one of them, wherever they are kept. */
export function gecorrigeerd<T extends Bedongen>(
  tarieven: readonly T[],
  { productcode, geldigVanaf, bedrag }: Bedongen,
): T[] {
  return tarieven.map((tarief) =>
    tarief.productcode === productcode && tarief.geldigVanaf === geldigVanaf ? { ...tarief, bedrag } : tarief,
  );
}
