import { type Aggregates } from '../../../platform/event-store/aggregates.js';
import { gunningDecider } from '../gunning/gunning.decider.js';
import { eisenVoor, metGunning } from '../inhoud/ronde.js';
import { type Ronde } from '../ronde/inkoopronde.state.js';
import { type Gunningstand, type Rondevraag } from './aanmelding.decider.js';

/** What a published ronde asks: its eisen are fixed then, so an aanmelding can rest on them. */
export function rondevraag({ gegevens, eisen, publicatie }: Ronde): Rondevraag {
  const perOnderdeel = gegevens.onderdelen.map((one) => [one.sleutel, eisenVoor(eisen?.eisen ?? [], one)] as const);
  return {
    eisen: Object.fromEntries(perOnderdeel),
    criteria: eisen?.criteria ?? [],
    toelatingsgesprek: publicatie?.toelatingsgesprek ?? false,
    bezwaartermijnDagen: publicatie?.bezwaartermijnDagen ?? null,
    metGunning: publicatie !== null && metGunning(publicatie.instrument),
    consortium: publicatie?.instrument === 'aanbesteding-consortium',
  };
}

export async function gunningstand(aggregates: Aggregates, rondeId: string, regio: string): Promise<Gunningstand> {
  const { voorlopig, definitief } = await aggregates.state(gunningDecider, rondeId, regio);
  const stand = definitief !== null ? 'definitief' : voorlopig !== null ? 'voorlopig' : 'geen';
  return { stand, bezwaarTot: voorlopig?.bezwaarTot ?? null };
}
