import { einddatumOp } from '../../src/inkoop/contract/contract.events.js';
import { type Datum } from '../../src/kernel/datum.js';
import { type ContractDoc, type OnderaannemingDoc, type PartijDoc } from './aanbiedersprofiel.docs.js';
import {
  type Onderaanneming,
  type OnderaannemingenAntwoord,
  type ProfielContract,
  type ProfielMinimum,
  type Rol,
  type Telling,
} from './aanbiedersprofiel.dto.js';

export interface Partijenboek {
  readonly contracten: ReadonlyMap<string, ContractDoc>;
  readonly partijen: readonly PartijDoc[];
  readonly onderaannemingen: readonly OnderaannemingDoc[];
  readonly namen: ReadonlyMap<string, string>;
}

type PartijOf<T extends PartijDoc['type']> = Extract<PartijDoc, { readonly type: T }>;

function partijenVan<T extends PartijDoc['type']>(
  { partijen }: Partijenboek,
  type: T,
  contractId: string,
  datum: Datum,
): PartijOf<T>[] {
  return partijen.filter(
    (one): one is PartijOf<T> => one.type === type && one.contractId === contractId && one.op <= datum,
  );
}

/** The contracts that an aanbieder signed, as they stand on a day. */
export function contractenOp(boek: Partijenboek, aanbiederId: string, datum: Datum): ProfielContract[] {
  return [...boek.contracten.values()]
    .filter((one) => one.aanbiederId === aanbiederId && one.ondertekendOp <= datum)
    .map((contract) => contractOp(boek, contract, datum))
    .sort((a, b) => (a.contractnummer < b.contractnummer ? -1 : 1));
}

function contractOp(boek: Partijenboek, contract: ContractDoc, datum: Datum): ProfielContract {
  const { contractId, contractnummer, ingangsdatum, producten, gemeenten } = contract;
  const einddatum = einddatumOp(contract, datum);
  const van = <T extends PartijDoc['type']>(type: T): PartijOf<T>[] => partijenVan(boek, type, contractId, datum);
  const uniek = (waarden: readonly (string | null)[]): string[] => [...new Set(waarden.filter((one) => one !== null))];
  const combinatie = van('CombinatieFormed').at(-1)?.data.leden ?? [];
  const raam = van('RaamovereenkomstSigned').at(-1)?.data;
  return {
    ...{ contractId, contractnummer, ingangsdatum, einddatum, gemeenten },
    stand: ingangsdatum > datum ? 'toekomstig' : einddatum < datum ? 'geeindigd' : 'lopend',
    wetten: uniek(producten.map(({ wet }) => wet)),
    segmenten: uniek(producten.map(({ segment }) => segment)),
    productcodes: producten.map(({ productcode }) => productcode),
    percelen: uniek(van('PercelenAssigned').flatMap(({ data }) => data.percelen)),
    raamovereenkomst: raam === undefined ? null : { omzetgarantie: raam.omzetgarantie, keuzeDoor: raam.keuzeDoor },
    combinatie: combinatie.map((aanbiederId) => ({ aanbiederId, naam: boek.namen.get(aanbiederId) ?? '' })),
    onderaannemers: boek.onderaannemingen.filter((one) => one.contractId === contractId && looptOp(boek, one, datum))
      .length,
    minima: van('MinimumClientenSet').map(({ data }): ProfielMinimum => {
      const { minimumId, aantal, productcodes, van: begin, tot } = data;
      const isVan = (one: { readonly data: { readonly minimumId: string } }): boolean =>
        one.data.minimumId === minimumId;
      const gehaald = van('MinimumClientenReached').find(isVan);
      const gemist = van('MinimumClientenNotReached').find(isVan);
      return {
        ...{ aantal, productcodes, van: begin, tot, clienten: (gehaald ?? gemist)?.data.clienten ?? null },
        stand: gehaald !== undefined ? 'gehaald' : gemist !== undefined ? 'niet-gehaald' : 'afgesproken',
      };
    }),
  };
}

/** The last day of an onderaanneming: its own, or that of the contract. */
function laatsteDagVan(
  { contracten }: Partijenboek,
  { einde, laatsteDag, contractId }: OnderaannemingDoc,
  datum: Datum,
): Datum | null {
  const contract = contracten.get(contractId);
  const eigen = einde?.laatsteDag ?? laatsteDag;
  const vanContract = contract === undefined ? null : einddatumOp(contract, datum);
  if (eigen === null || vanContract === null) return eigen ?? vanContract;
  return eigen < vanContract ? eigen : vanContract;
}

function looptOp(boek: Partijenboek, one: OnderaannemingDoc, datum: Datum): boolean {
  const eind = laatsteDagVan(boek, one, datum);
  return one.vanaf <= datum && (eind === null || eind >= datum);
}

export function onderaannemingOp(boek: Partijenboek, one: OnderaannemingDoc, datum: Datum): Onderaanneming {
  const { onderaannemingId, contractId, hoofdaannemerId, onderaannemer, gemeenten, productcodes, vanaf } = one;
  return {
    ...{ onderaannemingId, contractId, hoofdaannemerId, onderaannemer, gemeenten, productcodes, vanaf },
    contractnummer: boek.contracten.get(contractId)?.contractnummer ?? '',
    hoofdaannemer: boek.namen.get(hoofdaannemerId) ?? '',
    laatsteDag: laatsteDagVan(boek, one, datum),
    redenEinde: one.einde?.reden ?? null,
    instemming: one.instemming.map(({ gemeentecode }) => gemeentecode),
    regel: one.regel,
  };
}

/** Where an aanbieder works in contracts that another signed. */
export function rollenOp(boek: Partijenboek, aanbiederId: string, datum: Datum): Rol[] {
  const als = (rol: Rol['rol'], contractId: string, vanaf: Datum, laatsteDag: Datum | null): Rol[] => {
    const contract = boek.contracten.get(contractId);
    if (contract === undefined) return [];
    const { contractnummer, aanbiederId: hoofdaannemerId } = contract;
    const hoofdaannemer = boek.namen.get(hoofdaannemerId) ?? '';
    return [{ rol, contractId, contractnummer, hoofdaannemerId, hoofdaannemer, vanaf, laatsteDag }];
  };
  const onder = boek.onderaannemingen
    .filter((one) => one.onderaannemer.aanbiederId === aanbiederId && one.vanaf <= datum)
    .flatMap((one) => als('onderaannemer', one.contractId, one.vanaf, laatsteDagVan(boek, one, datum)));
  const lid = [...boek.contracten.values()].flatMap((contract) => {
    const laatste = partijenVan(boek, 'CombinatieFormed', contract.contractId, datum).at(-1);
    if (laatste?.data.leden.includes(aanbiederId) !== true) return [];
    return als('combinatielid', contract.contractId, laatste.data.vanaf, einddatumOp(contract, datum));
  });
  return [...lid, ...onder];
}

/** Who worked as onderaannemer in a year: per contract, per gemeente and as parties (R-PRC-25). */
export function onderaannemingenIn(
  boek: Partijenboek,
  jaar: number,
  vraag: { readonly gemeentecode?: string | undefined; readonly contractId?: string | undefined },
): OnderaannemingenAntwoord {
  const [eerste, laatste] = [`${jaar}-01-01`, `${jaar}-12-31`];
  const resultaten = boek.onderaannemingen
    .filter(({ vanaf }) => vanaf <= laatste)
    .map((one) => onderaannemingOp(boek, one, laatste))
    .filter(({ laatsteDag }) => laatsteDag === null || laatsteDag >= eerste)
    .filter(({ contractId }) => [undefined, contractId].includes(vraag.contractId))
    .filter(({ gemeenten }) => vraag.gemeentecode === undefined || gemeenten.includes(vraag.gemeentecode));
  const perContract = tel(resultaten.map(({ contractId }) => contractId));
  return {
    aantal: resultaten.length,
    jaar,
    aantalOnderaannemers: new Set(resultaten.map(partijVan)).size,
    perContract: perContract.map((one) => ({
      ...one,
      contractnummer: boek.contracten.get(one.code)?.contractnummer ?? '',
    })),
    perGemeente: tel(
      resultaten
        .flatMap(({ gemeenten }) => gemeenten)
        .filter((code) => vraag.gemeentecode === undefined || code === vraag.gemeentecode),
    ),
    resultaten,
  };
}

function partijVan({ onderaannemer: { aanbiederId, agbcode, kvkNummer } }: Onderaanneming): string {
  return aanbiederId ?? kvkNummer ?? agbcode ?? '';
}

/** How often each code is there, the most frequent first. */
export function tel(codes: readonly string[]): Telling[] {
  const aantallen = new Map<string, number>();
  for (const code of codes) aantallen.set(code, (aantallen.get(code) ?? 0) + 1);
  return [...aantallen]
    .map(([code, aantal]) => ({ code, aantal }))
    .sort((a, b) => b.aantal - a.aantal || (a.code < b.code ? -1 : 1));
}
