import { type Datum } from '../../kernel/datum.js';
import { Rejection } from '../../kernel/rejection.js';
import { type SignedContract } from '../contract/contract.state.js';
import { geindexeerd, percentageVoor } from '../indexatie/inhoud/berekening.js';
import { type Indexatiebesluit } from '../indexatie/indexatie.events.js';
import { prijsOp } from '../trajectprijs/trajectprijs.events.js';
import { controleerIndexeren, INDEX_GECORRIGEERD, laatsteDagVoor } from './indexeren.js';
import { type Contracttarief, type TariefkaartEvent, ZORGKOSTEN } from './tariefkaart.events.js';
import { type TariefkaartState } from './tariefkaart.state.js';

export interface IndexContracttariefCommand {
  readonly type: 'IndexContracttarief';
  readonly besluit: Indexatiebesluit;
  readonly tarief: Contracttarief;
}

/** The tariff of a contract after the index of a year, from what held at the end of the year before. Throws Rejection. */
export function geindexeerdContracttarief(
  regioId: string,
  { contract, tarieven }: Pick<SignedContract, 'contract' | 'tarieven'>,
  productcode: string,
  besluit: Indexatiebesluit,
  geldigVanaf: Datum,
): Contracttarief {
  const van = prijsOp(tarieven, productcode, laatsteDagVoor(besluit.jaar));
  if (van === undefined) {
    throw new Rejection(
      'GEEN_TARIEF_TE_INDEXEREN',
      `Contract ${contract.contractnummer} had eind ${besluit.jaar - 1} geen tarief voor ${productcode}. Laat het weg of spreek eerst een tarief af.`,
    );
  }
  const percentage = percentageVoor(besluit, contract.ingangsdatum);
  return {
    ...{ regioId, productcode, contractId: contract.contractId, aanbiederId: contract.aanbiederId },
    ...{ eenheid: van.eenheid, besluitId: besluit.besluitId, percentage, vanBedrag: van.bedrag },
    ...{ bedrag: geindexeerd(van.bedrag, percentage), geldigVanaf },
  };
}

/**
 * Why the tariff of a contract of this very day is replaced: an earlier decision about the year made it. Null where none
 * did, so that a tariff that people set for the day stands in the way.
 */
export function correctieVanIndex(
  { contractId, geldigVanaf }: Contracttarief,
  { besluitId, reden }: Indexatiebesluit,
  { contracttarieven }: TariefkaartState,
): string | null {
  const eerder = contracttarieven.some(
    (one) => one.contractId === contractId && one.geldigVanaf === geldigVanaf && one.besluitId !== besluitId,
  );
  return eerder ? (reden ?? INDEX_GECORRIGEERD) : null;
}

/** Says which index made a tariff that is agreed in the contract in the same append. */
export function decideContracttarief(
  { besluit, tarief }: IndexContracttariefCommand,
  state: TariefkaartState,
): TariefkaartEvent[] {
  const eerder = state.contracttarieven.some(
    ({ contractId, besluitId, geldigVanaf }) =>
      contractId === tarief.contractId && besluitId === tarief.besluitId && geldigVanaf === tarief.geldigVanaf,
  );
  if (eerder) return [];
  controleerIndexeren({ besluit, ...tarief }, state);
  if (besluit.beleid.nietVoor.includes(ZORGKOSTEN)) {
    throw new Rejection(
      'KOSTENSOORT_NIET_GEINDEXEERD',
      `Het beleid van ${besluit.jaar} indexeert de kosten van zorg niet. Spreek een tarief zonder index af.`,
    );
  }
  return [{ type: 'ContracttariefIndexed', data: tarief, occurredAt: tarief.geldigVanaf }];
}
