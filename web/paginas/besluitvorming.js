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
  rustig,
  tabel,
  TIJDREIS,
  uitleg,
  waarheid,
} from '/kroniek.js';
import {
  COLLEGESTAND,
  DVOSIGNAAL,
  ESCALATIESTAND,
  INKOOPPLANSTAND,
  MIJLPAALSTAND,
  OVEREENKOMSTSTAND,
} from '/woorden.js';

/** One day, or from and to: a plan may name a period. */
const periode = ({ van, tot }) =>
  van === tot ? formats.datum(van) : `${formats.datum(van)} tot en met ${formats.datum(tot)}`;

/** Every plan with its source and reason, the last one in words above it. */
function planningen(lijst) {
  if (lijst.length === 0) return 'geen planning vastgelegd';
  const laatste = lijst.at(-1);
  if (lijst.length === 1) return `${periode(laatste.gepland)} (bron: ${laatste.bron})`;
  return h(
    'details',
    {},
    h('summary', {}, `${periode(laatste.gepland)}, ${formats.getal(lijst.length - 1)} keer herpland`),
    h(
      'ul',
      {},
      lijst.map((one) =>
        h(
          'li',
          {},
          `${periode(one.gepland)}, gezegd op ${formats.datum(one.geplandOp)} (bron: ${one.bron}). ${one.reden ?? ''}`,
        ),
      ),
    ),
  );
}

/** By name, and how many the region does not name. */
const wieOntbreekt = ({ ontbreekt, ontbreektZonderNaam }, r) =>
  [
    ...ontbreekt.map(r.gemeente),
    ...(ontbreektZonderNaam > 0 ? [`${ontbreektZonderNaam} die het profiel niet bij naam noemt`] : []),
  ].join(', ');

const partijen = (lijst) => lijst.map(({ naam }) => naam).join(', ');

pagina({
  titel: 'Besluitvorming',
  duiding:
    'Welke colleges het inkoopplan nog moeten vaststellen, welke overeenkomsten tussen gemeenten aflopen, welke knelpunten wachten op een besluit, en of de mijlpalen worden gehaald.',
  rollen: ['bestuurder', 'beleidsadviseur', 'inkoper', 'gemeente'],
  async render(query, kies) {
    const { plan, geldigOp, beschikbaarOp, gemeentecode, spoor } = query;
    const tijd = { geldigOp, beschikbaarOp };
    const r = await regio();
    if (plan) return detail(plan, tijd, r);
    const [plannen, dvos, samenwerking, escalaties, mijlpalen, alleMijlpalen] = await Promise.all([
      lees('/v1/inkoopplannen', { ...tijd, gemeentecode }),
      lees('/v1/dienstverleningsovereenkomsten', tijd),
      lees('/v1/samenwerkingsovereenkomsten', tijd),
      lees('/v1/escalaties', tijd),
      lees('/v1/mijlpalen', { ...tijd, spoor }),
      lees('/v1/mijlpalen', tijd),
    ]);
    const tracks = new Map(
      alleMijlpalen.data.resultaten.flatMap((one) => (one.spoor ? [[one.spoor.sleutel, one.spoor.naam]] : [])),
    );
    const wachtend = plannen.data.resultaten.flatMap((one) =>
      one.colleges
        .filter(
          (college) => college.stand !== 'vastgesteld' && (!gemeentecode || college.gemeentecode === gemeentecode),
        )
        .map((college) => ({ ...college, inkoopplan: one })),
    );
    const open = escalaties.data.resultaten.filter(({ stand }) => stand === 'open');
    const bijnaOp = dvos.data.resultaten.filter(({ signaal }) => signaal === 'gesignaleerd');
    const telaat = mijlpalen.data.resultaten.filter(({ stand }) => stand === 'te-laat');
    return [
      filters(
        [
          { naam: 'gemeentecode', label: 'Gemeente', opties: r.gemeenteopties() },
          { naam: 'spoor', label: 'Spoor', opties: [['', 'alle sporen'], ...tracks] },
          ...TIJDREIS,
        ],
        query,
        kies,
      ),
      kaarten([
        [formats.getal(wachtend.length), 'besluiten van colleges nog te nemen', '#colleges'],
        [formats.getal(open.length), 'knelpunten wachten op een besluit', '#escalaties'],
        [formats.getal(bijnaOp.length), 'overeenkomsten eindigen zonder opvolger', '#overeenkomsten'],
        [formats.getal(telaat.length), 'mijlpalen te laat', '#mijlpalen'],
      ]),
      h('h2', { id: 'colleges' }, 'Inkoopplannen'),
      tabel({
        titel: `Inkoopplannen op ${formats.datum(plannen.data.geldigOp)}`,
        bestand: 'inkoopplannen.csv',
        leeg: 'Er is geen inkoopplan aan de colleges voorgelegd.',
        rijen: plannen.data.resultaten,
        kolommen: [
          {
            kop: 'Plan',
            waarde: (p) => p.naam,
            toon: (p) => h('a', { href: adres({ ...tijd, plan: p.inkoopplanId }) }, p.naam),
          },
          { kop: 'Versie', getal: true, waarde: (p) => p.versie },
          {
            kop: 'Stand',
            waarde: (p) => INKOOPPLANSTAND[p.stand][0],
            toon: (p) => merk(...INKOOPPLANSTAND[p.stand]),
          },
          { kop: 'Gemaakt door', waarde: (p) => r.gemeente(p.centrumgemeente) },
          {
            kop: 'Vastgesteld',
            waarde: (p) =>
              `${p.colleges.length - p.ontbreekt.length} van ${p.colleges.length + p.ontbreektZonderNaam} colleges`,
          },
          { kop: 'Wie ontbreekt', waarde: (p) => wieOntbreekt(p, r) },
        ],
      }),
      tabel({
        titel: 'Besluiten die nog genomen moeten worden',
        bestand: 'te-nemen-besluiten.csv',
        leeg: 'Elk college heeft vastgesteld wat voorligt.',
        rijen: wachtend,
        kolommen: [
          { kop: 'College', waarde: (b) => r.gemeente(b.gemeentecode) },
          { kop: 'Plan', waarde: (b) => `${b.inkoopplan.naam}, versie ${b.inkoopplan.versie}` },
          {
            kop: 'Stand',
            waarde: (b) => COLLEGESTAND[b.stand][0],
            toon: (b) => [merk(...COLLEGESTAND[b.stand]), b.teLaat ? [' ', merk('te laat', 'fout')] : null],
          },
          {
            kop: 'Gepland',
            waarde: (b) => (b.gepland ? periode(b.gepland.gepland) : ''),
            toon: (b) => planningen(b.planningen),
          },
          { kop: 'Wat besloten is', waarde: (b) => watBesloten(b.besluit) },
        ],
      }),
      h('h2', { id: 'overeenkomsten' }, 'Overeenkomsten'),
      r.parameter('dvo.signaal.maanden') === undefined
        ? rustig(
            'De regio stelde niet vast hoeveel maanden voor het einde een dienstverleningsovereenkomst wordt gesignaleerd (dvo.signaal.maanden). Kroniek signaleert een einde dan niet; let zelf op de dagen tot het einde.',
          )
        : null,
      tabel({
        titel: 'Dienstverleningsovereenkomsten, het eerste einde bovenaan',
        bestand: 'dienstverleningsovereenkomsten.csv',
        leeg: 'Er is geen dienstverleningsovereenkomst geregistreerd.',
        rijen: dvos.data.resultaten,
        kolommen: [
          { kop: 'Overeenkomst', waarde: (d) => d.naam },
          { kop: 'Partijen', waarde: (d) => partijen(d.partijen) },
          { kop: 'Taken', waarde: (d) => d.taken.map(({ omschrijving }) => omschrijving).join(' ') },
          {
            kop: 'Stand',
            waarde: (d) => OVEREENKOMSTSTAND[d.stand][0],
            toon: (d) => [
              merk(...OVEREENKOMSTSTAND[d.stand]),
              d.opgezegdOp ? ` opgezegd op ${formats.datum(d.opgezegdOp)}` : null,
            ],
          },
          {
            kop: 'Laatste dag',
            waarde: (d) => d.laatsteDag ?? 'geen',
            toon: (d) => formats.datum(d.laatsteDag) || 'geen',
          },
          { kop: 'Dagen tot het einde', getal: true, waarde: (d) => d.dagenTotEinde },
          {
            kop: 'Signaal',
            waarde: (d) => DVOSIGNAAL[d.signaal][0],
            toon: (d) => [
              merk(...DVOSIGNAAL[d.signaal]),
              d.signaal === 'gepland' ? ` signaal op ${formats.datum(d.signaalOp)}` : null,
              d.signaal === 'gesignaleerd' ? ` gesignaleerd op ${formats.datum(d.gesignaleerdOp)}` : null,
            ],
          },
          { kop: 'Bron', waarde: (d) => d.bron },
        ],
      }),
      tabel({
        titel: 'Samenwerkingsovereenkomsten',
        bestand: 'samenwerkingsovereenkomsten.csv',
        leeg: 'Er is geen samenwerkingsovereenkomst vastgelegd.',
        rijen: samenwerking.data.resultaten,
        kolommen: [
          { kop: 'Overeenkomst', waarde: (s) => s.naam },
          { kop: 'Partijen', waarde: (s) => partijen(s.partijen) },
          { kop: 'Afspraken', waarde: (s) => s.onderwerpen.map(({ afspraak }) => afspraak).join(' ') },
          {
            kop: 'Stand',
            waarde: (s) => OVEREENKOMSTSTAND[s.stand][0],
            toon: (s) => merk(...OVEREENKOMSTSTAND[s.stand]),
          },
          { kop: 'Getekend', waarde: (s) => s.ondertekendOp, toon: (s) => formats.datum(s.ondertekendOp) },
          {
            kop: 'Laatste dag',
            waarde: (s) => s.laatsteDag ?? 'geen',
            toon: (s) => formats.datum(s.laatsteDag) || 'geen',
          },
          { kop: 'Bron', waarde: (s) => s.bron },
        ],
      }),
      h('h2', { id: 'escalaties' }, 'Knelpunten'),
      r.parameter('overleg.escalatielijn') === undefined
        ? rustig(
            'De regio stelde geen escalatielijn vast (overleg.escalatielijn). Kroniek kan dan niet zeggen of een trede is overgeslagen.',
          )
        : null,
      tabel({
        titel: 'Geëscaleerde knelpunten, wat op een besluit wacht bovenaan',
        bestand: 'escalaties.csv',
        leeg: 'Er is geen knelpunt geëscaleerd.',
        rijen: escalaties.data.resultaten,
        kolommen: [
          { kop: 'Knelpunt', waarde: (e) => e.knelpunt },
          {
            kop: 'Stand',
            waarde: (e) => ESCALATIESTAND[e.stand][0],
            toon: (e) => merk(...ESCALATIESTAND[e.stand]),
          },
          { kop: 'Bij of door', waarde: (e) => e.orgaan },
          { kop: 'Trede', getal: true, waarde: (e) => e.trede ?? 'norm niet vastgesteld' },
          { kop: 'Sinds', waarde: (e) => e.sinds, toon: (e) => formats.datum(e.sinds) },
          {
            kop: 'Verloop',
            waarde: (e) => e.verloop.map(regel).join(' '),
            toon: (e) =>
              h(
                'ul',
                {},
                e.verloop.map((one) => h('li', {}, regel(one))),
              ),
          },
        ],
      }),
      h('h2', { id: 'mijlpalen' }, 'Mijlpalen'),
      tabel({
        titel: `Mijlpalen op ${formats.datum(mijlpalen.data.geldigOp)}`,
        bestand: 'mijlpalen.csv',
        leeg: 'Er zijn geen mijlpalen gepland die hieraan voldoen.',
        rijen: mijlpalen.data.resultaten,
        kolommen: [
          { kop: 'Mijlpaal', waarde: (m) => m.naam },
          { kop: 'Spoor', waarde: (m) => m.spoor?.naam ?? '' },
          { kop: 'Wie', waarde: (m) => m.orgaan ?? '' },
          {
            kop: 'Stand',
            waarde: (m) => MIJLPAALSTAND[m.stand][0],
            toon: (m) => [
              merk(...MIJLPAALSTAND[m.stand]),
              m.bereikt ? ` op ${formats.datum(m.bereikt.bereiktOp)}` : null,
              m.vervallen ? ` ${m.vervallen.reden}` : null,
            ],
          },
          {
            kop: 'Gepland',
            waarde: (m) => periode(m.gepland.gepland),
            toon: (m) => planningen(m.planningen),
          },
        ],
      }),
      uitleg(
        'Een inkoopplan is van kracht als elk college dezelfde versie heeft vastgesteld. Een college dat de tekst wijzigt, heeft die versie niet vastgesteld: de centrumgemeente legt dan een herziene versie voor.',
        'Een planning kan een dag of een periode zijn. Elke eerdere planning blijft staan, met haar bron en de reden van de verandering.',
        'De laatste dag van een overeenkomst telt zelf nog mee. Een einde wordt niet gesignaleerd als een opvolger aansluit.',
        'Een trede van de escalatielijn wordt alleen met een reden overgeslagen; die reden staat in het verloop.',
      ),
      waarheid(plannen, tijd),
    ];
  },
});

function watBesloten(besluit) {
  if (besluit === null) return '';
  const { uitkomst, besluitDatum, besluitnummer } = besluit;
  const wat =
    uitkomst.soort === 'verworpen'
      ? uitkomst.reden
      : (uitkomst.wijzigingen ?? []).map(({ sleutel, tekst }) => `${sleutel}: ${tekst}`).join(' ');
  return [formats.datum(besluitDatum), besluitnummer ? `(${besluitnummer})` : '', wat].filter(Boolean).join(' ');
}

function regel(one) {
  const op = formats.datum(one.op);
  const bewijs = one.bewijs.length > 0 ? ` Bewijs: ${one.bewijs.join('; ')}.` : '';
  if (one.soort === 'besluit') return `${op}: ${one.orgaan} besloot: ${one.besluit} Reden: ${one.reden}${bewijs}`;
  const over = one.overgeslagen.length > 0 ? ` ${one.overgeslagen.join(', ')} overgeslagen: ${one.redenOverslaan}` : '';
  return `${op}: voorgelegd aan ${one.orgaan}${one.rol ? ` (${one.rol})` : ''}.${over}${bewijs}`;
}

async function detail(plan, tijd, r) {
  const antwoord = await lees(`/v1/inkoopplannen/${encodeURIComponent(plan)}`, tijd);
  const p = antwoord.data;
  return [
    h('p', {}, h('a', { href: adres(tijd) }, 'Terug naar besluitvorming')),
    h(
      'div',
      { class: 'detail' },
      h('h2', {}, `${p.naam}, versie ${p.versie}`),
      h('p', {}, merk(...INKOOPPLANSTAND[p.stand])),
      feiten([
        ['Gemaakt door', r.gemeente(p.centrumgemeente)],
        [
          'Looptijd',
          p.laatsteDag ? periode({ van: p.looptVanaf, tot: p.laatsteDag }) : `vanaf ${formats.datum(p.looptVanaf)}`,
        ],
        ['Voorgelegd op', formats.datum(p.voorgesteldOp)],
        ['Wie ontbreekt', wieOntbreekt(p, r) || 'niemand'],
        [
          'Van kracht',
          p.vanKracht
            ? `vanaf ${formats.datum(p.vanKracht.geldigVanaf)}; het laatste college stelde vast op ${formats.datum(p.vanKracht.vastgesteldOp)} (regel: ${p.vanKracht.regel})`
            : 'nog niet: niet elk college stelde deze versie vast',
        ],
        ['Bron', p.bron],
        ['Regioconfiguratie', p.configuratieversie],
      ]),
    ),
    tabel({
      titel: 'Wat elk college besloot',
      bestand: 'collegebesluiten.csv',
      rijen: p.colleges,
      kolommen: [
        { kop: 'College', waarde: (c) => r.gemeente(c.gemeentecode) },
        { kop: 'Stand', waarde: (c) => COLLEGESTAND[c.stand][0], toon: (c) => merk(...COLLEGESTAND[c.stand]) },
        { kop: 'Besluit', waarde: (c) => watBesloten(c.besluit) },
        { kop: 'Voorwaarden', waarde: (c) => (c.besluit?.uitkomst.voorwaarden ?? []).join(' ') },
        {
          kop: 'Gepland',
          waarde: (c) => (c.gepland ? periode(c.gepland.gepland) : ''),
          toon: (c) => planningen(c.planningen),
        },
      ],
    }),
    tabel({
      titel: 'Besluiten in het plan, en waar ze zijn uitgevoerd',
      bestand: 'planbesluiten.csv',
      leeg: 'Er staan geen besluiten in deze versie.',
      rijen: p.besluiten,
      kolommen: [
        { kop: 'Nummer', waarde: (b) => b.nummer ?? 'geen nummer' },
        { kop: 'Besluit', waarde: (b) => b.tekst },
        { kop: 'Gaat over', waarde: (b) => b.verwijstNaar.map((naar) => naar.titel ?? naar.sleutel).join('; ') },
        {
          kop: 'Uitgevoerd',
          waarde: (b) =>
            b.uitgevoerd
              .map((one) => `${r.gemeente(one.gemeentecode)} op ${formats.datum(one.uitgevoerdOp)}`)
              .join('; '),
        },
        { kop: 'Nog uit te voeren door', waarde: (b) => b.nogUitTeVoeren.map(r.gemeente).join(', ') },
      ],
    }),
    p.correcties.length > 0
      ? tabel({
          titel: 'Correcties',
          bestand: 'correcties.csv',
          rijen: p.correcties,
          kolommen: [
            { kop: 'College', waarde: (c) => r.gemeente(c.gemeentecode) },
            { kop: 'Er stond', waarde: (c) => `${COLLEGESTAND[c.was.uitkomst.soort][0]} ${watBesloten(c.was)}` },
            {
              kop: 'Het is',
              waarde: (c) =>
                c.wordt ? `${COLLEGESTAND[c.wordt.uitkomst.soort][0]} ${watBesloten(c.wordt)}` : 'geen besluit',
            },
            { kop: 'Reden', waarde: (c) => c.reden },
          ],
        })
      : null,
    waarheid(antwoord, tijd),
  ];
}
