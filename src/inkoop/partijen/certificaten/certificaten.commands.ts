import { type CommandEnvelope } from '../../../platform/event-store/command.js';
import { type Bare } from '../dossier.types.js';
import { type CertificatenCommand } from './certificaten.decider.js';

/** Registers or withdraws a certificate of an aanbieder. */
export class ActOnCertificaten {
  constructor(
    readonly aanbiederId: string,
    readonly actie: Bare<CertificatenCommand>,
    readonly antwoord: { readonly certificaatId: string },
    readonly envelope: CommandEnvelope,
  ) {}
}
