import { type Decider, unreachable } from '../../../kernel/decider.js';
import { Rejection, type RejectionDetail } from '../../../kernel/rejection.js';
import { refuseAll, saysTheSame, toekomstFouten } from '../../../regio/besluitvorming/besluitvorming.regels.js';
import { type Dossierkader } from '../dossier.types.js';
import { certificatenEvents, type CertificatenEvent } from './certificaten.events.js';

type DataOf<T extends CertificatenEvent['type']> = Extract<CertificatenEvent, { type: T }>['data'];
type Certificaat = DataOf<'CertificaatRegistered'>;
type Intrekking = DataOf<'CertificaatWithdrawn'>;

export interface CertificatenState {
  readonly certificaten: readonly Certificaat[];
  readonly intrekkingen: readonly Intrekking[];
}

export type CertificatenCommand =
  | (Dossierkader & Certificaat & { readonly type: 'RegisterCertificaat' })
  | (Dossierkader & Intrekking & { readonly type: 'WithdrawCertificaat' });
type CommandOf<T extends CertificatenCommand['type']> = Extract<CertificatenCommand, { type: T }>;

const ONGELDIG = 'CERTIFICAAT_ONGELDIG';

export const certificatenDecider: Decider<CertificatenState, CertificatenCommand, CertificatenEvent> = {
  category: certificatenEvents.aggregate,
  initial: { certificaten: [], intrekkingen: [] },
  decide(command, state) {
    switch (command.type) {
      case 'RegisterCertificaat':
        return register(command, state);
      case 'WithdrawCertificaat':
        return withdraw(command, state);
    }
    return unreachable(command);
  },
  evolve(state, event) {
    switch (event.type) {
      case 'CertificaatRegistered':
        return { ...state, certificaten: [...state.certificaten, event.data] };
      case 'CertificaatWithdrawn':
        return { ...state, intrekkingen: [...state.intrekkingen, event.data] };
    }
    return unreachable(event);
  },
};

function register(command: CommandOf<'RegisterCertificaat'>, { certificaten }: CertificatenState): CertificatenEvent[] {
  const { type: _type, vandaag, ...data } = command;
  if (certificaten.some(({ certificaatId }) => certificaatId === data.certificaatId)) return [];
  const fouten: RejectionDetail[] = toekomstFouten(data.ontvangenOp, vandaag, 'ontvangenOp');
  if (data.geldigTot !== null && data.geldigTot < data.geldigVan) {
    const melding = `geldigTot (${data.geldigTot}) ligt voor geldigVan (${data.geldigVan}). Draai de datums om.`;
    fouten.push({ plaats: 'geldigTot', code: 'PERIODE_ONGELDIG', melding });
  }
  if (data.vervangt !== null && !certificaten.some(({ certificaatId }) => certificaatId === data.vervangt)) {
    const melding = 'vervangt noemt een certificaat dat deze aanbieder niet heeft. Kies een eerder certificaat.';
    fouten.push({ plaats: 'vervangt', code: 'ONBEKEND', melding });
  }
  refuseAll(ONGELDIG, 'Het certificaat', fouten);
  return [{ type: 'CertificaatRegistered', data, occurredAt: data.ontvangenOp }];
}

function withdraw(
  command: CommandOf<'WithdrawCertificaat'>,
  { certificaten, intrekkingen }: CertificatenState,
): CertificatenEvent[] {
  const { type: _type, vandaag, ...data } = command;
  const certificaat = certificaten.find(({ certificaatId }) => certificaatId === data.certificaatId);
  if (certificaat === undefined) {
    throw new Rejection('CERTIFICAAT_ONBEKEND', 'Deze aanbieder heeft dit certificaat niet.', 'not-found');
  }
  const eerdere = intrekkingen.find(({ certificaatId }) => certificaatId === data.certificaatId);
  if (saysTheSame(eerdere, data)) return [];
  if (eerdere !== undefined) {
    throw new Rejection(
      'CERTIFICAAT_AL_INGETROKKEN',
      `Dit certificaat is per ${eerdere.ingetrokkenPer} al ingetrokken. Registreer een nieuw certificaat als er weer een is.`,
    );
  }
  const { ontvangenOp } = certificaat;
  const fouten: RejectionDetail[] = toekomstFouten(data.ingetrokkenPer, vandaag, 'ingetrokkenPer');
  if (data.ingetrokkenPer < ontvangenOp) {
    const melding = `ingetrokkenPer (${data.ingetrokkenPer}) ligt voor ${ontvangenOp}, de dag waarop het certificaat kwam.`;
    fouten.push({ plaats: 'ingetrokkenPer', code: 'TE_VROEG', melding });
  }
  refuseAll(ONGELDIG, 'De intrekking', fouten);
  return [{ type: 'CertificaatWithdrawn', data, occurredAt: data.ingetrokkenPer }];
}
