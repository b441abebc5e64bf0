import { type Bedrag } from '../../src/kernel/bedrag.js';
import { type Datum } from '../../src/kernel/datum.js';
import { WETTEN, type Wet } from '../../src/regio/regioconfiguratie/inhoud/product.js';
import { aandeel, formatAandeel, kern, top } from './aandelen.js';
import {
  type Marktanalyse,
  type Perceelregel,
  type Spreiding,
  type Totaal,
  type Wettotaal,
} from './marktanalyse.antwoord.js';
import { type AanbiederDoc, type OnderdrukkingsregelDoc, type PeilmomentDoc } from './marktanalyse.projection.js';

/** Approved amounts and different clients of one group: a null key means over all of them. */
export interface Groep {
  readonly wet: Wet | null;
  readonly perceel: string | null;
  readonly aanbiederId: string | null;
  readonly clienten: number;
  readonly bedrag: Bedrag;
}

export interface Marktfeiten {
  readonly regio: string;
  readonly jaar: number;
  /** The date up to which approvals count; null where none was fixed and all count. */
  readonly peildatum: Datum | null;
  readonly peilmoment: PeilmomentDoc | null;
  readonly regels: readonly OnderdrukkingsregelDoc[];
  readonly aanbieders: readonly AanbiederDoc[];
  readonly inschrijvingen: readonly { readonly wet: Wet; readonly perceel: string; readonly aanbiederId: string }[];
  readonly groepen: readonly Groep[];
  /** Approvals of this year after the peildatum, known but not counted. */
  readonly nagekomen: { readonly aantal: number; readonly bedrag: Bedrag };
  readonly kleineAantallen: number;
  /** Share of all clients, in basis points, for the core of the market (R-MKT-04). */
  readonly clientaandeel: number;
}

/** Amounts and clients per aanbieder over all wetten and percelen of the year. */
export function perAanbieder(feiten: Marktfeiten): Map<string, { clienten: number; bedrag: Bedrag }> {
  return new Map(
    feiten.groepen
      .filter((groep) => groep.aanbiederId !== null && groep.wet === null)
      .map((groep) => [groep.aanbiederId!, { clienten: groep.clienten, bedrag: groep.bedrag }]),
  );
}

/** Computes the whole market analysis. Pure: same facts, same answer. */
export function berekenMarktanalyse(feiten: Marktfeiten): Marktanalyse {
  const percelen = perceelregels(feiten);
  const wetten = WETTEN.filter((wet) => percelen.some((regel) => regel.wet === wet)).map((wet) =>
    wettotaal(feiten, wet, percelen),
  );
  const ingeschreven = new Set(feiten.inschrijvingen.map(({ aanbiederId }) => aanbiederId));
  const inWet = (wet: Wet): Set<string> =>
    new Set(feiten.inschrijvingen.filter((one) => one.wet === wet).map(({ aanbiederId }) => aanbiederId));
  const [wmo, jeugd] = [inWet('Wmo2015'), inWet('Jeugdwet')];
  const beide = [...wmo].filter((aanbiederId) => jeugd.has(aanbiederId)).length;
  const overall = feiten.groepen.find(({ wet, aanbiederId }) => wet === null && aanbiederId === null);
  const tops = wetten.map((totaal) => new Set(totaal.top10.map(({ aanbiederId }) => aanbiederId)));
  return {
    regio: feiten.regio,
    jaar: feiten.jaar,
    peildatum: feiten.peildatum,
    vastgesteldePeildatum: feiten.peilmoment?.peildatum ?? null,
    bron: feiten.peilmoment?.bron ?? null,
    scope: feiten.peilmoment?.scope ?? [],
    uitgesloten: feiten.peilmoment?.uitgesloten ?? [],
    toelichting: toelichting(feiten, wetten),
    percelen,
    wetten,
    totaal: {
      goedgekeurdBedrag: overall?.bedrag ?? 0,
      inschrijvingen: feiten.inschrijvingen.length,
      uniekeAanbieders: ingeschreven.size,
      uniekeClienten: overall?.clienten ?? 0,
    },
    nagekomen: feiten.nagekomen,
    overlap: {
      alleenWmo2015: wmo.size - beide,
      alleenJeugdwet: jeugd.size - beide,
      beideWetten: beide,
      inTop10VanBeideWetten:
        tops.length === 2 ? [...tops[0]!].filter((aanbiederId) => tops[1]!.has(aanbiederId)).length : 0,
    },
    spreiding: spreiding(feiten, ingeschreven),
  };
}

function perceelregels(feiten: Marktfeiten): Perceelregel[] {
  const names = new Map<string, { wet: Wet; perceel: string }>();
  for (const { wet, perceel } of feiten.inschrijvingen) names.set(`${wet}/${perceel}`, { wet, perceel });
  for (const { wet, perceel } of feiten.groepen) {
    if (wet !== null && perceel !== null) names.set(`${wet}/${perceel}`, { wet, perceel });
  }
  // The order of the table that the region publishes is the order of its scope; what is not in it follows by name.
  const place = (name: string): number => {
    const index = feiten.peilmoment?.scope.indexOf(name) ?? -1;
    return index < 0 ? Number.MAX_SAFE_INTEGER : index;
  };
  return [...names.entries()]
    .sort(
      ([a, left], [b, right]) =>
        WETTEN.indexOf(left.wet) - WETTEN.indexOf(right.wet) || place(a) - place(b) || (a < b ? -1 : 1),
    )
    .map(([name, { wet, perceel }]) => perceelregel(feiten, name, wet, perceel));
}

function perceelregel(feiten: Marktfeiten, name: string, wet: Wet, perceel: string): Perceelregel {
  const own = feiten.groepen.filter((groep) => groep.wet === wet && groep.perceel === perceel);
  const whole = own.find(({ aanbiederId }) => aanbiederId === null);
  const amounts = own.filter(({ aanbiederId }) => aanbiederId !== null).map(({ bedrag }) => bedrag);
  const bedrag = whole?.bedrag ?? 0;
  const regel = feiten.regels.find(
    (one) => one.wet === wet && one.perceel === perceel && one.geldigVanaf <= `${feiten.jaar}-01-01`,
  );
  const share = (count: number): number | null => (regel === undefined ? aandeel(top(amounts, count), bedrag) : null);
  return {
    wet,
    perceel,
    goedgekeurdBedrag: bedrag,
    ingeschrevenAanbieders: feiten.inschrijvingen.filter((one) => one.wet === wet && one.perceel === perceel).length,
    aantalClienten: whole?.clienten ?? 0,
    aandeelTop3: formatAandeel(share(3)),
    aandeelTop10: formatAandeel(share(10)),
    aandeelTop3Basispunten: share(3),
    aandeelTop10Basispunten: share(10),
    redenNvt: regel?.reden ?? (bedrag > 0 ? null : 'Geen goedgekeurde declaraties.'),
    inGepubliceerdTotaal: !(feiten.peilmoment?.uitgesloten.includes(name) ?? false),
  };
}

function totaalVan(regels: readonly Perceelregel[]): Totaal {
  const sum = (value: (regel: Perceelregel) => number): number =>
    regels.reduce((total, regel) => total + value(regel), 0);
  return {
    percelen: regels.map(({ perceel }) => perceel),
    goedgekeurdBedrag: sum((regel) => regel.goedgekeurdBedrag),
    inschrijvingen: sum((regel) => regel.ingeschrevenAanbieders),
    clientenPerPerceelOpgeteld: sum((regel) => regel.aantalClienten),
  };
}

function wettotaal(feiten: Marktfeiten, wet: Wet, percelen: readonly Perceelregel[]): Wettotaal {
  const own = percelen.filter((regel) => regel.wet === wet);
  const groepen = feiten.groepen.filter((groep) => groep.wet === wet && groep.perceel === null);
  const whole = groepen.find(({ aanbiederId }) => aanbiederId === null);
  const bedrag = whole?.bedrag ?? 0;
  const ranked = groepen
    .filter(({ aanbiederId }) => aanbiederId !== null)
    .sort((a, b) => b.bedrag - a.bedrag || (a.aanbiederId! < b.aanbiederId! ? -1 : 1));
  const namen = new Map(feiten.aanbieders.map(({ aanbiederId, naam }) => [aanbiederId, naam]));
  return {
    wet,
    allePercelen: totaalVan(own),
    gepubliceerd: totaalVan(own.filter((regel) => regel.inGepubliceerdTotaal)),
    nietInGepubliceerdTotaal: own.filter((regel) => !regel.inGepubliceerdTotaal).map(({ perceel }) => perceel),
    uniekeAanbieders: new Set(
      feiten.inschrijvingen.filter((one) => one.wet === wet).map(({ aanbiederId }) => aanbiederId),
    ).size,
    uniekeClienten: whole?.clienten ?? 0,
    aandeelTop10: formatAandeel(
      aandeel(
        top(
          ranked.map((groep) => groep.bedrag),
          10,
        ),
        bedrag,
      ),
    ),
    top10: ranked.slice(0, 10).map((groep, index) => {
      const visible = groep.clienten >= feiten.kleineAantallen;
      return {
        rang: index + 1,
        aanbiederId: groep.aanbiederId!,
        naam: namen.get(groep.aanbiederId!) ?? 'Onbekende aanbieder',
        goedgekeurdBedrag: visible ? groep.bedrag : null,
        aandeel: visible ? formatAandeel(aandeel(groep.bedrag, bedrag)) : null,
      };
    }),
  };
}

function spreiding(feiten: Marktfeiten, ingeschreven: ReadonlySet<string>): Spreiding {
  const known = perAanbieder(feiten);
  const clienten = [...ingeschreven].map((aanbiederId) => known.get(aanbiederId)?.clienten ?? 0);
  const zonder = clienten.filter((count) => count === 0).length;
  const onder = clienten.filter((count) => count > 0 && count < feiten.kleineAantallen).length;
  const core = kern(clienten, feiten.clientaandeel);
  return {
    ingeschrevenAanbieders: ingeschreven.size,
    grens: feiten.kleineAantallen,
    zonderClienten: zonder,
    onderGrens: onder,
    vanafGrens: clienten.length - zonder - onder,
    kern: {
      clientaandeel: formatAandeel(feiten.clientaandeel),
      aanbieders: core,
      aandeelAanbieders: formatAandeel(aandeel(core, ingeschreven.size)),
    },
  };
}

function toelichting(feiten: Marktfeiten, wetten: readonly Wettotaal[]): string[] {
  const lines = [
    feiten.peildatum === null
      ? 'Er is geen peildatum vastgesteld: de cijfers zijn voorlopig en tellen alle goedgekeurde declaraties.'
      : `Declaraties tellen mee als zij op de peildatum ${feiten.peildatum} waren goedgekeurd.`,
    'Ingeschreven aanbieders en cliënten zijn geteld per perceel: wie in twee percelen voorkomt, telt in de optelling twee keer. De unieke aantallen staan er apart bij.',
    'De aandelen per perceel gaan over een perceel. Het aandeel van de top 10 per wet gaat over alle percelen van die wet samen en is daarmee niet te vergelijken.',
    'Aantallen cliënten per perceel zijn gepubliceerde cijfers en staan er ook als zij klein zijn. Per aanbieder tonen wij kleine aantallen niet.',
  ];
  for (const { wet, gepubliceerd, allePercelen, nietInGepubliceerdTotaal } of wetten) {
    if (nietInGepubliceerdTotaal.length === 0) continue;
    lines.push(
      `Het gepubliceerde totaal ${wet} telt ${gepubliceerd.percelen.length} van de ${allePercelen.percelen.length} percelen; niet meegeteld: ${nietInGepubliceerdTotaal.join(', ')}.`,
    );
  }
  if (feiten.nagekomen.aantal > 0) {
    lines.push(`Na de peildatum zijn nog ${feiten.nagekomen.aantal} declaraties goedgekeurd; die tellen niet mee.`);
  }
  return lines;
}
