// What a contract says and how it changed, for the page of a contract.

import { formats, h, merk, tabel } from '/kroniek.js';
import { BEKOSTIGINGSVORM, BEPALINGSOORT, WERKVOORWAARDE, WIJZIGINGSGROND, WIJZIGINGSTAND } from '/woorden.js';

const dag = (datum) => formats.datum(datum);

export function herkomst({ soort, bron, modelversie }) {
  if (soort === 'contract') return bron;
  return soort === 'addendum' ? 'addendum' : `contractmodel, versie ${modelversie}`;
}

/** What running toewijzingen keep. */
export function overgangtekst(overgang) {
  if (overgang === null) return 'geldt meteen voor iedereen';
  const tot = overgang.oudeBepalingTot;
  return `lopende toewijzingen houden het oude ${tot === null ? 'tot ze eindigen' : `tot en met ${dag(tot)}`}`;
}

function vanaf({ geldigVanaf, volgende }) {
  const later =
    volgende === null ? '' : `; ${volgende.vervalt ? 'vervalt' : 'verandert'} per ${dag(volgende.geldigVanaf)}`;
  return `${dag(geldigVanaf)}${later}`;
}

/** Sections of the dossier of one contract; `naarWijziging` makes the address of a change. */
export function dossierdelen(dossier, naarWijziging) {
  const { bepalingen, kwaliteitskaders, bekostiging, wijzigingen, werkvoorwaarden, monitoring, contractmodel } =
    dossier;
  return [
    h('h2', { id: 'bepalingen' }, 'Bepalingen'),
    contractmodel === null
      ? null
      : h(
          'p',
          {},
          `Gebaseerd op contractmodel ${contractmodel.sleutel}, versie ${contractmodel.versie}, van ${contractmodel.uitgever}.`,
        ),
    tabel({
      titel: `Bepalingen die gelden op ${dag(dossier.geldigOp)}, kernbedingen bovenaan`,
      bestand: `bepalingen-${dossier.contractnummer}.csv`,
      leeg: 'Van dit contract zijn nog geen bepalingen vastgelegd.',
      rijen: bepalingen,
      kolommen: [
        { kop: 'Bepaling', waarde: (b) => [b.titel, b.artikel].filter(Boolean).join(', ') },
        { kop: 'Soort', waarde: (b) => BEPALINGSOORT[b.soort] ?? b.soort },
        { kop: 'Tekst', waarde: (b) => b.tekst },
        { kop: 'Gaat over', waarde: (b) => b.onderwerpen.map((code) => WERKVOORWAARDE[code] ?? code).join(', ') },
        { kop: 'Versie', getal: true, waarde: (b) => b.versie },
        { kop: 'Vanaf', waarde: vanaf },
        { kop: 'Herkomst', waarde: (b) => herkomst(b.herkomst) },
        { kop: 'Overgang', waarde: (b) => (b.versie === 1 && b.overgang === null ? '' : overgangtekst(b.overgang)) },
      ],
    }),
    bepalingen.length === 0
      ? null
      : [
          werkvoorwaarden.ontbreekt.length === 0
            ? null
            : h(
                'p',
                {},
                `Van de zes voorwaarden om te werken ontbreken in dit contract: ${werkvoorwaarden.ontbreekt.map((code) => WERKVOORWAARDE[code]).join(', ')}.`,
              ),
          monitoring.alleenPrijs ? h('p', {}, 'De monitoring volgt de prijs en niet het volume.') : null,
        ],
    h('h2', { id: 'kwaliteitskader' }, 'Kwaliteitskader'),
    tabel({
      titel: `Kwaliteitskaders die gelden op ${dag(dossier.geldigOp)}`,
      leeg: 'Voor dit contract geldt geen kwaliteitskader: de regio publiceerde er geen.',
      rijen: kwaliteitskaders,
      kolommen: [
        { kop: 'Kader', waarde: (k) => k.naam },
        { kop: 'Versie', getal: true, waarde: (k) => k.versie },
        { kop: 'Vanaf', waarde: (k) => dag(k.ingangsdatum) },
        {
          kop: 'Waarom deze versie',
          waarde: (k) =>
            k.gebonden ? `het contract is eraan gebonden; van kracht is ${k.vanKracht ?? 'geen'}` : 'is van kracht',
        },
        {
          kop: 'Volgende versie',
          waarde: (k) => (k.volgende ? `${k.volgende.versie}, per ${dag(k.volgende.ingangsdatum)}` : ''),
        },
        { kop: 'Te vinden', waarde: (k) => k.document.vindplaats },
      ],
    }),
    bekostiging.length === 0
      ? null
      : tabel({
          titel: 'Bekostiging die met een addendum is gewijzigd',
          rijen: bekostiging,
          kolommen: [
            { kop: 'Product', waarde: (b) => b.productcode },
            { kop: 'Bekostiging', waarde: (b) => BEKOSTIGINGSVORM[b.vorm] ?? b.vorm },
            { kop: 'Vanaf', waarde: vanaf },
            { kop: 'Overgang', waarde: (b) => overgangtekst(b.overgang) },
          ],
        }),
    h('h2', { id: 'wijzigingen' }, 'Contractwijzigingen'),
    tabel({
      titel: 'Voorgesteld, aangekondigd en getekend',
      leeg: 'Er is geen wijziging van dit contract voorgesteld.',
      rijen: wijzigingen,
      kolommen: [
        {
          kop: 'Wijziging',
          waarde: (w) => w.titel,
          toon: (w) => h('a', { href: naarWijziging(w.wijzigingId) }, w.titel),
        },
        { kop: 'Stand', waarde: (w) => WIJZIGINGSTAND[w.stand][0], toon: (w) => merk(...WIJZIGINGSTAND[w.stand]) },
        { kop: 'Grond', waarde: (w) => WIJZIGINGSGROND[w.grond.soort] },
        { kop: 'Aangekondigd', waarde: (w) => dag(w.aankondiging?.aangekondigdOp) },
        { kop: 'Addendum getekend', waarde: (w) => dag(w.addendum?.ondertekendOp) },
        { kop: 'Gaat in op', waarde: (w) => dag(w.addendum?.ingangsdatum ?? w.beoogdeIngangsdatum) },
      ],
    }),
  ];
}
