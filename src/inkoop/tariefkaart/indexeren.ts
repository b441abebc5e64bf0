import { type Datum } from '../../kernel/datum.js';
import { derivedId } from '../../kernel/ids.js';
import { Rejection } from '../../kernel/rejection.js';
import { geindexeerd, percentageVoor } from '../indexatie/inhoud/berekening.js';
import { afspraakOp } from './afspraken.js';
import { kaartenOp, zelfdeSleutel } from './inhoud/kaarten.js';
import { controleerPlaats } from './plaatsing.js';
import { type IndexTariefCommand } from './opdrachten.js';
import { type TariefkaartEvent } from './tariefkaart.events.js';
import { type Kaart, type TariefkaartState } from './tariefkaart.state.js';

/**
 * The index of a year on every card that held on the last day of the year before. A card of the same day that an earlier
 * decision about the year had made is corrected; one that was set for the year by people stays as it is.
 */
export function decideIndexTarief(command: IndexTariefCommand, state: TariefkaartState): TariefkaartEvent[] {
  const { besluit, productcode, geldigVanaf, reden, vandaag } = command;
  controleerIndexeren(command, state);
  const basis = kaartenOp(state.kaarten, laatsteDagVoor(besluit.jaar)).filter(
    ({ kostensoort }) => !besluit.beleid.nietVoor.includes(kostensoort),
  );
  if (basis.length === 0) {
    throw new Rejection(
      'GEEN_TARIEF_TE_INDEXEREN',
      `Voor ${productcode} gold eind ${besluit.jaar - 1} geen tariefkaart die wordt geindexeerd. Laat dit product weg of zet eerst een tarief.`,
    );
  }
  return basis.flatMap((van): TariefkaartEvent[] => {
    const daar = state.kaarten.find((one) => one.geldigVanaf === geldigVanaf && zelfdeSleutel(one, van));
    if (daar !== undefined && (daar.besluitId === null || daar.besluitId === besluit.besluitId)) return [];
    const data = { ...nieuweKaart(command, van), correctie: correctieVan(daar, besluit.reden ?? reden, reden) };
    controleerPlaats(data, data.correctie, state.kaarten, vandaag);
    return [{ type: 'TariefIndexed', data, occurredAt: geldigVanaf }];
  });
}

function nieuweKaart({ besluit, geldigVanaf }: IndexTariefCommand, van: Kaart) {
  const kaartId = derivedId('tariefindexatie', besluit.besluitId, van.kaartId, geldigVanaf);
  const percentage = percentageVoor(besluit, van.inkoopPer);
  const { regioId, productcode, eenheid, uitvoeringsvariant, kostensoort, aanbiederId, inkoopPer } = van;
  return {
    ...{ kaartId, regioId, productcode, eenheid, uitvoeringsvariant, kostensoort, aanbiederId },
    ...{ bedrag: geindexeerd(van.bedrag, percentage), geldigVanaf, geldigTot: null, inkoopPer },
    ...{ besluitId: besluit.besluitId, percentage, vanKaartId: van.kaartId, vanBedrag: van.bedrag },
  };
}

function correctieVan(daar: Kaart | undefined, waarom: string | null, reden: string | null) {
  if (daar !== undefined) return { reden: waarom ?? INDEX_GECORRIGEERD, vervangt: daar.kaartId };
  return reden === null ? null : { reden, vervangt: null };
}

/** What holds for cards and contracts alike. */
export function controleerIndexeren(
  { besluit, productcode, geldigVanaf }: Pick<IndexTariefCommand, 'besluit' | 'productcode' | 'geldigVanaf'>,
  { afspraken }: Pick<TariefkaartState, 'afspraken'>,
): void {
  if (geldigVanaf.slice(0, 4) !== String(besluit.jaar)) {
    throw new Rejection(
      'INDEX_VAN_ANDER_JAAR',
      `De index van ${besluit.jaar} geldt voor tarieven die in ${besluit.jaar} ingaan. Kies een dag in dat jaar.`,
      'invalid',
    );
  }
  if (afspraakOp(afspraken, geldigVanaf)?.indexeren === false) {
    throw new Rejection(
      'NIET_INDEXEREN_AFGESPROKEN',
      `Afgesproken is dat tarieven van ${productcode} op ${geldigVanaf} niet worden geindexeerd. Laat dit product weg of pas de afspraak aan.`,
    );
  }
}

/** Where the decision itself gave no reason. */
export const INDEX_GECORRIGEERD = 'De index van het jaar is gecorrigeerd.';

export const laatsteDagVoor = (jaar: number): Datum => `${jaar - 1}-12-31`;
