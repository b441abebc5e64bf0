import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { type Facturatieprotocolversie } from './facturatieprotocol.events.js';

export class PublishFacturatieprotocol {
  constructor(
    readonly protocol: Facturatieprotocolversie,
    readonly envelope: CommandEnvelope,
  ) {}
}
