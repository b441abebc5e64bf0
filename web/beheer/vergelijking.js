import { formats, h, merk, rustig, tabel } from '/kroniek.js';

const gelijkOfNiet = (gelijk) => (gelijk ? merk('gelijk', 'goed') : merk('verschilt', 'fout'));
const KORT = 12;
const kort = (controlegetal) => h('span', { class: 'kenmerk', title: controlegetal }, controlegetal.slice(0, KORT));

/** A generation beside the one in use: counts, checksums and a sample of what differs. */
export function vergelijking({ positie, gelijk, tabellen }) {
  return [
    gelijk
      ? rustig(`Op positie ${positie} staat in beide precies hetzelfde.`)
      : h(
          'p',
          { class: 'melding' },
          `Op positie ${positie} verschillen ze. Dat hoort zo als de definitie van het leesmodel is veranderd of een gebeurtenis is overgeslagen; bekijk de voorbeelden hieronder.`,
        ),
    tabel({
      titel: 'Per tabel',
      rijen: tabellen,
      kolommen: [
        { kop: 'Tabel', waarde: (t) => t.tabel },
        { kop: 'Rijen nu', getal: true, waarde: (t) => formats.getal(t.rijenOud) },
        { kop: 'Rijen nieuw', getal: true, waarde: (t) => formats.getal(t.rijenNieuw) },
        { kop: 'Controlegetal nu', waarde: (t) => t.controlegetalOud, toon: (t) => kort(t.controlegetalOud) },
        { kop: 'Controlegetal nieuw', waarde: (t) => t.controlegetalNieuw, toon: (t) => kort(t.controlegetalNieuw) },
        {
          kop: 'Oordeel',
          waarde: (t) => t.controlegetalOud,
          toon: (t) => gelijkOfNiet(t.controlegetalOud === t.controlegetalNieuw),
        },
      ],
    }),
    tabellen.filter(({ verschillen }) => verschillen.length > 0).map(voorbeelden),
  ];
}

function voorbeelden({ tabel: naam, verschillen }) {
  return tabel({
    titel: `Voorbeelden van verschillen in ${naam} (ten hoogste tien rijen)`,
    rijen: verschillen.flatMap(regels),
    kolommen: [
      { kop: 'Sleutel', waarde: (r) => r.sleutel, toon: (r) => h('span', { class: 'kenmerk' }, r.sleutel) },
      { kop: 'Veld', waarde: (r) => r.veld },
      { kop: 'Nu', waarde: (r) => r.oud, toon: (r) => h('span', { class: 'kenmerk' }, r.oud) },
      { kop: 'Nieuw', waarde: (r) => r.nieuw, toon: (r) => h('span', { class: 'kenmerk' }, r.nieuw) },
    ],
  });
}

/** One line per field that differs. */
function regels({ sleutel, oud, nieuw }) {
  if (oud === null || nieuw === null)
    return [
      {
        sleutel,
        veld: 'hele rij',
        oud: oud === null ? 'bestaat niet' : JSON.stringify(oud),
        nieuw: nieuw === null ? 'bestaat niet' : JSON.stringify(nieuw),
      },
    ];
  const tekst = (waarde) => (waarde === undefined ? 'ontbreekt' : JSON.stringify(waarde));
  const velden = [...new Set([...Object.keys(oud), ...Object.keys(nieuw)])]
    .map((veld) => ({ sleutel, veld, oud: tekst(oud[veld]), nieuw: tekst(nieuw[veld]) }))
    .filter((regel) => regel.oud !== regel.nieuw);
  return velden.length > 0
    ? velden
    : [{ sleutel, veld: 'tijden of kolommen', oud: 'zelfde inhoud', nieuw: 'zelfde inhoud' }];
}
