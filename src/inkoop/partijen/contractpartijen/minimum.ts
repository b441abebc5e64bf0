import { type Datum } from '../../../kernel/datum.js';
import { overlaps } from '../../../kernel/periode.js';
import { Rejection, type RejectionDetail } from '../../../kernel/rejection.js';
import { refuseAll, toekomstFouten } from '../../../regio/besluitvorming/besluitvorming.regels.js';
import { bereikfouten, looptijdfouten } from './bereik.js';
import { type ContractpartijenEvent } from './contractpartijen.events.js';
import { type Contractfeiten, type ContractpartijenState } from './contractpartijen.state.js';

type DataOf<T extends ContractpartijenEvent['type']> = Extract<ContractpartijenEvent, { type: T }>['data'];

export interface MinimumAfspreken extends DataOf<'MinimumClientenSet'> {
  readonly contract: Contractfeiten;
  readonly vandaag: Datum;
}

export interface MinimumTellen {
  readonly contractId: string;
  readonly minimumId: string;
  readonly contract: Contractfeiten;
  /** Clients with care under the contract in the period, each counted once. */
  readonly clienten: number;
  readonly vandaag: Datum;
}

export function setMinimumClienten(
  { contract, vandaag, ...data }: MinimumAfspreken,
  { minima }: ContractpartijenState,
): ContractpartijenEvent[] {
  if (minima.some(({ minimumId }) => minimumId === data.minimumId)) return [];
  const { van, tot } = data;
  const fouten: RejectionDetail[] = [
    ...toekomstFouten(data.afgesprokenOp, vandaag, 'afgesprokenOp'),
    ...bereikfouten({ productcodes: data.productcodes }, contract),
    ...looptijdfouten({ vanaf: van, laatsteDag: tot }, contract, { vanaf: 'van', laatsteDag: 'tot' }),
  ];
  const ander = minima.find(
    (one) =>
      one.productcodes.some((code) => data.productcodes.includes(code)) &&
      overlaps({ begin: one.van, eind: one.tot }, { begin: van, eind: tot }),
  );
  if (ander !== undefined) {
    const melding = `Van ${ander.van} tot en met ${ander.tot} geldt voor een van deze producten al een minimum. Kies een andere periode.`;
    fouten.push({ plaats: 'van', code: 'MINIMUM_OVERLAPT', melding });
  }
  refuseAll('MINIMUM_ONGELDIG', 'Het minimum', fouten);
  return [{ type: 'MinimumClientenSet', data, occurredAt: data.afgesprokenOp }];
}

/** The verdict of the count; who acts on it, and how, people decide. */
export function countMinimumClienten(command: MinimumTellen, state: ContractpartijenState): ContractpartijenEvent[] {
  const { contract, clienten, vandaag } = command;
  const minimum = state.minima.find(({ minimumId }) => minimumId === command.minimumId);
  if (minimum === undefined) {
    throw new Rejection('MINIMUM_ONBEKEND', 'Dit contract heeft dit minimum niet.', 'not-found');
  }
  if (state.geteld.includes(minimum.minimumId)) return [];
  const { contractId, minimumId, aantal, van, tot } = minimum;
  if (vandaag <= tot) {
    throw new Rejection('PERIODE_LOOPT_NOG', `De periode loopt tot en met ${tot}. Tel daarna.`);
  }
  const data = { contractId, minimumId, aantal, van, tot, aanbiederId: contract.aanbiederId, clienten };
  const type = clienten < aantal ? ('MinimumClientenNotReached' as const) : ('MinimumClientenReached' as const);
  return [{ type, data, occurredAt: tot }];
}
