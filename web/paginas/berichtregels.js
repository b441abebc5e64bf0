import { filters, formats, kaarten, lees, merk, pagina, tabel, uitleg } from '/kroniek.js';

const STAND = {
  uitgevoerd: ['uitgevoerd', 'goed'],
  'niet-van-toepassing': ['niet van toepassing', 'stil'],
  'nog-niet': ['nog niet', 'let-op'],
};
const NIVEAU = { 1: 'schema', 2: 'binnen een bericht', 3: 'tussen berichten', 4: 'tegen eigen gegevens' };

pagina({
  titel: 'Berichtregels',
  duiding: 'Elke regel van de berichtenstandaard iWmo en iJw 3.2, met wat Kroniek ermee doet.',
  rollen: ['beheerder', 'contractmanager', 'controller', 'consulent', 'gemeente', 'aanbieder', 'toezichthouder'],
  async render(query, kies) {
    const { stand, bericht } = query;
    const { data } = await lees('/v1/berichtregels', { stand, bericht });
    const standen = [['', 'alle'], ...Object.entries(STAND).map(([code, [woord]]) => [code, woord])];
    return [
      filters(
        [
          { naam: 'bericht', label: 'Bericht (zoals 323)' },
          { naam: 'stand', label: 'Stand', opties: standen },
        ],
        query,
        kies,
      ),
      kaarten(Object.entries(STAND).map(([code, [woord]]) => [formats.getal(data.telling[code]), woord])),
      tabel({
        titel: 'Regels van de standaard',
        bestand: 'berichtregels.csv',
        rijen: data.resultaten,
        kolommen: [
          { kop: 'Regel', waarde: (r) => r.id },
          { kop: 'Berichten', waarde: (r) => r.berichten.join(', ') },
          { kop: 'Niveau', waarde: (r) => NIVEAU[r.niveau] ?? 'geen toets' },
          { kop: 'Stand', waarde: (r) => STAND[r.stand][0], toon: (r) => merk(...STAND[r.stand]) },
          { kop: 'Retourcode', waarde: (r) => r.retourcode ?? '' },
          { kop: 'Wat de regel vraagt', waarde: (r) => r.vraagt ?? '' },
          { kop: 'Waarom niet', waarde: (r) => r.toelichting ?? '' },
        ],
      }),
      uitleg('Een regel is uitgevoerd als er code voor is, met een toets die haar houdt en een die haar breekt.'),
    ];
  },
});
