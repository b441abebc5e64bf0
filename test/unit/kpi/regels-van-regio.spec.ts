import { describe, expect, it } from '@jest/globals';
import { type KpiInhoud } from '../../../src/kwaliteit/kpidefinitie/inhoud/kpi.js';
import { inhoudVan, judgedKpis, parseKpiSet } from '../../../src/kwaliteit/kpidefinitie/kpi-set.js';
import { gevolgenVan, vraagtConsequentie } from '../../../src/kwaliteit/kpimeting/gevolg.js';
import { samengesteld } from '../../../src/kwaliteit/kpimeting/samenstelling.js';
import { nietPerClientGeleverd, NIETS_WAARGENOMEN, tellingVan } from '../../../src/kwaliteit/kpimeting/telling.js';
import { schouwVerplicht } from '../../../src/toegang/schouw/schouwplicht.js';
import { type Parameter, type Product } from '../../../src/regio/regioconfiguratie/regioconfiguratie-reader.js';

/** A configuration with these parameters. */
const met = (parameters: Readonly<Record<string, unknown>>) => ({
  parameter: <T>(sleutel: string) => (parameters[sleutel] ?? null) as T | null,
});

describe('what follows on a verdict', () => {
  const gevolgen = (negatief: unknown, positief: unknown) => {
    const { onvoldoende, voldoende, hoog } = gevolgenVan(
      met({ 'kpi.gevolgNegatief': negatief, 'kpi.gevolgPositief': positief }),
    );
    return [onvoldoende, voldoende, hoog];
  };

  it('is what the region set, and nothing where it left that open (R-KPI-05, R-KPI-06, R-RES-09)', () => {
    expect(gevolgen({ gevolg: 'accountgesprek' }, { gevolg: 'predicaat' })).toEqual([
      'accountgesprek',
      'geen',
      'predicaat',
    ]);
    expect(gevolgen(null, null)).toEqual([null, 'geen', null]);
  });

  it('is what the code knew where a stored version holds a text of before', () => {
    expect(gevolgen('verbeterplan ter goedkeuring', 'predicaat en website')).toEqual([
      'verbeterplan',
      'geen',
      'predicaat',
    ]);
  });

  it('asks people for a consequence only where the region lets one follow (R-KPI-08, R-RES-12)', () => {
    const asks = (waarde: unknown) => vraagtConsequentie(met({ 'kpi.gevolgNegatief': waarde }));
    expect(asks({ gevolg: 'verbeterplan', daarna: 'contractconsequentie' })).toBe(true);
    expect(asks({ gevolg: 'aanspreken', daarna: 'uitsluiten' })).toBe(true);
    expect(asks('anders gevolgen voor de overeenkomst')).toBe(true);
    expect([asks({ gevolg: 'verbeterplan' }), asks({ gevolg: 'verbeterplan', daarna: 'geen' }), asks(null)]).toEqual([
      false,
      false,
      false,
    ]);
  });
});

describe('whom a schouw is due', () => {
  const due = (parameters: Readonly<Record<string, unknown>>, product: string) =>
    schouwVerplicht(met(parameters), product, 'ouderen');
  const regime = {
    'resultaat.monitoring': [
      { instrument: 'schouw', producten: ['01A01'], perJaar: 1 },
      { instrument: 'schouw', producten: ['01A02'], perJaar: 'open' },
      { instrument: 'monitorgesprek', producten: ['02A03'], klassen: ['leerbaar', 'stabiel'], perJaar: 1 },
    ],
  };

  it('is who the region names, not who has another conversation or no number of times (R-RES-03, E-22)', () => {
    expect(['01A01', '01A02', '02A03'].map((product) => due(regime, product))).toEqual([true, false, false]);
  });

  it('is read from a version of before (R-RES-03)', () => {
    const before = { 'schouw.producten': ['01A01'], 'schouw.perJaar': 1 };
    expect([due(before, '01A01'), due(before, '02A03'), due({}, '01A01')]).toEqual([true, false, false]);
  });
});

describe('what a KPI counts', () => {
  const product = (code: string, segment: string | null, wet: Product['wet'] = 'Wmo2015'): Product =>
    ({ code, segment, wet, geldigVanaf: '2020-01-01', geldigTot: null }) as Product;
  const taakgericht = (product: string, geldigVanaf = '2020-01-01'): Parameter => ({
    ...{
      sleutel: 'bekostiging',
      waarde: { vorm: 'taakgericht', wijze: 'lumpsum' },
      gemeentecode: null,
      segment: null,
      product,
    },
    ...{ geldigVanaf, geldigTot: null, bron: 'test' },
  });
  const configuratie = (parameters: readonly Parameter[] = []) => ({
    ...met({}),
    parameters,
    producten: [product('A', 'ouderen'), product('B', 'ouderen'), product('C', 'jeugd', 'Jeugdwet')],
  });
  const kpi = (change: Partial<KpiInhoud> = {}): KpiInhoud => ({
    ...inhoudVan({ kpiId: 'uitval', naam: 'Uitval', eenheid: 'percentage', bron: 'uitval', redenen: ['21'] }),
    ...change,
  });
  const alles = { segment: null, gemeentecode: null, jaar: 2024 };

  it('leaves out what is paid taakgericht, and says that nothing is measured where that is all (E-30)', () => {
    const one = tellingVan(kpi(), configuratie([taakgericht('A')]), alles);
    expect([one.nietGemeten, one.telling.zonder, one.allesNietGemeten]).toEqual([['A'], ['A'], false]);
    const both = configuratie([taakgericht('A'), taakgericht('B')]);
    expect(tellingVan(kpi(), both, { ...alles, segment: 'ouderen' }).allesNietGemeten).toBe(true);
    expect(tellingVan(kpi(), both, alles).allesNietGemeten).toBe(false);
  });

  it('looks at how a product is paid on the last day of the year, and only for facts per client', () => {
    const later = configuratie([taakgericht('A', '2025-01-01')]);
    expect(tellingVan(kpi(), later, alles).nietGemeten).toEqual([]);
    expect(tellingVan(kpi(), later, { ...alles, jaar: 2025 }).nietGemeten).toEqual(['A']);
    const now = configuratie([taakgericht('A')]);
    const survey = kpi({ bron: 'tevredenheidsonderzoek' });
    const contract = { aanbiederId: 'x', gemeentecode: '0503', segment: null };
    const geleverd = (...codes: string[]) =>
      nietPerClientGeleverd(
        kpi(),
        now,
        alles,
        codes.map((productcode) => ({ ...contract, productcode })),
      );
    expect(geleverd('A')).toEqual(['A']);
    // Something of it is reported per client, and nothing was seen of it: that is a fact, not an absence.
    expect(geleverd('A', 'B')).toEqual([]);
    expect(geleverd()).toEqual([]);
    expect(nietPerClientGeleverd(survey, now, alles, [{ ...contract, productcode: 'A' }])).toEqual([]);
    const elders = { ...alles, gemeentecode: '0518' };
    expect(nietPerClientGeleverd(kpi(), now, elders, [{ ...contract, productcode: 'A' }])).toEqual([]);
    expect(tellingVan(survey, now, alles).nietGemeten).toEqual([]);
  });

  it('narrows to segments, products and a law', () => {
    const of = (bereik: Partial<KpiInhoud['bereik']>) => {
      const whole = { segmenten: null, producten: null, wet: null };
      return tellingVan(kpi({ bereik: { ...whole, ...bereik } }), configuratie(), alles).telling;
    };
    expect(of({})).toMatchObject({ segmenten: null, producten: null });
    expect(of({ wet: 'Jeugdwet' }).producten).toEqual(['C']);
    expect(of({ wet: 'Wmo2015', producten: ['B', 'C'] }).producten).toEqual(['B']);
    expect(of({ segmenten: ['jeugd'] }).segmenten).toEqual(['jeugd']);
  });
});

describe('a composite', () => {
  const seen = (teller: number, noemer: number) => ({ ...NIETS_WAARGENOMEN, teller, noemer, waarnemingen: noemer });
  const deel = (kpiId: string, gewicht: number | null, observatie = seen(15_000, 2)) => ({
    ...{ kpiId, gewicht, observatie },
    telling: { eenheid: 'graad', richting: 'hoger' } as const,
  });

  it('weighs the scores as they are shown (R-RES-06)', () => {
    const { observatie, belet } = samengesteld([deel('a', 1), deel('b', 3, seen(10_000, 4))]);
    expect([observatie.teller, observatie.noemer, observatie.waarnemingen, belet]).toEqual([
      7_500 + 3 * 2_500,
      4,
      2,
      null,
    ]);
  });

  it('has no total with an open weight, an unknown part or a part without observations (R-KPI-09)', () => {
    const total = (second: Parameters<typeof samengesteld>[0][number]) => {
      const { observatie, belet } = samengesteld([deel('a', 1), second]);
      return [observatie.noemer, belet, observatie.onderdelen.length];
    };
    expect(total(deel('b', null))).toEqual([0, 'definitie-open', 2]);
    expect(total({ ...deel('b', 1), telling: null })).toEqual([0, 'definitie-open', 2]);
    expect(total(deel('b', 1, NIETS_WAARGENOMEN))).toEqual([0, null, 2]);
  });
});

describe('the KPI set', () => {
  const graad = (kpiId: string) => ({ kpiId, naam: kpiId, eenheid: 'graad', bron: 'doelrealisatie' });
  const samen = (...kpiIds: string[]) => ({
    ...{ kpiId: 'samen', naam: 'Samen', eenheid: 'graad', bron: 'samengesteld' },
    subindicatoren: kpiIds.map((kpiId) => ({ kpiId, gewicht: 'open' })),
  });
  const stroom = { kpiId: 'instroom', naam: 'Instroom', eenheid: 'aantal', bron: 'instroom' };

  it('asks a verdict of what is judged, once (R-KPI-05)', () => {
    const kpis = parseKpiSet([samen('aa', 'bb'), graad('aa'), graad('bb'), graad('cc'), stroom]);
    expect(judgedKpis(kpis ?? []).map(({ kpiId }) => kpiId)).toEqual(['samen', 'cc']);
  });

  it.each([
    ['a part that is not there', [samen('aa', 'bb'), graad('aa')]],
    ['a composite of a composite', [samen('aa', 'samen'), graad('aa')]],
    ['a part that is no degree', [samen('aa', 'instroom'), graad('aa'), stroom]],
    ['a KPI twice', [graad('aa'), graad('aa')]],
    ['uitval without reasons', [{ ...stroom, kpiId: 'uitval', bron: 'uitval', eenheid: 'percentage' }]],
    ['another unit than the source gives', [{ ...stroom, eenheid: 'rapportcijfer' }]],
  ])('is refused with %s (E-08)', (_wat, kpis) => {
    expect(parseKpiSet(kpis)).toBeNull();
  });
});
