import { Inject, Injectable } from '@nestjs/common';
import { type Datum } from '../../kernel/datum.js';
import { Rejection } from '../../kernel/rejection.js';
import { type Werkdagenkalender } from '../../kernel/werkdagen.js';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import {
  deelnameperioden,
  type Deelnamerol,
  deeltMee,
  type Kring,
  kringOp,
  type Onderwerp,
  opvolgerVan,
} from '../regio/inhoud/deelname.js';
import { doorsnede, type Looptijd } from '../regio/inhoud/looptijd.js';
import { regioDecider } from '../regio/regio.decider.js';
import { type RegioState } from '../regio/regio.state.js';
import { regioconfiguratieDecider, type RegioconfiguratieState } from './regioconfiguratie.decider.js';
import { type Parameter, parameterOp, type Parametervraag } from './inhoud/parameter.js';
import {
  geldtOp,
  type Kruisregel,
  type Matrix,
  type Perspectief,
  type Product,
  type Segment,
} from './inhoud/product.js';
import { geldendOp } from './inhoud/stand.js';
import { type Regioconfiguratieversie } from './regioconfiguratie.events.js';

export type { Parameter, Parametervraag } from './inhoud/parameter.js';
export type { Kruisregel, Matrix, Perspectief, Product, Segment } from './inhoud/product.js';

/** In what a gemeente takes part: a product of the region also stands for its segment and categorie. */
export interface Deelnamevraag extends Onderwerp {
  readonly op?: Datum | undefined;
}

/** The configuration of a region as it is in force on a date, for one gemeente, segment and product where asked. */
export interface GeldendeConfiguratie {
  /** What decision events carry as `configVersion`. */
  readonly versieId: string;
  readonly regioNaam: string;
  readonly geldigOp: Datum;
  /** Null is open: the region has set nothing. `nader` narrows the question of `at` to a gemeente, segment or product. */
  parameter<T>(sleutel: string, nader?: Omit<Parametervraag, 'geldigOp'>): T | null;
  /** The parameter with its source and validity; undefined where the version has none. */
  parameterMetBron(sleutel: string, nader?: Omit<Parametervraag, 'geldigOp'>): Parameter | undefined;
  /**
   * The calendar that `kpi.starttermijn.kalender` names. Throws Rejection `KALENDER_ONBEKEND` where it is open or names
   * a calendar that this version does not have.
   */
  kalender(): Werkdagenkalender;
  /** The version of the product that holds on this day; undefined where the region does not buy it then. */
  product(code: string): Product | undefined;
  /** Whether a gemeente takes part in a role, on the day of the question unless another is named (E-36). */
  deeltMee(gemeentecode: string, rol: Deelnamerol, vraag?: Deelnamevraag): boolean;
  /** The gemeenten of which `deeltMee` says yes, with what is known of their number. */
  deelnemers(rol: Deelnamerol, vraag?: Deelnamevraag): Kring;
  /** The days on which a gemeente is contractpartner for all of these products (R-REG-02). */
  contractpartner(gemeentecode: string, productcodes: readonly string[]): readonly Looptijd[];
  /** The gemeente that bears what belonged to this one, on the day of the question (R-REG-07). */
  opvolger(gemeentecode: string): string;
  /** As the region calls it; the code where the region does not know it. */
  gemeentenaam(gemeentecode: string): string;
  /** All versions of all products, also those of other dates; `geldtOp` tells which hold. */
  readonly producten: readonly Product[];
  readonly segmenten: readonly Segment[];
  readonly matrices: readonly Matrix[];
  readonly perspectieven: readonly Perspectief[];
  /** All rules, also those of other dates; `regelsVan` tells which hold. */
  readonly kruistabel: readonly Kruisregel[];
  /** All parameters of this version with their source, also those of other dates and overrides. */
  readonly parameters: readonly Parameter[];
}

/**
 * Reads the configuration of a region from its own streams, so that a command decides on what was published before it.
 * Not cached: two short streams are read per command, and a stale term would be a wrong decision.
 */
@Injectable()
export class RegioconfiguratieReader {
  constructor(@Inject(Aggregates) private readonly aggregates: Aggregates) {}

  /** Throws Rejection `REGIO_ONBEKEND`, or `REGIOCONFIGURATIE_NIET_GELDIG` before the first version. */
  async at(regio: string, vraag: Parametervraag): Promise<GeldendeConfiguratie> {
    const [state, configuratie] = await Promise.all([
      this.aggregates.state(regioDecider, regio),
      this.aggregates.state(regioconfiguratieDecider, regio),
    ]);
    return geldendeConfiguratie(regio, state, configuratie, vraag);
  }
}

/** Pure part of the reader; throws as `RegioconfiguratieReader.at`. */
export function geldendeConfiguratie(
  regio: string,
  state: RegioState,
  configuratie: RegioconfiguratieState,
  vraag: Parametervraag,
): GeldendeConfiguratie {
  if (state.regio === null || configuratie.versies.length === 0) {
    throw new Rejection(
      'REGIO_ONBEKEND',
      `Regio ${regio} heeft nog geen configuratie. Publiceer eerst het regioprofiel.`,
      'not-found',
    );
  }
  const geldend = geldendOp(configuratie, vraag.geldigOp);
  if (geldend === undefined) {
    throw new Rejection(
      'REGIOCONFIGURATIE_NIET_GELDIG',
      `Regio ${regio} heeft op ${vraag.geldigOp} nog geen geldende configuratie. Kies een latere datum of publiceer een versie die dan geldt.`,
    );
  }
  const { basis: versie, parameters } = geldend;
  const parameterMetBron: GeldendeConfiguratie['parameterMetBron'] = (sleutel, nader = {}) =>
    parameterOp(parameters, sleutel, { ...vraag, ...nader });
  const parameter = <T>(sleutel: string, nader?: Omit<Parametervraag, 'geldigOp'>): T | null =>
    (parameterMetBron(sleutel, nader)?.waarde ?? null) as T | null;
  return {
    versieId: geldend.versieId,
    regioNaam: state.regio.naam,
    geldigOp: vraag.geldigOp,
    parameter,
    parameterMetBron,
    kalender: () => kalenderOf(versie, parameter<string>('kpi.starttermijn.kalender')),
    product: (code) => versie.producten.find((product) => product.code === code && geldtOp(product, vraag.geldigOp)),
    deeltMee: (gemeentecode, rol, { op = vraag.geldigOp, ...onderwerp } = {}) =>
      deeltMee(state.deelname, gemeentecode, rol, op, metProduct(versie, op, onderwerp)),
    deelnemers: (rol, { op = vraag.geldigOp, ...onderwerp } = {}) =>
      kringOp(state.deelname, rol, op, metProduct(versie, op, onderwerp)),
    contractpartner: (gemeentecode, productcodes) =>
      productcodes
        .map((product) => metProduct(versie, vraag.geldigOp, { product }))
        .map((onderwerp) => deelnameperioden(state.deelname, gemeentecode, 'contract', onderwerp))
        .reduce((samen, perioden) => doorsnede(samen, perioden), ALTIJD),
    opvolger: (gemeentecode) => opvolgerVan(state.deelname, gemeentecode, vraag.geldigOp),
    gemeentenaam: (gemeentecode) =>
      state.deelname.gemeenten.find((one) => one.gemeentecode === gemeentecode)?.naam ?? gemeentecode,
    producten: versie.producten,
    segmenten: versie.segmenten,
    matrices: versie.matrices,
    perspectieven: versie.perspectieven,
    kruistabel: versie.kruistabel,
    parameters,
  };
}

const ALTIJD: readonly Looptijd[] = [{ vanaf: '0001-01-01', tot: null }];

function metProduct(versie: Regioconfiguratieversie, op: Datum, onderwerp: Onderwerp): Onderwerp {
  const product = versie.producten.find(({ code, ...regel }) => code === onderwerp.product && geldtOp(regel, op));
  return product === undefined ? onderwerp : { segment: product.segment, categorie: product.categorie, ...onderwerp };
}

function kalenderOf(versie: Regioconfiguratieversie, naam: string | null): Werkdagenkalender {
  const kalender = versie.kalenders.find((candidate) => candidate.versie === naam);
  if (kalender === undefined) {
    throw new Rejection(
      'KALENDER_ONBEKEND',
      'De regio heeft geen werkdagenkalender vastgesteld. Vul kpi.starttermijn.kalender in het regioprofiel.',
    );
  }
  return kalender;
}
