import { zMonitoring } from '../../regio/regioconfiguratie/parametersoorten/instrumenten.js';
import { type GeldendeConfiguratie } from '../../regio/regioconfiguratie/regioconfiguratie-reader.js';

/**
 * Whether the region asks for a yearly schouw of this product (R-RES-03). Where it left the number per year open, none is
 * asked. Versions from before `resultaat.monitoring` stand in the log for ever and said it in two parameters.
 */
export function schouwVerplicht(
  configuratie: Pick<GeldendeConfiguratie, 'parameter'>,
  product: string,
  segment: string | null,
): boolean {
  const parsed = zMonitoring.safeParse(configuratie.parameter('resultaat.monitoring'));
  if (parsed.success) {
    return parsed.data.some(
      ({ instrument, producten, segmenten, perJaar }) =>
        instrument === 'schouw' &&
        typeof perJaar === 'number' &&
        (producten === undefined || producten.includes(product)) &&
        (segmenten === undefined || (segment !== null && segmenten.includes(segment))),
    );
  }
  const producten = configuratie.parameter<readonly string[]>('schouw.producten') ?? [];
  return producten.includes(product) && (configuratie.parameter<number>('schouw.perJaar') ?? 0) > 0;
}
