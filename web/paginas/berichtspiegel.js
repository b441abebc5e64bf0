import {
  aanbiederopties,
  adres,
  balk,
  BEKEND,
  bladeren,
  filters,
  formats,
  h,
  kaarten,
  lees,
  leesAlsHetMag,
  pagina,
  regio,
  rustig,
  tabel,
  TIJDREIS,
  uitleg,
  waarheid,
  wie,
  zonder,
} from '/kroniek.js';
import { BERICHTCODE, opties } from '/woorden.js';

const AFWIJZINGSOORT = { bericht: 'heel bericht', declaratieregel: 'regel van een declaratie' };

pagina({
  titel: 'Berichtspiegel',
  duiding:
    'Wat er misgaat in de berichten en bij wie, en hoe lang het duurt van de toewijzing (301) tot de start van de zorg (305).',
  rollen: ['contractmanager', 'controller', 'consulent', 'toezichthouder', 'beheerder', 'gemeente'],
  async render(query, kies) {
    const vraag = zonder(query, 'deel', 'regio');
    const r = await regio();
    return query.deel === 'looptijden'
      ? looptijden(vraag, (gekozen) => kies({ deel: 'looptijden', ...gekozen }), query, r)
      : afwijzingen(vraag, kies, query, r);
  },
});

/** The two parts of the page; what is known as of a day holds for both. */
function keuze(deel, { beschikbaarOp }) {
  const delen = [
    ['Afwijzingen', undefined],
    ['Van toewijzing tot start', 'looptijden'],
  ];
  return h(
    'p',
    {},
    delen.flatMap(([tekst, naam], index) => [
      index > 0 ? ' · ' : '',
      naam === deel ? h('strong', {}, tekst) : h('a', { href: adres({ deel: naam, beschikbaarOp }) }, tekst),
    ]),
  );
}

async function afwijzingen(vraag, kies, query, r) {
  const [antwoord, aanbieders] = await Promise.all([
    lees('/v1/berichtspiegel/afwijzingen', vraag),
    leesAlsHetMag('/v1/aanbieders', { paginagrootte: 200 }),
  ]);
  const { data } = antwoord;
  const afzenders = [
    ['', 'alle afzenders'],
    ...r.gemeenteopties().filter(([code]) => code !== ''),
    ...(aanbieders?.data.resultaten ?? []).map((one) => [one.agbcode, one.naam]),
  ];
  return [
    keuze(undefined, vraag),
    filters(
      [
        { naam: 'van', label: 'Ontvangen vanaf', soort: 'date' },
        { naam: 'tot', label: 'Ontvangen tot en met', soort: 'date' },
        { naam: 'afzender', label: 'Afzender', opties: afzenders },
        { naam: 'berichtcode', label: 'Soort bericht', opties: opties(BERICHTCODE, 'alle soorten') },
        { naam: 'retourcode', label: 'Retourcode', voorbeeld: '9019' },
        BEKEND,
      ],
      vraag,
      kies,
    ),
    kaarten([
      [formats.getal(data.berichten), 'ontvangen berichten'],
      [
        formats.getal(data.afgewezenBerichten),
        `daarvan in hun geheel afgewezen (${deelVan(data.afgewezenBerichten, data.berichten)})`,
      ],
      [formats.getal(data.declaratieregels), 'beoordeelde regels van declaraties'],
      [
        formats.getal(data.afgewezenDeclaratieregels),
        `daarvan afgewezen (${deelVan(data.afgewezenDeclaratieregels, data.declaratieregels)})`,
      ],
    ]),
    tabel({
      titel: `Afwijzingen: ${formats.getal(data.aantal)} combinaties van afzender, bericht en code, de meeste bovenaan`,
      bestand: 'afwijzingen.csv',
      leeg: 'Er is niets afgewezen dat hieraan voldoet.',
      rijen: data.resultaten,
      kolommen: [
        {
          kop: 'Afzender',
          waarde: (a) => naamVan(a, r),
          toon: (a) =>
            a.afzender === null || wie()?.rol === 'controller'
              ? naamVan(a, r)
              : h(
                  'a',
                  {
                    href: adres(
                      { afzender: a.afzender, status: a.soort === 'bericht' ? 'afgewezen' : undefined },
                      { beschikbaarOp: vraag.beschikbaarOp },
                      '/berichten',
                    ),
                  },
                  naamVan(a, r),
                ),
        },
        { kop: 'Bericht', waarde: (a) => BERICHTCODE[a.berichtcode] ?? a.berichtcode ?? 'onbekend' },
        { kop: 'Wat is afgewezen', waarde: (a) => AFWIJZINGSOORT[a.soort] },
        { kop: 'Retourcode', waarde: (a) => a.retourcode ?? 'geen' },
        { kop: 'Wat er volgens de regel moet', waarde: (a) => a.tekst },
        { kop: 'Regels', waarde: (a) => a.regels.join(', ') },
        { kop: 'Aantal', getal: true, waarde: (a) => a.aantal },
        { kop: 'Van', getal: true, waarde: (a) => a.totaal },
        {
          kop: 'Deel',
          getal: true,
          waarde: (a) => a.aandeelBasispunten / 100,
          toon: (a) => [formats.procent(a.aandeelBasispunten), ' ', balk(a.aandeelBasispunten)],
        },
      ],
    }),
    bladeren(data.aantal, query),
    uitleg(
      'Een bericht telt op de dag waarop het voor het eerst binnenkwam. Dezelfde tekst nog een keer sturen telt niet opnieuw; een verbeterd bericht is een nieuw bericht.',
      'Een bericht met meer codes telt bij elke code een keer mee. “Van” is alles wat deze afzender van deze soort stuurde.',
      'Een bericht dat eerst is afgewezen en later met dezelfde tekst is verwerkt, blijft als afwijzing meetellen.',
      'Van een declaratie (323) wordt elke regel apart toegekend of afgewezen; klopt het bericht zelf niet, dan is het een afgewezen bericht.',
      'Een onleesbaar bericht, of een dat iemand onder de naam van een ander instuurde, heeft geen afzender.',
    ),
    waarheid(antwoord, vraag),
  ];
}

async function looptijden(vraag, kies, query, r) {
  const [antwoord, aanbieders] = await Promise.all([
    leesAlsHetMag('/v1/berichtspiegel/looptijden', vraag),
    aanbiederopties(),
  ]);
  if (antwoord === null)
    return [
      keuze('looptijden', vraag),
      rustig('Uw rol ziet de looptijden niet: een regel kan over één toewijzing gaan.'),
    ];
  const { data } = antwoord;
  return [
    keuze('looptijden', vraag),
    filters(
      [
        { naam: 'van', label: 'Toegewezen vanaf', soort: 'date' },
        { naam: 'tot', label: 'Toegewezen tot en met', soort: 'date' },
        { naam: 'aanbiederId', label: 'Aanbieder', opties: aanbieders },
        { naam: 'gemeentecode', label: 'Gemeente', opties: r.gemeenteopties() },
        { naam: 'productcode', label: 'Product', opties: r.productopties() },
        ...TIJDREIS,
      ],
      vraag,
      kies,
    ),
    kaarten([
      [formats.getal(data.toewijzingen), 'toewijzingen'],
      [dagen(data.mediaanDagenTotMelding), 'dagen tot de start is gemeld (mediaan)'],
      [dagen(data.mediaanDagenTotStart), 'dagen tot de zorg begint (mediaan)'],
      [formats.getal(data.open), 'nog zonder start'],
    ]),
    tabel({
      titel: `Van toewijzing tot start, op ${formats.datum(data.geldigOp)}: de langste tijd tot de melding bovenaan`,
      bestand: 'looptijden.csv',
      leeg: 'Er zijn geen toewijzingen die hieraan voldoen.',
      rijen: data.resultaten,
      kolommen: [
        { kop: 'Aanbieder', waarde: (l) => l.aanbieder },
        { kop: 'Gemeente', waarde: (l) => r.gemeente(l.gemeentecode) },
        { kop: 'Product', waarde: (l) => r.product(l.productcode) },
        { kop: 'Toewijzingen', getal: true, waarde: (l) => l.toewijzingen },
        { kop: 'Gestart', getal: true, waarde: (l) => l.gestart },
        dagkolom('Dagen tot melding (mediaan)', 'mediaanDagenTotMelding'),
        dagkolom('Dagen tot melding (9 van de 10)', 'p90DagenTotMelding'),
        dagkolom('Dagen tot start zorg (mediaan)', 'mediaanDagenTotStart'),
        dagkolom('Dagen tot start zorg (9 van de 10)', 'p90DagenTotStart'),
        { kop: 'Nog zonder start', getal: true, waarde: (l) => l.open },
        dagkolom('Langste wacht (dagen)', 'langstOpenDagen'),
      ],
    }),
    bladeren(data.aantal, query),
    uitleg(
      'Dagen tot melding: van de dag waarop de toewijzing (301) werd vastgelegd tot de dag waarop de start (305) werd vastgelegd. Een 305 die eerder kwam dan de 301 telt nul dagen.',
      'Dagen tot start zorg: van de toewijzingsdatum tot de eerste dag zorg. Dat kan onder nul zijn, als de zorg eerder begon.',
      'Het zijn kalenderdagen. Of de zorg op tijd begon, in werkdagen na de gewenste start, staat op de pagina Starttermijnen.',
      'Ingetrokken toewijzingen tellen niet mee. Zonder start zijn toewijzingen die niet zijn geweigerd en niet voorbij hun einddatum zijn.',
      'De mediaan is de middelste; “9 van de 10” is het aantal dagen waarbinnen negen van de tien starts er waren.',
    ),
    waarheid(antwoord, vraag),
  ];
}

const naamVan = ({ afzender, aanbieder }, r) =>
  aanbieder ?? (afzender === null ? 'onbekend' : afzender.length === 4 ? r.gemeente(afzender) : `AGB ${afzender}`);

const deelVan = (deel, geheel) => (geheel === 0 ? 'n.v.t.' : formats.procent(Math.round((deel * 10_000) / geheel)));

const dagen = (aantal) => (aantal === null ? 'n.v.t.' : formats.getal(aantal));

const dagkolom = (kop, naam) => ({ kop, getal: true, waarde: (l) => l[naam] ?? '', toon: (l) => dagen(l[naam]) });
