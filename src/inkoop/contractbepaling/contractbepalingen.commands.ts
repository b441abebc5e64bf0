import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { type Bepaling } from './inhoud/bepaling.js';

/** The clauses that a contract was signed with. */
export class AttachBepalingen {
  constructor(
    readonly data: { readonly contractId: string; readonly bepalingen: readonly Bepaling[]; readonly bron: string },
    readonly envelope: CommandEnvelope,
  ) {}
}

/** The contract was drawn up from this model, of this region or one that shares it. */
export class AdoptContractmodel {
  constructor(
    readonly data: { readonly contractId: string; readonly modelId: string; readonly modelversie: number },
    readonly envelope: CommandEnvelope,
  ) {}
}

/** The contract was signed with one version of a kwaliteitskader, and does not follow later ones. */
export class BindKwaliteitskader {
  constructor(
    readonly data: {
      readonly contractId: string;
      readonly kader: string;
      readonly kaderversie: number;
      readonly bron: string;
    },
    readonly envelope: CommandEnvelope,
  ) {}
}

/** A version was copied wrongly from the document. */
export class CorrectBepaling {
  constructor(
    readonly data: {
      readonly contractId: string;
      readonly bepaling: Bepaling;
      readonly versie: number;
      readonly reden: string;
    },
    readonly envelope: CommandEnvelope,
  ) {}
}
