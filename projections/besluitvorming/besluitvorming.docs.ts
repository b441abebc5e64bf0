import { type Datum } from '../../src/kernel/datum.js';
import { type Gepland, type Partij } from '../../src/regio/besluitvorming/inhoud/gedeeld.js';
import { type Collegebesluit, type Hoofdstuk } from '../../src/regio/besluitvorming/inkoopplan/inkoopplan.events.js';
import { type Samenwerkingsinhoud } from '../../src/regio/besluitvorming/samenwerkingsovereenkomst/samenwerkingsovereenkomst.events.js';

/** A date that was planned, by whom it is said and why it changed. */
export interface Planning {
  readonly gepland: Gepland;
  readonly geplandOp: Datum;
  /** Null at the first plan. */
  readonly reden: string | null;
  readonly bron: string;
}

export interface InkoopplanDoc {
  readonly regio: string;
  readonly inkoopplanId: string;
  readonly naam: string;
  readonly centrumgemeente: string;
  readonly looptVanaf: Datum;
  readonly laatsteDag: Datum | null;
  readonly gemeenten: readonly string[];
  /** More than `gemeenten` where the region does not name all of them. */
  readonly aantalColleges: number;
  readonly configuratieversie: string | null;
  readonly versies: readonly {
    readonly versie: number;
    readonly voorgesteldOp: Datum;
    readonly hoofdstukken: readonly Hoofdstuk[];
    readonly reden: string | null;
    readonly bron: string;
  }[];
  readonly planningen: readonly (Planning & { readonly gemeentecode: string })[];
  /** In the order in which they were recorded; the last of a college on a version counts. */
  readonly besluiten: readonly (Collegebesluit & { readonly gemeentecode: string; readonly versie: number })[];
  readonly correcties: readonly {
    readonly gemeentecode: string;
    readonly versie: number;
    readonly was: Collegebesluit;
    readonly wordt: Collegebesluit | null;
    readonly reden: string;
  }[];
  readonly vanKracht: {
    readonly versie: number;
    readonly regel: string;
    readonly vastgesteldOp: Datum;
    readonly geldigVanaf: Datum;
  } | null;
  readonly uitgevoerd: readonly {
    readonly sleutel: string;
    readonly gemeentecode: string;
    readonly uitgevoerdOp: Datum;
    readonly toelichting: string | null;
  }[];
}

interface DvoTermijnen {
  readonly laatsteDag: Datum | null;
  readonly signaalOp: Datum | null;
  readonly bron: string;
}

export type Dvowijziging =
  | (DvoTermijnen & { readonly soort: 'verlenging'; readonly op: Datum })
  | (DvoTermijnen & {
      readonly soort: 'opzegging';
      readonly op: Datum;
      readonly reden: string;
      readonly wederzijds: boolean;
    })
  | (DvoTermijnen & {
      readonly soort: 'correctie';
      readonly op: Datum;
      readonly reden: string;
      readonly vanaf: Datum;
      readonly opzegtermijnMaanden: number | null;
    });

export interface DvoDoc extends DvoTermijnen {
  readonly regio: string;
  readonly dvoId: string;
  readonly naam: string;
  readonly partijen: readonly Partij[];
  readonly taken: readonly { readonly sleutel: string; readonly omschrijving: string }[];
  readonly vanaf: Datum;
  readonly opzegtermijnMaanden: number | null;
  readonly configuratieversie: string | null;
  readonly wijzigingen: readonly Dvowijziging[];
  readonly opvolgers: readonly { readonly opvolgerDvoId: string; readonly opvolgerVanaf: Datum }[];
  readonly signalen: readonly { readonly laatsteDag: Datum; readonly gesignaleerdOp: Datum }[];
}

export interface SamenwerkingsovereenkomstDoc extends Samenwerkingsinhoud {
  readonly regio: string;
  readonly samenwerkingsovereenkomstId: string;
  readonly correcties: readonly { readonly was: Samenwerkingsinhoud; readonly reden: string }[];
}

export type Escalatieregel =
  | {
      readonly soort: 'stap';
      readonly op: Datum;
      readonly orgaan: string;
      readonly rol: string | null;
      readonly trede: number | null;
      readonly vorigOrgaan: string | null;
      readonly overgeslagen: readonly string[];
      readonly redenOverslaan: string | null;
      readonly bewijs: readonly string[];
      /** Version of the regioconfiguratie whose line was followed. */
      readonly configuratieversie: string | null;
    }
  | {
      readonly soort: 'besluit';
      readonly op: Datum;
      readonly orgaan: string;
      readonly besluit: string;
      readonly reden: string;
      readonly bewijs: readonly string[];
      /** Role of who recorded it. */
      readonly vastgelegdDoor: string;
    };

export interface EscalatieDoc {
  readonly regio: string;
  readonly escalatieId: string;
  readonly knelpunt: string;
  readonly verloop: readonly Escalatieregel[];
}

export interface MijlpaalDoc {
  readonly regio: string;
  readonly mijlpaalId: string;
  readonly sleutel: string;
  readonly naam: string;
  readonly spoor: { readonly sleutel: string; readonly naam: string } | null;
  readonly orgaan: string | null;
  readonly planningen: readonly Planning[];
  readonly bereikt: { readonly bereiktOp: Datum; readonly bron: string } | null;
  readonly correcties: readonly {
    readonly was: Datum;
    readonly wordt: Datum | null;
    readonly reden: string;
    readonly bron: string;
  }[];
  /** Lapsed, and taken up again where there is a day for that. */
  readonly vervallen: readonly {
    readonly vervallenOp: Datum;
    readonly reden: string;
    readonly hervatOp: Datum | null;
  }[];
  /** Last planned days that passed, with the day on which that was seen. */
  readonly gemist: readonly { readonly gepland: Gepland; readonly op: Datum }[];
}
