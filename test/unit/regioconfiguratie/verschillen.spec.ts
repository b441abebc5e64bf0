import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { regioDecider } from '../../../src/regio/regio/regio.decider.js';
import { publicatie } from '../../../src/regio/regioconfiguratie/publish-regioconfiguratie.handler.js';
import { inhoudOp, inhoudVanVersie } from '../../../src/regio/regioconfiguratie/inhoud/inhoud-op.js';
import { type Publicatie } from '../../../src/regio/regioconfiguratie/inhoud/herkomst.js';
import { herkomstVan } from '../../../src/regio/regioconfiguratie/inhoud/herkomst.js';
import { verschillenTussen } from '../../../src/regio/regioconfiguratie/inhoud/verschillen.js';
import { parseRegioprofiel } from '../../../src/regio/regioconfiguratie/profiel/lees-profiel.js';
import { controleerRegioprofiel } from '../../../src/regio/regioconfiguratie/profiel/controleer-profiel.js';
import { profielverschillen } from '../../../src/regio/regioconfiguratie/regioconfiguratie-voorvertoning.js';
import { afwijken, LEEG, met, na, PROFIEL, publiceer } from './configuratie-support.js';

const kort = (van: object, tot: object) =>
  verschillenTussen(van, tot).map(({ sectie, onderwerp, soort, velden }) => [
    sectie,
    onderwerp,
    soort,
    velden.map(({ veld }) => veld).join(' '),
  ]);

const eerste = publiceer(LEEG).state;
const tweede = publiceer(
  eerste,
  met(
    'waarde: 14, bron: nota 2023, geldigVanaf: 2024-01-01 }',
    'waarde: 14, bron: nota 2023, geldigVanaf: 2024-01-01, geldigTot: 2024-12-31 }\n  - { sleutel: kpi.starttermijn.werkdagen, waarde: 10, bron: raadsbesluit 9, geldigVanaf: 2025-01-01 }',
  ),
).state;

describe('the differences between configurations', () => {
  it('between two days: what holds, with the source on both sides (R-REG-21)', () => {
    const op = (datum: string) => inhoudOp(tweede, datum)!;
    expect(kort(op('2024-01-01'), op('2024-12-31'))).toEqual([]);
    expect(kort(op('2024-12-31'), op('2025-01-01'))).toEqual([
      ['parameters', 'kpi.starttermijn.werkdagen', 'gewijzigd', 'waarde geldigVanaf geldigTot bron'],
    ]);
  });

  it('between two versions: each row, also those of other days (R-REG-21)', () => {
    expect(kort(inhoudVanVersie(tweede, 1)!, inhoudVanVersie(tweede, 2)!)).toEqual([
      ['parameters', 'kpi.starttermijn.werkdagen', 'gewijzigd', 'geldigTot'],
      ['parameters', 'kpi.starttermijn.werkdagen', 'nieuw', 'sleutel waarde geldigVanaf bron'],
    ]);
  });

  it('shows an override as a row of its own place (R-REG-10)', () => {
    const { state } = afwijken(eerste);
    expect(kort(inhoudOp(state, '2024-12-31')!, inhoudOp(state, '2025-01-01')!)).toEqual([
      ['parameters', 'toegang, gemeentecode 0503', 'nieuw', 'afwijkingId sleutel waarde gemeentecode geldigVanaf bron'],
    ]);
  });

  /** As a profile comes back from the log, where the order of properties is another. */
  function gepubliceerd(yaml: string) {
    const profiel = parseRegioprofiel(yaml, 'profiel.yaml');
    const { establish, publish } = publicatie(profiel, LEEG, {});
    const { initial, decide, evolve } = regioDecider;
    const regio = decide(establish, initial).reduce(evolve, initial);
    return { profiel, regio: omgekeerd(regio), stand: omgekeerd(na(LEEG, publish).state) };
  }

  it('of a file with what was published: the same file differs nowhere, for each region that we have', () => {
    for (const yaml of [PROFIEL, ...readdirSync('regios').map((file) => readFileSync(`regios/${file}`, 'utf8'))]) {
      const { profiel, regio, stand } = gepubliceerd(yaml);
      expect(profielverschillen(profiel, regio, stand)).toEqual([]);
    }
  });

  it('of a file with what was published: also the region and its gemeenten', () => {
    const { regio, stand } = gepubliceerd(PROFIEL);
    const anders = parseRegioprofiel(
      met(
        'naam: Rijswijk, deelname: [{ rollen: [inkoop], vanaf: 2024-01-01',
        'naam: Rijswijk, deelname: [{ rollen: [inkoop], vanaf: 2024-02-01',
      )(PROFIEL),
      'delfland.yaml',
    );
    expect(profielverschillen(anders, regio, stand)).toMatchObject([
      { sectie: 'gemeenten', onderwerp: '0603', soort: 'gewijzigd', velden: [{ veld: 'rollen' }] },
    ]);
  });

  it('knows no section by name: rows of a section that is added later are paired by what names them', () => {
    const van = {
      kringen: [
        { code: 'a', leden: ['x'] },
        { code: 'b', leden: [] },
      ],
      los: 1,
      weergave: null,
    };
    const tot = {
      kringen: [{ code: 'b', leden: [] }, { code: 'a', leden: ['x', 'y'] }, { code: 'c' }],
      los: 2,
      weergave: { kleur: 'rood' },
    };
    expect(kort(van, tot)).toEqual([
      ['kringen', 'a', 'gewijzigd', 'leden'],
      ['kringen', 'c', 'nieuw', 'code'],
      ['los', 'los', 'gewijzigd', 'los'],
      ['weergave', 'weergave', 'nieuw', 'kleur'],
    ]);
  });

  it('lays two regions beside each other on the same key, each with its own source (R-REG-21, E-26)', () => {
    const toezicht = (aanleiding: string, bron: string) => (yaml: string) =>
      `${yaml}  - { sleutel: toezicht.regime, waarde: { aanleiding: [${aanleiding}], niveau: open, proactief: open }, bron: ${bron}, geldigVanaf: 2024-01-01 }\n`;
    const een = publiceer(LEEG, toezicht('signaal', 'nota een')).state;
    const ander = publiceer(LEEG, toezicht('planmatig', 'nota ander')).state;
    expect(verschillenTussen(inhoudOp(een, '2025-01-01')!, inhoudOp(ander, '2025-01-01')!)).toMatchObject([
      {
        onderwerp: 'toezicht.regime',
        velden: [
          { veld: 'waarde', tot: { aanleiding: ['planmatig'] } },
          { veld: 'bron', van: 'nota een', tot: 'nota ander' },
        ],
      },
    ]);
  });
});

describe('where a value comes from', () => {
  const gemaakt = (versie: number, tijdstip: string): Publicatie => ({
    ...{ versie, versieId: `delfland-${versie}`, soort: 'profiel', geldigVanaf: '2024-01-01', tijdstip },
    ...{ wie: `beheerder-${versie}`, rol: 'beheerder', organisatie: null, reden: null, besluit: null },
  });
  const { state } = afwijken(publiceer(eerste, met('waarde: 8', 'waarde: 9')).state);
  const publicaties = [
    gemaakt(1, '2023-12-01T09:00:00Z'),
    gemaakt(2, '2024-05-01T09:00:00Z'),
    gemaakt(3, '2024-11-01T09:00:00Z'),
  ];
  const van = (sleutel: string, gemeentecode?: string) =>
    herkomstVan(state, publicaties, sleutel, { geldigOp: '2025-06-01', gemeentecode });

  it('names the level that won, what it overrode, the source and who published it (R-REG-10, R-REG-21)', () => {
    expect(van('toegang', '0503')).toMatchObject({
      ...{ waarde: 'wijkteam', niveau: 'gemeente', bron: 'verordening artikel 3', versieId: 'delfland-3' },
      gepubliceerd: { wie: 'beheerder-3' },
      overschrijft: [{ niveau: 'regio', regel: { waarde: 'regionaal loket', bron: 'nota 2023' } }],
    });
    expect(van('toegang')).toMatchObject({ niveau: 'regio', overschrijft: [] });
  });

  it('names who said it first, not who last published the profile (R-REG-21, E-15)', () => {
    expect(van('contract.maximum')).toMatchObject({ waarde: 9, gepubliceerd: { wie: 'beheerder-2' } });
    expect(van('kpi.starttermijn.werkdagen')).toMatchObject({ waarde: 14, gepubliceerd: { wie: 'beheerder-1' } });
  });

  it('says open where the region set nothing, and that it is not named at all where it is not (R-REG-21, E-25)', () => {
    expect(van('verbeterplan.indientermijnDagen')).toMatchObject({
      ...{ waarde: null, stand: 'open', bron: 'nota 2023 noemt geen termijn' },
    });
    expect(van('pgb')).toMatchObject({ waarde: null, stand: 'ontbreekt', bron: null, gepubliceerd: null });
    expect(herkomstVan(state, publicaties, 'pgb', { geldigOp: '2023-12-31' })).toBeUndefined();
  });
});

describe('checking a profile', () => {
  it('takes parts that a document names and does not describe: empty, open and with their source (E-49)', () => {
    const leeg = (yaml: string) =>
      `${yaml}${['bekostiging', 'contract.duur', 'kpi.gevolgNegatief', 'kwaliteit.kader']
        .map(
          (sleutel) =>
            `  - { sleutel: ${sleutel}, waarde: open, bron: 004 noemt dit zonder inhoud, geldigVanaf: 2024-01-01 }\n`,
        )
        .join('')}`;
    expect(controleerRegioprofiel(leeg(PROFIEL), 'x.yaml')).toEqual([]);
    const { state } = publiceer(LEEG, leeg);
    expect(herkomstVan(state, [], 'contract.duur', { geldigOp: '2024-01-01' })).toMatchObject({ stand: 'open' });
  });

  it('gives all faults with file, line and what is allowed', () => {
    const fout = met('waarde: 14', 'waarde: veertien')(met('soort: doelgroep', 'soort: groep')(PROFIEL));
    expect(controleerRegioprofiel(fout, 'x.yaml')).toEqual([
      { plaats: 'x.yaml regel 8', code: 'ONGELDIG', melding: expect.stringContaining('doelgroep, product') },
      {
        plaats: 'x.yaml regel 19',
        code: 'ONGELDIG',
        melding: expect.stringContaining('een geheel getal van 1 of meer'),
      },
    ]);
  });
});

/** The same JSON with the properties in the opposite order, at any depth. */
function omgekeerd<T>(value: T): T {
  if (Array.isArray(value)) return value.map(omgekeerd) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([naam, deel]) => [naam, omgekeerd(deel as unknown)]),
  ) as T;
}
