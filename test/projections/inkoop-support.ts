import { readFileSync } from 'node:fs';
import { derivedId } from '../../src/kernel/ids.js';
import { type AnyDomainEvent } from '../../src/kernel/event-definition.js';
import { type ContractEvent } from '../../src/inkoop/contract/contract.events.js';
import { regioDecider } from '../../src/regio/regio/regio.decider.js';
import { regioconfiguratieDecider } from '../../src/regio/regioconfiguratie/regioconfiguratie.decider.js';
import { parseRegioprofiel } from '../../src/regio/regioconfiguratie/profiel/lees-profiel.js';
import { type GivenEvent } from '../support/projection-harness.js';

/** Events of a decider as a projection test takes them; `bekend` counts for the first. */
export function given(stream: string, events: readonly AnyDomainEvent[], bekend?: string): GivenEvent[] {
  return events.map(({ type, data, occurredAt }, index) => ({
    stream,
    type,
    data,
    occurredAt,
    ...(index === 0 && bekend !== undefined ? { bekend } : {}),
  }));
}

export function contract(events: readonly ContractEvent[], bekend?: string): GivenEvent[] {
  const [event] = events;
  return event === undefined ? [] : given(`contract-${event.data.contractId}`, events, bekend);
}

export function aanbieder(aanbiederId: string, naam: string, agbcode: string): GivenEvent {
  const data = { aanbiederId, naam, agbcode, kvkNummer: null, sinds: '2022-01-01' };
  return { stream: `aanbieder-${aanbiederId}`, type: 'AanbiederRegistered', data, occurredAt: '2022-01-01' };
}

/** The events of the real H5 profile, or of a changed one as version 1. */
export function h5Profiel(change: (yaml: string) => string = (yaml) => yaml): GivenEvent[] {
  const profiel = parseRegioprofiel(change(readFileSync('regios/h5.yaml', 'utf8')), 'h5.yaml');
  const { id: regioId, ...regio } = profiel.regio;
  const { inhoud, gemeenten } = profiel;
  const established = regioDecider.decide(
    { type: 'EstablishRegio', regioId, ...regio, geldigVanaf: inhoud.geldigVanaf, gemeenten },
    regioDecider.initial,
  );
  const published = regioconfiguratieDecider.decide(
    { type: 'PublishRegioconfiguratie', laatsteVersie: 0, inhoud },
    regioconfiguratieDecider.initial,
  );
  return [...given('regio-h5', established), ...given('regioconfiguratie-h5', published)];
}

/** A gemeente sets a parameter for itself, as the second version of the region. */
export function afwijking(
  regioId: string,
  over: {
    readonly sleutel: string;
    readonly waarde: unknown;
    readonly gemeentecode: string;
    readonly geldigVanaf: string;
  },
): GivenEvent {
  const data = {
    ...{ regioId, versie: 2, versieId: `${regioId}-2`, afwijkingId: derivedId('afwijking', over.sleutel) },
    ...{
      segment: null,
      product: null,
      geldigTot: null,
      bron: 'besluit van het college',
      besluit: 'besluit 7',
      ...over,
    },
  };
  return {
    ...{ stream: `regioconfiguratie-${regioId}`, type: 'ParameterOverridden', regio: regioId, data },
    occurredAt: over.geldigVanaf,
  };
}
