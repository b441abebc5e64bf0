import { type Datum, type Tijdstip } from '../../src/kernel/datum.js';
import {
  type Afspraakversie,
  type Bepaling,
  type Herkomst,
} from '../../src/inkoop/contractbepaling/inhoud/bepaling.js';
import { type Modelinhoud } from '../../src/inkoop/contractmodel/contractmodel.events.js';
import { type ContractwijzigingEvent } from '../../src/inkoop/contractwijziging/contractwijziging.events.js';
import { type Herziening, type Kaderinhoud } from '../../src/inkoop/kwaliteitskader/inhoud/kwaliteitskader.js';
import { type Bekostigingsvorm } from '../../src/regio/regioconfiguratie/inhoud/bekostiging.js';

type Of<Type extends ContractwijzigingEvent['type']> = Extract<ContractwijzigingEvent, { type: Type }>['data'];

/** What was agreed, from when, and by what. */
export type Versie<T> = Afspraakversie<T> & { readonly herkomst: Herkomst };

export interface Dossierregel {
  readonly gebeurtenisId: string;
  readonly type: string;
  /** Valid time: a date or an instant. */
  readonly geldigOp: string;
  readonly vastgelegdTijdstip: Tijdstip;
  readonly rol: string;
  readonly configuratieversie: string | null;
}

export interface DossierDoc {
  readonly regio: string;
  readonly contractId: string;
  readonly contractnummer: string;
  readonly aanbiederId: string;
  readonly gemeenten: readonly string[];
  readonly productcodes: readonly string[];
  readonly ondertekendOp: Datum;
  readonly ingangsdatum: Datum;
  readonly model: {
    readonly modelId: string;
    readonly sleutel: string;
    readonly versie: number;
    readonly uitgever: string;
  } | null;
  readonly bepalingen: Readonly<Record<string, readonly Versie<Bepaling>[]>>;
  readonly kaders: Readonly<Record<string, readonly Versie<number>[]>>;
  readonly bekostiging: Readonly<Record<string, readonly Versie<Bekostigingsvorm>[]>>;
  readonly correcties: readonly {
    readonly sleutel: string;
    readonly versie: number;
    readonly was: Bepaling;
    readonly reden: string;
    readonly op: Datum;
  }[];
  readonly tijdlijn: readonly Dossierregel[];
}

/** Who did it: the pseudonym of the token and the role, never a name. */
export interface Wie {
  readonly door: string;
  readonly rol: string;
}

export interface WijzigingDoc extends Of<'ContractwijzigingProposed'> {
  readonly regio: string;
  readonly indiener: Wie;
  readonly toetsen: readonly (Omit<Of<'WezenlijkheidstoetsAnswered'>, 'wijzigingId'> & Wie)[];
  readonly oordeel:
    (Omit<Of<'ContractwijzigingApproved'>, 'wijzigingId' | 'toetsen'> & Wie & { readonly wezenlijk: boolean }) | null;
  /** The last one counts. */
  readonly aankondigingen: readonly (Omit<Of<'ContractwijzigingAnnounced'>, 'wijzigingId'> & {
    readonly configuratieversie: string | null;
  })[];
  readonly addenda: readonly Omit<Of<'AddendumSigned'>, 'wijzigingId'>[];
  readonly intrekking: { readonly reden: string; readonly ingetrokkenOp: Datum } | null;
  readonly vervolgronde: { readonly rondeId: string; readonly gekoppeldOp: Datum } | null;
  /** Of one contract where it is an addendum; of all of them otherwise. */
  readonly tijdlijn: readonly (Dossierregel & { readonly contractId: string | null })[];
}

export interface KaderDoc {
  readonly regio: string;
  readonly kaderId: string;
  readonly kader: string;
  readonly versies: readonly (Kaderinhoud & { readonly versie: number; readonly herziening: Herziening | null })[];
}

/** One per region that may use it: its publisher, and whom it is shared with. */
export interface ModelDoc {
  readonly regio: string;
  readonly modelId: string;
  readonly uitgever: string;
  readonly versies: readonly (Modelinhoud & { readonly versie: number })[];
}
