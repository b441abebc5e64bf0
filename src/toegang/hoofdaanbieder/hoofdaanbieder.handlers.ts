import { Inject, Injectable } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { contractpartijenDecider } from '../../inkoop/partijen/contractpartijen/contractpartijen.decider.js';
import { derivedId } from '../../kernel/ids.js';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandEnvelope, type CommandResult } from '../../platform/event-store/command.js';
import { type EenHoofdaanbiederPer } from '../../regio/regioconfiguratie/inhoud/contract.js';
import { RegioconfiguratieReader } from '../../regio/regioconfiguratie/regioconfiguratie-reader.js';
import { toewijzingDecider } from '../toewijzing/toewijzing.decider.js';
import { type BekendeToewijzing } from '../toewijzing/toewijzing.state.js';
import { AssignHoofdaanbieder, EndHoofdaanbieder, EngageOnderaannemer } from './hoofdaanbieder.commands.js';
import { hoofdaanbiederDecider } from './hoofdaanbieder.decider.js';
import { type Onderaannemingsfeiten } from './onderaannemer-inzet.js';
import { bekend, duurVan, type Toewijzingsduur, vroegste } from './toewijzingsduur.js';

/** What decisions about a hoofdaanbieder rest on: toewijzingen of the client and what their contracts allow. */
@Injectable()
export class HoofdaanbiederGegevens {
  constructor(@Inject(Aggregates) private readonly aggregates: Aggregates) {}

  async toewijzing(toewijzingId: string, { regio, actor }: CommandEnvelope): Promise<BekendeToewijzing> {
    return bekend(await this.aggregates.state(toewijzingDecider, toewijzingId, regio), actor);
  }

  /** Of every toewijzing of the client of which a hoofdaanbieder was assigned. */
  async duren(clientId: string, regio: string): Promise<Record<string, Toewijzingsduur>> {
    const { aanwijzingen } = await this.aggregates.state(hoofdaanbiederDecider, clientId, regio);
    const duren = await Promise.all(
      aanwijzingen.map(async ({ toewijzingId }) => {
        const state = await this.aggregates.state(toewijzingDecider, toewijzingId, regio);
        return state.stand === 'onbekend' ? [] : [[toewijzingId, duurVan(state)] as const];
      }),
    );
    return Object.fromEntries(duren.flat());
  }

  /** Null where the contract does not have it. */
  async onderaanneming(contractId: string, id: string, regio: string): Promise<Onderaannemingsfeiten | null> {
    const { onderaannemingen, beeindigd } = await this.aggregates.state(contractpartijenDecider, contractId, regio);
    const found = onderaannemingen.find(({ onderaannemingId }) => onderaannemingId === id);
    if (found === undefined) return null;
    const { gemeenten, productcodes, vanaf } = found;
    const { aanbiederId, naam } = found.onderaannemer;
    const einde = beeindigd.find(({ onderaannemingId }) => onderaannemingId === id);
    const laatsteDag = vroegste(found.laatsteDag, einde?.laatsteDag ?? null);
    return { onderaannemer: { aanbiederId, naam }, gemeenten, productcodes, vanaf, laatsteDag };
  }
}

@CommandHandler(AssignHoofdaanbieder)
export class AssignHoofdaanbiederHandler implements ICommandHandler<AssignHoofdaanbieder> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(RegioconfiguratieReader) private readonly configuraties: RegioconfiguratieReader,
    @Inject(HoofdaanbiederGegevens) private readonly gegevens: HoofdaanbiederGegevens,
  ) {}

  async execute({ data, envelope }: AssignHoofdaanbieder): Promise<CommandResult<{ readonly toewijzingId: string }>> {
    const { toewijzingId } = data;
    const { regio } = envelope;
    const toewijzing = await this.gegevens.toewijzing(toewijzingId, envelope);
    const { clientId, gemeentecode, aanbiederId, contractId, productcode, segment } = toewijzing.gegevens;
    const { vanaf, laatsteDag, vervallen } = duurVan(toewijzing);
    const plaats = { gemeentecode, segment, product: productcode };
    const configuratie = await this.configuraties.at(regio, { geldigOp: vanaf, ...plaats });
    const eenPer = configuratie.parameter<EenHoofdaanbiederPer>('hoofdaanbieder.perClient');
    const wie = { toewijzingId, clientId, gemeentecode, aanbiederId, contractId, productcode, segment };
    const part = this.aggregates.part(hoofdaanbiederDecider, clientId, {
      type: 'AssignHoofdaanbieder',
      aanwijzing: { ...wie, vanaf, laatsteDag, eenPer },
      vervallen,
      duren: await this.gegevens.duren(clientId, regio),
    });
    return this.aggregates.execute([part], envelope, {
      configVersion: configuratie.versieId,
      answer: { toewijzingId },
    });
  }
}

@CommandHandler(EndHoofdaanbieder)
export class EndHoofdaanbiederHandler implements ICommandHandler<EndHoofdaanbieder> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(HoofdaanbiederGegevens) private readonly gegevens: HoofdaanbiederGegevens,
  ) {}

  async execute({ data, envelope }: EndHoofdaanbieder): Promise<CommandResult<{ readonly toewijzingId: string }>> {
    const { toewijzingId } = data;
    const { gegevens } = await this.gegevens.toewijzing(toewijzingId, envelope);
    const part = this.aggregates.part(hoofdaanbiederDecider, gegevens.clientId, { type: 'EndHoofdaanbieder', ...data });
    return this.aggregates.execute([part], envelope, { configVersion: null, answer: { toewijzingId } });
  }
}

@CommandHandler(EngageOnderaannemer)
export class EngageOnderaannemerHandler implements ICommandHandler<EngageOnderaannemer> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(HoofdaanbiederGegevens) private readonly gegevens: HoofdaanbiederGegevens,
  ) {}

  async execute({ data, envelope }: EngageOnderaannemer): Promise<CommandResult<{ readonly inzetId: string }>> {
    const { toewijzingId, onderaannemingId } = data;
    const { clientId, contractId } = (await this.gegevens.toewijzing(toewijzingId, envelope)).gegevens;
    const inzetId = derivedId('inzet', envelope.commandId);
    const onderaanneming = await this.gegevens.onderaanneming(contractId, onderaannemingId, envelope.regio);
    const part = this.aggregates.part(hoofdaanbiederDecider, clientId, {
      type: 'EngageOnderaannemer',
      ...data,
      inzetId,
      onderaanneming,
    });
    return this.aggregates.execute([part], envelope, { configVersion: null, answer: { inzetId } });
  }
}
