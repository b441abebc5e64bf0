import { Inject, Injectable } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { derivedId } from '../../kernel/ids.js';
import { Rejection } from '../../kernel/rejection.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandEnvelope, type CommandResult } from '../../platform/event-store/command.js';
import { PersonalDataVault } from '../../platform/personal-data/personal-data-vault.js';
import { berichtDecider } from '../bericht/bericht.decider.js';
import { Berichtontvangst } from '../bericht/berichtontvangst.js';
import { EndBerichtWait, ResumeWachtendeBerichten } from './wachtkamer.commands.js';
import { wachtdossierOf } from './wachtkamer.js';
import { wachtrijDecider } from './wachtrij.decider.js';

type Answer = Promise<CommandResult<{ readonly berichten: number }>>;

/** Takes a message again that waited, from its text in the vault. A repeat finds that it waits no more, and does nothing. */
@Injectable()
export class Hervatting {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(PersonalDataVault) private readonly vault: PersonalDataVault,
    @Inject(Berichtontvangst) private readonly ontvangst: Berichtontvangst,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async neem(berichtId: string, envelope: CommandEnvelope, keer: 'hervat' | 'laatste'): Promise<void> {
    const { wacht } = await this.aggregates.state(berichtDecider, berichtId, envelope.regio);
    if (wacht !== null) {
      const commandId = derivedId('bericht-hervat', envelope.commandId, berichtId);
      const eigen = { ...envelope, commandId, fingerprint: commandId };
      const found = await this.vault.readDocument(wacht.documentId);
      if (found.status === 'bekend') await this.ontvang(found.inhoud.tekst, eigen, keer);
      else await this.beeindig(berichtId, eigen);
    }
    const na = await this.aggregates.state(berichtDecider, berichtId, envelope.regio);
    // What was carried out stands under the key of its client now; what was refused is kept no longer than it waited.
    if (na.wacht === null) await this.vault.erase(wachtdossierOf(berichtId));
  }

  private async ontvang(tekst: string, envelope: CommandEnvelope, keer: 'hervat' | 'laatste'): Promise<void> {
    try {
      await this.ontvangst.receive(Buffer.from(tekst), envelope, keer);
    } catch (error) {
      // On record, and answered by its return message.
      if (!(error instanceof Rejection) || error.code !== 'BERICHT_AFGEWEZEN') throw error;
    }
  }

  private async beeindig(berichtId: string, envelope: CommandEnvelope): Promise<void> {
    const command = { type: 'EndBerichtWait', reden: 'gewist', op: this.clock.now().toISOString() } as const;
    const part = this.aggregates.part(berichtDecider, berichtId, command);
    await this.aggregates.execute([part], envelope, { configVersion: null, answer: null });
  }
}

@CommandHandler(ResumeWachtendeBerichten)
export class ResumeWachtendeBerichtenHandler implements ICommandHandler<ResumeWachtendeBerichten> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(Hervatting) private readonly hervatting: Hervatting,
  ) {}

  async execute({ data: { toewijzingId }, envelope }: ResumeWachtendeBerichten): Answer {
    const { berichten } = await this.aggregates.state(wachtrijDecider, toewijzingId, envelope.regio);
    for (const berichtId of berichten) await this.hervatting.neem(berichtId, envelope, 'hervat');
    return this.aggregates.execute([], envelope, { configVersion: null, answer: { berichten: berichten.length } });
  }
}

@CommandHandler(EndBerichtWait)
export class EndBerichtWaitHandler implements ICommandHandler<EndBerichtWait> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(Hervatting) private readonly hervatting: Hervatting,
  ) {}

  async execute({ data: { berichtId }, envelope }: EndBerichtWait): Answer {
    await this.hervatting.neem(berichtId, envelope, 'laatste');
    return this.aggregates.execute([], envelope, { configVersion: null, answer: { berichten: 1 } });
  }
}
