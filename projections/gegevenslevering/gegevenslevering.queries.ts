import { Inject, Injectable } from '@nestjs/common';
import { type Facturatieprotocolversie } from '../../src/gegevens/facturatieprotocol/facturatieprotocol.events.js';
import { type Begripinhoud, type Begripversie } from '../../src/gegevens/inhoud/begrip.js';
import { type Bronhouder, type Leverkanaal } from '../../src/gegevens/inhoud/levering.js';
import { geldendeVersie } from '../../src/gegevens/inhoud/versies.js';
import { type Datum } from '../../src/kernel/datum.js';
import { CLOCK, type Clock } from '../../src/platform/clock/clock.js';
import { peildag } from '../../src/platform/http/bekend.js';
import { type Scope } from '../../src/platform/identity/principal.js';
import { type FindQuery, ReadModels } from '../runner/read-models.js';
import { type AfspraakDoc, type BegripDoc, type ProtocolDoc } from './gegevenslevering.docs.js';
import { gegevensleveringProjection } from './gegevenslevering.projection.js';
import { afspraakOp, type Afspraakstand, samen, type Volledigheid } from './leverstand.js';

interface Tijdreis {
  readonly geldigOp?: Datum | undefined;
}

export interface Lijst<T> {
  readonly aantal: number;
  readonly geldigOp: Datum;
  readonly resultaten: T[];
}

export interface Begrip extends Begripversie {
  /** Every version, the first published one first; later than `geldigOp` as well. */
  readonly versies: readonly Begripversie[];
}

export interface Bronhoudervolledigheid {
  readonly bronhouder: Bronhouder;
  readonly volledigheid: Volledigheid;
  /** The channels that were agreed; several at a time may be (R-DAT-11). */
  readonly kanalen: readonly Leverkanaal[];
}

export interface Protocol extends Facturatieprotocolversie {
  readonly geldt: boolean;
}

export type Afspraakvraag = Tijdreis & {
  readonly gemeentecode?: string | undefined;
  readonly aanbiederId?: string | undefined;
  readonly kanaal?: Leverkanaal | undefined;
};

/** Each answer is how things stood on `geldigOp`; a region has few of each, so a list is whole. */
@Injectable()
export class GegevensleveringQueries {
  constructor(
    @Inject(ReadModels) private readonly readModels: ReadModels,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What each term meant on a day (R-DAT-03). */
  async begrippen(
    regio: string,
    vraag: Tijdreis & { soort?: Begripinhoud['soort'] | undefined; niveau?: Begripinhoud['niveau'] | undefined },
  ): Promise<Lijst<Begrip>> {
    const geldigOp = this.datum(vraag);
    const docs = await this.find<BegripDoc>('begrippen', { where: { regio } });
    const resultaten = docs
      .flatMap(({ versies }) => {
        const geldend = geldendeVersie(versies, geldigOp);
        return geldend === undefined ? [] : [{ ...geldend, versies }];
      })
      .filter(({ soort }) => vraag.soort === undefined || soort === vraag.soort)
      .filter(({ niveau }) => vraag.niveau === undefined || niveau === vraag.niveau)
      .sort(byKey(({ niveau, soort, sleutel }) => `${niveau} ${soort} ${sleutel}`));
    return { aantal: resultaten.length, geldigOp, resultaten };
  }

  /** A gemeente and an aanbieder see what they deliver themselves; most that is missing comes first. */
  async afspraken(scope: Scope, vraag: Afspraakvraag): Promise<Lijst<Afspraakstand>> {
    const geldigOp = this.datum(vraag);
    const where = {
      regio: scope.regio,
      ...only('gemeentecode', scope.gemeente, vraag.gemeentecode),
      ...only('aanbiederId', scope.aanbiederId, vraag.aanbiederId),
    };
    const docs = await this.find<AfspraakDoc>('afspraken', { where });
    const resultaten = docs
      .filter(({ kanaal }) => vraag.kanaal === undefined || kanaal === vraag.kanaal)
      .map((doc) => afspraakOp(doc, geldigOp))
      .filter((one) => one !== undefined)
      .sort(byKey(({ bronhouder, sleutel }) => `${wie(bronhouder)} ${sleutel}`))
      .sort((a, b) => b.volledigheid.ontbreekt - a.volledigheid.ontbreekt);
    return { aantal: resultaten.length, geldigOp, resultaten };
  }

  /** How complete each deliverer is, over all that was agreed with it (R-DAT-05). */
  async volledigheid(scope: Scope, vraag: Afspraakvraag): Promise<Lijst<Bronhoudervolledigheid>> {
    const { geldigOp, resultaten: afspraken } = await this.afspraken(scope, vraag);
    const bronhouders = new Map(afspraken.map(({ bronhouder }) => [wie(bronhouder), bronhouder]));
    const resultaten = [...bronhouders].sort(byKey(([naam]) => naam)).map(([naam, bronhouder]) => {
      const eigen = afspraken.filter((one) => wie(one.bronhouder) === naam);
      return {
        bronhouder,
        volledigheid: samen(eigen.map(({ volledigheid }) => volledigheid)),
        kanalen: [...new Set(eigen.filter(({ loopt }) => loopt).map(({ kanaal }) => kanaal))].sort(),
      };
    });
    return { aantal: resultaten.length, geldigOp, resultaten };
  }

  /** All versions that were published, the last one to begin first, and which of them holds (R-DAT-06). */
  async protocollen(regio: string, vraag: Tijdreis): Promise<Lijst<Protocol>> {
    const geldigOp = this.datum(vraag);
    const docs = (await this.find<ProtocolDoc>('protocollen', { where: { regio } })).sort(
      (a, b) => a.volgnummer - b.volgnummer,
    );
    const geldend = geldendeVersie(docs, geldigOp);
    const resultaten = docs
      .map((doc) => {
        const { regio: _regio, volgnummer: _volgnummer, ...versie } = doc;
        return { ...versie, geldt: doc === geldend };
      })
      .sort(byKey(({ geldigVanaf, versie }) => `${geldigVanaf} ${versie}`))
      .reverse();
    return { aantal: resultaten.length, geldigOp, resultaten };
  }

  private find<D extends object>(tabel: string, query: FindQuery): Promise<D[]> {
    return this.readModels.read(gegevensleveringProjection.name, (db) => db.find<D>(tabel, query));
  }

  private datum({ geldigOp }: Tijdreis): Datum {
    return geldigOp ?? peildag(this.clock);
  }
}

const wie = (bronhouder: Bronhouder): string =>
  bronhouder.soort === 'gemeente' ? `gemeente ${bronhouder.gemeentecode}` : `aanbieder ${bronhouder.aanbiederId}`;

/** What someone may see goes before what he asks: another one's rows are not there. */
function only(
  naam: 'gemeentecode' | 'aanbiederId',
  mag: string | undefined,
  vraagt: string | undefined,
): Record<string, string | readonly string[]> {
  if (mag !== undefined && vraagt !== undefined && mag !== vraagt) return { [naam]: [] };
  const waarde = mag ?? vraagt;
  return waarde === undefined ? {} : { [naam]: waarde };
}

function byKey<T>(key: (one: T) => string): (a: T, b: T) => number {
  return (a, b) => (key(a) < key(b) ? -1 : 1);
}
