import { addDays, type Datum } from '../../kernel/datum.js';
import { Rejection } from '../../kernel/rejection.js';
import { type Schorsingsgrond } from '../../regio/regioconfiguratie/inhoud/contract.js';
import { type ContractEvent } from './contract.events.js';
import { type Schorsing, type SignedContract } from './contract.state.js';

export interface ContractSchorsen {
  readonly schorsingId: string;
  readonly grond: Schorsingsgrond;
  readonly besluit: string;
  readonly besluitDatum: Datum;
  readonly reden: string;
  readonly ingangsdatum: Datum;
  /** Last day; null until it is lifted. */
  readonly laatsteDag: Datum | null;
  readonly vandaag: Datum;
}

export interface SchorsingOpheffen {
  readonly schorsingId: string;
  /** First day on which new clients are possible again. */
  readonly opgehevenPer: Datum;
  readonly reden: string;
  readonly vandaag: Datum;
}

/** No new toewijzingen for a while; those that run go on. Throws Rejection. */
export function suspendContract(command: ContractSchorsen, state: SignedContract): ContractEvent[] {
  const { vandaag, ...data } = command;
  if (state.schorsingen.some(({ schorsingId }) => schorsingId === data.schorsingId)) return [];
  const { contract, einddatum } = state;
  if (data.besluitDatum > vandaag) {
    throw new Rejection(
      'DATUM_IN_TOEKOMST',
      'besluitDatum ligt in de toekomst. Leg de schorsing vast na het besluit.',
      'invalid',
    );
  }
  if (data.ingangsdatum < contract.ingangsdatum || data.ingangsdatum > einddatum) {
    throw new Rejection(
      'SCHORSING_BUITEN_CONTRACT',
      `Het contract loopt van ${contract.ingangsdatum} tot en met ${einddatum}. Kies een dag daarin.`,
      'invalid',
    );
  }
  if (data.laatsteDag !== null && data.laatsteDag < data.ingangsdatum) {
    throw new Rejection(
      'LAATSTE_DAG_VOOR_INGANG',
      'laatsteDag ligt voor ingangsdatum. Kies een latere dag.',
      'invalid',
    );
  }
  const lopend = state.schorsingen.find(
    (one) =>
      (one.laatsteDag === null || one.laatsteDag >= data.ingangsdatum) &&
      (data.laatsteDag === null || one.ingangsdatum <= data.laatsteDag) &&
      (one.laatsteDag === null || one.laatsteDag >= one.ingangsdatum),
  );
  if (lopend !== undefined) {
    throw new Rejection(
      'CONTRACT_AL_GESCHORST',
      `Vanaf ${lopend.ingangsdatum} is dit contract al geschorst. Hef die schorsing eerst op.`,
    );
  }
  return [
    { type: 'ContractSuspended', data: { contractId: contract.contractId, ...data }, occurredAt: data.besluitDatum },
  ];
}

export function liftSuspension(command: SchorsingOpheffen, state: SignedContract): ContractEvent[] {
  const { schorsingId, opgehevenPer, reden, vandaag } = command;
  const schorsing = state.schorsingen.find((one) => one.schorsingId === schorsingId);
  if (schorsing === undefined) {
    throw new Rejection('SCHORSING_ONBEKEND', 'Dit contract heeft deze schorsing niet.', 'not-found');
  }
  const laatsteDag = addDays(opgehevenPer, -1);
  if (schorsing.laatsteDag === laatsteDag) return [];
  if (opgehevenPer < schorsing.ingangsdatum || (schorsing.laatsteDag !== null && laatsteDag > schorsing.laatsteDag)) {
    const tot = schorsing.laatsteDag === null ? '' : ` tot en met ${schorsing.laatsteDag}`;
    throw new Rejection(
      'SCHORSING_OPHEFFING_BUITEN_DUUR',
      `De schorsing geldt vanaf ${schorsing.ingangsdatum}${tot}. Kies voor opgehevenPer een dag daarin.`,
      'invalid',
    );
  }
  const { contractId } = state.contract;
  return [
    {
      type: 'ContractSuspensionLifted',
      data: { contractId, schorsingId, opgehevenPer, laatsteDag, reden },
      occurredAt: vandaag,
    },
  ];
}

/** The suspension that a new toewijzing of that day meets, or undefined. */
export function schorsingOp(schorsingen: readonly Schorsing[], datum: Datum): Schorsing | undefined {
  return schorsingen.find(
    ({ ingangsdatum, laatsteDag }) => ingangsdatum <= datum && (laatsteDag === null || datum <= laatsteDag),
  );
}
