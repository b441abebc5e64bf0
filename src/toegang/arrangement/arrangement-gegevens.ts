import { Inject, Injectable } from '@nestjs/common';
import { type Datum, datumOf } from '../../kernel/datum.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandEnvelope } from '../../platform/event-store/command.js';
import {
  type GeldendeConfiguratie,
  RegioconfiguratieReader,
} from '../../regio/regioconfiguratie/regioconfiguratie-reader.js';
import { arrangementDecider, arrangementOnbekend } from './arrangement.decider.js';

/** What the commands on an arrangement rest on: who acts when, and what the region has set on a day. */
@Injectable()
export class ArrangementGegevens {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(RegioconfiguratieReader) private readonly configuraties: RegioconfiguratieReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  today(): Datum {
    return datumOf(this.clock.now());
  }

  /** Throws Rejection `ARRANGEMENT_ONBEKEND` for an arrangement that is not there, or of another region. */
  async opening(
    arrangementId: string,
    regio: string,
  ): Promise<{ readonly clientId: string; readonly gemeentecode: string }> {
    const state = await this.aggregates.state(arrangementDecider, arrangementId, regio);
    if (state.stand === 'onbekend') throw arrangementOnbekend();
    return state.opening;
  }

  /** The configuration for the gemeente of the arrangement. */
  async configuratie(arrangementId: string, envelope: CommandEnvelope, geldigOp: Datum): Promise<GeldendeConfiguratie> {
    const { gemeentecode } = await this.opening(arrangementId, envelope.regio);
    return this.configuraties.at(envelope.regio, { geldigOp, gemeentecode });
  }
}
