import {
  BEKEND,
  adres,
  bladeren,
  filters,
  formats,
  h,
  kaarten,
  lees,
  merk,
  pagina,
  regio,
  tabel,
  uitleg,
  waarheid,
  zonder,
} from '/kroniek.js';
import { AGGREGAAT, GEBEURTENIS, gebeurtenis, HERKOMST, opties } from '/woorden.js';

pagina({
  titel: 'Audittrail',
  duiding: 'Wie deed of zag wat, wanneer en met welk doel. Ook elke inzage in de gegevens van een cliënt staat erin.',
  rollen: ['toezichthouder', 'beheerder'],
  async render(query, kies) {
    const vraag = zonder(query, 'regio');
    const zonderType = zonder(vraag, 'pagina', 'type');
    const r = await regio();
    const [antwoord, casus, persoon] = await Promise.all([
      lees('/v1/audittrail', vraag),
      lees('/v1/audittrail', { ...zonderType, type: 'CasusViewed', paginagrootte: 1 }),
      lees('/v1/audittrail', { ...zonderType, type: 'PersoonsgegevensViewed', paginagrootte: 1 }),
    ]);
    const { data } = antwoord;
    return [
      filters(
        [
          {
            naam: 'type',
            label: 'Wat gebeurde',
            opties: opties(GEBEURTENIS, 'alles').sort(([a, b], [c, d]) =>
              a === '' ? -1 : c === '' ? 1 : b.localeCompare(d, 'nl'),
            ),
          },
          { naam: 'aggregaat', label: 'Soort dossier', opties: opties(AGGREGAAT, 'alle dossiers') },
          { naam: 'herkomst', label: 'Hoe het binnenkwam', opties: opties(HERKOMST, 'alle wegen') },
          { naam: 'actor', label: 'Wie (pseudoniem)', voorbeeld: 'demo:consulent:h5' },
          { naam: 'stream', label: 'Eén dossier', voorbeeld: 'contract-…' },
          { naam: 'correlatieId', label: 'Eén verzoek (kenmerk)' },
          { naam: 'vanaf', label: 'Vastgelegd vanaf', soort: 'date' },
          { naam: 'tot', label: 'Vastgelegd tot en met', soort: 'date' },
          BEKEND,
          { naam: 'beschikbaarTotPositie', label: 'Bekend tot en met positie', voorbeeld: '1042' },
        ],
        vraag,
        kies,
      ),
      kaarten([
        [telling(data), 'regels die hieraan voldoen'],
        [telling(casus.data), 'keer een casus ingezien', adres(zonderType, { type: 'CasusViewed' })],
        [
          telling(persoon.data),
          'keer persoonsgegevens ingezien',
          adres(zonderType, { type: 'PersoonsgegevensViewed' }),
        ],
      ]),
      tabel({
        titel: 'Audittrail, de nieuwste regel bovenaan',
        bestand: 'audittrail.csv',
        dicht: true,
        leeg: 'Er zijn geen regels die hieraan voldoen.',
        rijen: data.resultaten,
        kolommen: [
          {
            kop: 'Vastgelegd op',
            waarde: (a) => a.vastgelegdTijdstip,
            toon: (a) => formats.datum(a.vastgelegdTijdstip),
          },
          {
            kop: 'Wat',
            waarde: (a) => gebeurtenis(a.type),
            toon: (a) => [
              gebeurtenis(a.type),
              a.inzage ? [h('br'), merk('inzage', 'let-op'), ` doel: ${doel(a)}`] : null,
            ],
          },
          { kop: 'Doel van de inzage', alleenCsv: true, waarde: (a) => doel(a) },
          {
            kop: 'Door',
            waarde: (a) => `${a.rol} ${a.actor}`,
            toon: (a) => [
              a.rol === 'systeem' ? 'Kroniek zelf' : a.rol,
              a.organisatie && /^\d{4}$/.test(a.organisatie) ? ` ${r.gemeente(a.organisatie)}` : '',
              h('br'),
              h('a', { class: 'kenmerk', href: adres({ actor: a.actor }) }, a.actor),
            ],
          },
          {
            kop: 'Dossier',
            waarde: (a) => a.stream,
            toon: (a) => [
              AGGREGAAT[a.aggregaat] ?? a.aggregaat,
              h('br'),
              h('a', { class: 'kenmerk', href: adres({ stream: a.stream }) }, a.aggregaatId),
            ],
          },
          { kop: 'Gold op', waarde: (a) => a.geldigOp, toon: (a) => formats.datum(a.geldigOp) },
          { kop: 'Herkomst', waarde: (a) => HERKOMST[a.herkomst] },
          { kop: 'Verwerking', waarde: (a) => a.verwerkingsactiviteit },
          { kop: 'Regels', waarde: (a) => a.configuratieversie ?? '' },
          {
            kop: 'Verzoek',
            waarde: (a) => a.correlatieId,
            toon: (a) => h('a', { href: adres({ correlatieId: a.correlatieId }) }, 'alles hieruit'),
          },
        ],
      }),
      bladeren(data.aantal, query),
      uitleg(
        'Elke regel is een gebeurtenis in het logboek. Het logboek groeit alleen: niemand kan een regel wijzigen of verwijderen.',
        '“Kroniek zelf” betekent dat een vaste regel of een aflopende termijn de gebeurtenis gaf, zonder mens.',
        '“Vastgelegd op” is wanneer Kroniek het wist; “gold op” is wanneer het in werkelijkheid gold.',
        'Herkomst zegt hoe een feit binnenkwam. Een bericht, een bestand met berichten en invoer met de hand geven dezelfde gebeurtenis.',
        'De download bevat de regels die u nu ziet: ten hoogste 50 per deel.',
      ),
      waarheid(antwoord, vraag),
    ];
  },
});

/** The API counts no further than `geteldTot`. */
function telling({ aantal, geteldTot }) {
  return aantal < geteldTot ? formats.getal(aantal) : `${formats.getal(geteldTot)} of meer`;
}

function doel({ inzage }) {
  if (inzage === null) return '';
  return inzage.gegevens.length > 0 ? `${inzage.doel} (gezien: ${inzage.gegevens.join(', ')})` : inzage.doel;
}
