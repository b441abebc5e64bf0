import { addDays, type Datum, startOfDay } from '../../kernel/datum.js';
import { on } from '../../kernel/event-handlers.js';
import { defineDeadline, type DeadlineChange, type DueDeadline } from '../../platform/deadlines/deadline.js';
import { LetContractExpire, SignalContractEnd, SignalVerlengingsoptie } from './contract.commands.js';
import { contractEvents } from './contract.events.js';

type Specs = typeof contractEvents.specs;
type Changes = readonly DeadlineChange[];
interface Optiedag {
  readonly volgnummer: number;
  readonly signaalOp: Datum | null;
}

function einde(contractId: string, einddatum: Datum, dueOn: Datum): DeadlineChange {
  return { set: contractId, dueAt: startOfDay(dueOn), payload: { contractId, einddatum } };
}

function contractEinde({ payload }: DueDeadline): { contractId: string; einddatum: Datum } {
  return { contractId: String(payload['contractId']), einddatum: String(payload['einddatum']) };
}

/** The day after the last day; an extension moves it (R-CON-01). */
export const contractExpiry = defineDeadline({
  name: 'contract-expiry',
  on: [
    on<Specs, [], Changes>(contractEvents, {
      ContractSigned: ({ data }) => [einde(data.contractId, data.einddatum, addDays(data.einddatum, 1))],
      ContractExtended: ({ data }) => [einde(data.contractId, data.nieuweEinddatum, addDays(data.nieuweEinddatum, 1))],
      ContractTerminated: ({ data }) => [einde(data.contractId, data.einddatum, addDays(data.einddatum, 1))],
      ContractTerminationWithdrawn: ({ data }) => [
        einde(data.contractId, data.nieuweEinddatum, addDays(data.nieuweEinddatum, 1)),
      ],
    }),
  ],
  command: (due, envelope) => new LetContractExpire(contractEinde(due), envelope),
});

/** The day that the contract names for its end signal; an extension moves it, or takes it away. */
export const contractEndSignal = defineDeadline({
  name: 'contract-end-signal',
  on: [
    on<Specs, [], Changes>(contractEvents, {
      ContractSigned: ({ data: { contractId, einddatum, eindeSignaalOp } }) =>
        typeof eindeSignaalOp === 'string' ? [einde(contractId, einddatum, eindeSignaalOp)] : [],
      ContractExtended: ({ data: { contractId, nieuweEinddatum, eindeSignaalOp } }) => [
        typeof eindeSignaalOp === 'string'
          ? einde(contractId, nieuweEinddatum, eindeSignaalOp)
          : { cancel: contractId },
      ],
    }),
  ],
  command: (due, envelope) => new SignalContractEnd(contractEinde(due), envelope),
});

function optiesignaal(contractId: string, { volgnummer, signaalOp }: Optiedag): DeadlineChange[] {
  if (signaalOp === null) return [];
  return [{ set: `${contractId}/${volgnummer}`, dueAt: startOfDay(signaalOp), payload: { contractId, volgnummer } }];
}

/** The day on which each option is signalled, before the last day to exercise it; an extension can move it. */
export const verlengingsoptieSignal = defineDeadline({
  name: 'verlengingsoptie-signal',
  on: [
    on<Specs, [], Changes>(contractEvents, {
      ContractSigned: ({ data: { contractId, verlengingsopties } }) =>
        verlengingsopties.flatMap((optie) => optiesignaal(contractId, optie)),
      ContractExtended: ({ data: { contractId, volgnummer, verschovenOpties } }) => [
        ...(volgnummer === null ? [] : [{ cancel: `${contractId}/${volgnummer}` }]),
        ...verschovenOpties.flatMap((optie) => optiesignaal(contractId, optie)),
      ],
    }),
  ],
  command: ({ payload }, envelope) =>
    new SignalVerlengingsoptie(
      { contractId: String(payload['contractId']), volgnummer: Number(payload['volgnummer']) },
      envelope,
    ),
});
