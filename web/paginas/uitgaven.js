import {
  adres,
  filters,
  formats,
  h,
  kaarten,
  lees,
  merk,
  pagina,
  regio,
  rustig,
  tabel,
  TIJDREIS,
  uitleg,
  waarheid,
  zonder,
} from '/kroniek.js';
import { AFSPRAAKSOORT, BEKOSTIGINGSVORM, BUDGETSIGNAAL, PLAFONDMODUS, VERREKENSTAND } from '/woorden.js';

const vorm = (naam) => (naam === null ? 'niet vastgesteld' : BEKOSTIGINGSVORM[naam]);
const euro = (bedrag, anders = '') => (bedrag === null ? anders : formats.euro(bedrag));

/** The year to show where nobody chose one: the last in which something was spent, else the last with an agreement. */
function jaarOmTeTonen({ jaar, jaren }) {
  if (jaren.some((one) => one.jaar === jaar && one.uitgegeven !== null)) return jaar;
  return (jaren.find((one) => one.uitgegeven !== null) ?? jaren[0])?.jaar ?? jaar;
}

/** The answer about the year that was asked for, or about the last year that has something to tell. */
async function leesUitgaven(vraag) {
  const antwoord = await lees('/v1/uitgaven', vraag);
  const jaar = vraag.jaar ? antwoord.data.jaar : jaarOmTeTonen(antwoord.data);
  return jaar === antwoord.data.jaar ? antwoord : lees('/v1/uitgaven', { ...vraag, jaar });
}

function jaaropties({ jaar, jaren }) {
  const bekend = jaren.map((one) => [
    String(one.jaar),
    one.uitgegeven === null ? `${one.jaar} (alleen afspraken)` : String(one.jaar),
  ]);
  return jaren.some((one) => one.jaar === jaar) ? bekend : [[String(jaar), `${jaar} (niets bekend)`], ...bekend];
}

/** Nothing approved is something else than not measured: both are said in words. */
function uitgegevenTekst({ uitgegeven, regimes }) {
  if (uitgegeven === null) return 'niet gemeten';
  return uitgegeven === 0 && regimes.length > 0 ? 'niets goedgekeurd' : formats.euro(uitgegeven);
}

function prijsTekst({ trajectprijs, bekostigingsvorm }) {
  if (trajectprijs !== null) return formats.euro(trajectprijs);
  return bekostigingsvorm === 'outputgericht' ? 'prijs niet vastgesteld' : '';
}

/** A region buys many products for many gemeenten; most of the combinations have nothing to tell in a year. */
const ietsTeZien = (one) => Boolean(one.uitgegeven) || one.begroot !== null || one.regimes.length > 0;

/** Where the prices in the table come from: each source once. */
function prijsbronnen(rijen) {
  const bronnen = [...new Set(rijen.map((one) => one.trajectprijsbron).filter(Boolean))];
  return bronnen.length === 0 ? null : h('p', {}, `Bron van de trajectprijzen: ${bronnen.join('; ')}.`);
}

/** On which inhabitants the figures rest, where there are such figures. */
function inwonerbron(rijen, jaar) {
  if (rijen.every((one) => one.kostenPerInwoner === null)) return null;
  return h(
    'p',
    {},
    `Per inwoner: gedeeld door de inwoners op 1 januari ${jaar}, die met hun status staan op `,
    h('a', { href: `/gemeenten?geldigOp=${jaar}-01-01` }, 'Gemeenten'),
    '.',
  );
}

pagina({
  titel: 'Uitgaven',
  duiding:
    'Wat er per product en gemeente is uitgegeven, hoe dat wordt bekostigd, en hoe het staat met plafonds en afspraken.',
  rollen: ['controller', 'bestuurder', 'contractmanager', 'beleidsadviseur', 'gemeente'],
  async render(query, kies) {
    const vraag = zonder(query, 'regio', 'toon');
    const [r, antwoord] = await Promise.all([regio(), leesUitgaven(vraag)]);
    const u = antwoord.data;
    const rijen = query.toon === 'alles' ? u.resultaten : u.resultaten.filter(ietsTeZien);
    const weg = u.resultaten.length - rijen.length;
    const gemeten = u.resultaten.filter((one) => one.meting === 'per-client');
    const heeft = (veld) => u.afspraken.some((one) => one[veld] !== null);
    const vormen = [...new Set(u.resultaten.map((one) => one.bekostigingsvorm))];
    return [
      filters(
        [
          { naam: 'jaar', label: 'Jaar van de zorg', opties: jaaropties(u) },
          { naam: 'gemeentecode', label: 'Gemeente', opties: r.gemeenteopties() },
          { naam: 'productcode', label: 'Product', opties: r.productopties() },
          ...TIJDREIS,
        ],
        { ...vraag, jaar: String(u.jaar) },
        kies,
      ),
      kaarten([
        [
          formats.euro(gemeten.reduce((som, one) => som + one.uitgegeven, 0)),
          `goedgekeurd voor zorg in ${u.jaar}, waar per cliënt wordt gemeten`,
        ],
        u.afspraken.length > 0 && [
          formats.euro(u.afspraken.reduce((som, one) => som + one.bedrag, 0)),
          'afgesproken als een bedrag',
        ],
        [formats.getal(u.resultaten.length - gemeten.length), 'combinaties die niet per cliënt worden gemeten'],
        [formats.getal(u.plafonds.filter((one) => one.signalen.length > 0).length), 'plafonds met een signaal'],
        [
          formats.getal(u.afspraken.filter((one) => one.verrekening === 'nog-niet').length),
          'budgetten nog niet verrekend',
        ],
        [vormen.map(vorm).join(', ') || 'geen', 'is hoe de regio betaalt'],
      ]),
      u.jaren.some((one) => one.uitgegeven !== null)
        ? null
        : rustig('In deze regio is nog geen declaratie goedgekeurd. De tabel toont wat is toegewezen en afgesproken.'),
      tabel({
        dicht: true,
        titel: `Uitgaven per product en gemeente, zorg in ${u.jaar}, stand van ${formats.datum(u.geldigOp)}`,
        bestand: `uitgaven-${u.jaar}.csv`,
        leeg: `In ${u.jaar} is hier niets uitgegeven, toegewezen of afgesproken. Kies een ander jaar.`,
        rijen,
        kolommen: [
          { kop: 'Product', waarde: (one) => `${one.productnaam} (${one.productcode})` },
          { kop: 'Gemeente', waarde: (one) => one.gemeentenaam },
          { kop: 'Bekostiging', waarde: (one) => vorm(one.bekostigingsvorm) },
          {
            kop: 'Uitgegeven (euro)',
            getal: true,
            waarde: (one) => (one.uitgegeven === null ? 'niet gemeten' : one.uitgegeven / 100),
            toon: uitgegevenTekst,
          },
          ...(rijen.some((one) => one.voorAndereGemeenten)
            ? [
                {
                  kop: 'Waarvan voor andere gemeenten (euro)',
                  getal: true,
                  waarde: (one) => (one.voorAndereGemeenten ? one.voorAndereGemeenten / 100 : ''),
                  toon: (one) => (one.voorAndereGemeenten ? euro(one.voorAndereGemeenten) : ''),
                },
              ]
            : []),
          { kop: 'Cliënten', getal: true, waarde: (one) => one.toelichtingClienten },
          rijen.some((one) => one.begroot !== null) && {
            kop: 'Afgesproken (euro)',
            getal: true,
            waarde: (one) => (one.begroot === null ? '' : one.begroot / 100),
            toon: (one) => euro(one.begroot),
          },
          rijen.some((one) => prijsTekst(one) !== '') && {
            kop: 'Trajectprijs (euro)',
            getal: true,
            waarde: (one) => (one.trajectprijs === null ? prijsTekst(one) : one.trajectprijs / 100),
            toon: prijsTekst,
          },
          { kop: 'Bron van de prijs', alleenCsv: true, waarde: (one) => one.trajectprijsbron ?? '' },
          {
            kop: 'Per inwoner (euro)',
            getal: true,
            waarde: (one) => (one.kostenPerInwoner === null ? one.toelichtingInwoners : one.kostenPerInwoner / 100),
            toon: (one) =>
              one.kostenPerInwoner === null ? one.toelichtingInwoners : formats.euroCent(one.kostenPerInwoner),
          },
          {
            kop: 'Inwoners',
            alleenCsv: true,
            waarde: (one) => (one.kostenPerInwoner === null ? '' : one.toelichtingInwoners),
          },
          {
            kop: 'Toewijzingen tot en met dit jaar',
            waarde: (one) => one.regimes.map((regime) => `${regime.toewijzingen} × ${vorm(regime.vorm)}`).join(', '),
          },
        ].filter(Boolean),
      }),
      weg > 0
        ? h(
            'p',
            {},
            `${formats.getal(weg)} combinaties van product en gemeente staan hier niet: daar gebeurde niets. `,
            h('a', { href: adres(query, { toon: 'alles' }) }, 'Toon alle rijen'),
          )
        : null,
      prijsbronnen(rijen),
      inwonerbron(rijen, u.jaar),
      h('h2', {}, 'Plafonds'),
      tabel({
        titel: `Budgetplafonds van ${u.jaar}`,
        bestand: `plafonds-${u.jaar}.csv`,
        leeg: 'Voor dit jaar is geen plafond gezet.',
        rijen: u.plafonds,
        kolommen: [
          {
            kop: 'Waarvoor',
            waarde: (one) =>
              one.soort === 'segment' ? `segment ${r.segment(one.code)}` : `${r.product(one.code)} (${one.code})`,
          },
          {
            kop: 'Gemeente',
            waarde: (one) => (one.gemeentecode === null ? 'hele regio' : r.gemeente(one.gemeentecode)),
          },
          { kop: 'Wat het doet', waarde: (one) => PLAFONDMODUS[one.modus] },
          { kop: 'Plafond (euro)', getal: true, waarde: (one) => one.bedrag / 100, toon: (one) => euro(one.bedrag) },
          {
            kop: 'Uitgegeven (euro)',
            getal: true,
            waarde: (one) => one.uitgegeven / 100,
            toon: (one) => euro(one.uitgegeven),
          },
          {
            kop: 'Toegezegd (euro)',
            getal: true,
            waarde: (one) => one.gereserveerd / 100,
            toon: (one) => (one.modus === 'blokkeren' ? euro(one.gereserveerd) : 'n.v.t.'),
          },
          {
            kop: 'Signaal',
            waarde: (one) => one.signalen.map((naam) => BUDGETSIGNAAL[naam][0]).join(', '),
            toon: (one) => one.signalen.map((naam) => [merk(...BUDGETSIGNAAL[naam]), ' ']),
          },
        ],
      }),
      h('h2', {}, 'Afspraken als een bedrag'),
      tabel({
        dicht: true,
        titel: 'Vaste budgetten, lumpsums en subsidies',
        bestand: `bekostigingsafspraken-${u.jaar}.csv`,
        leeg: 'Er loopt in dit jaar geen afspraak over een budget, lumpsum of subsidie.',
        rijen: u.afspraken,
        kolommen: [
          { kop: 'Soort', waarde: (one) => AFSPRAAKSOORT[one.soort] },
          { kop: 'Product', waarde: (one) => r.product(one.productcode) },
          {
            kop: 'Gemeente',
            waarde: (one) => (one.gemeentecode === null ? 'hele regio' : r.gemeente(one.gemeentecode)),
          },
          { kop: 'Van', waarde: (one) => one.van, toon: (one) => formats.datum(one.van) },
          { kop: 'Tot en met', waarde: (one) => one.tot, toon: (one) => formats.datum(one.tot) },
          { kop: 'Bedrag (euro)', getal: true, waarde: (one) => one.bedrag / 100, toon: (one) => euro(one.bedrag) },
          heeft('dagdelen') && { kop: 'Begrote dagdelen', getal: true, waarde: (one) => one.dagdelen ?? '' },
          heeft('dagdelen') && { kop: 'Geleverde dagdelen', getal: true, waarde: (one) => one.geleverd ?? '' },
          heeft('populatie') && { kop: 'Populatie (personen)', getal: true, waarde: (one) => one.populatie ?? '' },
          {
            kop: 'Verrekening',
            waarde: (one) => VERREKENSTAND[one.verrekening][0],
            toon: (one) => merk(...VERREKENSTAND[one.verrekening]),
          },
          heeft('verrekenbedrag') && {
            kop: 'Verrekend (euro)',
            getal: true,
            waarde: (one) => (one.verrekenbedrag === null ? '' : one.verrekenbedrag / 100),
            toon: (one) => euro(one.verrekenbedrag),
          },
        ].filter(Boolean),
      }),
      uitleg(
        ...u.scope,
        '“Niets goedgekeurd”: er zijn of waren toewijzingen, maar voor zorg in dit jaar is geen declaratie goedgekeurd, bijvoorbeeld omdat een traject als geheel in een ander jaar is betaald.',
        '“Prijs niet vastgesteld”: de regio betaalt een vaste prijs voor het geheel en heeft die prijs voor dit product niet vastgelegd. Kroniek vult er geen in.',
        'Toewijzingen tot en met dit jaar: ook die van eerdere jaren en die al zijn beëindigd, elk onder de vorm die op de laatste dag van het jaar of op de gekozen dag geldt.',
      ),
      waarheid(antwoord, vraag),
    ];
  },
});
