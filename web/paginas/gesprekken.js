import {
  adres,
  aanbiederopties,
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
import { ACTIESTAND, GESPREKSSTAND, KAARTSTAND, opties, PUNTBRON, PUNTUITKOMST } from '/woorden.js';

const soort = (code) => code.replaceAll('-', ' ');
const dag = (kop, lees) => ({ kop, waarde: (one) => lees(one) ?? '', toon: (one) => formats.datum(lees(one)) });

pagina({
  titel: 'Contractgesprekken',
  duiding:
    'Met welke strategische partner of aanbieder geen gesprek was binnen de norm, en wat in de gesprekken is besproken en afgesproken.',
  rollen: ['contractmanager', 'inkoper', 'beleidsadviseur', 'toezichthouder'],
  async render(query, kies) {
    const { geldigOp, beschikbaarOp, gesprekskaartId } = query;
    const tijd = { geldigOp, beschikbaarOp };
    return gesprekskaartId ? kaart(gesprekskaartId, tijd, query) : lijst(query, kies, tijd);
  },
});

async function lijst(query, kies, tijd) {
  const { aanbiederId, stand, norm } = query;
  const [aanbieders, antwoord, zonder] = await Promise.all([
    aanbiederopties(),
    lees('/v1/gesprekskaarten', { ...tijd, aanbiederId, stand }),
    lees('/v1/overlegkalender/zonder-gesprek', { ...tijd, norm }),
  ]);
  const { perStand, resultaten: rijen } = zonder.data;
  return [
    filters(
      [
        { naam: 'norm', label: 'Tegen de norm', opties: opties(GESPREKSSTAND, 'zonder gesprek') },
        { naam: 'stand', label: 'Gesprek', opties: opties(KAARTSTAND, 'alle standen') },
        { naam: 'aanbiederId', label: 'Aanbieder', opties: aanbieders },
        ...TIJDREIS,
      ],
      query,
      kies,
    ),
    kaarten([
      [formats.getal(perStand['te-laat'] ?? 0), 'gesprekken te laat tegen de norm'],
      [formats.getal(perStand.nooit ?? 0), 'zonder gesprek en zonder norm'],
      [formats.getal(perStand['op-tijd'] ?? 0), 'op tijd gesproken'],
      [
        formats.getal(antwoord.data.resultaten.reduce((som, one) => som + one.openActies, 0)),
        'open acties uit gesprekken',
      ],
    ]),
    h('h2', {}, norm ? `Tegen de norm: ${GESPREKSSTAND[norm][0]}` : 'Zonder gesprek'),
    tabel({
      titel: 'Strategische partners en aanbieders met een contract',
      bestand: 'zonder-gesprek.csv',
      leeg: 'Met iedereen is binnen de norm gesproken.',
      rijen,
      kolommen: [
        { kop: 'Aanbieder', waarde: (one) => one.aanbieder },
        { kop: 'Partner', waarde: (one) => (one.partner ? 'strategisch partner' : '') },
        {
          kop: 'Stand',
          waarde: (one) => GESPREKSSTAND[one.stand][0],
          toon: (one) => merk(...GESPREKSSTAND[one.stand]),
        },
        { kop: 'Gesprek', waarde: (one) => (one.soort === null ? 'geen norm' : soort(one.soort)) },
        { kop: 'Ten minste elke', waarde: (one) => (one.maanden === null ? '' : maanden(one.maanden)) },
        dag('Sinds', (one) => one.sinds),
        dag('Laatste gesprek', (one) => one.laatsteGesprek),
        dag('Uiterlijk', (one) => one.uiterlijk),
        dag('Gepland', (one) => one.geplandOp),
      ],
    }),
    h('h2', {}, 'Gesprekken'),
    tabel({
      titel: 'Gesprekskaarten',
      bestand: 'gesprekskaarten.csv',
      leeg: 'Er is geen gesprek vastgelegd. Nodig een aanbieder uit over de API: POST /v1/gesprekskaarten.',
      rijen: antwoord.data.resultaten,
      kolommen: [
        {
          kop: 'Aanbieder',
          waarde: (one) => one.aanbieder,
          toon: (one) => h('a', { href: adres(query, { gesprekskaartId: one.gesprekskaartId }) }, one.aanbieder),
        },
        dag('Dag', (one) => one.datum),
        { kop: 'Soort', waarde: (one) => soort(one.soort) },
        { kop: 'Stand', waarde: (one) => KAARTSTAND[one.stand][0], toon: (one) => merk(...KAARTSTAND[one.stand]) },
        { kop: 'Punten', getal: true, waarde: (one) => one.punten },
        { kop: 'Open acties', getal: true, waarde: (one) => one.openActies },
        dag('Volgend gesprek', (one) => one.volgendGesprek),
      ],
    }),
    uitleg(
      'De termijn begint op de eerste dag van het contract of het partnerschap, en opnieuw met elk gesprek.',
      'Liet de regio het ritme voor strategische partners open, dan telt Kroniek een jaar: elk jaar wordt de partner opnieuw beoordeeld.',
      'Nooit betekent: geen norm zegt wanneer, en er is sinds het begin geen gesprek vastgelegd.',
    ),
    waarheid(antwoord, tijd),
  ];
}

const maanden = (aantal) => (aantal === 1 ? 'maand' : `${aantal} maanden`);

/** One conversation, fit to print: what stands on it is what people take along. */
async function kaart(gesprekskaartId, tijd, query) {
  const [r, antwoord] = await Promise.all([regio(), lees(`/v1/gesprekskaarten/${gesprekskaartId}`, tijd)]);
  const k = antwoord.data;
  const over = ({ segment, gemeentecode }) =>
    [segment, gemeentecode && r.gemeente(gemeentecode)].filter(Boolean).join(', ');
  return [
    h('p', { class: 'geen-druk' }, h('a', { href: adres(query, { gesprekskaartId: null }) }, 'Alle gesprekken')),
    h('h2', {}, `Gesprekskaart: ${k.aanbieder}`),
    h('p', {}, h('button', { type: 'button', onclick: () => window.print() }, 'Druk af')),
    feiten([
      ['Gesprek', soort(k.soort)],
      ['Dag', formats.datum(k.datum)],
      ['Stand', merk(...KAARTSTAND[k.stand])],
      ['Wie', k.deelnemers.join(', ')],
      ['Uitgenodigd', `${formats.datum(k.uitgenodigdOp)}, door ${k.uitgenodigdDoor}`],
      ['Ingevuld door', k.ingevuldDoor],
      ['Verplaatst', k.verplaatsingen.map(({ naar, reden }) => `naar ${formats.datum(naar)}: ${reden}`).join('; ')],
      ['Vervallen', k.redenVervallen],
      ['Volgend gesprek', formats.datum(k.volgendGesprek)],
    ]),
    tabel({
      titel: 'Agenda, vast sinds de uitnodiging',
      bestand: 'gesprekskaart.csv',
      leeg: 'Er stond niets op de agenda.',
      rijen: k.punten,
      kolommen: [
        { kop: 'Punt', waarde: (p) => `${p.nummer}. ${p.punt}` },
        { kop: 'Waaruit', waarde: (p) => PUNTBRON[p.bron] },
        { kop: 'Besproken', waarde: (p) => p.besproken ?? '' },
        {
          kop: 'Uitkomst',
          waarde: (p) => (p.uitkomst === null ? '' : PUNTUITKOMST[p.uitkomst][0]),
          toon: (p) => (p.uitkomst === null ? '' : merk(...PUNTUITKOMST[p.uitkomst])),
        },
      ],
    }),
    k.buitenAgenda.length > 0 &&
      tabel({
        titel: 'Buiten de agenda',
        rijen: k.buitenAgenda,
        kolommen: [
          { kop: 'Punt', waarde: (p) => p.punt },
          { kop: 'Besproken', waarde: (p) => p.besproken },
        ],
      }),
    k.acties.length > 0 &&
      tabel({
        titel: 'Afgesproken acties',
        rijen: k.acties,
        kolommen: [
          { kop: 'Actie', waarde: (a) => a.wat },
          { kop: 'Wie', waarde: (a) => a.wie },
          dag('Uiterlijk', (a) => a.uiterlijk),
          { kop: 'Stand', waarde: (a) => ACTIESTAND[a.stand][0], toon: (a) => merk(...ACTIESTAND[a.stand]) },
          { kop: 'Resultaat of reden', waarde: (a) => a.afloop ?? '' },
        ],
      }),
    k.kpis.length > 0 &&
      tabel({
        titel: 'Stand van de KPI’s op de dag van het gesprek',
        rijen: k.kpis,
        kolommen: [
          { kop: 'KPI', waarde: (one) => one.kpiId },
          { kop: 'Jaar', waarde: (one) => String(one.jaar) },
          { kop: 'Over', waarde: (one) => over(one) || 'alles' },
          { kop: 'Oordeel', waarde: (one) => one.verdict ?? 'geen' },
        ],
      }),
    k.correcties.length > 0 &&
      uitleg(
        ...k.correcties.map(({ op, door, reden }) => `Gecorrigeerd op ${formats.datum(op)} door ${door}: ${reden}`),
      ),
    waarheid(antwoord, tijd),
  ];
}
