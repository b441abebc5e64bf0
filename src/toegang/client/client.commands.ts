import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { type Persoonsgegevens } from '../../platform/personal-data/persoonsgegevens.js';

/** Makes a person known under a pseudonym; answers `{ clientId }`, the same one for the same BSN in a region. */
export class RegisterClient {
  constructor(
    readonly data: { readonly bsn: string; readonly gemeentecode: string; readonly persoonsgegevens: Persoonsgegevens },
    readonly envelope: CommandEnvelope,
  ) {}
}

/** Replaces the data that are given; the rest and the BSN stay. Answers `{ clientId }`. */
export class ChangePersoonsgegevens {
  constructor(
    readonly data: { readonly clientId: string; readonly persoonsgegevens: Partial<Persoonsgegevens> },
    readonly envelope: CommandEnvelope,
  ) {}
}

/** Decides that a person's data are erased, and destroys the key. Answers `{ clientId }`. */
export class ErasePersoonsgegevens {
  constructor(
    readonly data: { readonly clientId: string; readonly grond: string; readonly verzoekVan: string },
    readonly envelope: CommandEnvelope,
  ) {}
}

/** Destroys the key of a person whose erasure was decided. Sent by a policy; harmless when repeated. */
export class DestroyPersoonssleutel {
  constructor(
    readonly data: { readonly clientId: string },
    readonly envelope: CommandEnvelope,
  ) {}
}
