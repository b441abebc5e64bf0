import { type z } from 'zod';
import { Rejection } from '../../kernel/rejection.js';
import { type Instrument, zInstrumenten } from '../../regio/regioconfiguratie/parametersoorten/instrumenten.js';
import { type GeldendeConfiguratie } from '../../regio/regioconfiguratie/regioconfiguratie-reader.js';
import { type Bewijsregel } from '../kpimeting/kpi-facts.js';
import { type Uitvoerder } from './tevredenheidsonderzoek.events.js';

type Vraag = Pick<GeldendeConfiguratie, 'parameter'>;

/** How versions from before `tevredenheid.instrumenten` said it, which stand in the log for ever (R-KPI-04). */
function vanVroeger(configuratie: Vraag): readonly Instrument[] {
  const ritme = (sleutel: string): Instrument['ritme'] => {
    const maanden = configuratie.parameter<number>(sleutel);
    return maanden === null ? 'open' : { maanden };
  };
  return [
    { instrument: 'aanbieder', door: 'aanbieder', ritme: ritme('tevredenheid.aanbieder.maanden') },
    { instrument: 'gemeenten', door: 'gemeenten', ritme: ritme('tevredenheid.gemeente.maanden') },
  ];
}

/**
 * The instruments with which a region measures satisfaction (E-09). Where it set none, aanbieders and gemeenten can still
 * submit a survey: then no rhythm is expected.
 */
export function instrumentenVan(configuratie: Vraag): readonly Instrument[] {
  const parsed: z.ZodSafeParseResult<readonly Instrument[]> = zInstrumenten.safeParse(
    configuratie.parameter('tevredenheid.instrumenten'),
  );
  return parsed.success ? parsed.data : vanVroeger(configuratie);
}

/** Months between two surveys; null where no next one is expected on a date. */
export function maandenVan({ ritme }: Pick<Instrument, 'ritme'>): number | null {
  return typeof ritme === 'object' ? ritme.maanden : null;
}

/** The instruments that feed a KPI: those it names, else all. */
export function bewijsregels(
  instrumenten: readonly Instrument[],
  genoemd: readonly string[] | null,
): readonly Bewijsregel[] {
  return instrumenten
    .filter(({ instrument }) => genoemd === null || genoemd.includes(instrument))
    .map((instrument) => ({
      instrument: instrument.instrument,
      maanden: maandenVan(instrument),
      eindeTraject: instrument.ritme === 'einde-traject',
    }));
}

/**
 * The instrument with which an uitvoerder submits. Throws Rejection INSTRUMENT_ONBEKEND with the instruments that there
 * are, also where none was named and there is a choice.
 */
export function instrumentVoor(
  instrumenten: readonly Instrument[],
  uitvoerder: Uitvoerder,
  genoemd: string | null,
): Instrument {
  const own = instrumenten.filter(({ door }) => door === uitvoerder);
  const found = genoemd === null ? own : own.filter(({ instrument }) => instrument === genoemd);
  if (found.length === 1) return found[0]!;
  const bekend = own.map(({ instrument }) => instrument).join(', ') || 'geen';
  throw new Rejection(
    'INSTRUMENT_ONBEKEND',
    `Noem het instrument van dit onderzoek. De regio kent voor deze uitvoerder: ${bekend}.`,
    'invalid',
  );
}

export interface Verwacht extends Pick<Instrument, 'instrument' | 'ritme'> {
  readonly uitvoerder: Uitvoerder;
}

/** The instruments of which a survey is expected from an aanbieder that delivers these products. */
export function verwachtVan(
  instrumenten: readonly Instrument[],
  producten: readonly { readonly productcode: string; readonly segment: string | null }[],
): readonly Verwacht[] {
  return instrumenten.flatMap(({ instrument, door, ritme, geldtVoor }) => {
    if (door === 'client' || maandenVan({ ritme }) === null) return [];
    const geldt = producten.some(
      ({ productcode, segment }) =>
        (geldtVoor?.producten === undefined || geldtVoor.producten.includes(productcode)) &&
        (geldtVoor?.segmenten === undefined || (segment !== null && geldtVoor.segmenten.includes(segment))),
    );
    return geldt ? [{ instrument, uitvoerder: door, ritme }] : [];
  });
}
