/** What a number in an answer counts: a spreadsheet shows euros and percentages, not cents and hundredths. */
export interface Eenheid {
  readonly deler: 1 | 100 | 10_000;
  /** Behind the name of the column. */
  readonly achter: '' | ' (euro)' | ' (%)';
}

export const GETAL: Eenheid = { deler: 1, achter: '' };
export const EUROCENT: Eenheid = { deler: 100, achter: ' (euro)' };
export const HONDERDSTE_PROCENT: Eenheid = { deler: 100, achter: ' (%)' };
const TIENDUIZENDSTE_PROCENT: Eenheid = { deler: 10_000, achter: ' (%)' };
/** Rapportcijfers and percentages alike. */
export const HONDERDSTE: Eenheid = { deler: 100, achter: '' };

interface Namen {
  readonly eenheid: Eenheid;
  readonly namen: readonly string[];
  readonly vorm: RegExp;
}

/** By the last word of its place in the answer; all others count. `test/e2e/uitvoer.spec.ts` holds the documents beside it. */
const NAMEN: readonly Namen[] = [
  {
    eenheid: EUROCENT,
    namen: [
      ...['begroot', 'uitgegeven', 'gereserveerd', 'voorAndereGemeenten', 'verantwoord', 'goedgekeurd', 'verschil'],
      ...['zonderPeriode', 'deelsErbuiten', 'bedragNu', 'bedragNa', 'tariefNu', 'tariefNa', 'tarief'],
    ],
    vorm: /(?:bedrag|kosten|kostenPerInwoner|prijs|omzet|budget)$/i,
  },
  {
    eenheid: HONDERDSTE_PROCENT,
    namen: [
      ...['aandeelOntbrekend', 'aandeelTeLaat', 'winstmarge', 'maximaleWinstmarge', 'percentage', 'zonderCorrectie'],
    ],
    vorm: /basispunten$/i,
  },
  { eenheid: TIENDUIZENDSTE_PROCENT, namen: [], vorm: /tienduizendsten$/i },
  {
    eenheid: HONDERDSTE,
    namen: ['score', 'hoogVanaf', 'voldoendeVanaf', 'gemiddelde'],
    vorm: /honderdsten$/i,
  },
];

/** What a row says itself of its numbers. */
const EIGEN: Readonly<Record<string, Eenheid>> = { eurocent: EUROCENT, aantal: GETAL };

/** `naast` is the object that the number stands in: with `eenheid: aantal` its score is a number of things. */
export function eenheidVan(naam: string, naast: Readonly<Record<string, unknown>>): Eenheid {
  const bekend = NAMEN.find(({ namen, vorm }) => namen.includes(naam) || vorm.test(naam))?.eenheid;
  const eigen = typeof naast['eenheid'] === 'string' ? EIGEN[naast['eenheid']] : undefined;
  if (bekend === HONDERDSTE || naam === 'waarde') return eigen ?? bekend ?? GETAL;
  return bekend ?? GETAL;
}
