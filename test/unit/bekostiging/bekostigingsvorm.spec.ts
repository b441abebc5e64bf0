import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { bekostigingVolgens } from '../../../src/regio/regioconfiguratie/bekostigingsregels.js';
import {
  type Bekostiging,
  bekostigingUit,
  isPerClient,
  zBekostiging,
} from '../../../src/regio/regioconfiguratie/inhoud/bekostiging.js';
import { parameterOp } from '../../../src/regio/regioconfiguratie/inhoud/parameter.js';
import { PARAMETERS } from '../../../src/regio/regioconfiguratie/parametersoorten/parametersoorten.js';
import { regioprofielSchema } from '../../../src/regio/regioconfiguratie/profiel/json-schema.js';
import { parseRegioprofiel } from '../../../src/regio/regioconfiguratie/profiel/lees-profiel.js';
import {
  regioconfiguratieDecider,
  type RegioconfiguratieState,
} from '../../../src/regio/regioconfiguratie/regioconfiguratie.decider.js';

const inhoudVan = (bestand: string) => parseRegioprofiel(readFileSync(`regios/${bestand}`, 'utf8'), bestand).inhoud;
const geldt = (bestand: string, geldigOp: string, plaats: object = {}): Bekostiging | null =>
  bekostigingUit(parameterOp(inhoudVan(bestand).parameters, 'bekostiging', { geldigOp, ...plaats })?.waarde);

describe('the form of bekostiging', () => {
  it.each<[string, unknown]>([
    [
      'R-BEK-04, R-SEG-06',
      {
        vorm: 'outputgericht',
        prijsVoor: 'traject',
        prijsbron: 'trajectprijs',
        betaalmoment: 'open',
        naGoedgekeurdResultaat: 'open',
        maximumAantalPrijzen: 36,
        plafond: { modus: 'fictief' },
        extraControle: { bovenBedrag: 2_500_000, operator: 'meer-dan' },
      },
    ],
    [
      'R-BEK-08',
      {
        vorm: 'budget',
        maat: 'dagdelen',
        verrekening: { bandBasispunten: 1_000, operator: 'meer-dan', grondslag: 'open' },
      },
    ],
    [
      'R-BEK-11, R-BEK-26',
      {
        vorm: 'subsidie',
        wijze: ['beschikbaarheid', 'populatie'],
        maximumUiterlijkVaststellen: '2017-07-01',
        doelen: ['beperken instroom', 'bevorderen door- en uitstroom'],
      },
    ],
    ['R-BEK-17', { vorm: 'taakgericht', wijze: 'lumpsum' }],
    ['R-BEK-21, E-49', { vorm: 'zoals-bestaand', omschrijving: 'huidige financieringssystematiek' }],
    [
      'R-BEK-22',
      {
        vorm: 'outputgericht',
        prijsVoor: 'traject',
        prijsbron: 'open',
        betaalmoment: 'open',
        naGoedgekeurdResultaat: false,
        plafond: { modus: 'blokkeren' },
      },
    ],
  ])('says what the regions decided (%s)', (_eis, waarde) => {
    expect(zBekostiging.parse(waarde)).toEqual(waarde);
  });

  it.each([
    ['a text', 'inspanningsgericht'],
    ['an unknown form', { vorm: 'abonnement' }],
    ['a field of another form', { vorm: 'taakgericht', wijze: 'lumpsum', prijsVoor: 'traject' }],
    ['an amount in euros', { vorm: 'inspanningsgericht', plafond: { modus: 'signaleren', bedrag: 1.5 } }],
    [
      'a band of nothing',
      {
        vorm: 'budget',
        maat: 'dagdelen',
        verrekening: { bandBasispunten: 0, operator: 'meer-dan', grondslag: 'open' },
      },
    ],
  ])('refuses %s in a new profile (R-BEK-13)', (_wat, waarde) => {
    expect(PARAMETERS['bekostiging']?.schema.safeParse(waarde).success).toBe(false);
  });

  it('has a Dutch explanation in the schema of the profile for every form (R-BEK-13)', () => {
    const text = JSON.stringify(regioprofielSchema());
    for (const part of [
      'P x Q',
      'geen meerwerk',
      'niets per client',
      'beschikking',
      'vast budget',
      'geen controle verzonnen',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('reads a text of an older version as a system that is kept and not described', () => {
    expect(bekostigingUit('resultaatgerichte arrangementen')).toEqual({
      vorm: 'zoals-bestaand',
      omschrijving: 'resultaatgerichte arrangementen',
    });
    expect(bekostigingUit(null)).toBeNull();
  });

  it('tells which forms know nothing per client (R-BEK-17)', () => {
    const vormen = [
      'inspanningsgericht',
      'outputgericht',
      'taakgericht',
      'subsidie',
      'budget',
      'zoals-bestaand',
      null,
    ] as const;
    expect(vormen.filter((vorm) => !isPerClient(vorm))).toEqual(['taakgericht', 'subsidie', 'budget']);
  });
});

describe('the form per region, product and period (E-07)', () => {
  it('is an approved result in H5, with bonus-malus as a fact, and open for Ontmoetingscentra (R-BEK-01, R-BEK-03)', () => {
    expect(geldt('h5.yaml', '2023-01-01')).toMatchObject({
      ...{ vorm: 'outputgericht', prijsVoor: 'resultaat', naGoedgekeurdResultaat: true, bonusMalus: 'mogelijk' },
    });
    expect(geldt('h5.yaml', '2023-01-01', { product: '07A01' })).toBeNull();
  });

  it('is P x Q in Rivierenland, from 2023 with a ceiling that signals (R-BEK-13, R-BEK-14, R-BEK-16)', () => {
    expect(geldt('rivierenland.yaml', '2022-12-31')).toEqual({ vorm: 'inspanningsgericht' });
    expect(geldt('rivierenland.yaml', '2023-01-01')).toMatchObject({
      vorm: 'inspanningsgericht',
      plafond: { modus: 'signaleren' },
    });
  });

  it('takes hours or days for Logeren and steers Wonen met behandeling on cost per inhabitant (R-BEK-19, R-BEK-20)', () => {
    expect(geldt('rivierenland.yaml', '2023-01-01', { segment: 'jeugd-logeren' })).toMatchObject({
      tariefeenheden: ['04', '14'],
    });
    expect(geldt('rivierenland.yaml', '2023-01-01', { segment: 'jeugd-wonen-met-behandeling' })).toMatchObject({
      stuurmaat: 'kosten-per-inwoner',
    });
  });

  it('changes on a day that the profile names, and for one product where a pilot pays otherwise (R-BEK-12, R-BEK-18, R-BEK-24)', () => {
    const rij = (waarde: unknown, geldigVanaf: string, geldigTot: string | null, product: string | null = null) => ({
      ...{ sleutel: 'bekostiging', waarde: waarde as never, geldigVanaf, geldigTot, product },
      ...{ gemeentecode: null, segment: null, bron: 'test' },
    });
    const rijen = [
      rij({ vorm: 'subsidie', wijze: ['beschikbaarheid'] }, '2017-01-01', '2018-12-31'),
      rij({ vorm: 'inspanningsgericht' }, '2019-01-01', null),
      rij({ vorm: 'taakgericht', wijze: 'lumpsum' }, '2019-01-01', '2019-12-31', 'DEMENTIE'),
    ];
    const vorm = (geldigOp: string, product: string) =>
      bekostigingUit(parameterOp(rijen, 'bekostiging', { geldigOp, product })?.waarde)?.vorm;
    expect([vorm('2018-12-31', 'BW'), vorm('2019-01-01', 'BW')]).toEqual(['subsidie', 'inspanningsgericht']);
    expect([vorm('2019-12-31', 'DEMENTIE'), vorm('2020-01-01', 'DEMENTIE')]).toEqual([
      'taakgericht',
      'inspanningsgericht',
    ]);
  });

  it('stays what it was for a case under an earlier version (R-BEK-23)', () => {
    const inhoud = inhoudVan('h5.yaml');
    const publish = (waarde: unknown, vorige: RegioconfiguratieState): RegioconfiguratieState => {
      const parameters = inhoud.parameters.map((one) =>
        one.sleutel === 'bekostiging' ? { ...one, waarde: waarde as never } : one,
      );
      const { laatsteVersie } = vorige;
      const nieuw = { ...inhoud, parameters, bestandshash: `versie ${laatsteVersie + 1}` };
      const command = { type: 'PublishRegioconfiguratie', laatsteVersie, inhoud: nieuw } as const;
      return regioconfiguratieDecider.decide(command, vorige).reduce(regioconfiguratieDecider.evolve, vorige);
    };
    const eerste = publish({ vorm: 'inspanningsgericht' }, regioconfiguratieDecider.initial);
    const { versies } = publish({ vorm: 'taakgericht', wijze: 'lumpsum' }, eerste);
    const vormen = versies.map(
      ({ versieId: configVersion }) =>
        bekostigingVolgens({ versies, afwijkingen: [] }, { vorm: null, configVersion, geldigOp: '2023-01-01' }, {})
          ?.vorm,
    );
    expect(vormen).toEqual(['inspanningsgericht', 'taakgericht']);
  });
});
