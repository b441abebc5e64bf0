import { dossierdelen } from '/contractdossier.js';
import { bestedingsdelen, regelingdelen } from '/bestedingsruimte.js';
import { overdrachtdelen } from '/overdrachten.js';
import {
  aanbiederopties,
  adres,
  bladeren,
  feiten,
  filters,
  formats,
  h,
  kaarten,
  lees,
  leesAlles,
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
import {
  CONTRACTSTATUS,
  duur,
  gebeurtenis,
  LOOPTIJDSTATUS,
  opties,
  OPTIESTATUS,
  UITOEFENAAR,
  VOORWAARDE,
} from '/woorden.js';

const status = (code) => merk(...CONTRACTSTATUS[code]);

pagina({
  titel: 'Contracten',
  duiding: 'Welke contracten er zijn, tot wanneer ze lopen, en over welke de gemeenten binnenkort moeten beslissen.',
  rollen: ['contractmanager', 'inkoper', 'bestuurder', 'beleidsadviseur'],
  async render(query, kies) {
    const { contract } = query;
    const vraag = zonder(query, 'contract', 'regio');
    const tijd = { geldigOp: vraag.geldigOp, beschikbaarOp: vraag.beschikbaarOp };
    if (contract) return detail(contract, query, tijd);
    const { gemeenteopties, productopties } = await regio();
    const [antwoord, alles, signalen, aanbieders] = await Promise.all([
      lees('/v1/contracten', vraag),
      leesAlles('/v1/contracten', tijd),
      lees('/v1/contracten/signalen', { ...tijd, maanden: 12 }),
      aanbiederopties(),
    ]);
    const tel = (...codes) => alles.data.resultaten.filter((one) => codes.includes(one.status)).length;
    const { data } = antwoord;
    const optiesBinnenkort = signalen.data.resultaten.filter(({ soort }) => soort === 'optie').length;
    return [
      kaarten([
        [formats.getal(tel('lopend', 'verlengd')), 'lopende contracten'],
        [formats.getal(tel('verlengd')), 'daarvan verlengd'],
        [formats.getal(signalen.data.aantal - optiesBinnenkort), 'met een einde binnen 12 maanden'],
        [formats.getal(optiesBinnenkort), 'met een keuze over verlengen binnen 12 maanden'],
      ]),
      h('h2', { id: 'signalen' }, 'Binnen 12 maanden: einde of keuze over verlengen'),
      tabel({
        titel: `Signalen vanaf ${formats.datum(signalen.data.geldigOp)}, de eerste datum bovenaan`,
        bestand: 'contractsignalen.csv',
        leeg: 'Binnen 12 maanden eindigt geen contract en verloopt geen keuze over verlengen.',
        rijen: signalen.data.resultaten,
        kolommen: [
          { kop: 'Contract', waarde: (s) => s.contractnummer, toon: (s) => naar(s, query) },
          { kop: 'Aanbieder', waarde: (s) => s.aanbieder.naam },
          {
            kop: 'Wat',
            waarde: (s) =>
              s.soort === 'einde' ? 'contract eindigt' : `laatste dag om optie ${s.volgnummer} te gebruiken`,
          },
          { kop: 'Uiterlijk', waarde: (s) => s.datum, toon: (s) => formats.datum(s.datum) },
          { kop: 'Wie mag kiezen', waarde: (s) => UITOEFENAAR[s.uitoefenaar] ?? '' },
          {
            kop: 'Gevolg',
            waarde: (s) =>
              s.soort === 'einde'
                ? 'het contract stopt; doorgaan vraagt een nieuw contract'
                : `${s.maximaal ? 'ten hoogste ' : ''}${duur(s.maanden)} langer, tot en met ${formats.datum(s.eindeNaOptie)}`,
          },
        ],
      }),
      h('h2', {}, 'Alle contracten'),
      filters(
        [
          { naam: 'status', label: 'Stand', opties: opties(CONTRACTSTATUS, 'alle contracten') },
          { naam: 'aanbiederId', label: 'Aanbieder', opties: aanbieders },
          { naam: 'gemeentecode', label: 'Gemeente', opties: gemeenteopties() },
          { naam: 'productcode', label: 'Product', opties: productopties() },
          { naam: 'eindigtVoor', label: 'Eindigt vóór', soort: 'date' },
          { naam: 'optieVoor', label: 'Optie verloopt vóór', soort: 'date' },
          ...TIJDREIS,
        ],
        vraag,
        kies,
      ),
      tabel({
        titel: `Contracten op ${formats.datum(data.geldigOp)}: ${formats.getal(data.aantal)}`,
        bestand: 'contracten.csv',
        leeg: 'Geen contract voldoet hieraan. Kies andere filters, of wis ze.',
        rijen: data.resultaten,
        kolommen: [
          { kop: 'Contract', waarde: (c) => c.contractnummer, toon: (c) => naar(c, query) },
          { kop: 'Aanbieder', waarde: (c) => c.aanbieder.naam },
          { kop: 'Stand', waarde: (c) => CONTRACTSTATUS[c.status][0], toon: (c) => status(c.status) },
          { kop: 'Begint', waarde: (c) => c.ingangsdatum, toon: (c) => formats.datum(c.ingangsdatum) },
          { kop: 'Eindigt', waarde: (c) => c.einddatum, toon: (c) => formats.datum(c.einddatum) },
          {
            kop: 'Kan uiterlijk lopen tot',
            waarde: (c) => uiterlijk(c),
            toon: (c) => formats.datum(uiterlijk(c)),
          },
          {
            kop: 'Gemeenten',
            waarde: (c) =>
              c.gemeenten
                .filter(({ doetMee }) => doetMee)
                .map(({ naam }) => naam)
                .join(', '),
          },
          { kop: 'Producten', waarde: (c) => c.producten.map(({ naam }) => naam).join('; ') },
        ],
      }),
      bladeren(data.aantal, query),
      uitleg(
        'Een contract loopt als de gekozen dag tussen de eerste en de laatste dag ligt. Verlengd betekent: een optie is gebruikt.',
        'Een optie is het recht om een contract een tijd te verlengen. Na de laatste dag vervalt dat recht.',
        'Een datum in “Geldig op” toont de stand op die dag. Een datum in “Zoals bekend op” laat weg wat pas later is vastgelegd.',
      ),
      waarheid(antwoord, vraag),
    ];
  },
});

function naar({ contractId, contractnummer }, { geldigOp, beschikbaarOp }) {
  return h('a', { class: 'nummer', href: adres({ contract: contractId, geldigOp, beschikbaarOp }) }, contractnummer);
}

async function detail(contractId, query, tijd) {
  const id = encodeURIComponent(contractId);
  const [antwoord, dossier, overdrachten, ruimten, regelingen] = await Promise.all([
    lees(`/v1/contracten/${id}`, tijd),
    leesAlsHetMag(`/v1/contracten/${id}/dossier`, tijd),
    leesAlsHetMag('/v1/overdrachten', { ...tijd, contractId, paginagrootte: 200 }),
    leesAlsHetMag('/v1/bestedingsruimten', { ...tijd, contractId, paginagrootte: 200 }),
    leesAlsHetMag('/v1/financiele-regelingen', { ...tijd, contractId }),
  ]);
  const c = antwoord.data;
  return [
    h('p', {}, h('a', { href: adres(tijd) }, 'Terug naar alle contracten')),
    h(
      'div',
      { class: 'detail' },
      h('h2', {}, `${c.contractnummer} met ${c.aanbieder.naam}`),
      h('p', {}, status(c.status)),
      feiten([
        ['Getekend', formats.datum(c.ondertekendOp)],
        [
          'Looptijd',
          `${formats.datum(c.ingangsdatum)} tot en met ${formats.datum(c.einddatum)} (bij begin ${duur(c.duurMaanden)})`,
        ],
        [
          'De regio staat ten hoogste toe',
          c.maximumMaanden === null
            ? 'norm niet vastgesteld'
            : `${duur(c.maximumMaanden)}, tot en met ${formats.datum(c.maximumEinddatum)}`,
        ],
        ['Soort looptijd', c.looptijdstatus === null ? null : LOOPTIJDSTATUS[c.looptijdstatus]],
        [
          'Zelf afgesproken, want de regio stelde niets vast',
          c.nietVastgesteld?.map((sleutel) => VOORWAARDE[sleutel] ?? sleutel).join(', ') || null,
        ],
        ['Acceptatieplicht', c.acceptatieplicht ? 'ja: de aanbieder neemt een toegewezen cliënt aan' : 'nee'],
        [
          'Gemeenten',
          c.gemeenten.map((g) => (g.doetMee ? g.naam : `${g.naam} (vanaf ${formats.datum(g.vanaf)})`)).join(', '),
        ],
        ['Producten', c.producten.map((p) => `${p.naam} (${p.productcode})`).join('; ')],
        ['Regels', c.configuratieversie ? `regioconfiguratie ${c.configuratieversie}` : null],
      ]),
    ),
    h('h2', {}, 'Opties om te verlengen'),
    tabel({
      titel: 'Opties',
      leeg: 'Dit contract heeft geen opties.',
      rijen: c.opties,
      kolommen: [
        { kop: 'Optie', waarde: optietekst },
        { kop: 'Stand', waarde: (o) => OPTIESTATUS[o.status][0], toon: (o) => merk(...OPTIESTATUS[o.status]) },
        { kop: 'Wie mag kiezen', waarde: (o) => UITOEFENAAR[o.uitoefenaar] ?? o.uitoefenaar },
        { kop: 'Uiterlijk laten weten', waarde: (o) => formats.datum(o.uiterlijkAankondigen) },
        { kop: 'Besloten op', waarde: (o) => formats.datum(o.besluitDatum) },
        { kop: 'Contract loopt dan tot en met', waarde: (o) => formats.datum(o.eindeNaOptie) },
      ],
    }),
    buitenOpties(c),
    h('h2', {}, 'Tarieven'),
    tabel({
      titel: 'Afgesproken tarieven',
      bestand: `tarieven-${c.contractnummer}.csv`,
      leeg: 'Over dit contract zijn nog geen tarieven vastgelegd.',
      rijen: c.tarieven,
      kolommen: [
        {
          kop: 'Product',
          waarde: (t) => c.producten.find((p) => p.productcode === t.productcode)?.naam ?? t.productcode,
        },
        {
          kop: 'Tarief per eenheid (euro)',
          getal: true,
          waarde: (t) => t.bedrag / 100,
          toon: (t) => formats.euroCent(t.bedrag),
        },
        { kop: 'Eenheid (code)', waarde: (t) => t.eenheid },
        { kop: 'Vanaf', waarde: (t) => t.geldigVanaf, toon: (t) => formats.datum(t.geldigVanaf) },
        {
          kop: 'Tot en met',
          waarde: (t) => t.geldigTot ?? '',
          toon: (t) => formats.datum(t.geldigTot) || 'volgend tarief',
        },
        { kop: 'Geldt nu', waarde: (t) => (t.geldt ? 'ja' : 'nee') },
      ],
    }),
    ruimten && bestedingsdelen(ruimten.data),
    regelingen && regelingdelen(regelingen.data),
    beeindigingen(c),
    overdrachten && overdrachtdelen(overdrachten.data),
    schorsingen(c),
    clientenstops(c),
    c.consequenties.length > 0
      ? [
          h('h2', {}, 'Gevolgen na een mislukt verbeterplan'),
          tabel({
            titel: 'Opgelegde gevolgen',
            rijen: c.consequenties,
            kolommen: [
              { kop: 'Besluit', waarde: (g) => g.soort },
              { kop: 'Redenen', waarde: (g) => g.redenen.join(' ') },
              { kop: 'Besloten op', waarde: (g) => formats.datum(g.besluitDatum) },
              { kop: 'Gaat in op', waarde: (g) => formats.datum(g.ingangsdatum) },
            ],
          }),
        ]
      : null,
    dossier && dossierdelen(dossier.data, (wijziging) => adres({ ...tijd, wijziging }, {}, '/contractwijzigingen')),
    h('h2', {}, 'Wat er is vastgelegd'),
    tabel({
      titel: 'Het oudste eerst',
      bestand: `tijdlijn-${c.contractnummer}.csv`,
      rijen: samen(c.tijdlijn, dossier?.data.tijdlijn ?? []),
      kolommen: [
        { kop: 'Wat', waarde: (r) => gebeurtenis(r.type) },
        { kop: 'Geldt op', waarde: (r) => formats.datum(r.geldigOp) },
        { kop: 'Vastgelegd op', waarde: (r) => formats.datum(r.vastgelegdTijdstip) },
        { kop: 'Door', waarde: (r) => r.rol },
        { kop: 'Regels', waarde: (r) => r.configuratieversie ?? '' },
      ],
    }),
    waarheid(antwoord, query),
  ];
}

/** What was recorded of the contract and of what it says; what stands in both once. */
function samen(...tijdlijnen) {
  const regels = new Map(tijdlijnen.flat().map((regel) => [regel.gebeurtenisId, regel]));
  const tijd = (regel) => `${regel.vastgelegdTijdstip} ${regel.gebeurtenisId}`;
  return [...regels.values()].sort((a, b) => (tijd(a) < tijd(b) ? -1 : 1));
}

function optietekst({ volgnummer, maanden, maximaal, uitgeoefendeMaanden }) {
  const lengte = `optie ${volgnummer}: ${maximaal ? 'ten hoogste ' : ''}${duur(maanden)}`;
  const korter = uitgeoefendeMaanden !== null && uitgeoefendeMaanden !== maanden;
  return korter ? `${lengte}, gebruikt voor ${duur(uitgeoefendeMaanden)}` : lengte;
}

/** Extensions by a decision of the gemeenten: they stand in no list of options. */
function buitenOpties({ verlengingen }) {
  const rijen = verlengingen.filter(({ volgnummer }) => volgnummer === null);
  if (rijen.length === 0) return null;
  return [
    h('h2', {}, 'Verlengd door een besluit van de gemeenten'),
    tabel({
      titel: 'Verlengingen buiten de opties om',
      rijen,
      kolommen: [
        { kop: 'Besluit', waarde: (v) => v.besluit },
        { kop: 'Besloten op', waarde: (v) => formats.datum(v.besluitDatum) },
        { kop: 'Verlenging', waarde: (v) => duur(v.maanden) },
        { kop: 'Contract loopt dan tot en met', waarde: (v) => formats.datum(v.nieuweEinddatum) },
      ],
    }),
  ];
}

function beeindigingen({ beeindigingen: rijen }) {
  if (rijen.length === 0) return null;
  return [
    h('h2', {}, 'Eerder beëindigd'),
    tabel({
      titel: 'Besluiten om dit contract voor zijn laatste dag te beëindigen',
      rijen,
      kolommen: [
        { kop: 'Stand', waarde: (b) => (b.geldt ? 'geldt' : `ingetrokken op ${formats.datum(b.ingetrokkenOp)}`) },
        { kop: 'Laatste dag', waarde: (b) => formats.datum(b.einddatum) },
        { kop: 'Grond', waarde: (b) => b.grond.replaceAll('-', ' ') },
        { kop: 'Besluit', waarde: (b) => `${b.besluit} (${formats.datum(b.besluitDatum)})` },
        { kop: 'Reden', waarde: (b) => b.redenIntrekking ?? b.reden },
        {
          kop: 'Opzegtermijn',
          waarde: (b) => (b.regel === null ? '' : `${duur(b.regel.opzegtermijnMaanden)} (${b.regel.bron})`),
        },
      ],
    }),
  ];
}

function schorsingen({ schorsingen: rijen }) {
  if (rijen.length === 0) return null;
  return [
    h('h2', {}, 'Schorsingen'),
    tabel({
      titel: 'Geen nieuwe toewijzingen zolang de schorsing geldt; lopende gaan door',
      rijen,
      kolommen: [
        { kop: 'Stand', waarde: (s) => s.status },
        { kop: 'Vanaf', waarde: (s) => formats.datum(s.ingangsdatum) },
        { kop: 'Tot en met', waarde: (s) => formats.datum(s.laatsteDag) || 'tot opheffing' },
        { kop: 'Grond', waarde: (s) => s.grond.replaceAll('-', ' ') },
        { kop: 'Besluit', waarde: (s) => `${s.besluit} (${formats.datum(s.besluitDatum)})` },
        { kop: 'Reden', waarde: (s) => s.reden },
        { kop: 'Opgeheven omdat', waarde: (s) => s.redenOpheffing ?? '' },
      ],
    }),
  ];
}

function clientenstops({ clientenstops: rijen }) {
  if (rijen.length === 0) return null;
  return [
    h('h2', {}, 'Cliëntenstops'),
    tabel({
      titel: 'Geen nieuwe toewijzingen zolang de stop geldt; lopende gaan door',
      rijen,
      kolommen: [
        { kop: 'Stand', waarde: (s) => s.status },
        { kop: 'Vanaf', waarde: (s) => formats.datum(s.ingangsdatum) },
        { kop: 'Tot en met', waarde: (s) => formats.datum(s.laatsteDag) || 'tot opheffing' },
        { kop: 'Gemeenten', waarde: (s) => s.gemeenten?.join(', ') ?? 'alle' },
        { kop: 'Producten', waarde: (s) => s.productcodes?.join(', ') ?? 'alle' },
        { kop: 'Toestemming', waarde: (s) => `${s.toestemming} (${formats.datum(s.toestemmingOp)})` },
        { kop: 'Reden', waarde: (s) => s.reden },
        { kop: 'Opgeheven omdat', waarde: (s) => s.redenOpheffing ?? '' },
      ],
    }),
  ];
}

/** The last day that this contract can still reach: after its last open option, else its end. */
function uiterlijk(contract) {
  const open = contract.opties.filter((optie) => optie.status === 'open').map((optie) => optie.eindeNaOptie);
  return [contract.einddatum, ...open].sort().at(-1);
}
