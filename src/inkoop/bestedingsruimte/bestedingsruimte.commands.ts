import { type Bedrag } from '../../kernel/bedrag.js';
import { type Datum } from '../../kernel/datum.js';
import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { type Bestedingstermijn, type Bestedingsuitkomst } from './bestedingsruimte.events.js';

interface VanRuimte {
  readonly contractId: string;
  readonly ruimteId: string;
}

export class AgreeBestedingsruimte {
  constructor(
    readonly data: {
      readonly contractId: string;
      readonly van: Datum;
      readonly tot: Datum;
      readonly bedrag: Bedrag;
      readonly grond: string;
      readonly bron: string;
    },
    readonly envelope: CommandEnvelope,
  ) {}
}

export class ChangeBestedingsruimte {
  constructor(
    readonly data: VanRuimte & {
      readonly vanaf: Datum;
      readonly bedrag: Bedrag;
      readonly reden: string;
      readonly bron: string;
    },
    readonly envelope: CommandEnvelope,
  ) {}
}

export class EndBestedingsruimte {
  constructor(
    readonly data: VanRuimte & { readonly laatsteDag: Datum; readonly reden: string },
    readonly envelope: CommandEnvelope,
  ) {}
}

/** An imminent overrun is told before the threshold is reached. */
export class ReportDreigendeOverschrijding {
  constructor(
    readonly data: VanRuimte & { readonly toelichting: string },
    readonly envelope: CommandEnvelope,
  ) {}
}

export class RecordBestedingsoverleg {
  constructor(
    readonly data: VanRuimte & { readonly gehoudenOp: Datum; readonly kenmerk: string },
    readonly envelope: CommandEnvelope,
  ) {}
}

export class DecideBestedingsruimte {
  constructor(
    readonly data: VanRuimte & {
      readonly uitkomst: Bestedingsuitkomst;
      readonly besluitOp: Datum;
      readonly kenmerk: string;
      readonly motivering: string;
      readonly bedrag: Bedrag | null;
      readonly clientenstopId: string | null;
    },
    readonly envelope: CommandEnvelope,
  ) {}
}

/** Asks again what was spent under a contract: approvals, credits and other amounts change the answer. */
export class EvaluateBestedingsruimte {
  constructor(
    readonly data: {
      readonly betreft: { readonly contractId: string } | { readonly toewijzingId: string };
      /** The spend is counted up to here at least. */
      readonly positie: string;
    },
    readonly envelope: CommandEnvelope,
  ) {}
}

export class SignalBestedingstermijn {
  constructor(
    readonly data: { readonly contractId: string; readonly signaalId: string; readonly termijn: Bestedingstermijn },
    readonly envelope: CommandEnvelope,
  ) {}
}
