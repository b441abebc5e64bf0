import { type Datum } from '../../kernel/datum.js';
import { Rejection, type RejectionDetail } from '../../kernel/rejection.js';
import { afspraakOp } from './afspraken.js';
import { KOSTPRIJSELEMENTEN, type Kostprijsinhoud, kostprijsVan } from './inhoud/kostprijs.js';
import { type TariefkaartEvent } from './tariefkaart.events.js';
import { type Berekening, type TariefkaartState } from './tariefkaart.state.js';

interface Betreft {
  readonly regioId: string;
  readonly productcode: string;
  readonly berekeningId: string;
}
export interface ProposeCommand extends Betreft {
  readonly type: 'ProposeKostprijsberekening';
  readonly inhoud: Kostprijsinhoud;
  readonly productBekend: boolean;
}
export interface DisputeCommand extends Betreft {
  readonly type: 'DisputeKostprijsberekening';
  readonly door: string;
  readonly bezwaar: string;
  readonly vandaag: Datum;
}
export interface AdoptCommand extends Betreft {
  readonly type: 'AdoptKostprijsberekening';
  readonly besluit: string;
  readonly beslotenOp: Datum;
  readonly vandaag: Datum;
}
export type KostprijsCommand = ProposeCommand | DisputeCommand | AdoptCommand;

/** Every element is there once, also where it is nothing: that is what makes it evidence (R-TAR-02). */
export function propose(
  { regioId, productcode, berekeningId, inhoud, productBekend }: ProposeCommand,
  { berekeningen }: TariefkaartState,
): TariefkaartEvent[] {
  if (berekeningen.some((one) => one.berekeningId === berekeningId)) return [];
  const fouten: RejectionDetail[] = KOSTPRIJSELEMENTEN.filter(
    (element) => inhoud.elementen.filter((one) => one.element === element).length !== 1,
  ).map((element) => ({
    plaats: 'elementen',
    code: 'KOSTPRIJSELEMENT_NIET_EENMAAL',
    melding: `Geef het element ${element} precies een keer, met 0 waar het niets kost.`,
  }));
  const kostprijs = kostprijsVan(inhoud);
  if (kostprijs <= 0) {
    fouten.push({ plaats: 'elementen', code: 'KOSTPRIJS_NUL', melding: 'De elementen zijn samen meer dan nul.' });
  }
  if (!productBekend) {
    const melding = `Product ${productcode} staat niet in de catalogus. Kies een ander.`;
    fouten.push({ plaats: 'productcode', code: 'PRODUCT_ONBEKEND', melding });
  }
  if (fouten.length > 0) {
    throw new Rejection(
      'KOSTPRIJS_ONVOLLEDIG',
      'De kostprijsberekening is niet heel. Vul haar aan.',
      'invalid',
      fouten,
    );
  }
  const data = { regioId, productcode, berekeningId, ...inhoud, kostprijs };
  return [{ type: 'KostprijsberekeningProposed', data, occurredAt: inhoud.peildatum }];
}

export function dispute(
  { regioId, productcode, berekeningId, door, bezwaar, vandaag }: DisputeCommand,
  state: TariefkaartState,
): TariefkaartEvent[] {
  const { bezwaren } = gevonden(state, berekeningId);
  if (bezwaren.includes(bezwaar)) return [];
  const data = { regioId, productcode, berekeningId, door, bezwaar, op: vandaag };
  return [{ type: 'KostprijsberekeningDisputed', data, occurredAt: vandaag }];
}

/** People decide between calculations that differ (R-TAR-06); a margin beyond what was agreed is refused (R-TAR-05). */
export function adopt(
  { regioId, productcode, berekeningId, besluit, beslotenOp, vandaag }: AdoptCommand,
  state: TariefkaartState,
): TariefkaartEvent[] {
  const berekening = gevonden(state, berekeningId);
  if (berekening.vastgesteld) return [];
  if (beslotenOp > vandaag) {
    throw new Rejection(
      'DATUM_IN_DE_TOEKOMST',
      `beslotenOp ligt na vandaag. Vul een dag tot en met ${vandaag} in.`,
      'invalid',
    );
  }
  const marge = afspraakOp(state.afspraken, beslotenOp)?.maximaleWinstmarge ?? null;
  if (marge !== null && berekening.winstmarge * 10_000 > berekening.kostprijs * marge) {
    throw new Rejection(
      'WINSTMARGE_TE_HOOG',
      `De winstmarge van ${berekening.winstmarge} eurocent is hoger dan de afgesproken ${marge} honderdste procent van de kostprijs. Pas de berekening of de afspraak aan.`,
    );
  }
  const data = { regioId, productcode, berekeningId, besluit, beslotenOp };
  return [{ type: 'KostprijsberekeningAdopted', data, occurredAt: beslotenOp }];
}

function gevonden({ berekeningen }: TariefkaartState, berekeningId: string): Berekening {
  const found = berekeningen.find((one) => one.berekeningId === berekeningId);
  if (found !== undefined) return found;
  throw new Rejection(
    'KOSTPRIJSBEREKENING_ONBEKEND',
    'Deze kostprijsberekening is er niet voor dit product. Zoek haar op in het tarievenregister.',
    'not-found',
  );
}
