import {
  aanbiederopties,
  adres,
  balk,
  bladeren,
  cijfer,
  feiten,
  filters,
  formats,
  h,
  kaarten,
  lees,
  leesAlles,
  merk,
  pagina,
  regio,
  tabel,
  TIJDREIS,
  uitleg,
  waarheid,
  zonder,
} from '/kroniek.js';
import { gebeurtenis, OORDEEL, opties } from '/woorden.js';

const BRON = {
  resultaatmeting: 'gemeten resultaten van cliënten',
  doelrealisatie: 'evaluaties van trajecten',
  samengesteld: 'andere KPI’s samen',
  uitval: 'voortijdig beëindigde zorg',
  tevredenheidsonderzoek: 'onderzoek onder cliënten',
  starttermijn: 'start van de zorg',
  instroom: 'nieuwe cliënten',
  doorstroom: 'cliënten die naar een ander product gaan',
  uitstroom: 'cliënten die vertrekken',
  'prestatie-indicator': 'opgave van de aanbieder',
};
const RICHTING = { hoger: 'hoger is beter', lager: 'lager is beter', geen: 'wordt niet beoordeeld' };
const GEVOLG = {
  verbeterplan: 'verbeterplan',
  accountgesprek: 'accountgesprek',
  aanspreken: 'aanbieder aanspreken',
  predicaat: 'predicaat mogelijk',
  uitsluiten: 'uitsluiten',
  geen: 'geen',
};

/** A score or norm in the unit of its KPI. */
function waarde(eenheid, getal) {
  if (eenheid === 'aantal') return formats.getal(getal);
  return eenheid === 'rapportcijfer' ? cijfer(getal) : formats.procent(getal);
}
const getalCsv = (getal) => (getal === null ? '' : (getal / 100).toString().replace('.', ','));
const scoreCsv = (s) => (s.eenheid === 'aantal' ? (s.score ?? '') : getalCsv(s.score));

/** A bar says how far a score is on its scale; a number has none. */
const scorebalk = (s) => (s.eenheid === 'aantal' ? null : balk(s.eenheid === 'rapportcijfer' ? s.score * 10 : s.score));
const grenswoord = (d) => (d.richting === 'lager' ? 'tot en met' : 'vanaf');

/** Why there is no score: what was not measured is never shown as zero. */
const zonderScore = (s) => (s.onthouden === 'niet-gemeten' ? 'niet gemeten' : 'geen');

export const oordeel = (score) => (score.verdict ? merk(...OORDEEL[score.verdict]) : merk(score.oordeel, 'stil'));

pagina({
  titel: 'KPI’s',
  duiding: 'Hoe elke aanbieder scoort op de afgesproken KPI’s, wat het oordeel is, en waarop dat oordeel rust.',
  rollen: ['contractmanager', 'bestuurder', 'beleidsadviseur', 'gemeente'],
  async render(query, kies) {
    const { meting } = query;
    const gekozen = zonder(query, 'meting', 'regio');
    const r = await regio();
    const tijd = { geldigOp: gekozen.geldigOp, beschikbaarOp: gekozen.beschikbaarOp };
    const [definities, recent, aanbieders] = await Promise.all([
      lees('/v1/kpi-definities', tijd),
      leesAlles('/v1/kpi-scores', tijd),
      aanbiederopties(),
    ]);
    const jaren = [...new Set(recent.data.resultaten.map((score) => String(score.jaar)))].sort().reverse();
    const vraag = { ...gekozen, jaar: gekozen.jaar ?? jaren[0] };
    if (vraag.jaar === 'alle') delete vraag.jaar;
    const breed = zonder(vraag, 'pagina', 'verdict');
    const [antwoord, tellen] = await Promise.all([lees('/v1/kpi-scores', vraag), leesAlles('/v1/kpi-scores', breed)]);
    const scores = tellen.data.resultaten;
    const tel = (verdict) => scores.filter((score) => score.verdict === verdict).length;
    const zonderOordeel = scores.filter((score) => score.verdict === null);
    return [
      filters(
        [
          { naam: 'jaar', label: 'Jaar', opties: [...jaren.map((jaar) => [jaar, jaar]), ['alle', 'alle jaren']] },
          {
            naam: 'kpiId',
            label: 'KPI',
            opties: [['', 'alle KPI’s'], ...definities.data.resultaten.map((one) => [one.kpiId, one.naam])],
          },
          { naam: 'aanbiederId', label: 'Aanbieder', opties: aanbieders },
          { naam: 'verdict', label: 'Oordeel', opties: opties(OORDEEL, 'alle oordelen') },
          {
            naam: 'segment',
            label: 'Segment',
            opties: [...r.segmentopties('elk segment'), ['alle', 'alleen: alle segmenten samen']],
          },
          {
            naam: 'gemeentecode',
            label: 'Gemeente',
            opties: [...r.gemeenteopties('elke gemeente'), ['alle', 'alleen: hele regio']],
          },
          ...TIJDREIS,
        ],
        { ...gekozen, jaar: gekozen.jaar ?? jaren[0] },
        kies,
      ),
      meting ? await bewijs(meting, query, r, tellen.data.resultaten.concat(recent.data.resultaten)) : null,
      kaarten([
        [formats.getal(tel('onvoldoende')), 'keer onvoldoende', adres({ ...gekozen, verdict: 'onvoldoende' })],
        [formats.getal(tel('voldoende')), 'keer voldoende', adres({ ...gekozen, verdict: 'voldoende' })],
        [formats.getal(tel('hoog')), 'keer hoog', adres({ ...gekozen, verdict: 'hoog' })],
        [formats.getal(zonderOordeel.length), 'zonder oordeel'],
      ]),
      zonderOordeel.length > 0 ? h('p', {}, `Zonder oordeel: ${redenen(zonderOordeel)}.`) : null,
      tabel({
        titel: `Scores en oordelen${vraag.jaar ? ` over ${vraag.jaar}` : ''}: ${formats.getal(antwoord.data.aantal)}`,
        bestand: 'kpi-scores.csv',
        dicht: true,
        leeg: 'Er zijn geen scores die hieraan voldoen. Over een jaar wordt gemeten na afloop van dat jaar.',
        rijen: antwoord.data.resultaten,
        kolommen: [
          { kop: 'Aanbieder', waarde: (s) => s.aanbiederNaam ?? 'onbekende aanbieder' },
          { kop: 'KPI', waarde: (s) => s.kpiNaam ?? s.kpiId },
          { kop: 'Jaar', alleenCsv: vraag.jaar !== undefined, waarde: (s) => s.jaar },
          { kop: 'Oordeel', waarde: (s) => s.oordeel, toon: oordeel },
          {
            kop: 'Score',
            getal: true,
            waarde: (s) => scoreCsv(s),
            toon: (s) => (s.score === null ? zonderScore(s) : [waarde(s.eenheid, s.score), ' ', scorebalk(s)]),
          },
          {
            kop: 'Grens voldoende / hoog',
            waarde: (s) =>
              s.norm
                ? `${waarde(s.eenheid, s.norm.voldoendeVanaf)} / ${waarde(s.eenheid, s.norm.hoogVanaf)}`
                : 'norm niet vastgesteld',
          },
          { kop: 'Wat volgt', waarde: (s) => GEVOLG[s.gevolg] ?? '' },
          {
            kop: 'Geldt voor',
            waarde: (s) => bereik(s, r),
          },
          {
            kop: 'Gemeten',
            getal: true,
            waarde: (s) => s.waarnemingen,
            toon: (s) =>
              s.eenheid === 'percentage'
                ? `${formats.getal(s.teller)} van ${formats.getal(s.noemer)}`
                : formats.getal(s.waarnemingen),
          },
          { kop: 'Niet gemeten', waarde: (s) => s.nietGemeten.join(', ') },
          {
            kop: 'Ontbreekt',
            getal: true,
            waarde: (s) => getalCsv(s.aandeelOntbrekend),
            toon: (s) => (s.aandeelOntbrekend === null ? 'n.v.t.' : formats.procent(s.aandeelOntbrekend)),
          },
          {
            kop: 'Nieuwste bewijs',
            waarde: (s) => s.bewijsTot ?? '',
            toon: (s) => [
              formats.datum(s.bewijsTot) || 'geen',
              s.bewijsVerouderd ? [' ', merk('verouderd', 'let-op')] : null,
            ],
          },
          {
            kop: 'Bewijs',
            getal: true,
            waarde: (s) => s.aantalBewijsstukken,
            toon: (s) =>
              s.aantalBewijsstukken === 0
                ? '0'
                : h(
                    'a',
                    {
                      href: adres(query, { meting: s.metingId }),
                      'aria-label': `Bewijs onder ${s.kpiNaam} ${s.jaar} van ${s.aanbiederNaam}`,
                    },
                    `${formats.getal(s.aantalBewijsstukken)} bekijken`,
                  ),
          },
        ],
      }),
      bladeren(antwoord.data.aantal, query),
      h('h2', {}, 'De KPI’s en hun normen'),
      tabel({
        titel: 'Normen, met het besluit waaruit ze komen',
        bestand: 'kpi-normen.csv',
        leeg: 'Deze regio heeft geen KPI’s vastgelegd.',
        rijen: definities.data.resultaten.flatMap((d) =>
          d.normen.length === 0 ? [{ d, n: null }] : d.normen.map((n) => ({ d, n })),
        ),
        kolommen: [
          { kop: 'KPI', waarde: ({ d }) => d.naam },
          { kop: 'Gemeten aan', waarde: ({ d }) => BRON[d.bron] ?? d.bron },
          { kop: 'Eenheid', waarde: ({ d }) => d.eenheid },
          { kop: 'Richting', waarde: ({ d }) => RICHTING[d.richting] ?? d.richting },
          { kop: 'Geldt voor', waarde: ({ n }) => (n ? `${r.segment(n.segment)}, ${r.gemeente(n.gemeentecode)}` : '') },
          {
            kop: 'Voldoende',
            getal: true,
            waarde: ({ d, n }) => (n ? `${grenswoord(d)} ${waarde(d.eenheid, n.voldoendeVanaf)}` : geenNorm(d)),
          },
          {
            kop: 'Hoog',
            getal: true,
            waarde: ({ d, n }) => (n ? `${grenswoord(d)} ${waarde(d.eenheid, n.hoogVanaf)}` : geenNorm(d)),
          },
          { kop: 'Geldt sinds', waarde: ({ n }) => (n ? formats.datum(n.geldigVanaf) : '') },
          { kop: 'Gemeten tot en met', waarde: ({ d }) => (d.vervallen ? formats.datum(d.vervallen.laatsteDag) : '') },
          { kop: 'Besluit', waarde: ({ n }) => n?.besluit ?? '' },
        ],
      }),
      uitleg(
        'Wie de eerste grens haalt, scoort voldoende; wie de tweede haalt, hoog; anders onvoldoende. Bij een KPI waar lager beter is, is hoog dus een lage score. De regio bepaalt wat op een oordeel volgt, bijvoorbeeld een verbeterplan.',
        'Niet gemeten: producten die als geheel worden betaald. Over de cliënten daarvan komen geen gegevens binnen; dat is iets anders dan nul.',
        '“Norm niet vastgesteld” betekent: de regio heeft nog geen grens gekozen. Kroniek verzint er geen en geeft dan geen oordeel.',
        'Geldt voor “alles” betekent: alle segmenten en alle gemeenten samen. Een aanbieder kan daarnaast een oordeel hebben over één segment of één gemeente; die tellen apart mee.',
        'Ontbreekt: het deel van de verwachte waarnemingen dat er niet is, zoals cliënten die een onderzoek niet invulden. Hoe groter dit deel, hoe voorzichtiger u met de score moet zijn.',
        'Een score is naar de ongunstige kant afgerond op twee decimalen, zodat een score die een grens net niet haalt er niet op lijkt te liggen.',
        'Verouderd betekent: geen enkel bewijs is uit het gemeten jaar zelf.',
        'Een latere correctie geeft een nieuwe meting. Met “Zoals bekend op” ziet u het oordeel van vóór die correctie.',
      ),
      waarheid(antwoord, vraag),
    ];
  },
});

const geenNorm = (d) => (d.richting === 'geen' ? 'wordt niet beoordeeld' : 'norm niet vastgesteld');

/** What part a score is about; the whole is said in one word. */
function bereik({ segment, gemeentecode }, r) {
  if (segment === null && gemeentecode === null) return 'alles';
  return [segment === null ? null : r.segment(segment), gemeentecode === null ? null : r.gemeente(gemeentecode)]
    .filter(Boolean)
    .join(', ');
}

function redenen(scores) {
  const counts = new Map();
  for (const { oordeel: reden } of scores) counts.set(reden, (counts.get(reden) ?? 0) + 1);
  return [...counts].map(([reden, aantal]) => `${formats.getal(aantal)} keer ${reden}`).join(', ');
}

/** A part of a score: a KPI of a composite with its weight, or an instrument of a survey. */
function onderdeel(score, { sleutel, soort, score: getal, noemer, gewicht }) {
  const wat = getal === null ? 'geen waarnemingen' : waarde(score.eenheid, getal);
  const deel = gewicht === null ? 'gewicht niet vastgesteld' : `gewicht ${gewicht}`;
  return [sleutel, soort === 'subindicator' ? `${wat} (${deel})` : `${wat} van ${formats.getal(noemer)} personen`];
}

async function bewijs(metingId, query, r, scores) {
  const pad = metingId.split('/').map(encodeURIComponent).join('/');
  const { data } = await lees(`/v1/kpi-scores/${pad}/bewijs`, { beschikbaarOp: query.beschikbaarOp });
  const score = scores.find((one) => one.metingId === metingId);
  return h(
    'section',
    { class: 'detail', 'aria-label': 'Bewijs' },
    h('h2', {}, score ? `Bewijs: ${score.kpiNaam} ${score.jaar} van ${score.aanbiederNaam}` : 'Bewijs onder de score'),
    score
      ? feiten([
          ['Oordeel', oordeel(score)],
          ['Score', score.score === null ? zonderScore(score) : waarde(score.eenheid, score.score)],
          ['Gemeten aan', BRON[score.bron] ?? score.bron],
          ...score.onderdelen.map((deel) => onderdeel(score, deel)),
          ['Gemeten op', `${formats.datum(score.gemetenOp)} (meting ${score.meting})`],
          [
            'Bewijs van',
            score.bewijsVan ? `${formats.datum(score.bewijsVan)} tot en met ${formats.datum(score.bewijsTot)}` : 'geen',
          ],
          [
            'Regels',
            score.configVersion
              ? `regioconfiguratie ${score.configVersion}, normversie ${score.normversie ?? 'geen'}`
              : null,
          ],
        ])
      : null,
    tabel({
      titel: `${formats.getal(data.aantal)} bewijsstukken`,
      bestand: 'kpi-bewijs.csv',
      leeg: 'Onder deze score ligt geen bewijs dat u mag zien.',
      rijen: data.resultaten,
      kolommen: [
        { kop: 'Datum', waarde: (b) => b.datum, toon: (b) => formats.datum(b.datum) },
        { kop: 'Wat', waarde: (b) => gebeurtenis(b.soort) },
        { kop: 'Uitkomst', waarde: (b) => b.uitkomst },
        { kop: 'Gemeente', waarde: (b) => r.gemeente(b.gemeentecode) },
        { kop: 'Segment', waarde: (b) => r.segment(b.segment) },
        { kop: 'Kenmerk', waarde: (b) => b.eventId, toon: (b) => h('span', { class: 'kenmerk' }, b.eventId) },
      ],
    }),
    data.nietGetoond > 0
      ? h('p', {}, `${formats.getal(data.nietGetoond)} stukken gaan over andere gemeenten: geteld, niet getoond.`)
      : null,
    h('p', {}, h('a', { href: adres(query, { meting: null }) }, 'Bewijs sluiten')),
  );
}
