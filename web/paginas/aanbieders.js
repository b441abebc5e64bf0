import {
  adres,
  feiten,
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
} from '/kroniek.js';
import { CERTIFICAATSTAND, OMVANGKLASSE, opties, RELATIEDOELGROEP, RISICO } from '/woorden.js';

const periode = (van, tot) => `${formats.datum(van)} tot en met ${tot ? formats.datum(tot) : 'nader bericht'}`;
const telling = (codes) => codes.map(({ code, aantal }) => `${code}: ${formats.getal(aantal)}`).join('; ');

pagina({
  titel: 'Aanbieders',
  duiding:
    'Alles over een aanbieder bij elkaar: contracten, onderaannemers, certificaten, plaats, oordelen, weigeringen en risico’s.',
  rollen: ['contractmanager', 'inkoper', 'consulent', 'beleidsadviseur', 'bestuurder', 'aanbieder'],
  async render(query, kies) {
    const { aanbiederId, geldigOp, beschikbaarOp } = query;
    return aanbiederId ? profiel(aanbiederId, { geldigOp, beschikbaarOp }, query) : lijst(query, kies);
  },
});

async function lijst(query, kies) {
  const { geldigOp, beschikbaarOp, omvang, doelgroep, zorgvorm, metRisico } = query;
  const antwoord = await lees('/v1/aanbiedersprofielen', {
    ...{ geldigOp, beschikbaarOp, omvang, doelgroep, zorgvorm, metRisico },
  });
  const { resultaten, verdeling, aantal } = antwoord.data;
  const tel = (test) => formats.getal(resultaten.filter(test).length);
  return [
    filters(
      [
        { naam: 'omvang', label: 'Omvang', opties: opties(OMVANGKLASSE, 'elke omvang') },
        { naam: 'doelgroep', label: 'Doelgroep', opties: opties(RELATIEDOELGROEP, 'elke doelgroep') },
        { naam: 'metRisico', label: 'Continuïteit', opties: opties({ true: 'met open risico' }, 'alle') },
        ...TIJDREIS,
      ],
      query,
      kies,
    ),
    kaarten([
      [formats.getal(aantal), formats.woord(aantal, 'aanbieder', 'aanbieders')],
      [tel((one) => one.lopendeContracten > 0 && one.clienten === 0), 'met een contract en zonder cliënten'],
      [tel((one) => one.continuiteitsrisico !== null), 'met een open continuïteitsrisico'],
      [tel((one) => one.verlopenCertificaten > 0), 'met een verlopen certificaat'],
    ]),
    tabel({
      titel: `Aanbieders op ${formats.datum(antwoord.data.geldigOp)}`,
      bestand: 'aanbieders.csv',
      leeg: 'Geen aanbieder voldoet hieraan. Kies een ruimere selectie.',
      dicht: true,
      rijen: resultaten,
      kolommen: [
        {
          kop: 'Aanbieder',
          waarde: (one) => one.naam,
          toon: (one) => h('a', { href: adres(query, { aanbiederId: one.aanbiederId }) }, one.naam),
        },
        { kop: 'Contracten', getal: true, waarde: (one) => one.lopendeContracten },
        { kop: 'Onderaannemers', getal: true, waarde: (one) => one.onderaannemers },
        { kop: 'Cliënten', getal: true, waarde: (one) => one.clienten },
        { kop: 'Indeling', waarde: indeling },
        { kop: 'Partner', waarde: (one) => (one.strategischPartner ? 'ja' : 'nee') },
        { kop: 'Weigeringen', getal: true, waarde: (one) => one.weigeringen },
        { kop: 'Afgekeurde berichten', getal: true, waarde: (one) => one.afgekeurdeBerichten },
        { kop: 'Open verbeterplannen', getal: true, waarde: (one) => one.openVerbeterplannen },
        { kop: 'Pilots', waarde: (one) => one.pilots.join(', ') },
        {
          kop: 'Risico',
          waarde: (one) => one.continuiteitsrisico ?? '',
          toon: (one) => (one.continuiteitsrisico ? merk(...RISICO[one.continuiteitsrisico]) : ''),
        },
      ],
    }),
    h('h2', {}, 'Verdeling'),
    feiten([
      ['Naar zorgvorm', telling(verdeling.zorgvorm)],
      ['Naar omvang', telling(verdeling.omvang)],
      ['Naar doelgroep', telling(verdeling.doelgroep)],
    ]),
    uitleg(
      'Cliënten zijn mensen bij wie op de gekozen dag zorg loopt; wie twee producten krijgt telt een keer.',
      'Een weigering is een toewijzing die de aanbieder met een reden teruggaf. De redenen staan in het profiel.',
    ),
    waarheid(antwoord, { geldigOp, beschikbaarOp }),
  ];
}

async function profiel(aanbiederId, tijd, query) {
  const [r, antwoord, gesprek] = await Promise.all([
    regio(),
    lees(`/v1/aanbiedersprofielen/${aanbiederId}`, tijd),
    leesAlsHetMag(`/v1/gespreksvoorbereiding/${aanbiederId}`, tijd),
  ]);
  const p = antwoord.data;
  return [
    h('p', {}, h('a', { href: adres(query, { aanbiederId: null }) }, 'Alle aanbieders')),
    h('h2', {}, p.naam),
    feiten([
      ['AGB-code', p.agbcode],
      ['KvK-nummer', p.kvkNummer],
      ['Aanbieder sinds', formats.datum(p.sinds)],
      ['Zorgvormen', p.indeling?.zorgvormen?.join(', ')],
      ['Omvang', OMVANGKLASSE[p.indeling?.omvang?.klasse]],
      ['Doelgroep', RELATIEDOELGROEP[p.indeling?.doelgroep]],
      ['Predicaat', p.predicaat && `${p.predicaat.stand}, over ${p.predicaat.jaar ?? 'onbekend jaar'}`],
      ['Cliënten met zorg', formats.getal(p.samenwerking.clienten)],
      [
        'Geweigerde toewijzingen',
        `${formats.getal(p.samenwerking.weigeringen)} van ${formats.getal(p.samenwerking.toewijzingen)}`,
      ],
      ['Redenen van weigering', telling(p.samenwerking.weigeringenPerReden)],
      [
        'Afgekeurde berichten',
        `${formats.getal(p.samenwerking.afgekeurdeBerichten)} van ${formats.getal(p.samenwerking.berichten)}`,
      ],
      ['Fouten in berichten', telling(p.samenwerking.foutenPerCode)],
    ]),
    gesprek && gespreksblok(gesprek.data, aanbiederId),
    contractblok(p, r),
    dossierblok(p, r),
    stuurblok(p, r),
    waarheid(antwoord, tijd),
  ];
}

/** What to talk about, for who prepares the conversation. */
function gespreksblok({ agenda, meldingen }, aanbiederId) {
  return [
    h('h3', {}, 'Voor het gesprek'),
    h('p', {}, h('a', { href: adres({ aanbiederId }, {}, '/gesprekken') }, 'Gesprekken met deze aanbieder')),
    tabel({
      titel: 'Voorstel voor de agenda',
      bestand: 'gespreksagenda.csv',
      leeg: 'Er staat niets open over deze aanbieder.',
      rijen: agenda,
      kolommen: [{ kop: 'Punt', waarde: (a) => a.punt }],
    }),
    meldingen.length > 0 &&
      tabel({
        titel: 'Signalen, klachten en inbreng van consulenten',
        bestand: 'meldingen.csv',
        rijen: meldingen,
        kolommen: [
          { kop: 'Gemeld op', waarde: (m) => m.gemeldOp, toon: (m) => formats.datum(m.gemeldOp) },
          { kop: 'Soort', waarde: (m) => m.soort },
          { kop: 'Onderwerp', waarde: (m) => m.onderwerp },
          { kop: 'Toelichting', waarde: (m) => m.toelichting },
          { kop: 'Ernst', waarde: (m) => m.ernst ?? '' },
          { kop: 'Uitkomst', waarde: (m) => m.afhandeling?.uitkomst ?? 'open' },
        ],
      }),
  ];
}

function contractblok(p, r) {
  return [
    tabel({
      titel: 'Contracten van deze aanbieder',
      bestand: 'contracten.csv',
      leeg: 'Deze aanbieder heeft zelf geen contract.',
      rijen: p.contracten,
      kolommen: [
        { kop: 'Contract', waarde: (one) => one.contractnummer },
        { kop: 'Stand', waarde: (one) => one.stand },
        { kop: 'Looptijd', waarde: (one) => periode(one.ingangsdatum, one.einddatum) },
        { kop: 'Gemeenten', waarde: (one) => one.gemeenten.map((code) => r.gemeente(code)).join(', ') },
        { kop: 'Percelen', waarde: (one) => one.percelen.join(', ') },
        { kop: 'Combinatie met', waarde: (one) => one.combinatie.map(({ naam }) => naam).join(', ') },
        { kop: 'Onderaannemers', getal: true, waarde: (one) => one.onderaannemers },
        {
          kop: 'Minimum aantal cliënten',
          waarde: (one) =>
            one.minima.map(({ aantal, van, tot, stand }) => `${aantal}, ${periode(van, tot)}: ${stand}`).join('; '),
        },
      ],
    }),
    tabel({
      titel: 'Onderaannemers',
      bestand: 'onderaannemers.csv',
      leeg: 'Er zijn geen onderaannemers geregistreerd.',
      rijen: p.onderaannemers,
      kolommen: [
        { kop: 'Onderaannemer', waarde: (one) => one.onderaannemer.naam },
        { kop: 'Contract', waarde: (one) => one.contractnummer },
        { kop: 'Gemeenten', waarde: (one) => one.gemeenten.map((code) => r.gemeente(code)).join(', ') },
        { kop: 'Producten', waarde: (one) => one.productcodes.map((code) => r.product(code)).join(', ') },
        { kop: 'Periode', waarde: (one) => periode(one.vanaf, one.laatsteDag) },
        { kop: 'Reden van einde', waarde: (one) => one.redenEinde ?? '' },
      ],
    }),
    p.rollen.length === 0
      ? null
      : tabel({
          titel: 'Rollen in contracten van anderen',
          bestand: 'rollen.csv',
          rijen: p.rollen,
          kolommen: [
            { kop: 'Rol', waarde: (one) => one.rol },
            { kop: 'Contract', waarde: (one) => one.contractnummer },
            { kop: 'Hoofdaannemer', waarde: (one) => one.hoofdaannemer },
            { kop: 'Periode', waarde: (one) => periode(one.vanaf, one.laatsteDag) },
          ],
        }),
  ];
}

function dossierblok(p, r) {
  const tekorten = p.capaciteitstekorten.filter(({ hersteldOp }) => hersteldOp === null);
  return [
    tabel({
      titel: 'Certificaten',
      bestand: 'certificaten.csv',
      leeg: 'Er zijn geen certificaten geregistreerd.',
      rijen: p.certificaten,
      kolommen: [
        { kop: 'Certificaat', waarde: (one) => one.naam },
        { kop: 'Soort', waarde: (one) => one.soort.replaceAll('-', ' ') },
        {
          kop: 'Stand',
          waarde: (one) => CERTIFICAATSTAND[one.stand][0],
          toon: (one) => merk(...CERTIFICAATSTAND[one.stand]),
        },
        { kop: 'Geldig', waarde: (one) => periode(one.geldigVan, one.geldigTot) },
        { kop: 'Document', waarde: (one) => `${one.document.naam}, ${one.document.vindplaats}` },
      ],
    }),
    tabel({
      titel: 'Plaats en wachttijd, zoals opgegeven',
      bestand: 'beschikbaarheid.csv',
      leeg: 'De aanbieder gaf geen plaats op.',
      rijen: p.beschikbaarheid,
      kolommen: [
        { kop: 'Product', waarde: (one) => r.product(one.productcode) },
        { kop: 'Gemeente', waarde: (one) => r.gemeente(one.gemeentecode) },
        { kop: 'Vrij', getal: true, waarde: (one) => one.vrij },
        { kop: 'Wachttijd in dagen', getal: true, waarde: (one) => one.wachttijdDagen ?? '' },
        { kop: 'Opgave van', waarde: (one) => one.peildatum, toon: (one) => formats.datum(one.peildatum) },
      ],
    }),
    tekorten.length === 0 ? null : rustig(`Gemeld tekort: ${tekorten.map(({ reden }) => reden).join('; ')}.`),
  ];
}

function stuurblok(p, r) {
  const waar = ({ segment, gemeentecode }) => [segment, gemeentecode && r.gemeente(gemeentecode)].filter(Boolean);
  return [
    tabel({
      titel: 'Oordelen per KPI',
      bestand: 'oordelen.csv',
      leeg: 'Er is nog geen KPI gemeten.',
      rijen: p.scores,
      kolommen: [
        { kop: 'KPI', waarde: (one) => one.kpiId },
        { kop: 'Jaar', waarde: (one) => String(one.jaar) },
        { kop: 'Over', waarde: (one) => waar(one).join(', ') || 'alles' },
        { kop: 'Oordeel', waarde: (one) => one.verdict ?? `geen: ${one.reden.replaceAll('-', ' ')}` },
      ],
    }),
    tabel({
      titel: 'Verbeterplannen',
      bestand: 'verbeterplannen.csv',
      leeg: 'Er is geen verbeterplan gevraagd.',
      rijen: p.verbeterplannen,
      kolommen: [
        { kop: 'KPI', waarde: (one) => one.kpiId },
        { kop: 'Jaar', waarde: (one) => String(one.jaar) },
        { kop: 'Stand', waarde: (one) => one.stand },
      ],
    }),
    tabel({
      titel: 'Aandachts- en verbeterpunten',
      bestand: 'punten.csv',
      leeg: 'Er zijn geen punten gesteld.',
      rijen: p.punten,
      kolommen: [
        { kop: 'Soort', waarde: (one) => one.soort },
        { kop: 'Punt', waarde: (one) => one.punt },
        { kop: 'Uiterlijk', waarde: (one) => formats.datum(one.uiterlijk) },
        { kop: 'Uitkomst', waarde: (one) => one.uitkomst ?? 'open' },
      ],
    }),
    p.continuiteitsrisicos === null
      ? null
      : tabel({
          titel: 'Risico’s voor de continuïteit',
          bestand: 'risicos.csv',
          leeg: 'Er zijn geen risico’s gemeld.',
          rijen: p.continuiteitsrisicos,
          kolommen: [
            { kop: 'Aard', waarde: (one) => one.aard },
            { kop: 'Ernst', waarde: (one) => one.ernst, toon: (one) => merk(...RISICO[one.ernst]) },
            { kop: 'Toelichting', waarde: (one) => one.toelichting },
            { kop: 'Wat de regio doet', waarde: (one) => one.interventies.join('; ') },
            {
              kop: 'Stand',
              waarde: (one) => (one.geeindigdOp ? `voorbij op ${formats.datum(one.geeindigdOp)}` : 'open'),
            },
          ],
        }),
    feiten([
      ['Pilots', p.pilots.map(({ naam, vanaf }) => `${naam} (vanaf ${formats.datum(vanaf)})`).join('; ')],
      [
        'Partnerschap',
        p.partnerschappen
          .map(
            (one) =>
              `${waar(one).join(', ')}: ${one.partner ? 'partner' : 'geen partner meer'} sinds ${formats.datum(one.sinds)}`,
          )
          .join('; '),
      ],
    ]),
  ];
}

/** On the axes of the region: care forms, size and target group. */
function indeling({ zorgvormen, omvang, doelgroep }) {
  const delen = [zorgvormen.join(', '), OMVANGKLASSE[omvang], RELATIEDOELGROEP[doelgroep]].filter(Boolean);
  return delen.length === 0 ? 'niet ingedeeld' : delen.join('; ');
}
