import {
  BEKEND,
  TIJDREIS,
  aanbiederopties,
  adres,
  bladeren,
  filters,
  formats,
  foutmelding,
  geefOpdracht,
  h,
  kaarten,
  lees,
  merk,
  pagina,
  regio,
  rustig,
  tabel,
  uitleg,
  waarheid,
  zonder,
} from '/kroniek.js';
import { opties, WERKSOORT, WERKSTAND } from '/woorden.js';
import { vraagReden } from '/vraagvenster.js';

/** The case that a signal is about, where a page shows one by its id. */
const ZAAK = {
  contract: (id) => `/contracten?contract=${encodeURIComponent(id)}`,
  verbeterplan: (id) => `/verbeterplannen?plan=${encodeURIComponent(id)}`,
  inkoopronde: (id) => `/inkoop?rondeId=${encodeURIComponent(id)}`,
  gunning: (id) => `/inkoop?rondeId=${encodeURIComponent(id)}`,
  inlichtingen: (id) => `/inkoop?rondeId=${encodeURIComponent(id)}`,
  verzoek: (id) => `/verzoeken?verzoekId=${encodeURIComponent(id)}`,
  inkoopvormkeuze: (id) => `/inkoop?rondeId=${encodeURIComponent(id)}`,
};

/** Position of the last act on this page: the list must know it. */
let gedaanTot = 0n;

async function leesWerk(vraag) {
  for (let keer = 0; ; keer += 1) {
    const antwoord = await lees('/v1/werklijst', { ...vraag, paginagrootte: 50 });
    if (keer === 20 || vraag.beschikbaarOp || BigInt(antwoord.positie ?? gedaanTot) >= gedaanTot) return antwoord;
    await new Promise((klaar) => setTimeout(klaar, 150));
  }
}

async function leg(path, invoer) {
  const antwoord = await geefOpdracht(path, invoer);
  gedaanTot = BigInt(antwoord.positie ?? gedaanTot);
  return antwoord;
}

pagina({
  titel: 'Werklijst',
  duiding: 'Wat er voor uw rol te doen is: wat, waarom en voor wanneer. Wat te laat is staat bovenaan.',
  rollen: ['contractmanager', 'inkoper', 'controller', 'toezichthouder'],
  async render(query, kies) {
    sessionStorage.setItem('kroniek-begonnen', 'ja');
    const vraag = zonder(query, 'regio');
    const [r, antwoord, aanbieders] = await Promise.all([regio(), leesWerk(vraag), aanbiederopties()]);
    const { data } = antwoord;
    const vandaag = Object.keys(zonder(vraag, 'soort', 'stand', 'gemeentecode', 'aanbiederId', 'voor', 'pagina'));
    const opnieuw = () => kies(vraag);
    return [
      filters(
        [
          { naam: 'soort', label: 'Soort', opties: opties(WERKSOORT, 'alles') },
          { naam: 'stand', label: 'Stand', opties: opties(WERKSTAND, 'te laat en open') },
          { naam: 'gemeentecode', label: 'Gemeente', opties: r.gemeenteopties() },
          { naam: 'aanbiederId', label: 'Aanbieder', opties: aanbieders },
          { naam: 'voor', label: 'Klaar voor', soort: 'date' },
          TIJDREIS[0],
          BEKEND,
        ],
        vraag,
        kies,
      ),
      kaarten(
        Object.entries(data.perStand).map(([stand, aantal]) => [
          formats.getal(aantal),
          WERKSTAND[stand],
          adres(vraag, { stand, pagina: null }),
        ]),
      ),
      data.aantal === 0 ? rustig('Er staat niets op uw lijst dat hieraan voldoet.') : null,
      // What was on the list of another day cannot be done any more.
      lijst(data.resultaten, r, vandaag.length === 0 ? opnieuw : null),
      bladeren(data.aantal, vraag),
      uitleg(
        'Een signaal verschijnt zo lang vooraf als de regio of het contract zegt, en anders zo lang als Kroniek kiest: een optie drie maanden voor de laatste dag van aankondigen, een einde een jaar vooraf.',
        'Het verdwijnt als het werk is vastgelegd. Waar geen gebeurtenis dat zegt, markeert u het zelf als afgehandeld, met reden.',
        'Uitstellen kan tot de laatste dag, niet daarna. Wie alleen meekijkt, kan niets opnemen.',
      ),
      waarheid(antwoord, query),
    ];
  },
});

function lijst(regels, r, opnieuw) {
  if (regels.length === 0) return null;
  return tabel({
    titel: 'Te doen',
    bestand: 'werklijst.csv',
    rijen: regels,
    kolommen: [
      { kop: 'Wat', waarde: ({ wat }) => wat, toon: wat },
      { kop: 'Soort', waarde: ({ soortnaam }) => soortnaam, alleenCsv: true },
      {
        kop: 'Uiterlijk',
        waarde: ({ uiterlijk }) => uiterlijk ?? '',
        toon: (een) => [formats.datum(een.uiterlijk) || 'geen termijn', ' ', stand(een)],
      },
      { kop: 'Aanbieder', waarde: ({ aanbieder }) => aanbieder?.naam ?? '' },
      { kop: 'Gemeente', waarde: ({ gemeenten }) => (gemeenten ?? [null]).map((code) => r.gemeente(code)).join(', ') },
      { kop: 'Waarom', waarde: ({ waarom }) => waarom, alleenCsv: true },
      {
        kop: 'Wat te doen, en waarom',
        waarde: ({ doen }) => doen,
        toon: ({ doen, waarom }) => [doen, h('p', { class: 'waarheid' }, waarom)],
      },
      { kop: 'Wie', waarde: ({ rollen }) => rollen.join(', '), toon: (een) => wie(een, opnieuw) },
    ],
  });
}

function wat(een) {
  return [h('a', { href: naar(een) }, metDagen(een.wat)), h('p', { class: 'waarheid' }, een.soortnaam)];
}

function naar({ onderwerp, pagina: waar }) {
  return ZAAK[onderwerp.aggregaat]?.(onderwerp.id) ?? waar;
}

function stand({ stand: code, dagen }) {
  if (code === 'te-laat') return merk(dagenTeLaat(-dagen), 'fout');
  if (code === 'open') return dagen !== null && dagen <= 30 ? merk(overDagen(dagen), 'let-op') : null;
  return merk(WERKSTAND[code]);
}

const dagenTeLaat = (dagen) => `${dagen} ${formats.woord(dagen, 'dag', 'dagen')} te laat`;
const overDagen = (dagen) => (dagen === 0 ? 'vandaag' : `nog ${dagen} ${formats.woord(dagen, 'dag', 'dagen')}`);

/** Who must act, who took it up, and the buttons for who must. */
function wie(een, opnieuw) {
  const { rollen, opgepakt, uitgesteld, afgehandeld, voorMij, metDeHand } = een;
  const daad = (tekst, doe) => h('button', { type: 'button', class: 'stil', onclick: () => doe(een, opnieuw) }, tekst);
  const loopt = ['te-laat', 'open'].includes(een.stand);
  return [
    h('p', {}, rollen.join(', ')),
    opgepakt ? h('p', {}, `Opgepakt door ${opgepakt.rol} op ${formats.datum(opgepakt.op)}.`) : null,
    uitgesteld ? h('p', {}, `Uitgesteld tot ${formats.datum(uitgesteld.tot)}: ${uitgesteld.reden}`) : null,
    afgehandeld ? h('p', {}, `Afgehandeld op ${formats.datum(afgehandeld.op)}: ${afgehandeld.reden}`) : null,
    voorMij && opnieuw
      ? h(
          'p',
          { class: 'knoppen' },
          loopt && !opgepakt ? daad('Pak op', pakOp) : null,
          loopt ? daad('Stel uit', stelUit) : null,
          loopt && metDeHand ? daad('Afgehandeld', handelAf) : null,
          uitgesteld || afgehandeld ? daad('Heropen', heropen) : null,
        )
      : null,
  ];
}

async function pakOp({ werkId }, opnieuw) {
  try {
    await leg(`/v1/werklijst/${werkId}/oppakkingen`, {});
    await opnieuw();
  } catch (error) {
    document.querySelector('main').prepend(h('div', { class: 'melding', role: 'alert' }, foutmelding(error)));
  }
}

async function stelUit({ werkId, wat, uiterlijk, stand: code }, opnieuw) {
  const tot = h('input', { type: 'date', required: true, max: code === 'open' ? uiterlijk : null });
  const antwoord = await vraagReden({
    titel: `Stel uit: ${wat}`,
    uitleg: ['Op de gekozen dag komt het terug op de lijst.', h('label', {}, 'Uitstellen tot', tot)],
    ...{ reden: 'verplicht', knop: 'Stel uit' },
    doe: (reden) => leg(`/v1/werklijst/${werkId}/uitstel`, { tot: tot.value, reden }),
  });
  if (antwoord !== undefined) await opnieuw();
}

async function handelAf({ werkId, wat, doen }, opnieuw) {
  const antwoord = await vraagReden({
    titel: `Afgehandeld: ${wat}`,
    uitleg: [doen, 'Schrijf op wat is besloten of gedaan, en waar dat staat.'],
    ...{ reden: 'verplicht', knop: 'Markeer als afgehandeld' },
    doe: (reden) => leg(`/v1/werklijst/${werkId}/afhandelingen`, { reden }),
  });
  if (antwoord !== undefined) await opnieuw();
}

async function heropen({ werkId, wat }, opnieuw) {
  const antwoord = await vraagReden({
    titel: `Heropen: ${wat}`,
    uitleg: ['Het komt terug op de lijst.'],
    ...{ reden: 'verplicht', knop: 'Heropen' },
    doe: (reden) => leg(`/v1/werklijst/${werkId}/heropeningen`, { reden }),
  });
  if (antwoord !== undefined) await opnieuw();
}

/** Days as people write them: the sentence comes from the list, which writes them as the API does. */
function metDagen(zin) {
  return zin.replaceAll(/\d{4}-\d{2}-\d{2}/g, (dag) => formats.datum(dag));
}
