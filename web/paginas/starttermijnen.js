import {
  aanbiederopties,
  balk,
  bladeren,
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
  zonder,
} from '/kroniek.js';
import { opties, STARTSTATUS } from '/woorden.js';

pagina({
  titel: 'Starttermijnen',
  duiding:
    'Of cliënten hun zorg op tijd krijgen, waar een start te lang op zich laat wachten, en bij welke aanbieders dat vaak gebeurt.',
  rollen: ['contractmanager', 'consulent', 'toezichthouder', 'bestuurder', 'gemeente'],
  async render(query, kies) {
    const vraag = { status: 'overschreden', ...zonder(query, 'regio') };
    if (query.status === 'alle') delete vraag.status;
    const breed = zonder(vraag, 'status', 'pagina');
    const r = await regio();
    const [per, lijst, aanbieders] = await Promise.all([
      lees('/v1/starttermijnen/per-aanbieder', breed),
      leesAlsHetMag('/v1/starttermijnen', vraag),
      aanbiederopties(),
    ]);
    const som = (key) => per.data.resultaten.reduce((total, one) => total + one[key], 0);
    const gestart = som('tijdigGestart') + som('teLaatGestart');
    const bekend = gestart + som('overschreden');
    const termijn = r.parameter('kpi.starttermijn.werkdagen');
    const eigen = r.parameters.filter(
      (one) => one.sleutel === 'kpi.starttermijn.werkdagen' && (one.gemeentecode || one.segment || one.product),
    );
    const statussen = opties(STARTSTATUS, '').slice(1);
    return [
      filters(
        [
          { naam: 'status', label: 'Stand in de lijst', opties: [...statussen, ['alle', 'alle toewijzingen']] },
          { naam: 'aanbiederId', label: 'Aanbieder', opties: aanbieders },
          { naam: 'gemeentecode', label: 'Gemeente', opties: r.gemeenteopties() },
          { naam: 'segment', label: 'Segment', opties: r.segmentopties() },
          { naam: 'productcode', label: 'Product', opties: r.productopties() },
          { naam: 'jaar', label: 'Jaar van gewenste start', soort: 'number' },
          ...TIJDREIS,
        ],
        { ...vraag, status: query.status ?? 'overschreden' },
        kies,
      ),
      kaarten([
        [formats.getal(som('overschreden')), 'termijn voorbij, zorg niet gestart'],
        [formats.getal(som('teLaatGestart')), 'te laat gestart'],
        [formats.getal(som('tijdigGestart')), 'op tijd gestart'],
        [
          bekend === 0 ? 'n.v.t.' : formats.procent(Math.round(((bekend - som('tijdigGestart')) * 10_000) / bekend)),
          'niet op tijd',
        ],
        [formats.getal(som('wacht')), 'met een termijn die nog loopt'],
      ]),
      h('h2', {}, 'Per aanbieder'),
      tabel({
        titel: `Op tijd en te laat per aanbieder, op ${formats.datum(per.data.geldigOp)}. Het grootste deel te laat staat bovenaan.`,
        bestand: 'starttermijnen-per-aanbieder.csv',
        leeg: 'Er zijn geen toewijzingen die hieraan voldoen.',
        rijen: per.data.resultaten,
        kolommen: [
          { kop: 'Aanbieder', waarde: (a) => a.aanbieder },
          {
            kop: 'Niet op tijd',
            getal: true,
            waarde: (a) => (a.aandeelTeLaat === null ? 'n.v.t.' : a.aandeelTeLaat / 100),
            toon: (a) =>
              a.aandeelTeLaat === null ? 'n.v.t.' : [formats.procent(a.aandeelTeLaat), ' ', balk(a.aandeelTeLaat)],
          },
          { kop: 'Te laat, niet gestart', getal: true, waarde: (a) => a.overschreden },
          { kop: 'Te laat gestart', getal: true, waarde: (a) => a.teLaatGestart },
          { kop: 'Op tijd gestart', getal: true, waarde: (a) => a.tijdigGestart },
          { kop: 'Wacht', getal: true, waarde: (a) => a.wacht },
          { kop: 'Geweigerd', getal: true, waarde: (a) => a.geweigerd },
          { kop: 'Toewijzingen', getal: true, waarde: (a) => a.aantal },
          {
            kop: 'Mediaan werkdagen tot start',
            getal: true,
            waarde: (a) => a.mediaanWerkdagen ?? '',
            toon: (a) => formats.getal(a.mediaanWerkdagen),
          },
        ],
      }),
      h('h2', {}, 'Toewijzingen'),
      lijst === null
        ? rustig('Uw rol ziet de aantallen, niet de afzonderlijke toewijzingen.')
        : [
            tabel({
              titel: `Toewijzingen${vraag.status ? ` met stand “${STARTSTATUS[vraag.status][0]}”` : ''}: ${formats.getal(lijst.data.aantal)}, de vroegste gewenste start bovenaan`,
              bestand: 'starttermijnen.csv',
              dicht: true,
              leeg: 'Er zijn geen toewijzingen die hieraan voldoen.',
              rijen: lijst.data.resultaten,
              kolommen: [
                { kop: 'Toewijzing', waarde: (t) => t.toewijzingnummer, toon: (t) => casus(t) },
                { kop: 'Stand', waarde: (t) => STARTSTATUS[t.status][0], toon: (t) => merk(...STARTSTATUS[t.status]) },
                { kop: 'Aanbieder', waarde: (t) => t.aanbieder },
                { kop: 'Gemeente', waarde: (t) => r.gemeente(t.gemeentecode) },
                { kop: 'Product', waarde: (t) => r.product(t.productcode) },
                {
                  kop: 'Gewenste start',
                  waarde: (t) => t.gewensteStartdatum,
                  toon: (t) => formats.datum(t.gewensteStartdatum),
                },
                {
                  kop: 'Uiterste start',
                  waarde: (t) => t.uiterste ?? '',
                  toon: (t) => (t.uiterste ? formats.datum(t.uiterste) : 'norm niet vastgesteld'),
                },
                {
                  kop: 'Gestart op',
                  waarde: (t) => t.begindatum ?? '',
                  toon: (t) => formats.datum(t.begindatum) || 'nog niet',
                },
                { kop: 'Werkdagen', getal: true, waarde: (t) => t.werkdagenVerlopen ?? '' },
              ],
            }),
            bladeren(lijst.data.aantal, query),
          ],
      uitleg(
        termijn === undefined
          ? 'Deze regio stelde geen starttermijn vast; daarom is er geen oordeel over op tijd of te laat.'
          : `De zorg moet starten binnen ${termijn} werkdagen na de gewenste startdatum. De dag erna is werkdag 1; weekenden en feestdagen tellen niet mee.`,
        ...eigen.map((one) => `${waar(r, one)}: binnen ${one.waarde} werkdagen.`),
        'Niet op tijd = (te laat gestart + termijn voorbij en niet gestart), gedeeld door alle toewijzingen waarvan dit al duidelijk is. Wachtende en geweigerde toewijzingen tellen niet mee.',
        'Ingetrokken toewijzingen staan niet in de aantallen per aanbieder. De mediaan is het middelste aantal werkdagen van alle gestarte toewijzingen.',
        'Het jaar is het jaar van de gewenste startdatum.',
      ),
      waarheid(per, vraag),
    ];
  },
});

/** The number links to the case for roles that may open one. */
function casus({ clientId, toewijzingnummer }) {
  return clientId ? h('a', { href: `/casussen?casus=${clientId}` }, toewijzingnummer) : toewijzingnummer;
}

/** The place for which a term of its own holds. */
function waar(r, { gemeentecode, segment, product }) {
  const delen = [
    gemeentecode && r.gemeente(gemeentecode),
    segment && `segment ${r.segment(segment)}`,
    product && `product ${r.product(product)}`,
  ];
  return `Anders geldt voor ${delen.filter(Boolean).join(', ')}`;
}
