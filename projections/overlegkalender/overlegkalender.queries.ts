import { Inject, Injectable } from '@nestjs/common';
import { type Datum } from '../../src/kernel/datum.js';
import { CLOCK, type Clock } from '../../src/platform/clock/clock.js';
import { peildag } from '../../src/platform/http/bekend.js';
import { type Scope } from '../../src/platform/identity/principal.js';
import { parameterOp } from '../../src/regio/regioconfiguratie/inhoud/parameter.js';
import { versieOp } from '../../src/regio/regioconfiguratie/regioconfiguratie.events.js';
import { ReadModels } from '../runner/read-models.js';
import {
  type OverlegkalenderAntwoord,
  type OverlegkalenderQuery,
  type Overlegnormregel,
  type Overlegregel,
  type Overlegstand,
} from './overlegkalender.dto.js';
import {
  type Norm,
  OVERLEG,
  type OverlegDoc,
  overlegkalenderProjection,
  type OverlegnormDoc,
} from './overlegkalender.projection.js';

@Injectable()
export class OverlegkalenderQueries {
  constructor(
    @Inject(ReadModels) private readonly readModels: ReadModels,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** All overleggen of a year with how they stand, and what the norms of that year still ask. */
  get({ regio }: Scope, query: OverlegkalenderQuery): Promise<OverlegkalenderAntwoord> {
    const { geldigOp = peildag(this.clock) } = query;
    const { jaar = Number(geldigOp.slice(0, 4)) } = query;
    return this.readModels.read(overlegkalenderProjection.name, async (db) => {
      const docs = await db.find<OverlegDoc>('overleggen', { where: { regio, jaar } });
      const resultaten = docs
        .map(({ regio: _regio, ...doc }): Overlegregel => ({ ...doc, stand: standOp(doc, geldigOp) }))
        .sort((a, b) => (sleutel(a) < sleutel(b) ? -1 : 1));
      // The rules of the year: of today where it runs, else of its last or first day.
      const dag = [`${jaar}-01-01`, geldigOp, `${jaar}-12-31`].sort()[1]!;
      const versie = versieOp(await db.find<OverlegnormDoc>('normen', { where: { regio } }), dag);
      const normen = (parameterOp(versie?.regels ?? [], OVERLEG, { geldigOp: dag })?.waarde ??
        []) as unknown as readonly Norm[];
      return {
        ...{ aantal: resultaten.length, jaar, geldigOp, configuratieversie: versie?.versieId ?? null, resultaten },
        normen: normen.flatMap((norm) => tegenNorm(norm, resultaten)),
      };
    });
  }
}

function standOp({ gehouden, redenVervallen, datum }: Omit<OverlegDoc, 'regio'>, geldigOp: Datum): Overlegstand {
  if (redenVervallen !== null) return 'vervallen';
  if (gehouden !== null && gehouden.op <= geldigOp) return 'gehouden';
  return datum < geldigOp ? 'niet-vastgelegd' : 'gepland';
}

const sleutel = ({ datum, soort, overlegId }: Overlegregel): string => `${datum} ${soort} ${overlegId}`;

/** A norm per vorm counts each vorm by itself; one per aanbieder or partner those that an overleg was planned with. */
function tegenNorm(norm: Norm, overleggen: readonly Overlegregel[]): Overlegnormregel[] {
  const eigen = overleggen.filter(({ soort, stand }) => soort === norm.soort && stand !== 'vervallen');
  const eenheden =
    norm.per === 'regio' ? [null] : [...new Set([...(norm.vormen ?? []), ...eigen.map(({ eenheid }) => eenheid)])];
  const minimum = getal(norm.minPerJaar);
  return eenheden.map((eenheid) => {
    const geteld = eigen.filter((one) => norm.per === 'regio' || one.eenheid === eenheid);
    const gehouden = geteld.filter(({ stand }) => stand === 'gehouden').length;
    const gepland = geteld.filter(({ stand }) => stand === 'gepland').length;
    return {
      ...{ soort: norm.soort, per: norm.per, eenheid, minPerJaar: minimum, maxPerJaar: getal(norm.maxPerJaar) },
      ...{ gehouden, gepland, ontbreekt: Math.max(0, (minimum ?? 0) - gehouden - gepland) },
    };
  });
}

const getal = (waarde: number | 'open' | undefined): number | null => (typeof waarde === 'number' ? waarde : null);
