import { type Datum } from '../../src/kernel/datum.js';
import {
  gespreksmaanden,
  type Gespreksnorm,
  type Gesprekspartij,
  gesprekstermijnen,
  isMet,
} from '../../src/leveranciersmanagement/overleg/inhoud/gesprekstermijn.js';
import { type Overlegnorm } from '../../src/leveranciersmanagement/overleg/inhoud/overlegnorm.js';
import {
  GESPREKSSTANDEN,
  type Gespreksregel,
  type Overlegnormregel,
  type Overlegregel,
} from './overlegkalender.dto.js';
import { type OverlegaanbiederDoc } from './overlegkalender.projection.js';

/** What a norm counts for on a day: who has a contract, who is a partner, and the segments of the region. */
export interface Eenheden {
  readonly aanbieders: readonly OverlegaanbiederDoc[];
  readonly aanbieder: readonly Gesprekspartij[];
  readonly partner: readonly Gesprekspartij[];
  readonly segmenten: readonly string[];
}

type Eenheid = Pick<Overlegnormregel, 'eenheid' | 'aanbiederId'>;

/** Every unit that the norm is for, also those that no overleg was planned with. */
export function eenhedenVan(norm: Overlegnorm, { aanbieders, segmenten, ...partijen }: Eenheden): Eenheid[] {
  const los = (namen: readonly string[]) => namen.map((eenheid) => ({ eenheid, aanbiederId: null }));
  if (norm.per === 'regio') return [{ eenheid: null, aanbiederId: null }];
  if (norm.per === 'vorm') return los(norm.vormen ?? []);
  if (norm.per === 'segment') return los(norm.vormen ?? segmenten);
  // A weekly overleg is about casussen of whoever it is held with: no contract asks for it.
  if (norm.ritme === 'wekelijks') return [];
  return partijen[norm.per].map(({ aanbiederId }) => ({ eenheid: naamVan(aanbieders, aanbiederId), aanbiederId }));
}

function naamVan(aanbieders: readonly OverlegaanbiederDoc[], aanbiederId: string): string {
  return aanbieders.find((one) => one.aanbiederId === aanbiederId)?.naam ?? aanbiederId;
}

function isVan({ eenheid, aanbiederId }: Eenheid, overleg: Overlegregel): boolean {
  if (aanbiederId !== null && eenheid !== null) return isMet(overleg.eenheid, { aanbiederId, naam: eenheid });
  return overleg.eenheid === eenheid;
}

/** How often each unit of a norm met; units that the norm does not name stand after those that it does (R-OVL-01 to 03). */
export function tegenNorm(
  norm: Overlegnorm,
  eenheden: readonly Eenheid[],
  overleggen: readonly Overlegregel[],
): Overlegnormregel[] {
  const eigen = overleggen.filter(({ soort, stand }) => soort === norm.soort && stand !== 'vervallen');
  const anders = eigen.filter((one) => norm.per !== 'regio' && !eenheden.some((eenheid) => isVan(eenheid, one)));
  const overige = [...new Set(anders.map(({ eenheid }) => eenheid))].map((eenheid) => ({ eenheid, aanbiederId: null }));
  const minimum = getal(norm.minPerJaar);
  return [...eenheden, ...overige].map((eenheid) => {
    const geteld = eigen.filter((one) => norm.per === 'regio' || isVan(eenheid, one));
    const gehouden = geteld.filter(({ stand }) => stand === 'gehouden').length;
    const gepland = geteld.filter(({ stand }) => stand === 'gepland').length;
    return {
      ...{ soort: norm.soort, per: norm.per, ...eenheid, minPerJaar: minimum, maxPerJaar: getal(norm.maxPerJaar) },
      ...{ gehouden, gepland, ontbreekt: Math.max(0, (minimum ?? 0) - gehouden - gepland) },
    };
  });
}

const getal = (waarde: number | 'open' | undefined): number | null => (typeof waarde === 'number' ? waarde : null);

/** Every partner and every aanbieder with a contract, against the norm for conversations with it (R-PAR-09, R-PAR-15). */
export function gespreksstanden(
  normen: readonly Gespreksnorm[],
  eenheden: Eenheden,
  overleggen: readonly Overlegregel[],
  op: Datum,
): Gespreksregel[] {
  const met = normen.flatMap((norm) =>
    eenheden[norm.per].map((partij) => standVan(norm, partij, eenheden, overleggen, op)),
  );
  const genoemd = new Set(met.map(({ aanbiederId }) => aanbiederId));
  const zonder = [...eenheden.partner, ...eenheden.aanbieder]
    .filter(({ aanbiederId }, index, all) => all.findIndex((one) => one.aanbiederId === aanbiederId) === index)
    .filter(({ aanbiederId }) => !genoemd.has(aanbiederId))
    .map((partij) => standVan(null, partij, eenheden, overleggen, op));
  return [...met, ...zonder].sort((a, b) => (volgorde(a) < volgorde(b) ? -1 : 1));
}

const volgorde = ({ stand, uiterlijk, aanbieder, aanbiederId, soort }: Gespreksregel): string =>
  [GESPREKSSTANDEN.indexOf(stand), uiterlijk ?? '9999', aanbieder, aanbiederId, soort].join(' ');

/** Without a norm any overleg with the aanbieder counts as a conversation. */
function standVan(
  norm: Gespreksnorm | null,
  { aanbiederId, sinds }: Gesprekspartij,
  { aanbieders, partner }: Eenheden,
  overleggen: readonly Overlegregel[],
  op: Datum,
): Gespreksregel {
  const aanbieder = naamVan(aanbieders, aanbiederId);
  const eigen = overleggen.filter(
    ({ soort, eenheid }) => (norm === null || soort === norm.soort) && isMet(eenheid, { aanbiederId, naam: aanbieder }),
  );
  const dagen = eigen.flatMap(({ gehouden }) => (gehouden === null ? [] : [gehouden.op])).sort();
  const maanden = norm === null ? null : gespreksmaanden(norm);
  const uiterlijk = maanden === null ? null : gesprekstermijnen(sinds, dagen, maanden).at(-1)!.uiterlijk;
  const laatsteGesprek = dagen.at(-1) ?? null;
  return {
    ...{ aanbiederId, aanbieder, soort: norm?.soort ?? null, sinds, laatsteGesprek, maanden, uiterlijk },
    partner: partner.some((one) => one.aanbiederId === aanbiederId),
    geplandOp:
      eigen
        .filter(({ stand }) => stand === 'gepland')
        .map(({ datum }) => datum)
        .sort()[0] ?? null,
    stand:
      uiterlijk !== null ? (uiterlijk < op ? 'te-laat' : 'op-tijd') : laatsteGesprek === null ? 'nooit' : 'zonder-norm',
  };
}
