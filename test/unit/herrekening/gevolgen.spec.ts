import { describe, expect, it } from '@jest/globals';
import { encodeEvent } from '../../../src/kernel/event-definition.js';
import { fold } from '../../../src/kernel/decider.js';
import {
  DEEL,
  type Geraakt,
  herrekeningDecider,
  type RequireHerrekeningCommand,
} from '../../../src/regio/herrekening/herrekening.decider.js';
import { checkCorrectie } from '../../../src/regio/regioconfiguratie/publish-regioconfiguratie.handler.js';
import { eersteWijziging, gevolgenVan } from '../../../src/regio/regioconfiguratie/inhoud/gevolgen.js';
import { type Regelgebruik } from '../../../src/regio/regioconfiguratie/regioconfiguratie-gevolgen-facts.js';
import { afwijken, inhoudVan, LEEG, met, publiceer } from '../regioconfiguratie/configuratie-support.js';

const eerste = publiceer(LEEG).state;
const VANDAAG = '2025-06-02';
const PLAATS = { gemeentecode: '0503', segment: 'ouderen', product: '02A05' };

function gebruik(change: Partial<Regelgebruik>): Regelgebruik {
  return {
    ...{ soort: 'starttermijn', kenmerk: 't1', naam: '101', aanbiederId: 'a1', plaatsen: [PLAATS] },
    ...{ peildatum: '2025-05-26', vanaf: '2025-05-26', uiterste: '2025-06-13', open: true },
    ...{ configuratieversie: 'delfland-1', uitkomst: null, ...change },
  };
}

const CONTRACT = gebruik({
  soort: 'contract',
  kenmerk: 'c1',
  peildatum: '2024-06-01',
  vanaf: null,
  uiterste: '2028-12-31',
});
const later = (sleutel: string, waarde: number, vanaf: string) => (yaml: string) =>
  yaml.replace(
    new RegExp(`(- \\{ sleutel: ${sleutel}, waarde: \\S+, bron: [^,]+, geldigVanaf: 2024-01-01) \\}`),
    `$1, geldigTot: ${vanaf.replace(/\d\d$/, '30').replace('-07-30', '-06-30')} }\n  - { sleutel: ${sleutel}, waarde: ${waarde}, bron: raadsbesluit 9, geldigVanaf: ${vanaf} }`,
  );
const toekomst = publiceer(eerste, later('kpi.starttermijn.werkdagen', 5, '2025-07-01')).state;
const verleden = publiceer(eerste, met('waarde: 14', 'waarde: 5')).state;

describe('what a change does to what rests on the rules', () => {
  it('leaves a running term its old date when the rule changes for the future, and says what a new one gets (R-REG-21)', () => {
    expect(eersteWijziging(eerste, toekomst)).toBe('2025-07-01');
    expect(gevolgenVan(eerste, toekomst, [gebruik({})], VANDAAG)).toMatchObject([
      {
        afhandeling: 'houdt-oude-regel',
        wijzigingen: [{ sleutel: 'kpi.starttermijn.werkdagen', op: '2025-07-01', van: 14, tot: 5 }],
        nieuweUiterste: '2025-07-08',
      },
    ]);
    expect(gevolgenVan(eerste, toekomst, [gebruik({ open: false })], VANDAAG)).toEqual([]);
  });

  it('recomputes a term of the past, with the date that it gets (R-REG-21)', () => {
    expect(gevolgenVan(eerste, verleden, [gebruik({ open: false })], VANDAAG)).toMatchObject([
      { afhandeling: 'herrekend', wijzigingen: [{ op: '2025-05-26', van: 14, tot: 5 }], nieuweUiterste: '2025-06-02' },
    ]);
  });

  it('leaves what people decided as it is, and names it (R-REG-21)', () => {
    const correctie = publiceer(eerste, met('waarde: 8', 'waarde: 6')).state;
    expect(gevolgenVan(eerste, correctie, [CONTRACT, gebruik({})], VANDAAG)).toMatchObject([
      { gebruik: { kenmerk: 'c1' }, afhandeling: 'rust-op-gecorrigeerde-regel', wijzigingen: [{ van: 8, tot: 6 }] },
    ]);
  });

  it('asks a reason of who corrects the past, and of nobody else (R-REG-21)', () => {
    const vraag =
      (change: (yaml: string) => string, reden: string | null = null, stand = eerste) =>
      () => {
        const inhoud = inhoudVan(change);
        const laatsteVersie = stand.laatsteVersie;
        checkCorrectie(stand, { type: 'PublishRegioconfiguratie', laatsteVersie, inhoud, reden }, VANDAAG);
      };
    const correctie = met('waarde: 14', 'waarde: 5');
    expect(vraag(correctie)).toThrow(expect.objectContaining({ code: 'REDEN_ONTBREEKT' }));
    expect(vraag(correctie)).toThrow('verandert regels vanaf 2024-01-01');
    expect(vraag(correctie, 'de nota las 14 waar 5 stond')).not.toThrow();
    expect(vraag(later('kpi.starttermijn.werkdagen', 5, '2025-07-01'))).not.toThrow();
    expect(vraag(correctie, null, LEEG)).not.toThrow();
    expect(vraag((yaml) => yaml)).not.toThrow();
  });

  it('counts only what the KPI is computed from, and names the verbeterplan that answers to it (R-REG-21)', () => {
    const set = (yaml: string) =>
      `${yaml}  - { sleutel: kpi.set, waarde: [{ kpiId: op-tijd, naam: Op tijd, eenheid: percentage, bron: starttermijn }, { kpiId: tevreden, naam: Tevreden, eenheid: rapportcijfer, bron: tevredenheidsonderzoek }], bron: nota 2023, geldigVanaf: 2024-01-01 }\n`;
    const toen = publiceer(LEEG, set).state;
    const nu = publiceer(toen, (yaml) => met('waarde: 14', 'waarde: 5')(set(yaml))).state;
    const over = (kpiId: string, change: Partial<Regelgebruik>) =>
      gebruik({ ...change, kenmerk: kpiId, plaatsen: [{ ...PLAATS, product: null }], kpi: { kpiId, jaar: 2024 } });
    const meting = (kpiId: string) => over(kpiId, { soort: 'kpi-meting', peildatum: '2024-12-31', vanaf: null });
    const plan = (kpiId: string) => over(kpiId, { soort: 'verbeterplan', peildatum: '2025-03-01', open: false });
    const gevonden = gevolgenVan(
      toen,
      nu,
      [meting('op-tijd'), meting('tevreden'), plan('op-tijd'), plan('tevreden')],
      VANDAAG,
    );
    expect(gevonden.map((een) => [een.gebruik.soort, een.gebruik.kenmerk, een.afhandeling])).toEqual([
      ['kpi-meting', 'op-tijd', 'herrekend'],
      ['verbeterplan', 'op-tijd', 'rust-op-gecorrigeerde-regel'],
    ]);
    // A KPI that no set names is computed from what we cannot tell: then all counts.
    expect(gevolgenVan(toen, nu, [meting('onbekend')], VANDAAG)).toHaveLength(1);
  });

  it('shows that a term which a region leaves open gives no date, and none becomes overdue by itself (E-25)', () => {
    const plan = gebruik({ soort: 'verbeterplan', uiterste: null, vanaf: '2025-05-01', peildatum: '2025-05-01' });
    const gezet = publiceer(eerste, later('verbeterplan.indientermijnDagen', 30, '2025-07-01')).state;
    expect(gevolgenVan(eerste, eerste, [plan], VANDAAG)).toEqual([]);
    expect(gevolgenVan(eerste, gezet, [plan], VANDAAG)).toMatchObject([
      { afhandeling: 'houdt-oude-regel', wijzigingen: [{ van: null, tot: 30 }], nieuweUiterste: '2025-07-31' },
    ]);
  });

  it('sees a corrected calendar behind the same name', () => {
    const kalender = publiceer(eerste, met('gelijkgesteld: []', 'gelijkgesteld: [2025-05-30]')).state;
    expect(gevolgenVan(eerste, kalender, [gebruik({})], VANDAAG)).toMatchObject([
      {
        afhandeling: 'herrekend',
        wijzigingen: [{ sleutel: 'kpi.starttermijn.kalender' }],
        nieuweUiterste: '2025-06-16',
      },
    ]);
  });

  it('touches only the gemeente that overrides (R-REG-10)', () => {
    const { state } = afwijken(
      publiceer(LEEG, met('sleutel: toegang.uitvoerder, niveau', 'sleutel: verbeterplan.indientermijnDagen, niveau'))
        .state,
      {
        ...{ sleutel: 'verbeterplan.indientermijnDagen', waarde: 20 },
      },
    );
    const basis = { ...state, afwijkingen: [] };
    const plan = (gemeentecode: string) =>
      gebruik({
        soort: 'verbeterplan',
        kenmerk: gemeentecode,
        peildatum: '2025-12-31',
        plaatsen: [{ ...PLAATS, gemeentecode }],
      });
    const geraakt = gevolgenVan(basis, state, [plan('0503'), plan('0603')], VANDAAG);
    expect(geraakt.map(({ gebruik: { kenmerk } }) => kenmerk)).toEqual(['0503']);
  });

  it('says nothing of a version that says the same', () => {
    const zelfde = publiceer(eerste, (yaml) => `${yaml}\n# opmerking\n`).state;
    const nieuw = publiceer(eerste, met('naam: Ouderen', 'naam: Ouderen 75+')).state;
    expect(eersteWijziging(eerste, zelfde)).toBeUndefined();
    expect(eersteWijziging(eerste, nieuw)).toBeUndefined();
  });
});

describe('RequireHerrekening', () => {
  const sleutels = ['contract.maximum'];
  const geraakt = (aantal: number): Geraakt[] =>
    Array.from({ length: aantal }, (_, index) => ({
      ...{ soort: 'contract', naam: `C-${index}`, sleutels },
      kenmerk: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
    }));
  const command: RequireHerrekeningCommand = {
    ...{ type: 'RequireHerrekening', regioId: 'delfland', versieId: 'delfland-2', vanaf: '2025-01-01' },
    ...{ starttermijnen: geraakt(DEEL + 1), kpimetingen: [], besluiten: geraakt(2) },
  };

  it('records what is recomputed and what stays, in parts that can be stored; once (R-REG-21)', () => {
    const events = herrekeningDecider.decide(command, herrekeningDecider.initial);
    for (const event of events) encodeEvent(event);
    expect(
      events.map(({ data }) => [data.deel, data.delen, data.starttermijnen.length, data.besluiten.length]),
    ).toEqual([
      [1, 2, DEEL, 2],
      [2, 2, 1, 0],
    ]);
    expect(herrekeningDecider.decide(command, fold(herrekeningDecider, events))).toEqual([]);
  });

  it('stays quiet where nothing is touched', () => {
    const niets = { ...command, starttermijnen: [], besluiten: [] };
    expect(herrekeningDecider.decide(niets, herrekeningDecider.initial)).toEqual([]);
  });
});
