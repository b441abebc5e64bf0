import { type Datum } from '../../src/kernel/datum.js';
import { einddatumOp } from '../../src/inkoop/contract/contract.events.js';
import { kaartenOp, laatsteDag, zelfdeSleutel } from '../../src/inkoop/tariefkaart/inhoud/kaarten.js';
import { ZORGKOSTEN } from '../../src/inkoop/tariefkaart/tariefkaart.events.js';
import { prijsOp } from '../../src/inkoop/trajectprijs/trajectprijs.events.js';
import { type ContractDoc, type ContracttariefDoc, type KaartDoc, type Tariefindex } from './tarievenregister.docs.js';

/** A tariff as the register shows it, from a card or from a contract. */
export interface Tariefregel {
  readonly soort: 'contract' | 'tariefkaart';
  readonly kaartId: string | null;
  readonly contractId: string | null;
  readonly contractnummer: string | null;
  /** Null holds for every aanbieder with a contract for the product. */
  readonly aanbiederId: string | null;
  readonly productcode: string;
  readonly eenheid: string;
  readonly uitvoeringsvariant: string | null;
  readonly kostensoort: string;
  /** Eurocents per eenheid. */
  readonly bedrag: number;
  readonly geldigVanaf: Datum;
  readonly laatsteDag: Datum | null;
  readonly geldt: boolean;
  /** True where a correction took its place: it never held. */
  readonly vervangen: boolean;
  readonly aanleiding: KaartDoc['aanleiding'] | null;
  readonly grondslag: KaartDoc['grondslag'];
  readonly herzienVoor: Datum | null;
  readonly ombouwplan: string | null;
  readonly index: Tariefindex | null;
  readonly correctie: KaartDoc['correctie'];
  readonly bron: string | null;
}

/** What a contract is on a day; undefined before it was signed. */
export function looptOp(contract: ContractDoc, datum: Datum): boolean {
  return contract.ondertekendOp <= datum && contract.ingangsdatum <= datum && datum <= einddatumOp(contract, datum);
}

export const geldigeKaarten = (kaarten: readonly KaartDoc[]): KaartDoc[] =>
  kaarten.filter(({ vervangen }) => !vervangen);

export function kaartregels(kaarten: readonly KaartDoc[], op: Datum): Tariefregel[] {
  return kaarten.map((kaart) => {
    const { regio: _regio, regioId: _regioId, inkoopPer: _inkoop, geldigTot: _tot, ...rest } = kaart;
    const product = geldigeKaarten(kaarten).filter(({ productcode }) => productcode === kaart.productcode);
    const rivalen = product.filter((one) => one.kaartId !== kaart.kaartId && zelfdeSleutel(one, kaart));
    return {
      ...rest,
      ...{ soort: 'tariefkaart', contractId: null, contractnummer: null },
      laatsteDag: laatsteDag(kaart, rivalen),
      geldt: kaartenOp(product, op).some(({ kaartId }) => kaartId === kaart.kaartId),
    };
  });
}

export function contractregels(
  contracten: readonly ContractDoc[],
  tarieven: readonly ContracttariefDoc[],
  op: Datum,
): Tariefregel[] {
  return contracten.flatMap((contract) => {
    const eigen = tarieven.filter(({ contractId }) => contractId === contract.contractId);
    const { contractId, contractnummer, aanbiederId } = contract;
    return eigen.map((tarief): Tariefregel => {
      const { productcode, eenheid, bedrag, geldigVanaf, geldigTot, index, correctie } = tarief;
      return {
        ...{ soort: 'contract', kaartId: null, contractId, contractnummer, aanbiederId, productcode, eenheid, bedrag },
        ...{ uitvoeringsvariant: null, kostensoort: ZORGKOSTEN, geldigVanaf, laatsteDag: geldigTot, vervangen: false },
        geldt: looptOp(contract, op) && prijsOp(eigen, productcode, op) === tarief,
        ...{
          aanleiding: null,
          grondslag: null,
          herzienVoor: null,
          ombouwplan: null,
          index,
          correctie,
          bron: null,
        },
      };
    });
  });
}
