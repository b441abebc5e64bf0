import { balk, filters, formats, h, kaarten, lees, pagina, tabel, TIJDREIS, waarheid, zonder } from '/kroniek.js';

pagina({
  titel: 'Marktanalyse',
  duiding:
    'Hoeveel zorg er per perceel is goedgekeurd, door hoeveel aanbieders, voor hoeveel cliënten, en hoe groot de grootste aanbieders zijn.',
  rollen: ['beleidsadviseur', 'bestuurder', 'contractmanager'],
  async render(query, kies) {
    const vraag = { jaar: '2019', ...zonder(query, 'regio') };
    const antwoord = await lees('/v1/marktanalyse', vraag);
    const m = antwoord.data;
    const rijen = m.percelen.map((perceel) => ({ ...perceel }));
    return [
      filters([{ naam: 'jaar', label: 'Jaar', soort: 'number' }, ...TIJDREIS], vraag, kies),
      m.percelen.length === 0
        ? h(
            'p',
            { class: 'melding rustig' },
            `Van ${m.jaar} zijn in deze regio geen goedgekeurde declaraties bekend. Kies een ander jaar, of kijk als iemand van regio Rivierenland.`,
          )
        : [
            h(
              'p',
              {},
              `Cijfers over ${m.jaar}${m.peildatum ? `, peildatum ${formats.datum(m.peildatum)}` : ''}. ${m.bron ?? ''}`,
            ),
            kaarten([
              [formats.euro(m.totaal.goedgekeurdBedrag), 'goedgekeurd, alle percelen'],
              [
                formats.getal(m.totaal.uniekeAanbieders),
                `aanbieders, met ${formats.getal(m.totaal.inschrijvingen)} inschrijvingen`,
              ],
              [formats.getal(m.totaal.uniekeClienten), 'verschillende cliënten'],
              [formats.getal(m.spreiding.zonderClienten), 'ingeschreven aanbieders zonder cliënten'],
            ]),
            tabel({
              titel: `Kengetallen per perceel (${m.jaar})`,
              bestand: `marktanalyse-${m.regio}-${m.jaar}.csv`,
              rijen,
              kolommen: [
                { kop: 'Perceel', waarde: (p) => p.perceel },
                { kop: 'Wet', waarde: (p) => p.wet },
                {
                  kop: 'Goedgekeurd bedrag (euro)',
                  getal: true,
                  waarde: (p) => p.goedgekeurdBedrag / 100,
                  toon: (p) => formats.euro(p.goedgekeurdBedrag),
                },
                { kop: 'Ingeschreven aanbieders', getal: true, waarde: (p) => p.ingeschrevenAanbieders },
                {
                  kop: 'Cliënten',
                  getal: true,
                  waarde: (p) => p.aantalClienten,
                  toon: (p) => formats.getal(p.aantalClienten),
                },
                {
                  kop: 'Aandeel top-3',
                  getal: true,
                  waarde: (p) => p.aandeelTop3,
                  toon: (p) => aandeel(p.aandeelTop3, p.aandeelTop3Basispunten, p.redenNvt),
                },
                {
                  kop: 'Aandeel top-10',
                  getal: true,
                  waarde: (p) => p.aandeelTop10,
                  toon: (p) => aandeel(p.aandeelTop10, p.aandeelTop10Basispunten, p.redenNvt),
                },
              ],
            }),
            h('h2', {}, 'Totalen, en wat erin zit'),
            tabel({
              titel: 'Totalen per wet',
              bestand: `marktanalyse-totalen-${m.regio}-${m.jaar}.csv`,
              rijen: m.wetten.flatMap((wet) => [
                {
                  wet: wet.wet,
                  soort: `alle ${wet.allePercelen.percelen.length} percelen`,
                  ...wet.allePercelen,
                  niet: '',
                },
                {
                  wet: wet.wet,
                  soort: `zoals gepubliceerd: ${wet.gepubliceerd.percelen.length} percelen`,
                  ...wet.gepubliceerd,
                  niet: wet.nietInGepubliceerdTotaal.join(', '),
                },
              ]),
              kolommen: [
                { kop: 'Wet', waarde: (r) => r.wet },
                { kop: 'Omvang van het totaal', waarde: (r) => r.soort },
                {
                  kop: 'Goedgekeurd (euro)',
                  getal: true,
                  waarde: (r) => r.goedgekeurdBedrag / 100,
                  toon: (r) => formats.euro(r.goedgekeurdBedrag),
                },
                { kop: 'Inschrijvingen', getal: true, waarde: (r) => r.inschrijvingen },
                {
                  kop: 'Cliënten, per perceel opgeteld',
                  getal: true,
                  waarde: (r) => r.clientenPerPerceelOpgeteld,
                  toon: (r) => formats.getal(r.clientenPerPerceelOpgeteld),
                },
                { kop: 'Niet in dit totaal', waarde: (r) => r.niet },
              ],
            }),
            h('h2', {}, 'De grootste tien aanbieders per wet'),
            m.wetten.map((wet) =>
              tabel({
                titel: `${wet.wet}: samen ${wet.aandeelTop10} over alle percelen`,
                bestand: `top10-${wet.wet}-${m.jaar}.csv`,
                rijen: wet.top10,
                kolommen: [
                  { kop: 'Aanbieder', waarde: (a) => a.naam },
                  { kop: 'Rang', getal: true, waarde: (a) => a.rang },
                  {
                    kop: 'Goedgekeurd (euro)',
                    getal: true,
                    waarde: (a) => (a.goedgekeurdBedrag === null ? '' : a.goedgekeurdBedrag / 100),
                    toon: (a) => (a.goedgekeurdBedrag === null ? 'niet getoond' : formats.euro(a.goedgekeurdBedrag)),
                  },
                  { kop: 'Aandeel', getal: true, waarde: (a) => a.aandeel ?? '' },
                ],
              }),
            ),
            h('h2', {}, 'Hoe u dit leest'),
            h(
              'ul',
              {},
              [...m.toelichting, ...omvang(m)].map((regel) => h('li', {}, regel)),
            ),
            h(
              'ul',
              {},
              h(
                'li',
                {},
                `${m.spreiding.kern.aanbieders} aanbieders (${m.spreiding.kern.aandeelAanbieders}) ondersteunen ${m.spreiding.kern.clientaandeel} van de cliënten.`,
              ),
              h(
                'li',
                {},
                `${m.overlap.beideWetten} aanbieders werken voor beide wetten; ${m.overlap.inTop10VanBeideWetten} staan in de top 10 van allebei.`,
              ),
            ),
          ],
      waarheid(antwoord),
    ];
  },
});

function aandeel(tekst, punten, reden) {
  if (punten === null) return h('span', { title: reden }, tekst);
  return [tekst, ' ', balk(punten)];
}

/** What is counted and what is not, in a few lines. What is left out of a published total only is in the toelichting. */
function omvang({ scope, uitgesloten, wetten }) {
  const inTabel = wetten.flatMap(({ wet, allePercelen }) =>
    allePercelen.percelen.map((perceel) => `${wet}/${perceel}`),
  );
  const buiten = uitgesloten.filter((regel) => !inTabel.includes(regel));
  return [
    ...scope.filter((regel) => !inTabel.includes(regel)).map((regel) => `In de cijfers: ${regel}.`),
    ...wetten.map(
      ({ wet, allePercelen }) => `Percelen van de ${wet} in de cijfers: ${allePercelen.percelen.join(', ')}.`,
    ),
    buiten.length > 0 ? `Niet in de cijfers: ${buiten.join(', ')}.` : null,
  ].filter(Boolean);
}
