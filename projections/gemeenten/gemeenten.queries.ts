import { Inject, Injectable } from '@nestjs/common';
import { type Datum } from '../../src/kernel/datum.js';
import { Rejection } from '../../src/kernel/rejection.js';
import { CLOCK, type Clock } from '../../src/platform/clock/clock.js';
import { peildag } from '../../src/platform/http/bekend.js';
import { type DeelnameDoc, GEEN_DEELNAME } from '../../src/regio/regio/deelname-facts.js';
import {
  DEELNAMEROLLEN,
  deeltMee,
  type Deelnamestand,
  herkomstVan,
  kringOp,
  type Onderwerp,
  opvolgerVan,
} from '../../src/regio/regio/inhoud/deelname.js';
import { bevat } from '../../src/regio/regio/inhoud/looptijd.js';
import { type Grondgebied } from '../../src/regio/regio/inhoud/regio.js';
import { type ReadModelDb, ReadModels } from '../runner/read-models.js';
import {
  type GemeentedossierAntwoord,
  type GemeenteDto,
  type GemeentenAntwoord,
  type GemeentenQuery,
  type HistorieAntwoord,
  type InwonertalDto,
  type KringDto,
  type NoemerDto,
  type SamenwerkingsverbandenAntwoord,
  type UitsluitingDto,
} from './gemeenten.dto.js';
import { type AandeelDoc, gemeentenProjection, type InwonertalDoc, type RegioDoc } from './gemeenten.projection.js';
import { codesVan, perGemeente, tellingen } from './historie.js';
import { genoemd } from './namen.js';
import { productOp, regelsOp } from './regel.queries.js';

interface Tijdreis {
  readonly geldigOp?: Datum | undefined;
}
interface Stand {
  readonly regio: RegioDoc;
  readonly deelname: Deelnamestand;
}

/** Who took part in what, in which role, on which day, and who is the successor (RM-REGIO). */
@Injectable()
export class GemeentenQueries {
  constructor(
    @Inject(ReadModels) private readonly readModels: ReadModels,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The chosen set with its size and its inhabitants; throws Rejection `REGIO_ONBEKEND`. */
  gemeenten(regio: string, query: GemeentenQuery): Promise<GemeentenAntwoord> {
    const { geldigOp = peildag(this.clock), rol, kring: soort, productcode } = query;
    const { jaar = Number(geldigOp.slice(0, 4)) } = query;
    return this.readModels.read(gemeentenProjection.name, async (db) => {
      const stand = await standVan(db, regio);
      const product = productOp(await regelsOp(db, regio, geldigOp), productcode, geldigOp);
      const onderwerp = {
        product: productcode,
        segment: product?.segment,
        categorie: query.categorie ?? product?.categorie,
        onderzoek: query.onderzoek,
      };
      const grondgebied = stand.regio.grondgebieden.find((one) => bevat([one], geldigOp));
      const { gemeentecodes, ...kring } = kringVan(stand, grondgebied, geldigOp, { soort, rol, onderwerp });
      const inwonertallen = await db.find<InwonertalDoc>('inwonertallen', { where: { regio, jaar } });
      const resultaten = gemeentecodes.map((code) =>
        gemeenteDto(stand.deelname, code, geldigOp, onderwerp, grondgebied, inwonertallen),
      );
      return {
        regio,
        naam: stand.regio.naam,
        geldigOp,
        rechtsvormen: stand.regio.rechtsvormen.filter((one) => bevat([one], geldigOp)),
        kring,
        noemer: noemer(kring, resultaten, jaar, soort === 'grondgebied' ? grondgebied : undefined),
        aantal: resultaten.length,
        resultaten,
      };
    });
  }

  /** One gemeente over all time; throws Rejection `GEMEENTE_ONBEKEND`. */
  gemeente(
    regio: string,
    gemeentecode: string,
    { geldigOp = peildag(this.clock) }: Tijdreis,
  ): Promise<GemeentedossierAntwoord> {
    return this.readModels.read(gemeentenProjection.name, async (db) => {
      const { deelname } = await standVan(db, regio);
      const gemeente = deelname.gemeenten.find((one) => one.gemeentecode === gemeentecode);
      const zelf = bekend(deelname, gemeentecode);
      const opvolger = opvolgerVan(deelname, gemeentecode, geldigOp);
      const where = { regio, gemeentecode };
      return {
        ...zelf,
        geldigOp,
        laatsteDag: deelname.opgeheven.find((one) => one.gemeentecode === gemeentecode)?.laatsteDag ?? null,
        opvolger: opvolger === gemeentecode ? null : genoemd(deelname, opvolger),
        voorgangers: herkomstVan(deelname, gemeentecode, geldigOp)
          .filter((code) => code !== gemeentecode)
          .map((code) => genoemd(deelname, code)),
        deelname: DEELNAMEROLLEN.flatMap((rol) =>
          (gemeente?.rollen[rol] ?? []).map((periode) => ({ rol, ...periode })),
        ),
        uitsluitingen: (gemeente?.uitsluitingen ?? []).map(uitsluitingDto),
        verbanden: deelname.verbanden
          .filter(({ leden }) => leden.some((lid) => lid.gemeentecode === gemeentecode))
          .map(({ code }) => code),
        inwonertallen: (await db.find<InwonertalDoc>('inwonertallen', { where, orderBy: 'jaar' })).map(inwonertalDto),
      };
    });
  }

  /** Counted under the gemeente that bears it on `geldigOp`, and as it was (R-REG-07). Throws Rejection `GEMEENTE_ONBEKEND`. */
  historie(
    regio: string,
    gemeentecode: string,
    { geldigOp = peildag(this.clock) }: Tijdreis,
  ): Promise<HistorieAntwoord> {
    return this.readModels.read(gemeentenProjection.name, async (db) => {
      const { deelname } = await standVan(db, regio);
      const zelf = bekend(deelname, gemeentecode);
      const codes = codesVan(deelname, gemeentecode, geldigOp);
      const aandelen = await db.find<AandeelDoc>('aandelen', { where: { regio, gemeentecode: codes } });
      return {
        ...zelf,
        geldigOp,
        onder: genoemd(deelname, opvolgerVan(deelname, gemeentecode, geldigOp)),
        onderOpvolger: tellingen(aandelen),
        zoalsHetWas: perGemeente(deelname, codes, aandelen),
      };
    });
  }

  verbanden(regio: string, { geldigOp = peildag(this.clock) }: Tijdreis): Promise<SamenwerkingsverbandenAntwoord> {
    return this.readModels.read(gemeentenProjection.name, async (db) => {
      const { deelname } = await standVan(db, regio);
      const resultaten = deelname.verbanden.map((verband) => {
        const leden = verband.leden.filter((lid) => bevat([lid], geldigOp)).length;
        const aantal = verband.aantal?.aantal ?? leden;
        return {
          ...verband,
          centrumgemeente: verband.centrumgemeente === null ? null : genoemd(deelname, verband.centrumgemeente),
          leden: verband.leden.map((lid) => ({ ...lid, ...genoemd(deelname, lid.gemeentecode) })),
          aantal,
          volledig: aantal === leden,
          geldt: bevat([verband], geldigOp),
        };
      });
      return { geldigOp, aantal: resultaten.length, resultaten };
    });
  }
}

async function standVan(db: ReadModelDb, regio: string): Promise<Stand> {
  const found = await db.get<RegioDoc>('regios', regio);
  if (found === undefined) {
    throw new Rejection(
      'REGIO_ONBEKEND',
      `Regio ${regio} heeft nog geen configuratie. Publiceer eerst het regioprofiel.`,
      'not-found',
    );
  }
  return { regio: found, deelname: (await db.get<DeelnameDoc>('deelname', regio)) ?? GEEN_DEELNAME };
}

function bekend(deelname: Deelnamestand, gemeentecode: string): { gemeentecode: string; naam: string } {
  const gemeente = genoemd(deelname, gemeentecode);
  if (gemeente.naam !== gemeentecode) return gemeente;
  throw new Rejection(
    'GEMEENTE_ONBEKEND',
    `Gemeente ${gemeentecode} hoort niet bij deze regio. Controleer de gemeentecode.`,
    'not-found',
  );
}

/** Territory and buyers are different sets; a figure says which one it counts (R-REG-05). */
function kringVan(
  { deelname }: Stand,
  grondgebied: Grondgebied | undefined,
  geldigOp: Datum,
  keuze: {
    readonly soort: GemeentenQuery['kring'];
    readonly rol: GemeentenQuery['rol'];
    readonly onderwerp: Onderwerp;
  },
): KringDto & { readonly gemeentecodes: readonly string[] } {
  const { soort, rol, onderwerp } = keuze;
  if (soort === 'deelnemers') return { soort, ...kringOp(deelname, rol, geldigOp, onderwerp) };
  const gemeentecodes =
    soort === 'alle'
      ? deelname.gemeenten.map(({ gemeentecode }) => gemeentecode)
      : (grondgebied?.gemeenten ?? []).map(({ gemeentecode }) => gemeentecode);
  const aantal = gemeentecodes.length;
  const volledig = soort === 'alle' || grondgebied !== undefined;
  return { soort, gemeentecodes: [...gemeentecodes].sort(), aantal, volledig, verband: null, aantalBron: null };
}

function gemeenteDto(
  deelname: Deelnamestand,
  gemeentecode: string,
  geldigOp: Datum,
  onderwerp: Onderwerp,
  grondgebied: Grondgebied | undefined,
  inwonertallen: readonly InwonertalDoc[],
): GemeenteDto {
  const uitsluitingen = deelname.gemeenten.find((one) => one.gemeentecode === gemeentecode)?.uitsluitingen ?? [];
  const uitsluiting = uitsluitingen.find((one) => bevat([one], geldigOp));
  const opvolger = opvolgerVan(deelname, gemeentecode, geldigOp);
  const inwonertal = inwonertallen.find((one) => one.gemeentecode === gemeentecode);
  return {
    ...genoemd(deelname, gemeentecode),
    rollen: DEELNAMEROLLEN.filter((rol) => deeltMee(deelname, gemeentecode, rol, geldigOp, onderwerp)),
    inGrondgebied: grondgebied?.gemeenten.some((one) => one.gemeentecode === gemeentecode) ?? false,
    uitsluiting: uitsluiting === undefined ? null : uitsluitingDto(uitsluiting),
    opvolger: opvolger === gemeentecode ? null : genoemd(deelname, opvolger),
    inwonertal: inwonertal === undefined ? null : inwonertalDto(inwonertal),
  };
}

/** No total where one is missing: a sum of some gemeenten would pass for that of all (R-REG-05, R-FIN-05). */
function noemer(
  kring: KringDto,
  gemeenten: readonly GemeenteDto[],
  jaar: number,
  grondgebied: Grondgebied | undefined,
): NoemerDto {
  const ontbreekt = gemeenten.filter(({ inwonertal }) => inwonertal === null).map(({ gemeentecode }) => gemeentecode);
  const heel = kring.volledig && ontbreekt.length === 0 && gemeenten.length > 0;
  return {
    jaar,
    inwoners: heel ? gemeenten.reduce((som, { inwonertal }) => som + (inwonertal?.inwoners ?? 0), 0) : null,
    ontbreekt,
    volgensBron: grondgebied?.inwoners ?? null,
  };
}

function inwonertalDto({ jaar, inwoners, status, bron }: InwonertalDoc): InwonertalDto {
  return { jaar, inwoners, status, bron };
}

function uitsluitingDto({ reden, vanaf, tot, bron }: UitsluitingDto): UitsluitingDto {
  return { reden, vanaf, tot, bron };
}
