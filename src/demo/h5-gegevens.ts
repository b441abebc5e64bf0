import { begrip, facturatieprotocol, gegevenslevering, vanGemeente } from './gegevensverhaal.js';
import { DELFT, RIJSWIJK, WESTLAND } from './h5-plan.js';
import { type Act } from './verhaal.js';

const BEGRIPBRON = 'R-DAT-03; 001 hoofdstuk 3 (de omschrijving is verzonnen voor deze demonstratie)';
const LEVERBRON = 'R-DAT-05, R-DAT-11 (wie wat levert, wanneer en waarlangs: verzonnen; keuze van Kroniek)';

const OP_TIJD = [
  { op: '2025-07-14', over: '2025-01-01' },
  { op: '2026-01-19', over: '2025-07-01' },
  { op: '2026-07-20', over: '2026-01-01' },
] as const;

/** What is shared of data in H5 since 2025: one aanbieder was late once and is missing now, one gemeente missed a period. */
export function h5Gegevens<S>(aanbiederId: (sleutel: string, stand: S) => string): Act<S>[] {
  const halfjaar = {
    ...{ frequentie: 'halfjaar' as const, termijnDagen: 31, vanaf: '2025-01-01', laatsteDag: null },
    ...{ afgesprokenOp: '2025-01-13', bron: LEVERBRON, ontworpenMet: 'de aanbieders van de overlegtafel' },
  };
  const wachttijden = (aanbieder: string) => ({
    ...halfjaar,
    ...{ sleutel: 'wachttijden', gegevens: 'Wachttijd per product', standaard: 'Formulier 1.0' },
    bronhouder: (stand: S) => ({ soort: 'aanbieder', aanbiederId: aanbiederId(aanbieder, stand) }) as const,
  });
  const meldingen = (gemeentecode: string) => ({
    ...halfjaar,
    ...{ sleutel: 'meldingen', gegevens: 'Aantal meldingen en doorlooptijd van de toegang' },
    ...{ standaard: 'Definities van de regio 1.0', bronhouder: vanGemeente(gemeentecode) },
  });
  return [
    ...gegevenslevering<S>({ ...wachttijden('excellent'), kanaal: 'bestand', ontvangen: OP_TIJD }),
    ...gegevenslevering<S>({
      ...{ ...wachttijden('mislukt'), kanaal: 'bestand' },
      ontvangen: [
        { op: '2025-07-28', over: '2025-01-01' },
        { op: '2026-02-16', over: '2025-07-01', opmerking: 'Twee weken na de termijn.' },
      ],
    }),
    ...gegevenslevering<S>({ ...meldingen(DELFT), kanaal: 'koppeling', ontvangen: OP_TIJD }),
    ...gegevenslevering<S>({ ...meldingen(RIJSWIJK), kanaal: 'dashboard', ontvangen: OP_TIJD }),
    ...gegevenslevering<S>({
      ...{ ...meldingen(WESTLAND), kanaal: 'handmatig' },
      ontvangen: OP_TIJD.filter(({ over }) => over !== '2025-07-01'),
    }),
    begrip('2025-01-13', {
      ...{ sleutel: 'doel', soort: 'doel', niveau: 'inwoner', term: 'Doel', bron: BEGRIPBRON },
      definitie: 'Wat de inwoner met de ondersteuning wil bereiken, in eigen woorden in het plan.',
    }),
    begrip('2025-01-13', {
      ...{ sleutel: 'resultaat', soort: 'resultaat', niveau: 'inwoner', term: 'Resultaat', bron: BEGRIPBRON },
      definitie: 'Wat van een doel is bereikt als de ondersteuning wordt gemeten: behaald of niet behaald.',
    }),
    begrip('2025-01-13', {
      ...{ sleutel: 'resultaat-aanbieder', soort: 'resultaat', niveau: 'organisatie', bron: BEGRIPBRON },
      ...{ term: 'Resultaat van een aanbieder', definitie: 'Het deel van de gemeten resultaten dat is behaald.' },
    }),
    facturatieprotocol('2025-01-13', '2025.1', 'R-DAT-06 (versie en inhoud: verzonnen; keuze van Kroniek)'),
  ];
}
