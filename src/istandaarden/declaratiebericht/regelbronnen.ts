import { Inject, Injectable } from '@nestjs/common';
import { type Datum } from '../../kernel/datum.js';
import { type BetalingState, betalingDecider } from '../../declaratie/betaling/betaling.decider.js';
import { type DeclaratieState, declaratieDecider } from '../../declaratie/declaratie/declaratie.decider.js';
import { contractDecider } from '../../inkoop/contract/contract.decider.js';
import { type ContractState } from '../../inkoop/contract/contract.state.js';
import { tariefkaartId } from '../../inkoop/tariefkaart/tariefkaart-id.js';
import { tariefkaartDecider } from '../../inkoop/tariefkaart/tariefkaart.decider.js';
import { type TariefkaartState } from '../../inkoop/tariefkaart/tariefkaart.state.js';
import { trajectprijsDecider, type TrajectprijsState } from '../../inkoop/trajectprijs/trajectprijs.decider.js';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { regioDecider } from '../../regio/regio/regio.decider.js';
import { type RegioState } from '../../regio/regio/regio.state.js';
import {
  type GeldendeConfiguratie,
  geldendeConfiguratie,
} from '../../regio/regioconfiguratie/regioconfiguratie-reader.js';
import {
  regioconfiguratieDecider,
  type RegioconfiguratieState,
} from '../../regio/regioconfiguratie/regioconfiguratie.decider.js';
import { type CasusState, casusDecider } from '../../toegang/casus/casus.decider.js';
import { toewijzingDecider } from '../../toegang/toewijzing/toewijzing.decider.js';
import { type ToewijzingState } from '../../toegang/toewijzing/toewijzing.state.js';

interface Gelezen<S> {
  readonly state: S;
  readonly revision: number;
}

/** What the lines of one part are held against, as it stands now; read in a handful of questions. */
export interface Regelbronnen {
  readonly vandaag: Datum;
  toewijzing(id: string): ToewijzingState;
  betaling(toewijzingId: string): Gelezen<BetalingState>;
  declaratie(id: string): Gelezen<DeclaratieState>;
  casus(clientId: string): CasusState;
  contract(id: string): ContractState;
  tariefkaart(productcode: string): TariefkaartState;
  readonly trajectprijzen: TrajectprijsState;
  readonly regio: RegioState;
  readonly configuratie: RegioconfiguratieState;
  /** The configuration of the gemeente on a day. */
  geldend(geldigOp: Datum, gemeentecode: string): GeldendeConfiguratie;
}

export interface Regelsleutels {
  readonly toewijzingen: readonly string[];
  readonly declaraties: readonly string[];
  readonly clienten: readonly string[];
}

/** Reads the streams that a part of a declaratie rests on. No read model, so nothing lags. */
@Injectable()
export class Regelbronnenlezer {
  constructor(@Inject(Aggregates) private readonly aggregates: Aggregates) {}

  async lees(
    { toewijzingen, declaraties, clienten }: Regelsleutels,
    regio: string,
    vandaag: Datum,
  ): Promise<Regelbronnen> {
    const bekend = await this.aggregates.states(toewijzingDecider, toewijzingen, regio);
    const gegevens = [...bekend.values()].flatMap(({ state }) => (state.stand === 'onbekend' ? [] : [state.gegevens]));
    const kaarten = new Map(gegevens.map(({ productcode }) => [productcode, tariefkaartId(regio, productcode)]));
    const [betalingen, ingediend, casussen, contracten, tariefkaarten] = await Promise.all([
      this.aggregates.states(betalingDecider, toewijzingen, regio),
      this.aggregates.states(declaratieDecider, declaraties, regio),
      this.aggregates.states(casusDecider, clienten, regio),
      this.aggregates.states(
        contractDecider,
        gegevens.map(({ contractId }) => contractId),
        regio,
      ),
      this.aggregates.states(tariefkaartDecider, kaarten.values(), regio),
    ]);
    const [trajectprijzen, stand, configuratie] = await Promise.all([
      this.aggregates.state(trajectprijsDecider, regio),
      this.aggregates.state(regioDecider, regio),
      this.aggregates.state(regioconfiguratieDecider, regio),
    ]);
    const geldend = new Map<string, GeldendeConfiguratie>();
    return {
      vandaag,
      toewijzing: (id) => bekend.get(id)!.state,
      betaling: (id) => betalingen.get(id)!,
      declaratie: (id) => ingediend.get(id)!,
      casus: (id) => casussen.get(id)!.state,
      contract: (id) => contracten.get(id)!.state,
      tariefkaart: (productcode) => tariefkaarten.get(kaarten.get(productcode)!)!.state,
      trajectprijzen,
      regio: stand,
      configuratie,
      geldend(geldigOp, gemeentecode) {
        const key = `${geldigOp} ${gemeentecode}`;
        const known = geldend.get(key) ?? geldendeConfiguratie(regio, stand, configuratie, { geldigOp, gemeentecode });
        geldend.set(key, known);
        return known;
      },
    };
  }
}
