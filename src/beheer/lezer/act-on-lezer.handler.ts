import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type Tijdstip } from '../../kernel/datum.js';
import { ENGINE_ADMIN, type EngineAdmin } from '../../platform/beheer/engine-admin.js';
import { type Generatie, type Vergelijking } from '../../platform/beheer/read-model-builds.js';
import { type Clock, CLOCK } from '../../platform/clock/clock.js';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { ActOnLezer } from './lezer.commands.js';
import {
  type BuildFacts,
  type GenerationFacts,
  type GeparkeerdDossier,
  type LezerCommand,
  lezerDecider,
} from './lezer.decider.js';
import { type VergelijkingFeit } from './lezer.events.js';

@CommandHandler(ActOnLezer)
export class ActOnLezerHandler implements ICommandHandler<ActOnLezer> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(ENGINE_ADMIN) private readonly engine: EngineAdmin,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(command: ActOnLezer): Promise<CommandResult<{ lezer: string }>> {
    const decision = await this.decisionOf(command, this.clock.now().toISOString());
    return this.aggregates.execute([this.aggregates.part(lezerDecider, command.lezer, decision)], command.envelope, {
      configVersion: null,
      answer: { lezer: command.lezer },
    });
  }

  private async decisionOf({ lezer, act }: ActOnLezer, op: Tijdstip): Promise<LezerCommand> {
    switch (act.act) {
      case 'retry-parked':
        return {
          type: 'RetryParkedStream',
          lezer,
          dossier: await this.dossier(lezer, act.stream),
          reden: act.reden,
          op,
        };
      case 'skip-parked': {
        const { gebeurtenisId, reden } = act;
        return {
          type: 'SkipParkedEvent',
          lezer,
          gebeurtenisId,
          dossier: await this.dossier(lezer, act.stream),
          reden,
          op,
        };
      }
      case 'rebuild': {
        const { facts, generations } = await this.readModel(lezer);
        return { type: 'RequestRebuild', ...facts, onderweg: underWay(generations), reden: act.reden, op };
      }
      case 'switch': {
        const { facts, generations } = await this.readModel(lezer);
        const naar = factsOf(generations, (found) => found.generatie === act.generatie);
        const compared = naar?.stand === 'gereed' && naar.eigenVersie;
        const vergelijking = compared ? summary(await this.engine.builds!.compare(lezer, act.generatie)) : undefined;
        const { ookBijVerschil, reden } = act;
        return { type: 'SwitchReadModel', ...facts, naar, vergelijking, ookBijVerschil, reden, op };
      }
      case 'switch-back': {
        const { facts, generations } = await this.readModel(lezer);
        return { type: 'SwitchBack', ...facts, naar: factsOf(generations, isKept), reden: act.reden, op };
      }
      case 'drop': {
        const { facts, generations } = await this.readModel(lezer);
        const generatie = factsOf(generations, (found) => found.generatie === act.generatie);
        return { type: 'DropGeneration', ...facts, generatie, reden: act.reden, op };
      }
    }
  }

  private async dossier(lezer: string, stream: string): Promise<GeparkeerdDossier | undefined> {
    const found = (await this.engine.parkedStreams(lezer)).find((parked) => parked.stream === stream);
    if (found === undefined) return undefined;
    const { eventId: gebeurtenisId, position: positie, type: gebeurtenistype, error: fout, attempts: pogingen } = found;
    return { stream, gebeurtenisId, positie, gebeurtenistype, fout, pogingen };
  }

  private async readModel(
    leesmodel: string,
  ): Promise<{ facts: ReadModelFacts; generations: readonly OwnGeneration[] }> {
    const version = this.engine.versionOf(leesmodel);
    const all = (await this.engine.builds?.list()) ?? [];
    const generations = all
      .filter((generation) => generation.leesmodel === leesmodel)
      .map((generation) => ({ ...generation, eigenVersie: generation.versie === version }));
    const inUse = generations.find(({ stand }) => stand === 'in gebruik');
    const nieuwste = Math.max(0, ...generations.map(({ generatie }) => generatie));
    return { facts: { leesmodel, inGebruik: inUse?.generatie, nieuwste, positie: inUse?.positie ?? '0' }, generations };
  }
}

interface ReadModelFacts {
  readonly leesmodel: string;
  readonly inGebruik: number | undefined;
  readonly nieuwste: number;
  readonly positie: string;
}

type OwnGeneration = Generatie & { readonly eigenVersie: boolean };

/** A build of another version of the program is not waited for: the request replaces it. */
function underWay(generations: readonly OwnGeneration[]): BuildFacts | undefined {
  const found = generations.find(({ stand, eigenVersie }) => eigenVersie && UNDER_WAY.includes(stand));
  return found && (found.stand === 'mislukt' ? { misluktOp: found.bijgewerktOp } : {});
}

const UNDER_WAY: readonly string[] = ['gevraagd', 'bouwt', 'gereed', 'mislukt'];

const isKept = ({ stand }: Generatie): boolean => stand === 'bewaard';

function factsOf(
  generations: readonly OwnGeneration[],
  wanted: (generation: OwnGeneration) => boolean,
): GenerationFacts | undefined {
  const found = generations.find(wanted);
  return found && { generatie: found.generatie, stand: found.stand, eigenVersie: found.eigenVersie };
}

/** Without the sample of differences: those are looked at before the decision, and are no fact of it. */
function summary({ positie, gelijk, tabellen }: Vergelijking): VergelijkingFeit {
  return {
    positie,
    gelijk,
    tabellen: tabellen.map(({ tabel, rijenOud, rijenNieuw, controlegetalOud, controlegetalNieuw }) => ({
      tabel,
      rijenOud,
      rijenNieuw,
      controlegetalOud,
      controlegetalNieuw,
    })),
  };
}
