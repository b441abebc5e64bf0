import { type H5Plan } from './h5-plan.js';
import { type Act } from './verhaal.js';
import {
  besluitIndexatie,
  indexcijfer,
  indexeringsafspraak,
  kostprijs,
  pasIndexToe,
  referentietarief,
  tariefkaart,
} from './tarievenverhaal.js';

const KOSTPRIJZEN = [
  { productcode: '01A01', eenheid: '01', bedragen: [38, 8, 6, 3, 2, 1], winstmarge: 2, bedrag: 60 },
  { productcode: '02A03', eenheid: '04', bedragen: [4_100, 820, 640, 290, 180, 120], winstmarge: 180, bedrag: 6_370 },
] as const;
const KAARTEN = KOSTPRIJZEN.map(({ productcode }) => productcode);

/** Tariffs in contracts that still run in the year. */
function contracttarieven({ aanbieders }: H5Plan, jaar: 2026 | 2027): { contract: string; productcode: string }[] {
  const oud = aanbieders
    .filter(({ sleutel, verlengdOp }) => (jaar === 2026 ? sleutel !== 'gestopt' : verlengdOp !== null))
    .flatMap(({ sleutel, producten }) => producten.map((productcode) => ({ contract: sleutel, productcode })));
  if (jaar === 2026) return oud;
  const nieuw = ['02A03', '02A07'].map((productcode) => ({ contract: 'toegelaten', productcode }));
  return [...oud, ...nieuw, { contract: 'huishouden', productcode: '01A01' }];
}

/**
 * Two years of indexation: provisional and definitive figures, one that was corrected, and the decisions. What H5 uses
 * of its own is open, so the national way holds (R-TAR-01, E-47). All figures are invented.
 */
export function h5Tarieven(plan: H5Plan): Act[] {
  return [
    ...cijfers(),
    ...KOSTPRIJZEN.flatMap(({ bedrag, ...berekening }) => [
      ...kostprijs('2025-09-15', {
        ...{ ...berekening, opgesteldDoor: { soort: 'regio', naam: 'Regio H5' }, vastgesteldOp: '2025-10-20' },
        ...(berekening.productcode === '01A01' && {
          bezwaar: {
            op: '2025-10-06',
            door: 'Vertegenwoordiging van aanbieders',
            bezwaar: 'De reistijd telt te weinig.',
          },
        }),
      }),
      tariefkaart('2025-10-20', {
        ...{ productcode: berekening.productcode, bedrag, geldigVanaf: '2025-11-01', rustOpKostprijs: true },
      }),
    ]),
    ...kostprijs('2025-09-29', {
      ...{
        productcode: '01A01',
        eenheid: '01',
        opgesteldDoor: { soort: 'aanbieder', naam: 'Een aanbieder (verzonnen)' },
      },
      ...{ bedragen: [39, 9, 7, 4, 2, 1], winstmarge: 3 },
    }),
    tariefkaart('2025-12-08', {
      ...{ productcode: '07A01', bedrag: 4_400, geldigVanaf: '2026-01-01' },
      nogTeOnderbouwen: 'De berekening volgt na de pilot.',
    }),
    referentietarief('2025-09-29', {
      productcode: '07A01',
      regioElders: 'Een buurregio (verzonnen)',
      eenheid: '16',
      bedrag: 4_520,
    }),
    indexeringsafspraak('2025-10-20', '01A01', 500),
    besluitIndexatie('2025-11-17', 2026, 'Bestuurlijk overleg van november 2025 (verzonnen)'),
    pasIndexToe('2025-11-24', 2026, KAARTEN, contracttarieven(plan, 2026)),
    besluitIndexatie('2026-10-19', 2027, 'Bestuurlijk overleg van oktober 2026 (verzonnen)'),
    pasIndexToe('2026-10-26', 2027, KAARTEN, contracttarieven(plan, 2027)),
  ];
}

function cijfers(): Act[] {
  return [
    indexcijfer({ op: '2025-09-22', index: 'ova', jaar: 2025, stand: 'voorlopig', honderdsten: 391 }),
    indexcijfer({ op: '2025-09-22', index: 'ppc', jaar: 2025, stand: 'voorlopig', honderdsten: 246 }),
    indexcijfer({ op: '2025-09-22', index: 'ova', jaar: 2025, stand: 'definitief', honderdsten: 402 }),
    indexcijfer({ op: '2025-09-22', index: 'ppc', jaar: 2025, stand: 'definitief', honderdsten: 255 }),
    indexcijfer({ op: '2025-09-22', index: 'ova', jaar: 2026, stand: 'voorlopig', honderdsten: 418 }),
    indexcijfer({ op: '2025-09-22', index: 'ppc', jaar: 2026, stand: 'voorlopig', honderdsten: 231 }),
    indexcijfer({
      ...{ op: '2025-10-27', index: 'ova', jaar: 2026, stand: 'voorlopig', honderdsten: 412 },
      correctie: 'De publicatie is verbeterd.',
    }),
    indexcijfer({ op: '2026-09-21', index: 'ova', jaar: 2026, stand: 'definitief', honderdsten: 425 }),
    indexcijfer({ op: '2026-09-21', index: 'ppc', jaar: 2026, stand: 'definitief', honderdsten: 238 }),
    indexcijfer({ op: '2026-09-21', index: 'ova', jaar: 2027, stand: 'voorlopig', honderdsten: 368 }),
    indexcijfer({ op: '2026-09-21', index: 'ppc', jaar: 2027, stand: 'voorlopig', honderdsten: 222 }),
  ];
}
