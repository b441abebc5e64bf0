import { type Wet } from './product.js';

/** A concept by which regions are compared. What belongs under another concept also counts there. */
export interface Begrip {
  readonly code: string;
  readonly naam: string;
  /** Null where both laws buy it. */
  readonly wet: Wet | null;
  /** Wider concept; null at the top. */
  readonly onder: string | null;
  /** What regions call it, or what is in it. */
  readonly omschrijving: string;
  /** Catalogue row or place in a seed that shows that regions buy it. */
  readonly bron: string;
}

/**
 * The common taxonomy (R-REG-20): small, so that a region can say for each product what it is. It is no list of a
 * ministry but a choice of Kroniek; a changed meaning gets a new version, and answers name the version they used.
 */
export const TAXONOMIE: { readonly versie: string; readonly bron: string; readonly begrippen: readonly Begrip[] } = {
  versie: 'kroniek-1',
  bron: 'keuze van Kroniek naar de productlijsten van vier regio’s (000, 002, 003, 004) en WMO020/JZ020',
  begrippen: [
    wmo(
      'thuisondersteuning',
      'Thuisondersteuning',
      null,
      'Hulp en begeleiding thuis als een geheel',
      'R-SEG-09, R-BEK-25',
    ),
    wmo('huishoudelijke-hulp', 'Huishoudelijke hulp', 'thuisondersteuning', 'ORH, HH, HO, HV', 'E-43'),
    wmo(
      'begeleiding-individueel',
      'Begeleiding individueel',
      'thuisondersteuning',
      'Individuele ondersteuning, IB',
      'R-SEG-02, R-SEG-17',
    ),
    wmo(
      'begeleiding-groep',
      'Begeleiding in een groep en dagbesteding',
      null,
      'Dagbesteding, Ontmoetingscentrum',
      'R-SEG-02, R-SEG-13, R-SEG-19',
    ),
    wmo('persoonlijke-verzorging', 'Persoonlijke verzorging', null, 'Loopt af (overgangsregeling)', 'R-SEG-14'),
    wmo(
      'kortdurend-verblijf',
      'Kortdurend verblijf en respijtzorg',
      null,
      'Ontlasten van mantelzorgers, logeeropvang',
      'R-SEG-21',
    ),
    wmo('wonen-en-opvang', 'Wonen en opvang', null, 'Beschermd wonen en maatschappelijke opvang', 'R-REG-09'),
    wmo('beschermd-wonen', 'Beschermd wonen', 'wonen-en-opvang', 'Ook thuis', 'R-SEG-17'),
    wmo(
      'maatschappelijke-opvang',
      'Maatschappelijke opvang',
      'wonen-en-opvang',
      'Onderdak voor wie geen thuis heeft',
      'R-MO-01',
    ),
    wmo('bemoeizorg', 'Bemoeizorg', null, 'Zorg waar niemand om vroeg', 'R-MO-07'),
    wmo('preventie', 'Preventie', null, 'Voorkomen van zwaardere ondersteuning', 'R-RES-13'),
    jeugd(
      'jeugdhulp',
      'Jeugdhulp',
      null,
      'Alle jeugdhulp, ook waar een profiel begeleiding en behandeling samenneemt',
      'R-SEG-04',
    ),
    jeugd('jeugd-ambulant', 'Ambulante begeleiding', 'jeugdhulp', 'Begeleiding zonder verblijf', 'R-SEG-13'),
    jeugd('jeugd-behandeling', 'Ambulante behandeling', 'jeugdhulp', 'Behandeling zonder verblijf', 'R-SEG-13'),
    jeugd('jeugd-verblijf', 'Wonen met begeleiding of behandeling', 'jeugdhulp', 'Verblijf, ook pleegzorg', 'R-SEG-13'),
    jeugd('logeren', 'Logeren', 'jeugdhulp', 'Verblijf om thuis te ontlasten', 'R-SEG-13'),
    jeugd('jeugd-crisis', 'Crisishulp jeugd', 'jeugdhulp', 'Crisisdienst, crisisbedden, spoedhulp', 'R-SEG-15'),
    jeugd(
      'jeugd-verzorging',
      'Persoonlijke verzorging jeugd',
      'jeugdhulp',
      'Verzorging van een jeugdige',
      '003 paragraaf 3.3, tabel 1',
    ),
    jeugd('dyslexie', 'Ernstige enkelvoudige dyslexie', 'jeugdhulp', 'Behandeling van dyslexie', 'R-SEG-04'),
    jeugd(
      'jeugdbescherming',
      'Jeugdbescherming en jeugdreclassering',
      null,
      'Gecertificeerde instellingen',
      'R-SEG-07, R-REG-18',
    ),
    jeugd('landelijk-ingekocht', 'Landelijk ingekochte jeugdhulp', null, 'LTA, door de VNG', 'R-SEG-07, R-REG-18'),
    jeugd('jeugdzorg-plus', 'Jeugdzorg plus', null, 'Gesloten jeugdhulp', 'R-REG-18'),
    jeugd('veilig-thuis', 'Veilig Thuis', null, 'Advies- en meldpunt', 'R-SEG-07'),
    { ...wmo('vervoer', 'Vervoer', null, 'Vervoer van en naar de zorg, of apart ingekocht', 'E-46'), wet: null },
    wmo('hulpmiddelen', 'Hulpmiddelen', null, 'Alle drie de groepen', 'R-SEG-22'),
    wmo('hulpmiddelen-vervoer', 'Vervoersvoorzieningen', 'hulpmiddelen', 'Onder meer scootmobielen', 'R-SEG-22'),
    wmo('hulpmiddelen-wonen', 'Woonvoorzieningen', 'hulpmiddelen', 'Onder meer trapliften', 'R-SEG-22'),
    wmo('hulpmiddelen-rolstoelen', 'Rolstoelen', 'hulpmiddelen', 'Rolstoelen', 'R-SEG-22'),
  ],
};

function wmo(code: string, naam: string, onder: string | null, omschrijving: string, bron: string): Begrip {
  return { code, naam, wet: 'Wmo2015', onder, omschrijving, bron };
}

function jeugd(code: string, naam: string, onder: string | null, omschrijving: string, bron: string): Begrip {
  return { ...wmo(code, naam, onder, omschrijving, bron), wet: 'Jeugdwet' };
}

/** The concept itself and all that it is part of, the nearest first; empty for an unknown code. */
export function begripEnRuimer(code: string): readonly Begrip[] {
  const begrip = TAXONOMIE.begrippen.find((one) => one.code === code);
  if (begrip === undefined) return [];
  return begrip.onder === null ? [begrip] : [begrip, ...begripEnRuimer(begrip.onder)];
}

/** Stays of some etmalen, that are recorded one by one (R-SEG-21). */
export function isVerblijf(code: string): boolean {
  return code === 'kortdurend-verblijf' || code === 'logeren';
}
