import { addMonths, type Datum, endAfterMonths } from '../../kernel/datum.js';
import { Rejection } from '../../kernel/rejection.js';
import { nietBeeindigd } from './beeindiging.js';
import { type ContractEvent, type Uitoefenaar } from './contract.events.js';
import { type SignedContract, type Verlengingsoptie } from './contract.state.js';

export interface OptieUitoefenen {
  readonly volgnummer: number;
  /** Left out: as long as the option is. Fewer where its length is a maximum (E-02). */
  readonly maanden?: number | undefined;
  readonly besluitDatum: Datum;
  readonly uitgeoefendDoor: Uitoefenaar;
  /** Set where an aanbieder acts for itself. */
  readonly namensAanbiederId: string | undefined;
  readonly signaalEindeMaanden: number | null;
  readonly vandaag: Datum;
}

export interface BestuurlijkVerlengen {
  readonly maanden: number;
  /** What was decided, and by whom. */
  readonly besluit: string;
  readonly besluitDatum: Datum;
  readonly signaalEindeMaanden: number | null;
  readonly vandaag: Datum;
}

/** The number of the option that is next: options follow each other. */
export function volgendeOptie({ verlengingen }: SignedContract): number {
  return verlengingen.filter(({ volgnummer }) => volgnummer !== null).length + 1;
}

export function exerciseVerlengingsoptie(
  command: OptieUitoefenen,
  state: SignedContract,
  onbekend: () => Rejection,
): ContractEvent[] {
  const { volgnummer, besluitDatum, uitgeoefendDoor, namensAanbiederId } = command;
  const { contract, einddatum } = state;
  if (namensAanbiederId !== undefined && namensAanbiederId !== contract.aanbiederId) throw onbekend();
  nietBeeindigd(state);
  const optie = state.opties.find((candidate) => candidate.volgnummer === volgnummer);
  if (optie === undefined) {
    throw new Rejection(
      'VERLENGINGSOPTIE_ONBEKEND',
      `Dit contract heeft geen verlengingsoptie ${volgnummer}.`,
      'not-found',
    );
  }
  if (uitgeoefendDoor !== optie.uitoefenaar || (namensAanbiederId !== undefined && optie.uitoefenaar !== 'aanbieder')) {
    throw new Rejection(
      'VERLENGING_NIET_BEVOEGD',
      `Deze optie wordt uitgeoefend door: ${optie.uitoefenaar}. Leg de verlenging vast namens die partij.`,
      'forbidden',
    );
  }
  const maanden = toegestaneMaanden(command, optie);
  const before = state.verlengingen.find((verlenging) => verlenging.volgnummer === volgnummer);
  if (before?.besluitDatum === besluitDatum && before.maanden === maanden) return [];
  if (before !== undefined) {
    throw new Rejection(
      'VERLENGINGSOPTIE_AL_UITGEOEFEND',
      `Optie ${volgnummer} is al uitgeoefend op ${before.besluitDatum}, voor ${before.maanden} maanden.`,
    );
  }
  const next = volgendeOptie(state);
  if (volgnummer !== next) {
    throw new Rejection(
      'VERLENGINGSOPTIE_NIET_AAN_DE_BEURT',
      `Oefen eerst optie ${next} uit; opties volgen op elkaar.`,
    );
  }
  // The other party hears of it today: an aanbieder cannot put its decision back to a day within the term.
  const aangekondigdOp = namensAanbiederId === undefined ? besluitDatum : command.vandaag;
  checkBesluit(command, aangekondigdOp, state);
  if (aangekondigdOp > optie.uiterlijkAankondigen) {
    throw new Rejection(
      'VERLENGING_TE_LAAT',
      `Deze optie moest uiterlijk op ${optie.uiterlijkAankondigen} zijn uitgeoefend. Sluit een nieuw contract.`,
    );
  }
  return [verlengd({ ...command, maanden, besluit: null }, einddatum, state)];
}

/** The gemeenten extend a contract beyond its options by a decision that is named (R-CON-06). */
export function extendContract(command: BestuurlijkVerlengen, state: SignedContract): ContractEvent[] {
  const { maanden, besluit, besluitDatum } = command;
  const repeated = state.verlengingen.some(
    (one) => one.volgnummer === null && one.besluitDatum === besluitDatum && one.maanden === maanden,
  );
  if (repeated) return [];
  nietBeeindigd(state);
  checkBesluit(command, besluitDatum, state);
  return [verlengd({ ...command, besluit, volgnummer: null, uitgeoefendDoor: 'gemeenten' }, state.einddatum, state)];
}

function toegestaneMaanden({ maanden }: OptieUitoefenen, optie: Verlengingsoptie): number {
  if (maanden === undefined || maanden === optie.maanden) return optie.maanden;
  if (optie.maximaal && maanden < optie.maanden) return maanden;
  throw new Rejection(
    'VERLENGINGSDUUR_NIET_TOEGESTAAN',
    `Optie ${optie.volgnummer} is ${optie.maximaal ? 'ten hoogste ' : ''}${optie.maanden} maanden. Kies een looptijd die daarbij past, of laat maanden weg.`,
  );
}

function checkBesluit(
  { besluitDatum, vandaag }: { readonly besluitDatum: Datum; readonly vandaag: Datum },
  aangekondigdOp: Datum,
  { contract, einddatum }: SignedContract,
): void {
  if (besluitDatum > vandaag) {
    throw new Rejection(
      'BESLUITDATUM_IN_TOEKOMST',
      'besluitDatum ligt in de toekomst. Leg de verlenging vast na het besluit.',
      'invalid',
    );
  }
  if (besluitDatum < contract.ondertekendOp) {
    throw new Rejection(
      'BESLUITDATUM_VOOR_ONDERTEKENING',
      `besluitDatum ligt voor de ondertekening op ${contract.ondertekendOp}.`,
      'invalid',
    );
  }
  // The end is tested first: after it there is nothing left to extend, whatever the announcement term says.
  if (aangekondigdOp > einddatum) {
    throw new Rejection('CONTRACT_BEEINDIGD', `Het contract eindigde op ${einddatum}. Sluit een nieuw contract.`);
  }
}

function verlengd(
  verlenging: {
    readonly volgnummer: number | null;
    readonly besluit: string | null;
    readonly maanden: number;
    readonly besluitDatum: Datum;
    readonly uitgeoefendDoor: Uitoefenaar;
    readonly signaalEindeMaanden: number | null;
  },
  vorigeEinddatum: Datum,
  state: SignedContract,
): ContractEvent {
  const { volgnummer, besluit, maanden, besluitDatum, uitgeoefendDoor, signaalEindeMaanden } = verlenging;
  const { contract } = state;
  // Counted from the first day, so that a day that a short month clipped does not stay lost.
  const total = contract.duurMaanden + maanden + state.verlengingen.reduce((sum, one) => sum + one.maanden, 0);
  const nieuweEinddatum = endAfterMonths(contract.ingangsdatum, total);
  if (contract.maximumEinddatum !== null && nieuweEinddatum > contract.maximumEinddatum) {
    throw new Rejection(
      'CONTRACT_MAXIMUM_OVERSCHREDEN',
      `Met deze verlenging loopt het contract tot ${nieuweEinddatum}, langer dan het maximum (${contract.maximumEinddatum}).`,
    );
  }
  return {
    type: 'ContractExtended',
    data: {
      contractId: contract.contractId,
      ...{ volgnummer, besluit, maanden, vorigeEinddatum, nieuweEinddatum, besluitDatum, uitgeoefendDoor },
      verschovenOpties: verschoven(volgnummer ?? volgendeOptie(state) - 1, total, besluitDatum, state),
      eindeSignaalOp: signaalEindeMaanden === null ? null : addMonths(nieuweEinddatum, -signaalEindeMaanden),
    },
    occurredAt: besluitDatum,
  };
}

/**
 * The options after `laatste` whose days move, because the end is not where their own days counted on. What had lapsed by
 * the decision stays lapsed.
 */
function verschoven(laatste: number, total: number, besluitDatum: Datum, { contract, opties }: SignedContract) {
  const left = opties.filter(({ volgnummer }) => volgnummer > laatste);
  if (left.some(({ uiterlijkAankondigen }) => uiterlijkAankondigen < besluitDatum)) return [];
  return optiedagen(contract.ingangsdatum, total, left)
    .filter(({ uiterlijkAankondigen }, index) => uiterlijkAankondigen !== left[index]!.uiterlijkAankondigen)
    .map(({ volgnummer, uiterlijkAankondigen, signaalOp }) => ({ volgnummer, uiterlijkAankondigen, signaalOp }));
}

/** Days of each option, where those before it are exercised whole from a contract of so many months on. */
export function optiedagen<O extends Omit<Verlengingsoptie, 'uiterlijkAankondigen' | 'signaalOp'>>(
  ingangsdatum: Datum,
  maanden: number,
  opties: readonly O[],
): (O & Pick<Verlengingsoptie, 'uiterlijkAankondigen' | 'signaalOp'>)[] {
  let elapsed = maanden;
  return opties.map((optie) => {
    const uiterlijkAankondigen = addMonths(endAfterMonths(ingangsdatum, elapsed), -optie.aankondigingMaanden);
    elapsed += optie.maanden;
    const { signaalMaanden } = optie;
    return {
      ...optie,
      uiterlijkAankondigen,
      signaalOp: signaalMaanden === null ? null : addMonths(uiterlijkAankondigen, -signaalMaanden),
    };
  });
}
