import { type Bedrag } from '../../kernel/bedrag.js';
import { addDays, type Datum } from '../../kernel/datum.js';
import { derivedId } from '../../kernel/ids.js';
import { Rejection, type RejectionDetail } from '../../kernel/rejection.js';
import { refuseAll, toekomstFouten } from '../../regio/besluitvorming/besluitvorming.regels.js';
import { bedragFouten, change, type Contractfeiten, vanRuimte } from './afspraak.js';
import {
  type BestedingsruimteEvent,
  type Bestedingstermijn,
  type Bestedingsuitkomst,
  type Signaalregel,
} from './bestedingsruimte.events.js';
import { bedragOp, loopt, type Ruimte, type Signaal } from './bestedingsruimte.state.js';

type Begin = Extract<BestedingsruimteEvent, { type: 'BestedingsdrempelReached' }>;

function begin(
  ruimte: Ruimte,
  waarom: Pick<Begin['data'], 'aanleiding' | 'toelichting' | 'besteed' | 'regel'>,
  vandaag: Datum,
): Begin {
  const { ruimteId } = ruimte.afspraak;
  const overlegVoor = addDays(vandaag, waarom.regel.overlegDagen);
  const data = {
    ...vanRuimte(ruimte),
    signaalId: derivedId('bestedingssignaal', `${ruimteId}/${ruimte.starts + 1}`),
    ...waarom,
    bedrag: bedragOp(ruimte, vandaag),
    overlegVoor,
    besluitVoor: addDays(overlegVoor, waarom.regel.besluitDagen),
  };
  return { type: 'BestedingsdrempelReached', data, occurredAt: vandaag };
}

/** Exactly at the threshold the clock starts. */
function bereikt(besteed: Bedrag, bedrag: Bedrag, drempelBasispunten: number): boolean {
  return BigInt(besteed) * 10_000n >= BigInt(bedrag) * BigInt(drempelBasispunten);
}

/**
 * What the spend says of the threshold. A decision is taken on an amount: while that amount holds nothing is asked again, a
 * new amount is a new question. What somebody told ahead stays until it is answered.
 */
export function evaluate(
  ruimte: Ruimte,
  besteed: Bedrag,
  regel: Signaalregel,
  vandaag: Datum,
): readonly BestedingsruimteEvent[] {
  const { afspraak, laatsteDag, signaal } = ruimte;
  if (laatsteDag < afspraak.van) return [];
  const bedrag = bedragOp(ruimte, vandaag);
  const ja = bereikt(besteed, bedrag, regel.drempelBasispunten);
  if (signaal !== null && signaal.besluit === null) {
    if (ja || signaal.begin.aanleiding !== 'drempel') return [];
    const data = { ...vanRuimte(ruimte), signaalId: signaal.begin.signaalId, besteed, bedrag };
    return [{ type: 'BestedingsdrempelReleased', data, occurredAt: vandaag }];
  }
  if (!ja || signaal?.begin.bedrag === bedrag) return [];
  return [begin(ruimte, { aanleiding: 'drempel', toelichting: null, besteed, regel }, vandaag)];
}

export function report(
  ruimte: Ruimte,
  { toelichting, besteed, regel }: Pick<Begin['data'], 'besteed' | 'regel'> & { readonly toelichting: string },
  vandaag: Datum,
): readonly BestedingsruimteEvent[] {
  // The clock runs already; whoever tells it again starts no other.
  if (loopt(ruimte)) return [];
  const { van } = ruimte.afspraak;
  if (vandaag < van || vandaag > ruimte.laatsteDag) {
    throw new Rejection(
      'BESTEDINGSRUIMTE_GELDT_NIET',
      `Deze bestedingsruimte geldt van ${van} tot en met ${ruimte.laatsteDag}. Meld een dreigende overschrijding in die periode.`,
    );
  }
  return [begin(ruimte, { aanleiding: 'dreigende-overschrijding', toelichting, besteed, regel }, vandaag)];
}

function lopend(ruimte: Ruimte): Signaal {
  if (ruimte.signaal !== null && ruimte.signaal.besluit === null) return ruimte.signaal;
  throw new Rejection(
    'BESTEDINGSSIGNAAL_ONBEKEND',
    'Voor deze bestedingsruimte loopt geen signaal. Wijzig de bestedingsruimte zelf, of meld een dreigende overschrijding.',
  );
}

function startdag({ begin: { overlegVoor, regel } }: Signaal): Datum {
  return addDays(overlegVoor, -regel.overlegDagen);
}

function nietVoorBegin(signaal: Signaal, dag: Datum, plaats: string): RejectionDetail[] {
  const eerste = startdag(signaal);
  if (dag >= eerste) return [];
  return [{ plaats, code: 'VOOR_SIGNAAL', melding: `${plaats} (${dag}) ligt voor het signaal van ${eerste}.` }];
}

export function holdOverleg(
  ruimte: Ruimte,
  { gehoudenOp, kenmerk }: { readonly gehoudenOp: Datum; readonly kenmerk: string },
  vandaag: Datum,
): readonly BestedingsruimteEvent[] {
  const signaal = lopend(ruimte);
  if (signaal.overlegOp === gehoudenOp) return [];
  refuseAll('BESTEDINGSOVERLEG_ONGELDIG', 'Dit overleg', [
    ...toekomstFouten(gehoudenOp, vandaag, 'gehoudenOp'),
    ...nietVoorBegin(signaal, gehoudenOp, 'gehoudenOp'),
  ]);
  const { signaalId, regel } = signaal.begin;
  // A second talk is no longer term.
  const besluitVoor = signaal.overlegOp === null ? addDays(gehoudenOp, regel.besluitDagen) : signaal.besluitVoor;
  const data = { ...vanRuimte(ruimte), signaalId, gehoudenOp, kenmerk, besluitVoor };
  return [{ type: 'BestedingsoverlegHeld', data, occurredAt: gehoudenOp }];
}

export interface Besluit {
  readonly uitkomst: Bestedingsuitkomst;
  readonly besluitOp: Datum;
  readonly kenmerk: string;
  readonly motivering: string;
  readonly bedrag: Bedrag | null;
  readonly clientenstopId: string | null;
}

function uitkomstFouten(ruimte: Ruimte, besluit: Besluit, contract: Contractfeiten | null): RejectionDetail[] {
  const { uitkomst, bedrag, besluitOp, clientenstopId } = besluit;
  const fouten: RejectionDetail[] = [];
  const fout = (plaats: string, code: string, melding: string): number => fouten.push({ plaats, code, melding });
  if (uitkomst === 'verhoogd') {
    if (bedrag === null) fout('bedrag', 'BEDRAG_ONTBREEKT', 'Noem het nieuwe bedrag van de bestedingsruimte.');
    else if (bedrag <= bedragOp(ruimte, besluitOp)) {
      fout('bedrag', 'GEEN_VERHOGING', 'Het nieuwe bedrag is meer dan het bedrag dat nu geldt.');
    } else fouten.push(...bedragFouten(bedrag));
  } else if (bedrag !== null) {
    fout('bedrag', 'BEDRAG_BIJ_ANDERE_UITKOMST', 'Laat bedrag leeg: het hoort alleen bij een verhoging.');
  }
  if (uitkomst === 'clientenstop') {
    if (clientenstopId === null || contract === null || !contract.clientenstopIds.includes(clientenstopId)) {
      const melding = 'Sta eerst een clientenstop toe voor dit contract, en noem het id ervan als clientenstopId.';
      fout('clientenstopId', 'CLIENTENSTOP_ONBEKEND', melding);
    }
  } else if (clientenstopId !== null) {
    const melding = 'Laat clientenstopId leeg: het hoort alleen bij de uitkomst clientenstop.';
    fout('clientenstopId', 'CLIENTENSTOP_BIJ_ANDERE_UITKOMST', melding);
  }
  return fouten;
}

/** People decide; a raise is a change of the bestedingsruimte in the same breath. */
export function decideRuimte(
  ruimte: Ruimte,
  besluit: Besluit,
  contract: Contractfeiten | null,
  vandaag: Datum,
): readonly BestedingsruimteEvent[] {
  const { signaal } = ruimte;
  if (signaal !== null && signaal.besluit?.kenmerk === besluit.kenmerk) return [];
  const { signaalId } = lopend(ruimte).begin;
  const { uitkomst, besluitOp, kenmerk, motivering, bedrag, clientenstopId } = besluit;
  refuseAll('BESTEDINGSBESLUIT_ONGELDIG', 'Dit besluit', [
    ...toekomstFouten(besluitOp, vandaag, 'besluitOp'),
    ...nietVoorBegin(lopend(ruimte), besluitOp, 'besluitOp'),
    ...uitkomstFouten(ruimte, besluit, contract),
  ]);
  const raised =
    bedrag === null
      ? []
      : change(ruimte, { vanaf: hoogstens(ruimte, besluitOp), bedrag, reden: motivering, bron: kenmerk }, vandaag);
  const data = { ...vanRuimte(ruimte), signaalId, uitkomst, besluitOp, kenmerk, motivering, bedrag, clientenstopId };
  return [{ type: 'BestedingsbesluitTaken', data, occurredAt: besluitOp }, ...raised];
}

/** A decision after the last day is still about the period. */
function hoogstens({ laatsteDag, wijzigingen }: Ruimte, dag: Datum): Datum {
  const laatste = wijzigingen.at(-1)?.vanaf ?? dag;
  const vanaf = laatste > dag ? laatste : dag;
  return vanaf > laatsteDag ? laatsteDag : vanaf;
}

export function miss(ruimte: Ruimte, termijn: Bestedingstermijn, vandaag: Datum): readonly BestedingsruimteEvent[] {
  const { signaal } = ruimte;
  if (signaal === null || signaal.besluit !== null || signaal.gemist.includes(termijn)) return [];
  if (termijn === 'overleg' && signaal.overlegOp !== null) return [];
  const uiterlijk = termijn === 'overleg' ? signaal.begin.overlegVoor : signaal.besluitVoor;
  if (vandaag <= uiterlijk) return [];
  const data = { ...vanRuimte(ruimte), signaalId: signaal.begin.signaalId, termijn, uiterlijk };
  return [{ type: 'BestedingstermijnMissed', data, occurredAt: vandaag }];
}
