import { type Bedrag } from '../../kernel/bedrag.js';
import { addDays, type Datum } from '../../kernel/datum.js';
import { overlaps } from '../../kernel/periode.js';
import { Rejection, type RejectionDetail } from '../../kernel/rejection.js';
import { refuseAll } from '../../regio/besluitvorming/besluitvorming.regels.js';
import { type BestedingsruimteEvent } from './bestedingsruimte.events.js';
import { bedragOp, type BestedingsruimteState, loopt, type Ruimte, vindRuimte } from './bestedingsruimte.state.js';

/** What the contract says of itself; null where the region does not know it. */
export interface Contractfeiten {
  readonly aanbiederId: string;
  readonly ingangsdatum: Datum;
  readonly einddatum: Datum;
  readonly clientenstopIds: readonly string[];
}

export interface Afspraakgegevens {
  readonly ruimteId: string;
  readonly contractId: string;
  readonly van: Datum;
  readonly tot: Datum;
  readonly bedrag: Bedrag;
  readonly grond: string;
  readonly bron: string;
}

export function teVinden(state: BestedingsruimteState, ruimteId: string): Ruimte {
  const ruimte = vindRuimte(state, ruimteId);
  if (ruimte !== undefined) return ruimte;
  throw new Rejection(
    'BESTEDINGSRUIMTE_ONBEKEND',
    'Dit contract heeft deze bestedingsruimte niet. Controleer het kenmerk.',
    'not-found',
  );
}

export function bedragFouten(bedrag: Bedrag): RejectionDetail[] {
  if (bedrag > 0) return [];
  const melding = 'bedrag is meer dan nul, in hele eurocenten.';
  return [{ plaats: 'bedrag', code: 'BEDRAG_ONGELDIG', melding }];
}

function periodeFouten(
  { van, tot }: Afspraakgegevens,
  { ingangsdatum, einddatum }: Contractfeiten,
  state: BestedingsruimteState,
): RejectionDetail[] {
  if (tot < van) {
    const melding = `tot (${tot}) ligt voor van (${van}). Noem eerst de eerste en dan de laatste dag.`;
    return [{ plaats: 'tot', code: 'PERIODE_ONGELDIG', melding }];
  }
  const fouten: RejectionDetail[] = [];
  if (van < ingangsdatum || tot > einddatum) {
    const melding = `De periode valt buiten het contract, dat loopt van ${ingangsdatum} tot en met ${einddatum}.`;
    fouten.push({ plaats: 'van', code: 'BUITEN_CONTRACT', melding });
  }
  const zelfde = state.ruimten.find(({ afspraak, laatsteDag }) =>
    laatsteDag < afspraak.van ? false : overlaps({ begin: van, eind: tot }, { begin: afspraak.van, eind: laatsteDag }),
  );
  if (zelfde !== undefined) {
    const { afspraak, laatsteDag } = zelfde;
    const melding = `Van ${afspraak.van} tot en met ${laatsteDag} is al een bestedingsruimte afgesproken. Wijzig die, of kies andere dagen.`;
    fouten.push({ plaats: 'van', code: 'BESTEDINGSRUIMTE_OVERLAPT', melding });
  }
  return fouten;
}

export function agree(
  gegevens: Afspraakgegevens,
  contract: Contractfeiten | null,
  vandaag: Datum,
  state: BestedingsruimteState,
): readonly BestedingsruimteEvent[] {
  if (vindRuimte(state, gegevens.ruimteId) !== undefined) return [];
  if (contract === null) {
    throw new Rejection('CONTRACT_ONBEKEND', 'Dit contract is niet bekend. Controleer het kenmerk.', 'not-found');
  }
  refuseAll('BESTEDINGSRUIMTE_ONGELDIG', 'Deze bestedingsruimte', [
    ...bedragFouten(gegevens.bedrag),
    ...periodeFouten(gegevens, contract, state),
  ]);
  const data = { ...gegevens, aanbiederId: contract.aanbiederId };
  return [{ type: 'BestedingsruimteAgreed', data, occurredAt: vandaag }];
}

export function vanRuimte({ afspraak: { ruimteId, contractId, aanbiederId } }: Ruimte): {
  readonly ruimteId: string;
  readonly contractId: string;
  readonly aanbiederId: string;
} {
  return { ruimteId, contractId, aanbiederId };
}

export interface Wijziging {
  readonly vanaf: Datum;
  readonly bedrag: Bedrag;
  readonly reden: string;
  readonly bron: string;
}

function wijzigingFouten(ruimte: Ruimte, { vanaf, bedrag }: Wijziging): RejectionDetail[] {
  const fouten = bedragFouten(bedrag);
  const { afspraak, laatsteDag } = ruimte;
  if (vanaf < afspraak.van || vanaf > laatsteDag) {
    const melding = `vanaf (${vanaf}) valt buiten de periode, die loopt van ${afspraak.van} tot en met ${laatsteDag}.`;
    fouten.push({ plaats: 'vanaf', code: 'BUITEN_PERIODE', melding });
  }
  const later = ruimte.wijzigingen.find((een) => een.vanaf > vanaf);
  if (later !== undefined) {
    const melding = `Vanaf ${later.vanaf} geldt al een ander bedrag. Kies die dag of een latere.`;
    fouten.push({ plaats: 'vanaf', code: 'WIJZIGING_VOOR_EERDERE', melding });
  }
  return fouten;
}

export function change(
  ruimte: Ruimte,
  { vanaf, bedrag, reden, bron }: Wijziging,
  vandaag: Datum,
): readonly BestedingsruimteEvent[] {
  const vorigBedrag = bedragOp(ruimte, vanaf);
  const laatste = ruimte.wijzigingen.at(-1);
  if (laatste !== undefined && laatste.vanaf === vanaf && laatste.bedrag === bedrag) return [];
  const gelijk: RejectionDetail[] =
    vorigBedrag === bedrag
      ? [{ plaats: 'bedrag', code: 'BEDRAG_ONGEWIJZIGD', melding: 'Dit bedrag geldt op die dag al.' }]
      : [];
  refuseAll('BESTEDINGSRUIMTE_ONGELDIG', 'Deze wijziging', [
    ...wijzigingFouten(ruimte, { vanaf, bedrag, reden, bron }),
    ...gelijk,
  ]);
  const data = { ...vanRuimte(ruimte), vanaf, bedrag, vorigBedrag, reden, bron };
  return [{ type: 'BestedingsruimteChanged', data, occurredAt: vandaag }];
}

export function end(
  ruimte: Ruimte,
  { laatsteDag, reden }: { readonly laatsteDag: Datum; readonly reden: string },
  vandaag: Datum,
): readonly BestedingsruimteEvent[] {
  if (ruimte.geeindigd && ruimte.laatsteDag === laatsteDag) return [];
  const { van } = ruimte.afspraak;
  const fouten: RejectionDetail[] = [];
  // The day before the first one: it never held.
  if (laatsteDag < addDays(van, -1) || laatsteDag > ruimte.laatsteDag) {
    const melding = `laatsteDag ligt van ${addDays(van, -1)} (dan gold zij nooit) tot en met ${ruimte.laatsteDag}.`;
    fouten.push({ plaats: 'laatsteDag', code: 'BUITEN_PERIODE', melding });
  }
  refuseAll('BESTEDINGSRUIMTE_ONGELDIG', 'Deze beeindiging', fouten);
  const events: BestedingsruimteEvent[] = [
    { type: 'BestedingsruimteEnded', data: { ...vanRuimte(ruimte), laatsteDag, reden }, occurredAt: vandaag },
  ];
  if (loopt(ruimte) && ruimte.signaal !== null) {
    const { signaalId, besteed, bedrag } = ruimte.signaal.begin;
    const data = { ...vanRuimte(ruimte), signaalId, besteed, bedrag };
    events.push({ type: 'BestedingsdrempelReleased', data, occurredAt: vandaag });
  }
  return events;
}
