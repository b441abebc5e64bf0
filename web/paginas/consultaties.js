import {
  adres,
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
} from '/kroniek.js';
import { CONSULTATIESOORT, CONSULTATIESTAND, opties, VERWERKING } from '/woorden.js';

const som = (rijen, veld) => formats.getal(rijen.reduce((totaal, one) => totaal + one[veld], 0));
const stuk = (document) => (document ? `${document.naam}, ${document.vindplaats}` : '');

pagina({
  titel: 'Consultaties',
  duiding: 'Wie om advies of een reactie is gevraagd, wat er binnenkwam, en wat met elk punt is gedaan en waarom.',
  rollen: ['beleidsadviseur', 'inkoper', 'contractmanager', 'bestuurder', 'toezichthouder', 'gemeente'],
  async render(query, kies) {
    const { geldigOp, beschikbaarOp, consultatieId } = query;
    const tijd = { geldigOp, beschikbaarOp };
    return consultatieId ? een(consultatieId, tijd, query) : lijst(query, kies, tijd);
  },
});

async function lijst(query, kies, tijd) {
  const antwoord = await lees('/v1/consultaties', { ...tijd, stand: query.stand });
  const rijen = antwoord.data.resultaten;
  return [
    filters(
      [{ naam: 'stand', label: 'Stand', opties: opties(CONSULTATIESTAND, 'alle standen') }, ...TIJDREIS],
      query,
      kies,
    ),
    kaarten([
      [formats.getal(rijen.filter(({ stand }) => stand === 'loopt').length), 'lopen nu'],
      [som(rijen, 'onbeantwoord'), 'punten zonder antwoord'],
      [som(rijen, 'overgenomen'), 'punten geheel of deels overgenomen'],
      [som(rijen, 'nietOvergenomen'), 'punten niet overgenomen'],
    ]),
    tabel({
      titel: `Consultaties op ${formats.datum(antwoord.data.geldigOp)}`,
      bestand: 'consultaties.csv',
      leeg: 'Er is geen consultatie geopend. Open er een over de API: POST /v1/consultaties.',
      rijen,
      kolommen: [
        {
          kop: 'Onderwerp',
          waarde: (one) => one.onderwerp,
          toon: (one) => h('a', { href: adres(query, { consultatieId: one.consultatieId }) }, one.onderwerp),
        },
        { kop: 'Soort', waarde: (one) => CONSULTATIESOORT[one.soort] },
        {
          kop: 'Stand',
          waarde: (one) => CONSULTATIESTAND[one.stand][0],
          toon: (one) => merk(...CONSULTATIESTAND[one.stand]),
        },
        { kop: 'Van', waarde: (one) => one.van, toon: (one) => formats.datum(one.van) },
        { kop: 'Tot en met', waarde: (one) => one.tot, toon: (one) => formats.datum(one.tot) },
        { kop: 'Gevraagd', getal: true, waarde: (one) => one.gevraagden },
        { kop: 'Adviezen', getal: true, waarde: (one) => one.adviezen },
        { kop: 'Punten zonder antwoord', getal: true, waarde: (one) => one.onbeantwoord },
      ],
    }),
    uitleg(
      'Een consultatie sluit pas na de termijn, als elk punt van elk advies een antwoord heeft, met een verslag.',
      'Een advies na de termijn telt mee zolang de consultatie niet gesloten is, en is als zodanig gemerkt.',
    ),
    waarheid(antwoord, tijd),
  ];
}

async function een(consultatieId, tijd, query) {
  const [r, antwoord] = await Promise.all([regio(), lees(`/v1/consultaties/${consultatieId}`, tijd)]);
  const c = antwoord.data;
  const waar = ({ gemeentecode }) => (gemeentecode ? r.gemeente(gemeentecode) : 'hele regio');
  return [
    h('p', { class: 'geen-druk' }, h('a', { href: adres(query, { consultatieId: null }) }, 'Alle consultaties')),
    h('h2', {}, c.onderwerp),
    feiten([
      ['Soort', CONSULTATIESOORT[c.soort]],
      ['Stand', merk(...CONSULTATIESTAND[c.stand])],
      ['Termijn', `${formats.datum(c.van)} tot en met ${formats.datum(c.tot)}`],
      ['Verlengd', c.verlengingen.map(({ tot, reden }) => `tot ${formats.datum(tot)}: ${reden}`).join('; ')],
      ['Langs welke weg', c.kanaal],
      ['Stuk', stuk(c.document)],
      ['Vragen', c.vragen.join(' ')],
      ['Geopend', `${formats.datum(c.geopendOp)}, door ${c.geopendDoor}`],
      ['Conclusie', c.conclusie],
      ['Verslag', stuk(c.verslag)],
      ['Gesloten', formats.datum(c.geslotenOp)],
      ['Ingetrokken', c.redenIngetrokken],
    ]),
    tabel({
      titel: 'Wie is gevraagd',
      bestand: 'gevraagd.csv',
      rijen: c.gevraagd,
      kolommen: [
        { kop: 'Wie', waarde: (one) => one.naam },
        { kop: 'Voor', waarde: waar },
        { kop: 'Adviezen', getal: true, waarde: (one) => one.aantalAdviezen },
      ],
    }),
    tabel({
      titel: 'Wat is gezegd en wat ermee is gedaan',
      bestand: 'adviezen.csv',
      leeg: 'Er is nog geen advies ontvangen.',
      rijen: c.adviezen.flatMap((advies) => advies.punten.map((punt) => ({ ...punt, advies }))),
      kolommen: [
        { kop: 'Van', waarde: ({ advies }) => advies.van.naam },
        { kop: 'Voor', waarde: ({ advies }) => waar(advies.van) },
        {
          kop: 'Ontvangen',
          waarde: ({ advies }) => advies.ontvangenOp,
          toon: ({ advies }) => [formats.datum(advies.ontvangenOp), advies.naTermijn ? ' (na de termijn)' : ''],
        },
        { kop: 'Punt', waarde: (p) => `${p.nummer}. ${p.punt}` },
        {
          kop: 'Wat ermee is gedaan',
          waarde: (p) => (p.verwerking === null ? 'nog geen antwoord' : VERWERKING[p.verwerking][0]),
          toon: (p) =>
            p.verwerking === null ? merk('nog geen antwoord', 'let-op') : merk(...VERWERKING[p.verwerking]),
        },
        { kop: 'Waarom', waarde: (p) => p.waarom ?? '' },
      ],
    }),
    waarheid(antwoord, tijd),
  ];
}
