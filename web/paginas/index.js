import {
  adres,
  formats,
  h,
  kaarten,
  leesAlles,
  leesAlsHetMag,
  pagina,
  regio,
  regionaam,
  rustig,
  tabel,
  uitleg,
  waarheid,
  wie,
} from '/kroniek.js';
import { BEGINT_MET_WERK } from '/menu.js';
import { BEGRIP, PLANSTATUS } from '/woorden.js';

/** The counts of a list in parts, or null where this role may not see it. */
async function alles(path, query) {
  return (await leesAlsHetMag(path, { ...query, paginagrootte: 1 })) === null ? null : leesAlles(path, query);
}

const NIET = 'Met uw rol ziet u dit deel niet.';

pagina({
  titel: 'Overzicht',
  duiding:
    'Hoe het nu staat: van contract en start van de zorg, via het oordeel over aanbieders, tot verbeterplannen en besluiten.',
  rollen: ['bestuurder', 'contractmanager', 'beleidsadviseur'],
  async render() {
    // Once per tab: who comes back by the menu wants the overview.
    if (BEGINT_MET_WERK.includes(wie()?.rol) && sessionStorage.getItem('kroniek-begonnen') === null) {
      location.replace('/werklijst');
      return [];
    }
    const r = await regio();
    const [contracten, signalen, starts, scores, plannen, gevolgen, dekking] = await Promise.all([
      alles('/v1/contracten', {}),
      leesAlsHetMag('/v1/contracten/signalen', { maanden: 12 }),
      leesAlsHetMag('/v1/starttermijnen/per-aanbieder'),
      alles('/v1/kpi-scores', {}),
      leesAlsHetMag('/v1/verbeterplannen', { paginagrootte: 1 }),
      leesAlsHetMag('/v1/contractconsequenties', { status: 'gevraagd', paginagrootte: 1 }),
      leesAlsHetMag('/v1/dekking'),
    ]);
    const leeg =
      scores?.data.aantal === 0 &&
      contracten?.data.resultaten.every(({ status }) => !['lopend', 'verlengd'].includes(status));
    const kop = h(
      'p',
      {},
      `${regionaam(r.naam)}. Stand van ${formats.datum((contracten ?? starts ?? dekking)?.data.geldigOp) || 'vandaag'}.`,
    );
    if (leeg) {
      return [
        kop,
        rustig(
          'In deze regio loopt geen contract en is nog geen KPI gemeten. Er zijn mogelijk wel cijfers in de ',
          h('a', { href: '/marktanalyse' }, 'marktanalyse'),
          ' en de ',
          h('a', { href: '/uitgaven' }, 'uitgaven'),
          ', en besluiten onder ',
          h('a', { href: '/besluitvorming' }, 'besluitvorming'),
          '.',
        ),
        woordenlijst(r),
        waarheid(contracten),
      ];
    }
    return [
      kop,
      h('h2', {}, '1. Contracten'),
      contracten === null ? h('p', {}, NIET) : contractkaarten(contracten.data.resultaten, signalen?.data),
      h('h2', {}, '2. Start van de zorg'),
      starts === null ? h('p', {}, NIET) : startkaarten(starts.data.resultaten, dekking?.data),
      h('h2', {}, '3. Oordelen over aanbieders'),
      scores === null ? h('p', {}, NIET) : oordelen(scores.data.resultaten),
      h('h2', {}, '4. Verbeterplannen en besluiten'),
      plannen === null ? h('p', {}, NIET) : planblok(plannen.data, gevolgen?.data),
      woordenlijst(r),
      uitleg(
        'Dit is een kringloop: een contract geeft toewijzingen, de zorg start op tijd of te laat, een KPI geeft een oordeel, een onvoldoende vraagt een verbeterplan, en een mislukt plan vraagt een besluit over het contract.',
        'Elk getal is geteld uit het logboek van gebeurtenissen. Klik op de tekst onder een getal om te zien waaruit het bestaat.',
        'Geen oordeel betekent dat er geen norm is vastgesteld of te weinig is gemeten; de reden staat bij elke score op KPI’s.',
      ),
      waarheid(contracten ?? starts ?? scores ?? plannen),
    ];
  },
});

/** The same thing has another name in each region. */
function woordenlijst(r) {
  const rijen = Object.entries(r.weergave?.woorden ?? {});
  if (rijen.length === 0) return null;
  return [
    h('h2', {}, 'Zo heet het hier'),
    tabel({
      titel: `De woorden van ${regionaam(r.naam)}`,
      bestand: 'woorden.csv',
      rijen,
      kolommen: [
        { kop: 'In alle regio’s samen', waarde: ([code]) => BEGRIP[code] ?? code },
        { kop: 'In deze regio', waarde: ([, woord]) => woord },
      ],
    }),
  ];
}

function contractkaarten(contracten, signalen) {
  const lopend = contracten.filter(({ status }) => ['lopend', 'verlengd'].includes(status)).length;
  const soort = (naam) => (signalen?.resultaten ?? []).filter((one) => one.soort === naam).length;
  const [eindes, keuzes] = [soort('einde'), soort('optie')];
  return [
    geeindigd(lopend, contracten),
    kaarten([
      [formats.getal(lopend), formats.woord(lopend, 'lopend contract', 'lopende contracten'), '/contracten'],
      [
        formats.getal(eindes),
        `${formats.woord(eindes, 'contract eindigt', 'contracten eindigen')} binnen 12 maanden`,
        '/contracten#signalen',
      ],
      [
        formats.getal(keuzes),
        `${formats.woord(keuzes, 'keuze', 'keuzes')} over verlengen binnen 12 maanden`,
        '/contracten#signalen',
      ],
    ]),
  ];
}

/** A row of zeros would say that nothing ever ran. */
function geeindigd(lopend, contracten) {
  if (lopend > 0 || contracten.length === 0) return null;
  const laatste = contracten
    .map(({ einddatum }) => einddatum)
    .sort()
    .at(-1);
  return rustig(
    `Vandaag loopt geen contract: het laatste eindigde op ${formats.datum(laatste)}. Kies op `,
    h('a', { href: adres({ geldigOp: laatste }, {}, '/contracten') }, 'Contracten'),
    ' een eerdere dag voor de stand van toen.',
  );
}

function startkaarten(aanbieders, dekking) {
  const som = (key) => aanbieders.reduce((total, one) => total + one[key], 0);
  const laat = som('teLaatGestart') + som('overschreden');
  const bekend = laat + som('tijdigGestart');
  const tekort = (dekking?.resultaten ?? []).filter(({ stand }) => stand === 'tekort');
  return kaarten([
    [
      formats.getal(som('overschreden')),
      `${formats.woord(som('overschreden'), 'toewijzing', 'toewijzingen')} over de termijn, zorg nog niet gestart`,
      '/starttermijnen',
    ],
    [
      formats.getal(som('wacht')),
      `${formats.woord(som('wacht'), 'toewijzing wacht', 'toewijzingen wachten')}, nog binnen de termijn`,
      '/starttermijnen?status=wacht',
    ],
    [
      bekend === 0 ? 'n.v.t.' : formats.procent(Math.round((laat * 10_000) / bekend)),
      'niet op tijd gestart, alle jaren samen',
      '/starttermijnen?status=te-laat-gestart',
    ],
    dekking
      ? tekort.length === 0 && dekking.resultaten.every(({ minimum }) => minimum === null)
        ? ['n.v.t.', 'keuzevrijheid: norm niet vastgesteld', '/dekking']
        : [formats.getal(tekort.length), 'keer te weinig aanbieders om uit te kiezen', '/dekking?stand=tekort']
      : null,
  ]);
}

function oordelen(alleScores) {
  const jaar = Math.max(0, ...alleScores.map((score) => score.jaar));
  const scores = alleScores.filter((score) => score.jaar === jaar);
  if (scores.length === 0) return rustig('Er zijn nog geen KPI-scores.');
  const kpis = [...new Map(scores.map((score) => [score.kpiId, score.kpiNaam ?? score.kpiId]))];
  const tel = (verdict, kpiId) =>
    scores.filter((score) => score.verdict === verdict && (!kpiId || score.kpiId === kpiId)).length;
  const naar = (verdict, kpiId) => adres({ jaar, verdict, kpiId }, {}, '/kpi');
  return [
    kaarten([
      [formats.getal(tel('onvoldoende')), `keer onvoldoende over ${jaar}`, naar('onvoldoende')],
      [formats.getal(tel('voldoende')), `keer voldoende over ${jaar}`, naar('voldoende')],
      [formats.getal(tel('hoog')), `keer hoog over ${jaar}`, naar('hoog')],
      [formats.getal(tel(null)), `keer geen oordeel over ${jaar}`, adres({ jaar }, {}, '/kpi')],
    ]),
    tabel({
      titel: `Oordelen over ${jaar} per KPI, in aantallen`,
      bestand: `oordelen-${jaar}.csv`,
      rijen: kpis,
      kolommen: [
        {
          kop: 'KPI',
          waarde: ([, naam]) => naam,
          toon: ([id, naam]) => h('a', { href: adres({ jaar, kpiId: id }, {}, '/kpi') }, naam),
        },
        { kop: 'Onvoldoende', getal: true, waarde: ([id]) => tel('onvoldoende', id) },
        { kop: 'Voldoende', getal: true, waarde: ([id]) => tel('voldoende', id) },
        { kop: 'Hoog', getal: true, waarde: ([id]) => tel('hoog', id) },
        { kop: 'Geen oordeel', getal: true, waarde: ([id]) => tel(null, id) },
      ],
    }),
  ];
}

function planblok({ perStatus, aantal }, gevolgen) {
  const van = (code) => perStatus[code] ?? 0;
  if (aantal === 0) return rustig('Er zijn geen verbeterplannen vereist.');
  return [
    kaarten([
      ...['vereist', 'ingediend', 'afgewezen', 'goedgekeurd', 'geslaagd', 'mislukt']
        .filter((code) => van(code) > 0)
        .map((code) => [formats.getal(van(code)), `plan: ${PLANSTATUS[code][0]}`, `/verbeterplannen?status=${code}`]),
      gevolgen ? [formats.getal(gevolgen.aantal), 'besluiten over een contract gevraagd', '/verbeterplannen'] : null,
    ]),
  ];
}
