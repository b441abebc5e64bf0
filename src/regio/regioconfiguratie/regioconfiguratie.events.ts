import { z } from 'zod';
import { type Datum, zDatum } from '../../kernel/datum.js';
import { defineEvents, type EventOf } from '../../kernel/event-definition.js';
import { zVrijeTekst } from '../../kernel/vrije-tekst.js';
import { zGemeentecode } from '../regio/inhoud/deelname.js';
import { BEEINDIGINGEN, zAfwijking } from './inhoud/afwijking.js';
import { contractregelInMaanden } from './inhoud/contract-in-jaren.js';
import { zKalender } from './inhoud/kalender.js';
import { zBereik, zParameter } from './inhoud/parameter.js';
import { zKruisregel, zMatrix, zPerspectief, zProduct, zSegment, zUitgesloten } from './inhoud/product.js';
import { zWeergave } from './inhoud/weergave.js';

interface RowsOfVersion1 {
  readonly geldigVanaf: Datum;
  readonly segmenten: readonly object[];
  readonly producten: readonly object[];
}

interface Parameterregel {
  readonly sleutel: string;
  readonly waarde: unknown;
}

/** Version 1 knew one version of a product, from the first day of the profile, without a source of its own. */
function toVersion2(stored: unknown): unknown {
  const data = stored as RowsOfVersion1;
  const row = { geldigVanaf: data.geldigVanaf, geldigTot: null, bron: 'niet vermeld in deze versie van het profiel' };
  return {
    ...data,
    segmenten: data.segmenten.map((segment) => ({ ...segment, status: 'vastgesteld', ...row })),
    producten: data.producten.map((product) => ({
      ...product,
      productversie: 1,
      niveau: null,
      inkoopniveau: null,
      inkoopronde: null,
      uitvoering: null,
      status: 'vastgesteld',
      toegang: null,
      vervoer: null,
      perspectief: null,
      cel: null,
      instroomTot: null,
      ...row,
    })),
    matrices: [],
    perspectieven: [],
    kruistabel: [],
    uitgesloten: [],
    bereik: [],
    weergave: null,
    reden: null,
    besluit: null,
  };
}

/** Version 2 counted terms of contracts in years and kept their other rules as texts. */
function toVersion3(stored: unknown): unknown {
  const data = stored as { readonly parameters: readonly Parameterregel[] };
  return { ...data, parameters: data.parameters.map(contractregelInMaanden) };
}

/** Published versions, overrides and their ends are numbered on together: each is a version that decisions can name. */
const zVersie = {
  regioId: z.string(),
  versie: z.int().positive(),
  /** `<regio>-<versie>`: what decision events name as `configVersion`. */
  versieId: z.string(),
};

export const regioconfiguratieEvents = defineEvents('regioconfiguratie', {
  /** One complete version of the profile of a region; a later version replaces it from its own `geldigVanaf`. */
  RegioconfiguratiePublished: {
    version: 3,
    schema: z.strictObject({
      ...zVersie,
      /** SHA-256 of the profile: the same profile again is no new version. */
      bestandshash: z.string(),
      geldigVanaf: zDatum,
      parameters: z.array(zParameter),
      /** Parameters that are not named here are regional, and may be overridden by a segment or product only. */
      bereik: z.array(zBereik),
      segmenten: z.array(zSegment),
      producten: z.array(zProduct),
      matrices: z.array(zMatrix),
      perspectieven: z.array(zPerspectief),
      kruistabel: z.array(zKruisregel),
      uitgesloten: z.array(zUitgesloten),
      kalenders: z.array(zKalender),
      weergave: zWeergave.nullable(),
      /** Why it was published; null where nobody said so. */
      reden: zVrijeTekst.nullable(),
      /** The decision that it rests on, such as a raadsbesluit with its date. */
      besluit: zVrijeTekst.nullable(),
    }),
    upcast: { 1: toVersion2, 2: toVersion3 },
  },
  /** A gemeente sets a parameter for itself, where the region left it to her (R-REG-10, R-REG-11). */
  ParameterOverridden: {
    version: 2,
    schema: zAfwijking.extend(zVersie),
    // Version 1 kept rules of contracts as the profile did: in years and texts.
    upcast: { 1: (stored) => contractregelInMaanden(stored as Parameterregel) },
  },
  /** From `vanaf` on the value of the region holds again. A day on or before its first one: it never held. */
  ParameterOverrideWithdrawn: {
    version: 1,
    schema: z.strictObject({
      ...zVersie,
      afwijkingId: z.uuid(),
      sleutel: z.string(),
      gemeentecode: zGemeentecode,
      vanaf: zDatum,
      /** `regionaal-vastgelegd`: a publication of the region fixed the parameter. */
      oorzaak: z.enum(BEEINDIGINGEN),
      reden: zVrijeTekst,
      besluit: zVrijeTekst.nullable(),
    }),
  },
});

export type RegioconfiguratieEvent = EventOf<typeof regioconfiguratieEvents>;
export type Regioconfiguratieversie = Extract<
  RegioconfiguratieEvent,
  { readonly type: 'RegioconfiguratiePublished' }
>['data'];
/** What a profile says; the rest of a version is known when it is published. */
export type Regioconfiguratieinhoud = Omit<Regioconfiguratieversie, 'versie' | 'versieId' | 'reden' | 'besluit'>;

/**
 * The version in force on a date: the last one published among those that are valid by then, so that a version with an
 * earlier `geldigVanaf` corrects the past. Undefined before the first.
 */
export function versieOp<V extends { readonly versie: number; readonly geldigVanaf: Datum }>(
  versies: readonly V[],
  geldigOp: Datum,
): V | undefined {
  return versies
    .filter((versie) => versie.geldigVanaf <= geldigOp)
    .reduce<V | undefined>(
      (best, versie) => (best === undefined || versie.versie > best.versie ? versie : best),
      undefined,
    );
}
