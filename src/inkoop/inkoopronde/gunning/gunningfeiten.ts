import { type Aggregates } from '../../../platform/event-store/aggregates.js';
import { aanmeldingDecider, bezwaarLoopt } from '../aanmelding/aanmelding.decider.js';
import { metGunning } from '../inhoud/ronde.js';
import { inkoopvormfeit, inkoopvormkeuzeDecider } from '../keuze/inkoopvormkeuze.decider.js';
import { onbeslist, type Ronde, toegelatenVoor } from '../ronde/inkoopronde.state.js';
import { type Gunningfeiten } from './gunning.decider.js';

/** How the ronde stands for its award, from its own stream and those of its aanmeldingen. */
export async function gunningfeiten(aggregates: Aggregates, ronde: Ronde, regio: string): Promise<Gunningfeiten> {
  const { rondeId, onderdelen } = ronde.gegevens;
  const keuze = inkoopvormfeit(await aggregates.state(inkoopvormkeuzeDecider, rondeId, regio));
  const aanmeldingen = Object.entries(ronde.aanmeldingen);
  const standen = await Promise.all(aanmeldingen.map(([id]) => aggregates.state(aanmeldingDecider, id, regio)));
  return {
    belemmering: gunningbelemmering(ronde) ?? keuze?.belemmering ?? null,
    gegunden: aanmeldingen
      .filter(([, { toegelaten }]) => toegelaten.length > 0)
      .map(([aanmeldingId, { aanbiederId, toegelaten }]) => ({
        aanmeldingId,
        aanbiederId,
        onderdelen: [...toegelaten],
      })),
    onderMinimum: onderdelen
      .filter(({ sleutel, minimum }) => minimum !== null && toegelatenVoor(ronde, sleutel).length < minimum)
      .map(({ sleutel }) => sleutel),
    lopendeBezwaren: standen.filter((state) => state.stand !== 'geen' && bezwaarLoopt(state)).length,
    bezwaartermijnDagen: ronde.publicatie?.bezwaartermijnDagen ?? null,
  };
}

function gunningbelemmering({ publicatie, sluiting, aanmeldingen }: Ronde): string | null {
  if (publicatie === null) return 'De inkoopronde is nog niet gepubliceerd.';
  if (!metGunning(publicatie.instrument)) {
    return 'Bij deze inkoopvorm wordt per aanmelding toegelaten; een gunning van de hele ronde is er niet.';
  }
  if (sluiting === null) return 'Sluit de inkoopronde eerst.';
  const open = Object.values(aanmeldingen).filter((one) => onbeslist(one).length > 0).length;
  return open === 0 ? null : `Over ${open} aanmeldingen is nog niet besloten. Laat toe of wijs af.`;
}
