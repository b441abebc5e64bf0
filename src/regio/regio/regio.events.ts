import { z } from 'zod';
import { type Datum, zDatum } from '../../kernel/datum.js';
import { defineEvents, type EventOf } from '../../kernel/event-definition.js';
import {
  zDeelnameperiode,
  zGemeentecode,
  zHerindeling,
  zSamenwerkingsverband,
  zUitsluiting,
} from './inhoud/deelname.js';
import { zGrondgebied, zInwonertal, zRechtsvorm } from './inhoud/regio.js';

const zDeelnemer = { regioId: z.string(), gemeentecode: zGemeentecode, naam: z.string() };
const zPerioden = z.array(zDeelnameperiode).min(1);

interface Version1 {
  readonly vanaf: Datum;
  readonly tot?: Datum | null;
  readonly bron: string;
}

/** Version 1 knew one unlimited period. */
function toPerioden(stored: unknown): object {
  const { vanaf, tot = null, bron, ...rest } = stored as Version1;
  const onbeperkt = { producten: [], segmenten: [], categorieen: [], onderzoeken: [] };
  return { ...rest, perioden: [{ vanaf, tot, ...onbeperkt, bron }] };
}

/**
 * A region and the gemeenten that take part in it. Each event about a gemeente, verband or merger gives the whole of what it is
 * about; a later one for the same puts it right.
 */
export const regioEvents = defineEvents('regio', {
  RegioRegistered: {
    version: 1,
    schema: z.strictObject({
      regioId: z.string(),
      naam: z.string(),
      /** In the words of the region; its kind and dates are in `RegioRechtsvormSet`. Null where nothing is set. */
      rechtsvorm: z.string().nullable(),
      wetten: z.array(z.string()),
      bron: z.string(),
    }),
  },
  /** An event of its own: the legal form changes without the region becoming another one (R-REG-16). */
  RegioRechtsvormSet: {
    version: 1,
    schema: z.strictObject({ regioId: z.string(), rechtsvormen: z.array(zRechtsvorm) }),
  },
  GrondgebiedSet: {
    version: 1,
    schema: z.strictObject({ regioId: z.string(), grondgebieden: z.array(zGrondgebied) }),
  },
  /** Takes part as buyer (R-REG-01). */
  GemeenteJoinedRegio: {
    version: 2,
    schema: z.strictObject({ ...zDeelnemer, perioden: zPerioden }),
    upcast: { 1: toPerioden },
  },
  /** Takes part as party to the contracts: a role with dates of its own (R-REG-02). */
  GemeenteContractpartnerActivated: {
    version: 2,
    schema: z.strictObject({
      ...zDeelnemer,
      /** Null in events of version 1: the name stands in `GemeenteJoinedRegio`. */
      naam: z.string().nullable(),
      perioden: zPerioden,
    }),
    upcast: { 1: (stored) => ({ ...toPerioden(stored), naam: null }) },
  },
  /** Takes part in surveys or in paying, which says nothing about buying (R-REG-09, R-REG-19). */
  GemeenteDeelnameSet: {
    version: 1,
    schema: z.strictObject({ ...zDeelnemer, rol: z.enum(['onderzoek', 'betaling']), perioden: zPerioden }),
  },
  /** Said not to take part (R-REG-04). */
  GemeenteExcludedFromInkoop: {
    version: 1,
    schema: z.strictObject({ ...zDeelnemer, uitsluitingen: z.array(zUitsluiting).min(1) }),
  },
  SamenwerkingsverbandFormed: {
    version: 1,
    schema: z.strictObject({ regioId: z.string(), verband: zSamenwerkingsverband }),
  },
  GemeentenMerged: { version: 1, schema: z.strictObject({ regioId: z.string(), herindeling: zHerindeling }) },
  GemeenteRetired: {
    version: 1,
    schema: z.strictObject({ ...zDeelnemer, laatsteDag: zDatum, opvolger: zGemeentecode, bron: z.string() }),
  },
  InwonertalRecorded: {
    version: 1,
    schema: z.strictObject({ regioId: z.string(), ...zInwonertal.shape }),
  },
});

export type RegioEvent = EventOf<typeof regioEvents>;
