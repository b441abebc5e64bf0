import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { datumOf } from '../../kernel/datum.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { Problem } from '../../platform/http/problem.js';
import { READ_MODEL_POSITIONS, type ReadModelPositions } from '../../platform/http/read-model-positions.js';
import { eersteWijziging, type Gevolg, gevolgenVan } from '../regioconfiguratie/inhoud/gevolgen.js';
import { zoalsNaVersie } from '../regioconfiguratie/inhoud/stand.js';
import { regioconfiguratieDecider } from '../regioconfiguratie/regioconfiguratie.decider.js';
import {
  GEVOLGEN_FACTS,
  GEVOLGEN_LEESMODEL,
  type RegioconfiguratieGevolgenFacts,
} from '../regioconfiguratie/regioconfiguratie-gevolgen-facts.js';
import { RequireHerrekening } from './herrekening.commands.js';
import { type Geraakt, herrekeningDecider } from './herrekening.decider.js';

const WAIT_MS = 15_000;

@CommandHandler(RequireHerrekening)
export class RequireHerrekeningHandler implements ICommandHandler<RequireHerrekening> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(READ_MODEL_POSITIONS) private readonly positions: ReadModelPositions,
    @Inject(GEVOLGEN_FACTS) private readonly facts: RegioconfiguratieGevolgenFacts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ data, envelope }: RequireHerrekening): Promise<CommandResult<null>> {
    const { versieId, versie, positie } = data;
    const regioId = envelope.regio;
    const stand = await this.aggregates.state(regioconfiguratieDecider, regioId);
    // As the log stood at this change: a later one asks for a herrekening of its own.
    const oud = zoalsNaVersie(stand, versie - 1);
    const nieuw = zoalsNaVersie(stand, versie);
    const vanaf = eersteWijziging(oud, nieuw);
    if (oud.versies.length === 0 || vanaf === undefined) {
      return this.aggregates.execute([], envelope, { configVersion: versieId, answer: null });
    }
    await this.caughtUp(BigInt(positie));
    const gebruik = await this.facts.gebruik(regioId, vanaf);
    const gevolgen = gevolgenVan(oud, nieuw, gebruik, datumOf(this.clock.now()));
    const part = this.aggregates.part(herrekeningDecider, versieId, {
      ...{ type: 'RequireHerrekening', regioId, versieId, vanaf },
      starttermijnen: geraakt(
        gevolgen,
        ({ afhandeling, gebruik: { soort } }) => afhandeling === 'herrekend' && soort === 'starttermijn',
      ),
      kpimetingen: geraakt(
        gevolgen,
        ({ afhandeling, gebruik: { soort } }) => afhandeling === 'herrekend' && soort === 'kpi-meting',
      ),
      besluiten: geraakt(gevolgen, ({ afhandeling }) => afhandeling === 'rust-op-gecorrigeerde-regel'),
    });
    return this.aggregates.execute([part], envelope, { configVersion: versieId, answer: null });
  }

  /** What was recorded under the old rule just before the change must be among the facts. */
  private async caughtUp(position: bigint): Promise<void> {
    if (await this.positions.waitUntil(GEVOLGEN_LEESMODEL, position, WAIT_MS)) return;
    throw new Problem(
      503,
      'REGELGEBRUIK_NOG_NIET_BIJ',
      'Wat op de regels rust is nog niet bijgewerkt. Geef de opdracht over een halve minuut opnieuw.',
      { 'Retry-After': '30' },
    );
  }
}

function geraakt(gevolgen: readonly Gevolg[], welke: (gevolg: Gevolg) => boolean): Geraakt[] {
  return gevolgen.filter(welke).map(({ gebruik: { soort, kenmerk, naam }, wijzigingen }) => ({
    soort,
    kenmerk,
    naam,
    sleutels: wijzigingen.map(({ sleutel }) => sleutel),
  }));
}
