import { type Bedrag } from '../kernel/bedrag.js';
import { addDays, type Datum } from '../kernel/datum.js';
import { aanbiedernamen, bsns, persoonsnaam } from './namen.js';
import { type Toeval, toeval } from './toeval.js';
import { werkdag } from './verhaal.js';
import { type Demoaanbieder, type Democlient, type Demoevaluatie, type Demotraject } from './zorgverhaal.js';

export const ZWOLLE = '0193';
/** Zwolle and the ten gemeenten with which it buys jeugdhulp (R-REG-08). */
export const JEUGDREGIO = [ZWOLLE, '0148', '0150', '0160', '0166', '1773', '0175', '0177', '0180', '1708', '1896'];
/** Where the children of the story live. */
const WOONPLAATSEN = [ZWOLLE, ZWOLLE, ZWOLLE, '0166', '0150', '0177'] as const;

/** The source plans the contracts for October 2017 (D.10); the profile has the cells from 2018 on. */
export const GETEKEND = '2018-01-02';

/**
 * Prices of some of the 36 cells in eurocents. The source gives none (R-BEK-04): these are invented for the demonstration,
 * and each says so in its source. One is above EUR 25,000, so that a person looks first (R-BEK-07).
 */
export const DEMOPRIJZEN: Readonly<Record<string, Bedrag>> = {
  J01P: 148_000,
  J01I: 465_000,
  J02P: 172_000,
  J02I: 538_000,
  J02D: 312_000,
  J04I: 695_000,
  J05D: 940_000,
  J09I: 2_650_000,
  J10P: 155_000,
  J12P: 489_000,
};
export const PRIJSBRON = 'demonstratie: verzonnen prijs, de bron noemt er geen';

export interface Zwolleaanbieder extends Demoaanbieder {
  readonly cellen: readonly string[];
}

export interface ZwollePlan {
  readonly jeugd: readonly Zwolleaanbieder[];
  readonly thuis: Demoaanbieder;
  readonly dagbesteding: readonly Demoaanbieder[];
  readonly opvang: Demoaanbieder;
  readonly clienten: readonly Democlient[];
  readonly trajecten: readonly Demotraject[];
  /** Whose old indicaties become one arrangement (R-SEG-12). */
  readonly herindicatie: Democlient;
}

const CELLEN: Readonly<Record<string, readonly string[]>> = {
  opvoeden: ['J01P', 'J01I', 'J10P'],
  gedrag: ['J02P', 'J02I', 'J02D', 'J12P'],
  behandeling: ['J04I', 'J05D', 'J02I'],
  gezinnen: ['J09I', 'J01I'],
};

/** Who starts in which half year, per aanbieder. */
const STARTS = ['2018-02-05', '2018-04-09', '2018-08-27', '2019-01-14', '2019-03-25', '2019-08-26'] as const;

/** A part of the test range that the other regions leave free. */
const EERSTE_BSN = 999_930_000;

/** Why care ended (JZ588): 31 as planned, 32 to 35 before its time, which Zwolle counts as uitval. */
const EINDES = ['31', '31', '32', '31', '31', '34', '31', '31'] as const;

/** Invents the people and the care of the demo region Zwolle. Pure: the same seed gives the same story. */
export function zwollePlan(seed: number): ZwollePlan {
  const kans = toeval(seed + 1);
  const namen = aanbiedernamen(kans, 8);
  const named = (sleutel: string, index: number): Demoaanbieder => ({
    sleutel,
    naam: namen[index]!,
    agbcode: `9951${String(1003 + index * 11)}`,
    sinds: '2017-10-01',
  });
  const jeugd = Object.entries(CELLEN).map(([sleutel, cellen], index) => ({ ...named(sleutel, index), cellen }));
  const bsn = bsns(EERSTE_BSN);
  const clienten: Democlient[] = [];
  const person = (geboren: Datum, spread: number, aangemeldOp: Datum, gemeentecode = ZWOLLE): Democlient => {
    const client = {
      sleutel: `zw-${String(clienten.length + 1).padStart(3, '0')}`,
      bsn: bsn.next().value,
      gemeentecode,
      ...persoonsnaam(kans),
      geboortedatum: addDays(geboren, kans.between(0, spread)),
      aangemeldOp,
    };
    clienten.push(client);
    return client;
  };
  const herindicatie = person('1949-01-01', 5_000, '2018-05-28');
  const trajecten = STARTS.flatMap((from, round) =>
    jeugd.flatMap(({ sleutel, cellen }) =>
      Array.from({ length: sleutel === 'gezinnen' ? 1 : 2 }, (_, index) => {
        const gewenst = werkdag(addDays(from, kans.between(0, 40)));
        const gemeentecode = kans.pick(WOONPLAATSEN);
        const client = person('2001-01-01', 4_000, werkdag(addDays(gewenst, -21)), gemeentecode);
        const productcode = cellen[(round + index) % cellen.length]!;
        return inventTraject(kans, {
          client,
          aanbieder: sleutel,
          productcode,
          gewenst,
          nummer: trajectnummer(round, index),
        });
      }),
    ),
  );
  return {
    jeugd,
    thuis: named('thuis', 4),
    dagbesteding: [named('dag-boven', 5), named('dag-binnen', 6)],
    opvang: named('opvang', 7),
    clienten,
    trajecten,
    herindicatie,
  };
}

const trajectnummer = (round: number, index: number): number => round * 3 + index;

interface Opdracht {
  readonly client: Democlient;
  readonly aanbieder: string;
  readonly productcode: string;
  readonly gewenst: Datum;
  readonly nummer: number;
}

function inventTraject(kans: Toeval, { client, aanbieder, productcode, gewenst, nummer }: Opdracht): Demotraject {
  const begindatum = werkdag(addDays(gewenst, kans.between(0, 25)));
  const einddatum = werkdag(addDays(begindatum, kans.between(120, 270)));
  const redenCode = EINDES[(nummer + kans.between(0, 3)) % EINDES.length]!;
  const loopt = gewenst >= '2019-09-15';
  const prijs = DEMOPRIJZEN[productcode]!;
  // A declaratie is about one calendar year: that in which the traject began.
  const laatste = `${begindatum.slice(0, 4)}-12-31`;
  const jaareinde = einddatum < laatste ? einddatum : laatste;
  return {
    ...{ sleutel: `${aanbieder}-${client.sleutel}`, client: client.sleutel, aanbieder },
    ...{ gemeentecode: client.gemeentecode, productcode, gewensteStartdatum: gewenst, begindatum },
    toegewezenOp: werkdag(addDays(gewenst, -14)),
    einde: loopt ? null : { datum: einddatum, redenCode },
    ...(prijs > 2_500_000 && { controle: { geslaagd: true, reden: 'Plan, prijs en alternatieven zijn vergeleken.' } }),
    declaraties: loopt ? [] : [{ op: werkdag(addDays(einddatum, 9)), van: begindatum, tot: jaareinde, bedrag: prijs }],
    // One in eight trajecten was not evaluated: that is counted as not measured, never as a zero (R-RES-05).
    evaluaties: loopt || nummer % 8 === 5 ? [] : evaluaties(kans, begindatum, einddatum, redenCode === '31'),
  };
}

/** Halfway, at the end by the client, and half a year later whether help began anew (R-RES-06, R-RES-07). */
function evaluaties(kans: Toeval, begindatum: Datum, einddatum: Datum, goed: boolean): Demoevaluatie[] {
  const doel = (van: number, tot: number) => ({
    indicator: 'doel-behaald',
    schaal: 'percentage' as const,
    waarde: kans.between(van, tot) * 100,
  });
  return [
    {
      op: werkdag(addDays(begindatum, 60)),
      moment: 'tussentijds',
      beoordelaar: 'aanbieder',
      indicatoren: [doel(20, 55)],
    },
    {
      op: werkdag(addDays(einddatum, 3)),
      moment: 'einde',
      beoordelaar: 'client',
      indicatoren: [
        { indicator: 'zonder-hulp-verder', schaal: 'ja-nee', waarde: goed && kans.fraction() < 0.8 ? 1 : 0 },
        {
          indicator: 'afname-problematiek',
          schaal: 'vijfpunts',
          waarde: goed ? kans.between(3, 5) : kans.between(1, 3),
        },
        goed ? doel(65, 100) : doel(10, 50),
        {
          indicator: 'vraag-einde-traject',
          schaal: 'rapportcijfer',
          waarde: kans.between(goed ? 70 : 50, goed ? 92 : 70) * 10,
        },
      ],
    },
    {
      op: werkdag(addDays(einddatum, 182)),
      moment: 'na-afloop',
      beoordelaar: 'aanbieder',
      indicatoren: [{ indicator: 'geen-nieuwe-start', schaal: 'ja-nee', waarde: kans.fraction() < 0.85 ? 1 : 0 }],
    },
  ];
}
