import {
  aanbiederopties,
  adres,
  BEKEND,
  bladeren,
  feiten,
  filters,
  formats,
  foutmelding,
  geefOpdracht,
  h,
  lees,
  merk,
  pagina,
  regio,
  tabel,
  uitleg,
  waarheid,
  wie,
  zonder,
} from '/kroniek.js';
import { EENHEID, FREQUENTIE, opties, REDEN_AFWIJZING, VERZOEKSOORT, VERZOEKSTAND, VRAAGSOORT } from '/woorden.js';
import { vraagReden } from '/vraagvenster.js';

const BESLIST = ['gemeente', 'consulent'];
/** Position of the last act on this page: the list must know it. */
let gedaanTot = 0n;

async function leesVerzoeken(vraag) {
  for (let keer = 0; ; keer += 1) {
    const antwoord = await lees('/v1/verzoeken', vraag);
    if (keer === 20 || vraag.beschikbaarOp || BigInt(antwoord.positie ?? gedaanTot) >= gedaanTot) return antwoord;
    await new Promise((klaar) => setTimeout(klaar, 150));
  }
}

pagina({
  titel: 'Verzoeken',
  duiding: 'Wat aanbieders met een 315 of 317 vragen, wanneer het antwoord er moet zijn, en wat de gemeente besloot.',
  rollen: ['gemeente', 'consulent', 'aanbieder', 'contractmanager', 'toezichthouder'],
  async render(query, kies) {
    const vraag = zonder(query, 'regio', 'verzoekId');
    const [r, antwoord, aanbieders] = await Promise.all([
      regio(),
      leesVerzoeken({ ...vraag, paginagrootte: 50 }),
      aanbiederopties(),
    ]);
    const { aantal, resultaten } = antwoord.data;
    const gekozen = resultaten.find(({ verzoekId }) => verzoekId === query.verzoekId);
    return [
      filters(
        [
          { naam: 'stand', label: 'Stand', opties: opties(VERZOEKSTAND, 'alle standen') },
          { naam: 'soort', label: 'Soort', opties: opties(VERZOEKSOORT, 'alle verzoeken') },
          { naam: 'gemeentecode', label: 'Gemeente', opties: r.gemeenteopties() },
          { naam: 'aanbiederId', label: 'Aanbieder', opties: aanbieders },
          BEKEND,
        ],
        vraag,
        kies,
      ),
      gekozen ? een(gekozen, r, vraag.beschikbaarOp ? null : () => kies(query)) : null,
      lijst(resultaten, r, query),
      bladeren(aantal, vraag),
      uitleg(
        'De gemeente antwoordt binnen vijf werkdagen met een 301 of 319. Laat zij weten dat het in onderzoek is, dan volgt het antwoord binnen acht weken na de dagtekening.',
        'Zolang een verzoek open staat, kan de aanbieder voor dezelfde cliënt geen ander verzoek sturen.',
      ),
      waarheid(antwoord, query),
    ];
  },
});

function lijst(rijen, r, query) {
  return tabel({
    titel: 'Verzoeken van aanbieders',
    bestand: 'verzoeken.csv',
    leeg: 'Er is geen verzoek dat hieraan voldoet. Een aanbieder stuurt een verzoek met een 315 of 317.',
    rijen,
    kolommen: [
      {
        kop: 'Verzoek',
        waarde: ({ soort }) => VERZOEKSOORT[soort],
        toon: ({ verzoekId, soort }) => h('a', { href: adres(query, { verzoekId }) }, VERZOEKSOORT[soort]),
      },
      { kop: 'Aanbieder', waarde: ({ aanbieder }) => aanbieder },
      { kop: 'Gemeente', waarde: ({ gemeentecode }) => r.gemeente(gemeentecode) },
      { kop: 'Producten', waarde: ({ vragen }) => [...new Set(vragen.map(productVan))].join(', ') },
      { kop: 'Ontvangen', waarde: ({ ontvangenOp }) => ontvangenOp, toon: (v) => formats.datum(v.ontvangenOp) },
      {
        kop: 'Antwoord uiterlijk',
        waarde: ({ uiterste }) => uiterste,
        toon: (v) => [formats.datum(v.uiterste), ' ', v.teLaat ? merk('te laat', 'fout') : null],
      },
      {
        kop: 'Stand',
        waarde: ({ stand }) => VERZOEKSTAND[stand][0],
        toon: ({ stand }) => merk(...VERZOEKSTAND[stand]),
      },
    ],
  });
}

const omvangVan = ({ volume, eenheid, frequentie }) =>
  `${volume} ${EENHEID[eenheid] ?? eenheid} ${FREQUENTIE[frequentie] ?? frequentie}`;

const productVan = ({ productcode, productcategorie, soort }) =>
  productcode ?? productcategorie ?? VRAAGSOORT[soort] ?? '';

function een(v, r, opnieuw) {
  const { besluit } = v;
  const open = ['ontvangen', 'onderzoek'].includes(v.stand);
  return [
    h('h2', {}, `Verzoek ${VERZOEKSOORT[v.soort]} van ${v.aanbieder}`),
    feiten([
      ['Stand', merk(...VERZOEKSTAND[v.stand])],
      ['Gemeente', r.gemeente(v.gemeentecode)],
      ['Wet', v.wet === 'Wmo2015' ? 'Wmo 2015' : 'Jeugdwet'],
      ['Casus', v.clientId ? h('a', { class: 'kenmerk', href: `/casussen?casus=${v.clientId}` }, v.clientId) : ''],
      ['Ontvangen', `${formats.datum(v.ontvangenOp)}, gedagtekend ${formats.datum(v.dagtekening)}`],
      ['Antwoord uiterlijk', formats.datum(v.uiterste)],
      ['Besluit', besluit ? `${formats.datum(besluit.op)}${besluit.tijdig ? '' : ', na de termijn'}` : ''],
      ['Reden', besluit?.redenCode ? REDEN_AFWIJZING[besluit.redenCode] : ''],
      ['Toelichting', besluit?.toelichting ?? ''],
      ['Anders dan gevraagd', besluit?.afwijkingen.join(', ') ?? ''],
      ['Toewijzingen', besluit ? formats.getal(besluit.toewijzingen.length) : ''],
    ]),
    tabel({
      titel: 'Wat de aanbieder vraagt',
      bestand: 'vragen.csv',
      rijen: v.vragen,
      kolommen: [
        { kop: 'Vraag', waarde: ({ soort }) => VRAAGSOORT[soort] },
        { kop: 'Product', waarde: ({ productcode, productcategorie }) => productcode ?? productcategorie ?? '' },
        { kop: 'Vanaf', waarde: ({ ingangsdatum }) => ingangsdatum ?? '', toon: (w) => formats.datum(w.ingangsdatum) },
        { kop: 'Tot en met', waarde: ({ einddatum }) => einddatum ?? '', toon: (w) => formats.datum(w.einddatum) },
        {
          kop: 'Omvang',
          waarde: ({ omvang }) => (omvang ? omvangVan(omvang) : ''),
        },
      ],
    }),
    open && opnieuw && BESLIST.includes(wie()?.rol)
      ? h(
          'p',
          { class: 'knoppen' },
          knop('Ken toe', () => kenToe(v, opnieuw)),
          knop('Wijs af', () => wijsAf(v, opnieuw)),
          v.stand === 'ontvangen' ? knop('In onderzoek', () => onderzoek(v, opnieuw)) : null,
        )
      : null,
  ];
}

const knop = (tekst, onclick) => h('button', { type: 'button', class: 'stil', onclick }, tekst);

async function leg(path, invoer) {
  const antwoord = await geefOpdracht(path, invoer);
  gedaanTot = BigInt(antwoord.positie ?? gedaanTot);
  return antwoord;
}

async function onderzoek({ verzoekId }, opnieuw) {
  try {
    await leg(`/v1/verzoeken/${verzoekId}/onderzoek`, {});
    await opnieuw();
  } catch (error) {
    document.querySelector('main').prepend(h('div', { class: 'melding', role: 'alert' }, foutmelding(error)));
  }
}

async function kenToe({ verzoekId, soort, vragen }, opnieuw) {
  const [vraag] = vragen;
  const van = h('input', { type: 'date', value: vraag.ingangsdatum });
  const tot = h('input', { type: 'date', value: vraag.einddatum });
  const product = h('input', { type: 'text', value: vraag.productcode });
  const velden =
    soort === 'toewijzing'
      ? [h('label', {}, 'Product', product), h('label', {}, 'Vanaf', van), h('label', {}, 'Tot en met', tot)]
      : ['Een wijziging wordt toegekend zoals gevraagd, in haar geheel.'];
  const afwijking = () => ({
    productcode: product.value || undefined,
    ingangsdatum: van.value || undefined,
    einddatum: tot.value || null,
  });
  const antwoord = await vraagReden({
    titel: 'Ken het verzoek toe',
    uitleg: ['De aanbieder krijgt een 301 met alle toewijzingen van de cliënt.', ...velden],
    ...{ reden: 'geen', knop: 'Ken toe' },
    doe: () => leg(`/v1/verzoeken/${verzoekId}/toekenning`, soort === 'toewijzing' ? { afwijking: afwijking() } : {}),
  });
  if (antwoord !== undefined) await opnieuw();
}

async function wijsAf({ verzoekId, wet }, opnieuw) {
  const reden = h(
    'select',
    {},
    Object.entries(REDEN_AFWIJZING).map(([code, tekst]) => h('option', { value: code }, tekst)),
  );
  const gemeente = h('input', { type: 'text', inputmode: 'numeric', maxLength: 4, placeholder: '0603' });
  const antwoord = await vraagReden({
    titel: 'Wijs het verzoek af',
    uitleg: [
      'De aanbieder krijgt een 319 met de reden; de toelichting blijft bij de gemeente.',
      h('label', {}, 'Reden', reden),
      wet === 'Jeugdwet' ? h('label', {}, 'Gemeente die betaalt, bij woonplaatsbeginsel', gemeente) : null,
    ],
    ...{ reden: 'mag', knop: 'Wijs af' },
    doe: (toelichting) =>
      leg(`/v1/verzoeken/${verzoekId}/afwijzing`, {
        redenCode: reden.value,
        woonplaatsgemeente: gemeente.value || undefined,
        toelichting: toelichting ?? undefined,
      }),
  });
  if (antwoord !== undefined) await opnieuw();
}
