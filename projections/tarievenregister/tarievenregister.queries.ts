import { Inject, Injectable } from '@nestjs/common';
import { alsDecimaal } from '../../src/kernel/breuk.js';
import { type Datum } from '../../src/kernel/datum.js';
import { Rejection } from '../../src/kernel/rejection.js';
import {
  beleidVan,
  type Indexatiebeleid,
  landelijk,
  type Regiokeuze,
} from '../../src/inkoop/indexatie/inhoud/beleid.js';
import { berekenIndex } from '../../src/inkoop/indexatie/inhoud/berekening.js';
import { type Indexuitkomst } from '../../src/inkoop/indexatie/indexatie.events.js';
import {
  leveringstarief,
  referentieOp,
  type Tariefherkomst,
} from '../../src/inkoop/tariefkaart/inhoud/leveringstarief.js';
import { CLOCK, type Clock } from '../../src/platform/clock/clock.js';
import { peildag } from '../../src/platform/http/bekend.js';
import { type Scope } from '../../src/platform/identity/principal.js';
import { INDEXERING } from '../../src/regio/regioconfiguratie/inhoud/indexering.js';
import { parameterOp } from '../../src/regio/regioconfiguratie/inhoud/parameter.js';
import { versieOp } from '../../src/regio/regioconfiguratie/regioconfiguratie.events.js';
import { type ReadModelDb, ReadModels } from '../runner/read-models.js';
import { type Simulatie, simuleerIndex, simuleerLooptijd, simuleerTarief, type Stand } from './simulatie.js';
import { contractregels, geldigeKaarten, kaartregels, looptOp, type Tariefregel } from './tariefstand.js';
import {
  type AanbiederDoc,
  type AfspraakDoc,
  type BeleidDoc,
  type BerekeningDoc,
  type BesluitDoc,
  type CijferDoc,
  type Cijferpublicatie,
  type ContractDoc,
  type ContracttariefDoc,
  type KaartDoc,
  type LeveringDoc,
  type ReferentieDoc,
} from './tarievenregister.docs.js';
import { tarievenregisterProjection } from './tarievenregister.projection.js';

interface Tijdreis {
  readonly geldigOp?: Datum | undefined;
}
interface Productvraag extends Tijdreis {
  readonly productcode?: string | undefined;
}

export interface Lijst<T> {
  readonly aantal: number;
  readonly geldigOp: Datum;
  readonly resultaten: T[];
}

export type Tarief = Tariefregel & {
  readonly aanbiedernaam: string | null;
  /** The index as a percentage with two decimals, and its year. */
  readonly indexPercentage: string | null;
  readonly indexJaar: number | null;
  readonly herzieningTeLaat: boolean;
};

export type Besluit = BesluitDoc['besluiten'][number] & {
  /** With two decimals: `4.96`. */
  readonly index: string;
  readonly indexZonderCorrectie: string;
  /** Whether it is the index of the year of `geldigOp`. */
  readonly geldt: boolean;
  readonly eerdere: BesluitDoc['besluiten'];
};

export interface Leveringsantwoord {
  readonly geldigOp: Datum;
  readonly herkomst: Tariefherkomst | 'referentietarief' | null;
  readonly toelichting: string;
  /** The tariff that is paid; null where there is none. */
  readonly tarief: Tarief | null;
  readonly kostprijs: BerekeningDoc | null;
  /** Only where there is no tariff: what another region pays, to set one by (R-TAR-08). */
  readonly referentie: ReferentieDoc | null;
}

export type Kostprijs = BerekeningDoc & { readonly stand: 'voorgesteld' | 'betwist' | 'vastgesteld' };

export type Tariefsimulatie = Simulatie & {
  readonly volumejaar: number;
  /** The tariff cards that hold for the product on the day of the change. */
  readonly vervangt: readonly Tariefregel[];
};

const TOELICHTING: Readonly<Record<Tariefherkomst | 'referentietarief' | 'geen', string>> = {
  contract: 'Dit tarief is in het contract afgesproken.',
  'tariefkaart-aanbieder': 'Het contract noemt geen tarief; dit is de tariefkaart voor deze aanbieder.',
  'tariefkaart-regio': 'Het contract noemt geen tarief; dit is de tariefkaart voor alle aanbieders met dit product.',
  referentietarief:
    'Er is geen tarief. Wat een andere regio betaalt is een houvast om er een te zetten, en wordt niet betaald.',
  geen: 'Er is geen tarief. Spreek het af in het contract of zet een tariefkaart.',
};

/** Every answer is how things stood on `geldigOp`, as known at what the request asks. */
@Injectable()
export class TarievenregisterQueries {
  constructor(
    @Inject(ReadModels) private readonly readModels: ReadModels,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Tariffs that hold, or with `historie` all that ever were recorded. */
  async tarieven(
    scope: Scope,
    vraag: Productvraag & { readonly aanbiederId?: string | undefined; readonly historie?: 'ja' | 'nee' | undefined },
  ): Promise<Lijst<Tarief>> {
    const geldigOp = this.datum(vraag);
    return this.read(async (db) => {
      const where = whereVan(scope.regio, vraag.productcode);
      const contracten = await contractenVan(db, scope);
      const regels = [
        ...kaartregels(await db.find<KaartDoc>('kaarten', { where }), geldigOp),
        ...contractregels(contracten, await db.find<ContracttariefDoc>('contracttarieven', { where }), geldigOp),
      ]
        .filter(({ geldt }) => geldt || vraag.historie === 'ja')
        .filter(({ aanbiederId }) => mag(scope, aanbiederId))
        .filter((one) => [undefined, one.aanbiederId].includes(vraag.aanbiederId) || one.aanbiederId === null);
      const resultaten = (await this.metNamen(db, scope.regio, regels, geldigOp)).sort(byKey(volgorde));
      return { aantal: resultaten.length, geldigOp, resultaten };
    });
  }

  /** Which tariff held for a delivery, where it stands, and on which cost price and index it was based. */
  async levering(
    scope: Scope,
    vraag: Tijdreis & {
      readonly productcode: string;
      readonly aanbiederId: string;
      readonly eenheid?: string | undefined;
      readonly uitvoeringsvariant?: string | undefined;
    },
  ): Promise<Leveringsantwoord> {
    const geldigOp = this.datum(vraag);
    const { productcode, aanbiederId, eenheid = null, uitvoeringsvariant = null } = vraag;
    return this.read(async (db) => {
      const where = { regio: scope.regio, productcode };
      const contract = (await contractenVan(db, scope))
        .sort(byKey(({ contractnummer }) => contractnummer))
        .find(
          (one) => one.aanbiederId === aanbiederId && one.producten.includes(productcode) && looptOp(one, geldigOp),
        );
      const referentie =
        referentieOp(await db.find<ReferentieDoc>('referenties', { where }), productcode, geldigOp) ?? null;
      const geen = { geldigOp, tarief: null, kostprijs: null, referentie };
      if (contract === undefined) return { ...geen, ...zonder(referentie) };
      const kaarten = await db.find<KaartDoc>('kaarten', { where });
      const alle = await db.find<ContracttariefDoc>('contracttarieven', { where });
      const contracttarieven = alle.filter(({ contractId }) => contractId === contract.contractId);
      const bronnen = { contracttarieven, kaarten: geldigeKaarten(kaarten) };
      const found = leveringstarief(bronnen, {
        productcode,
        aanbiederId,
        datum: geldigOp,
        eenheid,
        uitvoeringsvariant,
      });
      if (found === null) return { ...geen, ...zonder(referentie) };
      const regels =
        found.herkomst === 'contract'
          ? contractregels([contract], contracttarieven, geldigOp)
          : kaartregels(kaarten, geldigOp).filter(({ kaartId }) => kaartId === found.tarief.kaartId);
      const [tarief = null] = await this.metNamen(
        db,
        scope.regio,
        regels.filter(({ geldt }) => geldt),
        geldigOp,
      );
      const kostprijs = isStaf(scope) ? await onderbouwing(db, tarief, kaarten) : null;
      const { herkomst } = found;
      return { geldigOp, herkomst, toelichting: TOELICHTING[herkomst], tarief, kostprijs, referentie: null };
    });
  }

  /** What was decided about the index of each year, the last year first; `geldt` is that of the year of `geldigOp`. */
  async indexaties(regio: string, vraag: Tijdreis): Promise<Lijst<Besluit>> {
    const geldigOp = this.datum(vraag);
    return this.read(async (db) => {
      const docs = await db.find<BesluitDoc>('besluiten', { where: { regio }, orderBy: '-jaar' });
      const resultaten = docs.flatMap(({ jaar, besluiten }) => {
        const besluit = besluiten.at(-1);
        if (besluit === undefined) return [];
        return [
          {
            ...besluit,
            index: alsDecimaal(besluit.percentage),
            indexZonderCorrectie: alsDecimaal(besluit.zonderCorrectie),
            geldt: geldigOp.slice(0, 4) === String(jaar),
            eerdere: besluiten.slice(0, -1),
          },
        ];
      });
      return { aantal: resultaten.length, geldigOp, resultaten };
    });
  }

  /** Every publication of every figure, so that a correction stands beside what it corrects. */
  async indexcijfers(
    regio: string,
    vraag: Tijdreis,
  ): Promise<Lijst<Cijferpublicatie & { readonly vervangen: boolean }>> {
    const geldigOp = this.datum(vraag);
    return this.read(async (db) => {
      const docs = await db.find<CijferDoc>('cijfers', { where: { regio }, orderBy: '-jaar' });
      const resultaten = docs.flatMap(({ publicaties }) =>
        publicaties
          .filter(({ gepubliceerdOp }) => gepubliceerdOp <= geldigOp)
          .map((one, at, known) => ({ ...one, vervangen: at < known.length - 1 })),
      );
      return { aantal: resultaten.length, geldigOp, resultaten };
    });
  }

  /** All calculations of cost prices beside each other, with what is held against them (R-TAR-06). */
  async kostprijzen(regio: string, vraag: Productvraag): Promise<Lijst<Kostprijs>> {
    const docs = await this.lijst<BerekeningDoc>('berekeningen', regio, vraag);
    const bekend = docs.resultaten.filter(({ peildatum }) => peildatum <= docs.geldigOp);
    const resultaten = bekend.map((doc) => ({ ...doc, stand: standVan(doc) }));
    return { ...docs, aantal: resultaten.length, resultaten };
  }

  async referenties(regio: string, vraag: Productvraag): Promise<Lijst<ReferentieDoc>> {
    const docs = await this.lijst<ReferentieDoc>('referenties', regio, vraag);
    const resultaten = docs.resultaten.filter(({ peildatum }) => peildatum <= docs.geldigOp);
    return { ...docs, aantal: resultaten.length, resultaten };
  }

  async afspraken(regio: string, vraag: Productvraag): Promise<Lijst<AfspraakDoc>> {
    const docs = await this.lijst<AfspraakDoc>('afspraken', regio, vraag);
    const resultaten = docs.resultaten.filter(({ geldigVanaf }) => geldigVanaf <= docs.geldigOp);
    return { ...docs, aantal: resultaten.length, resultaten };
  }

  /** The effect of an index before it is decided; without a percentage, of the one that the figures give. */
  async simuleerIndex(
    regio: string,
    vraag: {
      readonly jaar: number;
      readonly percentage?: number | undefined;
      readonly volumejaar?: number | undefined;
    },
  ): Promise<
    Simulatie & { readonly index: string; readonly volumejaar: number; readonly beleid: Indexatiebeleid | null }
  > {
    const { jaar, percentage, volumejaar = jaar - 1 } = vraag;
    return this.read(async (db) => {
      const stand = await standVanRegio(db, regio, volumejaar);
      const { uitkomst, beleid } =
        percentage === undefined ? await verwacht(db, regio, jaar) : { uitkomst: vast(percentage), beleid: null };
      const eersteJaar = beleid ?? landelijk(jaar);
      const simulatie = simuleerIndex(stand, { ...uitkomst, jaar, beleid: eersteJaar });
      return { index: alsDecimaal(uitkomst.percentage), volumejaar, beleid, ...simulatie };
    });
  }

  async simuleerTarief(
    regio: string,
    vraag: {
      readonly productcode: string;
      readonly bedrag: number;
      readonly ingang: Datum;
      readonly aanbiederId?: string | undefined;
      readonly volumejaar?: number | undefined;
    },
  ): Promise<Tariefsimulatie> {
    const { volumejaar = Number(vraag.ingang.slice(0, 4)) - 1 } = vraag;
    return this.read(async (db) => {
      const stand = await standVanRegio(db, regio, volumejaar);
      const kaarten = stand.kaarten.filter(({ productcode }) => productcode === vraag.productcode);
      const vervangt = kaartregels(kaarten, vraag.ingang).filter(({ geldt }) => geldt);
      return { volumejaar, vervangt, ...simuleerTarief(stand, vraag) };
    });
  }

  async simuleerLooptijd(
    regio: string,
    vraag: Tijdreis & {
      readonly maanden: number;
      readonly contractId?: string | undefined;
      readonly volumejaar?: number | undefined;
    },
  ): Promise<ReturnType<typeof simuleerLooptijd> & { readonly volumejaar: number; readonly geldigOp: Datum }> {
    const geldigOp = this.datum(vraag);
    const { volumejaar = Number(geldigOp.slice(0, 4)) - 1, maanden, contractId } = vraag;
    return this.read(async (db) => {
      const stand = await standVanRegio(db, regio, volumejaar);
      return { geldigOp, volumejaar, ...simuleerLooptijd(stand, maanden, geldigOp, contractId) };
    });
  }

  private lijst<D extends object>(tabel: string, regio: string, vraag: Productvraag): Promise<Lijst<D>> {
    const where = whereVan(regio, vraag.productcode);
    return this.read(async (db) => {
      const resultaten = await db.find<D>(tabel, { where, orderBy: 'productcode' });
      return { aantal: resultaten.length, geldigOp: this.datum(vraag), resultaten };
    });
  }

  private async metNamen(
    db: ReadModelDb,
    regio: string,
    regels: readonly Tariefregel[],
    geldigOp: Datum,
  ): Promise<Tarief[]> {
    const where = { regio };
    const namen = new Map(
      (await db.find<AanbiederDoc>('aanbieders', { where })).map((one) => [one.aanbiederId, one.naam]),
    );
    const besluiten = (await db.find<BesluitDoc>('besluiten', { where })).flatMap((doc) => doc.besluiten);
    return regels.map((regel) => ({
      ...regel,
      aanbiedernaam: regel.aanbiederId === null ? null : (namen.get(regel.aanbiederId) ?? null),
      indexPercentage: regel.index === null ? null : alsDecimaal(regel.index.percentage),
      indexJaar: besluiten.find(({ besluitId }) => besluitId === regel.index?.besluitId)?.jaar ?? null,
      herzieningTeLaat: regel.geldt && regel.herzienVoor !== null && regel.herzienVoor < geldigOp,
    }));
  }

  private read<T>(query: (db: ReadModelDb) => Promise<T>): Promise<T> {
    return this.readModels.read(tarievenregisterProjection.name, query);
  }

  private datum({ geldigOp }: Tijdreis): Datum {
    return geldigOp ?? peildag(this.clock);
  }
}

const whereVan = (regio: string, productcode: string | undefined): Record<string, string> =>
  productcode === undefined ? { regio } : { regio, productcode };

const isStaf = ({ aanbiederId, gemeente }: Scope): boolean => aanbiederId === undefined && gemeente === undefined;

/** A price for one aanbieder is between it and the gemeenten. */
const mag = (scope: Scope, aanbiederId: string | null): boolean =>
  scope.aanbiederId === undefined || aanbiederId === null || aanbiederId === scope.aanbiederId;

const volgorde = ({ productcode, soort, contractnummer, eenheid, geldigVanaf, kaartId }: Tarief): string =>
  [productcode, soort, contractnummer ?? '', eenheid, geldigVanaf, kaartId ?? ''].join('/');

function zonder(referentie: ReferentieDoc | null): Pick<Leveringsantwoord, 'herkomst' | 'toelichting'> {
  const herkomst = referentie === null ? null : 'referentietarief';
  return { herkomst, toelichting: TOELICHTING[herkomst ?? 'geen'] };
}

function standVan({ vaststelling, bezwaren }: BerekeningDoc): Kostprijs['stand'] {
  if (vaststelling !== null) return 'vastgesteld';
  return bezwaren.length > 0 ? 'betwist' : 'voorgesteld';
}

/** The cost price of a card, or where an index made it, of the last card of the same key that was set before it. */
async function onderbouwing(
  db: ReadModelDb,
  tarief: Tarief | null,
  kaarten: readonly KaartDoc[],
): Promise<BerekeningDoc | null> {
  if (tarief === null || tarief.soort === 'contract') return null;
  const gezet = geldigeKaarten(kaarten)
    .filter(({ grondslag, geldigVanaf }) => grondslag !== null && geldigVanaf <= tarief.geldigVanaf)
    .filter((one) => one.eenheid === tarief.eenheid && one.aanbiederId === tarief.aanbiederId)
    .filter((one) => one.uitvoeringsvariant === tarief.uitvoeringsvariant && one.kostensoort === tarief.kostensoort)
    .sort(byKey(({ geldigVanaf }) => geldigVanaf))
    .at(-1);
  if (gezet?.grondslag?.soort !== 'kostprijs') return null;
  return (await db.get<BerekeningDoc>('berekeningen', gezet.grondslag.berekeningId)) ?? null;
}

async function contractenVan(db: ReadModelDb, { regio, gemeente, aanbiederId }: Scope): Promise<ContractDoc[]> {
  const where = { regio, ...(aanbiederId === undefined ? {} : { aanbiederId }) };
  const docs = await db.find<ContractDoc>('contracten', { where });
  return docs.filter(({ gemeenten }) => gemeente === undefined || gemeenten.includes(gemeente));
}

async function standVanRegio(db: ReadModelDb, regio: string, jaar: number): Promise<Stand> {
  const where = { regio };
  const leveringen = await db.find<LeveringDoc>('leveringen', { where: { regio, jaar } });
  return {
    contracten: (await db.find<ContractDoc>('contracten', { where })).sort(
      byKey(({ contractnummer }) => contractnummer),
    ),
    contracttarieven: await db.find<ContracttariefDoc>('contracttarieven', { where }),
    kaarten: geldigeKaarten(await db.find<KaartDoc>('kaarten', { where })),
    leveringen: leveringen.filter(({ goedgekeurdOp }) => goedgekeurdOp !== null),
  };
}

/** What was decided about the year, else what the figures give under the policy that a decision would follow. */
async function verwacht(
  db: ReadModelDb,
  regio: string,
  jaar: number,
): Promise<{ uitkomst: Indexuitkomst; beleid: Indexatiebeleid }> {
  const besluiten = await db.find<BesluitDoc>('besluiten', { where: { regio }, orderBy: 'jaar' });
  const besluit = besluiten.find((doc) => doc.jaar === jaar)?.besluiten.at(-1);
  if (besluit !== undefined) return { uitkomst: besluit, beleid: besluit.beleid };
  const geldigOp = `${jaar}-01-01`;
  const versie = versieOp(await db.find<BeleidDoc>('beleid', { where: { regio } }), geldigOp);
  const keuze = parameterOp(versie?.regels ?? [], INDEXERING, { geldigOp })?.waarde ?? null;
  const beleid = beleidVan(keuze as Regiokeuze | null, jaar);
  const docs = await db.find<CijferDoc>('cijfers', { where: { regio } });
  const cijfers = docs.flatMap(({ publicaties }) => publicaties.slice(-1));
  return { uitkomst: berekenIndex(cijfers, jaar, beleid), beleid };
}

function vast(percentage: number): Indexuitkomst {
  if (!Number.isSafeInteger(percentage)) {
    throw new Rejection('PERCENTAGE_ONGELDIG', 'Geef het percentage in hele honderdsten: 4,91% is 491.', 'invalid');
  }
  return {
    percentage,
    zonderCorrectie: percentage,
    voorlopigTienduizendsten: percentage * 100,
    correctieTienduizendsten: 0,
  };
}

function byKey<T>(key: (one: T) => string): (a: T, b: T) => number {
  return (a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0);
}
