import { Inject, Injectable } from '@nestjs/common';
import { type Datum } from '../../kernel/datum.js';
import { Rejection } from '../../kernel/rejection.js';
import { contractDecider } from '../../inkoop/contract/contract.decider.js';
import { leveringstarief } from '../../inkoop/tariefkaart/inhoud/leveringstarief.js';
import { tariefkaartId } from '../../inkoop/tariefkaart/tariefkaart-id.js';
import { tariefkaartDecider } from '../../inkoop/tariefkaart/tariefkaart.decider.js';
import { trajectprijsDecider } from '../../inkoop/trajectprijs/trajectprijs.decider.js';
import { prijsOp } from '../../inkoop/trajectprijs/trajectprijs.events.js';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { bekostigingVolgens } from '../../regio/regioconfiguratie/bekostigingsregels.js';
import { regioDecider } from '../../regio/regio/regio.decider.js';
import { regioconfiguratieDecider } from '../../regio/regioconfiguratie/regioconfiguratie.decider.js';
import { casusDecider } from '../../toegang/casus/casus.decider.js';
import { toewijzingDecider } from '../../toegang/toewijzing/toewijzing.decider.js';
import { type BekendeToewijzing, regimeOp } from '../../toegang/toewijzing/toewijzing.state.js';
import { type Controlefeiten, type GecontroleerdeToewijzing } from '../controles/controle.js';
import { betalerOver } from './betaler.js';
import { declaratieDecider } from './declaratie.decider.js';
import { type IngediendeDeclaratie } from './declaratie.events.js';

export interface Feitenset {
  readonly toewijzingId: string;
  /** Null where the region set no bekostiging for the case. */
  readonly feiten: Controlefeiten | null;
  readonly configVersion: string | null;
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
    const { toewijzingId } = declaratie;
    const toewijzing = await this.aggregates.state(toewijzingDecider, toewijzingId, regio);
    if (toewijzing.stand === 'onbekend') return { toewijzingId, feiten: null, configVersion: null };
    const { regime, andersVanaf } = regimeOp(toewijzing, declaratie.periode.van);
    const { bekostiging } = regime;
    if (bekostiging === null) return { toewijzingId, feiten: null, configVersion: null };
    const { gemeentecode, segment, productcode: product } = toewijzing.gegevens;
    const configuratie = await this.aggregates.state(regioconfiguratieDecider, regio);
    const regel = bekostigingVolgens(configuratie, bekostiging, { gemeentecode, segment, product });
    const configVersion = bekostiging.configVersion;
    if (regel === null) return { toewijzingId, feiten: null, configVersion };
    const feiten: Controlefeiten = {
      declaratie,
      toewijzing: gecontroleerd(toewijzing),
      regel,
      regelAndersVanaf: andersVanaf,
      ...betalerOver(declaratie, {
        configuratie,
        aanwijzingen: (await this.aggregates.state(casusDecider, declaratie.clientId, regio)).aanwijzingen,
        deelname: (await this.aggregates.state(regioDecider, regio)).deelname,
        ...{ segment, vandaag },
      }),
      tarief: await this.tarief(toewijzing.gegevens.contractId, declaratie, regel.vorm, regio),
      trajectprijs: await this.trajectprijs(product, bekostiging.geldigOp, regio),
      vandaag,
    };
    return { toewijzingId, feiten, configVersion };
  }

  /** What was agreed in the contract, else the tariff card that holds for the way in which it is paid (R-TAR-02). */
  private async tarief(
    contractId: string,
    { productcode, periode, eenheid }: IngediendeDeclaratie,
    uitvoeringsvariant: string,
    regio: string,
  ): Promise<Controlefeiten['tarief']> {
    const state = await this.aggregates.state(contractDecider, contractId, regio);
    if (state.status === 'onbekend') return null;
    const { contract, tarieven } = state;
    const gecontracteerd = contract.producten.some((product) => product.productcode === productcode);
    const id = tariefkaartId(regio, productcode);
    const { kaarten } = gecontracteerd ? await this.aggregates.state(tariefkaartDecider, id, regio) : { kaarten: [] };
    const found = leveringstarief(
      { contracttarieven: tarieven, kaarten },
      { productcode, aanbiederId: contract.aanbiederId, datum: periode.van, eenheid, uitvoeringsvariant },
    );
    if (found === null) return null;
    const { herkomst, tarief } = found;
    return { bedrag: tarief.bedrag, eenheid: tarief.eenheid, herkomst };
  }

  /** The price of the day from which the case is under its regime: it is set for the whole traject. */
  private async trajectprijs(productcode: string, datum: Datum, regio: string): Promise<number | null> {
    const { prijzen } = await this.aggregates.state(trajectprijsDecider, regio);
    return prijsOp(prijzen, productcode, datum)?.bedrag ?? null;
  }
}

function gecontroleerd({ stand, gegevens, zorg, controle }: BekendeToewijzing): GecontroleerdeToewijzing {
  const { aanbiederId, clientId, gemeentecode, productcode, gewensteStartdatum, einddatum, omvang, budget } = gegevens;
  return {
    ...{ aanbiederId, clientId, gemeentecode, productcode, categorie: gegevens.productcategorie, omvang, budget },
    geldt: stand === 'openstaand' || stand === 'geaccepteerd',
    begin: gewensteStartdatum,
    eind: einddatum,
    zorg: zorg.stand,
    extraControle: controle.stand,
  };
}
