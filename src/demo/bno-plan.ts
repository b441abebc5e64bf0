import { type Bedrag } from '../kernel/bedrag.js';
import { addDays, type Datum } from '../kernel/datum.js';
import { aanbiedernamen, bsns, persoonsnaam } from './namen.js';
import { type Toeval, toeval } from './toeval.js';
import { werkdag } from './verhaal.js';
import { type Demoaanbieder, type Democlient, type Demodeclaratie, type Demotraject } from './zorgverhaal.js';

export const OSS = '0828';
export const LAND_VAN_CUIJK = '1982';
export const MAASHORST = '1991';
export const BOEKEL = '0755';
const BERNHEZE = '1721';
const BOXMEER = '0756';
const UDEN = '0856';
/** The ten colleges of 2021; seven of them went into two new gemeenten on 1 January 2022 (R-REG-07). */
export const GEMEENTEN_2021 = [OSS, BERNHEZE, BOEKEL, BOXMEER, '1684', '0786', '1685', '0815', '1702', UDEN];
export const GEMEENTEN_2022 = [OSS, BERNHEZE, BOEKEL, LAND_VAN_CUIJK, MAASHORST];

/** Thousands, before and after the merger, with the same sum; invented. */
export const INWONERS_2021 = {
  ...{ [OSS]: 93, [BERNHEZE]: 31, [BOEKEL]: 11, [UDEN]: 42, '1685': 16 },
  ...{ [BOXMEER]: 29, '1684': 25, '0786': 13, '0815': 11, '1702': 12 },
};
export const INWONERS_2022 = { [OSS]: 93, [BERNHEZE]: 31, [BOEKEL]: 11, [MAASHORST]: 58, [LAND_VAN_CUIJK]: 90 };

/** The same for every aanbieder (R-TAR-04). Eurocents per eenheid; invented. */
export const UNIFORME_TARIEVEN: Readonly<Record<string, Bedrag>> = {
  '15A01': 11_250,
  '15A02': 17_480,
  '02A01': 5_460,
  '02A02': 7_120,
  '07A01': 4_380,
  '07A02': 6_240,
  '04A01': 13_400,
  '04A02': 18_900,
};
/** 90 % OVA and 10 % PPC give a yearly index (R-TAR-01); the percentage itself is invented. */
export const INDEX_2023 = 1.04;

/** Product, unit and volume of one month of care. */
const ZORGVORMEN = [
  { productcode: '02A01', eenheid: '04', volume: 14 },
  { productcode: '02A02', eenheid: '04', volume: 18 },
  { productcode: '07A01', eenheid: '16', volume: 20 },
  { productcode: '07A02', eenheid: '16', volume: 22 },
  { productcode: '15A01', eenheid: '14', volume: 30 },
  { productcode: '15A02', eenheid: '14', volume: 30 },
  { productcode: '04A01', eenheid: '14', volume: 6 },
] as const;

export interface BnoAanbieder extends Demoaanbieder {
  readonly producten: readonly string[];
}

export interface BnoTraject extends Demotraject {
  /** The marker of BNO-O on a client's support (R-SEG-18). */
  readonly perspectief: 'ontwikkeling' | 'stabilisatie';
}

export interface BnoPlan {
  readonly aanbieders: readonly BnoAanbieder[];
  readonly preventie: Demoaanbieder;
  readonly clienten: readonly Democlient[];
  readonly trajecten: readonly BnoTraject[];
}

const AANBOD: Readonly<Record<string, readonly string[]>> = {
  wonen: ['15A01', '15A02'],
  begeleiding: ['02A01', '02A02'],
  daginvulling: ['07A01', '07A02', '02A01'],
  logeren: ['04A01', '04A02', '07A01'],
};

/** From which day on care begins: one round before the gemeenten merged, three after. */
const RONDES: readonly { readonly vanaf: Datum; readonly gemeenten: readonly string[] }[] = [
  { vanaf: '2021-04-06', gemeenten: [OSS, BOXMEER, UDEN, BOXMEER, BERNHEZE, UDEN, OSS] },
  { vanaf: '2022-01-31', gemeenten: [OSS, LAND_VAN_CUIJK, MAASHORST, LAND_VAN_CUIJK, BERNHEZE, MAASHORST, OSS] },
  { vanaf: '2022-05-09', gemeenten: [OSS, LAND_VAN_CUIJK, MAASHORST, BOEKEL, LAND_VAN_CUIJK, OSS, MAASHORST] },
  { vanaf: '2022-09-05', gemeenten: [MAASHORST, OSS, LAND_VAN_CUIJK, OSS, BOEKEL, LAND_VAN_CUIJK, BERNHEZE] },
];

/** A part of the test range that the other regions leave free. */
const EERSTE_BSN = 999_950_000;

/** Invents the people and the care of the demo region BNO-O. Pure: the same seed gives the same story. */
export function bnoPlan(seed: number): BnoPlan {
  const kans = toeval(seed + 2);
  const namen = aanbiedernamen(kans, 5);
  const named = (sleutel: string, index: number): Demoaanbieder => ({
    ...{ sleutel, naam: namen[index]!, agbcode: `9952${String(1005 + index * 13)}`, sinds: '2021-01-04' },
  });
  const aanbieders = Object.entries(AANBOD).map(([sleutel, producten], index) => ({
    ...named(sleutel, index),
    producten,
  }));
  const bsn = bsns(EERSTE_BSN);
  const clienten: Democlient[] = [];
  const trajecten = RONDES.flatMap(({ vanaf, gemeenten }, ronde) =>
    gemeenten.map((gemeentecode, index) => {
      const gewenst = werkdag(addDays(vanaf, kans.between(0, 28)));
      const client = {
        ...{ sleutel: `bno-${String(clienten.length + 1).padStart(3, '0')}`, bsn: bsn.next().value, gemeentecode },
        ...persoonsnaam(kans),
        geboortedatum: addDays('1944-01-01', kans.between(0, 20_000)),
        aangemeldOp: werkdag(addDays(gewenst, -21)),
      };
      clienten.push(client);
      const vorm = ZORGVORMEN[(index + ronde) % ZORGVORMEN.length]!;
      const aanbieder = kans.pick(aanbieders.filter(({ producten }) => producten.includes(vorm.productcode)));
      return inventTraject(kans, { client, aanbieder: aanbieder.sleutel, vorm, gewenst });
    }),
  );
  return { aanbieders, preventie: named('preventie', 4), clienten, trajecten };
}

interface Opdracht {
  readonly client: Democlient;
  readonly aanbieder: string;
  readonly vorm: (typeof ZORGVORMEN)[number];
  readonly gewenst: Datum;
}

function inventTraject(kans: Toeval, { client, aanbieder, vorm, gewenst }: Opdracht): BnoTraject {
  const begindatum = werkdag(addDays(gewenst, kans.between(0, 20)));
  const perspectief = kans.fraction() < 0.55 ? 'ontwikkeling' : 'stabilisatie';
  // Who develops leaves; who is stable stays longer than the story.
  const eindigt = perspectief === 'ontwikkeling' || kans.fraction() < 0.25;
  // Within the year in which it began, so that the merger of gemeenten falls between two cases and not inside one.
  const laatste = `${gewenst.slice(0, 4)}-12-16`;
  const gepland = werkdag(addDays(begindatum, kans.between(90, 210)));
  const einddatum = gepland < laatste ? gepland : werkdag(laatste);
  const doel = perspectief === 'ontwikkeling' ? kans.between(45, 95) : kans.between(60, 100);
  return {
    ...{ sleutel: `bno-${client.sleutel}`, client: client.sleutel, aanbieder, perspectief },
    ...{ gemeentecode: client.gemeentecode, productcode: vorm.productcode, gewensteStartdatum: gewenst, begindatum },
    toegewezenOp: werkdag(addDays(gewenst, -14)),
    einde: eindigt ? { datum: einddatum, redenCode: '31' } : null,
    declaraties: maanden(begindatum, vorm),
    evaluaties: eindigt
      ? [
          {
            ...{ op: werkdag(addDays(einddatum, 2)), moment: 'einde', beoordelaar: 'client' },
            indicatoren: [{ indicator: 'doel-behaald', schaal: 'percentage', waarde: doel * 100 }],
          },
        ]
      : [],
  };
}

/** The two whole months after the care began, each declared in the month after it. */
function maanden(begindatum: Datum, { productcode, eenheid, volume }: Opdracht['vorm']): Demodeclaratie[] {
  const [jaar = 0, maand = 0] = begindatum.split('-').map(Number);
  return [1, 2].map((verder) => {
    const van = dag(jaar, maand + verder, 1);
    const bedrag = UNIFORME_TARIEVEN[productcode]! * volume;
    return {
      op: werkdag(dag(jaar, maand + verder + 1, 12)),
      van,
      tot: dag(jaar, maand + verder + 1, 0),
      bedrag,
      volume,
      eenheid,
    };
  });
}

/** A month beyond December is in the next year; day 0 is the last day of the month before. */
function dag(jaar: number, maand: number, dagnummer: number): Datum {
  return new Date(Date.UTC(jaar, maand - 1, dagnummer)).toISOString().slice(0, 10);
}
