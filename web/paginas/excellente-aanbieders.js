import {
  BEKEND,
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
  uitleg,
  waarheid,
  wie,
} from '/kroniek.js';

pagina({
  titel: 'Excellente aanbieders',
  duiding:
    'Welke aanbieders het predicaat “excellente aanbieder” hebben. De lijst is openbaar: iedereen mag haar zien.',
  rollen: ['bestuurder', 'beleidsadviseur', 'contractmanager'],
  async render(query, kies) {
    const code = query.regio ?? wie()?.regio ?? 'h5';
    const bekend = { beschikbaarOp: query.beschikbaarOp };
    const [r, lijst, predicaten] = await Promise.all([
      regio(),
      lees('/v1/excellente-aanbieders', { regio: code, ...bekend }),
      wie() ? leesAlsHetMag('/v1/predicaten', bekend) : null,
    ]);
    const naam = code === r.regio ? r.naam : code;
    return [
      filters([BEKEND], bekend, kies),
      kaarten([
        [
          formats.getal(lijst.data.aantal),
          `${formats.woord(lijst.data.aantal, 'aanbieder', 'aanbieders')} op de openbare lijst van ${naam}`,
        ],
      ]),
      tabel({
        titel: `Openbare lijst van ${naam}, ${bekend.beschikbaarOp ? formats.datum(bekend.beschikbaarOp) : 'vandaag'}`,
        bestand: `excellente-aanbieders-${code}.csv`,
        leeg: 'Op deze dag staat er geen aanbieder op de lijst.',
        rijen: lijst.data.resultaten,
        kolommen: [
          { kop: 'Aanbieder', waarde: (a) => a.naam },
          { kop: 'Op grond van het jaar', waarde: (a) => a.jaar },
          { kop: 'Op de lijst sinds', waarde: (a) => a.vanaf, toon: (a) => formats.datum(a.vanaf) },
        ],
      }),
      predicaten === null
        ? null
        : [
            h('h2', {}, 'Alle predicaten, met hun grond'),
            tabel({
              titel: 'Toegekend en ingetrokken (niet openbaar)',
              bestand: 'predicaten.csv',
              leeg: 'Er zijn geen predicaten toegekend.',
              rijen: predicaten.data.resultaten,
              kolommen: [
                { kop: 'Aanbieder', waarde: (p) => p.aanbiederNaam ?? 'onbekende aanbieder' },
                { kop: 'Jaar', waarde: (p) => p.jaar },
                {
                  kop: 'Stand',
                  waarde: (p) => p.status,
                  toon: (p) => [
                    merk(p.status, p.status === 'toegekend' ? 'goed' : 'stil'),
                    p.vervallenMetingen.length > 0
                      ? [' ', merk('meting niet meer hoog: opnieuw bekijken', 'let-op')]
                      : null,
                  ],
                },
                { kop: 'Besloten op', waarde: (p) => p.besluitDatum, toon: (p) => formats.datum(p.besluitDatum) },
                { kop: 'Op de lijst', waarde: (p) => opDeLijst(p.publicatie) },
                {
                  kop: 'Grond',
                  waarde: (p) => p.metingen.join(' '),
                  toon: (p) =>
                    p.metingen.map((id, i) => [
                      i > 0 ? ', ' : '',
                      h('a', { href: `/kpi?jaar=${p.jaar}&meting=${encodeURIComponent(id)}` }, kpi(id)),
                    ]),
                },
                ...(predicaten.data.resultaten.some((p) => p.reden !== null)
                  ? [{ kop: 'Reden van intrekken', waarde: (p) => p.reden ?? '' }]
                  : []),
              ],
            }),
          ],
      uitleg(
        'Een aanbieder komt in aanmerking als in één jaar alle drie de KPI’s hoog zijn: resultaat behaald, cliënttevredenheid en continuïteit van zorg.',
        'Mensen beslissen over toekennen, publiceren en intrekken. Kroniek doet dat nooit vanzelf.',
        'De openbare lijst toont geen scores: alleen naam, jaar en sinds wanneer.',
      ),
      waarheid(lijst, bekend),
    ];
  },
});

function opDeLijst(publicatie) {
  if (publicatie === null) return 'niet gepubliceerd';
  const { vanaf, tot } = publicatie;
  return tot ? `van ${formats.datum(vanaf)} tot ${formats.datum(tot)}` : `sinds ${formats.datum(vanaf)}`;
}

const KPI = {
  'resultaat-behaald': 'resultaat behaald',
  clienttevredenheid: 'cliënttevredenheid',
  continuiteit: 'continuïteit',
};
const kpi = (metingId) => KPI[metingId.split('/')[1]] ?? metingId.split('/')[1];
