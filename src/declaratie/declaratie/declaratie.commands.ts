import { type Bedrag } from '../../kernel/bedrag.js';
import { type Datum } from '../../kernel/datum.js';
import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { type Wet } from '../../regio/regioconfiguratie/inhoud/product.js';

export class ApproveDeclaratie {
  constructor(
    readonly data: {
      readonly aanbiederId: string;
      readonly clientId: string;
      readonly gemeentecode: string;
      readonly perceel: string;
      readonly wet: Wet;
      readonly productcode: string;
      readonly jaar: number;
      readonly bedrag: Bedrag;
      readonly goedgekeurdOp: Datum;
    },
    readonly envelope: CommandEnvelope,
  ) {}
}
