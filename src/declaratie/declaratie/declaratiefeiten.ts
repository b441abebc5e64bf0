import { Inject, Injectable } from '@nestjs/common';
import { type Datum } from '../../kernel/datum.js';
import { Rejection } from '../../kernel/rejection.js';
import { contractDecider } from '../../inkoop/contract/contract.decider.js';
import { tariefkaartId } from '../../inkoop/tariefkaart/tariefkaart-id.js';
import { tariefkaartDecider } from '../../inkoop/tariefkaart/tariefkaart.decider.js';
import { trajectprijsDecider } from '../../inkoop/trajectprijs/trajectprijs.decider.js';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { regioDecider } from '../../regio/regio/regio.decider.js';
import { regioconfiguratieDecider } from '../../regio/regioconfiguratie/regioconfiguratie.decider.js';
import { casusDecider } from '../../toegang/casus/casus.decider.js';
import { toewijzingDecider } from '../../toegang/toewijzing/toewijzing.decider.js';
import { type Controleset, controlefeiten } from './controlebronnen.js';
import { declaratieDecider } from './declaratie.decider.js';

export interface Feitenset extends Controleset {
  readonly toewijzingId: string;
}

/** Gathers what a declaratie is checked against, from the streams themselves: no read model, so nothing lags. */
@Injectable()
export class Declaratiefeiten {
  constructor(@Inject(Aggregates) private readonly aggregates: Aggregates) {}

  /** Null where it was answered already. Throws Rejection `DECLARATIE_ONBEKEND`. */
  async verzamel(declaratieId: string, regio: string, vandaag: Datum): Promise<Feitenset | null> {
    const state = await this.aggregates.state(declaratieDecider, declaratieId, regio);
    if (state.status === 'nieuw') {
      throw new Rejection(
        'DECLARATIE_ONBEKEND',
        'Deze declaratie is niet ingediend. Controleer het kenmerk.',
        'not-found',
      );
    }
    if (state.status !== 'ingediend') return null;
    const { declaratie } = state;
    const { toewijzingId, clientId, productcode } = declaratie;
    const toewijzing = await this.aggregates.state(toewijzingDecider, toewijzingId, regio);
    if (toewijzing.stand === 'onbekend') return { toewijzingId, feiten: null, configVersion: null };
    const [configuratie, { aanwijzingen }, { deelname }, contract, tariefkaart, trajectprijzen] = await Promise.all([
      this.aggregates.state(regioconfiguratieDecider, regio),
      this.aggregates.state(casusDecider, clientId, regio),
      this.aggregates.state(regioDecider, regio),
      this.aggregates.state(contractDecider, toewijzing.gegevens.contractId, regio),
      this.aggregates.state(tariefkaartDecider, tariefkaartId(regio, productcode), regio),
      this.aggregates.state(trajectprijsDecider, regio),
    ]);
    const bronnen = {
      configuratie,
      toewijzing,
      aanwijzingen,
      deelname,
      contract,
      tariefkaart,
      trajectprijzen,
      vandaag,
    };
    return { toewijzingId, ...controlefeiten(declaratie, bronnen) };
  }
}
