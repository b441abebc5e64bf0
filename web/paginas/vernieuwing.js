import { filters, formats, h, kaarten, lees, merk, pagina, tabel, TIJDREIS, uitleg, waarheid } from '/kroniek.js';
import { PILOTBESTEMMING, PILOTSTAND, PUNTSTAND, TRANSFORMATIESPOOR } from '/woorden.js';

const dag = (datum) => formats.datum(datum);
const spoor = (code) => TRANSFORMATIESPOOR[code] ?? code.replaceAll('-', ' ');
const euro = (bedrag) => (bedrag === null ? '' : formats.euro(bedrag));

pagina({
  titel: 'Vernieuwing',
  duiding: 'Welke pilots lopen, wat zij leerden en waar dat moet landen; en wie een transformatiespoor koos.',
  rollen: ['contractmanager', 'inkoper', 'beleidsadviseur', 'bestuurder', 'toezichthouder'],
  async render(query, kies) {
    const { geldigOp, beschikbaarOp, jaar } = query;
    const [pilots, punten, regeling] = await Promise.all([
      lees('/v1/pilots', { geldigOp, beschikbaarOp }),
      lees('/v1/pilotpunten', { geldigOp, beschikbaarOp }),
      lees('/v1/transformatie', { geldigOp, beschikbaarOp, jaar }),
    ]);
    const open = punten.data.resultaten.filter(({ stand }) => stand === 'open');
    const { bron } = regeling.data;
    return [
      filters([{ naam: 'jaar', label: 'Jaar van de regeling', type: 'number' }, ...TIJDREIS], query, kies),
      kaarten(
        [
          [formats.getal(pilots.data.resultaten.filter(({ stand }) => stand === 'loopt').length), 'pilots lopen'],
          [formats.getal(open.length), 'punten uit pilots moeten nog landen'],
          [formats.getal(pilots.data.metAndereBekostiging), 'pilots anders bekostigd dan inspanningsgericht'],
          bron === null ? null : [formats.getal(regeling.data.zonderKeuze), 'aanbieders kozen nog geen spoor'],
        ].filter(Boolean),
      ),
      pilottabel(pilots.data.resultaten),
      h('h2', {}, 'Wat pilots opleverden'),
      puntentabel(punten.data.resultaten),
      h('h2', {}, `Transformatieregeling in ${regeling.data.jaar}`),
      ...(bron === null
        ? [h('p', {}, 'De regio heeft voor dit jaar geen transformatieregeling.')]
        : regelingdelen(regeling.data)),
      uitleg(
        'Een pilot start op een kader, een plan en gekozen partners. Een punt uit de evaluatie rust op bevindingen en blijft open tot iemand vastlegt waar het is overgenomen, of waarom niet.',
        'Een keuze voor een spoor geldt vanaf haar jaar tot er een andere wordt gemaakt.',
      ),
      waarheid(pilots, { geldigOp, beschikbaarOp }),
    ];
  },
});

function pilottabel(rijen) {
  return tabel({
    titel: 'Pilots',
    bestand: 'pilots.csv',
    leeg: 'Er is nog geen pilot vastgelegd. Leg er een vast over de API: POST /v1/pilots.',
    rijen,
    kolommen: [
      { kop: 'Pilot', waarde: (p) => p.naam },
      { kop: 'Stand', waarde: (p) => PILOTSTAND[p.stand][0], toon: (p) => merk(...PILOTSTAND[p.stand]) },
      { kop: 'Vorm', waarde: (p) => p.vorm },
      { kop: 'Bekostiging', waarde: (p) => p.bekostiging },
      { kop: 'Van', waarde: (p) => p.gestartOp ?? p.vanaf, toon: (p) => dag(p.gestartOp ?? p.vanaf) },
      {
        kop: 'Tot',
        waarde: (p) => p.geeindigdOp ?? p.laatsteDag ?? '',
        toon: (p) => ((p.geeindigdOp ?? p.laatsteDag) ? dag(p.geeindigdOp ?? p.laatsteDag) : 'open'),
      },
      { kop: 'Partners', waarde: (p) => p.partners.join(', ') },
      { kop: 'Vragen beantwoord', waarde: (p) => `${p.beantwoord} van ${p.vragen}` },
      { kop: 'Punten open', getal: true, waarde: (p) => p.openPunten },
      { kop: 'Termijnen gemist', getal: true, waarde: (p) => p.gemisteTermijnen },
    ],
  });
}

function puntentabel(rijen) {
  return tabel({
    titel: 'Punten uit evaluaties, met hun bewijs',
    bestand: 'pilotpunten.csv',
    leeg: 'Geen evaluatie van een pilot noemt een punt dat ergens moet landen.',
    rijen,
    kolommen: [
      { kop: 'Punt', waarde: (p) => p.punt },
      { kop: 'Uit pilot', waarde: (p) => p.pilotnaam },
      { kop: 'Moet landen in', waarde: (p) => PILOTBESTEMMING[p.bestemming] },
      { kop: 'Stand', waarde: (p) => PUNTSTAND[p.stand][0], toon: (p) => merk(...PUNTSTAND[p.stand]) },
      {
        kop: 'Waar of waarom',
        waarde: (p) => [p.afhandeling?.verwijzing, p.afhandeling?.reden].filter(Boolean).join(': '),
      },
      { kop: 'Bevindingen', waarde: (p) => p.bewijs.map(({ bevinding }) => bevinding).join(' ') },
    ],
  });
}

function regelingdelen({ resultaten, perSpoor, uitgezonderd }) {
  const buiten = uitgezonderd.length > 0 ? ` Buiten de regeling: ${uitgezonderd.join(', ')}.` : '';
  return [
    h('p', {}, `Elke gecontracteerde aanbieder kiest een spoor.${buiten}`),
    tabel({
      titel: 'Per spoor',
      bestand: 'transformatiesporen.csv',
      rijen: perSpoor,
      kolommen: [
        { kop: 'Spoor', waarde: (s) => s.naam },
        { kop: 'Aanbieders', getal: true, waarde: (s) => s.aanbieders },
        { kop: 'Opbrengsten gemeld', getal: true, waarde: (s) => s.opbrengsten },
        { kop: 'Bedrag', getal: true, waarde: (s) => s.bedrag, toon: (s) => euro(s.bedrag) },
      ],
    }),
    tabel({
      titel: 'Per aanbieder',
      bestand: 'transformatiekeuzes.csv',
      leeg: 'Geen aanbieder heeft dit jaar een contract waarvoor de regeling geldt.',
      rijen: resultaten,
      kolommen: [
        { kop: 'Aanbieder', waarde: (a) => a.naam },
        { kop: 'Segmenten', waarde: (a) => a.segmenten.join(', ') },
        {
          kop: 'Spoor',
          waarde: (a) => (a.spoor === null ? 'nog niet gekozen' : spoor(a.spoor)),
          toon: (a) => (a.spoor === null ? merk('nog niet gekozen', 'let-op') : spoor(a.spoor)),
        },
        { kop: 'Gekozen op', waarde: (a) => a.gekozenOp ?? '', toon: (a) => (a.gekozenOp ? dag(a.gekozenOp) : '') },
        { kop: 'Opbrengst', waarde: (a) => a.opbrengsten.map(({ opbrengst }) => opbrengst).join(' ') },
      ],
    }),
  ];
}
