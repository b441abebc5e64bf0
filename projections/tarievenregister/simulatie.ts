import { addDays, addMonths, type Datum } from '../../src/kernel/datum.js';
import { afgerond, breuk, maal } from '../../src/kernel/breuk.js';
import { einddatumOp } from '../../src/inkoop/contract/contract.events.js';
import { geindexeerd, percentageVoor } from '../../src/inkoop/indexatie/inhoud/berekening.js';
import { type Indexatiebeleid } from '../../src/inkoop/indexatie/inhoud/beleid.js';
import { type Indexuitkomst } from '../../src/inkoop/indexatie/indexatie.events.js';
import { leveringstarief } from '../../src/inkoop/tariefkaart/inhoud/leveringstarief.js';
import { looptOp } from './tariefstand.js';
import { type ContractDoc, type ContracttariefDoc, type KaartDoc, type LeveringDoc } from './tarievenregister.docs.js';

/** What is known of tariffs, contracts and deliveries; nothing here is written. */
export interface Stand {
  readonly contracten: readonly ContractDoc[];
  readonly contracttarieven: readonly ContracttariefDoc[];
  /** Without those that a correction replaced. */
  readonly kaarten: readonly KaartDoc[];
  /** Approved, of one year of care. */
  readonly leveringen: readonly LeveringDoc[];
}

export interface Effectregel {
  /** The gemeente on whose account it is (R-REG-15). */
  readonly gemeentecode: string;
  readonly productcode: string;
  readonly aanbiederId: string;
  readonly contractnummer: string;
  readonly eenheid: string | null;
  readonly volume: number | null;
  readonly tariefNu: number | null;
  readonly tariefNa: number | null;
  /** Eurocents over the volume of the year. */
  readonly bedragNu: number;
  readonly bedragNa: number;
  readonly verschil: number;
  /** Whether it was worked out from units, or from what was paid where no units are known. */
  readonly gerekendMet: 'volume' | 'bedrag';
}

export interface Totaal {
  readonly sleutel: string;
  readonly bedragNu: number;
  readonly bedragNa: number;
  readonly verschil: number;
}

export interface Simulatie {
  readonly totaal: Omit<Totaal, 'sleutel'>;
  readonly perGemeente: readonly Totaal[];
  readonly perProduct: readonly Totaal[];
  readonly perAanbieder: readonly Totaal[];
  readonly regels: readonly Effectregel[];
  /** Approved in the year, but without a contract that runs on the day of the change: not in the effect. */
  readonly zonderContract: number;
}

interface Groep {
  readonly contract: ContractDoc | undefined;
  readonly rekening: string;
  readonly productcode: string;
  readonly aanbiederId: string;
  readonly volume: number | null;
  readonly bedrag: number;
}

type Gecontracteerd = Groep & { readonly contract: ContractDoc };

interface Wijziging {
  /** What a tariff becomes; undefined where the change is not about it. */
  readonly na: (tarief: number, groep: Gecontracteerd) => number | undefined;
  /** Whether it changes any amount by the same part, so that it can be worked out over what was paid. */
  readonly evenredig: boolean;
}

/** The effect of the index of a year: with or without correction, as each contract's procurement asks (R-TAR-01). */
export function simuleerIndex(
  stand: Stand,
  index: Indexuitkomst & { readonly jaar: number; readonly beleid: Pick<Indexatiebeleid, 'eersteJaarNaInkoop'> },
): Simulatie {
  return simuleer(stand, `${index.jaar}-01-01`, {
    na: (tarief, { contract }) => geindexeerd(tarief, percentageVoor(index, contract.ingangsdatum)),
    evenredig: true,
  });
}

/** The effect of one tariff for a product, for all or for one aanbieder. */
export function simuleerTarief(
  stand: Stand,
  {
    productcode,
    aanbiederId,
    bedrag,
    ingang,
  }: { productcode: string; aanbiederId?: string | undefined; bedrag: number; ingang: Datum },
): Simulatie {
  const gaatOver = (groep: Gecontracteerd): boolean =>
    groep.productcode === productcode && (aanbiederId === undefined || groep.aanbiederId === aanbiederId);
  return simuleer(stand, ingang, {
    na: (_tarief, groep) => (gaatOver(groep) ? bedrag : undefined),
    evenredig: false,
  });
}

/** What it takes to let contracts run on for some months after their end, at the volume of the year. */
export function simuleerLooptijd(
  stand: Stand,
  maanden: number,
  op: Datum,
  contractId?: string,
): Simulatie & {
  readonly contracten: readonly {
    readonly contractnummer: string;
    readonly einddatum: Datum;
    readonly nieuweEinddatum: Datum;
  }[];
} {
  const groepen = groepeer(stand, op).filter(
    ({ contract }) => contractId === undefined || contract?.contractId === contractId,
  );
  const regels = groepen.flatMap((groep) => {
    if (groep.contract === undefined) return [];
    const extra = afgerond(maal(breuk(groep.bedrag), breuk(maanden, 12)));
    return [regelVan({ ...groep, contract: groep.contract }, { nu: 0, na: extra }, null)];
  });
  const geraakt = new Map(
    groepen.flatMap(({ contract }) => (contract === undefined ? [] : [[contract.contractId, contract]])),
  );
  const contracten = [...geraakt.values()].map((contract) => {
    const einddatum = einddatumOp(contract, op);
    return {
      contractnummer: contract.contractnummer,
      einddatum,
      nieuweEinddatum: addDays(addMonths(addDays(einddatum, 1), maanden), -1),
    };
  });
  return { ...samen(regels, groepen), contracten };
}

function simuleer(stand: Stand, ingang: Datum, wijziging: Wijziging): Simulatie {
  const groepen = groepeer(stand, ingang);
  const regels = groepen.flatMap((groep) => {
    if (groep.contract === undefined) return [];
    const bekend = { ...groep, contract: groep.contract };
    const tarief = tariefVan(stand, bekend, ingang);
    if (tarief === null) return zonderTarief(bekend, wijziging);
    const na = wijziging.na(tarief.bedrag, bekend);
    return na === undefined ? [] : [metTarief(bekend, tarief, na)];
  });
  return samen(regels, groepen);
}

/** Without a known tariff an index can still be worked out over what was paid; a new tariff cannot. */
function zonderTarief(groep: Gecontracteerd, wijziging: Wijziging): Effectregel[] {
  const na = wijziging.evenredig ? wijziging.na(groep.bedrag, groep) : undefined;
  return na === undefined ? [] : [regelVan(groep, { nu: groep.bedrag, na }, null)];
}

function metTarief(
  groep: Gecontracteerd,
  { bedrag: tariefNu, eenheid }: { readonly bedrag: number; readonly eenheid: string },
  tariefNa: number,
): Effectregel {
  const tarief = { tariefNu, tariefNa, eenheid };
  if (groep.volume !== null) {
    return regelVan(groep, { nu: groep.volume * tariefNu, na: groep.volume * tariefNa }, tarief);
  }
  const na = afgerond(maal(breuk(groep.bedrag), breuk(tariefNa, tariefNu)));
  return { ...regelVan(groep, { nu: groep.bedrag, na }, tarief), gerekendMet: 'bedrag' };
}

function tariefVan(stand: Stand, { contract, productcode }: Gecontracteerd, datum: Datum) {
  const vraag = { productcode, aanbiederId: contract.aanbiederId, datum, eenheid: null, uitvoeringsvariant: null };
  const contracttarieven = stand.contracttarieven.filter(({ contractId }) => contractId === contract.contractId);
  const kaarten = stand.kaarten.filter((kaart) => kaart.productcode === productcode);
  return leveringstarief({ contracttarieven, kaarten }, vraag)?.tarief ?? null;
}

function groepeer({ leveringen, contracten }: Stand, op: Datum): Groep[] {
  const perGroep = new Map<string, LeveringDoc[]>();
  for (const levering of leveringen) {
    const { gemeentecode, rekening, productcode, aanbiederId } = levering;
    const sleutel = `${rekening}/${gemeentecode}/${productcode}/${aanbiederId}`;
    perGroep.set(sleutel, [...(perGroep.get(sleutel) ?? []), levering]);
  }
  return [...perGroep]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, own]) => {
      const [eerste] = own;
      if (eerste === undefined) return [];
      const { gemeentecode, rekening, productcode, aanbiederId } = eerste;
      const contract = contracten.find(
        (one) =>
          one.aanbiederId === aanbiederId &&
          one.producten.includes(productcode) &&
          one.gemeenten.includes(gemeentecode) &&
          looptOp(one, op),
      );
      const volume = own.some((one) => one.volume === null)
        ? null
        : own.reduce((som, one) => som + (one.volume ?? 0), 0);
      const bedrag = own.reduce((som, one) => som + one.bedrag, 0);
      return [{ contract, rekening, productcode, aanbiederId, volume, bedrag }];
    });
}

function regelVan(
  { contract, rekening, productcode, aanbiederId, volume }: Gecontracteerd,
  { nu, na }: { readonly nu: number; readonly na: number },
  tarief: { readonly tariefNu: number; readonly tariefNa: number; readonly eenheid: string } | null,
): Effectregel {
  return {
    ...{ gemeentecode: rekening, productcode, aanbiederId, contractnummer: contract.contractnummer, volume },
    ...{ eenheid: tarief?.eenheid ?? null, tariefNu: tarief?.tariefNu ?? null, tariefNa: tarief?.tariefNa ?? null },
    ...{ bedragNu: nu, bedragNa: na, verschil: na - nu, gerekendMet: tarief === null ? 'bedrag' : 'volume' },
  };
}

function samen(regels: readonly Effectregel[], groepen: readonly Groep[]): Simulatie {
  const per = (sleutelVan: (regel: Effectregel) => string): Totaal[] =>
    [...new Set(regels.map(sleutelVan))]
      .sort()
      .map((sleutel) => ({ sleutel, ...som(regels.filter((regel) => sleutelVan(regel) === sleutel)) }));
  return {
    totaal: som(regels),
    perGemeente: per(({ gemeentecode }) => gemeentecode),
    perProduct: per(({ productcode }) => productcode),
    perAanbieder: per(({ aanbiederId }) => aanbiederId),
    regels,
    zonderContract: groepen
      .filter(({ contract }) => contract === undefined)
      .reduce((all, { bedrag }) => all + bedrag, 0),
  };
}

function som(regels: readonly Effectregel[]): Omit<Totaal, 'sleutel'> {
  const tel = (veld: 'bedragNu' | 'bedragNa' | 'verschil'): number => regels.reduce((all, one) => all + one[veld], 0);
  return { bedragNu: tel('bedragNu'), bedragNa: tel('bedragNa'), verschil: tel('verschil') };
}
