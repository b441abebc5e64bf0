import { type Datum } from '../../kernel/datum.js';
import { overlaps } from '../../kernel/periode.js';
import { Rejection, type RejectionDetail } from '../../kernel/rejection.js';
import { periodeFouten, refuseAll } from '../../regio/besluitvorming/besluitvorming.regels.js';
import { type HoofdaanbiederEvent } from './hoofdaanbieder.events.js';
import { type Aanwijzing, type HoofdaanbiederState, type Inzet } from './hoofdaanbieder.state.js';

/** What the contract says of the onderaannemer. */
export interface Onderaannemingsfeiten {
  readonly onderaannemer: Inzet['onderaannemer'];
  readonly gemeenten: readonly string[];
  readonly productcodes: readonly string[];
  readonly vanaf: Datum;
  /** Null where no end is known. */
  readonly laatsteDag: Datum | null;
}

export interface OnderaannemerInzetten {
  readonly type: 'EngageOnderaannemer';
  readonly inzetId: string;
  readonly toewijzingId: string;
  readonly onderaannemingId: string;
  /** Null where the contract of the toewijzing does not have it. */
  readonly onderaanneming: Onderaannemingsfeiten | null;
  readonly vanaf: Datum;
  readonly laatsteDag: Datum | null;
}

/** Nobody works for a client under nobody: the hoofdaanbieder is assigned first, and its contract allows the other. */
export function engageOnderaannemer(
  command: OnderaannemerInzetten,
  { aanwijzingen, inzet }: HoofdaanbiederState,
): HoofdaanbiederEvent[] {
  const { inzetId, toewijzingId, onderaannemingId, onderaanneming, vanaf, laatsteDag } = command;
  if (inzet.some((one) => one.inzetId === inzetId)) return [];
  const hoofd = aanwijzingen.find((one) => one.toewijzingId === toewijzingId);
  if (hoofd === undefined) {
    throw new Rejection(
      'HOOFDAANBIEDER_ONTBREEKT',
      'Voor deze toewijzing is geen hoofdaanbieder aangewezen. Wijs die eerst aan: die is verantwoordelijk voor de onderaannemer.',
    );
  }
  if (onderaanneming === null) {
    throw new Rejection(
      'ONDERAANNEMING_ONBEKEND',
      'Het contract van deze toewijzing heeft deze onderaanneming niet. Laat de onderaannemer eerst bij het contract registreren.',
      'not-found',
    );
  }
  refuseAll('INZET_ONGELDIG', 'De inzet', [
    ...periodeFouten(vanaf, laatsteDag),
    ...bereikfouten(onderaanneming, hoofd),
    ...binnen(command, hoofd, 'De hoofdaanbieder is aangewezen', 'BUITEN_AANWIJZING'),
    ...binnen(command, onderaanneming, 'De onderaanneming geldt', 'BUITEN_ONDERAANNEMING'),
    ...dubbel(command, inzet),
  ]);
  const { clientId, aanbiederId: hoofdaanbiederId } = hoofd;
  const { onderaannemer } = onderaanneming;
  const data = {
    inzetId,
    toewijzingId,
    clientId,
    hoofdaanbiederId,
    onderaannemingId,
    onderaannemer,
    vanaf,
    laatsteDag,
  };
  return [{ type: 'OnderaannemerEngaged', data, occurredAt: vanaf }];
}

function bereikfouten({ gemeenten, productcodes }: Onderaannemingsfeiten, hoofd: Aanwijzing): RejectionDetail[] {
  const fouten: RejectionDetail[] = [];
  const fout = (code: string, melding: string): number => fouten.push({ plaats: 'onderaannemingId', code, melding });
  if (!gemeenten.includes(hoofd.gemeentecode)) {
    fout('ANDERE_GEMEENTE', `Deze onderaannemer werkt niet in gemeente ${hoofd.gemeentecode}. Kies een andere.`);
  }
  if (!productcodes.includes(hoofd.productcode)) {
    fout('ANDER_PRODUCT', `Deze onderaannemer levert product ${hoofd.productcode} niet. Kies een andere.`);
  }
  return fouten;
}

interface Duur {
  readonly vanaf: Datum;
  readonly laatsteDag: Datum | null;
}

function binnen({ vanaf, laatsteDag }: Duur, kader: Duur, wat: string, code: string): RejectionDetail[] {
  const tot = kader.laatsteDag === null ? '' : ` tot en met ${kader.laatsteDag}`;
  const melding = `${wat} vanaf ${kader.vanaf}${tot}. Kies een dag daarin.`;
  const buiten = (datum: Datum): boolean =>
    datum < kader.vanaf || (kader.laatsteDag !== null && datum > kader.laatsteDag);
  return Object.entries({ vanaf, laatsteDag })
    .filter(([, datum]) => datum !== null && buiten(datum))
    .map(([plaats]) => ({ plaats, code, melding }));
}

/** The same onderaannemer twice for one client on one day would be counted twice. */
function dubbel(command: OnderaannemerInzetten, inzet: readonly Inzet[]): RejectionDetail[] {
  const al = inzet.some(
    (one) =>
      one.toewijzingId === command.toewijzingId &&
      one.onderaannemingId === command.onderaannemingId &&
      overlaps(
        { begin: one.vanaf, eind: one.laatsteDag ?? undefined },
        { begin: command.vanaf, eind: command.laatsteDag ?? undefined },
      ),
  );
  const melding = 'Deze onderaannemer is in die periode al ingezet voor deze toewijzing. Kies een andere periode.';
  return al ? [{ plaats: 'vanaf', code: 'DUBBEL', melding }] : [];
}
