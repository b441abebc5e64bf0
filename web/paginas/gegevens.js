import {
  aanbiederopties,
  feiten,
  filters,
  formats,
  h,
  kaarten,
  lees,
  leesAlsHetMag,
  merk,
  pagina,
  regio,
  rustig,
  tabel,
  TIJDREIS,
  uitleg,
  waarheid,
} from '/kroniek.js';
import { LEVERKANAAL, LEVERSTAND, opties } from '/woorden.js';

const periode = ({ van, tot }) => `${formats.datum(van)} tot en met ${formats.datum(tot)}`;
const ONTBREEKT = 'ontbreekt';

function perioden(lijst) {
  if (lijst.length === 0) return 'de eerste periode loopt nog';
  return h(
    'details',
    {},
    h('summary', {}, `${formats.getal(lijst.length)} perioden`),
    h(
      'ul',
      {},
      lijst.map((one) =>
        h(
          'li',
          {},
          `${periode(one)}, uiterlijk ${formats.datum(one.uiterste)}: `,
          merk(...LEVERSTAND[one.stand]),
          one.ontvangenOp ? ` op ${formats.datum(one.ontvangenOp)}, ${LEVERKANAAL[one.kanaal]}` : '',
          one.gesignaleerdOp ? ` gesignaleerd op ${formats.datum(one.gesignaleerdOp)}` : '',
          one.opmerking ? `. ${one.opmerking}` : '',
        ),
      ),
    ),
  );
}

pagina({
  titel: 'Gegevens',
  duiding:
    'Welke gegevens gemeenten en aanbieders leveren en wat ontbreekt, welke woorden iedereen gebruikt, welk facturatieprotocol geldt, en of de verantwoorde productie klopt met wat is goedgekeurd.',
  rollen: ['contractmanager', 'controller', 'beleidsadviseur', 'gemeente', 'aanbieder'],
  async render(query, kies) {
    const { geldigOp, beschikbaarOp, gemeentecode, aanbiederId, kanaal } = query;
    const tijd = { geldigOp, beschikbaarOp };
    const wie = { ...tijd, gemeentecode, aanbiederId, kanaal };
    const r = await regio();
    const [aanbieders, afspraken, volledigheid, begrippen, protocollen, verantwoordingen] = await Promise.all([
      aanbiederopties(),
      lees('/v1/gegevensleveringsafspraken', wie),
      lees('/v1/gegevensleveringsafspraken/volledigheid', wie),
      lees('/v1/begrippen', tijd),
      lees('/v1/facturatieprotocollen', tijd),
      leesAlsHetMag('/v1/productieverantwoordingen', { ...tijd, aanbiederId }),
    ]);
    const namen = new Map(aanbieders);
    const naam = ({ gemeentecode: gemeente, aanbiederId: id }) =>
      gemeente ? r.gemeente(gemeente) : (namen.get(id) ?? id);
    const telaat = afspraken.data.resultaten.filter((one) => one.volledigheid.ontbreekt > 0);
    const geldt = protocollen.data.resultaten.find((one) => one.geldt);
    const productie = verantwoordingen?.data.resultaten ?? [];
    const verschillen = productie.filter(({ regels }) => regels.some(({ verschil }) => verschil !== 0));
    return [
      filters(
        [
          { naam: 'gemeentecode', label: 'Gemeente', opties: r.gemeenteopties() },
          { naam: 'aanbiederId', label: 'Aanbieder', opties: aanbieders },
          { naam: 'kanaal', label: 'Kanaal', opties: opties(LEVERKANAAL, 'alle kanalen') },
          ...TIJDREIS,
        ],
        query,
        kies,
      ),
      kaarten([
        [formats.getal(telaat.length), 'afspraken waarvan gegevens ontbreken', '#leveringen'],
        [formats.getal(begrippen.data.aantal), 'begrippen die gelden', '#begrippen'],
        [geldt?.versie ?? 'geen', 'facturatieprotocol dat geldt', '#protocol'],
        verantwoordingen && [formats.getal(verschillen.length), 'verantwoordingen met een verschil', '#productie'],
      ]),
      h('h2', { id: 'leveringen' }, 'Gegevensleveringen'),
      tabel({
        titel: `Volledigheid per gemeente en aanbieder op ${formats.datum(volledigheid.data.geldigOp)}`,
        bestand: 'volledigheid.csv',
        leeg: 'Er zijn geen afspraken over gegevenslevering die hieraan voldoen.',
        rijen: volledigheid.data.resultaten,
        kolommen: [
          { kop: 'Bronhouder', waarde: (v) => naam(v.bronhouder) },
          {
            kop: 'Kanalen',
            waarde: (v) => v.kanalen.map((one) => LEVERKANAAL[one]).join(', ') || 'geen lopende afspraak',
          },
          { kop: 'Gevraagd', getal: true, waarde: (v) => v.volledigheid.gevraagd },
          { kop: 'Ontvangen', getal: true, waarde: (v) => v.volledigheid.ontvangen },
          { kop: 'Op tijd', getal: true, waarde: (v) => v.volledigheid.opTijd },
          { kop: 'Ontbreekt', getal: true, waarde: (v) => v.volledigheid.ontbreekt },
        ],
      }),
      tabel({
        titel: 'Afspraken, waarvan het meeste ontbreekt bovenaan',
        bestand: 'gegevensleveringen.csv',
        leeg: 'Er zijn geen afspraken over gegevenslevering die hieraan voldoen.',
        rijen: afspraken.data.resultaten,
        kolommen: [
          { kop: 'Bronhouder', waarde: (a) => naam(a.bronhouder) },
          { kop: 'Gegevens', waarde: (a) => a.gegevens },
          { kop: 'Kanaal', waarde: (a) => LEVERKANAAL[a.kanaal] },
          { kop: 'Standaard', waarde: (a) => a.standaard },
          { kop: 'Per', waarde: (a) => `${a.frequentie}, binnen ${formats.getal(a.termijnDagen)} dagen` },
          {
            kop: 'Stand',
            waarde: (a) => (a.volledigheid.ontbreekt > 0 ? ONTBREEKT : a.loopt ? 'loopt' : 'beëindigd'),
            toon: (a) =>
              a.volledigheid.ontbreekt > 0
                ? merk(`${formats.getal(a.volledigheid.ontbreekt)} ${ONTBREEKT}`, 'fout')
                : merk(a.loopt ? 'loopt' : 'beëindigd', a.loopt ? 'goed' : 'stil'),
          },
          {
            kop: 'Perioden',
            waarde: (a) => a.perioden.map((one) => `${periode(one)}: ${LEVERSTAND[one.stand][0]}`).join('; '),
            toon: (a) => perioden(a.perioden),
          },
          { kop: 'Ontworpen met', waarde: (a) => a.ontworpenMet ?? '' },
          { kop: 'Bron', waarde: (a) => a.bron },
        ],
      }),
      h('h2', { id: 'begrippen' }, 'Begrippen'),
      tabel({
        titel: `Wat de woorden betekenen op ${formats.datum(begrippen.data.geldigOp)}`,
        bestand: 'begrippen.csv',
        leeg: 'De regio publiceerde nog geen begrippen.',
        rijen: begrippen.data.resultaten,
        kolommen: [
          { kop: 'Term', waarde: (b) => b.term },
          { kop: 'Soort', waarde: (b) => b.soort },
          { kop: 'Niveau', waarde: (b) => b.niveau },
          { kop: 'Betekenis', waarde: (b) => b.definitie },
          { kop: 'Geldt vanaf', waarde: (b) => b.geldigVanaf, toon: (b) => formats.datum(b.geldigVanaf) },
          { kop: 'Versie', getal: true, waarde: (b) => b.versie },
          { kop: 'Bron', waarde: (b) => b.bron },
        ],
      }),
      h('h2', { id: 'protocol' }, 'Facturatieprotocol'),
      geldt === undefined
        ? rustig('Op deze dag geldt geen facturatieprotocol: de regio publiceerde er geen.')
        : feiten([
            ['Versie', geldt.versie],
            ['Geldt vanaf', formats.datum(geldt.geldigVanaf)],
            ['Laatste dag', formats.datum(geldt.laatsteDag) || 'tot een volgende versie'],
            ['Te vinden', geldt.vindplaats],
            ['SHA-256 van het document', geldt.sha256],
            ['Bron', geldt.bron],
          ]),
      h('h2', { id: 'productie' }, 'Productieverantwoording'),
      verantwoordingen === null
        ? rustig('Met uw rol ziet u geen productieverantwoordingen.')
        : tabel({
            titel: 'Verantwoorde productie naast goedgekeurde declaraties',
            bestand: 'productieverantwoording.csv',
            leeg: 'Er is geen productieverantwoording ingediend die hieraan voldoet.',
            rijen: productie.flatMap((v) => v.regels.map((regel) => ({ ...v, ...regel }))),
            kolommen: [
              { kop: 'Aanbieder', waarde: (v) => naam(v) },
              { kop: 'Periode', waarde: (v) => periode(v.periode) },
              { kop: 'Product', waarde: (v) => `${r.product(v.productcode)} (${v.productcode})` },
              {
                kop: 'Verantwoord (euro)',
                getal: true,
                waarde: (v) => (v.verantwoord === null ? 'niet verantwoord' : v.verantwoord / 100),
                toon: (v) => (v.verantwoord === null ? 'niet verantwoord' : formats.euroCent(v.verantwoord)),
              },
              {
                kop: 'Goedgekeurd (euro)',
                getal: true,
                waarde: (v) => v.goedgekeurd / 100,
                toon: (v) => formats.euroCent(v.goedgekeurd),
              },
              {
                kop: 'Verschil (euro)',
                getal: true,
                waarde: (v) => (v.verschil === null ? '' : v.verschil / 100),
                toon: (v) => formats.euroCent(v.verschil),
              },
              {
                kop: 'Niet te plaatsen (euro)',
                getal: true,
                waarde: (v) => (v.deelsErbuiten + v.zonderPeriode) / 100,
                toon: (v) => formats.euroCent(v.deelsErbuiten + v.zonderPeriode),
              },
              { kop: 'Protocol', waarde: (v) => v.protocolversie ?? 'geen' },
              { kop: 'Versie', getal: true, waarde: (v) => v.versie },
            ],
          }),
      uitleg(
        'Een periode telt als gevraagd als haar termijn voorbij is, of als de gegevens er eerder zijn. De dag na de termijn signaleert Kroniek wat ontbreekt.',
        'Gegevens mogen langs een andere weg komen dan is afgesproken; een gemeente kan meer afspraken hebben, elk met een eigen kanaal.',
        'Het verschil is wat is goedgekeurd min wat is verantwoord. Declaraties waarvan de zorg maar deels in de periode ligt, of waarvan alleen het jaar bekend is, staan per verantwoording onder “niet te plaatsen” en tellen niet mee in het verschil.',
        'Wat een aanbieder al met berichten meldt, hoeft hij hier niet nog eens te leveren.',
      ),
      waarheid(afspraken, tijd),
    ];
  },
});
