import {
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
import {
  AANMELDINGSTAND,
  INKOOPVORM,
  KALENDERSOORT,
  MIJLPAALSTAND,
  MINIMUMSTAND,
  opties,
  RONDESTAND,
} from '/woorden.js';

const eerder = (lijst) => lijst.map((one) => `${formats.datum(one.datum)}: ${one.reden}`).join('; ');
const lijst = (regels) =>
  regels.length === 0
    ? ''
    : h(
        'ul',
        {},
        regels.map((regel) => h('li', {}, regel)),
      );

/** What the region decided and an aanbieder does not see. */
function keuze({ inkoopvorm, contractwaarde, gunning, stappen, raadsberichten }) {
  return feiten([
    ['Waarom deze inkoopvorm', inkoopvorm?.reden],
    [
      'Uitzondering voor open house',
      inkoopvorm?.uitzondering &&
        `${inkoopvorm.uitzondering.reden} Strenger: ${inkoopvorm.uitzondering.strengereEisen}`,
    ],
    ['Geraamde contractwaarde', contractwaarde && formats.euro(contractwaarde.bedrag)],
    ['Boven de SAS-drempel', contractwaarde && { true: 'ja', false: 'nee' }[contractwaarde.bovenDrempel]],
    [
      'Oordeel over de procedure',
      contractwaarde?.oordeel
        ? `${contractwaarde.oordeel.oordeel}: ${contractwaarde.oordeel.reden}`
        : contractwaarde?.vraagOpen && merk('wacht op een oordeel', 'fout'),
    ],
    ['Afgeronde stappen', stappen.map((one) => `${one.stap} (${formats.datum(one.afgerondOp)})`).join(', ')],
    [
      'Gunning',
      gunning &&
        (gunning.definitiefOp
          ? `definitief op ${formats.datum(gunning.definitiefOp)}`
          : `voorlopig op ${formats.datum(gunning.gegundOp)}, bezwaar tot en met ${formats.datum(gunning.bezwaarTot)}`),
    ],
    [
      'Raad geïnformeerd',
      raadsberichten
        .map((one) => `${formats.datum(one.geinformeerdOp)}: ${one.aantalAanbieders} aanbieders`)
        .join('; '),
    ],
  ]);
}

function ronde(detail) {
  return [
    h('h2', { id: 'ronde' }, detail.naam),
    feiten([
      ['Bron', detail.bron],
      ['Eisen', lijst(detail.eisen.map((eis) => `${eis.tekst} (${eis.gebied}${eis.wet ? `, ${eis.wet}` : ''})`))],
      ['Gunningscriteria', lijst(detail.criteria.map((one) => `${one.naam}: ${formats.procent(one.gewicht)}`))],
      [
        'Instroommomenten',
        lijst(
          detail.momenten.map(
            (one) =>
              `${one.sleutel}: ${formats.datum(one.opent)} tot en met ${formats.datum(one.sluit) || 'de sluiting'}` +
              (one.tussentijds ? ', tussentijds' : '') +
              one.eerder.map((was) => `; eerst tot ${formats.datum(was.sluit)}: ${was.reden}`).join(''),
          ),
        ),
      ],
      [
        'Vragen en antwoorden',
        lijst(detail.vragen.map((one) => `${one.vraag} ${one.antwoord ?? '(nog geen antwoord)'}`)),
      ],
    ]),
    detail.intern ? keuze(detail.intern) : null,
  ];
}

pagina({
  titel: 'Inkoop',
  duiding:
    'Welke inkooprondes lopen, wanneer aanbieders kunnen instromen, wie zich aanmeldde en met welk besluit, en waar te weinig aanbieders zijn gecontracteerd.',
  rollen: ['inkoper', 'contractmanager', 'beleidsadviseur', 'bestuurder', 'aanbieder'],
  async render(query, kies) {
    const { geldigOp, beschikbaarOp, rondeId, stand } = query;
    const tijd = { geldigOp, beschikbaarOp };
    const r = await regio();
    const [rondes, kalender, aanmeldingen, dekking] = await Promise.all([
      lees('/v1/inkooprondes', tijd),
      lees('/v1/inkoopkalender', tijd),
      lees('/v1/aanmeldingen', { ...tijd, rondeId, stand }),
      leesAlsHetMag('/v1/minimumdekking', tijd),
    ]);
    const gekozen = rondes.data.resultaten.find((one) => one.rondeId === rondeId);
    const detail = gekozen ? (await lees(`/v1/inkooprondes/${rondeId}`, tijd)).data : null;
    const tekorten = dekking?.data.resultaten.filter((one) => one.stand !== 'voldoende') ?? [];
    const open = aanmeldingen.data.resultaten.filter((one) => ['ingediend', 'beoordeeld'].includes(one.stand));
    const momenten = kalender.data.resultaten.filter((one) => one.soort === 'moment-opent');
    return [
      filters(
        [
          {
            naam: 'rondeId',
            label: 'Inkoopronde',
            opties: [['', 'alle rondes'], ...rondes.data.resultaten.map((one) => [one.rondeId, one.naam])],
          },
          { naam: 'stand', label: 'Aanmelding', opties: opties(AANMELDINGSTAND, 'alle aanmeldingen') },
          ...TIJDREIS,
        ],
        query,
        kies,
      ),
      kaarten([
        [formats.getal(rondes.data.resultaten.filter((one) => one.stand === 'open').length), 'rondes open', '#rondes'],
        [formats.datum(momenten[0]?.datum) || 'geen', 'volgend instroommoment', '#kalender'],
        [formats.getal(open.length), 'aanmeldingen zonder besluit', '#aanmeldingen'],
        dekking ? [formats.getal(tekorten.length), 'tekorten in de dekking', '#dekking'] : null,
      ]),
      h('h2', { id: 'rondes' }, 'Inkooprondes'),
      tabel({
        titel: `Rondes op ${formats.datum(rondes.data.geldigOp)}`,
        bestand: 'inkooprondes.csv',
        leeg: 'Er zijn geen inkooprondes.',
        rijen: rondes.data.resultaten,
        kolommen: [
          { kop: 'Ronde', waarde: (one) => one.naam },
          { kop: 'Inkoopvorm', waarde: (one) => INKOOPVORM[one.instrument] ?? 'nog niet gekozen' },
          { kop: 'Stand', waarde: (one) => RONDESTAND[one.stand][0], toon: (one) => merk(...RONDESTAND[one.stand]) },
          {
            kop: 'Volgend moment',
            waarde: (one) => one.volgendMoment?.opent ?? '',
            toon: (one) => formats.datum(one.volgendMoment?.opent),
          },
          { kop: 'Onderdelen', waarde: (one) => one.onderdelen.map(({ naam }) => naam).join(', ') },
          {
            kop: 'Toegelaten',
            waarde: (one) =>
              (one.perOnderdeel ?? [])
                .map((deel) => `${deel.sleutel}: ${deel.toegelaten}${deel.onderMinimum ? ' (onder minimum)' : ''}`)
                .join(', '),
          },
          {
            kop: 'Wacht op',
            waarde: (one) =>
              [
                one.sasVraagOpen ? 'oordeel over SAS' : '',
                one.vragenZonderAntwoord ? `${one.vragenZonderAntwoord} vragen` : '',
              ]
                .filter(Boolean)
                .join(', '),
          },
        ],
      }),
      detail ? ronde(detail) : null,
      h('h2', { id: 'kalender' }, 'Inkoopkalender'),
      tabel({
        titel: 'Wat er in twaalf maanden komt, en mijlpalen die te laat zijn',
        bestand: 'inkoopkalender.csv',
        leeg: 'Er staat niets in de kalender.',
        rijen: kalender.data.resultaten,
        kolommen: [
          { kop: 'Datum', waarde: (one) => one.datum, toon: (one) => formats.datum(one.datum) },
          { kop: 'Wat', waarde: (one) => KALENDERSOORT[one.soort] },
          { kop: 'Ronde', waarde: (one) => one.ronde },
          { kop: 'Omschrijving', waarde: (one) => (one.soort === 'bezwaar-tot' ? '' : one.omschrijving) },
          {
            kop: 'Stand',
            waarde: (one) => one.stand,
            toon: (one) => (one.stand === 'komt' ? 'komt' : merk(...MIJLPAALSTAND['te-laat'])),
          },
          { kop: 'Eerder gepland', waarde: (one) => eerder(one.eerder) },
        ],
      }),
      h('h2', { id: 'aanmeldingen' }, 'Aanmeldingen'),
      tabel({
        titel: 'Aanmeldingen, met toets, beoordeling en besluit',
        bestand: 'aanmeldingen.csv',
        leeg: 'Er zijn geen aanmeldingen die hieraan voldoen.',
        rijen: aanmeldingen.data.resultaten,
        kolommen: [
          { kop: 'Aanbieder', waarde: (one) => one.aanbieder },
          { kop: 'Ronde', waarde: (one) => one.ronde },
          { kop: 'Onderdelen', waarde: (one) => one.onderdelen.join(', ') },
          { kop: 'Ingediend', waarde: (one) => one.ingediendOp, toon: (one) => formats.datum(one.ingediendOp) },
          {
            kop: 'Stand',
            waarde: (one) => AANMELDINGSTAND[one.stand][0],
            toon: (one) => merk(...AANMELDINGSTAND[one.stand]),
          },
          {
            kop: 'Eisen',
            waarde: (one) =>
              one.eisen.length === 0
                ? 'nog niet getoetst'
                : `${one.eisen.filter(({ voldaan }) => voldaan).length} van ${one.eisen.length} voldaan`,
          },
          {
            kop: 'Score',
            getal: true,
            waarde: (one) => one.beoordeling?.totaal ?? '',
            toon: (one) => formats.procent(one.beoordeling?.totaal),
          },
          { kop: 'Redenen', waarde: (one) => one.besluiten.flatMap(({ redenen }) => redenen).join(' ') },
          {
            kop: 'Bezwaar tot en met',
            waarde: (one) => one.besluiten.map(({ bezwaarTot }) => bezwaarTot ?? '').join(', '),
            toon: (one) => one.besluiten.map(({ bezwaarTot }) => formats.datum(bezwaarTot)).join(', '),
          },
          {
            kop: 'Bezwaar',
            waarde: (one) => one.bezwaren.map(({ beslissing }) => beslissing?.uitkomst ?? 'loopt').join(', '),
          },
        ],
      }),
      h('h2', { id: 'dekking' }, 'Capaciteit en dekking'),
      dekking === null
        ? rustig('Met uw rol ziet u de dekking niet.')
        : !dekking.data.normVastgesteld
          ? rustig('De regio stelde geen minimum vast, dus hier wordt niets beoordeeld.')
          : tabel({
              titel: `Gecontracteerde aanbieders per norm en gemeente, tekorten bovenaan (${dekking.data.bron})`,
              bestand: 'minimumdekking.csv',
              leeg: 'Op deze dag geldt voor geen gemeente een norm.',
              rijen: dekking.data.resultaten,
              kolommen: [
                { kop: 'Norm', waarde: (one) => one.naam },
                { kop: 'Gemeente', waarde: (one) => r.gemeente(one.gemeentecode) },
                { kop: 'Minimum', getal: true, waarde: (one) => one.minimum },
                { kop: 'Aanbieders', getal: true, waarde: (one) => one.aantalAanbieders },
                { kop: 'Met clientenstop', getal: true, waarde: (one) => one.metClientenstop },
                {
                  kop: 'Stand',
                  waarde: (one) => MINIMUMSTAND[one.stand][0],
                  toon: (one) => merk(...MINIMUMSTAND[one.stand]),
                },
                {
                  kop: 'Tekort vanaf',
                  waarde: (one) => one.tekortVanaf ?? '',
                  toon: (one) => formats.datum(one.tekortVanaf),
                },
                { kop: 'Wie', waarde: (one) => one.aanbieders.map(({ naam }) => naam).join(', ') },
              ],
            }),
      uitleg(
        'Een aanbieder ziet gepubliceerde rondes en alleen zijn eigen aanmeldingen; scores ziet hij na het besluit.',
        'Boven de SAS-drempel oordeelt een mens welke procedure kan. Kroniek legt dat oordeel vast en vult het nooit zelf in.',
        'Een dreigend tekort is een gemeente die binnen twaalf maanden onder het minimum komt als er niets gebeurt: volgens de einddata en verlengingen die nu bekend zijn.',
        'Mijlpalen horen bij een ronde als hun spoor dezelfde sleutel heeft; eerdere planningen blijven staan, met de reden.',
      ),
      waarheid(kalender, tijd),
    ];
  },
});
