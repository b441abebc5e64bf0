import {
  aanbiederopties,
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
import { opties, PARTNERSTAND } from '/woorden.js';

const lijst = (teksten) =>
  h(
    'ul',
    {},
    teksten.map((tekst) => h('li', {}, tekst)),
  );

const doeltekst = ({ doel, uiterlijk, stand, voortgang }) =>
  `${doel} (uiterlijk ${formats.datum(uiterlijk)}): ${stand.replace('-', ' ')}${voortgang ? `. ${voortgang}` : ''}`;

pagina({
  titel: 'Strategische partners',
  duiding:
    'Welke aanbieder strategisch partner is, voor welk segment en welke gemeente, aan welke criteria hij voldoet en waarom niet.',
  rollen: ['contractmanager', 'inkoper', 'beleidsadviseur', 'bestuurder', 'gemeente', 'aanbieder'],
  async render(query, kies) {
    const { geldigOp, beschikbaarOp, gemeentecode, aanbiederId, segment, stand } = query;
    const r = await regio();
    const [aanbieders, antwoord] = await Promise.all([
      aanbiederopties(),
      lees('/v1/strategische-partners', { geldigOp, beschikbaarOp, gemeentecode, aanbiederId, segment, stand }),
    ]);
    const rijen = antwoord.data.resultaten;
    const partners = rijen.filter((one) => one.stand === 'partner');
    const nodig = rijen.filter((one) => one.beoordelingNodig.length > 0);
    return [
      filters(
        [
          { naam: 'stand', label: 'Stand', opties: opties(PARTNERSTAND, 'alle standen') },
          { naam: 'gemeentecode', label: 'Gemeente', opties: r.gemeenteopties() },
          { naam: 'aanbiederId', label: 'Aanbieder', opties: aanbieders },
          ...TIJDREIS,
        ],
        query,
        kies,
      ),
      kaarten([
        [formats.getal(partners.length), 'strategische partnerschappen'],
        [formats.getal(nodig.length), 'wachten op de jaarlijkse beoordeling'],
      ]),
      tabel({
        titel: `Partnerschappen op ${formats.datum(antwoord.data.geldigOp)}`,
        bestand: 'strategische-partners.csv',
        leeg: 'Er zijn geen partnerschappen beoordeeld die hieraan voldoen. Een contractmanager beoordeelt ze na afloop van het jaar.',
        rijen,
        kolommen: [
          { kop: 'Aanbieder', waarde: (one) => one.naam },
          { kop: 'Segment', waarde: (one) => one.segment },
          { kop: 'Gemeente', waarde: (one) => (one.gemeentecode ? r.gemeente(one.gemeentecode) : 'hele regio') },
          {
            kop: 'Stand',
            waarde: (one) => PARTNERSTAND[one.stand][0],
            toon: (one) => merk(...PARTNERSTAND[one.stand]),
          },
          {
            kop: 'Criteria',
            waarde: (one) =>
              one.jaar === null
                ? 'nog niet nagerekend'
                : `${one.jaar}: ${one.aantalVoldaan} van ${one.criteria.length}, gevraagd ${one.operator === '=' ? 'precies' : 'ten minste'} ${one.vereist}`,
          },
          {
            kop: 'Waarom niet',
            waarde: (one) => one.waaromNiet.join('; '),
            toon: (one) => (one.waaromNiet.length === 0 ? 'voldoet aan alles' : lijst(one.waaromNiet)),
          },
          {
            kop: 'Ontwikkeldoelen',
            waarde: (one) => one.ontwikkeldoelen.map(doeltekst).join('; '),
            toon: (one) => (one.ontwikkeldoelen.length === 0 ? 'geen' : lijst(one.ontwikkeldoelen.map(doeltekst))),
          },
          { kop: 'Nog te beoordelen', waarde: (one) => one.beoordelingNodig.join(', ') },
        ],
      }),
      uitleg(
        'Omzet en omvang worden geteld uit goedgekeurde declaraties in de hele regio; de andere criteria beoordelen mensen, met bewijs. Kleine aantallen clienten worden niet getoond.',
      ),
      waarheid(antwoord, { geldigOp, beschikbaarOp }),
    ];
  },
});
