import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { controleerRegioprofiel } from '../../../src/regio/regioconfiguratie/profiel/controleer-profiel.js';

const PROFIEL = readFileSync('test/fixtures/westerkwartier-oost.yaml', 'utf8');

function fouten(yaml: string): string[] {
  return controleerRegioprofiel(yaml, 'profiel').map(({ plaats, code, melding }) => `${plaats} ${code} ${melding}`);
}

/** Line of the first place of a text in the profile. */
function regel(yaml: string, tekst: string): string {
  return `profiel regel ${yaml.slice(0, yaml.indexOf(tekst)).split('\n').length}`;
}

/** Adds a rule to the profile, before what comes after the parameters. */
function met(sleutel: string, waarde: string): string {
  const rij = `  - { sleutel: ${sleutel}, waarde: ${waarde}, bron: proef, geldigVanaf: 2024-07-01 }\n`;
  return PROFIEL.replace('\nweergave:', `${rij}\nweergave:`);
}

describe('a fifth profile, by somebody who had the handbook and the schema', () => {
  it('is in order (R-REG-21)', () => {
    expect(fouten(PROFIEL)).toEqual([]);
  });

  it.each([
    ['a norm of no KPI', '{ kpiId: tevreden, vol', '{ kpiId: tevredn, vol', 'kent: op-tijd, tevreden'],
    [
      'a high bound under the low one',
      'hoogVanaf: 9000',
      'hoogVanaf: 3000',
      'mag niet lager zijn dan voldoendeVanaf (7500)',
    ],
    [
      'a payment by a gemeente that is not there',
      'waarde: { door: gemeente }',
      "waarde: { door: centrumgemeente, gemeentecode: '9999' }",
      'verwijst naar 9999; dit profiel kent: 1969, 1966, 1699, 1730',
    ],
    ['an instrument that is not there', '[jaaronderzoek]', '[bestaatniet]', 'kent: jaaronderzoek'],
    [
      'a segment that is not there',
      'bron: starttermijn,',
      'bron: starttermijn, geldtVoor: { segmenten: [nergens] },',
      'verwijst naar nergens; dit profiel kent: thuis, jeugd, samen',
    ],
    ['a unit outside the code list', "tariefeenheden: ['04']", "tariefeenheden: ['99']", 'verwijst naar 99;'],
    ['a word for no concept', 'woorden: { begeleiding-', 'woorden: { begeleidng-', 'kent: thuisondersteuning, '],
  ])('is refused with %s, with its line and what may stand there (R-REG-21)', (_wat, oud, nieuw, melding) => {
    const yaml = PROFIEL.replace(oud, nieuw);
    expect(yaml).not.toBe(PROFIEL);
    const gevonden = fouten(yaml);
    expect(gevonden).toEqual([expect.stringContaining(melding)]);
    expect(gevonden[0]).toContain(`${regel(yaml, nieuw)} `);
  });

  it.each([
    [
      'drempels',
      '[{ drempel: duur, naam: Duur, operator: meer-dan, waarde: 1, eenheid: eurocent, per: open, gevolg: open, producten: [ZZZ] }]',
    ],
    ['resultaat.monitoring', '[{ instrument: schouw, perJaar: open, producten: [ZZZ] }]'],
    ['resultaat.monitoring', '[{ instrument: schouw, perJaar: open, klassen: [zzz] }]'],
    ['toezicht.klachtroute', '[{ via: gemeente, producten: [ZZZ] }]'],
    ['toezicht.escalatie', '[{ instrument: escalatieladder, bij: elke, producten: [ZZZ] }]'],
    ['kwaliteit.kader', '[{ kader: kader, naam: Kader, segmenten: [zzz] }]'],
    ['kpi.themas', '[{ thema: thema, naam: Thema, segmenten: [zzz] }]'],
    ['relatiemanagement', '{ intensiteit: [{ niveau: licht, segmenten: [zzz] }] }'],
    ['transformatie.sporen', '{ sporen: [{ spoor: een, naam: Een }], uitgezonderd: [zzz], wisselenPerJaar: open }'],
    ['bekostiging.pilots', '[{ pilot: een, naam: Een, vorm: taakgericht, segmenten: [zzz] }]'],
    ['toegang.inrichting', "[{ categorieen: ['99'], vorm: lokaal }]"],
    ['toegang', '{ formulieren: open, werkprocessen: open, verwijzers: open, perspectieven: [zzz] }'],
    [
      'partner.regel',
      "{ criteria: [{ criterium: a, naam: A, drempels: [{ operator: '>', waarde: 1, eenheid: clienten, tolerantieProcent: open, segment: zzz }] }], operator: '=', vereist: 1, per: [segment], mensBevestigt: true }",
    ],
  ])('is refused where %s names what is not there: %s (R-REG-21)', (sleutel, waarde) => {
    expect(fouten(met(sleutel, waarde))).toEqual([expect.stringMatching(/ONBEKEND .*verwijst naar (zzz|ZZZ|99)/)]);
  });

  it.each([
    [
      'a slip in a key',
      'sleutel: kpi.gevolgPositief',
      'sleutel: kpi.gevolgPositif',
      /bedoelde u kpi\.gevolgPositief\?/,
    ],
    [
      'ja for true',
      'naGoedgekeurdResultaat: true',
      'naGoedgekeurdResultaat: ja',
      /naGoedgekeurdResultaat mag zijn: true, false of open/,
    ],
    [
      'a form that is not there',
      'vorm: inspanningsgericht',
      'vorm: inspaningsgericht',
      /waarde\.vorm past niet bij wat hier mag staan/,
    ],
    ['a slip in the YAML', 'bron: regeling 2024\n', 'bron: "regeling 2024\n', /Hier is de tekst geen geldige YAML/],
  ])('says of %s in Dutch what was meant (R-REG-21)', (_wat, oud, nieuw, melding) => {
    const gevonden = fouten(PROFIEL.replace(oud, nieuw));
    expect(gevonden).toEqual(expect.arrayContaining([expect.stringMatching(melding)]));
    expect(gevonden.join()).not.toMatch(/Invalid|expected|_CHAR|received/i);
    if (oud.startsWith('bron')) expect(gevonden).toHaveLength(1);
  });

  it('takes the lower bound as the high one where less is better (R-KPI-09)', () => {
    const uitval = PROFIEL.replace(
      'bron: starttermijn, minimumWaarnemingen: 1 }',
      'bron: uitval, redenen: open, minimumWaarnemingen: 1 }',
    );
    expect(fouten(uitval)).toEqual([expect.stringContaining('lager is daar beter')]);
    expect(
      fouten(uitval.replace('voldoendeVanaf: 7500, hoogVanaf: 9000', 'voldoendeVanaf: 1500, hoogVanaf: 500')),
    ).toEqual([]);
  });
});
