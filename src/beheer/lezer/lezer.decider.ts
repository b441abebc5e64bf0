import { type Tijdstip } from '../../kernel/datum.js';
import { type Decider, unreachable } from '../../kernel/decider.js';
import { Rejection } from '../../kernel/rejection.js';
import { lezerEvents, type LezerEvent, type VergelijkingFeit } from './lezer.events.js';

export interface LezerState {
  /** What was decided, by what makes it one act: asked again on the same facts, it is a repeat. */
  readonly gedaan: readonly string[];
}

export interface GeparkeerdDossier {
  readonly stream: string;
  readonly gebeurtenisId: string;
  readonly positie: string;
  readonly gebeurtenistype: string;
  readonly fout: string;
  readonly pogingen: number;
}

export interface GeweigerdeOpdracht {
  readonly opdrachtId: string;
  readonly lezer: string;
  readonly opdracht: string;
  readonly code: string;
  readonly pogingen: number;
}

export interface GenerationFacts {
  readonly generatie: number;
  readonly stand: string;
  /** Whether this build of the program made it. */
  readonly eigenVersie: boolean;
}

export interface BuildFacts {
  /** When the build failed; absent where it goes on, or is ready. */
  readonly misluktOp?: Tijdstip;
}

interface OnReadModel {
  readonly leesmodel: string;
  /** Of the generation in use; undefined where there is no such read model. */
  readonly inGebruik: number | undefined;
  /** The newest generation, and where the one in use stands in the log. */
  readonly nieuwste: number;
  readonly positie: string;
  readonly op: Tijdstip;
}

export type LezerCommand =
  | {
      readonly type: 'RetryParkedStream';
      readonly lezer: string;
      readonly dossier: GeparkeerdDossier | undefined;
      readonly reden: string | null;
      readonly op: Tijdstip;
    }
  | {
      readonly type: 'SkipParkedEvent';
      readonly lezer: string;
      readonly gebeurtenisId: string;
      readonly dossier: GeparkeerdDossier | undefined;
      readonly reden: string;
      readonly op: Tijdstip;
    }
  | ({
      readonly type: 'RequestRebuild';
      /** What was asked for before and is not in use yet. */
      readonly onderweg: BuildFacts | undefined;
      readonly reden: string | null;
    } & OnReadModel)
  | ({
      readonly type: 'SwitchReadModel';
      readonly naar: GenerationFacts | undefined;
      readonly vergelijking: VergelijkingFeit | undefined;
      /** A switch to a generation that differs must be said aloud, with a reason. */
      readonly ookBijVerschil: boolean;
      readonly reden: string | null;
    } & OnReadModel)
  | ({
      readonly type: 'SwitchBack';
      readonly naar: GenerationFacts | undefined;
      readonly reden: string;
    } & OnReadModel)
  | ({
      readonly type: 'DropGeneration';
      readonly generatie: GenerationFacts | undefined;
      readonly reden: string | null;
    } & OnReadModel)
  | {
      readonly type: 'RetryRefusedCommand';
      readonly geweigerd: GeweigerdeOpdracht | undefined;
      /** Whether what led to it is still there: the same event and policy, the same deadline. */
      readonly oorzaakBekend: boolean;
      readonly reden: string | null;
      readonly op: Tijdstip;
    }
  | {
      readonly type: 'DismissRefusedCommand';
      readonly opdrachtId: string;
      readonly geweigerd: GeweigerdeOpdracht | undefined;
      readonly reden: string;
      readonly op: Tijdstip;
    };

/** What a beheerder may do with a reader of the log; the facts come in as they are at that moment. */
export const lezerDecider: Decider<LezerState, LezerCommand, LezerEvent> = {
  category: lezerEvents.aggregate,
  initial: { gedaan: [] },
  decide(command, state) {
    // What was passed over or set aside is not on the list any more, and a repeat must be quiet all the same.
    const settled = settledBy(command);
    if (settled !== undefined && state.gedaan.includes(settled)) return [];
    const event = eventOf(command);
    return event === undefined || state.gedaan.includes(actOf(event)) ? [] : [event];
  },
  evolve(state, event) {
    return { gedaan: [...state.gedaan, actOf(event)] };
  },
};

function settledBy(command: LezerCommand): string | undefined {
  if (command.type === 'SkipParkedEvent') return `overgeslagen/${command.gebeurtenisId}`;
  return command.type === 'DismissRefusedCommand' ? `afgedaan/${command.opdrachtId}` : undefined;
}

function actOf({ type, data }: LezerEvent): string {
  switch (type) {
    case 'ParkedStreamRetried':
      return `opnieuw/${data.gebeurtenisId}/${data.pogingen}`;
    case 'ParkedEventSkipped':
      return `overgeslagen/${data.gebeurtenisId}`;
    case 'ReadModelRebuildRequested':
      return `herbouw/${data.na}/${data.misluktOp ?? ''}`;
    case 'ReadModelSwitched':
      return `wissel/${data.naar}/${data.vergelijking.positie}`;
    case 'ReadModelSwitchedBack':
      return `terug/${data.naar}/${data.positie}`;
    case 'ReadModelGenerationDropped':
      return `verwijderd/${data.generatie}`;
    case 'RefusedCommandRetried':
      return `herkanst/${data.opdrachtId}/${data.pogingen}`;
    case 'RefusedCommandDismissed':
      return `afgedaan/${data.opdrachtId}`;
  }
  return unreachable(type);
}

/** Undefined where there is nothing to do. */
function eventOf(command: LezerCommand): LezerEvent | undefined {
  const occurredAt = command.op;
  switch (command.type) {
    case 'RetryParkedStream': {
      const { gebeurtenistype: _type, ...dossier } = parked(command.dossier);
      return {
        type: 'ParkedStreamRetried',
        occurredAt,
        data: { lezer: command.lezer, ...dossier, reden: command.reden },
      };
    }
    case 'SkipParkedEvent': {
      const { pogingen: _attempts, ...dossier } = parked(command.dossier);
      if (dossier.gebeurtenisId !== command.gebeurtenisId) {
        throw new Rejection(
          'GEBEURTENIS_NIET_AAN_DE_BEURT',
          'Alleen de gebeurtenis die niet kon worden verwerkt is over te slaan. Vraag de lijst opnieuw op.',
        );
      }
      return {
        type: 'ParkedEventSkipped',
        occurredAt,
        data: { lezer: command.lezer, ...dossier, reden: command.reden },
      };
    }
    case 'RequestRebuild': {
      const { leesmodel, nieuwste: na, onderweg, reden } = command;
      known(command);
      if (onderweg !== undefined && onderweg.misluktOp === undefined) return undefined;
      const data = { leesmodel, na, ...onderweg, reden };
      return { type: 'ReadModelRebuildRequested', occurredAt, data };
    }
    case 'SwitchReadModel':
      return switchTo(command);
    case 'SwitchBack': {
      const { leesmodel, naar, positie, reden } = command;
      const van = known(command);
      if (naar?.stand !== 'bewaard') throw noGeneration('bewaarde');
      mustBeOwn(naar);
      return {
        type: 'ReadModelSwitchedBack',
        occurredAt,
        data: { leesmodel, van, naar: naar.generatie, positie, reden },
      };
    }
    case 'DropGeneration': {
      const { leesmodel, generatie, reden } = command;
      if (generatie?.generatie === known(command)) {
        throw new Rejection('GENERATIE_IN_GEBRUIK', 'Deze generatie is in gebruik. Wissel eerst naar een andere.');
      }
      if (generatie === undefined || generatie.stand === 'vervallen') throw noGeneration('zulke');
      const data = { leesmodel, generatie: generatie.generatie, reden };
      return { type: 'ReadModelGenerationDropped', occurredAt, data };
    }
    case 'RetryRefusedCommand': {
      const data = { ...refused(command.geweigerd), reden: command.reden };
      if (!command.oorzaakBekend) {
        throw new Rejection(
          'OPDRACHT_ZONDER_OORZAAK',
          'Wat tot deze opdracht leidde is er niet meer: de termijn is verzet of vervallen, of het beleid bestaat niet meer. ' +
            'Doe de opdracht af met een reden; is zij toch nodig, geef haar dan met de hand.',
        );
      }
      return { type: 'RefusedCommandRetried', occurredAt, data };
    }
    case 'DismissRefusedCommand': {
      const { pogingen: _attempts, ...geweigerd } = refused(command.geweigerd);
      return { type: 'RefusedCommandDismissed', occurredAt, data: { ...geweigerd, reden: command.reden } };
    }
  }
  return unreachable(command);
}

function switchTo(command: Extract<LezerCommand, { type: 'SwitchReadModel' }>): LezerEvent | undefined {
  const { leesmodel, naar, vergelijking, reden, op } = command;
  const van = known(command);
  if (naar?.generatie === van) return undefined;
  if (naar?.stand !== 'gereed' || vergelijking === undefined) throw noGeneration('gerede');
  mustBeOwn(naar);
  if (!vergelijking.gelijk && (!command.ookBijVerschil || reden === null)) {
    throw new Rejection(
      'VERGELIJKING_VERSCHILT',
      'De nieuwe generatie verschilt van de oude. Bekijk de vergelijking; wisselen kan met ookBijVerschil en een reden.',
    );
  }
  const data = { leesmodel, van, naar: naar.generatie, vergelijking, reden };
  return { type: 'ReadModelSwitched', occurredAt: op, data };
}

function parked(dossier: GeparkeerdDossier | undefined): GeparkeerdDossier {
  if (dossier !== undefined) return dossier;
  throw new Rejection(
    'NIET_GEPARKEERD',
    'Dit dossier staat niet (meer) apart bij deze lezer. Vraag de lijst opnieuw op.',
    'not-found',
  );
}

function refused(geweigerd: GeweigerdeOpdracht | undefined): GeweigerdeOpdracht {
  if (geweigerd !== undefined) return geweigerd;
  throw new Rejection(
    'OPDRACHT_NIET_GEWEIGERD',
    'Deze opdracht staat niet (meer) op de lijst van geweigerde opdrachten. Vraag de lijst opnieuw op.',
    'not-found',
  );
}

function known({ leesmodel, inGebruik }: OnReadModel): number {
  if (inGebruik !== undefined) return inGebruik;
  throw new Rejection(
    'LEESMODEL_ONBEKEND',
    `Er is geen leesmodel "${leesmodel}". Kies er een uit de lijst.`,
    'not-found',
  );
}

function noGeneration(which: string): Rejection {
  return new Rejection(
    'GENERATIE_NIET_BESCHIKBAAR',
    `Dit leesmodel heeft geen ${which} generatie met dit nummer. Vraag de lijst van generaties op.`,
  );
}

function mustBeOwn({ eigenVersie }: GenerationFacts): void {
  if (eigenVersie) return;
  throw new Rejection(
    'GENERATIE_VAN_ANDERE_VERSIE',
    'Deze generatie is gemaakt door een andere versie van Kroniek. Start die versie om ernaar te wisselen.',
  );
}
