import { type Bedrag } from '../../kernel/bedrag.js';
import { type Datum } from '../../kernel/datum.js';
import { type Tariefherkomst } from '../../inkoop/tariefkaart/inhoud/leveringstarief.js';
import { type Bekostiging, type Bekostigingsvorm } from '../../regio/regioconfiguratie/inhoud/bekostiging.js';
import { type Betaler, type IngediendeDeclaratie } from '../declaratie/declaratie.events.js';

/** What a check looks at. All facts come in: a check reads nothing and is the same on every replay. */
export interface Controlefeiten {
  readonly declaratie: IngediendeDeclaratie;
  /** Null where no toewijzing with this id is known in the region. */
  readonly toewijzing: GecontroleerdeToewijzing | null;
  /** The rule of the regime under which the first day of the declared period falls (R-BEK-23). */
  readonly regel: Bekostiging;
  /** First day of another regime; null where this one goes on. */
  readonly regelAndersVanaf: Datum | null;
  /** Who pays for the first day of the declared period; null where the region has not set it. */
  readonly betaler: Betaler | null;
  /** First day of the period for which another gemeente pays; null where it is one. */
  readonly betalerAndersVanaf: Datum | null;
  /** Price per unit on the first day of the declared period, and where it stands; null where there is none. */
  readonly tarief: { readonly bedrag: Bedrag; readonly eenheid: string; readonly herkomst: Tariefherkomst } | null;
  /** Price of the whole in the regional table; null where none was set. */
  readonly trajectprijs: Bedrag | null;
  /** Day of the judgement: nothing is declared of what comes after it. */
  readonly vandaag: Datum;
}

export interface GecontroleerdeToewijzing {
  readonly geldt: boolean;
  readonly aanbiederId: string;
  readonly clientId: string;
  readonly gemeentecode: string;
  readonly productcode: string;
  /** Productcategorie of the standard. */
  readonly categorie: string;
  readonly begin: Datum;
  readonly eind: Datum | null;
  readonly omvang: { readonly volume: number; readonly eenheid: string; readonly frequentie: string } | null;
  readonly budget: Bedrag | null;
  readonly zorg: 'niet-gestart' | 'loopt' | 'onderbroken' | 'beeindigd';
  readonly extraControle: 'geen' | 'vereist' | 'geslaagd' | 'niet-geslaagd';
}

/** What was approved for the toewijzing until now. */
export interface Betaald {
  readonly bedrag: Bedrag;
  readonly resultaatGoedgekeurd: boolean;
  /** In the order in which they were booked. */
  readonly geboekt: readonly Boeking[];
}

export interface Boeking {
  readonly declaratieId: string;
  readonly bedrag: Bedrag;
  readonly volume: number | null;
  /** Of `volume`; null where it was booked before that was kept: then the unit of the tarief. */
  readonly eenheid: string | null;
  /** Null where it was booked before its days were kept. */
  readonly periode: Dagen | null;
  readonly geboektOp: Datum;
  /** The declaratie that it takes back whole, by name. */
  readonly crediteert: string | null;
}

/** Both days belong to it. */
export interface Dagen {
  readonly van: Datum;
  readonly tot: Datum;
}

/** Why a declaratie is rejected: a stable rule, and what to do, in Dutch. */
export interface Bevinding {
  readonly regel: string;
  readonly reden: string;
}

export type Controle<Vorm extends Bekostigingsvorm = Bekostigingsvorm> = (
  feiten: Controlefeiten & {
    readonly regel: Extract<Bekostiging, { vorm: Vorm }>;
    readonly toewijzing: GecontroleerdeToewijzing;
  },
  betaald: Betaald,
) => Bevinding | null;
