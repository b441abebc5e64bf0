import {
  adres,
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
import { DEELNAMEROL, KRING, opties, RECHTSVORM } from '/woorden.js';

const hoofdletter = (tekst) => tekst.charAt(0).toUpperCase() + tekst.slice(1);
const periode = ({ vanaf, tot }) => `${formats.datum(vanaf)} tot ${tot === null ? 'nu' : formats.datum(tot)}`;
const rechtsvormtekst = ({ soort, naam, voor }) =>
  [soort === null ? 'niet gekozen' : RECHTSVORM[soort], naam && `(${naam})`, voor && `voor ${voor}`]
    .filter(Boolean)
    .join(' ');

/** One gemeente over all time, below the list. */
const naarDossier = ({ gemeentecode, naam }, vraag) => h('a', { href: adres(vraag, { gemeentecode }) }, naam);

function standVan(gemeente) {
  if (gemeente.opvolger !== null) return [`opgegaan in ${gemeente.opvolger.naam}`, 'let-op'];
  if (gemeente.uitsluiting !== null) return ['doet niet mee', 'let-op'];
  return gemeente.rollen.length > 0 ? ['doet mee', 'goed'] : ['doet niet mee', 'stil'];
}

function overzicht({ data }, r, vraag) {
  const { kring, noemer } = data;
  const bronnen = [...new Set(data.resultaten.map((one) => one.inwonertal?.bron).filter(Boolean))];
  return [
    kaarten([
      [
        formats.getal(kring.aantal),
        kring.volledig ? 'gemeenten' : `gemeenten volgens de bron; ${formats.getal(data.aantal)} bij naam bekend`,
      ],
      [
        noemer.inwoners === null ? (noemer.volgensBron ?? 'onbekend') : formats.getal(noemer.inwoners),
        noemer.inwoners === null ? `inwoners in ${noemer.jaar}: niet om mee te rekenen` : `inwoners in ${noemer.jaar}`,
      ],
      [data.rechtsvormen.map(rechtsvormtekst).join('; ') || 'niet vastgesteld', 'rechtsvorm'],
    ]),
    kring.aantalBron === null ? null : rustig(`Het aantal komt uit: ${kring.aantalBron}.`),
    noemer.inwoners !== null || noemer.ontbreekt.length === 0
      ? null
      : rustig(
          `Er is geen totaal: het inwonertal ontbreekt van ${noemer.ontbreekt.map((code) => r.gemeente(code)).join(', ')}. Een beheerder of controller legt het vast.`,
        ),
    tabel({
      titel: `${hoofdletter(KRING[kring.soort])}, op ${formats.datum(data.geldigOp)}`,
      bestand: 'gemeenten.csv',
      leeg: 'Er zijn geen gemeenten bij naam bekend die hieraan voldoen.',
      rijen: data.resultaten,
      kolommen: [
        { kop: 'Gemeente', waarde: (one) => one.naam, toon: (one) => naarDossier(one, vraag) },
        { kop: 'Code', waarde: (one) => one.gemeentecode },
        { kop: 'Stand', waarde: (one) => standVan(one)[0], toon: (one) => merk(...standVan(one)) },
        { kop: 'Rollen', waarde: (one) => one.rollen.map((rol) => DEELNAMEROL[rol]).join(', ') },
        { kop: 'Waarom niet', waarde: (one) => one.uitsluiting?.reden ?? '' },
        {
          kop: `Inwoners ${noemer.jaar}`,
          getal: true,
          waarde: (one) => one.inwonertal?.inwoners ?? '',
          toon: (one) =>
            one.inwonertal === null
              ? 'niet vastgelegd'
              : `${formats.getal(one.inwonertal.inwoners)} (${one.inwonertal.status})`,
        },
      ],
    }),
    bronnen.length === 0 ? null : h('p', {}, `Bron van de inwonertallen: ${bronnen.join('; ')}.`),
  ];
}

/** Who is in the region and takes no part: merged into another, or said not to take part (R-REG-04, R-REG-07). */
function nietMeer({ data }, vraag) {
  const rijen = data.resultaten.filter((one) => one.opvolger !== null || one.uitsluiting !== null);
  if (rijen.length === 0) return null;
  const uitgesloten = rijen.some((one) => one.uitsluiting !== null);
  return tabel({
    titel: `Opgegaan in een andere gemeente, of doet niet mee, op ${formats.datum(data.geldigOp)}`,
    bestand: 'gemeenten-niet-meer.csv',
    rijen,
    kolommen: [
      { kop: 'Gemeente', waarde: (one) => one.naam, toon: (one) => naarDossier(one, vraag) },
      { kop: 'Stand', waarde: (one) => standVan(one)[0], toon: (one) => merk(...standVan(one)) },
      { kop: 'Waarom', waarde: (one) => one.uitsluiting?.reden ?? 'gemeentelijke herindeling' },
      uitgesloten && {
        kop: 'Vanaf',
        waarde: (one) => one.uitsluiting?.vanaf ?? '',
        toon: (one) => formats.datum(one.uitsluiting?.vanaf),
      },
      uitgesloten && { kop: 'Bron', waarde: (one) => one.uitsluiting?.bron ?? '' },
    ].filter(Boolean),
  });
}

function verbandentabel({ data }) {
  return tabel({
    titel: 'Samenwerkingsverbanden met een eigen kring',
    bestand: 'samenwerkingsverbanden.csv',
    leeg: 'Er zijn geen samenwerkingsverbanden met een eigen kring vastgelegd.',
    rijen: data.resultaten,
    kolommen: [
      { kop: 'Verband', waarde: (one) => one.naam },
      { kop: 'Waarvoor', waarde: (one) => one.rollen.map((rol) => DEELNAMEROL[rol]).join(', ') },
      {
        kop: 'Beperkt tot',
        waarde: (one) =>
          [
            ...one.producten,
            ...one.segmenten,
            ...one.categorieen.map((code) => `categorie ${code}`),
            ...one.onderzoeken,
          ].join(', ') || 'alles',
      },
      { kop: 'Centrumgemeente', waarde: (one) => one.centrumgemeente?.naam ?? '' },
      {
        kop: 'Leden',
        getal: true,
        waarde: (one) => (one.geldt ? one.aantal : ''),
        toon: (one) => (one.geldt ? formats.getal(one.aantal) : 'geldt niet'),
      },
      {
        kop: 'Bij naam',
        waarde: (one) => one.leden.map(({ naam }) => naam).join(', ') || 'de bron noemt geen namen',
      },
      { kop: 'Periode', waarde: periode, toon: (one) => periode(one) },
      { kop: 'Bron', waarde: (one) => one.bron },
    ],
  });
}

function dossier(gemeente, historie, vraag) {
  const { data } = gemeente;
  return [
    h('h2', {}, data.naam),
    data.opvolger === null
      ? null
      : rustig(
          `${data.naam} bestond tot en met ${formats.datum(data.laatsteDag)} en ging op in ${data.opvolger.naam}.`,
        ),
    data.voorgangers.length === 0
      ? null
      : rustig(
          'Hierin gingen op:',
          data.voorgangers.map((one) => [' ', naarDossier(one, vraag)]),
        ),
    tabel({
      titel: `Deelname van ${data.naam}, per rol`,
      bestand: 'deelname.csv',
      leeg: 'Deze gemeente heeft geen rol.',
      rijen: data.deelname,
      kolommen: [
        { kop: 'Rol', waarde: (one) => DEELNAMEROL[one.rol] },
        { kop: 'Periode', waarde: periode },
        { kop: 'Bron', waarde: (one) => one.bron },
      ],
    }),
    historie === null
      ? null
      : tabel({
          titel: `Geteld onder ${historie.data.onder.naam}`,
          bestand: 'onder-opvolger.csv',
          leeg: 'Er zijn nog geen contracten of toewijzingen.',
          rijen: historie.data.onderOpvolger,
          kolommen: TELLING,
        }),
    historie === null
      ? null
      : tabel({
          titel: 'Geteld zoals het toen was',
          bestand: 'zoals-het-was.csv',
          leeg: 'Er zijn nog geen contracten of toewijzingen.',
          rijen: historie.data.zoalsHetWas,
          kolommen: [{ kop: 'Gemeente', waarde: (one) => one.naam }, ...TELLING],
        }),
  ];
}

const TELLING = [
  { kop: 'Jaar van begin', waarde: (one) => one.jaar, toon: (one) => String(one.jaar) },
  { kop: 'Contracten', getal: true, waarde: (one) => one.contracten },
  { kop: 'Toewijzingen', getal: true, waarde: (one) => one.toewijzingen },
];

pagina({
  titel: 'Gemeenten',
  duiding:
    'Welke gemeenten op een dag meedoen, waarvoor en in welke rol, en in welke gemeente een opgeheven gemeente opging.',
  rollen: ['beheerder', 'controller', 'toezichthouder', 'contractmanager', 'bestuurder', 'beleidsadviseur', 'inkoper'],
  async render(query, kies) {
    const vraag = zonder(query, 'regio');
    const { gemeentecode, ...rest } = vraag;
    const { geldigOp, beschikbaarOp } = rest;
    const tijd = { geldigOp, beschikbaarOp };
    const [r, gemeenten, alle, verbanden, gemeente, historie] = await Promise.all([
      regio(),
      lees('/v1/gemeenten', rest),
      lees('/v1/gemeenten', { ...tijd, kring: 'alle' }),
      lees('/v1/samenwerkingsverbanden', tijd),
      gemeentecode ? lees(`/v1/gemeenten/${gemeentecode}`, tijd) : null,
      gemeentecode ? leesAlsHetMag(`/v1/gemeenten/${gemeentecode}/historie`, tijd) : null,
    ]);
    return [
      filters(
        [
          { naam: 'rol', label: 'Rol', opties: opties(DEELNAMEROL, 'koopt in (gewoon)') },
          { naam: 'kring', label: 'Kring', opties: opties(KRING, 'gemeenten met deze rol') },
          { naam: 'productcode', label: 'Product', opties: r.productopties() },
          ...TIJDREIS,
        ],
        vraag,
        kies,
      ),
      overzicht(gemeenten, r, vraag),
      gemeente === null ? null : dossier(gemeente, historie, vraag),
      nietMeer(alle, vraag),
      verbandentabel(verbanden),
      uitleg(
        'Kies een naam in de lijst voor die gemeente in de tijd: haar rollen, opvolger, contracten en toewijzingen.',
        'Een gemeente kan in de ene rol eerder meedoen dan in de andere: inkopen is nog geen contractpartner zijn.',
        'Noemt de bron alleen een aantal, dan staat dat aantal er, en is er geen totaal van inwoners.',
        'Na een herindeling telt wat van de oude gemeenten was bij de opvolger; zoals het toen was blijft ook leesbaar.',
      ),
      waarheid(gemeenten, vraag),
    ];
  },
});
