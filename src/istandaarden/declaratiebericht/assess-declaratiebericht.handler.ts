import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Rejection } from '../../kernel/rejection.js';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { PersonalDataVault } from '../../platform/personal-data/personal-data-vault.js';
import { type BerichtAntwoord } from '../bericht/berichtantwoord.js';
import { berichtDecider } from '../bericht/bericht.decider.js';
import { GedeeldDocument } from '../bericht/gedeeld-document.js';
import { readBericht } from '../berichten/bericht-reader.js';
import { AssessDeclaratiebericht } from './declaratiebericht.commands.js';
import { Declaratiebeoordeling } from './declaratiebeoordeling.js';
import { DECLARATIEBERICHTEN } from './declaratieontvangst.js';

/** Goes on with a declaratie whose receiver stopped halfway, from the text in the vault. */
@CommandHandler(AssessDeclaratiebericht)
export class AssessDeclaratieberichtHandler implements ICommandHandler<AssessDeclaratiebericht> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(PersonalDataVault) private readonly vault: PersonalDataVault,
    @Inject(GedeeldDocument) private readonly documenten: GedeeldDocument,
    @Inject(Declaratiebeoordeling) private readonly beoordeling: Declaratiebeoordeling,
  ) {}

  async execute({ data, envelope }: AssessDeclaratiebericht): Promise<CommandResult<BerichtAntwoord>> {
    const { berichtId, declaratieberichtId } = data;
    await this.beoordeling.rust(berichtId);
    const { documentId, verwerkt } = await this.aggregates.state(berichtDecider, berichtId, envelope.regio);
    if (verwerkt) {
      const answer: BerichtAntwoord = { berichtId, status: 'al verwerkt', gevolgen: [], antwoordId: null };
      return this.aggregates.execute([], envelope, { configVersion: null, answer });
    }
    const xml = documentId === null ? undefined : await this.tekst(documentId);
    if (xml === undefined) {
      throw new Rejection(
        'BERICHT_GEWIST',
        'Van dit declaratiebericht is een client gewist voordat alle regels waren beoordeeld. Vraag de aanbieder om de andere regels opnieuw te declareren.',
      );
    }
    const { definition, value: inhoud } = await readBericht(Buffer.from(xml), DECLARATIEBERICHTEN);
    return this.beoordeling.beoordeel({ definition, inhoud, berichtId, declaratieberichtId }, envelope, 'verwerkt');
  }

  private async tekst(documentId: string): Promise<string | undefined> {
    const found = await this.vault.readDocument(documentId);
    return found.status === 'bekend' ? this.documenten.lees(found.inhoud.tekst) : undefined;
  }
}
