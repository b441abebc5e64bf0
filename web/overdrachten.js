import { formats, h, kaarten, merk, tabel } from '/kroniek.js';

const STAND = {
  gestart: ['nog geen aanbieder gevonden', 'matig'],
  voorgesteld: ['wacht op antwoord van de aanbieder'],
  aanvaard: ['aanvaard'],
  geweigerd: ['geweigerd: zoek een andere aanbieder', 'matig'],
  overgedragen: ['over', 'goed'],
  geeindigd: ['niet meer nodig'],
};

/** Where the clients of a contract that ends early go, to the last one. */
export function overdrachtdelen({ resultaten, perContract }) {
  if (perContract.length === 0 && resultaten.length === 0) return null;
  return [h('h2', {}, 'Overdracht van cliënten'), perContract.map(tellingen), lijst(resultaten)];
}

function tellingen({ uiterlijk, open, overgedragen, andersGeeindigd, nietGestart, voltooidOp }) {
  return [
    h(
      'p',
      {},
      voltooidOp === null
        ? `Alle cliënten moeten uiterlijk ${formats.datum(uiterlijk)} een andere aanbieder hebben.`
        : `De laatste cliënt was over op ${formats.datum(voltooidOp)}.`,
    ),
    kaarten([
      [formats.getal(nietGestart.length), 'nog niet begonnen'],
      [formats.getal(open), 'lopen nog'],
      [formats.getal(overgedragen), 'over naar een andere aanbieder'],
      [formats.getal(andersGeeindigd), 'om een andere reden niet meer nodig'],
    ]),
  ];
}

function lijst(rijen) {
  return tabel({
    titel: 'Overdrachten',
    leeg: 'Voor geen enkele cliënt is de overdracht begonnen.',
    rijen,
    kolommen: [
      { kop: 'Gemeente', waarde: (o) => o.gemeentecode },
      { kop: 'Product', waarde: (o) => o.productcode },
      { kop: 'Stand', waarde: (o) => STAND[o.stand][0], toon: (o) => merk(...STAND[o.stand]) },
      { kop: 'Naar', waarde: (o) => o.naarAanbieder ?? '' },
      { kop: 'Reden', waarde: (o) => o.reden?.replaceAll('-', ' ') ?? '' },
      { kop: 'Gegevens', waarde: (o) => o.gegevensoverdrachten.map(gegevens).join('; ') },
      { kop: 'Te laat', waarde: (o) => (o.teLaat ? 'ja' : '') },
      { kop: 'Klaar per', waarde: (o) => formats.datum(o.afgerondPer) },
    ],
  });
}

function gegevens({ kenmerk, toestemmingOp, bepaling }) {
  return `${kenmerk} (${bepaling ?? `toestemming ${formats.datum(toestemmingOp)}`})`;
}
