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
  tabel,
  TIJDREIS,
  uitleg,
  waarheid,
  zonder,
} from '/kroniek.js';
import { BEKOSTIGINGSVORM, BUDGETSIGNAAL, PLAFONDMODUS, VERREKENSTAND } from '/woorden.js';

const vorm = (naam) => (naam === null ? 'niet vastgesteld' : BEKOSTIGINGSVORM[naam]);
const euro = (bedrag, anders = '') => (bedrag === null ? anders : formats.euro(bedrag));

/** A region buys many products for many gemeenten; most of the combinations have nothing to tell in a year. */
const ietsTeZien = (one) => Boolean(one.uitgegeven) || one.begroot !== null || one.regimes.length > 0;

pagina({
  titel: 'Uitgaven',
  duiding:
    'Wat er per product en gemeente is uitgegeven, hoe dat wordt bekostigd, en hoe het staat met plafonds en afspraken.',
  rollen: ['controller', 'bestuurder', 'contractmanager', 'beleidsadviseur', 'gemeente'],
  async render(query, kies) {
    const vraag = zonder(query, 'regio', 'toon');
    const [r, antwoord] = await Promise.all([regio(), lees('/v1/uitgaven', vraag)]);
    const u = antwoord.data;
    const rijen = query.toon === 'alles' ? u.resultaten : u.resultaten.filter(ietsTeZien);
    const weg = u.resultaten.length - rijen.length;
    const gemeten = u.resultaten.filter((one) => one.meting === 'per-client');
    const vormen = [...new Set(u.resultaten.map((one) => one.bekostigingsvorm))];
    return [
      filters(
        [
          { naam: 'jaar', label: 'Jaar van de zorg', soort: 'number' },
          { naam: 'gemeentecode', label: 'Gemeente', opties: r.gemeenteopties() },
          { naam: 'productcode', label: 'Product', opties: r.productopties() },
          ...TIJDREIS,
        ],
        vraag,
        kies,
      ),
      kaarten([
        [formats.euro(gemeten.reduce((som, one) => som + one.uitgegeven, 0)), `goedgekeurd voor zorg in ${u.jaar}`],
        [formats.getal(u.resultaten.length - gemeten.length), 'combinaties die niet per cliënt worden gemeten'],
        [formats.getal(u.plafonds.filter((one) => one.signalen.length > 0).length), 'plafonds met een signaal'],
        [
          formats.getal(u.afspraken.filter((one) => one.verrekening === 'nog-niet').length),
          'budgetten nog niet verrekend',
        ],
        [vormen.map(vorm).join(', ') || 'geen', 'is hoe de regio betaalt'],
      ]),
      tabel({
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
            toon: (one) => euro(one.uitgegeven, 'niet gemeten'),
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
          {
            kop: 'Afgesproken (euro)',
            getal: true,
            waarde: (one) => (one.begroot === null ? '' : one.begroot / 100),
            toon: (one) => euro(one.begroot),
          },
          {
            kop: 'Trajectprijs (euro)',
            getal: true,
            waarde: (one) => (one.trajectprijs === null ? '' : one.trajectprijs / 100),
            toon: (one) => euro(one.trajectprijs),
          },
          {
            kop: 'Per inwoner (euro)',
            getal: true,
            waarde: (one) => (one.kostenPerInwoner === null ? one.toelichtingInwoners : one.kostenPerInwoner / 100),
            toon: (one) => euro(one.kostenPerInwoner, one.toelichtingInwoners),
          },
          {
            kop: 'Toewijzingen per vorm',
            waarde: (one) => one.regimes.map((regime) => `${regime.toewijzingen} × ${vorm(regime.vorm)}`).join(', '),
          },
        ],
      }),
      weg > 0
        ? h(
            'p',
            {},
            `${formats.getal(weg)} combinaties van product en gemeente staan hier niet: daar gebeurde niets. `,
            h('a', { href: adres(query, { toon: 'alles' }) }, 'Toon alle rijen'),
          )
        : null,
      h('h2', {}, 'Plafonds'),
      tabel({
        titel: `Budgetplafonds van ${u.jaar}`,
        bestand: `plafonds-${u.jaar}.csv`,
        leeg: 'Voor dit jaar is geen plafond gezet.',
        rijen: u.plafonds,
        kolommen: [
          { kop: 'Waarvoor', waarde: (one) => `${one.soort} ${one.code}` },
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
            toon: (one) => one.signalen.map((naam) => merk(...BUDGETSIGNAAL[naam])),
          },
        ],
      }),
      h('h2', {}, 'Afspraken als een bedrag'),
      tabel({
        titel: 'Vaste budgetten, lumpsums en subsidies',
        bestand: `bekostigingsafspraken-${u.jaar}.csv`,
        leeg: 'Er loopt in dit jaar geen afspraak over een budget, lumpsum of subsidie.',
        rijen: u.afspraken,
        kolommen: [
          { kop: 'Soort', waarde: (one) => one.soort },
          { kop: 'Product', waarde: (one) => r.product(one.productcode) },
          {
            kop: 'Gemeente',
            waarde: (one) => (one.gemeentecode === null ? 'hele regio' : r.gemeente(one.gemeentecode)),
          },
          { kop: 'Van', waarde: (one) => one.van, toon: (one) => formats.datum(one.van) },
          { kop: 'Tot en met', waarde: (one) => one.tot, toon: (one) => formats.datum(one.tot) },
          { kop: 'Bedrag (euro)', getal: true, waarde: (one) => one.bedrag / 100, toon: (one) => euro(one.bedrag) },
          { kop: 'Begrote dagdelen', getal: true, waarde: (one) => one.dagdelen ?? '' },
          { kop: 'Geleverd', getal: true, waarde: (one) => one.geleverd ?? '' },
          { kop: 'Populatie', getal: true, waarde: (one) => one.populatie ?? '' },
          {
            kop: 'Verrekening',
            waarde: (one) => VERREKENSTAND[one.verrekening][0],
            toon: (one) => merk(...VERREKENSTAND[one.verrekening]),
          },
          {
            kop: 'Verrekend (euro)',
            getal: true,
            waarde: (one) => (one.verrekenbedrag === null ? '' : one.verrekenbedrag / 100),
            toon: (one) => euro(one.verrekenbedrag),
          },
        ],
      }),
      uitleg(...u.scope),
      waarheid(antwoord, vraag),
    ];
  },
});
