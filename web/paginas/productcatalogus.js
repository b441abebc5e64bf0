import {
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
  TIJDREIS,
  uitleg,
  waarheid,
  zonder,
} from '/kroniek.js';
import { KRUISSOORT, opties, PERSPECTIEFAS, STELSEL, TOEGANGSREGIME, VERVOER } from '/woorden.js';

const wet = (code) => (code === 'Wmo2015' ? 'Wmo' : code);
const voorlopig = (status) => (status === 'voorlopig' ? merk('voorlopig', 'let-op') : null);
const plaats = ({ stelsel, code, naam }) => `${STELSEL[stelsel] ?? stelsel} ${naam ?? code}`;
const niet = 'niet vastgesteld';

/** A shared name, with the region's own word for it. */
const begrip = (r, { code, naam }) => (r.woord(code) ? `${naam} (hier: ${r.woord(code)})` : naam);

function productenTabel({ resultaten, geldigOp }, r) {
  return tabel({
    titel: `Wat de regio inkoopt op ${formats.datum(geldigOp)}`,
    bestand: 'productcatalogus.csv',
    leeg: 'De regio koopt op deze dag niets in.',
    rijen: resultaten,
    kolommen: [
      {
        kop: 'Product',
        waarde: (p) => `${p.naam} (${p.productcode})`,
        toon: (p) => [p.naam, ' ', voorlopig(p.status)],
      },
      { kop: 'Code', waarde: (p) => p.productcode },
      { kop: 'Versie', getal: true, waarde: (p) => p.productversie },
      { kop: 'Wet', waarde: (p) => wet(p.wet) },
      { kop: 'Segment of perceel', waarde: (p) => p.segmentnaam ?? p.perceel ?? '' },
      { kop: 'Niveau', waarde: (p) => p.niveau ?? '' },
      { kop: 'Toegang', waarde: (p) => TOEGANGSREGIME[p.toegang] ?? niet },
      { kop: 'Vervoer', waarde: (p) => VERVOER[p.vervoer] ?? niet },
      {
        kop: 'Instroom',
        waarde: (p) => (p.openVoorInstroom ? 'open' : `gesloten sinds ${p.instroomTot}`),
        toon: (p) => (p.openVoorInstroom ? 'open' : merk(`gesloten na ${formats.datum(p.instroomTot)}`, 'fout')),
      },
      {
        kop: 'In de taxonomie',
        waarde: (p) => p.taxonomie.map((een) => begrip(r, een)).join(', ') || 'niet gekoppeld',
      },
      { kop: 'Geldig vanaf', waarde: (p) => p.geldigVanaf, toon: (p) => formats.datum(p.geldigVanaf) },
      { kop: 'Ingekocht', waarde: (p) => [p.inkoopniveau, p.inkoopronde].filter(Boolean).join(', '), alleenCsv: true },
      { kop: 'Bron', waarde: (p) => p.bron, alleenCsv: true },
    ],
  });
}

/** Two axes stand as rows and columns; of three, the last are the rows and the others together the columns. */
function raster({ matrix, naam, assen, aantalCellen, cellen, bron }) {
  const [regelas, ...kolomassen] = assen.length === 2 ? assen : [assen.at(-1), ...assen.slice(0, -1)];
  const kolommen = kolomassen.reduce(
    (tot, as) => tot.flatMap((deel) => as.waarden.map((waarde) => [...deel, { as: as.as, ...waarde }])),
    [[]],
  );
  const cel = (rij, kolom) =>
    cellen.find(
      ({ waarden }) => waarden[regelas.as] === rij.code && kolom.every(({ as, code }) => waarden[as] === code),
    )?.productcode ?? '';
  return [
    tabel({
      titel: `${naam}: ${formats.getal(aantalCellen)} cellen`,
      bestand: `matrix-${matrix}.csv`,
      rijen: regelas.waarden,
      kolommen: [
        { kop: regelas.naam, waarde: (rij) => rij.naam },
        ...kolommen.map((kolom) => ({
          kop: kolom.map((deel) => deel.naam).join(', ') || 'Product',
          waarde: (rij) => cel(rij, kolom),
        })),
      ],
    }),
    h(
      'details',
      {},
      h('summary', {}, `Wat de woorden van ${naam} betekenen`),
      tabel({
        titel: `Assen van ${naam} (bron: ${bron})`,
        rijen: assen.flatMap((as) => as.waarden.map((waarde) => ({ as: as.naam, ...waarde }))),
        kolommen: [
          { kop: 'As', waarde: (w) => w.as },
          { kop: 'Waarde', waarde: (w) => w.naam },
          { kop: 'Betekenis', waarde: (w) => w.omschrijving ?? '' },
          {
            kop: 'Volgt uit',
            waarde: (w) => (w.aantal ? `${w.aantal.van} tot ${w.aantal.tot} resultaatgebieden` : ''),
          },
        ],
      }),
    ),
  ];
}

function kruistabel({ resultaten }) {
  return tabel({
    titel: 'Wat het was, werd of elders heet',
    bestand: 'kruistabel.csv',
    leeg: 'Geen regel noemt deze naam op deze dag.',
    rijen: resultaten,
    kolommen: [
      { kop: 'Van', waarde: (r) => plaats(r.van) },
      { kop: 'Hoe', waarde: (r) => KRUISSOORT[r.soort] ?? r.soort },
      { kop: 'Naar', waarde: (r) => r.naar.map(plaats).join(', ') },
      { kop: 'Vanaf', waarde: (r) => r.geldigVanaf, toon: (r) => formats.datum(r.geldigVanaf) },
      { kop: 'Toelichting', waarde: (r) => r.toelichting ?? '' },
      { kop: 'Bron', waarde: (r) => r.bron },
    ],
  });
}

function taxonomie({ begrippen, regios, versie }) {
  const bij = (begrip, regio) => begrip.regios.find((een) => een.regio === regio);
  return [
    h('h2', {}, 'Regio’s naast elkaar'),
    tabel({
      titel: `Producten per begrip (taxonomie ${versie})`,
      bestand: 'taxonomie.csv',
      rijen: begrippen.filter((begrip) => begrip.regios.some((r) => r.aantal > 0 || r.uitgesloten.length > 0)),
      kolommen: [
        { kop: 'Begrip', waarde: (b) => b.naam },
        { kop: 'Valt onder', waarde: (b) => begrippen.find(({ code }) => code === b.onder)?.naam ?? '' },
        ...regios.flatMap(({ regio, naam }) => [
          { kop: `${naam}: aantal`, getal: true, waarde: (b) => bij(b, regio)?.aantal ?? 0 },
          {
            kop: `${naam}: noemt het`,
            waarde: (b) =>
              [
                ...(bij(b, regio)?.namen ?? []),
                ...(bij(b, regio)?.uitgesloten ?? []).map(
                  (u) => `niet hier: ${u.naam} (${u.ingekochtDoor ?? 'anderen'})`,
                ),
              ].join('; '),
          },
        ]),
      ],
    }),
    tabel({
      titel: 'Hoeveel er meetelt, en wat niet',
      bestand: 'taxonomie-rest.csv',
      rijen: regios,
      kolommen: [
        { kop: 'Regio', waarde: (r) => r.naam },
        { kop: 'Producten', getal: true, waarde: (r) => r.aantalProducten },
        { kop: 'Gekoppeld', getal: true, waarde: (r) => r.aantalGekoppeld },
        {
          kop: 'Niet gekoppeld',
          waarde: (r) => r.nietGekoppeld.map((p) => `${p.naam} (${p.productcode})`).join(', ') || 'geen',
        },
      ],
    }),
  ];
}

pagina({
  titel: 'Producten',
  duiding:
    'Wat de regio op een dag inkoopt en in welke versie, wat anderen voor haar inkopen, en wat een product vroeger of elders heet.',
  rollen: ['contractmanager', 'inkoper', 'beleidsadviseur', 'consulent', 'bestuurder'],
  async render(query, kies) {
    const { stelsel, code, ...tijd } = zonder(query, 'regio');
    const zoek = stelsel && code ? { stelsel, code } : {};
    const [r, catalogus, matrices, kruis, naastElkaar] = await Promise.all([
      regio(),
      lees('/v1/producten', tijd),
      lees('/v1/matrices', tijd),
      lees('/v1/kruistabel', { ...zoek, ...tijd }),
      leesAlsHetMag('/v1/taxonomie', tijd),
    ]);
    const { resultaten, uitgesloten, perspectieven, nietGekoppeld, versieId } = catalogus.data;
    const tel = (test) => formats.getal(resultaten.filter(test).length);
    return [
      filters(
        [
          { naam: 'stelsel', label: 'Zoek een naam', opties: opties(STELSEL, 'alles') },
          { naam: 'code', label: 'die heet', voorbeeld: 'bijvoorbeeld HH1' },
          ...TIJDREIS,
        ],
        { stelsel, code, ...tijd },
        kies,
      ),
      kaarten([
        [tel(() => true), `producten, volgens versie ${versieId}`],
        [tel((p) => p.status === 'voorlopig'), 'voorlopig: nog niet besloten'],
        [tel((p) => !p.openVoorInstroom), 'gesloten voor nieuwe cliënten'],
        [formats.getal(nietGekoppeld.length), 'zonder plaats in de gedeelde taxonomie'],
      ]),
      productenTabel(catalogus.data, r),
      matrices.data.resultaten.map(raster),
      h('h2', {}, 'Wat anderen inkopen'),
      tabel({
        titel: 'Staat niet in deze inkoop',
        bestand: 'uitgesloten.csv',
        leeg: 'De regio noemt niets dat anderen inkopen.',
        rijen: uitgesloten,
        kolommen: [
          { kop: 'Wat', waarde: (u) => u.naam },
          { kop: 'Door wie', waarde: (u) => u.ingekochtDoor ?? u.inkoopniveau ?? niet },
          { kop: 'Waarom', waarde: (u) => u.reden },
          { kop: 'Bron', waarde: (u) => u.bron },
        ],
      }),
      h('h2', {}, 'Andere namen'),
      kruistabel(kruis.data),
      perspectieven.length === 0
        ? null
        : tabel({
            titel: 'Waarop ondersteuning is gericht, in de woorden van de regio',
            rijen: perspectieven,
            kolommen: [
              { kop: 'De regio zegt', waarde: (p) => p.naam },
              { kop: 'Dat is', waarde: (p) => PERSPECTIEFAS[p.as] ?? niet },
              { kop: 'Bron', waarde: (p) => p.bron },
            ],
          }),
      naastElkaar === null ? null : taxonomie(naastElkaar.data),
      uitleg(
        'Een product heeft versies: dezelfde code met een latere eerste dag is de volgende. Een toewijzing houdt de versie van haar eigen dag.',
        'Een product telt bij zijn eigen begrip en bij elk ruimer begrip mee. Wat niet is gekoppeld telt nergens mee en staat apart genoemd.',
        'Voorlopig betekent: de regio heeft nog niet besloten of zij dit inkoopt.',
      ),
      waarheid(catalogus, tijd),
    ];
  },
});
