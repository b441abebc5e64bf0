import {
  filters,
  formats,
  h,
  kaarten,
  lees,
  leesAlsHetMag,
  merk,
  pagina,
  regio,
  tabel,
  TIJDREIS,
  uitleg,
  waarheid,
  zonder,
} from '/kroniek.js';
import { AANVRAAGGROEP, CAPACITEITSTAND, DEKKINGSTAND, opties } from '/woorden.js';

const OVERSTAP = {
  aangevraagd: ['aangevraagd', 'let-op'],
  toegekend: ['toegekend', 'goed'],
  wachtlijst: ['op de wachtlijst', 'let-op'],
};

pagina({
  titel: 'Keuzevrijheid',
  duiding:
    'Of een cliënt in elke gemeente kan kiezen: hoeveel aanbieders er per product een lopend contract hebben, en waar dat er te weinig zijn.',
  rollen: ['contractmanager', 'inkoper', 'bestuurder', 'beleidsadviseur', 'consulent'],
  async render(query, kies) {
    const vraag = zonder(query, 'regio');
    const { stand, geldigOp, beschikbaarOp, ...waar } = vraag;
    const tijd = { geldigOp, beschikbaarOp };
    const [r, alles, overstappen, capaciteit, aanvragen] = await Promise.all([
      regio(),
      lees('/v1/dekking', { ...waar, ...tijd }),
      leesAlsHetMag('/v1/overstappen', { gemeentecode: vraag.gemeentecode, beschikbaarOp }),
      leesAlsHetMag('/v1/capaciteit', { ...waar, ...tijd }),
      leesAlsHetMag('/v1/niet-plaatsbare-aanvragen', { gemeentecode: vraag.gemeentecode, ...tijd }),
    ]);
    const rijen = alles.data.resultaten.filter((one) => !stand || one.stand === stand);
    const tel = (test) => alles.data.resultaten.filter(test).length;
    const minima = [...new Set(alles.data.resultaten.map((one) => one.minimum))];
    const gemeenten = [...new Map(rijen.map((one) => [one.gemeentecode, one.gemeentenaam]))];
    const producten = [...new Map(rijen.map((one) => [one.productcode, one.productnaam]))];
    const cel = (product, gemeente) =>
      rijen.find((one) => one.productcode === product && one.gemeentecode === gemeente);
    return [
      filters(
        [
          { naam: 'gemeentecode', label: 'Gemeente', opties: r.gemeenteopties() },
          { naam: 'productcode', label: 'Product', opties: r.productopties() },
          { naam: 'stand', label: 'Stand', opties: opties(DEKKINGSTAND, 'alle standen') },
          ...TIJDREIS,
        ],
        vraag,
        kies,
      ),
      kaarten([
        [
          formats.getal(tel((one) => one.stand === 'tekort')),
          `keer te weinig keus, van ${formats.getal(alles.data.aantal)} combinaties van product en gemeente`,
        ],
        [formats.getal(tel((one) => one.aantalAanbieders === 0)), 'keer helemaal geen aanbieder'],
        [formats.getal(tel((one) => one.stand === 'voldoende')), 'keer genoeg keus'],
        [
          minima.length === 1 && minima[0] !== null
            ? formats.getal(minima[0])
            : minima.includes(null)
              ? 'niet vastgesteld'
              : minima.join(', '),
          'aanbieders is het minimum',
        ],
      ]),
      tabel({
        titel: `Aantal aanbieders om uit te kiezen, op ${formats.datum(alles.data.geldigOp)}`,
        bestand: 'keuzevrijheid.csv',
        leeg: 'Er zijn geen producten en gemeenten die hieraan voldoen.',
        rijen: producten,
        kolommen: [
          { kop: 'Product', waarde: ([code, naam]) => `${naam} (${code})` },
          ...gemeenten.map(([gemeentecode, naam]) => ({
            kop: naam,
            getal: true,
            waarde: ([code]) => cel(code, gemeentecode)?.aantalAanbieders ?? '',
            toon: ([code]) => {
              const one = cel(code, gemeentecode);
              if (one === undefined) return '';
              return one.stand === 'tekort'
                ? [merk('tekort', 'fout'), ' ', String(one.aantalAanbieders)]
                : String(one.aantalAanbieders);
            },
          })),
        ],
      }),
      h(
        'details',
        {},
        h('summary', {}, 'Welke aanbieders zijn dat?'),
        tabel({
          titel: 'Aanbieders per product en gemeente',
          bestand: 'keuzevrijheid-aanbieders.csv',
          rijen,
          kolommen: [
            { kop: 'Product', waarde: (one) => one.productnaam },
            { kop: 'Gemeente', waarde: (one) => one.gemeentenaam },
            {
              kop: 'Stand',
              waarde: (one) => DEKKINGSTAND[one.stand][0],
              toon: (one) => merk(...DEKKINGSTAND[one.stand]),
            },
            { kop: 'Aantal', getal: true, waarde: (one) => one.aantalAanbieders },
            { kop: 'Aanbieders', waarde: (one) => one.aanbieders.map(({ naam }) => naam).join(', ') || 'geen' },
          ],
        }),
      ),
      capaciteitsblok(capaciteit?.data),
      aanvragenblok(aanvragen?.data, r),
      overstappen === null
        ? null
        : [
            h('h2', {}, 'Cliënten die van aanbieder willen wisselen'),
            tabel({
              titel: `Overstappen: ${formats.getal(overstappen.data.aantal)}, wie het langst wacht staat bovenaan`,
              bestand: 'overstappen.csv',
              leeg: 'Niemand heeft een overstap gevraagd.',
              rijen: overstappen.data.resultaten,
              kolommen: [
                { kop: 'Gevraagd op', waarde: (o) => o.aangevraagdOp, toon: (o) => formats.datum(o.aangevraagdOp) },
                { kop: 'Stand', waarde: (o) => o.stand, toon: (o) => merk(...(OVERSTAP[o.stand] ?? [o.stand])) },
                { kop: 'Dagen', getal: true, waarde: (o) => o.wachtdagen },
                { kop: 'Van', waarde: (o) => o.vanAanbieder },
                { kop: 'Naar', waarde: (o) => o.gewensteAanbieder },
                { kop: 'Product', waarde: (o) => r.product(o.productcode) },
                { kop: 'Gemeente', waarde: (o) => r.gemeente(o.gemeentecode) },
                { kop: 'Waarom wachten', waarde: (o) => o.reden ?? '' },
                { kop: 'Verwacht of ingegaan', waarde: (o) => formats.datum(o.ingangsdatum ?? o.verwachteDatum) },
              ],
            }),
          ],
      uitleg(
        'Geteld worden aanbieders met een contract dat op de gekozen dag loopt, dat het product bevat en waaraan de gemeente meedoet.',
        'Tekort betekent: minder aanbieders dan het minimum dat de regio stelt. Een product zonder enige aanbieder staat er ook bij.',
        'Het aantal zegt niet of een aanbieder plaats heeft: dat staat onder Plaats en wachttijd, zoals aanbieders het zelf opgeven.',
      ),
      waarheid(alles, vraag),
    ];
  },
});

/** What aanbieders say of their room; who says nothing is not full. */
function capaciteitsblok(data) {
  if (data === undefined) return null;
  return [
    h('h2', {}, 'Plaats en wachttijd'),
    kaarten(
      Object.entries(CAPACITEITSTAND).map(([stand, [woord]]) => [
        formats.getal(data.perStand[stand]),
        `keer ${woord}, van alle combinaties van product en gemeente`,
      ]),
    ),
    tabel({
      titel: `Plaats en wachttijd per product en gemeente, op ${formats.datum(data.geldigOp)}`,
      bestand: 'capaciteit.csv',
      leeg: 'Geen aanbieder gaf op hoeveel plaats er is, en er is geen tekort gemeld.',
      rijen: data.resultaten.filter((one) => one.vrij !== null || one.tekorten > 0 || one.zonderPassendAanbod > 0),
      kolommen: [
        { kop: 'Product', waarde: (one) => one.productnaam },
        { kop: 'Gemeente', waarde: (one) => one.gemeentenaam },
        {
          kop: 'Stand',
          waarde: (one) => CAPACITEITSTAND[one.stand][0],
          toon: (one) => merk(...CAPACITEITSTAND[one.stand]),
        },
        { kop: 'Vrije plaatsen', getal: true, waarde: (one) => one.vrij ?? '' },
        { kop: 'Kortste wachttijd in dagen', getal: true, waarde: (one) => one.kortsteWachttijdDagen ?? '' },
        { kop: 'Aanbieders zonder opgave', getal: true, waarde: (one) => one.zonderOpgave },
        { kop: 'Gemelde tekorten', waarde: (one) => one.aanbieders.flatMap(({ tekorten }) => tekorten).join('; ') },
        { kop: 'Aanvragen die niet pasten', getal: true, waarde: (one) => one.zonderPassendAanbod },
      ],
    }),
  ];
}

function aanvragenblok(data, r) {
  if (data === undefined) return null;
  return [
    h('h2', {}, 'Aanvragen zonder passend aanbod'),
    tabel({
      titel: `Aanvragen waarvoor geen product past: ${formats.getal(data.aantal)}, waarvan ${formats.getal(data.open)} open`,
      bestand: 'niet-plaatsbare-aanvragen.csv',
      leeg: 'Er zijn geen aanvragen gemeld die in geen enkel product passen.',
      rijen: data.resultaten,
      kolommen: [
        { kop: 'Gemeld op', waarde: (one) => one.gemeldOp, toon: (one) => formats.datum(one.gemeldOp) },
        { kop: 'Groep', waarde: (one) => AANVRAAGGROEP[one.groep] },
        { kop: 'Gemeente', waarde: (one) => r.gemeente(one.gemeentecode) },
        { kop: 'Wat ontbreekt', waarde: (one) => one.gezocht },
        { kop: 'Lijkt het meest op', waarde: (one) => (one.productcode ? r.product(one.productcode) : 'geen product') },
        { kop: 'Gevonden', waarde: (one) => one.gevonden?.oplossing ?? 'nog niet' },
      ],
    }),
  ];
}
