import { type Datum } from '../../kernel/datum.js';
import { type ContractState } from '../../inkoop/contract/contract.state.js';
import { leveringstarief } from '../../inkoop/tariefkaart/inhoud/leveringstarief.js';
import { type TariefkaartState } from '../../inkoop/tariefkaart/tariefkaart.state.js';
import { type TrajectprijsState } from '../../inkoop/trajectprijs/trajectprijs.decider.js';
import { prijsOp } from '../../inkoop/trajectprijs/trajectprijs.events.js';
import { bekostigingVolgens } from '../../regio/regioconfiguratie/bekostigingsregels.js';
import { type RegioconfiguratieState } from '../../regio/regioconfiguratie/regioconfiguratie.decider.js';
import { type BekendeToewijzing, regimeOp, type ToewijzingState } from '../../toegang/toewijzing/toewijzing.state.js';
import { type Controlefeiten, type GecontroleerdeToewijzing } from '../controles/controle.js';
import { betalerOver, type Betaalfeiten } from './betaler.js';
import { type IngediendeDeclaratie } from './declaratie.events.js';

/** The states that a declaratie is checked against, as they stand now. */
export interface Controlebronnen extends Pick<Betaalfeiten, 'aanwijzingen' | 'deelname'> {
  readonly configuratie: RegioconfiguratieState;
  readonly toewijzing: ToewijzingState;
  /** Of the contract that the toewijzing names. */
  readonly contract: ContractState;
  /** Of the product. */
  readonly tariefkaart: TariefkaartState;
  readonly trajectprijzen: TrajectprijsState;
  readonly vandaag: Datum;
}

export interface Controleset {
  /** Null where the region set no bekostiging for the case. */
  readonly feiten: Controlefeiten | null;
  /** Version of the rule; null where there is none. */
  readonly configVersion: string | null;
}

const GEEN: Controleset = { feiten: null, configVersion: null };

/** What a declaratie is checked by: the rule of the first of its days, who pays and what was agreed. Pure. */
export function controlefeiten(declaratie: IngediendeDeclaratie, bronnen: Controlebronnen): Controleset {
  const { configuratie, toewijzing, aanwijzingen, deelname, vandaag } = bronnen;
  if (toewijzing.stand === 'onbekend') return GEEN;
  const { regime, andersVanaf } = regimeOp(toewijzing, declaratie.periode.van);
  const { bekostiging } = regime;
  if (bekostiging === null) return GEEN;
  const { gemeentecode, segment, productcode: product } = toewijzing.gegevens;
  const regel = bekostigingVolgens(configuratie, bekostiging, { gemeentecode, segment, product });
  const { configVersion } = bekostiging;
  if (regel === null) return { feiten: null, configVersion };
  const feiten: Controlefeiten = {
    declaratie,
    toewijzing: gecontroleerd(toewijzing),
    regel,
    regelAndersVanaf: andersVanaf,
    ...betalerOver(declaratie, { configuratie, aanwijzingen, deelname, segment, vandaag }),
    tarief: tariefVan(declaratie, bronnen, regel.vorm),
    // The price of the day from which the case is under its regime: it is set for the whole traject.
    trajectprijs: prijsOp(bronnen.trajectprijzen.prijzen, product, bekostiging.geldigOp)?.bedrag ?? null,
    vandaag,
  };
  return { feiten, configVersion };
}

/** What was agreed in the contract, else the tariff card that holds for the way in which it is paid (R-TAR-02). */
function tariefVan(
  { productcode, periode, eenheid }: IngediendeDeclaratie,
  { contract: state, tariefkaart }: Controlebronnen,
  uitvoeringsvariant: string,
): Controlefeiten['tarief'] {
  if (state.status === 'onbekend') return null;
  const { contract, tarieven } = state;
  const gecontracteerd = contract.producten.some((product) => product.productcode === productcode);
  const found = leveringstarief(
    { contracttarieven: tarieven, kaarten: gecontracteerd ? tariefkaart.kaarten : [] },
    { productcode, aanbiederId: contract.aanbiederId, datum: periode.van, eenheid, uitvoeringsvariant },
  );
  if (found === null) return null;
  const { herkomst, tarief } = found;
  return { bedrag: tarief.bedrag, eenheid: tarief.eenheid, herkomst };
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
