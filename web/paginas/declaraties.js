import {
  aanbiederopties,
  adres,
  bladeren,
  feiten,
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
import { DECLARATIESTATUS, opties } from '/woorden.js';

pagina({
  titel: 'Declaraties',
  duiding: 'Welke declaraties zijn ingediend, welke zijn goedgekeurd, en welke zijn afgekeurd en waarom.',
  rollen: ['controller', 'contractmanager', 'aanbieder', 'gemeente'],
  async render(query, kies) {
    const { declaratie } = query;
    const vraag = zonder(query, 'declaratie', 'regio');
    if (declaratie) return detail(declaratie, vraag, await regio());
    const [r, antwoord, aanbieders] = await Promise.all([regio(), lees('/v1/declaraties', vraag), aanbiederopties()]);
    const { data } = antwoord;
    return [
      filters(
        [
          { naam: 'status', label: 'Uitkomst', opties: opties(DECLARATIESTATUS, 'alle declaraties') },
          { naam: 'aanbiederId', label: 'Aanbieder', opties: aanbieders },
          { naam: 'gemeentecode', label: 'Gemeente (CBS-code)', voorbeeld: '0503' },
          { naam: 'toewijzingId', label: 'Kenmerk van de toewijzing' },
          { naam: 'van', label: 'Met zorg vanaf', soort: 'date' },
          { naam: 'tot', label: 'Met zorg tot en met', soort: 'date' },
          ...TIJDREIS,
        ],
        vraag,
        kies,
      ),
      kaarten(
        Object.keys(DECLARATIESTATUS).map((status) => {
          const { aantal = 0, bedrag = 0 } = data.perStatus[status] ?? {};
          return [formats.getal(aantal), `${DECLARATIESTATUS[status][0]}, samen ${formats.euro(bedrag)}`];
        }),
      ),
      tabel({
        titel: `Declaraties: ${formats.getal(data.aantal)}, de laatst ingediende bovenaan`,
        bestand: 'declaraties.csv',
        leeg: 'Er zijn geen declaraties die hieraan voldoen.',
        rijen: data.resultaten,
        kolommen: [
          {
            kop: 'Ingediend op',
            waarde: (d) => d.ingediendOp,
            toon: (d) => h('a', { href: adres(vraag, { declaratie: d.declaratieId }) }, formats.datum(d.ingediendOp)),
          },
          { kop: 'Aanbieder', waarde: (d) => d.aanbiederNaam ?? '' },
          { kop: 'Gemeente', waarde: (d) => r.gemeente(d.rekening) },
          { kop: 'Product', waarde: (d) => d.productcode },
          { kop: 'Zorg', waarde: dagen },
          { kop: 'Bedrag', getal: true, waarde: (d) => formats.euroCent(d.bedrag) },
          {
            kop: 'Uitkomst',
            waarde: (d) => DECLARATIESTATUS[d.status][0],
            toon: (d) => merk(...DECLARATIESTATUS[d.status]),
          },
          { kop: 'Reden', waarde: (d) => d.redenen.map(({ reden }) => reden).join(' ') },
        ],
      }),
      bladeren(data.aantal, query),
      uitleg(
        'Een declaratie wordt in haar geheel goedgekeurd of in haar geheel afgekeurd. Na een afkeuring dient de aanbieder een verbeterde declaratie in.',
        'Staat een declaratie op “wacht op controle”? Dan kon Kroniek haar nog niet toetsen, bijvoorbeeld omdat de regio geen bekostiging vaststelde.',
      ),
      waarheid(antwoord, vraag),
    ];
  },
});

const dagen = (d) =>
  d.periodeVan ? `${formats.datum(d.periodeVan)} tot en met ${formats.datum(d.periodeTot)}` : String(d.jaar);

async function detail(id, vraag, r) {
  const { beschikbaarOp, geldigOp } = vraag;
  const antwoord = await lees(`/v1/declaraties/${encodeURIComponent(id)}`, { beschikbaarOp, geldigOp });
  const d = antwoord.data;
  return [
    h('p', {}, h('a', { href: adres(vraag) }, 'Terug naar alle declaraties')),
    h(
      'div',
      { class: 'detail' },
      h('h2', {}, `${d.aanbiederNaam ?? 'Onbekende aanbieder'}: ${formats.euroCent(d.bedrag)}`),
      h('p', {}, merk(...DECLARATIESTATUS[d.status])),
      feiten([
        ['Zorg', dagen(d)],
        ['Product', d.productcode],
        ['Volume', d.volume === null ? null : `${formats.getal(d.volume)} (eenheid ${d.eenheid})`],
        ['Voor rekening van', r.gemeente(d.rekening)],
        ['Kenmerk van de toewijzing', d.toewijzingId],
        ['Ingediend op', formats.datum(d.ingediendOp)],
        ['Besloten op', formats.datum(d.besluitOp)],
        [
          'Getoetst aan',
          d.configuratieversie === null
            ? 'niet getoetst door Kroniek'
            : `versie ${d.configuratieversie} van de regels van de regio`,
        ],
        ['Kenmerk', d.declaratieId],
      ]),
    ),
    d.redenen.length === 0
      ? null
      : [
          h('h2', {}, 'Waarom zij is afgekeurd'),
          h(
            'ul',
            {},
            d.redenen.map(({ regel, reden }) => h('li', {}, `${reden} (${regel})`)),
          ),
        ],
    waarheid(antwoord, { beschikbaarOp, geldigOp }),
  ];
}
