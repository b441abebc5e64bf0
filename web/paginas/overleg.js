import { filters, formats, h, kaarten, lees, merk, pagina, tabel, TIJDREIS, uitleg, waarheid } from '/kroniek.js';
import { ACTIESTAND, OVERLEGSTAND } from '/woorden.js';

const dag = (datum) => formats.datum(datum);
const soort = (code) => code.replaceAll('-', ' ');
const getal = (aantal) => (aantal === null ? 'geen' : formats.getal(aantal));

pagina({
  titel: 'Overleg',
  duiding: 'Welke overleggen dit jaar zijn gepland en gehouden, en wat de norm van de regio nog vraagt.',
  rollen: ['contractmanager', 'inkoper', 'beleidsadviseur', 'bestuurder', 'toezichthouder'],
  async render(query, kies) {
    const { geldigOp, beschikbaarOp, jaar } = query;
    const antwoord = await lees('/v1/overlegkalender', { geldigOp, beschikbaarOp, jaar });
    const { resultaten, normen, acties } = antwoord.data;
    const tel = (stand) => formats.getal(resultaten.filter((one) => one.stand === stand).length);
    const ontbreekt = normen.reduce((som, one) => som + one.ontbreekt, 0);
    return [
      filters([{ naam: 'jaar', label: 'Jaar', type: 'number' }, ...TIJDREIS], query, kies),
      kaarten([
        [tel('gepland'), 'gepland'],
        [tel('gehouden'), 'gehouden'],
        [tel('niet-vastgelegd'), 'voorbij, zonder verslag of reden'],
        [formats.getal(ontbreekt), 'nog te plannen om de norm te halen'],
        [formats.getal(acties.filter(({ stand }) => stand === 'te-laat').length), 'acties te laat'],
      ]),
      tabel({
        titel: `Overleggen van ${antwoord.data.jaar}`,
        bestand: 'overleg.csv',
        leeg: 'Er is dit jaar nog geen overleg gepland. Plan er een over de API: POST /v1/overleggen.',
        rijen: resultaten,
        kolommen: [
          { kop: 'Dag', waarde: (o) => o.gehouden?.op ?? o.datum, toon: (o) => dag(o.gehouden?.op ?? o.datum) },
          { kop: 'Soort', waarde: (o) => soort(o.soort) },
          { kop: 'Voor', waarde: (o) => o.eenheid ?? 'hele regio' },
          { kop: 'Stand', waarde: (o) => OVERLEGSTAND[o.stand][0], toon: (o) => merk(...OVERLEGSTAND[o.stand]) },
          { kop: 'Agenda', waarde: (o) => o.agenda.join('; ') },
          { kop: 'Deelnemers', waarde: (o) => (o.gehouden?.aanwezig ?? o.deelnemers).join(', ') },
          { kop: 'Bijzonderheden', waarde: bijzonderheden },
        ],
      }),
      h('h2', {}, 'Acties'),
      tabel({
        titel: 'Afgesproken acties',
        bestand: 'acties.csv',
        leeg: 'Er is geen actie afgesproken. Leg er een vast over de API: POST /v1/acties.',
        rijen: acties,
        kolommen: [
          { kop: 'Uiterlijk', waarde: (a) => a.uiterlijk, toon: (a) => dag(a.uiterlijk) },
          { kop: 'Stand', waarde: (a) => ACTIESTAND[a.stand][0], toon: (a) => merk(...ACTIESTAND[a.stand]) },
          { kop: 'Actie', waarde: (a) => a.wat },
          { kop: 'Wie', waarde: (a) => a.wie },
          { kop: 'Aanbieder', waarde: (a) => a.aanbieder ?? '' },
          { kop: 'Resultaat of reden', waarde: (a) => a.gesloten?.resultaat ?? a.vervallen?.reden ?? '' },
        ],
      }),
      h('h2', {}, 'Tegen de norm'),
      tabel({
        titel: 'Wat de regio per jaar wil',
        bestand: 'overlegnormen.csv',
        leeg: 'De regio heeft geen norm voor overleggen gesteld.',
        rijen: normen,
        kolommen: [
          { kop: 'Soort', waarde: (n) => soort(n.soort) },
          { kop: 'Voor', waarde: (n) => n.eenheid ?? (n.per === 'regio' ? 'hele regio' : `per ${n.per}`) },
          { kop: 'Ten minste', getal: true, waarde: (n) => n.minPerJaar ?? '', toon: (n) => getal(n.minPerJaar) },
          { kop: 'Ten hoogste', getal: true, waarde: (n) => n.maxPerJaar ?? '', toon: (n) => getal(n.maxPerJaar) },
          { kop: 'Gehouden', getal: true, waarde: (n) => n.gehouden },
          { kop: 'Gepland', getal: true, waarde: (n) => n.gepland },
          { kop: 'Nog te plannen', getal: true, waarde: (n) => n.ontbreekt },
        ],
      }),
      uitleg(
        'Een overleg boven het maximum wordt geweigerd, tenzij iemand met een reden besluit dat het toch mag.',
        'Een vervallen overleg telt niet mee. Wat voorbij is zonder verslag of reden telt ook niet als gehouden.',
      ),
      waarheid(antwoord, { geldigOp, beschikbaarOp }),
    ];
  },
});

function bijzonderheden({ verplaatsingen, redenVervallen, norm, gehouden }) {
  return [
    ...verplaatsingen.map(({ van, reden }) => `verplaatst van ${dag(van)}: ${reden}`),
    redenVervallen && `vervallen: ${redenVervallen}`,
    norm?.afwijking &&
      `boven de norm van ${norm.maxPerJaar}, besloten door ${norm.afwijking.besluitDoor}: ${norm.afwijking.reden}`,
    gehouden?.verslag && `verslag: ${gehouden.verslag.verwijzing}`,
  ]
    .filter(Boolean)
    .join(' ');
}
