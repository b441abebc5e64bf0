import { formats, h, merk, tabel } from '/kroniek.js';

const STAND = { 'komt-nog': ['komt nog', 'stil'], loopt: ['loopt', 'goed'], afgelopen: ['afgelopen', 'stil'] };
const SIGNAAL = { open: ['open', 'let-op'], besloten: ['besloten', 'goed'], vervallen: ['niet meer nodig', 'stil'] };
const AANLEIDING = { drempel: 'drempel bereikt', 'dreigende-overschrijding': 'dreigende overschrijding gemeld' };
const UITKOMST = { verhoogd: 'verhoogd', 'niet-verhoogd': 'niet verhoogd', clientenstop: 'cliëntenstop' };

const euro = (kop, veld) => ({
  kop: `${kop} (euro)`,
  getal: true,
  waarde: (rij) => rij[veld] / 100,
  toon: (rij) => formats.euroCent(rij[veld]),
});
const dagen = (rij) =>
  `${formats.datum(rij.van)} tot en met ${rij.tot === null ? 'nader order' : formats.datum(rij.tot)}`;
const procent = (basispunten) => `${formats.getal(basispunten / 100)}%`;

/** What may be spent under a contract, what is used, and how far talk and decision are. */
export function bestedingsdelen({ resultaten }) {
  if (resultaten.length === 0) return null;
  const signalen = resultaten.flatMap((ruimte) => ruimte.signalen);
  return [
    h('h2', {}, 'Bestedingsruimte'),
    h(
      'p',
      {},
      'Besteed is wat is goedgekeurd voor zorg waarvan de laatste dag in de periode ligt. Bij de drempel volgen overleg en een besluit.',
    ),
    tabel({
      titel: 'Afgesproken en gebruikt',
      bestand: 'bestedingsruimte.csv',
      rijen: resultaten,
      kolommen: [
        { kop: 'Periode', waarde: dagen },
        { kop: 'Stand', waarde: (r) => STAND[r.stand][0], toon: (r) => merk(...STAND[r.stand]) },
        euro('Ten hoogste', 'bedrag'),
        euro('Besteed', 'besteedBedrag'),
        euro('Over', 'resterendBedrag'),
        { kop: 'Gebruikt', waarde: (r) => procent(r.gebruiktBasispunten) },
        { kop: 'Waar het staat', waarde: (r) => r.bron },
      ],
    }),
    tabel({
      titel: 'Overleg en besluit',
      leeg: 'De drempel is niet bereikt en niemand meldde een dreigende overschrijding.',
      rijen: signalen,
      kolommen: [
        { kop: 'Sinds', waarde: (s) => formats.datum(s.begonnenOp) },
        { kop: 'Aanleiding', waarde: (s) => AANLEIDING[s.aanleiding] },
        euro('Toen besteed', 'besteedBedrag'),
        { kop: 'Stand', waarde: (s) => SIGNAAL[s.stand][0], toon: (s) => merk(...SIGNAAL[s.stand]) },
        { kop: 'Overleg uiterlijk', waarde: (s) => formats.datum(s.overlegVoor) },
        { kop: 'Overleg gehouden', waarde: (s) => formats.datum(s.overlegOp) },
        { kop: 'Besluit uiterlijk', waarde: (s) => formats.datum(s.besluitVoor) },
        { kop: 'Te laat', waarde: (s) => s.gemisteTermijnen.join(' en ') },
        { kop: 'Besluit', waarde: besluit },
      ],
    }),
  ];
}

function besluit({ uitkomst, besluitOp, besluitkenmerk }) {
  return uitkomst === null ? '' : `${UITKOMST[uitkomst]} op ${formats.datum(besluitOp)} (${besluitkenmerk})`;
}

/** What is paid beside the tariff for some time. */
export function regelingdelen({ omzetgaranties, meerkostenregelingen }) {
  const vergoedingen = meerkostenregelingen.flatMap(({ naam, vergoedingen: lijst }) =>
    lijst.map((vergoeding) => ({ ...vergoeding, regeling: naam })),
  );
  if (omzetgaranties.length === 0 && vergoedingen.length === 0) return null;
  return [
    h('h2', {}, 'Tijdelijke regelingen naast het tarief'),
    tabel({
      titel: 'Omzetgaranties',
      leeg: 'Voor dit contract is geen omzet gegarandeerd.',
      rijen: omzetgaranties,
      kolommen: [
        { kop: 'Periode', waarde: dagen },
        { kop: 'Stand', waarde: (g) => g.stand.replace('-', ' ') },
        { kop: 'Deel', waarde: (g) => procent(g.percentageBasispunten) },
        euro('Omzet in de referentie', 'referentieomzet'),
        { kop: 'Besluit', waarde: (g) => g.besluitkenmerk },
        { kop: 'Verrekend', waarde: (g) => g.verrekeningen.map(verrekening).join('; ') },
      ],
    }),
    tabel({
      titel: 'Vergoede meerkosten',
      leeg: 'Voor dit contract zijn geen meerkosten vergoed.',
      rijen: vergoedingen,
      kolommen: [
        { kop: 'Regeling', waarde: (v) => v.regeling },
        { kop: 'Vergoed op', waarde: (v) => formats.datum(v.vergoedOp) },
        euro('Bedrag', 'totaalBedrag'),
        { kop: 'Bewijs', waarde: (v) => v.posten.map((post) => post.bewijskenmerk).join(', ') },
      ],
    }),
  ];
}

function verrekening({ op, teBetalenBedrag }) {
  return `${formats.euroCent(teBetalenBedrag)} op ${formats.datum(op)}`;
}
