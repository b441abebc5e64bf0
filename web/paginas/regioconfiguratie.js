import {
  BEKEND,
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
  uitleg,
  waarheid,
  zonder,
} from '/kroniek.js';
import { gebeurtenis, REGELGEVOLG, REGELNIVEAU, REGELSOORT } from '/woorden.js';

/** What a rule says on one line; what a region left open says so. */
function tekst(waarde) {
  if (waarde === null || waarde === undefined) return 'open: niets vastgesteld';
  if (Array.isArray(waarde)) return waarde.map((een) => tekst(een)).join('; ');
  if (typeof waarde === 'object')
    return Object.entries(waarde)
      .map(([naam, een]) => `${naam}: ${tekst(een)}`)
      .join(', ');
  if (typeof waarde === 'boolean') return waarde ? 'ja' : 'nee';
  return String(waarde);
}

const toon = (waarde) => (waarde === null || waarde === undefined ? merk('open', 'stil') : tekst(waarde));

const plaats = (r, { gemeentecode, segment, product }) =>
  [
    gemeentecode && r.gemeente(gemeentecode),
    segment && `segment ${r.segment(segment)}`,
    product && `product ${r.product(product)}`,
  ]
    .filter(Boolean)
    .join(', ') || 'hele regio';

const vandaag = () => new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Amsterdam' });

pagina({
  titel: 'Regels van de regio',
  duiding:
    'Welke regel op een dag gold, waar zij staat en wie haar publiceerde; wat er tussen twee dagen veranderde; en wat is besloten op een regel die later is gecorrigeerd.',
  rollen: ['beheerder', 'beleidsadviseur', 'toezichthouder', 'contractmanager', 'bestuurder'],
  async render(query, kies) {
    const { zoek, geldigOp: dag, tot: naast, beschikbaarOp } = zonder(query, 'regio');
    const r = await regio();
    const tijd = { geldigOp: dag, beschikbaarOp };
    const [links, rechts, verschil, afwijkingen, gecorrigeerd] = await Promise.all([
      lees('/v1/regioconfiguratie', { ...tijd, zoek }),
      naast ? lees('/v1/regioconfiguratie', { geldigOp: naast, beschikbaarOp }) : null,
      naast ? lees('/v1/regioconfiguratie/verschillen', { van: dag || vandaag(), tot: naast, beschikbaarOp }) : null,
      lees('/v1/regioconfiguratie/afwijkingen', { ...tijd, paginagrootte: 200 }),
      leesAlsHetMag('/v1/regioconfiguratie/gecorrigeerde-regels', { beschikbaarOp, paginagrootte: 200 }),
    ]);
    const { data } = links;
    const regels = data.parameters;
    const dezelfde = (regel, andere) =>
      ['sleutel', 'gemeentecode', 'segment', 'product'].every((naam) => regel[naam] === andere[naam]);
    const daar = (regel) => rechts.data.parameters.find((andere) => dezelfde(regel, andere));
    const lokaal = new Set(data.bereik.filter(({ niveau }) => niveau === 'lokaal').map(({ sleutel }) => sleutel));
    const [laatste] = data.publicaties;
    return [
      filters(
        [
          { naam: 'zoek', label: 'Zoek een regel', soort: 'search' },
          { naam: 'geldigOp', label: 'Geldig op', soort: 'date' },
          { naam: 'tot', label: 'Vergelijk met', soort: 'date' },
          BEKEND,
        ],
        query,
        kies,
      ),
      kaarten([
        [formats.getal(data.parameters.length), 'regels gelden op deze dag'],
        [formats.getal(data.parameters.filter(({ stand }) => stand === 'open').length), 'daarvan open gelaten'],
        [formats.getal(afwijkingen.data.resultaten.filter(({ geldt }) => geldt).length), 'eigen regels van gemeenten'],
        naast ? [formats.getal(verschil.data.aantal), 'verschillen tussen de twee dagen'] : null,
      ]),
      feiten([
        ['Geldende versie', data.versieId],
        ['Laatst vastgelegd', `${laatste.versieId}, ${formats.datum(laatste.tijdstip)}, door ${laatste.rol}`],
        ['Reden', laatste.reden],
        ['Besluit', laatste.besluit],
      ]),
      h('h2', {}, naast ? 'De twee dagen naast elkaar' : 'Regels'),
      tabel({
        titel: `Regels op ${formats.datum(data.geldigOp)}${naast ? ` en op ${formats.datum(naast)}` : ''}`,
        bestand: 'regels.csv',
        leeg: 'Er is geen regel die hieraan voldoet.',
        rijen: regels,
        kolommen: [
          { kop: 'Regel', waarde: (p) => p.sleutel },
          { kop: 'Geldt voor', waarde: (p) => plaats(r, p) },
          { kop: 'Waarde', waarde: (p) => tekst(p.waarde), toon: (p) => toon(p.waarde) },
          ...(naast
            ? [
                {
                  kop: `Op ${formats.datum(naast)}`,
                  waarde: (p) => (daar(p) ? tekst(daar(p).waarde) : 'geldt dan niet'),
                  toon: (p) => {
                    const andere = daar(p);
                    if (!andere) return merk('geldt dan niet', 'let-op');
                    return tekst(andere.waarde) === tekst(p.waarde)
                      ? 'hetzelfde'
                      : [merk('anders', 'let-op'), ' ', tekst(andere.waarde)];
                  },
                },
              ]
            : []),
          { kop: 'Bron', waarde: (p) => p.bron },
          { kop: 'Vanaf', waarde: (p) => p.geldigVanaf, toon: (p) => formats.datum(p.geldigVanaf) },
          {
            kop: 'Wie mag dit zetten',
            waarde: (p) =>
              p.afwijkingId
                ? 'eigen regel van de gemeente'
                : lokaal.has(p.sleutel)
                  ? 'regio, gemeente mag afwijken'
                  : 'alleen de regio',
          },
        ],
      }),
      naast ? verschillen(verschil.data) : null,
      h('h2', {}, 'Eigen regels van gemeenten'),
      tabel({
        titel: 'Waar de regio het aan de gemeenten laat; de laatste bovenaan',
        bestand: 'eigen-regels.csv',
        leeg: 'Geen gemeente legde een eigen regel vast.',
        rijen: afwijkingen.data.resultaten,
        kolommen: [
          { kop: 'Regel', waarde: (a) => a.sleutel },
          { kop: 'Gemeente', waarde: (a) => plaats(r, a) },
          { kop: 'Waarde', waarde: (a) => tekst(a.waarde), toon: (a) => toon(a.waarde) },
          { kop: 'Vanaf', waarde: (a) => a.geldigVanaf, toon: (a) => formats.datum(a.geldigVanaf) },
          {
            kop: 'Tot en met',
            waarde: (a) => a.geldigTot ?? '',
            toon: (a) => formats.datum(a.geldigTot) || 'nader order',
          },
          { kop: 'Besluit', waarde: (a) => a.besluit },
          {
            kop: 'Stand',
            waarde: (a) => (a.beeindigd ? a.beeindigd.reden : a.geldt ? 'geldt' : 'geldt op deze dag niet'),
          },
        ],
      }),
      h('h2', {}, 'Besloten op een regel die is gecorrigeerd'),
      gecorrigeerd === null ? rustig('Uw rol ziet deze lijst niet.') : gecorrigeerdeRegels(gecorrigeerd.data),
      h('h2', {}, 'Versies'),
      tabel({
        titel: 'Wie wat wanneer vastlegde, de nieuwste bovenaan',
        bestand: 'versies.csv',
        rijen: data.publicaties,
        kolommen: [
          { kop: 'Versie', waarde: (p) => p.versieId },
          { kop: 'Wat', waarde: (p) => REGELSOORT[p.soort] },
          { kop: 'Geldt vanaf', waarde: (p) => p.geldigVanaf, toon: (p) => formats.datum(p.geldigVanaf) },
          { kop: 'Vastgelegd', waarde: (p) => p.tijdstip, toon: (p) => formats.datum(p.tijdstip) },
          { kop: 'Door', waarde: (p) => [p.rol, p.organisatie && r.gemeente(p.organisatie)].filter(Boolean).join(' ') },
          { kop: 'Reden', waarde: (p) => p.reden ?? '' },
          { kop: 'Besluit', waarde: (p) => p.besluit ?? '' },
        ],
      }),
      uitleg(
        `Een regel geldt voor de hele regio, tenzij hij is gezet voor een ${REGELNIVEAU.join(', een ')}; het laatste van deze niveaus gaat voor.`,
        'Open betekent dat de regio niets vaststelde. Kroniek verzint dan niets: er komt geen termijn en geen oordeel.',
        'Een wijziging voor de toekomst verandert geen oordeel van vroeger. Een correctie van het verleden herrekent termijnen en metingen; wat mensen besloten, blijft staan en staat in de lijst.',
      ),
      waarheid(links, { geldigOp: dag, beschikbaarOp }),
    ];
  },
});

function verschillen({ verschillen: gevonden }) {
  return tabel({
    titel: 'Wat er tussen de twee dagen anders is',
    bestand: 'verschillen.csv',
    leeg: 'Tussen deze twee dagen is niets anders.',
    rijen: gevonden.flatMap(({ sectie, onderwerp, soort, velden }) =>
      velden.map((veld) => ({ sectie, onderwerp, soort, ...veld })),
    ),
    kolommen: [
      { kop: 'Wat', waarde: (v) => v.onderwerp },
      { kop: 'Deel', waarde: (v) => v.sectie },
      { kop: 'Veld', waarde: (v) => v.veld },
      { kop: 'Eerst', waarde: (v) => (v.soort === 'nieuw' ? 'was er niet' : tekst(v.van)) },
      { kop: 'Daarna', waarde: (v) => (v.soort === 'vervallen' ? 'is er niet meer' : tekst(v.tot)) },
    ],
  });
}

function gecorrigeerdeRegels({ aantal, resultaten }) {
  return [
    tabel({
      titel: `${formats.getal(aantal)} ${formats.woord(aantal, 'besluit of uitkomst', 'besluiten of uitkomsten')}`,
      bestand: 'gecorrigeerde-regels.csv',
      leeg: 'Er is niets besloten op een regel die later is gecorrigeerd.',
      rijen: resultaten,
      kolommen: [
        { kop: 'Waarover', waarde: (g) => `${g.soort} ${g.naam}` },
        { kop: 'Wat ermee is', waarde: (g) => REGELGEVOLG[g.stand][0], toon: (g) => merk(...REGELGEVOLG[g.stand]) },
        { kop: 'Besloten onder', waarde: (g) => g.configuratieversie ?? '' },
        {
          kop: 'Regel toen en nu',
          waarde: (g) => g.wijzigingen.map((w) => `${w.sleutel}: ${tekst(w.van)}, nu ${tekst(w.tot)}`).join('; '),
        },
        {
          kop: 'Eerdere uitkomst',
          waarde: (g) =>
            g.eerder
              .map((e) =>
                [
                  e.configuratieversie,
                  e.uiterste && `uiterlijk ${formats.datum(e.uiterste)}`,
                  e.uitkomst && gebeurtenis(e.uitkomst),
                ]
                  .filter(Boolean)
                  .join(', '),
              )
              .join('; '),
        },
        { kop: 'Uiterste dag nu', waarde: (g) => g.uiterste ?? '', toon: (g) => formats.datum(g.uiterste) },
      ],
    }),
    aantal > resultaten.length ? rustig(`De eerste ${resultaten.length} staan hier; de rest geeft de API.`) : null,
  ];
}
