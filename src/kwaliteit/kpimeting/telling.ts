import { type Datum } from '../../kernel/datum.js';
import {
  bekostigingUit,
  type Bekostigingsvorm,
  isPerClient,
} from '../../regio/regioconfiguratie/inhoud/bekostiging.js';
import { parameterOp } from '../../regio/regioconfiguratie/inhoud/parameter.js';
import { type Product } from '../../regio/regioconfiguratie/inhoud/product.js';
import { type GeldendeConfiguratie } from '../../regio/regioconfiguratie/regioconfiguratie-reader.js';
import { type KpiInhoud } from '../kpidefinitie/inhoud/kpi.js';
import { bewijsregels, instrumentenVan } from '../tevredenheidsonderzoek/instrumenten.js';
import { peildatumVan } from './inhoud/score.js';
import { type Contractplaats, type KpiObservatie, type Telling } from './kpi-facts.js';
import { type Meetsleutel } from './meetsleutel.js';

export const NIETS_WAARGENOMEN: KpiObservatie = {
  ...{ teller: 0, noemer: 0, ontbrekend: 0, waarnemingen: 0 },
  ...{ onderdelen: [], bewijs: [], bewijsVan: null, bewijsTot: null },
};

type Configuratie = Pick<GeldendeConfiguratie, 'parameter' | 'parameters' | 'producten'>;
type Plaats = Pick<Meetsleutel, 'segment' | 'gemeentecode' | 'jaar'>;

/** Surveys and reports are about an aanbieder, not about single clients: how a product is paid is nothing to them. */
function perClient({ bron }: Pick<KpiInhoud, 'bron'>): boolean {
  return bron !== 'tevredenheidsonderzoek' && bron !== 'prestatie-indicator';
}

function inBereik({ bereik }: Pick<KpiInhoud, 'bereik'>, { segment }: Plaats): (product: Product) => boolean {
  const past = (toegestaan: readonly string[] | null, code: string | null): boolean =>
    toegestaan === null || (code !== null && toegestaan.includes(code));
  return (product) =>
    past(bereik.segmenten, product.segment) &&
    past(bereik.producten, product.code) &&
    (bereik.wet === null || bereik.wet === product.wet) &&
    (segment === null || segment === product.segment);
}

/**
 * What a KPI counts here. `nietGemeten` are the products in reach that are paid as a whole on the last day of the year:
 * there are no facts per client behind them, and what was not measured is never shown as zero.
 */
export function tellingVan(
  inhoud: KpiInhoud,
  configuratie: Configuratie,
  plaats: Plaats,
): { readonly telling: Telling; readonly nietGemeten: readonly string[]; readonly allesNietGemeten: boolean } {
  const peildatum = peildatumVan(plaats.jaar);
  const inYear = productenIn(configuratie.producten, plaats.jaar).filter(inBereik(inhoud, plaats));
  const codes = [...new Set(inYear.map(({ code }) => code))].sort();
  const zonder = perClient(inhoud)
    ? codes.filter((product) => !isPerClient(vormVan(configuratie, product, inYear, plaats, peildatum)))
    : [];
  const { eenheid, bron, richting, peilmoment, indicator, redenen, bereik } = inhoud;
  return {
    telling: {
      ...{ eenheid, bron, richting, peilmoment, indicator, redenen, zonder },
      segmenten: bereik.segmenten,
      producten: productenVan(inhoud, configuratie.producten),
      instrumenten: bewijsregels(instrumentenVan(configuratie), inhoud.instrumenten),
    },
    nietGemeten: zonder,
    allesNietGemeten: zonder.length > 0 && zonder.length === codes.length,
  };
}

/** Whether this is contracted and paid as a whole on the last day of the year, so that nothing is reported per client. */
export function alsGeheelBetaald(
  configuratie: Configuratie,
  { productcode, segment, gemeentecode }: Contractplaats,
  jaar: number,
): boolean {
  const inYear = productenIn(configuratie.producten, jaar);
  return !isPerClient(vormVan(configuratie, productcode, inYear, { gemeentecode, segment, jaar }, peildatumVan(jaar)));
}

/**
 * What is contracted in reach of a KPI, where all of it is paid as a whole: who delivers nothing else is not measured, and
 * has not scored zero. Empty where anything is reported per client, or nothing is contracted.
 */
export function nietPerClientGeleverd(
  inhoud: KpiInhoud,
  configuratie: Configuratie,
  plaats: Plaats,
  contracten: readonly Contractplaats[],
): readonly string[] {
  if (!perClient(inhoud)) return [];
  const inReach = productenIn(configuratie.producten, plaats.jaar).filter(inBereik(inhoud, plaats));
  const eigen = contracten
    .filter(({ gemeentecode }) => plaats.gemeentecode === null || plaats.gemeentecode === gemeentecode)
    .filter(({ productcode }) => inReach.some(({ code }) => code === productcode));
  if (!eigen.every((een) => alsGeheelBetaald(configuratie, een, plaats.jaar))) return [];
  return [...new Set(eigen.map(({ productcode }) => productcode))].sort();
}

function productenIn(producten: readonly Product[], jaar: number): readonly Product[] {
  return producten.filter(
    ({ geldigVanaf, geldigTot }) =>
      geldigVanaf <= peildatumVan(jaar) && (geldigTot === null || geldigTot >= `${jaar}-01-01`),
  );
}

/** A law is known of the products of the region; what is not among them has none here. */
function productenVan({ bereik }: KpiInhoud, producten: readonly Product[]): readonly string[] | null {
  const { wet } = bereik;
  if (wet === null) return bereik.producten;
  const ofLaw = new Set(producten.filter((product) => product.wet === wet).map(({ code }) => code));
  return [...ofLaw].filter((code) => bereik.producten === null || bereik.producten.includes(code));
}

function vormVan(
  { parameters }: Configuratie,
  product: string,
  producten: readonly Product[],
  { gemeentecode }: Plaats,
  geldigOp: Datum,
): Bekostigingsvorm | null {
  const segment = producten.find(({ code }) => code === product)?.segment ?? null;
  const parameter = parameterOp(parameters, 'bekostiging', { geldigOp, gemeentecode, segment, product });
  return bekostigingUit(parameter?.waarde)?.vorm ?? null;
}
