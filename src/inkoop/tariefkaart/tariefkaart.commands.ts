import { type Datum } from '../../kernel/datum.js';
import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { type Kostprijsinhoud } from './inhoud/kostprijs.js';
import {
  type GezetTarief,
  type Indexeringsafspraak,
  type Referentietarief,
  type Tariefcorrectie,
} from './tariefkaart.events.js';

type Vanzelf = 'kaartId' | 'regioId' | 'eenheid' | 'herzienVoor';

export class SetTarief {
  constructor(
    readonly data: Omit<GezetTarief, Vanzelf | 'correctie'> & {
      /** The unit of the product where null. */
      readonly eenheid: string | null;
      readonly correctie: Tariefcorrectie;
    },
    readonly envelope: CommandEnvelope,
  ) {}
}

export class ProposeKostprijsberekening {
  constructor(
    readonly data: { readonly productcode: string; readonly inhoud: Kostprijsinhoud },
    readonly envelope: CommandEnvelope,
  ) {}
}

export class DisputeKostprijsberekening {
  constructor(
    readonly data: {
      readonly productcode: string;
      readonly berekeningId: string;
      readonly door: string;
      readonly bezwaar: string;
    },
    readonly envelope: CommandEnvelope,
  ) {}
}

export class AdoptKostprijsberekening {
  constructor(
    readonly data: {
      readonly productcode: string;
      readonly berekeningId: string;
      readonly besluit: string;
      readonly beslotenOp: string;
    },
    readonly envelope: CommandEnvelope,
  ) {}
}

export class ImportReferentietarief {
  constructor(
    readonly data: Omit<Referentietarief, 'referentieId' | 'regioId'>,
    readonly envelope: CommandEnvelope,
  ) {}
}

export class AgreeIndexeringsafspraak {
  constructor(
    readonly data: Omit<Indexeringsafspraak, 'afspraakId' | 'regioId'>,
    readonly envelope: CommandEnvelope,
  ) {}
}

/** What the deadline of a card asks. */
export class SignalTariefherziening {
  constructor(
    readonly data: { readonly productcode: string; readonly kaartId: string; readonly herzienVoor: Datum },
    readonly envelope: CommandEnvelope,
  ) {}
}
