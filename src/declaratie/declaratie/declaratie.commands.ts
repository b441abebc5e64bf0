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

export class SubmitDeclaratie {
  constructor(
    readonly data: {
      readonly toewijzingId: string;
      readonly periode: { readonly van: Datum; readonly tot: Datum };
      readonly volume?: number | null | undefined;
      readonly eenheid?: string | null | undefined;
      readonly bedrag: Bedrag;
    },
    readonly envelope: CommandEnvelope,
  ) {}
}

/** Carried out by the form of bekostiging under which the toewijzing falls (E-07). */
export class CheckDeclaratie {
  constructor(
    readonly data: { readonly declaratieId: string },
    readonly envelope: CommandEnvelope,
  ) {}
}
