import { addDays, type Datum } from '../../kernel/datum.js';
import { overlaps } from '../../kernel/periode.js';
import { Rejection, type RejectionDetail } from '../../kernel/rejection.js';
import { type ContractEvent } from './contract.events.js';
import { type Clientenstop, type SignedContract } from './contract.state.js';

/** Contractstandaard Wmo 1.2: the default where a region sets nothing. */
export const AANKONDIGINGSDAGEN = 14;

export interface ClientenstopToestaan {
  readonly clientenstopId: string;
  /** Null for all gemeenten of the contract. */
  readonly gemeenten: readonly string[] | null;
  /** Null for all products of the contract. */
  readonly productcodes: readonly string[] | null;
  readonly aangekondigdOp: Datum;
  readonly aankondigingsdagen: number;
  readonly toestemmingOp: Datum;
  /** Where the written permission is found. */
  readonly toestemming: string;
  readonly reden: string;
  readonly ingangsdatum: Datum;
  /** Last day; null until it is lifted. */
  readonly laatsteDag: Datum | null;
  readonly vandaag: Datum;
}

export interface ClientenstopOpheffen {
  readonly clientenstopId: string;
  /** First day on which the aanbieder takes new clients again. */
  readonly opgehevenPer: Datum;
  readonly reden: string;
  readonly vandaag: Datum;
}

export function grantClientenstop(command: ClientenstopToestaan, state: SignedContract): ContractEvent[] {
  const { vandaag: _vandaag, ...stop } = command;
  if (state.clientenstops.some(({ clientenstopId }) => clientenstopId === stop.clientenstopId)) return [];
  refuse([...datumfouten(command, state), ...bereikfouten(command, state), ...lopend(command, state)]);
  const { contractId } = state.contract;
  const { gemeenten, productcodes, toestemmingOp } = stop;
  const bereik = { gemeenten: gemeenten && [...gemeenten], productcodes: productcodes && [...productcodes] };
  return [{ type: 'ClientenstopGranted', data: { contractId, ...stop, ...bereik }, occurredAt: toestemmingOp }];
}

export function liftClientenstop(command: ClientenstopOpheffen, state: SignedContract): ContractEvent[] {
  const { clientenstopId, opgehevenPer, reden, vandaag } = command;
  const stop = state.clientenstops.find((one) => one.clientenstopId === clientenstopId);
  if (stop === undefined) {
    throw new Rejection('CLIENTENSTOP_ONBEKEND', 'Dit contract heeft deze clientenstop niet.', 'not-found');
  }
  const laatsteDag = addDays(opgehevenPer, -1);
  if (stop.laatsteDag === laatsteDag) return [];
  if (opgehevenPer < stop.ingangsdatum || (stop.laatsteDag !== null && laatsteDag > stop.laatsteDag)) {
    const tot = stop.laatsteDag === null ? '' : ` tot en met ${stop.laatsteDag}`;
    throw new Rejection(
      'CLIENTENSTOP_OPHEFFING_BUITEN_DUUR',
      `De clientenstop geldt vanaf ${stop.ingangsdatum}${tot}. Kies voor opgehevenPer een dag daarin.`,
      'invalid',
    );
  }
  const { contractId } = state.contract;
  return [
    {
      type: 'ClientenstopLifted',
      data: { contractId, clientenstopId, opgehevenPer, laatsteDag, reden },
      occurredAt: vandaag,
    },
  ];
}

/** The stop that a new toewijzing of that day meets, or undefined. */
export function clientenstopOp(
  stops: readonly Clientenstop[],
  vraag: { readonly gemeentecode: string; readonly productcode: string; readonly datum: Datum },
): Clientenstop | undefined {
  return stops.find(
    ({ ingangsdatum, laatsteDag, gemeenten, productcodes }) =>
      ingangsdatum <= vraag.datum &&
      (laatsteDag === null || vraag.datum <= laatsteDag) &&
      (gemeenten === null || gemeenten.includes(vraag.gemeentecode)) &&
      (productcodes === null || productcodes.includes(vraag.productcode)),
  );
}

function datumfouten(command: ClientenstopToestaan, { contract, einddatum }: SignedContract): RejectionDetail[] {
  const { aangekondigdOp, aankondigingsdagen, toestemmingOp, ingangsdatum, laatsteDag, vandaag } = command;
  const eerste = addDays(aangekondigdOp, aankondigingsdagen);
  const fouten: RejectionDetail[] = [];
  const fout = (plaats: string, code: string, melding: string): number => fouten.push({ plaats, code, melding });
  for (const [plaats, datum] of Object.entries({ aangekondigdOp, toestemmingOp })) {
    if (datum > vandaag)
      fout(plaats, 'DATUM_IN_TOEKOMST', `${plaats} ligt in de toekomst. Leg het vast als het er is.`);
  }
  if (ingangsdatum < eerste) {
    const melding = `Een clientenstop wordt ten minste ${aankondigingsdagen} kalenderdagen vooraf aangekondigd. Kies ${eerste} of later.`;
    fout('ingangsdatum', 'CLIENTENSTOP_TE_KORT_AANGEKONDIGD', melding);
  }
  if (toestemmingOp > ingangsdatum) {
    const melding = 'De schriftelijke toestemming is van na de ingangsdatum. Kies een latere ingangsdatum.';
    fout('toestemmingOp', 'CLIENTENSTOP_ZONDER_TOESTEMMING', melding);
  }
  if (ingangsdatum < contract.ingangsdatum || ingangsdatum > einddatum) {
    const melding = `Het contract loopt van ${contract.ingangsdatum} tot en met ${einddatum}. Kies een dag daarin.`;
    fout('ingangsdatum', 'CLIENTENSTOP_BUITEN_CONTRACT', melding);
  }
  if (laatsteDag !== null && laatsteDag < ingangsdatum) {
    fout('laatsteDag', 'LAATSTE_DAG_VOOR_INGANG', 'laatsteDag ligt voor ingangsdatum. Kies een latere dag.');
  }
  return fouten;
}

function bereikfouten(
  { gemeenten, productcodes }: ClientenstopToestaan,
  { contract }: SignedContract,
): RejectionDetail[] {
  const vreemdeGemeenten = (gemeenten ?? []).filter((code) =>
    contract.gemeenten.every(({ gemeentecode }) => gemeentecode !== code),
  );
  const vreemdeProducten = (productcodes ?? []).filter((code) =>
    contract.producten.every(({ productcode }) => productcode !== code),
  );
  return [
    ...vreemdeGemeenten.map((code) => ({
      plaats: 'gemeenten',
      code: 'GEMEENTE_GEEN_CONTRACTPARTNER',
      melding: `Gemeente ${code} is geen partij bij dit contract. Laat de gemeente weg.`,
    })),
    ...vreemdeProducten.map((code) => ({
      plaats: 'productcodes',
      code: 'PRODUCT_NIET_GECONTRACTEERD',
      melding: `Product ${code} staat niet in dit contract. Laat het product weg.`,
    })),
  ];
}

/** Two stops for the same gemeente and product on one day would leave open which of them is lifted. */
function lopend(command: ClientenstopToestaan, { clientenstops }: SignedContract): RejectionDetail[] {
  const other = clientenstops.find(
    (stop) =>
      // Lifted before it began: it never held.
      (stop.laatsteDag === null || stop.laatsteDag >= stop.ingangsdatum) &&
      overlaps(periode(stop), periode(command)) &&
      raakt(stop.gemeenten, command.gemeenten) &&
      raakt(stop.productcodes, command.productcodes),
  );
  if (other === undefined) return [];
  const melding = `Vanaf ${other.ingangsdatum} geldt al een clientenstop voor dezelfde gemeente en hetzelfde product. Hef die eerst op.`;
  return [{ plaats: 'ingangsdatum', code: 'CLIENTENSTOP_GELDT_AL', melding }];
}

function periode({ ingangsdatum, laatsteDag }: { readonly ingangsdatum: Datum; readonly laatsteDag: Datum | null }) {
  return { begin: ingangsdatum, eind: laatsteDag ?? undefined };
}

function raakt(a: readonly string[] | null, b: readonly string[] | null): boolean {
  return a === null || b === null || a.some((one) => b.includes(one));
}

function refuse(fouten: readonly RejectionDetail[]): void {
  const [eerste] = fouten;
  if (eerste === undefined) return;
  if (fouten.length === 1) throw new Rejection(eerste.code, eerste.melding, 'invalid', fouten);
  throw new Rejection(
    'CLIENTENSTOP_ONGELDIG',
    `Deze clientenstop heeft ${fouten.length} fouten; zie fouten.`,
    'invalid',
    fouten,
  );
}
