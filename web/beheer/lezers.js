import { formats, kaarten, merk, tabel } from '/kroniek.js';
import { gebeurtenis } from '/woorden.js';
import { duur, SOORT } from '/beheer/woorden.js';

export function kerncijfers(stand) {
  const meeste = (veld) => Math.max(0, ...stand.lezers.map((lezer) => lezer[veld]));
  return kaarten([
    [stand.positie, 'positie van het logboek'],
    [formats.getal(meeste('achterstandGebeurtenissen')), 'grootste achterstand in gebeurtenissen'],
    [duur(meeste('achterstandSeconden')), 'grootste achterstand in tijd'],
    [formats.getal(stand.geparkeerd.length), 'dossiers apart gezet', '#apart'],
    [formats.getal(stand.geweigerdeOpdrachten), 'geweigerde opdrachten van beleid en termijnen', '#geweigerd'],
    [formats.getal(stand.termijnenAchterstallig), 'termijnen verstreken zonder gevolg'],
  ]);
}

/** A reader that set a stream apart goes on with the others; one with another fault stands still as a whole. */
export function staatStil({ naam, fout }, geparkeerd) {
  return fout !== null && !geparkeerd.some((een) => een.lezer === naam && een.gebeurtenisId === fout.eventId);
}

export function lezers(stand) {
  const oordeel = (lezer) =>
    lezer.fout === null
      ? ['werkt', 'goed']
      : staatStil(lezer, stand.geparkeerd)
        ? ['staat stil', 'fout']
        : ['dossier apart', 'let-op'];
  // What made a reader stand still names its event by itself.
  const fout = (lezer) => {
    if (lezer.fout === null) return '';
    const { type, position, message } = lezer.fout;
    return staatStil(lezer, stand.geparkeerd) ? message : `${gebeurtenis(type)} op positie ${position}: ${message}`;
  };
  return tabel({
    titel: 'Hoe ver elke lezer is',
    bestand: 'lezers.csv',
    dicht: true,
    rijen: stand.lezers,
    kolommen: [
      { kop: 'Naam', waarde: (l) => l.naam },
      { kop: 'Soort', waarde: (l) => SOORT[l.soort] },
      { kop: 'Positie', getal: true, waarde: (l) => l.positie },
      { kop: 'Achter', getal: true, waarde: (l) => l.achterstandGebeurtenissen },
      {
        kop: 'Achter in tijd',
        getal: true,
        waarde: (l) => l.achterstandSeconden,
        toon: (l) => duur(l.achterstandSeconden),
      },
      {
        kop: 'Per seconde',
        getal: true,
        waarde: (l) => l.perSeconde,
        toon: (l) => (l.perSeconde === null ? '-' : formats.getal(l.perSeconde)),
      },
      {
        kop: 'Nog',
        getal: true,
        waarde: (l) => l.restSeconden,
        toon: (l) => (l.restSeconden === null ? 'onbekend' : duur(l.restSeconden)),
      },
      { kop: 'Apart', getal: true, waarde: (l) => l.geparkeerd },
      { kop: 'Bij tot', waarde: (l) => l.moment, toon: (l) => formats.datum(l.moment) },
      { kop: 'Stand', waarde: (l) => oordeel(l)[0], toon: (l) => merk(...oordeel(l)) },
      { kop: 'Laatste fout', waarde: fout },
    ],
  });
}
