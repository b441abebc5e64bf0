import {
  begrip,
  facturatieprotocol,
  gegevenslevering,
  productieverantwoording,
  vanGemeente,
} from './gegevensverhaal.js';
import { BOEKEL, type BnoPlan, LAND_VAN_CUIJK, OSS } from './bno-plan.js';
import { type Act, type Stand } from './verhaal.js';

const PERIODE = { van: '2022-01-01', tot: '2022-12-31' };
const KWARTALEN = [
  { op: '2022-04-19', over: '2022-01-01' },
  { op: '2022-07-18', over: '2022-04-01' },
  { op: '2022-10-17', over: '2022-07-01' },
  { op: '2023-01-16', over: '2022-10-01' },
] as const;
/** How much more one aanbieder says it produced than was approved; invented. */
const TE_VEEL = 152_880;

/**
 * The technique of delivery is not settled, so each gemeente has its own way (R-DAT-11); one of them misses a quarter. The
 * facturatieprotocol is one for all (R-DAT-06), and what aanbieders say they produced is laid beside what was approved.
 */
export function bnoGegevens(plan: BnoPlan): Act<Stand>[] {
  const cijfers = (gemeentecode: string) => ({
    ...{
      sleutel: 'regiocijfers',
      gegevens: 'Cijfers over gebruik en doorstroom',
      bronhouder: vanGemeente(gemeentecode),
    },
    ...{ standaard: 'Gegevensset van de regio 1.0', frequentie: 'kwartaal' as const, termijnDagen: 30 },
    ...{ vanaf: PERIODE.van, laatsteDag: PERIODE.tot, afgesprokenOp: '2022-01-17' },
    bron: 'R-DAT-11; 004 r.471-472 (techniek nog te ontwerpen: kanaal, gegevens en termijn zijn keuze van Kroniek)',
  });
  return [
    facturatieprotocol('2021-01-04', '2021.1', 'R-DAT-06; 004 r.179-180 (versie en inhoud: verzonnen)'),
    begrip('2022-01-17', {
      ...{ sleutel: 'doelrealisatie', soort: 'resultaat', niveau: 'inwoner', term: 'Doelrealisatie' },
      definitie: 'Het deel van de afgesproken doelen dat bij het einde van de ondersteuning is behaald.',
      bron: 'R-DAT-03 (de omschrijving is verzonnen voor deze demonstratie)',
    }),
    ...gegevenslevering<Stand>({ ...cijfers(OSS), kanaal: 'dashboard', ontvangen: KWARTALEN }),
    ...gegevenslevering<Stand>({ ...cijfers(LAND_VAN_CUIJK), kanaal: 'bestand', ontvangen: KWARTALEN }),
    ...gegevenslevering<Stand>({
      ...{ ...cijfers(BOEKEL), kanaal: 'handmatig' },
      ontvangen: KWARTALEN.filter(({ over }) => over !== '2022-07-01'),
    }),
    ...plan.aanbieders.flatMap(({ sleutel }, index) => verantwoord(plan, sleutel, index === 1 ? TE_VEEL : 0)),
  ];
}

function verantwoord({ trajecten }: BnoPlan, aanbieder: string, teVeel: number): Act<Stand>[] {
  const perProduct = new Map<string, number>();
  for (const traject of trajecten.filter((one) => one.aanbieder === aanbieder)) {
    for (const { van, tot, bedrag } of traject.declaraties) {
      if (van < PERIODE.van || tot > PERIODE.tot) continue;
      perProduct.set(traject.productcode, (perProduct.get(traject.productcode) ?? 0) + bedrag);
    }
  }
  const regels = [...perProduct].map(([productcode, bedrag], index) => ({
    productcode,
    bedrag: index === 0 ? bedrag + teVeel : bedrag,
  }));
  if (regels.length === 0) return [];
  return [
    productieverantwoording('2023-01-30', (stand) => stand.need(`aanbieder ${aanbieder}`), {
      periode: PERIODE,
      regels,
    }),
  ];
}
