import {
  aanbiederopties,
  adres,
  filters,
  formats,
  h,
  kaarten,
  leesAlsHetMag,
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
import { TARIEFAANLEIDING, TARIEFGRONDSLAG, KOSTPRIJSSTAND } from '/woorden.js';

const procent = (index) => (index === null ? '' : `${index.replace('.', ',')}%`);
const honderdsten = (getal) => procent((getal / 100).toFixed(2));
const euro = (kop, veld) => ({
  kop: `${kop} (euro)`,
  getal: true,
  waarde: (one) => (one[veld] === null ? '' : one[veld] / 100),
  toon: (one) => formats.euroCent(one[veld]),
});
const dag = (kop, veld, leeg = '') => ({
  kop,
  waarde: (one) => one[veld] ?? '',
  toon: (one) => formats.datum(one[veld]) || leeg,
});

pagina({
  titel: 'Tarieven en indexering',
  duiding:
    'Welk tarief op een dag geldt, waar het staat en waarop het berust, met welke index het veranderde, en wat een nieuwe index zou kosten.',
  rollen: ['inkoper', 'controller', 'contractmanager', 'bestuurder', 'beleidsadviseur', 'aanbieder'],
  async render(query, kies) {
    const vraag = zonder(query, 'regio', 'jaar', 'percentage');
    const tijd = { geldigOp: vraag.geldigOp, beschikbaarOp: vraag.beschikbaarOp };
    const product = { ...tijd, productcode: vraag.productcode };
    const [r, aanbieders, antwoord, indexaties, cijfers, kostprijzen, referenties, afspraken] = await Promise.all([
      regio(),
      aanbiederopties(),
      lees('/v1/tarieven', vraag),
      lees('/v1/indexaties', tijd),
      lees('/v1/indexcijfers', tijd),
      leesAlsHetMag('/v1/kostprijsberekeningen', product),
      leesAlsHetMag('/v1/referentietarieven', product),
      leesAlsHetMag('/v1/indexeringsafspraken', product),
    ]);
    const t = antwoord.data;
    const nu = indexaties.data.resultaten.find(({ geldt }) => geldt);
    return [
      filters(
        [
          { naam: 'productcode', label: 'Product', opties: r.productopties() },
          { naam: 'aanbiederId', label: 'Aanbieder', opties: aanbieders },
          {
            naam: 'historie',
            label: 'Welke tarieven',
            opties: [
              ['', 'die gelden'],
              ['ja', 'alle, ook eerdere en latere'],
            ],
          },
          ...TIJDREIS,
        ],
        vraag,
        kies,
      ),
      kaarten([
        [formats.getal(t.resultaten.filter(({ geldt }) => geldt).length), 'tarieven gelden op deze dag'],
        [nu ? procent(nu.index) : 'niet besloten', `index voor ${t.geldigOp.slice(0, 4)}`],
        [
          formats.getal(t.resultaten.filter(({ grondslag }) => grondslag?.soort === 'nog-te-onderbouwen').length),
          'tariefkaarten zonder onderbouwing',
        ],
        [
          formats.getal(t.resultaten.filter((one) => one.herzieningTeLaat).length),
          'tarieven hadden herzien moeten zijn',
        ],
      ]),
      tabel({
        titel: `Tarieven op ${formats.datum(t.geldigOp)}: ${formats.getal(t.aantal)}`,
        bestand: `tarieven-${t.geldigOp}.csv`,
        leeg: 'Er is geen tarief dat hieraan voldoet. Kies een andere dag of een ander product.',
        rijen: t.resultaten,
        kolommen: [
          { kop: 'Product', waarde: (one) => r.product(one.productcode) },
          {
            kop: 'Staat in',
            waarde: (one) => (one.soort === 'contract' ? `contract ${one.contractnummer}` : 'tariefkaart'),
          },
          {
            kop: 'Voor',
            waarde: (one) => one.aanbiedernaam ?? (one.aanbiederId ? 'deze aanbieder' : 'alle aanbieders'),
          },
          {
            kop: 'Eenheid',
            waarde: (one) => [one.eenheid, one.uitvoeringsvariant].filter(Boolean).join(', '),
          },
          euro('Tarief', 'bedrag'),
          dag('Vanaf', 'geldigVanaf'),
          dag('Tot en met', 'laatsteDag', 'volgend tarief'),
          {
            kop: 'Index',
            waarde: (one) => (one.index === null ? '' : `${procent(one.indexPercentage)} (${one.indexJaar})`),
          },
          {
            kop: 'Berust op',
            waarde: (one) =>
              one.grondslag ? TARIEFGRONDSLAG[one.grondslag.soort] : (TARIEFAANLEIDING[one.aanleiding] ?? 'contract'),
          },
          {
            kop: 'Stand',
            waarde: (one) => (one.vervangen ? 'gecorrigeerd' : one.geldt ? 'geldt' : 'geldt dan niet'),
            toon: (one) =>
              one.vervangen
                ? merk('gecorrigeerd', 'let-op')
                : merk(one.geldt ? 'geldt' : 'geldt dan niet', one.geldt ? 'goed' : 'stil'),
          },
        ],
      }),
      h('h2', {}, 'Index per jaar'),
      tabel({
        titel: 'Besluiten, het laatste jaar bovenaan',
        bestand: 'indexaties.csv',
        leeg: 'Er is nog geen besluit over een index vastgelegd.',
        rijen: indexaties.data.resultaten.flatMap((one) => [
          { ...one, gecorrigeerd: false },
          ...one.eerdere.toReversed().map((eerder) => ({
            ...eerder,
            index: (eerder.percentage / 100).toFixed(2),
            indexZonderCorrectie: (eerder.zonderCorrectie / 100).toFixed(2),
            gecorrigeerd: true,
          })),
        ]),
        kolommen: [
          { kop: 'Jaar', waarde: (one) => String(one.jaar) },
          { kop: 'Index', waarde: (one) => procent(one.index) },
          { kop: 'Eerste jaar na inkoop', waarde: (one) => procent(one.indexZonderCorrectie) },
          {
            kop: 'Weging',
            waarde: (one) => one.beleid.delen.map((deel) => `${deel.basispunten / 100}% ${deel.naam}`).join(' en '),
          },
          { kop: 'Methode', waarde: (one) => one.beleid.methode },
          dag('Besloten op', 'beslotenOp'),
          { kop: 'Besluit', waarde: (one) => one.besluit },
          {
            kop: 'Stand',
            waarde: (one) => (one.gecorrigeerd ? 'later gecorrigeerd' : 'geldt'),
            toon: (one) => merk(one.gecorrigeerd ? 'later gecorrigeerd' : 'geldt', one.gecorrigeerd ? 'stil' : 'goed'),
          },
          { kop: 'Reden', waarde: (one) => one.reden ?? '' },
        ],
      }),
      tabel({
        titel: 'Gepubliceerde cijfers',
        bestand: 'indexcijfers.csv',
        leeg: 'Er zijn nog geen cijfers vastgelegd.',
        dicht: true,
        rijen: cijfers.data.resultaten,
        kolommen: [
          { kop: 'Cijfer', waarde: (one) => one.index.toUpperCase() },
          { kop: 'Jaar', waarde: (one) => String(one.jaar) },
          { kop: 'Stand', waarde: (one) => (one.vervangen ? `${one.stand}, later gecorrigeerd` : one.stand) },
          { kop: 'Percentage', waarde: (one) => honderdsten(one.honderdsten) },
          dag('Gepubliceerd', 'gepubliceerdOp'),
          { kop: 'Bron', waarde: (one) => one.bron },
          { kop: 'Reden', waarde: (one) => one.correctie ?? '' },
        ],
      }),
      kostprijzen === null ? null : await simulatie(query, kies, t.geldigOp, r),
      kostprijzen === null ? null : onderbouwing(kostprijzen.data, referenties.data, afspraken.data, r),
      uitleg(
        'Een tarief in het contract gaat voor een tariefkaart; een kaart voor een aanbieder gaat voor een kaart voor allen.',
        'De index van een jaar is het voorlopige cijfer van dat jaar, met een correctie voor het jaar ervoor. Tarieven uit een nieuwe inkoop krijgen het eerste jaar geen correctie.',
        'Een tarief van een andere regio is een houvast om een tarief te zetten. Het wordt niet betaald.',
        'Een datum in “Zoals bekend op” laat weg wat pas later is vastgelegd, ook een correctie van de index.',
      ),
      waarheid(antwoord, vraag),
    ];
  },
});

/** What an index would cost, over what was approved in the year before. Nothing is recorded. */
async function simulatie(query, kies, geldigOp, r) {
  const jaar = query.jaar || String(Number(geldigOp.slice(0, 4)) + 1);
  const percentage = query.percentage ? Math.round(Number(query.percentage.replace(',', '.')) * 100) : undefined;
  const gevraagd = filters(
    [
      { naam: 'jaar', label: 'Index voor jaar', soort: 'number' },
      { naam: 'percentage', label: 'Percentage (leeg: wat de cijfers geven)' },
    ],
    { jaar, percentage: query.percentage },
    kies,
  );
  const kop = [h('h2', { id: 'simulatie' }, 'Wat zou een index kosten?'), gevraagd];
  const uitkomst = await lees('/v1/simulaties/index', { jaar, percentage, beschikbaarOp: query.beschikbaarOp }).catch(
    (error) => error,
  );
  if (uitkomst instanceof Error) return [...kop, h('p', { class: 'melding rustig' }, uitkomst.message)];
  const { index, totaal, perGemeente, perProduct, perAanbieder, regels, volumejaar, zonderContract } = uitkomst.data;
  const totalen = (titel, naam, rijen) =>
    tabel({
      titel,
      bestand: `simulatie-${jaar}-${titel.toLowerCase().replaceAll(' ', '-')}.csv`,
      leeg: `Er is geen goedgekeurde zorg in ${volumejaar} onder een contract dat in ${jaar} loopt.`,
      dicht: true,
      rijen,
      kolommen: [
        { kop: 'Waarover', waarde: (one) => naam(one.sleutel) },
        euro('Nu', 'bedragNu'),
        euro('Na index', 'bedragNa'),
        euro('Verschil', 'verschil'),
      ],
    });
  const aanbieders = new Map((await aanbiederopties()).filter(([id]) => id));
  return [
    ...kop,
    kaarten([
      [procent(index), `index voor ${jaar}`],
      [formats.euro(totaal.verschil), `meer, bij de zorg van ${volumejaar}`],
      [formats.getal(regels.length), 'combinaties van gemeente, product en aanbieder'],
      [formats.euro(zonderContract), 'zorg zonder contract dat dan loopt, niet meegerekend'],
    ]),
    totalen('Per gemeente', (code) => r.gemeente(code), perGemeente),
    totalen('Per product', (code) => r.product(code), perProduct),
    totalen('Per aanbieder', (id) => aanbieders.get(id) ?? id, perAanbieder),
    h(
      'p',
      {},
      'Dit is een berekening: er is niets vastgelegd. ',
      h('a', { href: adres(query) }, 'Adres van deze berekening'),
    ),
  ];
}

function onderbouwing(kostprijzen, referenties, afspraken, r) {
  return [
    h('h2', {}, 'Waarop tarieven berusten'),
    tabel({
      titel: 'Kostprijsberekeningen',
      bestand: 'kostprijsberekeningen.csv',
      leeg: 'Er is geen kostprijsberekening vastgelegd.',
      rijen: kostprijzen.resultaten,
      kolommen: [
        { kop: 'Product', waarde: (one) => r.product(one.productcode) },
        { kop: 'Van', waarde: (one) => `${one.opgesteldDoor.naam} (${one.opgesteldDoor.soort})` },
        euro('Kostprijs', 'kostprijs'),
        euro('Winstmarge', 'winstmarge'),
        dag('Peildatum', 'peildatum'),
        {
          kop: 'Stand',
          waarde: (one) => KOSTPRIJSSTAND[one.stand][0],
          toon: (one) => merk(...KOSTPRIJSSTAND[one.stand]),
        },
        { kop: 'Bezwaren', waarde: (one) => one.bezwaren.map(({ door, bezwaar }) => `${door}: ${bezwaar}`).join(' ') },
        { kop: 'Besluit', waarde: (one) => one.vaststelling?.besluit ?? '' },
      ],
    }),
    tabel({
      titel: 'Tarieven van andere regio’s',
      bestand: 'referentietarieven.csv',
      leeg: 'Er is geen tarief van een andere regio vastgelegd.',
      rijen: referenties.resultaten,
      kolommen: [
        { kop: 'Product', waarde: (one) => r.product(one.productcode) },
        { kop: 'Regio', waarde: (one) => one.regioElders },
        { kop: 'Eenheid', waarde: (one) => one.eenheid },
        euro('Tarief', 'bedrag'),
        dag('Peildatum', 'peildatum'),
        { kop: 'Bron', waarde: (one) => one.bron },
      ],
    }),
    tabel({
      titel: 'Afspraken over indexeren en winst',
      bestand: 'indexeringsafspraken.csv',
      leeg: 'Er is geen afspraak vastgelegd; dan wordt geïndexeerd volgens het beleid van de regio.',
      rijen: afspraken.resultaten,
      kolommen: [
        { kop: 'Product', waarde: (one) => r.product(one.productcode) },
        { kop: 'Indexeren', waarde: (one) => (one.indexeren ? 'ja' : 'nee') },
        {
          kop: 'Hoogste winstmarge',
          waarde: (one) => (one.maximaleWinstmarge === null ? 'niet afgesproken' : honderdsten(one.maximaleWinstmarge)),
        },
        dag('Vanaf', 'geldigVanaf'),
        { kop: 'Bron', waarde: (one) => one.bron },
      ],
    }),
  ];
}
