import { overgangtekst } from '/contractdossier.js';
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
  tabel,
  TIJDREIS,
  uitleg,
  waarheid,
} from '/kroniek.js';
import { BEKOSTIGINGSVORM, BEPALINGSOORT, gebeurtenis, opties, WIJZIGINGSGROND, WIJZIGINGSTAND } from '/woorden.js';

const dag = (datum) => formats.datum(datum);
const stand = (code) => merk(...WIJZIGINGSTAND[code]);
const mogelijk = ({ mogelijkWezenlijk }) =>
  mogelijkWezenlijk === null ? 'nog niet te zeggen' : mogelijkWezenlijk ? 'ja' : 'nee';
const nummers = ({ contracten }) => contracten.map(({ contractnummer }) => contractnummer).join(', ');

pagina({
  titel: 'Contractwijzigingen',
  duiding:
    'Welke wijzigingen van lopende contracten zijn voorgesteld, of ze mogelijk wezenlijk zijn, en welke versie van het kwaliteitskader van kracht is.',
  rollen: ['contractmanager', 'inkoper', 'controller', 'beleidsadviseur', 'bestuurder', 'toezichthouder', 'gemeente'],
  async render(query, kies) {
    const { geldigOp, beschikbaarOp } = query;
    const tijd = { geldigOp, beschikbaarOp };
    if (query.wijziging) return detail(query.wijziging, tijd);
    const [antwoord, kaders, modellen] = await Promise.all([
      lees('/v1/contractwijzigingen', { ...tijd, stand: query.stand }),
      lees('/v1/kwaliteitskaders', tijd),
      lees('/v1/contractmodellen', tijd),
    ]);
    const rijen = antwoord.data.resultaten;
    const tel = (...codes) => formats.getal(rijen.filter((one) => codes.includes(one.stand)).length);
    return [
      filters(
        [{ naam: 'stand', label: 'Stand', opties: opties(WIJZIGINGSTAND, 'alle standen') }, ...TIJDREIS],
        query,
        kies,
      ),
      kaarten([
        [tel('in-toetsing', 'te-besluiten'), 'wachten op een mens: toets of besluit'],
        [tel('wezenlijk'), 'wezenlijk: vragen een nieuwe inkoopronde'],
        [tel('goedgekeurd', 'aangekondigd', 'deels-getekend'), 'onderweg naar een addendum'],
        [tel('getekend', 'van-kracht'), 'getekend'],
      ]),
      tabel({
        titel: `Contractwijzigingen op ${dag(antwoord.data.geldigOp)}, de laatste bovenaan`,
        bestand: 'contractwijzigingen.csv',
        leeg: 'Er is geen wijziging die hieraan voldoet.',
        rijen,
        kolommen: [
          {
            kop: 'Wijziging',
            waarde: (w) => w.titel,
            toon: (w) => h('a', { href: adres({ ...tijd, wijziging: w.wijzigingId }) }, w.titel),
          },
          { kop: 'Stand', waarde: (w) => WIJZIGINGSTAND[w.stand][0], toon: (w) => stand(w.stand) },
          { kop: 'Mogelijk wezenlijk', waarde: mogelijk },
          { kop: 'Grond', waarde: (w) => WIJZIGINGSGROND[w.grond.soort] },
          { kop: 'Contracten', waarde: nummers },
          { kop: 'Zou ingaan op', waarde: (w) => w.beoogdeIngangsdatum, toon: (w) => dag(w.beoogdeIngangsdatum) },
          { kop: 'Volgende stap', waarde: (w) => w.volgendeStap ?? '' },
        ],
      }),
      h('h2', { id: 'kwaliteitskaders' }, 'Kwaliteitskaders'),
      tabel({
        titel: 'Alle versies',
        bestand: 'kwaliteitskaders.csv',
        leeg: 'De regio publiceerde geen kwaliteitskader.',
        rijen: kaders.data.resultaten.flatMap(({ vanKracht, versies }) =>
          versies.map((one) => ({ ...one, geldt: one.versie === vanKracht })),
        ),
        kolommen: [
          { kop: 'Kader', waarde: (k) => k.naam },
          { kop: 'Versie', getal: true, waarde: (k) => k.versie },
          { kop: 'Vanaf', waarde: (k) => k.ingangsdatum, toon: (k) => dag(k.ingangsdatum) },
          { kop: 'Van kracht', waarde: (k) => (k.geldt ? 'ja' : 'nee') },
          { kop: 'Voor', waarde: (k) => k.productcodes?.join(', ') ?? 'alle contracten' },
          {
            kop: 'Waarom',
            waarde: (k) => (k.herziening ? `${k.herziening.grond}: ${k.herziening.toelichting}` : 'eerste versie'),
          },
          { kop: 'Te vinden', waarde: (k) => k.document.vindplaats },
        ],
      }),
      h('h2', { id: 'contractmodellen' }, 'Contractmodellen'),
      tabel({
        titel: 'Modellen die deze regio kan gebruiken',
        bestand: 'contractmodellen.csv',
        leeg: 'Er is geen contractmodel gepubliceerd of met deze regio gedeeld.',
        rijen: modellen.data.resultaten.flatMap(({ uitgever, versies }) =>
          versies.map((one) => ({ ...one, uitgever })),
        ),
        kolommen: [
          { kop: 'Model', waarde: (m) => m.naam },
          { kop: 'Versie', getal: true, waarde: (m) => m.versie },
          { kop: 'Voor contracten vanaf', waarde: (m) => m.geldigVanaf, toon: (m) => dag(m.geldigVanaf) },
          { kop: 'Uitgever', waarde: (m) => m.uitgever },
          { kop: 'Gedeeld met', waarde: (m) => m.gedeeldMet.join(', ') },
          { kop: 'Bepalingen', waarde: (m) => m.bepalingen.map(({ titel }) => titel).join('; ') },
        ],
      }),
      uitleg(
        'Een wijziging is mogelijk wezenlijk zodra een van de drie toetsen ja is. Of zij het is, besluit een mens, met redenen.',
        'Een wezenlijke wijziging kan niet in een lopend contract: zij vraagt een nieuwe inkoopronde.',
        'Een contract volgt de versie van het kwaliteitskader die van kracht is, tenzij het aan een versie gebonden is.',
      ),
      waarheid(antwoord, tijd),
    ];
  },
});

const naarContract = ({ contractId, contractnummer }, tijd) =>
  h('a', { class: 'nummer', href: adres({ ...tijd, contract: contractId }, {}, '/contracten') }, contractnummer);

async function detail(wijzigingId, tijd) {
  const [r, antwoord] = await Promise.all([
    regio(),
    lees(`/v1/contractwijzigingen/${encodeURIComponent(wijzigingId)}`, tijd),
  ]);
  const w = antwoord.data;
  const { grond, inhoud, oordeel, aankondiging, intrekking, vervolgronde } = w;
  return [
    h('p', {}, h('a', { href: adres(tijd) }, 'Terug naar alle contractwijzigingen')),
    h(
      'div',
      { class: 'detail' },
      h('h2', {}, w.titel),
      h('p', {}, stand(w.stand), w.volgendeStap ? ` ${w.volgendeStap}` : ''),
      feiten([
        ['Contracten', w.contracten.map((c) => [naarContract(c, tijd), ' '])],
        ['Grond', `${WIJZIGINGSGROND[grond.soort]}: ${grond.toelichting}`],
        ['Wijzigingsbeding', grond.bepaling],
        ['Pilot', grond.pilot ? `${grond.pilot}; bewijs: ${grond.bewijs.join(', ')}` : null],
        ['De wet eist het vanaf', dag(grond.verplichtVanaf) || null],
        ['Voorgesteld op', `${dag(w.voorgesteldOp)} door ${w.indiener.rol}`],
        ['Zou ingaan op', dag(w.beoogdeIngangsdatum)],
        ['Mogelijk wezenlijk', mogelijk(w)],
        [
          'Besluit',
          oordeel
            ? `${oordeel.wezenlijk ? 'wezenlijk' : 'niet wezenlijk'}, op ${dag(oordeel.besluitDatum)} door ${oordeel.rol}: ${oordeel.reden}`
            : null,
        ],
        [
          'Aangekondigd',
          aankondiging
            ? `${dag(aankondiging.aangekondigdOp)} (${aankondiging.kenmerk}); termijn ${formats.getal(aankondiging.termijnDagen)} dagen van ${aankondiging.termijnVan === 'regio' ? 'de regio' : 'Kroniek, want de regio stelde niets vast'}; op zijn vroegst ${dag(aankondiging.vroegsteIngangsdatum)}`
            : null,
        ],
        ['Ingetrokken', intrekking ? `${dag(intrekking.ingetrokkenOp)}: ${intrekking.reden}` : null],
        ['Nieuwe inkoopronde', vervolgronde ? `gekoppeld op ${dag(vervolgronde.gekoppeldOp)}` : null],
      ]),
    ),
    h('h2', {}, 'De drie toetsen'),
    tabel({
      titel: 'Wie wat antwoordde, en waarom',
      rijen: w.toetsen,
      kolommen: [
        { kop: 'Vraag', waarde: (t) => t.vraag },
        {
          kop: 'Antwoord',
          waarde: (t) => (t.antwoord === null ? 'nog niet beantwoord' : t.antwoord.ja ? 'ja' : 'nee'),
        },
        { kop: 'Reden', waarde: (t) => t.antwoord?.reden ?? '' },
        { kop: 'Door', waarde: (t) => (t.antwoord ? `${t.antwoord.rol} (${t.antwoord.door})` : '') },
        { kop: 'Op', waarde: (t) => dag(t.antwoord?.beantwoordOp) },
      ],
    }),
    h('h2', {}, 'Wat verandert'),
    tabel({
      titel: 'Bepalingen, bekostiging en kwaliteitskader',
      rijen: [
        ...inhoud.bepalingen.map((b) => ({ wat: b.titel, soort: BEPALINGSOORT[b.soort], wordt: b.tekst })),
        ...inhoud.vervallen.map((sleutel) => ({ wat: sleutel, soort: 'bepaling', wordt: 'vervalt' })),
        ...inhoud.bekostiging.map((b) => ({
          wat: `${r.product(b.productcode)} (${b.productcode})`,
          soort: 'bekostiging',
          wordt: BEKOSTIGINGSVORM[b.vorm],
        })),
        ...inhoud.kwaliteitskaders.map((k) => ({
          wat: k.kader,
          soort: 'kwaliteitskader',
          wordt: k.versie === null ? 'steeds de versie die van kracht is' : `versie ${k.versie}`,
        })),
      ],
      kolommen: [
        { kop: 'Wat', waarde: (r) => r.wat },
        { kop: 'Soort', waarde: (r) => r.soort },
        { kop: 'Wordt', waarde: (r) => r.wordt },
      ],
    }),
    h('h2', {}, 'Addenda'),
    tabel({
      titel: 'Per contract',
      leeg: 'Er is nog geen addendum getekend.',
      rijen: w.addenda,
      kolommen: [
        { kop: 'Contract', waarde: (a) => w.contracten.find((c) => c.contractId === a.contractId).contractnummer },
        { kop: 'Getekend', waarde: (a) => dag(a.ondertekendOp) },
        { kop: 'Gaat in op', waarde: (a) => dag(a.ingangsdatum) },
        { kop: 'Overgang', waarde: (a) => overgangtekst(a.overgang) },
        { kop: 'Te vinden', waarde: (a) => a.document.vindplaats },
      ],
    }),
    h('h2', {}, 'Wat er is vastgelegd'),
    tabel({
      titel: 'Het oudste eerst',
      rijen: w.tijdlijn,
      kolommen: [
        { kop: 'Wat', waarde: (r) => gebeurtenis(r.type) },
        { kop: 'Geldt op', waarde: (r) => dag(r.geldigOp) },
        { kop: 'Vastgelegd op', waarde: (r) => dag(r.vastgelegdTijdstip) },
        { kop: 'Door', waarde: (r) => r.rol },
        { kop: 'Regels', waarde: (r) => r.configuratieversie ?? '' },
      ],
    }),
    waarheid(antwoord, tijd),
  ];
}
