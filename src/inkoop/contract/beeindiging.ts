import { addMonths, type Datum } from '../../kernel/datum.js';
import { Rejection, type RejectionDetail } from '../../kernel/rejection.js';
import { type ContractEvent } from './contract.events.js';
import { type SignedContract } from './contract.state.js';
import { type Beeindigingsgrond } from './inhoud/einde.js';

const CONTRACTSTANDAARD = 'Contractstandaard Wmo 1.2';
/** Notice where the aanbieder does too little. */
const OPZEGMAANDEN = 6;
/** Without delivery for so long the contract may end. */
const MAANDEN_ZONDER_LEVERING = 12;
/** Tenths of a report mark: from here on too little effort is no ground. */
const TEVREDEN = 85;

export interface ContractBeeindigen {
  readonly beeindigingId: string;
  readonly grond: Beeindigingsgrond;
  readonly besluit: string;
  readonly besluitDatum: Datum;
  /** When the other party was told in writing; null where nobody had to be told. */
  readonly aangezegdOp: Datum | null;
  /** Last day of the contract. */
  readonly einddatum: Datum;
  readonly reden: string;
  /** Months of notice that the contract asks; only with `opzegging`. */
  readonly opzegtermijnMaanden: number | null;
  /** Satisfaction of clients in tenths of a report mark, and where it stands; only with `onvoldoende-inspanning`. */
  readonly tevredenheid: { readonly cijfer: number; readonly bron: string } | null;
  /** Last day on which something was delivered; null where nothing ever was. Only with `geen-levering`. */
  readonly laatsteLevering: Datum | null;
  readonly vandaag: Datum;
}

export interface BeeindigingIntrekken {
  readonly beeindigingId: string;
  readonly besluitDatum: Datum;
  readonly reden: string;
  readonly vandaag: Datum;
}

/** Ends a contract before its last day, by the rule of its ground (R-CON-16, R-CON-09, R-CON-15). Throws Rejection. */
export function terminateContract(command: ContractBeeindigen, state: SignedContract): ContractEvent[] {
  const { vandaag: _vandaag, ...data } = command;
  if (state.beeindiging?.beeindigingId === command.beeindigingId) return [];
  const opzegging = opzegregel(command);
  refuse([...algemeen(command, state), ...vanGrond(command), ...teVroeg(command, opzegging)]);
  const { contractId } = state.contract;
  return [
    {
      type: 'ContractTerminated',
      data: { contractId, ...data, vorigeEinddatum: state.einddatum, regel: opzegging },
      occurredAt: data.besluitDatum,
    },
  ];
}

/** The contract runs on as before, as long as its end has not come. Throws Rejection. */
export function withdrawTermination(command: BeeindigingIntrekken, state: SignedContract): ContractEvent[] {
  const { beeindigingId, besluitDatum, reden, vandaag } = command;
  if (state.ingetrokkenBeeindigingen.includes(beeindigingId)) return [];
  const { beeindiging } = state;
  if (beeindiging?.beeindigingId !== beeindigingId) {
    throw new Rejection('BEEINDIGING_ONBEKEND', 'Dit contract heeft deze beeindiging niet.', 'not-found');
  }
  if (besluitDatum > vandaag) throw inToekomst('besluitDatum');
  if (vandaag > beeindiging.einddatum) {
    throw new Rejection(
      'CONTRACT_BEEINDIGD',
      `Het contract eindigde op ${beeindiging.einddatum}. Sluit een nieuw contract.`,
    );
  }
  const { contractId } = state.contract;
  const { vorigeEinddatum: nieuweEinddatum } = beeindiging;
  return [
    {
      type: 'ContractTerminationWithdrawn',
      data: { contractId, beeindigingId, besluitDatum, reden, nieuweEinddatum },
      occurredAt: besluitDatum,
    },
  ];
}

/** Nothing is extended of what is told to end. Throws Rejection. */
export function nietBeeindigd({ beeindiging }: SignedContract): void {
  if (beeindiging === null) return;
  throw new Rejection(
    'CONTRACT_BEEINDIGD',
    `Het contract eindigt op ${beeindiging.einddatum} (${beeindiging.grond}). Trek eerst de beeindiging in.`,
  );
}

function opzegregel(
  command: ContractBeeindigen,
): { readonly bron: string; readonly opzegtermijnMaanden: number } | null {
  if (command.grond === 'onvoldoende-inspanning') {
    return { bron: CONTRACTSTANDAARD, opzegtermijnMaanden: OPZEGMAANDEN };
  }
  if (command.grond === 'opzegging' && command.opzegtermijnMaanden !== null) {
    return { bron: 'contract', opzegtermijnMaanden: command.opzegtermijnMaanden };
  }
  return null;
}

function algemeen(command: ContractBeeindigen, state: SignedContract): RejectionDetail[] {
  const { besluitDatum, aangezegdOp, einddatum, vandaag } = command;
  const fouten: RejectionDetail[] = [];
  const fout = (plaats: string, code: string, melding: string): number => fouten.push({ plaats, code, melding });
  for (const [plaats, datum] of Object.entries({ besluitDatum, aangezegdOp })) {
    if (datum !== null && datum > vandaag) {
      fout(plaats, 'DATUM_IN_TOEKOMST', `${plaats} ligt in de toekomst. Leg het vast als het er is.`);
    }
  }
  if (state.beeindiging !== null) {
    const melding = `Dit contract eindigt al op ${state.beeindiging.einddatum} (${state.beeindiging.grond}). Trek die beeindiging eerst in.`;
    fout('contractId', 'CONTRACT_AL_BEEINDIGD', melding);
  } else if (vandaag > state.einddatum) {
    fout('contractId', 'CONTRACT_BEEINDIGD', `Het contract eindigde al op ${state.einddatum}.`);
  }
  if (einddatum < besluitDatum) {
    fout('einddatum', 'EINDE_VOOR_BESLUIT', `De laatste dag ligt voor het besluit. Kies ${besluitDatum} of later.`);
  } else if (einddatum >= state.einddatum) {
    fout('einddatum', 'EINDE_NIET_EERDER', `Het contract eindigt al op ${state.einddatum}. Kies een eerdere dag.`);
  }
  return fouten;
}

function vanGrond(command: ContractBeeindigen): RejectionDetail[] {
  const { grond, opzegtermijnMaanden, aangezegdOp, tevredenheid, laatsteLevering, besluitDatum } = command;
  const fouten: RejectionDetail[] = [];
  const fout = (plaats: string, code: string, melding: string): number => fouten.push({ plaats, code, melding });
  if (grond === 'opzegging' && opzegtermijnMaanden === null) {
    fout('opzegtermijnMaanden', 'OPZEGTERMIJN_ONTBREEKT', 'Geef de opzegtermijn van het contract in maanden.');
  }
  if ((grond === 'opzegging' || grond === 'onvoldoende-inspanning') && aangezegdOp === null) {
    fout('aangezegdOp', 'AANZEGGING_ONTBREEKT', 'Geef de dag waarop de andere partij het schriftelijk hoorde.');
  }
  if (grond === 'onvoldoende-inspanning' && tevredenheid === null) {
    fout('tevredenheid', 'TEVREDENHEID_ONTBREEKT', 'Geef het cijfer voor de tevredenheid en waar het staat.');
  }
  if (grond === 'onvoldoende-inspanning' && tevredenheid !== null && tevredenheid.cijfer >= TEVREDEN) {
    const melding = `Bij een tevredenheid van ${tevredenheid.cijfer / 10} is onvoldoende inspanning geen grond (${CONTRACTSTANDAARD}: vanaf ${TEVREDEN / 10}). Kies een andere grond.`;
    fout('tevredenheid', 'TEVREDENHEID_TE_HOOG', melding);
  }
  const vroegst = laatsteLevering === null ? null : addMonths(laatsteLevering, MAANDEN_ZONDER_LEVERING);
  if (grond === 'geen-levering' && vroegst !== null && besluitDatum < vroegst) {
    const melding = `De laatste levering was op ${laatsteLevering}. Pas na ${MAANDEN_ZONDER_LEVERING} maanden zonder levering kan dit (${CONTRACTSTANDAARD}): vanaf ${vroegst}.`;
    fout('besluitDatum', 'NOG_GELEVERD', melding);
  }
  return fouten;
}

function teVroeg(
  { aangezegdOp, einddatum }: ContractBeeindigen,
  regel: { readonly bron: string; readonly opzegtermijnMaanden: number } | null,
): RejectionDetail[] {
  if (regel === null || aangezegdOp === null) return [];
  const vroegst = addMonths(aangezegdOp, regel.opzegtermijnMaanden);
  if (einddatum >= vroegst) return [];
  const melding = `De opzegtermijn is ${regel.opzegtermijnMaanden} maanden (${regel.bron}). Kies ${vroegst} of later.`;
  return [{ plaats: 'einddatum', code: 'OPZEGTERMIJN_TE_KORT', melding }];
}

function inToekomst(plaats: string): Rejection {
  return new Rejection('DATUM_IN_TOEKOMST', `${plaats} ligt in de toekomst. Leg het vast als het er is.`, 'invalid');
}

function refuse(fouten: readonly RejectionDetail[]): void {
  const [eerste] = fouten;
  if (eerste === undefined) return;
  if (fouten.length === 1) throw new Rejection(eerste.code, eerste.melding, 'invalid', fouten);
  throw new Rejection(
    'BEEINDIGING_ONGELDIG',
    `Deze beeindiging heeft ${fouten.length} fouten; zie fouten.`,
    'invalid',
    fouten,
  );
}
