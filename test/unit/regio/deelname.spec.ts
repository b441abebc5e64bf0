import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { fold } from '../../../src/kernel/decider.js';
import { Rejection } from '../../../src/kernel/rejection.js';
import {
  deelnameperioden,
  type Deelnamerol,
  deeltMee,
  type Deelnamestand,
  herkomstVan,
  kringOp,
  type Onderwerp,
  opvolgerVan,
} from '../../../src/regio/regio/inhoud/deelname.js';
import { regioDecider } from '../../../src/regio/regio/regio.decider.js';
import { parseRegioprofiel } from '../../../src/regio/regioconfiguratie/profiel/lees-profiel.js';

/** Who takes part by a profile, through the events that it becomes. */
function standVan(yaml: string): Deelnamestand {
  const { regio, gemeenten, inhoud } = parseRegioprofiel(yaml, 'profiel');
  const { id: regioId, ...rest } = regio;
  const command = { type: 'EstablishRegio', regioId, ...rest, geldigVanaf: inhoud.geldigVanaf, gemeenten } as const;
  return fold(regioDecider, regioDecider.decide(command, regioDecider.initial)).deelname;
}

const BEGIN = `
regio: { id: proef, naam: Proefregio, rechtsvorm: open, wetten: [Wmo2015], bron: test }
geldigVanaf: 2020-01-01
segmenten: []
kalenders: []
parameters: []
`;

/** One gemeente that goes into another. */
function gingOp(oud: string, naam: string, nieuw: string, opvolger: string, op: string): string {
  return `${BEGIN}
gemeenten:
  - { gemeentecode: '${oud}', naam: ${naam}, deelname: [{ rollen: [inkoop], vanaf: 2010-01-01, bron: van }] }
  - { gemeentecode: '${nieuw}', naam: ${opvolger}, deelname: [{ rollen: [inkoop], vanaf: 2024-01-01, bron: naar }] }
herindelingen:
  - { op: ${op}, van: ['${oud}'], naar: '${nieuw}', bron: besluit }
`;
}

/** What 002 and 004 say about who takes part in what; the names that they do not give are not made up. */
const OOST = `${BEGIN}
gemeenten:
  - gemeentecode: '0828'
    naam: Oss
    deelname: [{ rollen: [inkoop, contract, betaling], vanaf: 2020-01-01, bron: R-REG-06 }]
  - gemeentecode: '1982'
    naam: Land van Cuijk
    deelname: [{ rollen: [inkoop, contract], vanaf: 2022-01-01, bron: R-REG-07 }]
  - gemeentecode: '0756'
    naam: Boxmeer
    deelname: [{ rollen: [inkoop, contract], vanaf: 2020-01-01, bron: R-REG-07 }]
  - gemeentecode: '1948'
    naam: Meierijstad
    deelname: [{ rollen: [onderzoek], onderzoeken: [CEO], vanaf: 2020-01-01, bron: 'R-REG-09; 004 r.510' }]
samenwerkingsverbanden:
  - code: centrumregeling
    naam: Centrumregeling
    rollen: [inkoop]
    aantal: { aantal: 10, bron: 'R-REG-06; E-31' }
    vanaf: 2020-01-01
    tot: 2023-12-31
    bron: R-REG-06
  - code: hv
    naam: Start onderzoek hulp bij het huishouden
    rollen: [onderzoek]
    onderzoeken: [HV]
    aantal: { aantal: 7, bron: 'R-REG-09; 004 r.537' }
    vanaf: 2020-01-01
    bron: R-REG-09
  - code: ceo
    naam: Clientervaringsonderzoek
    rollen: [onderzoek]
    onderzoeken: [CEO]
    leden: [{ gemeentecode: '0828' }, { gemeentecode: '1948' }]
    aantal: { aantal: 11, bron: 'R-REG-09; 004 r.510' }
    vanaf: 2020-01-01
    bron: R-REG-09
herindelingen:
  - { op: 2022-01-01, van: ['0756', '1684'], naar: '1982', bron: R-REG-07 }
`;

const h5 = standVan(readFileSync('regios/h5.yaml', 'utf8'));
const oost = standVan(OOST);
const namen = (stand: Deelnamestand, rol: Deelnamerol, datum: string, onderwerp?: Onderwerp) =>
  kringOp(stand, rol, datum, onderwerp).gemeentecodes;

describe('taking part', () => {
  it('begins later in one role than in another: Pijnacker-Nootdorp (R-REG-02, E-36)', () => {
    const op = (rol: Deelnamerol, datum: string) => deeltMee(h5, '1926', rol, datum);
    expect([op('inkoop', '2021-12-31'), op('inkoop', '2022-01-01')]).toEqual([false, true]);
    expect([op('contract', '2023-12-31'), op('contract', '2024-01-01')]).toEqual([false, true]);
    expect(namen(h5, 'inkoop', '2023-06-01')).toHaveLength(5);
    expect(namen(h5, 'contract', '2023-06-01')).toHaveLength(4);
  });

  it('differs per product: beschermd wonen without Rijswijk (R-REG-03)', () => {
    const beschermdWonen = { categorie: '15' };
    expect(namen(h5, 'inkoop', '2023-06-01', beschermdWonen)).toEqual(['0503', '1783', '1842', '1926']);
    expect(deeltMee(h5, '0603', 'inkoop', '2023-06-01', beschermdWonen)).toBe(false);
    expect(deeltMee(h5, '0603', 'inkoop', '2023-06-01', { categorie: '02' })).toBe(true);
    // Before the verband the gemeente took part as in everything else.
    expect(deeltMee(h5, '0603', 'inkoop', '2021-12-20', beschermdWonen)).toBe(true);
  });

  it('can be in a survey alone (R-REG-09)', () => {
    expect(deeltMee(oost, '1948', 'onderzoek', '2021-06-01', { onderzoek: 'CEO' })).toBe(true);
    expect(deeltMee(oost, '1948', 'onderzoek', '2021-06-01', { onderzoek: 'HV' })).toBe(false);
    expect(deeltMee(oost, '1948', 'inkoop', '2021-06-01')).toBe(false);
  });

  it('ends on its last day, and with the exclusion of a gemeente (R-REG-04)', () => {
    const stand = standVan(`${BEGIN}
gemeenten:
  - gemeentecode: '0297'
    naam: Zaltbommel
    deelname: [{ rollen: [inkoop], vanaf: 2020-01-01, tot: 2024-12-31, bron: test }]
    uitsluitingen: [{ reden: doet dit jaar niet mee, vanaf: 2023-01-01, tot: 2023-12-31, bron: R-REG-04 }]
`);
    const mee = (datum: string) => deeltMee(stand, '0297', 'inkoop', datum);
    expect(['2022-12-31', '2023-01-01', '2023-12-31', '2024-01-01', '2024-12-31', '2025-01-01'].map(mee)).toEqual([
      true,
      false,
      false,
      true,
      true,
      false,
    ]);
    expect(deelnameperioden(stand, '0297', 'inkoop')).toEqual([
      { vanaf: '2020-01-01', tot: '2022-12-31' },
      { vanaf: '2024-01-01', tot: '2024-12-31' },
    ]);
  });

  it('leaves a gemeente in the rest where it is excluded from one product (R-REG-04)', () => {
    const stand = standVan(`${BEGIN}
gemeenten:
  - gemeentecode: '0297'
    naam: Zaltbommel
    deelname: [{ rollen: [inkoop], vanaf: 2020-01-01, bron: test }]
    uitsluitingen: [{ reden: koopt zelf in, categorieen: ['15'], vanaf: 2020-01-01, bron: test }]
`);
    expect(deeltMee(stand, '0297', 'inkoop', '2021-01-01')).toBe(true);
    expect(deeltMee(stand, '0297', 'inkoop', '2021-01-01', { categorie: '02' })).toBe(true);
    expect(deeltMee(stand, '0297', 'inkoop', '2021-01-01', { categorie: '15' })).toBe(false);
  });

  it('ends with the gemeente itself (R-REG-07)', () => {
    expect(deeltMee(oost, '0756', 'inkoop', '2021-12-31')).toBe(true);
    expect(deeltMee(oost, '0756', 'inkoop', '2022-01-01')).toBe(false);
    expect(namen(oost, 'inkoop', '2022-01-01')).toEqual(['0828', '1982']);
  });

  it('ends a contractpartner without a last day where the gemeente stops buying, as it was stored at first', () => {
    const perioden = (vanaf: string, tot: string | null) => [
      { vanaf, tot, producten: [], segmenten: [], categorieen: [], onderzoeken: [], bron: 'test' },
    ];
    const gemeente = { gemeentecode: '0503', naam: 'Delft', uitsluitingen: [] };
    const rollen = { inkoop: perioden('2020-01-01', '2022-12-31'), contract: perioden('2021-01-01', null) };
    const stand = { ...oost, gemeenten: [{ ...gemeente, rollen: { ...rollen, onderzoek: [], betaling: [] } }] };
    expect(deelnameperioden(stand, '0503', 'contract')).toEqual([{ vanaf: '2021-01-01', tot: '2022-12-31' }]);
  });
});

describe('a set of gemeenten', () => {
  it('says how many there are where a document gives a number and no names (R-REG-09, E-31)', () => {
    const kring = (rol: Deelnamerol, onderwerp?: Onderwerp) => {
      const { aantal, gemeentecodes, volledig, aantalBron } = kringOp(oost, rol, '2021-06-01', onderwerp);
      return [aantal, gemeentecodes.length, volledig, aantalBron];
    };
    expect(kring('inkoop')).toEqual([10, 2, false, 'R-REG-06; E-31']);
    expect(kring('onderzoek', { onderzoek: 'CEO' })).toEqual([11, 2, false, 'R-REG-09; 004 r.510']);
    expect(kring('onderzoek', { onderzoek: 'HV' })).toEqual([7, 0, false, 'R-REG-09; 004 r.537']);
    expect(kring('contract')).toEqual([2, 2, true, null]);
  });
});

describe('a merger', () => {
  it('leads from a gemeente to its successor, from the day of the merger (R-REG-07)', () => {
    expect(opvolgerVan(oost, '0756', '2021-12-31')).toBe('0756');
    expect(opvolgerVan(oost, '0756', '2022-01-01')).toBe('1982');
    expect(opvolgerVan(oost, '0828', '2022-01-01')).toBe('0828');
  });

  it('leads back to all that went into a gemeente, by way of several mergers too (R-REG-07)', () => {
    expect(herkomstVan(oost, '1982', '2022-01-01')).toEqual(['1982', '0756', '1684']);
    expect(herkomstVan(oost, '1982', '2021-12-31')).toEqual(['1982']);
    const genoemd = (gemeentecode: string) => ({ gemeentecode, naam: gemeentecode });
    const later = { opgegaan: [genoemd('1982')], opvolger: genoemd('9001'), op: '2030-01-01', bron: 'test' };
    const stand = { herindelingen: [...oost.herindelingen, later] };
    expect(opvolgerVan(stand, '0756', '2030-01-01')).toBe('9001');
    expect(herkomstVan(stand, '9001', '2030-01-01')).toEqual(['9001', '0756', '1684', '1982']);
  });
});

describe('a profile about gemeenten', () => {
  const faults = (yaml: string): string[] => {
    try {
      parseRegioprofiel(yaml, 'profiel');
    } catch (error) {
      if (error instanceof Rejection) return error.errors.map(({ code, melding }) => `${code} ${melding}`);
      throw error;
    }
    return [];
  };

  it('names only gemeenten that the CBS knows, by their name, while they exist (R-REG-07)', () => {
    expect(faults(OOST)).toEqual([]);
    expect(faults(OOST.replace("gemeentecode: '0828'\n    naam: Oss", "gemeentecode: '0001'\n    naam: Os"))).toEqual([
      expect.stringMatching(/^ONBEKEND .*geen CBS-gemeentecode: 0001/),
      expect.stringMatching(/^ONBEKEND .*verwijst naar 0828/),
    ]);
    expect(faults(OOST.replace('naam: Meierijstad', 'naam: Meijerijstad'))).toEqual([
      expect.stringMatching(/^ONGELDIG .*volgens het CBS: Meierijstad/),
    ]);
    expect(faults(OOST.replace('contract], vanaf: 2022-01-01', 'contract], vanaf: 2021-01-01'))).toEqual([
      expect.stringMatching(/^GEMEENTE_BESTAAT_NIET .*Land van Cuijk bestaat pas sinds 2022-01-01/),
    ]);
  });

  it('lets a gemeente merge only as it did (R-REG-07)', () => {
    expect(faults(OOST.replace("van: ['0756', '1684']", "van: ['0856']"))).toEqual([
      expect.stringMatching(/^ONGELDIG .*Uden \(0856\) bestond tot en met 2021-12-31 en ging op in Maashorst \(1991\)/),
    ]);
    expect(faults(OOST.replace("van: ['0756', '1684']", "van: ['0756', '0756']"))).toEqual([
      expect.stringMatching(/^DUBBEL/),
    ]);
  });

  it.each([
    ['0003', 'Appingedam', '1979', 'Eemsdelta', '2021-01-01'],
    ['0457', 'Weesp', '0363', 'Amsterdam', '2022-03-24'],
    ['0370', 'Beemster', '0439', 'Purmerend', '2022-01-01'],
    ['0501', 'Brielle', '1992', 'Voorne aan Zee', '2023-01-01'],
    ['0018', 'Hoogezand-Sappemeer', '1952', 'Midden-Groningen', '2018-01-01'],
    ['0241', 'Groesbeek', '1945', 'Berg en Dal', '2016-01-01'],
  ])('knows of any region that %s %s went into %s (R-REG-07)', (oud, naam, nieuw, opvolger, op) => {
    expect(faults(gingOp(oud, naam, nieuw, opvolger, op))).toEqual([]);
    expect(faults(gingOp(oud, naam, nieuw, opvolger, '2017-05-01'))[0]).toMatch(
      new RegExp(`^ONGELDIG .*ging op in ${opvolger} \\(${nieuw}\\)`),
    );
  });

  it('says of a gemeente that was divided that she has no successor (R-REG-07)', () => {
    expect(faults(gingOp('0788', 'Haaren', '0824', 'Oisterwijk', '2021-01-01'))).toEqual([
      expect.stringMatching(
        /^ONGELDIG .*Haaren \(0788\) bestond tot en met 2020-12-31 en is verdeeld over meer gemeenten/,
      ),
    ]);
  });

  it('takes a herindeling that was decided for later from the profile, with its source (R-REG-07)', () => {
    const later = gingOp('1730', 'Tynaarlo', '1699', 'Noordenveld', '2028-01-01');
    expect(faults(later)).toEqual([]);
    expect(opvolgerVan(standVan(later), '1730', '2027-12-31')).toBe('1730');
    expect(opvolgerVan(standVan(later), '1730', '2028-01-01')).toBe('1699');
    expect(faults(gingOp('1730', 'Tynaarlo', '1699', 'Noordenveld', '2025-01-01'))).toEqual([
      expect.stringMatching(
        /Tynaarlo \(1730\) bestond nog op 2026-01-01; een herindeling die is besloten heeft een latere dag/,
      ),
    ]);
    expect(faults(later.replaceAll('vanaf: 2010-01-01', 'vanaf: 2028-01-01'))).toEqual([
      expect.stringMatching(/^GEMEENTE_BESTAAT_NIET .*1730 gaat volgens herindelingen op 2028-01-01 op in een andere/),
    ]);
  });

  it('takes a gemeente that is yet to be made, from the day on which she is (R-REG-07)', () => {
    const nieuw = gingOp('1730', 'Tynaarlo', '2050', 'Drentse Aa', '2028-01-01');
    expect(faults(nieuw)).toEqual([expect.stringMatching(/^GEMEENTE_BESTAAT_NIET .*2050 bestaat pas op 2028-01-01/)]);
    const vanaf = nieuw.replace('vanaf: 2024-01-01, bron: naar', 'vanaf: 2028-01-01, bron: naar');
    expect(faults(vanaf)).toEqual([]);
    expect(parseRegioprofiel(vanaf, 'profiel').regio.herindelingen[0]?.opvolger.naam).toBe('Drentse Aa');
    expect(faults(vanaf.replace('herindelingen:', '# herindelingen:').replace(/^ {2}- \{ op: .*$/m, ''))).toEqual([
      expect.stringMatching(/^ONBEKEND .*geen CBS-gemeentecode: 2050; een gemeente die nog komt noemt u/),
    ]);
  });

  it('cannot name more members than there are, nor a member that it does not know (R-REG-09)', () => {
    expect(faults(OOST.replace('aantal: 11', 'aantal: 1'))).toEqual([
      expect.stringMatching(/is 1, maar er staan 2 gemeenten bij naam/),
    ]);
    expect(faults(OOST.replace("{ gemeentecode: '1948' }]", "{ gemeentecode: '0363' }]"))).toEqual([
      expect.stringMatching(/^ONBEKEND .*0363/),
    ]);
  });

  it('names a rechtsvorm from the list, or open (R-REG-16)', () => {
    const vorm = (soort: string) => OOST.replace('rechtsvorm: open', `rechtsvorm: [{ soort: ${soort}, bron: test }]`);
    expect(faults(vorm('bedrijfsvoeringsorganisatie'))).toEqual([]);
    expect(faults(vorm('open'))).toEqual([]);
    expect(faults(vorm('stichting'))).toEqual([expect.stringMatching(/bedrijfsvoeringsorganisatie, centrumgemeente/)]);
  });
});
