import { formats, h, kaarten, lees, merk, pagina, tabel } from '/kroniek.js';

const SOORT = { projection: 'leesmodel', policy: 'beleid', deadlines: 'termijnen' };

pagina({
  titel: 'Beheer',
  duiding: 'Of alle leesmodellen en beleidsregels bij zijn met het logboek.',
  rollen: ['beheerder'],
  async render() {
    const { data } = await lees('/v1/status');
    const stil = data.lezers.filter((lezer) => lezer.fout);
    return [
      stil.length > 0
        ? h(
            'p',
            { class: 'melding', role: 'alert' },
            `${stil.length} lezer(s) staan stil. De andere werken door; wat zij al toonden, klopt tot hun eigen positie.`,
          )
        : null,
      kaarten([
        [data.positie, 'positie van het logboek'],
        [String(data.lezers.length), 'lezers'],
        [
          String(Math.max(0, ...data.lezers.map((lezer) => lezer.achterstandGebeurtenissen))),
          'grootste achterstand in gebeurtenissen',
        ],
        [String(data.termijnenAchterstallig), 'termijnen verstreken zonder gevolg'],
        [String(data.geweigerdeOpdrachten), 'opdrachten van beleid en termijnen, door een regel geweigerd'],
      ]),
      tabel({
        titel: 'Lezers van het logboek',
        bestand: 'lezers.csv',
        rijen: data.lezers,
        kolommen: [
          { kop: 'Naam', waarde: (l) => l.naam },
          { kop: 'Soort', waarde: (l) => SOORT[l.soort] },
          { kop: 'Positie', getal: true, waarde: (l) => l.positie },
          { kop: 'Achter', getal: true, waarde: (l) => l.achterstandGebeurtenissen },
          { kop: 'Seconden', getal: true, waarde: (l) => l.achterstandSeconden },
          { kop: 'Bij tot', waarde: (l) => formats.datum(l.moment) },
          {
            kop: 'Stand',
            waarde: (l) => l.fout?.message ?? 'werkt',
            toon: (l) => (l.fout ? [merk('staat stil', 'fout'), ' ', l.fout.message] : merk('werkt', 'goed')),
          },
        ],
      }),
    ];
  },
});
