// What all pages share: the menu, who asks, fetching, and building the page from text. Text from the API only ever
// becomes text nodes, never markup.

import { BEGINT_MET_WERK, ingedeeld } from '/menu.js';

const PAGES = [
  ['/werklijst', 'Werklijst'],
  ['/', 'Overzicht'],
  ['/contracten', 'Contracten'],
  ['/contractwijzigingen', 'Contractwijzigingen'],
  ['/aanbieders', 'Aanbieders'],
  ['/overleg', 'Overleg'],
  ['/gesprekken', 'Contractgesprekken'],
  ['/consultaties', 'Consultaties'],
  ['/vernieuwing', 'Vernieuwing'],
  ['/inkoop', 'Inkoop'],
  ['/verzoeken', 'Verzoeken'],
  ['/starttermijnen', 'Starttermijnen'],
  ['/kpi', 'KPI’s'],
  ['/verbeterplannen', 'Verbeterplannen'],
  ['/excellente-aanbieders', 'Excellente aanbieders'],
  ['/marktanalyse', 'Marktanalyse'],
  ['/uitgaven', 'Uitgaven'],
  ['/tarieven', 'Tarieven'],
  ['/declaraties', 'Declaraties'],
  ['/dekking', 'Keuzevrijheid'],
  ['/partners', 'Strategische partners'],
  ['/gemeenten', 'Gemeenten'],
  ['/productcatalogus', 'Producten'],
  ['/besluitvorming', 'Besluitvorming'],
  ['/gegevens', 'Gegevens'],
  ['/casussen', 'Casussen'],
  ['/regioconfiguratie', 'Regels'],
  ['/audittrail', 'Audittrail'],
  ['/berichten', 'Berichten'],
  ['/berichtspiegel', 'Berichtspiegel'],
  ['/berichtregels', 'Berichtregels'],
  ['/status', 'Beheer'],
];

/** Makes an element: h('td', { class: 'getal' }, '12'). Children are nodes or text; null is left out. */
export function h(name, attributes = {}, ...children) {
  const svg = ['svg', 'rect', 'title'].includes(name) && (name !== 'title' || attributes.svg);
  const element = svg ? document.createElementNS('http://www.w3.org/2000/svg', name) : document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key === 'svg' || value === null || value === undefined || value === false) continue;
    if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
    else element.setAttribute(key, value === true ? '' : String(value));
  }
  for (const child of children.flat(Infinity)) {
    if (child === null || child === undefined || child === false) continue;
    element.append(child instanceof Node ? child : document.createTextNode(String(child)));
  }
  return element;
}

const euro = new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 });
const euroCent = new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR' });
const whole = new Intl.NumberFormat('nl-NL');
const day = new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const moment = new Intl.DateTimeFormat('nl-NL', {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'Europe/Amsterdam',
});

export const formats = {
  /** Eurocents to whole euros. */
  euro: (cents) => (cents === null || cents === undefined ? '' : euro.format(cents / 100)),
  euroCent: (cents) => (cents === null || cents === undefined ? '' : euroCent.format(cents / 100)),
  getal: (value) =>
    value === null || value === undefined ? '' : typeof value === 'number' ? whole.format(value) : String(value),
  /** A calendar date, or an instant on the Dutch clock; a date is not broken over two lines. */
  datum: (value) => {
    if (!value) return '';
    const text = value.length === 10 ? day.format(new Date(`${value}T00:00:00Z`)) : moment.format(new Date(value));
    const [date, ...time] = text.split(', ');
    return [date.replaceAll(' ', '\u00a0'), ...time].join(', ');
  },
  /** `1 keuze`, `2 keuzes`: the words behind a number. */
  woord: (aantal, enkel, meer) => (aantal === 1 ? enkel : meer),
  /** Basis points to a percentage. */
  procent: (points) =>
    points === null || points === undefined
      ? ''
      : `${(points / 100).toLocaleString('nl-NL', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}%`,
};

/** A rapportcijfer from 1 to 10, kept in hundredths. */
export const cijfer = (hundredths) =>
  hundredths === null || hundredths === undefined
    ? ''
    : (hundredths / 100).toLocaleString('nl-NL', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** A label with a colour and always a word. */
export function merk(tekst, soort = 'stil') {
  return h('span', { class: `merk ${soort}` }, tekst);
}

/** A bar of 0 to 10,000 basis points, with the number beside it in the table: the bar itself is decoration. */
export function balk(points) {
  const width = Math.max(0, Math.min(100, points / 100));
  return h(
    'svg',
    { class: 'balk', viewBox: '0 0 100 10', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    h('rect', { class: 'grond', x: 0, y: 0, width: 100, height: 10 }),
    h('rect', { class: 'waarde', x: 0, y: 0, width, height: 10 }),
  );
}

/**
 * A table with a download of the same figures. A column: { kop, waarde(row), toon?(row), getal? }; `toon` may give a
 * node, `waarde` gives what stands in the CSV; `alleenCsv` leaves a column out of the page. `dicht` is
 * for a table of many columns.
 */
export function tabel({ titel, kolommen, rijen, leeg = 'Er is niets dat hieraan voldoet.', bestand, dicht = false }) {
  if (rijen.length === 0) return h('p', { class: 'melding rustig' }, leeg);
  const zichtbaar = kolommen.filter((kolom) => !kolom.alleenCsv);
  const cls = (kolom) => (kolom.getal ? 'getal' : null);
  return h(
    'div',
    {},
    h(
      'div',
      { class: 'tabelvak', tabindex: '0', role: 'region', 'aria-label': titel },
      h(
        'table',
        { class: dicht ? 'dicht' : null },
        h('caption', {}, h('span', {}, titel)),
        h(
          'thead',
          {},
          h(
            'tr',
            {},
            zichtbaar.map((kolom) => h('th', { scope: 'col', class: cls(kolom) }, kolom.kop)),
          ),
        ),
        h(
          'tbody',
          {},
          rijen.map((rij) =>
            h(
              'tr',
              { class: rij.som ? 'som' : null },
              zichtbaar.map((kolom, index) =>
                h(
                  index === 0 ? 'th' : 'td',
                  { scope: index === 0 ? 'row' : null, class: cls(kolom) },
                  (kolom.toon ?? kolom.waarde)(rij),
                ),
              ),
            ),
          ),
        ),
      ),
    ),
    bestand
      ? h(
          'p',
          { class: 'downloads' },
          h(
            'button',
            { class: 'stil', type: 'button', onclick: () => download(bestand, kolommen, rijen) },
            'Download als CSV',
          ),
          excelknop(bestand, rijen),
        )
      : null,
  );
}

/** Which question of the API a list came from: the workbook of that question holds all its pages. */
const herkomst = new WeakMap();

function onthoudHerkomst(url, data) {
  for (const [onderdeel, lijst] of Object.entries(data))
    if (Array.isArray(lijst)) herkomst.set(lijst, { url, onderdeel });
}

/** Only of a table that shows a list as the API gave it: of another the API has no workbook. */
function excelknop(bestand, rijen) {
  const bron = herkomst.get(rijen);
  if (bron === undefined) return null;
  const status = h('span', { role: 'status' });
  const haal = async () => {
    status.replaceChildren('Bezig met het Excelbestand ...');
    try {
      bewaar(await haalWerkboek(bron), bestand.replace(/\.csv$/, '.xlsx'));
      status.replaceChildren();
    } catch (error) {
      status.replaceChildren(error.message);
    }
  };
  return [' ', h('button', { class: 'stil', type: 'button', onclick: haal }, 'Download als Excel'), ' ', status];
}

async function haalWerkboek({ url, onderdeel }) {
  const vraag = new URL(url);
  vraag.searchParams.set('formaat', 'xlsx');
  if (onderdeel !== 'resultaten') vraag.searchParams.set('onderdeel', onderdeel);
  for (const naam of ['pagina', 'paginagrootte']) vraag.searchParams.delete(naam);
  return (await haalOp(vraag)).blob();
}

function bewaar(blob, bestand) {
  const link = h('a', { href: URL.createObjectURL(blob), download: bestand });
  link.click();
  URL.revokeObjectURL(link.href);
}

function download(bestand, kolommen, rijen) {
  // A cell that a spreadsheet would run as a formula gets an apostrophe.
  const cell = (value) => {
    // A spreadsheet in Dutch reads a decimal comma.
    const text =
      value === null || value === undefined
        ? ''
        : typeof value === 'number'
          ? String(value).replace('.', ',')
          : String(value).replaceAll('\u00a0', ' ');
    return `"${(/^[=+\-@\t\r]/.test(text) && !/^-?\d+(?:[.,]\d+)?$/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
  };
  const lines = [
    kolommen.map((kolom) => cell(kolom.kop)),
    ...rijen.map((rij) => kolommen.map((kolom) => cell(kolom.waarde(rij)))),
  ];
  bewaar(new Blob([`\ufeff${lines.map((line) => line.join(';')).join('\r\n')}\r\n`], { type: 'text/csv' }), bestand);
}

/** Words in the place of a number get the size of words. */
const isLang = (waarde) => String(waarde).length > 16;

/** Key figures: [value, what it is, address of the page about it (optional)]. */
export function kaarten(items) {
  return h(
    'ul',
    { class: 'kaarten' },
    items
      .filter(Boolean)
      .map(([waarde, tekst, href]) =>
        h(
          'li',
          {},
          h('span', { class: isLang(waarde) ? 'groot lang' : 'groot' }, waarde),
          href ? h('a', { href }, tekst) : tekst,
        ),
      ),
  );
}

/** The definition under the figures: how they are counted and what is not in them. */
export function uitleg(...regels) {
  return [
    h('h2', {}, 'Hoe u dit leest'),
    h(
      'ul',
      { class: 'uitleg' },
      regels.filter(Boolean).map((regel) => h('li', {}, regel)),
    ),
  ];
}

/** Facts in two columns: [name, value]; a line without a value is left out. */
export function feiten(regels) {
  const known = regels.filter(([, waarde]) => waarde !== null && waarde !== undefined && waarde !== '');
  return h(
    'dl',
    { class: 'feiten' },
    known.map(([naam, waarde]) => [h('dt', {}, naam), h('dd', {}, waarde)]),
  );
}

export const rustig = (...tekst) => h('p', { class: 'melding rustig' }, tekst);

/** The query without some of its values: `regio` picks who looks and is no question to the API. */
export function zonder(query, ...namen) {
  return Object.fromEntries(Object.entries(query).filter(([naam]) => !namen.includes(naam)));
}

/** The address of a page with these values in it; null takes one out. */
export function adres(query, anders = {}, path = location.pathname) {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries({ ...query, ...anders })) {
    if (value !== null && value !== undefined && value !== '') params.set(key, String(value));
  }
  const text = params.toString();
  return text === '' ? path : `${path}?${text}`;
}

/** Links to the parts before and after this one, where a list is longer than one part. */
export function bladeren(aantal, query, grootte = 50) {
  const parts = Math.ceil(aantal / grootte);
  if (parts <= 1) return null;
  const part = Number(query.pagina ?? 1);
  return h(
    'nav',
    { class: 'bladeren', 'aria-label': 'Bladeren door de lijst' },
    part > 1 ? h('a', { href: adres(query, { pagina: part === 2 ? null : part - 1 }), rel: 'prev' }, 'Vorige') : null,
    h('span', {}, `Deel ${formats.getal(part)} van ${formats.getal(parts)} (${formats.getal(aantal)} regels)`),
    part < parts ? h('a', { href: adres(query, { pagina: part + 1 }), rel: 'next' }, 'Volgende') : null,
  );
}

/** A form above the figures; calls `kies` with the values at every change. */
export function filters(velden, waarden, kies) {
  const form = h(
    'form',
    { class: 'filters', onsubmit: (event) => event.preventDefault() },
    velden.map((veld) =>
      h(
        'label',
        {},
        veld.label,
        veld.opties
          ? h(
              'select',
              { name: veld.naam },
              veld.opties.map(([waarde, tekst]) =>
                h('option', { value: waarde, selected: (waarden[veld.naam] ?? '') === waarde }, tekst),
              ),
            )
          : h('input', {
              name: veld.naam,
              type: veld.soort ?? 'text',
              value: waarden[veld.naam] ?? '',
              placeholder: veld.voorbeeld ?? null,
            }),
      ),
    ),
  );
  form.addEventListener('change', () => {
    const chosen = Object.fromEntries([...new FormData(form)].filter(([, value]) => value !== ''));
    kies(chosen);
  });
  return form;
}

/** What was known at the end of a day; the API takes the day itself. */
export const BEKEND = { naam: 'beschikbaarOp', label: 'Zoals bekend op', soort: 'date' };
export const TIJDREIS = [{ naam: 'geldigOp', label: 'Geldig op', soort: 'date' }, BEKEND];

let demo = [];

export function wie() {
  return JSON.parse(sessionStorage.getItem('kroniek-wie') ?? 'null');
}

/** GET on the API. The answer carries, beside the data, up to which position and moment it is true. */
export async function lees(path, query = {}) {
  const url = new URL(path, location.origin);
  for (const [key, value] of Object.entries(query))
    if (value !== '' && value !== undefined && value !== null) url.searchParams.set(key, value);
  return vraag(url);
}

/** POST on the API: a command. The answer carries the position in the log where it was recorded. */
export async function geefOpdracht(path, invoer) {
  return vraag(new URL(path, location.origin), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(invoer),
  });
}

async function haalOp(url, { headers = {}, ...rest } = {}) {
  const who = wie();
  const response = await fetch(url, {
    ...rest,
    headers: { ...headers, ...(who ? { Authorization: `Bearer ${who.token}` } : {}) },
  }).catch(() => {
    throw new Error('Kroniek is niet bereikbaar. Controleer de verbinding en probeer het opnieuw.');
  });
  if (response.ok) return response;
  const problem = await response.json();
  throw Object.assign(new Error(problem.detail ?? problem.title ?? 'De vraag mislukte.'), {
    status: response.status,
    problem,
  });
}

async function vraag(url, options) {
  const response = await haalOp(url, options);
  const data = await response.json();
  if (options === undefined) onthoudHerkomst(url, data);
  return { data, positie: response.headers.get('Kroniek-Positie'), moment: response.headers.get('Kroniek-Moment') };
}

/** As `lees`, or null where this role may not see it: for a part of a page. */
export async function leesAlsHetMag(path, query) {
  try {
    return await lees(path, query);
  } catch (error) {
    if (error.status === 403) return null;
    throw error;
  }
}

/** All of a list, in parts of 200. `lees` is asked so that one and the same answer shape comes back. */
export async function leesAlles(path, query = {}) {
  const first = await lees(path, { ...query, pagina: 1, paginagrootte: 200 });
  const resultaten = [...first.data.resultaten];
  for (let pagina = 2; resultaten.length < first.data.aantal; pagina += 1) {
    const { data } = await lees(path, { ...query, pagina, paginagrootte: 200 });
    if (data.resultaten.length === 0) break;
    resultaten.push(...data.resultaten);
  }
  herkomst.set(resultaten, herkomst.get(first.data.resultaten));
  return { ...first, data: { ...first.data, resultaten } };
}

/** `Regio H5`; a name that already says so is left alone. */
export const regionaam = (naam) => (/\bregio\b/i.test(naam) ? naam : `Regio ${naam}`);

/** The colour of the region; a style attribute is not allowed by the CSP, a property of the style object is. */
function kleed(weergave) {
  if (weergave) document.documentElement.style.setProperty('--merk', weergave.accentkleur);
}

let regioAntwoord;

/** The region of who asks, with names for its codes. An unknown code stays as it is. */
export async function regio() {
  regioAntwoord ??= lees('/v1/regioconfiguratie').then(
    ({ data }) => data,
    () => ({
      regio: wie()?.regio ?? '',
      naam: wie()?.regio ?? '',
      gemeenten: [],
      segmenten: [],
      producten: [],
      parameters: [],
      weergave: null,
    }),
  );
  const data = await regioAntwoord;
  const names = (list, key) => new Map(list.map((one) => [one[key], one.naam]));
  const gemeenten = names(data.gemeenten, 'gemeentecode');
  const segmenten = names(data.segmenten, 'code');
  const producten = names(data.producten, 'code');
  return {
    ...data,
    gemeente: (code) => (code === null ? 'hele regio' : (gemeenten.get(code) ?? `gemeente ${code}`)),
    segment: (code) => (code === null ? 'alle segmenten' : (segmenten.get(code) ?? code)),
    product: (code) => producten.get(code) ?? code,
    /** What the region calls this code of the taxonomy or of an axis; undefined where it has no word of its own. */
    woord: (code) => data.weergave?.woorden[code],
    /** A parameter that holds for the whole region, or undefined. */
    parameter: (key) =>
      data.parameters.find(
        (one) => one.sleutel === key && one.gemeentecode === null && one.segment === null && one.product === null,
      )?.waarde ?? undefined,
    gemeenteopties: (leeg = 'alle gemeenten') => [
      ['', leeg],
      ...data.gemeenten.map((one) => [one.gemeentecode, one.naam]),
    ],
    segmentopties: (leeg = 'alle segmenten') => [['', leeg], ...data.segmenten.map((one) => [one.code, one.naam])],
    productopties: (leeg = 'alle producten') => [['', leeg], ...data.producten.map((one) => [one.code, one.naam])],
  };
}

/** Aanbieders for a filter; an aanbieder sees only itself. */
export async function aanbiederopties(leeg = 'alle aanbieders') {
  const antwoord = await leesAlsHetMag('/v1/aanbieders', { paginagrootte: 200 });
  return [['', leeg], ...(antwoord?.data.resultaten ?? []).map((one) => [one.aanbiederId, one.naam])];
}

export function waarheid(antwoord, query = {}) {
  if (!antwoord?.positie) return null;
  const peil = [
    query.geldigOp || query.beschikbaarOp
      ? `Stand op ${formats.datum(query.geldigOp || query.beschikbaarOp)}`
      : 'Stand van vandaag',
    query.beschikbaarTotPositie ? `, zoals bekend tot en met positie ${query.beschikbaarTotPositie}` : '',
    query.beschikbaarOp ? `, zoals bekend aan het eind van ${formats.datum(query.beschikbaarOp)}. ` : '. ',
  ].join('');
  return h(
    'p',
    { class: 'waarheid' },
    `${peil}Bijgewerkt tot en met logboekpositie ${formats.getal(Number(antwoord.positie))}${antwoord.moment ? `, vastgelegd op ${formats.datum(antwoord.moment)}` : ''}.`,
  );
}

/**
 * Builds a page. `render(query)` gives the nodes of the main part; the query lives in the address, so that a page with
 * its filters can be sent to someone else.
 */
export async function pagina({ titel, duiding, rollen, render }) {
  document.title = `${titel} - Kroniek`;
  await signIn(rollen);
  const { naam, gemeente, weergave } = await regio();
  kleed(weergave);
  const main = h('main', { id: 'inhoud', tabindex: '-1' });
  const body = h('div');
  // Says aloud that the figures changed; the figures themselves would be too much.
  const spoken = h('p', { class: 'verborgen', role: 'status' });
  document.body.replaceChildren(
    h('a', { class: 'sla-over', href: '#inhoud' }, 'Naar de inhoud'),
    h(
      'header',
      { class: 'kop' },
      h('a', { href: BEGINT_MET_WERK.includes(wie()?.rol) ? '/werklijst' : '/' }, 'Kroniek'),
      h('span', { class: 'regionaam' }, regionaam(naam)),
      roleForm(naam, gemeente),
    ),
    h(
      'nav',
      { class: 'hoofd', 'aria-label': 'Pagina’s' },
      h(
        'ul',
        {},
        ingedeeld(PAGES).map(([groep, leden]) =>
          h(
            'li',
            {},
            h('span', { class: 'groep' }, groep),
            h(
              'ul',
              { 'aria-label': groep },
              leden.map(([href, text]) =>
                h('li', {}, h('a', { href, 'aria-current': href === location.pathname ? 'page' : null }, text)),
              ),
            ),
          ),
        ),
      ),
    ),
    main,
    h(
      'footer',
      {},
      h('a', { href: '/v1/documentatie' }, 'API-documentatie'),
      demo.length > 0 ? ' - demonstratie met verzonnen aanbieders en cliënten.' : '',
    ),
  );
  main.append(h('h1', {}, titel), h('p', { class: 'duiding' }, duiding), spoken, body);
  const show = async () => {
    const query = Object.fromEntries(new URLSearchParams(location.search));
    const focused = document.activeElement?.getAttribute('name');
    try {
      body.replaceChildren(...[await render(query, choose)].flat(Infinity).filter(Boolean));
    } catch (error) {
      body.replaceChildren(failure(error, rollen));
    }
    // Whoever works with the keyboard stays where they were in the filters.
    if (focused) body.querySelector(`[name="${CSS.escape(focused)}"]`)?.focus();
    document.documentElement.dataset.klaar = 'ja';
  };
  const choose = async (query) => {
    history.replaceState(null, '', adres(query));
    await show();
    spoken.textContent = 'De pagina is bijgewerkt.';
  };
  await show();
}

/** What was wrong, in words: the sentence of the API and each of its faults. */
export function foutmelding(error) {
  const fouten = error.problem?.fouten ?? [];
  return [
    h('p', {}, error.message),
    fouten.length > 0
      ? h(
          'ul',
          {},
          fouten.map((fout) => h('li', {}, `${fout.plaats}: ${fout.melding}`)),
        )
      : null,
  ];
}

function failure(error, rollen = []) {
  if (error.status === 403) {
    return h(
      'div',
      { class: 'melding rustig', role: 'alert' },
      h(
        'p',
        {},
        `Met de rol ${wie()?.rol ?? 'die u heeft'} ziet u deze pagina niet. Wel onder meer met: ${rollen.join(', ')}.`,
      ),
      demo.length > 0 ? h('p', {}, 'Kies bovenaan bij “U kijkt als” een van deze rollen.') : null,
    );
  }
  return h(
    'div',
    { class: 'melding', role: 'alert' },
    error.status === 401
      ? h('p', {}, 'U bent niet aangemeld, of uw aanmelding is verlopen. Kies hierboven een rol, of plak een token.')
      : foutmelding(error),
    h('p', {}, h('a', { href: location.pathname }, 'Begin deze pagina opnieuw')),
  );
}

/** In the demo: a role from the list. Elsewhere: a token from the organisation's own sign-in, kept for this tab only. */
async function signIn(preferred = ['contractmanager']) {
  try {
    const response = await fetch('/demo/tokens');
    demo = response.ok ? (await response.json()).resultaten : [];
  } catch {
    demo = [];
  }
  if (demo.length === 0) return;
  const now = wie();
  const asked = new URLSearchParams(location.search).get('regio');
  const current = demo.find((entry) => keyOf(entry) === now?.key && (!asked || entry.regio === asked));
  const fits = (entry) => entry && preferred.includes(entry.rol);
  // Who chose a role keeps it, also where it sees nothing; until then the page picks the first role that it is for.
  const order = preferred.flatMap((rol) =>
    demo.filter((entry) => entry.rol === rol && (!asked || entry.regio === asked)),
  );
  const home = order.find((entry) => entry.regio === (asked ?? now?.regio ?? demo[0].regio));
  const found = (now?.gekozen || fits(current) ? current : undefined) ?? home ?? order[0] ?? current ?? demo[0];
  remember(found, now?.gekozen === true && found === current);
}

function remember(entry, gekozen) {
  sessionStorage.setItem('kroniek-wie', JSON.stringify({ ...entry, key: keyOf(entry), gekozen }));
}

const keyOf = (entry) => [entry.rol, entry.regio, entry.gemeente ?? entry.aanbiederId ?? ''].join('/');

function roleForm(eigenRegio, gemeentenaam) {
  const who = wie();
  if (demo.length > 0) {
    const label = ({ rol, regio: eigen, gemeente }) =>
      gemeente ? `${rol} ${eigen === who?.regio ? gemeentenaam(gemeente) : gemeente}` : rol;
    const regios = [...new Set(demo.map((entry) => entry.regio))];
    const waar = (entry) => (entry.regio === who?.regio ? eigenRegio : (entry.regionaam ?? entry.regio));
    const select = h(
      'select',
      { id: 'rol' },
      regios
        .map((code) => demo.filter((entry) => entry.regio === code))
        .map((rollen) =>
          h(
            'optgroup',
            { label: waar(rollen[0]) },
            rollen.map((entry) =>
              h('option', { value: keyOf(entry), selected: keyOf(entry) === who?.key }, label(entry)),
            ),
          ),
        ),
    );
    select.addEventListener('change', () => {
      remember(
        demo.find((entry) => keyOf(entry) === select.value),
        true,
      );
      // What was open may not be for the other role.
      location.assign(location.pathname);
    });
    return h('form', { onsubmit: (event) => event.preventDefault() }, h('label', {}, 'U kijkt als', select));
  }
  const input = h('input', { id: 'token', type: 'password', autocomplete: 'off', value: '' });
  const form = h(
    'form',
    {},
    h('label', {}, who ? 'Ander token' : 'Token', input),
    h('button', { class: 'stil' }, 'Aanmelden'),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    sessionStorage.setItem('kroniek-wie', JSON.stringify({ token: input.value.trim() }));
    location.reload();
  });
  return form;
}
