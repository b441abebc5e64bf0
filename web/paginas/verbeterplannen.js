import {
  BEKEND,
  aanbiederopties,
  adres,
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
  uitleg,
  waarheid,
  zonder,
} from '/kroniek.js';
import { CONSEQUENTIESTATUS, OORDEEL, opties, PLANSTATUS } from '/woorden.js';

/** The columns in which people still have something to do. */
const OPEN = ['vereist', 'ingediend', 'afgewezen', 'goedgekeurd'];
const KLAAR = ['geslaagd', 'mislukt', 'ingetrokken'];

pagina({
  titel: 'Verbeterplannen',
  duiding:
    'Wie na een onvoldoende een verbeterplan moet maken, wie te laat is, wat op een besluit wacht, en welke plannen lukten of mislukten.',
  rollen: ['contractmanager', 'bestuurder', 'beleidsadviseur', 'gemeente'],
  async render(query, kies) {
    const { plan } = query;
    const vraag = zonder(query, 'plan', 'regio');
    const bekend = { beschikbaarOp: vraag.beschikbaarOp };
    const [r, definities] = await Promise.all([regio(), lees('/v1/kpi-definities', bekend)]);
    const kpis = new Map(definities.data.resultaten.map((one) => [one.kpiId, one]));
    const kpi = (id) => kpis.get(id)?.naam ?? id;
    const score = (p) => (kpis.get(p.kpiId)?.eenheid === 'rapportcijfer' ? cijfer(p.score) : formats.procent(p.score));
    if (plan) return detail(plan, vraag, { r, kpi, score });
    const breed = zonder(vraag, 'status', 'teLaat', 'pagina');
    const [antwoord, alles, gevolgen, aanbieders] = await Promise.all([
      lees('/v1/verbeterplannen', vraag),
      leesAlles('/v1/verbeterplannen', breed),
      lees('/v1/contractconsequenties', bekend),
      aanbiederopties(),
    ]);
    const per = (code) => alles.data.resultaten.filter((one) => one.status === code);
    const teLaat = alles.data.resultaten.filter((one) => one.teLaat && OPEN.includes(one.status));
    const kolom = (code) => {
      const [naam, , tekst] = PLANSTATUS[code];
      const plannen = per(code);
      return h(
        'section',
        { 'aria-label': naam },
        h('h3', {}, h('span', {}, naam.charAt(0).toUpperCase() + naam.slice(1)), h('span', {}, String(plannen.length))),
        h('p', { class: 'waarheid' }, tekst),
        h(
          'ul',
          {},
          plannen.map((p) =>
            h(
              'li',
              {},
              h('a', { href: adres(vraag, { plan: p.verbeterplanId }) }, p.aanbiederNaam ?? 'onbekende aanbieder'),
              h('p', {}, `${kpi(p.kpiId)} ${p.jaar}: ${score(p)}`),
              p.teLaat ? h('p', {}, merk('te laat', 'fout')) : null,
              h('p', {}, wanneer(p)),
            ),
          ),
        ),
      );
    };
    return [
      filters(
        [
          { naam: 'aanbiederId', label: 'Aanbieder', opties: aanbieders },
          {
            naam: 'kpiId',
            label: 'KPI',
            opties: [['', 'alle KPI’s'], ...[...kpis.values()].map((one) => [one.kpiId, one.naam])],
          },
          { naam: 'jaar', label: 'Jaar van het onvoldoende', soort: 'number' },
          { naam: 'status', label: 'Stand in de lijst', opties: opties(PLANSTATUS, 'alle plannen') },
          {
            naam: 'teLaat',
            label: 'Te laat',
            opties: [
              ['', 'alle'],
              ['true', 'alleen te laat'],
              ['false', 'alleen op tijd'],
            ],
          },
          BEKEND,
        ],
        vraag,
        kies,
      ),
      kaarten([
        [
          formats.getal(per('vereist').length + per('afgewezen').length),
          'wachten op een (beter) plan van de aanbieder',
        ],
        [formats.getal(per('ingediend').length), 'wachten op een besluit van de gemeenten'],
        alles.data.resultaten.some((one) => one.uiterlijkIndienen !== null)
          ? [formats.getal(teLaat.length), 'open en te laat']
          : ['onbekend', 'of plannen te laat zijn: de regio stelde geen termijn vast'],
        [formats.getal(per('mislukt').length), 'mislukt in het jaar erna'],
        [
          formats.getal(gevolgen.data.resultaten.filter((one) => one.status === 'gevraagd').length),
          'besluiten over een contract gevraagd',
        ],
      ]),
      h('h2', {}, 'Hier moet nog iets gebeuren'),
      h('div', { class: 'bord' }, OPEN.map(kolom)),
      h('h2', {}, 'Afgerond'),
      h('div', { class: 'bord' }, KLAAR.map(kolom)),
      h('h2', {}, 'Als lijst'),
      tabel({
        titel: `Verbeterplannen: ${formats.getal(antwoord.data.aantal)}`,
        bestand: 'verbeterplannen.csv',
        leeg: 'Er zijn geen verbeterplannen die hieraan voldoen.',
        rijen: antwoord.data.resultaten,
        kolommen: [
          {
            kop: 'Aanbieder',
            waarde: (p) => p.aanbiederNaam ?? '',
            toon: (p) =>
              h('a', { href: adres(vraag, { plan: p.verbeterplanId }) }, p.aanbiederNaam ?? 'onbekende aanbieder'),
          },
          { kop: 'KPI', waarde: (p) => kpi(p.kpiId) },
          { kop: 'Jaar', waarde: (p) => p.jaar },
          { kop: 'Score', getal: true, waarde: score },
          {
            kop: 'Stand',
            waarde: (p) => PLANSTATUS[p.status][0],
            toon: (p) => [merk(...PLANSTATUS[p.status].slice(0, 2)), p.teLaat ? [' ', merk('te laat', 'fout')] : null],
          },
          { kop: 'Segment', waarde: (p) => r.segment(p.segment) },
          { kop: 'Gemeente', waarde: (p) => r.gemeente(p.gemeentecode) },
          { kop: 'Vereist op', waarde: (p) => p.vereistOp, toon: (p) => formats.datum(p.vereistOp) },
          {
            kop: 'Uiterlijk indienen',
            waarde: (p) => p.uiterlijkIndienen ?? 'norm niet vastgesteld',
            toon: (p) => formats.datum(p.uiterlijkIndienen) || 'norm niet vastgesteld',
          },
          { kop: 'Versies', getal: true, waarde: (p) => p.versies.length },
        ],
      }),
      bladeren(antwoord.data.aantal, query),
      h('h2', {}, 'Gevolgen voor contracten'),
      tabel({
        titel: 'Wat mensen besloten na een mislukt plan',
        bestand: 'contractconsequenties.csv',
        leeg: 'Er is geen plan mislukt; er hoeft niet over een contract te worden besloten.',
        rijen: gevolgen.data.resultaten,
        kolommen: [
          { kop: 'Aanbieder', waarde: (g) => g.aanbiederNaam ?? '' },
          { kop: 'KPI en jaar', waarde: (g) => `${kpi(g.kpiId)} ${g.jaar}` },
          {
            kop: 'Stand',
            waarde: (g) => CONSEQUENTIESTATUS[g.status][0],
            toon: (g) => merk(...CONSEQUENTIESTATUS[g.status]),
          },
          { kop: 'Besluit', waarde: (g) => g.soort ?? '' },
          { kop: 'Redenen', waarde: (g) => g.redenen.join(' ') },
          { kop: 'Besloten op', waarde: (g) => formats.datum(g.besluitDatum) },
          { kop: 'Gaat in op', waarde: (g) => formats.datum(g.ingangsdatum) },
          {
            kop: 'Contract',
            waarde: (g) => g.contractId ?? '',
            toon: (g) =>
              g.contractId ? h('a', { href: `/contracten?contract=${g.contractId}` }, 'bekijk contract') : '',
          },
        ],
      }),
      uitleg(
        'Kroniek vraagt een verbeterplan zodra een KPI-oordeel onvoldoende is. De gemeenten keuren het goed of wijzen het af met redenen.',
        'Het oordeel over het volgende jaar beslist: voldoende of hoog is geslaagd, weer onvoldoende is mislukt. Na een mislukt plan beslissen mensen of er een gevolg is voor het contract.',
        'Staat er bij “uiterlijk indienen” dat de norm niet is vastgesteld? Dan koos de regio geen termijn, en kan Kroniek niet zeggen dat een plan te laat is.',
        '“Te laat” blijft zichtbaar, ook als het plan later toch kwam.',
      ),
      waarheid(antwoord, bekend),
    ];
  },
});

function wanneer(p) {
  const laatste = p.versies.at(-1);
  if (p.status === 'vereist')
    return p.uiterlijkIndienen
      ? `Uiterlijk ${formats.datum(p.uiterlijkIndienen)}`
      : `Vereist op ${formats.datum(p.vereistOp)}`;
  if (p.afronding && KLAAR.includes(p.status)) return `Oordeel ${p.afronding.jaar}: ${p.afronding.verdict}`;
  if (p.status === 'ingediend') return `Ingediend op ${formats.datum(laatste?.ingediendOp)}`;
  if (laatste?.besluit) return `Besluit van ${formats.datum(laatste.besluit.besluitDatum)}`;
  return '';
}

async function detail(id, vraag, { r, kpi, score }) {
  const antwoord = await lees(`/v1/verbeterplannen/${encodeURIComponent(id)}`, { beschikbaarOp: vraag.beschikbaarOp });
  const p = antwoord.data;
  const gevolg = p.contractconsequentie;
  return [
    h('p', {}, h('a', { href: adres(vraag) }, 'Terug naar alle verbeterplannen')),
    h(
      'div',
      { class: 'detail' },
      h('h2', {}, `${p.aanbiederNaam ?? 'Onbekende aanbieder'}: ${kpi(p.kpiId)} ${p.jaar}`),
      h(
        'p',
        {},
        merk(...PLANSTATUS[p.status].slice(0, 2)),
        ' ',
        PLANSTATUS[p.status][2],
        p.teLaat ? [' ', merk('te laat', 'fout')] : null,
      ),
      feiten([
        ['Score', [score(p), ' ', merk(...OORDEEL.onvoldoende)]],
        ['Geldt voor', `${r.segment(p.segment)}, ${r.gemeente(p.gemeentecode)}`],
        ['Vereist op', formats.datum(p.vereistOp)],
        ['Uiterlijk indienen', formats.datum(p.uiterlijkIndienen) || 'norm niet vastgesteld'],
        ['Bewijs', h('a', { href: adres({ jaar: p.jaar, meting: p.metingId }, {}, '/kpi') }, 'bekijk de meting')],
        [
          'Afronding',
          p.afronding
            ? `op ${formats.datum(p.afronding.op)}: het oordeel over ${p.afronding.jaar} is ${p.afronding.verdict}`
            : 'nog niet',
        ],
        ['Niet meer nodig', p.ingetrokkenReden],
      ]),
    ),
    h('h2', {}, 'Ingediende plannen en besluiten'),
    p.versies.length === 0 ? h('p', {}, 'Er is nog geen plan ingediend.') : null,
    p.versies.map((versie) =>
      h(
        'section',
        {},
        h('h3', {}, `Versie ${versie.versie}, ingediend op ${formats.datum(versie.ingediendOp)}`),
        h('p', {}, versie.samenvatting),
        tabel({
          titel: 'Maatregelen',
          leeg: 'Er staan geen maatregelen in het plan.',
          rijen: versie.maatregelen,
          kolommen: [
            { kop: 'Maatregel', waarde: (m) => m.omschrijving },
            { kop: 'Klaar op', waarde: (m) => formats.datum(m.gereedOp) },
          ],
        }),
        versie.besluit
          ? [
              h(
                'p',
                {},
                merk(versie.besluit.soort, versie.besluit.soort === 'goedgekeurd' ? 'goed' : 'fout'),
                ` op ${formats.datum(versie.besluit.besluitDatum)}, namens ${versie.besluit.namensGemeenten.map((code) => r.gemeente(code)).join(', ')}. ${versie.besluit.toelichting ?? ''}`,
              ),
              versie.besluit.redenen.length > 0
                ? h(
                    'ul',
                    {},
                    versie.besluit.redenen.map((reden) => h('li', {}, reden)),
                  )
                : null,
            ]
          : h('p', {}, merk('wacht op besluit', 'let-op')),
      ),
    ),
    gevolg
      ? [
          h('h2', {}, 'Gevolg voor het contract'),
          h('p', {}, merk(...CONSEQUENTIESTATUS[gevolg.status]), ' ', gevolg.soort ?? ''),
          feiten([
            ['Redenen', gevolg.redenen.join(' ')],
            ['Besloten op', formats.datum(gevolg.besluitDatum)],
            ['Gaat in op', formats.datum(gevolg.ingangsdatum)],
            [
              'Contract',
              gevolg.contractId
                ? h('a', { href: `/contracten?contract=${gevolg.contractId}` }, 'bekijk contract')
                : null,
            ],
          ]),
        ]
      : null,
    waarheid(antwoord, { beschikbaarOp: vraag.beschikbaarOp }),
  ];
}
