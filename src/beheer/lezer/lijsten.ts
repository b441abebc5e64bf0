import { type ParkedStream } from '../../platform/consumers/parking.js';
import { type RefusedCommand } from '../../platform/consumers/refused-commands.js';
import { type GeparkeerdDossierDto, type GeweigerdeOpdrachtDto } from './lezer.dto.js';

/** At most so many refused commands are listed; the rest follows when these were worked through. */
export const MOST_REFUSED = 500;

/** What was set apart and what was refused, in the words of the API and the command line. */
export function toGeparkeerdDossier(parked: ParkedStream): GeparkeerdDossierDto {
  return {
    lezer: parked.consumer,
    stream: parked.stream,
    gebeurtenisId: parked.eventId,
    positie: parked.position,
    gebeurtenistype: parked.type,
    fout: parked.error,
    pogingen: parked.attempts,
    sinds: parked.parkedAt,
    gebeurtenissen: parked.events,
  };
}

export function toGeweigerdeOpdracht(refused: RefusedCommand): GeweigerdeOpdrachtDto {
  return {
    opdrachtId: refused.commandId,
    lezer: refused.source,
    opdracht: refused.command,
    stream: refused.eventStream,
    positie: refused.eventPosition,
    code: refused.code,
    melding: refused.message,
    pogingen: refused.attempts,
    sinds: refused.recordedAt,
  };
}
