import { type Datum } from '../../src/kernel/datum.js';
import { type AanmeldingEvent } from '../../src/inkoop/inkoopronde/aanmelding/aanmelding.events.js';
import { type GunningEvent } from '../../src/inkoop/inkoopronde/gunning/gunning.events.js';
import { type InkoopvormkeuzeEvent } from '../../src/inkoop/inkoopronde/keuze/inkoopvormkeuze.events.js';
import { type InkooprondeEvent } from '../../src/inkoop/inkoopronde/ronde/inkoopronde.events.js';

export type Rondefeit = InkooprondeEvent | InkoopvormkeuzeEvent | GunningEvent;

/** What happened in a ronde, in its order: how it stands on a day follows from what happened by then. */
export interface RondeDoc {
  readonly regio: string;
  readonly rondeId: string;
  readonly sleutel: string;
  readonly verloop: readonly Rondefeit[];
}

export interface AanmeldingDoc {
  readonly regio: string;
  readonly aanmeldingId: string;
  readonly rondeId: string;
  readonly aanbiederId: string;
  readonly verloop: readonly AanmeldingEvent[];
}

export interface VraagDoc {
  readonly regio: string;
  readonly rondeId: string;
  readonly vraagId: string;
  readonly vraag: string;
  readonly aanbiederId: string | null;
  readonly gesteldOp: Datum;
  /** Every answer, the last one counts. */
  readonly antwoorden: readonly { readonly antwoord: string; readonly beantwoordOp: Datum }[];
  readonly nota: { readonly nummer: number; readonly gepubliceerdOp: Datum; readonly vindplaats: string } | null;
}

/** A milestone of a track; the ronde of the same key is its own (R-PRC-19). */
export interface SpoormijlpaalDoc {
  readonly regio: string;
  readonly mijlpaalId: string;
  readonly spoor: string;
  readonly naam: string;
  readonly planningen: readonly {
    readonly van: Datum;
    readonly tot: Datum;
    readonly geplandOp: Datum;
    readonly reden: string | null;
    readonly bron: string;
  }[];
  readonly bereiktOp: Datum | null;
  readonly vervallenOp: Datum | null;
}

export interface AanbiedernaamDoc {
  readonly regio: string;
  readonly aanbiederId: string;
  readonly naam: string;
}
