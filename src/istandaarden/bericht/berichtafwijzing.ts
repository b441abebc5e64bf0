import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { derivedId } from '../../kernel/ids.js';
import { Rejection } from '../../kernel/rejection.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { Aggregates, type Part } from '../../platform/event-store/aggregates.js';
import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { PersonalDataVault } from '../../platform/personal-data/personal-data-vault.js';
import { type Heenbericht } from '../antwoord/retourbericht.js';
import { type BerichtFout, type BerichtKop } from '../berichten/fout.js';
import { Postvak } from '../postvak/postvak.js';
import { afgewezenIdOf, berichtDecider, berichtIdOf, sameFouten } from './bericht.decider.js';
import { type Antwoordtermijn } from './bericht.events.js';
import { bevindingenVan } from './berichtverkeer.js';

/** A message that is refused, as far as it could be read. */
export interface Geweigerd {
  readonly sha256: string;
  readonly kop: BerichtKop;
  readonly envelope: CommandEnvelope;
  readonly heen?: Heenbericht | undefined;
  readonly clientId?: string | undefined;
  /** Of a message that waited. */
  readonly gewacht?: { readonly einde: Part; readonly termijn: Antwoordtermijn } | undefined;
}

const AFGEWEZEN = new Rejection(
  'BERICHT_AFGEWEZEN',
  'Het bericht is afgewezen; er is niets van verwerkt. Herstel de fouten en stuur het opnieuw.',
  'invalid',
);

/** Refuses messages: on record with all their faults, answered where the standard has an answer, and never carried out. */
@Injectable()
export class Berichtafwijzing {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(PersonalDataVault) private readonly vault: PersonalDataVault,
    @Inject(Postvak) private readonly postvak: Postvak,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Records the refusal with its answer, once per text and reason, and throws it. */
  async wijsAf(
    { sha256, kop, envelope, heen, clientId, gewacht }: Geweigerd,
    fouten: readonly BerichtFout[],
    rejection: Rejection = AFGEWEZEN,
  ): Promise<never> {
    const { regio } = envelope;
    const { berichtcode, afzender, ontvanger, identificatie } = kop;
    const named = berichtcode !== null && afzender !== null && identificatie !== null;
    const berichtId = named ? berichtIdOf(regio, afzender, identificatie, berichtcode) : null;
    const streamId = afgewezenIdOf(regio, sha256);
    const { aantalAfwijzingen, laatsteFouten } = await this.aggregates.state(berichtDecider, streamId);
    const commandId = derivedId('bericht-afwijzing', streamId, String(aantalAfwijzingen));
    const parts: Part[] = [
      this.aggregates.part(berichtDecider, streamId, {
        type: 'RejectBericht',
        afwijzing: { berichtId, berichtcode, afzender, ontvanger, sha256, fouten: [...fouten] },
        ontvangenOp: this.clock.now().toISOString(),
      }),
    ];
    const bevindingen = bevindingenVan(fouten);
    if (
      heen !== undefined &&
      berichtId !== null &&
      bevindingen.length > 0 &&
      laatsteFouten !== sameFouten([...fouten])
    ) {
      const sleutel = afwijzingsleutel(streamId, aantalAfwijzingen);
      const termijn = gewacht?.termijn;
      const antwoord = await this.postvak.bereidVoor({
        ...{ heen, bevindingen, regio, berichtId, sleutel, clientId, termijn },
      });
      if (antwoord !== undefined) parts.push(antwoord.part);
    }
    if (gewacht !== undefined) parts.push(gewacht.einde);
    await this.aggregates.execute(
      parts,
      { ...envelope, commandId, fingerprint: commandId },
      { configVersion: null, answer: null },
    );
    const { code, message, kind } = rejection;
    throw new Rejection(code, message, kind, fouten.map(withRetourcode));
  }

  /** The return message to a refused text, where the standard has one: for who hands it over. */
  async antwoordOp(bytes: Uint8Array, regio: string): Promise<string | null> {
    const streamId = afgewezenIdOf(regio, this.digest(bytes));
    const { aantalAfwijzingen } = await this.aggregates.state(berichtDecider, streamId);
    return this.postvak.voorbereid(regio, afwijzingsleutel(streamId, aantalAfwijzingen - 1));
  }

  // Keyed: of a 305 all but the BSN stands in the events, so a plain digest of it could be undone by trying all numbers.
  digest(bytes: Uint8Array): string {
    return this.vault.blind(createHash('sha256').update(bytes).digest('hex'));
  }
}

/** Each refusal has its own answer. */
function afwijzingsleutel(streamId: string, nummer: number): string {
  return `${streamId}/${nummer}`;
}

/** The sender sees the retourcode in the sentence: problem+json has no place of its own for it. */
function withRetourcode(fout: BerichtFout): BerichtFout {
  return fout.retourcode === null ? fout : { ...fout, melding: `${fout.melding} [retourcode ${fout.retourcode}]` };
}
