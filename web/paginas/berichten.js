import {
  adres,
  BEKEND,
  bladeren,
  filters,
  formats,
  h,
  kaarten,
  lees,
  leesAlsHetMag,
  merk,
  pagina,
  regio,
  tabel,
  uitleg,
  waarheid,
  zonder,
} from '/kroniek.js';
import { BERICHTCODE, BERICHTSTATUS, GEVOLG, opties, UITGAANDSTATUS } from '/woorden.js';

pagina({
  titel: 'Berichten',
  duiding:
    'Welke berichten van gemeenten en aanbieders binnenkwamen, wat ze teweegbrachten, en welke zijn afgewezen en waarom.',
  rollen: ['contractmanager', 'gemeente', 'toezichthouder', 'beheerder', 'consulent'],
  async render(query, kies) {
    const vraag = zonder(query, 'regio');
    const breed = zonder(vraag, 'status', 'pagina');
    const [r, antwoord, open, verstuurd, aanbieders, ...aantallen] = await Promise.all([
      regio(),
      lees('/v1/berichten', vraag),
      lees('/v1/uitgaande-berichten', { ...bekend(vraag), open: 'ja', paginagrootte: 200 }),
      lees('/v1/uitgaande-berichten', { ...bekend(vraag), open: 'nee', paginagrootte: 50 }),
      leesAlsHetMag('/v1/aanbieders', { paginagrootte: 200 }),
      ...Object.keys(BERICHTSTATUS).map((status) => lees('/v1/berichten', { ...breed, status, paginagrootte: 1 })),
    ]);
    const agb = new Map((aanbieders?.data.resultaten ?? []).map((one) => [one.agbcode, one.naam]));
    const partij = (code) =>
      code === null ? 'onbekend' : code.length === 4 ? r.gemeente(code) : (agb.get(code) ?? `AGB ${code}`);
    const { data } = antwoord;
    return [
      filters(
        [
          { naam: 'status', label: 'Stand', opties: opties(BERICHTSTATUS, 'alle berichten') },
          { naam: 'berichtcode', label: 'Soort bericht', opties: opties(BERICHTCODE, 'alle soorten') },
          { naam: 'afzender', label: 'Afzender (gemeentecode of AGB-code)', voorbeeld: '0503' },
          { naam: 'toewijzingId', label: 'Kenmerk van de toewijzing' },
          { naam: 'berichtId', label: 'Kenmerk van het bericht' },
          BEKEND,
        ],
        vraag,
        kies,
      ),
      kaarten(
        Object.keys(BERICHTSTATUS).map((status, index) => [
          formats.getal(aantallen[index].data.aantal),
          BERICHTSTATUS[status][0],
        ]),
      ),
      tabel({
        titel: `Berichten: ${formats.getal(data.aantal)}, het nieuwste bovenaan`,
        bestand: 'berichten.csv',
        leeg: 'Er zijn nog geen berichten die hieraan voldoen. Een bericht komt binnen via de API of met: npm run kroniek -- import <bestanden>.',
        rijen: data.resultaten,
        kolommen: [
          { kop: 'Ontvangen op', waarde: (b) => b.aangeleverdOp, toon: (b) => formats.datum(b.aangeleverdOp) },
          { kop: 'Soort', waarde: (b) => BERICHTCODE[b.berichtcode] ?? b.berichtcode ?? 'onbekend' },
          { kop: 'Stand', waarde: (b) => BERICHTSTATUS[b.status][0], toon: (b) => merk(...BERICHTSTATUS[b.status]) },
          { kop: 'Van', waarde: (b) => partij(b.afzender) },
          { kop: 'Aan', waarde: (b) => partij(b.ontvanger) },
          { kop: 'Nummer van de afzender', waarde: (b) => b.identificatie ?? '' },
          {
            kop: 'Datum op het bericht',
            waarde: (b) => b.dagtekening ?? '',
            toon: (b) => formats.datum(b.dagtekening),
          },
          {
            kop: 'Wat eruit volgde, of wat er mis was',
            waarde: (b) =>
              [
                ...b.gevolgen.map(({ soort, id }) => `${GEVOLG[soort] ?? soort} ${id}`),
                ...b.fouten.map(
                  ({ plaats, melding, retourcode }) =>
                    `${plaats}: ${melding}${retourcode ? ` (retourcode ${retourcode})` : ''}`,
                ),
              ].join('; '),
            toon: (b) => [
              tel(b.gevolgen),
              verder(b, vraag),
              b.status === 'wacht'
                ? `Wordt vanzelf verwerkt als de 301 er is, en anders op ${formats.datum(b.wachtTot)} afgewezen.`
                : null,
              b.fouten.length > 0
                ? h(
                    'ul',
                    {},
                    b.fouten.map(({ plaats, melding, retourcode }) =>
                      h('li', {}, `${plaats}: ${melding}${retourcode ? ` (retourcode ${retourcode})` : ''}`),
                    ),
                  )
                : null,
            ],
          },
        ],
      }),
      bladeren(data.aantal, query),
      antwoorden(open.data, partij, {
        titel: `Open antwoorden: ${formats.getal(open.data.aantal)}, de eerste uiterste dag bovenaan`,
        bestand: 'open-antwoorden.csv',
        leeg: 'Er hoeft geen antwoord meer de deur uit.',
      }),
      antwoorden(verstuurd.data, partij, {
        titel: `Verstuurde antwoorden: ${formats.getal(verstuurd.data.aantal)}, het nieuwste bovenaan`,
        bestand: 'antwoorden.csv',
        leeg: 'Er zijn nog geen antwoorden verstuurd. Op een 305, 307 of 323 zet Kroniek een antwoord klaar.',
      }),
      uitleg(
        'Met het kenmerk van een toewijzing ziet u alle berichten die er iets mee deden of erop wachten; vanuit de tijdlijn van een casus gaat u naar het bericht waaruit een gebeurtenis volgt.',
        'Een bericht wordt in zijn geheel verwerkt of in zijn geheel afgewezen. Bij een afwijzing staat er per fout waar het misging.',
        'Hetzelfde bericht nog een keer insturen verandert niets: Kroniek herkent het.',
        'Komt een 305 of 307 eerder dan de 301 waar die bij hoort, dan wacht het bericht: tot de dag waarop het antwoord eruit moet.',
        'Een antwoord gaat binnen drie werkdagen de deur uit: via de berichtenmap (npm run kroniek -- berichten volg <map>) of via de API. Daarna staat het op te laat.',
        'Berichten volgen de landelijke standaarden iWmo en iJw 3.2: 301 (toewijzing), 305 (start zorg), 307 (einde zorg), 315 en 317 (verzoeken) en 323 (declaratie).',
      ),
      waarheid(antwoord, vraag),
    ];
  },
});

/** What is known as of the asked day; the other filters are about messages that came in. */
function bekend({ beschikbaarOp, beschikbaarTotPositie }) {
  return {
    ...(beschikbaarOp ? { beschikbaarOp } : {}),
    ...(beschikbaarTotPositie ? { beschikbaarTotPositie } : {}),
  };
}

function antwoorden({ resultaten }, partij, koppen) {
  return tabel({
    ...koppen,
    rijen: resultaten,
    kolommen: [
      { kop: 'Klaargezet op', waarde: (b) => b.voorbereidOp, toon: (b) => formats.datum(b.voorbereidOp) },
      { kop: 'Soort', waarde: (b) => BERICHTCODE[b.berichtcode] ?? b.berichtcode },
      {
        kop: 'Stand',
        waarde: (b) => UITGAANDSTATUS[b.status][0],
        toon: (b) => merk(...UITGAANDSTATUS[b.status]),
      },
      { kop: 'Aan', waarde: (b) => partij(b.naar) },
      {
        kop: 'Antwoord op nummer',
        waarde: (b) => b.antwoordOp.identificatie,
        toon: (b) => h('a', { href: adres({ berichtId: b.antwoordOp.berichtId }) }, b.antwoordOp.identificatie),
      },
      {
        kop: 'Uitkomst',
        waarde: (b) => [b.uitkomst.replaceAll('-', ' '), ...b.retourcodes, ...(b.retour?.retourcodes ?? [])].join(', '),
      },
      {
        kop: 'Uiterlijk',
        waarde: (b) => b.termijn?.uiterste ?? 'geen termijn',
        toon: (b) => (b.termijn === null ? 'geen termijn' : formats.datum(b.termijn.uiterste)),
      },
    ],
  });
}

/** To the case and the other messages about what it brought about; of a declaratie to its lines. */
function verder({ berichtcode, berichtId, clientId, gevolgen }, vraag) {
  const anders = ['verzoek', 'antwoord'];
  const over = gevolgen.filter(({ soort }) => !anders.includes(soort));
  const toewijzingen = [...new Set(over.map(({ id }) => id))].slice(0, 5);
  const verzoeken = gevolgen.filter(({ soort }) => soort === 'verzoek');
  const links = [
    clientId ? [adres({ casus: clientId }, bekend(vraag), '/casussen'), 'tijdlijn van de casus'] : null,
    ...toewijzingen.map((toewijzingId, index) => [
      adres({ toewijzingId }, bekend(vraag)),
      `alle berichten over ${toewijzingen.length === 1 ? 'deze toewijzing' : `toewijzing ${index + 1}`}`,
    ]),
    ...verzoeken.map(({ id }, index) => [
      adres({ verzoekId: id }, bekend(vraag), '/verzoeken'),
      verzoeken.length === 1 ? 'het verzoek' : `verzoek ${index + 1}`,
    ]),
    ['484', '490'].includes(berichtcode) && berichtId
      ? [adres({ berichtId }, bekend(vraag), '/declaraties'), 'de declaraties in dit bericht']
      : null,
  ].filter(Boolean);
  return links.length === 0
    ? null
    : h(
        'ul',
        {},
        links.map(([href, tekst]) => h('li', {}, h('a', { href }, tekst))),
      );
}

function tel(gevolgen) {
  const counts = new Map();
  for (const { soort } of gevolgen) counts.set(soort, (counts.get(soort) ?? 0) + 1);
  return [...counts].map(([soort, aantal]) => `${aantal} keer ${GEVOLG[soort] ?? soort}`).join(', ');
}
