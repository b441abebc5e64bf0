import {
  BEKEND,
  aanbiederopties,
  adres,
  bladeren,
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
  zonder,
} from '/kroniek.js';
import { gebeurtenis } from '/woorden.js';

/** The purpose per case, for this tab only: it is not in the address, which may be sent to someone else. */
const doelVan = (casus) => sessionStorage.getItem(`kroniek-doel/${casus}`);

pagina({
  titel: 'Casussen',
  duiding:
    'Speel na wat er met één cliënt is gebeurd: elke beslissing, door wie, wanneer, en onder welke regels. Zonder naam en zonder burgerservicenummer.',
  rollen: ['toezichthouder', 'consulent', 'gemeente'],
  async render(query, kies) {
    const { casus } = query;
    const vraag = zonder(query, 'casus', 'regio');
    const r = await regio();
    const aanbieders = await aanbiederopties();
    if (casus)
      return doelVan(casus) === null
        ? vraagDoel(casus, query, kies)
        : tijdlijn(casus, vraag, kies, { ...r, aanbieder: new Map(aanbieders) });
    const antwoord = await lees('/v1/casussen', vraag);
    return [
      filters(
        [
          { naam: 'gemeentecode', label: 'Gemeente', opties: r.gemeenteopties() },
          { naam: 'aanbiederId', label: 'Met een toewijzing aan', opties: aanbieders },
          BEKEND,
        ],
        vraag,
        kies,
      ),
      kaarten([[formats.getal(antwoord.data.aantal), 'casussen die u mag inzien']]),
      tabel({
        titel: 'Casussen, de laatst gewijzigde bovenaan',
        bestand: 'casussen.csv',
        leeg: 'Er zijn geen casussen die hieraan voldoen.',
        rijen: antwoord.data.resultaten,
        kolommen: [
          {
            kop: 'Casus (pseudoniem)',
            waarde: (c) => c.clientId,
            toon: (c) =>
              h(
                'a',
                { class: 'kenmerk', href: adres({ casus: c.clientId, beschikbaarOp: vraag.beschikbaarOp }) },
                c.clientId,
              ),
          },
          { kop: 'Gemeente', waarde: (c) => c.gemeenten.map((code) => r.gemeente(code)).join(', ') },
          { kop: 'Toewijzingen', getal: true, waarde: (c) => c.aantalToewijzingen },
          { kop: 'Laatste gebeurtenis', waarde: (c) => gebeurtenis(c.laatsteGebeurtenis) },
          { kop: 'Bekend sinds', waarde: (c) => c.laatsteTijdstip, toon: (c) => formats.datum(c.laatsteTijdstip) },
          {
            kop: 'Persoonsgegevens',
            waarde: (c) => (c.gewist ? 'gewist' : 'aanwezig'),
            toon: (c) => (c.gewist ? merk('gewist', 'let-op') : 'in de kluis'),
          },
        ],
      }),
      bladeren(antwoord.data.aantal, query),
      uitleg(
        'Een casus is alles wat over één cliënt is vastgelegd. Het pseudoniem is een kenmerk zonder betekenis; wie de persoon is staat in een afgeschermde kluis.',
        'Wie een casus opent, geeft eerst het doel op. Dat doel komt in de audittrail, met wie er keek en wanneer.',
        'U ziet alleen casussen binnen uw opdracht: een gemeente ziet alleen eigen inwoners.',
      ),
      waarheid(antwoord, vraag),
    ];
  },
});

function vraagDoel(casus, query, kies) {
  const veld = h('input', {
    name: 'doel',
    id: 'doel',
    required: true,
    minlength: 3,
    maxlength: 200,
    list: 'doelen',
    autocomplete: 'off',
    'aria-describedby': 'doel-uitleg',
  });
  return [
    terug(query),
    h('h2', {}, 'Waarvoor wilt u deze casus inzien?'),
    h(
      'form',
      {
        class: 'vraag',
        onsubmit: (event) => {
          event.preventDefault();
          sessionStorage.setItem(`kroniek-doel/${casus}`, veld.value.trim());
          kies(query);
        },
      },
      h('label', {}, 'Doel van de inzage', veld),
      h(
        'datalist',
        { id: 'doelen' },
        [
          'toezicht op de start van zorg',
          'onderzoek naar een klacht',
          'behandeling van een bezwaar',
          'vraag van de gemeente',
        ].map((doel) => h('option', { value: doel })),
      ),
      h(
        'p',
        { id: 'doel-uitleg' },
        'Schrijf geen naam en geen burgerservicenummer. Uw doel komt met uw rol en het tijdstip in de audittrail.',
      ),
      h('button', {}, 'Toon de casus'),
    ),
    h('p', {}, 'Casus ', h('span', { class: 'kenmerk' }, casus)),
  ];
}

const terug = ({ beschikbaarOp }) => h('p', {}, h('a', { href: adres({ beschikbaarOp }) }, 'Terug naar alle casussen'));

async function tijdlijn(casus, vraag, kies, r) {
  const doel = doelVan(casus);
  let antwoord;
  try {
    antwoord = await lees(`/v1/casussen/${encodeURIComponent(casus)}/tijdlijn`, { ...vraag, doel });
  } catch (error) {
    // A refused purpose (a burgerservicenummer in it, for one) is asked again.
    if (error.status === 400) sessionStorage.removeItem(`kroniek-doel/${casus}`);
    throw error;
  }
  const { data } = antwoord;
  const nummers = new Map(data.resultaten.map((regel, index) => [regel.gebeurtenisId, index + 1]));
  const herzien = data.resultaten.filter((regel) => regel.herziening !== null).length;
  return [
    terug(vraag),
    h('h2', {}, 'Tijdlijn van één casus'),
    h('p', {}, 'Casus ', h('span', { class: 'kenmerk' }, casus)),
    h(
      'p',
      {},
      `Doel van uw inzage: ${doel}. Dit staat in de audittrail. `,
      h(
        'button',
        {
          class: 'stil',
          type: 'button',
          onclick: () => {
            sessionStorage.removeItem(`kroniek-doel/${casus}`);
            kies({ casus, ...vraag });
          },
        },
        'Ander doel opgeven',
      ),
    ),
    filters(TIJDREIS, vraag, (gekozen) => kies({ casus, ...gekozen })),
    data.gewist
      ? rustig('De persoonsgegevens van deze cliënt zijn gewist. Wat er besloten is, blijft leesbaar.')
      : null,
    kaarten([
      [formats.getal(data.aantal), 'vastgelegde gebeurtenissen'],
      [formats.getal(herzien), 'later gecorrigeerd of ingetrokken'],
      [
        data.verantwoordelijkeGemeente === null
          ? 'niet aangewezen'
          : r.gemeente(data.verantwoordelijkeGemeente.gemeentecode),
        'is financieel verantwoordelijk',
      ],
    ]),
    data.aantal === 0
      ? rustig('Op dit moment was over deze casus nog niets bekend of geldig. Kies een latere datum.')
      : null,
    h(
      'ol',
      { class: 'tijdlijn' },
      data.resultaten.map((regel) => gebeurtenisregel(regel, nummers, r)),
    ),
    h(
      'details',
      {},
      h('summary', {}, 'Dezelfde tijdlijn als tabel, om te downloaden'),
      tabel({
        titel: 'Tijdlijn',
        bestand: `casus-${casus}.csv`,
        rijen: data.resultaten,
        kolommen: [
          { kop: 'Nummer', waarde: (g) => nummers.get(g.gebeurtenisId) },
          { kop: 'Wat', waarde: (g) => g.zin },
          { kop: 'Gold op', waarde: (g) => g.geldigOp },
          { kop: 'Bekend op', waarde: (g) => g.bekendTijdstip },
          { kop: 'Door', waarde: (g) => [g.door.rol, g.door.organisatie].filter(Boolean).join(' ') },
          {
            kop: 'Regels',
            waarde: (g) => [g.regel.configuratieversie, g.regel.kalenderVersie].filter(Boolean).join(', '),
          },
          {
            kop: 'Herzien',
            waarde: (g) =>
              g.herziening
                ? `${g.herziening.soort} door ${nummers.get(g.herziening.doorGebeurtenisId) ?? 'een latere gebeurtenis'}`
                : '',
          },
          { kop: 'Kenmerk', waarde: (g) => g.gebeurtenisId },
        ],
      }),
    ),
    uitleg(
      'De volgorde is die waarin iets bekend werd. “Gold op” is de dag waarop het in werkelijkheid gold; die twee kunnen verschillen als nieuws laat kwam.',
      'Doorgestreept met het woord “gecorrigeerd” of “ingetrokken”: een latere gebeurtenis nam de plaats in. Er wordt nooit iets weggegooid.',
      '“Geldig op” toont alleen wat op die dag gold. “Zoals bekend op” toont de casus zoals iemand die op die dag kon zien.',
      'Elke keer dat u de casus opent of een filter verandert, komt er een regel in de audittrail.',
    ),
    waarheid(antwoord, vraag),
  ];
}

function gebeurtenisregel(regel, nummers, r) {
  const { herziening, door, regel: regels, bewijs } = regel;
  const nummer = nummers.get(regel.gebeurtenisId);
  const opvolger = herziening && nummers.get(herziening.doorGebeurtenisId);
  return h(
    'li',
    { class: herziening ? 'herzien' : null, id: `regel-${nummer}` },
    herziening
      ? h(
          'p',
          {},
          merk(herziening.soort, 'let-op'),
          ` op ${formats.datum(herziening.bekendTijdstip)}`,
          opvolger ? [' door ', h('a', { href: `#regel-${opvolger}` }, `regel ${opvolger}`)] : null,
        )
      : null,
    h(herziening ? 's' : 'p', { class: 'zin' }, `${nummer}. ${regel.zin}`),
    h(
      'p',
      { class: 'tijden' },
      `Gold op ${formats.datum(regel.geldigOp)} · bekend op ${formats.datum(regel.bekendTijdstip)}`,
    ),
    h(
      'p',
      { class: 'tijden' },
      `Door ${wieDeed(door, r)}`,
      regels.configuratieversie ? ` · regels ${regels.configuratieversie}` : '',
      regels.kalenderVersie ? ` · werkdagenkalender ${regels.kalenderVersie}` : '',
    ),
    h(
      'details',
      {},
      h('summary', {}, 'Bewijs'),
      feiten([
        ['Soort', gebeurtenis(regel.type)],
        ['Plaats in het logboek', bewijs.positie],
        ['Verwerking', bewijs.verwerkingsactiviteit],
        [
          'Uit bericht',
          bewijs.berichtId
            ? h(
                'a',
                { class: 'kenmerk', href: adres({ berichtId: bewijs.berichtId }, {}, '/berichten') },
                bewijs.berichtId,
              )
            : null,
        ],
        [
          'Berichten hierover',
          regel.gegevens.toewijzingId
            ? h(
                'a',
                { href: adres({ toewijzingId: regel.gegevens.toewijzingId }, {}, '/berichten') },
                'alle berichten over deze toewijzing',
              )
            : null,
        ],
        ['Veroorzaakt door', h('span', { class: 'kenmerk' }, bewijs.oorzaak)],
        ['Uit één verzoek', h('span', { class: 'kenmerk' }, bewijs.correlatie)],
        ['Kenmerk', h('span', { class: 'kenmerk' }, regel.gebeurtenisId)],
      ]),
    ),
  );
}

function wieDeed({ rol, organisatie, subject }, r) {
  if (rol === 'systeem')
    return `Kroniek zelf (${subject.startsWith('termijn:') ? 'een termijn liep af' : 'een vaste regel'})`;
  if (organisatie === null) return rol;
  return `${rol} ${/^\d{4}$/.test(organisatie) ? r.gemeente(organisatie) : (r.aanbieder.get(organisatie) ?? '')}`.trim();
}
