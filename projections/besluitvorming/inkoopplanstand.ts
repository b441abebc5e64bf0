import { type Datum } from '../../src/kernel/datum.js';
import { type Collegebesluit, type Hoofdstuk } from '../../src/regio/besluitvorming/inkoopplan/inkoopplan.events.js';
import { type InkoopplanDoc, type Planning } from './besluitvorming.docs.js';

export const COLLEGESTANDEN = ['nog-niet-besloten', 'vastgesteld', 'gewijzigd', 'verworpen'] as const;
export type Collegestand = (typeof COLLEGESTANDEN)[number];

export interface Collegeregel {
  readonly gemeentecode: string;
  readonly stand: Collegestand;
  readonly besluit: Collegebesluit | null;
  /** The planned period that counts; null where nothing was planned. */
  readonly gepland: Planning | null;
  /** All of them, the first one first (E-34, E-50). */
  readonly planningen: readonly Planning[];
  /** The last planned day passed without a decision. */
  readonly teLaat: boolean;
}

export interface Inkoopplan {
  readonly inkoopplanId: string;
  readonly naam: string;
  readonly centrumgemeente: string;
  readonly looptVanaf: Datum;
  readonly laatsteDag: Datum | null;
  readonly configuratieversie: string | null;
  readonly versie: number;
  readonly voorgesteldOp: Datum;
  readonly bron: string;
  readonly stand: 'voorgesteld' | 'vastgesteld' | 'van-kracht' | 'afgelopen';
  /** By which rule, and since when; null while not every college adopted. */
  readonly vanKracht: InkoopplanDoc['vanKracht'];
  readonly colleges: readonly Collegeregel[];
  /** Colleges that have not adopted this version. */
  readonly ontbreekt: readonly string[];
  /** How many more must adopt that the region does not name. */
  readonly ontbreektZonderNaam: number;
}

export interface Planbesluit {
  readonly sleutel: string;
  readonly nummer: string | null;
  readonly tekst: string;
  /** What the decision points to, found by key (E-33). */
  readonly verwijstNaar: readonly { readonly sleutel: string; readonly titel: string | null }[];
  readonly hoofdstuk: string;
  readonly uitgevoerd: readonly {
    readonly gemeentecode: string;
    readonly uitgevoerdOp: Datum;
    readonly toelichting: string | null;
  }[];
  /** Gemeenten where it is still to be carried out. */
  readonly nogUitTeVoeren: readonly string[];
}

export type Inkoopplandetail = Inkoopplan & {
  readonly hoofdstukken: readonly Hoofdstuk[];
  readonly besluiten: readonly Planbesluit[];
  readonly versies: readonly Omit<InkoopplanDoc['versies'][number], 'hoofdstukken'>[];
  readonly correcties: InkoopplanDoc['correcties'];
};

type Versie = InkoopplanDoc['versies'][number];

function versieOp({ versies }: InkoopplanDoc, datum: Datum): Versie | undefined {
  return versies.findLast(({ voorgesteldOp }) => voorgesteldOp <= datum);
}

/** How a plan stands on a date; undefined where it was not proposed by then. Pure. */
export function inkoopplanOp(doc: InkoopplanDoc, datum: Datum): Inkoopplan | undefined {
  const versie = versieOp(doc, datum);
  if (versie === undefined) return undefined;
  const { inkoopplanId, naam, centrumgemeente, looptVanaf, laatsteDag, configuratieversie } = doc;
  const colleges = doc.gemeenten.map((gemeentecode) => collegeOp(doc, gemeentecode, versie.versie, datum));
  const vanKracht = doc.vanKracht !== null && doc.vanKracht.vastgesteldOp <= datum ? doc.vanKracht : null;
  return {
    inkoopplanId,
    naam,
    centrumgemeente,
    looptVanaf,
    laatsteDag,
    configuratieversie,
    versie: versie.versie,
    voorgesteldOp: versie.voorgesteldOp,
    bron: versie.bron,
    stand: standOf(vanKracht, laatsteDag, datum),
    vanKracht,
    colleges,
    ontbreekt: colleges.filter(({ stand }) => stand !== 'vastgesteld').map(({ gemeentecode }) => gemeentecode),
    ontbreektZonderNaam: doc.aantalColleges - doc.gemeenten.length,
  };
}

function standOf(vanKracht: InkoopplanDoc['vanKracht'], laatsteDag: Datum | null, datum: Datum): Inkoopplan['stand'] {
  if (vanKracht === null) return 'voorgesteld';
  if (laatsteDag !== null && laatsteDag < datum) return 'afgelopen';
  return vanKracht.geldigVanaf <= datum ? 'van-kracht' : 'vastgesteld';
}

function collegeOp(doc: InkoopplanDoc, gemeentecode: string, versie: number, datum: Datum): Collegeregel {
  const found = doc.besluiten.findLast(
    (one) => one.gemeentecode === gemeentecode && one.versie === versie && one.besluitDatum <= datum,
  );
  const planningen = doc.planningen
    .filter((one) => one.gemeentecode === gemeentecode && one.geplandOp <= datum)
    .map(({ gemeentecode: _code, ...planning }) => planning);
  const gepland = planningen.at(-1) ?? null;
  const { besluitDatum, besluitnummer, uitkomst } = found ?? {};
  return {
    gemeentecode,
    stand: uitkomst?.soort ?? 'nog-niet-besloten',
    besluit: found === undefined ? null : ({ besluitDatum, besluitnummer, uitkomst } as Collegebesluit),
    gepland,
    planningen,
    teLaat: found === undefined && gepland !== null && gepland.gepland.tot < datum,
  };
}

/** As `inkoopplanOp`, with the text of the version that counts and what came of each decision. */
export function inkoopplandetailOp(doc: InkoopplanDoc, datum: Datum): Inkoopplandetail | undefined {
  const plan = inkoopplanOp(doc, datum);
  const versie = versieOp(doc, datum);
  if (plan === undefined || versie === undefined) return undefined;
  return {
    ...plan,
    hoofdstukken: versie.hoofdstukken,
    besluiten: planbesluiten(doc, versie.hoofdstukken, datum),
    versies: doc.versies
      .filter(({ voorgesteldOp }) => voorgesteldOp <= datum)
      .map(({ hoofdstukken: _text, ...rest }) => rest),
    correcties: doc.correcties,
  };
}

function planbesluiten(doc: InkoopplanDoc, hoofdstukken: readonly Hoofdstuk[], datum: Datum): Planbesluit[] {
  const titels = new Map(
    hoofdstukken.flatMap(({ sleutel, titel, teksten, besluiten }) => [
      [sleutel, titel] as const,
      ...teksten.map((tekst) => [tekst.sleutel, tekst.titel] as const),
      ...besluiten.map((besluit) => [besluit.sleutel, besluit.tekst] as const),
    ]),
  );
  return hoofdstukken.flatMap(({ sleutel: hoofdstuk, besluiten }) =>
    besluiten.map(({ sleutel, nummer, tekst, verwijstNaar }) => {
      const uitgevoerd = doc.uitgevoerd
        .filter((one) => one.sleutel === sleutel && one.uitgevoerdOp <= datum)
        .map(({ gemeentecode, uitgevoerdOp, toelichting }) => ({ gemeentecode, uitgevoerdOp, toelichting }));
      return {
        sleutel,
        nummer,
        tekst,
        hoofdstuk,
        verwijstNaar: verwijstNaar.map((naar) => ({ sleutel: naar, titel: titels.get(naar) ?? null })),
        uitgevoerd,
        nogUitTeVoeren: doc.gemeenten.filter((code) => !uitgevoerd.some((one) => one.gemeentecode === code)),
      };
    }),
  );
}
