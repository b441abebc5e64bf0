import { z } from 'zod';
import { type Datum, zDatum } from '../../../kernel/datum.js';
import { zVrijeTekst } from '../../../kernel/vrije-tekst.js';
import { zSleutel } from '../../../regio/besluitvorming/inhoud/gedeeld.js';

/** What a change of a contract can touch; a wijzigingsbeding names those that it leaves to the gemeenten (R-CON-08). */
export const WIJZIGBAAR = ['bekostiging', 'bepalingen', 'productbeschrijvingen', 'kwaliteitskader'] as const;
export type Wijzigbaar = (typeof WIJZIGBAAR)[number];

/** The six working conditions of 001 paragraph 5.1 (R-CON-14). */
export const WERKVOORWAARDEN = [
  'kwaliteit',
  'passend-bij-client-en-mantelzorger',
  'resultaatgericht',
  'signaleren',
  'innoveren',
  'samenwerken',
] as const;

/** What a monitoringsbepaling has reported, and whether its budget part looks at price, volume or both (R-CON-22). */
export const MONITORINGSONDERWERPEN = ['budget', 'data', 'kengetallen', 'prijs', 'volume'] as const;

/** On whom the inspanningsplicht lies (R-CON-20). */
const INSPANNINGSPARTIJEN = ['gemeenten', 'aanbieder'] as const;

/**
 * Kinds of clauses, with what each says in codes: a list to choose from, `producten` for product codes of the contract, or
 * null where the text alone says it. A kernbeding is one without which there is no agreement (R-CON-11).
 */
export const BEPALINGSOORTEN = [
  'kernbeding',
  'werkvoorwaarde',
  'inspanningsplicht',
  'berichtenkwaliteit',
  'doelmatigheidsprikkel',
  'monitoringsbepaling',
  'wijzigingsbeding',
  'pilotaanpassing',
  'overdrachtsafspraak',
  'productbeschrijving',
  'anders',
] as const;
export type Bepalingsoort = (typeof BEPALINGSOORTEN)[number];

export const ONDERWERPEN: Readonly<Record<Bepalingsoort, readonly string[] | 'producten' | null>> = {
  kernbeding: null,
  werkvoorwaarde: WERKVOORWAARDEN,
  inspanningsplicht: INSPANNINGSPARTIJEN,
  berichtenkwaliteit: null,
  doelmatigheidsprikkel: null,
  monitoringsbepaling: MONITORINGSONDERWERPEN,
  wijzigingsbeding: WIJZIGBAAR,
  pilotaanpassing: null,
  overdrachtsafspraak: null,
  productbeschrijving: 'producten',
  anders: null,
};

/** A clause as it stands in a contract or a contractmodel; a later version keeps its key. */
export const zBepaling = z.strictObject({
  sleutel: zSleutel,
  soort: z.enum(BEPALINGSOORTEN),
  titel: zVrijeTekst,
  tekst: zVrijeTekst,
  /** Where it stands in the document; null where it has no number. */
  artikel: zVrijeTekst.nullable(),
  /** As `ONDERWERPEN` admits for its kind. */
  onderwerpen: z.array(z.string().min(1).max(100)),
});
export type Bepaling = z.output<typeof zBepaling>;

/** What an addendum lets go on for toewijzingen that ran when it came into force. */
export const zOvergang = z.strictObject({
  /** Last day on which they keep the old clause; null is until they end. */
  oudeBepalingTot: zDatum.nullable(),
});
export type Overgang = z.output<typeof zOvergang>;

/** Where a version comes from: what was signed, the contractmodel behind it, or an addendum. */
export const zHerkomst = z.discriminatedUnion('soort', [
  z.strictObject({ soort: z.literal('contract'), bron: zVrijeTekst }),
  z.strictObject({ soort: z.literal('contractmodel'), modelId: z.uuid(), modelversie: z.int().positive() }),
  z.strictObject({ soort: z.literal('addendum'), wijzigingId: z.uuid() }),
]);
export type Herkomst = z.output<typeof zHerkomst>;

/** One agreement from a day on, of those with the same key: the text, or null where the clause lapsed. */
export interface Afspraakversie<T> {
  readonly versie: number;
  readonly geldigVanaf: Datum;
  readonly inhoud: T | null;
  readonly overgang: Overgang | null;
}

/**
 * The version that holds on a day. Versions stand in the order in which they were agreed, which is that of their first
 * days too; of one day the last counts. For a toewijzing that began earlier than a version, the version before it holds as
 * long as its addendum says (grandfathering).
 */
export function geldendeAfspraak<V extends Afspraakversie<unknown>>(
  versies: readonly V[],
  op: Datum,
  toewijzingVanaf: Datum = op,
): V | undefined {
  const index = versies.findLastIndex(
    ({ geldigVanaf, overgang }) => geldigVanaf <= op && (toewijzingVanaf >= geldigVanaf || !houdtOud(overgang, op)),
  );
  return index < 0 ? undefined : versies[index];
}

function houdtOud(overgang: Overgang | null, op: Datum): boolean {
  return overgang !== null && (overgang.oudeBepalingTot === null || op <= overgang.oudeBepalingTot);
}
