import { type Bedrag } from '../../src/kernel/bedrag.js';
import { type Datum } from '../../src/kernel/datum.js';
import { type Parameter } from '../../src/regio/regioconfiguratie/inhoud/parameter.js';
import { type Contractlooptijd } from '../../src/inkoop/contract/contract.events.js';
import { type Indexatiebesluit, type Indexcijfer } from '../../src/inkoop/indexatie/indexatie.events.js';
import {
  type GezetTarief,
  type Indexeringsafspraak,
  type Kostprijsberekening,
  type Referentietarief,
  type Tariefcorrectie,
  type Tariefkaart,
} from '../../src/inkoop/tariefkaart/tariefkaart.events.js';

interface Regionaal {
  readonly regio: string;
}

export type Cijferpublicatie = Indexcijfer & { readonly correctie: string | null };

/** All that was published of one component, year and status, the first publication first. */
export interface CijferDoc extends Regionaal {
  readonly jaar: number;
  readonly publicaties: readonly Cijferpublicatie[];
}

/** What was decided about a year, the first decision first. */
export interface BesluitDoc extends Regionaal {
  readonly jaar: number;
  readonly besluiten: readonly (Indexatiebesluit & { readonly configuratieversie: string | null })[];
}

export interface Tariefindex {
  readonly besluitId: string;
  /** Hundredths of a percent. */
  readonly percentage: number;
  readonly vanBedrag: Bedrag;
}

export interface KaartDoc extends Tariefkaart, Regionaal {
  readonly aanleiding: GezetTarief['aanleiding'] | 'indexatie';
  /** That of the card before it, where an index made it. */
  readonly grondslag: GezetTarief['grondslag'] | null;
  readonly herzienVoor: Datum | null;
  readonly ombouwplan: string | null;
  readonly bron: string | null;
  readonly index: Tariefindex | null;
  readonly correctie: Tariefcorrectie;
  /** True where a correction took its place: it never held. */
  readonly vervangen: boolean;
}

export interface ContracttariefDoc extends Regionaal {
  readonly contractId: string;
  readonly productcode: string;
  readonly eenheid: string;
  readonly bedrag: Bedrag;
  readonly geldigVanaf: Datum;
  readonly geldigTot: Datum | null;
  readonly index: Tariefindex | null;
  /** Why its amount was replaced; the amounts before stand in the timeline of the contract. */
  readonly correctie: { readonly reden: string; readonly vervangt: null } | null;
}

export interface ContractDoc extends Regionaal, Contractlooptijd {
  readonly contractId: string;
  readonly contractnummer: string;
  readonly aanbiederId: string;
  readonly ondertekendOp: Datum;
  readonly ingangsdatum: Datum;
  readonly gemeenten: readonly string[];
  readonly producten: readonly string[];
}

export interface BerekeningDoc extends Omit<Kostprijsberekening, 'regioId'>, Regionaal {
  readonly bezwaren: readonly { readonly door: string; readonly bezwaar: string; readonly op: Datum }[];
  readonly vaststelling: { readonly besluit: string; readonly beslotenOp: Datum } | null;
}

export type ReferentieDoc = Omit<Referentietarief, 'regioId'> & Regionaal;
export type AfspraakDoc = Omit<Indexeringsafspraak, 'regioId'> & Regionaal;

/** What was declared, to work out with what a change would have cost. */
export interface LeveringDoc extends Regionaal {
  /** Year of the care. */
  readonly jaar: number;
  /** Where the client lives: what a contract is for. */
  readonly gemeentecode: string;
  /** The gemeente on whose account it is. */
  readonly rekening: string;
  readonly productcode: string;
  readonly aanbiederId: string;
  readonly bedrag: Bedrag;
  /** Null where the price is for the whole, or only the approval was recorded. */
  readonly volume: number | null;
  readonly goedgekeurdOp: Datum | null;
}

export interface AanbiederDoc extends Regionaal {
  readonly aanbiederId: string;
  readonly naam: string;
}

/** What a version of the configuration says of indexation. */
export interface BeleidDoc extends Regionaal {
  readonly versie: number;
  readonly versieId: string;
  readonly geldigVanaf: Datum;
  readonly regels: readonly Parameter[];
}
