import { type Datum } from '../../kernel/datum.js';
import { zelfdeSleutel } from './inhoud/kaarten.js';
import { type TariefkaartEvent } from './tariefkaart.events.js';
import { type TariefkaartState } from './tariefkaart.state.js';

export interface SignalTariefherzieningCommand {
  readonly type: 'SignalTariefherziening';
  readonly kaartId: string;
  readonly herzienVoor: Datum;
  readonly vandaag: Datum;
}

/** Quiet where the card was corrected away, ended, revised or signalled before. An indexed card is no revision (R-BEK-10). */
export function signalHerziening(
  { kaartId, herzienVoor, vandaag }: SignalTariefherzieningCommand,
  { kaarten, herzieningen }: TariefkaartState,
): TariefkaartEvent[] {
  const kaart = kaarten.find((one) => one.kaartId === kaartId);
  if (kaart === undefined || vandaag < herzienVoor || herzieningen.includes(kaartId)) return [];
  const { regioId, productcode, eenheid, geldigVanaf, geldigTot } = kaart;
  const herzien = kaarten.some(
    (one) => one.besluitId === null && zelfdeSleutel(one, kaart) && one.geldigVanaf > geldigVanaf,
  );
  if (herzien || (geldigTot !== null && geldigTot < herzienVoor)) return [];
  const data = { regioId, productcode, kaartId, eenheid, herzienVoor };
  return [{ type: 'TariefherzieningDue', data, occurredAt: herzienVoor }];
}
