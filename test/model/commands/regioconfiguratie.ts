import fc from 'fast-check';
import { type regioconfiguratieDecider as decider } from '../../../src/regio/regioconfiguratie/regioconfiguratie.decider.js';
import { type CommandsOf, datum, kalender, productcode, REGIO, SEGMENTEN, wet } from '../values.js';

const rij = { geldigVanaf: '2021-12-21', geldigTot: null, bron: 'R-SEG-01' };

export const regioconfiguratieDecider: CommandsOf<typeof decider> = fc.record({
  type: fc.constant('PublishRegioconfiguratie' as const),
  laatsteVersie: fc.nat(4),
  inhoud: fc.record({
    regioId: fc.constant(REGIO),
    bestandshash: fc.constantFrom('hash-1', 'hash-2', 'hash-3', 'hash-4'),
    geldigVanaf: datum,
    parameters: fc.array(
      fc.record({
        sleutel: fc.constantFrom('contract.duur', 'kpi.starttermijn.werkdagen'),
        waarde: fc.constantFrom(14, [2, 4], { aantal: 2, jaren: 2 }, null),
        gemeentecode: fc.constant(null),
        segment: fc.option(fc.constantFrom(...SEGMENTEN)),
        product: fc.option(productcode),
        geldigVanaf: datum,
        geldigTot: fc.option(datum),
        bron: fc.constant('R-REG-10'),
      }),
      { maxLength: 2 },
    ),
    bereik: fc.constant([{ sleutel: 'contract.duur', niveau: 'lokaal' as const, bron: 'R-REG-11' }]),
    segmenten: fc.constant([
      { code: SEGMENTEN[0], naam: 'Volwassenen', soort: 'doelgroep' as const, status: 'vastgesteld' as const, ...rij },
    ]),
    producten: fc.array(
      fc.record({
        code: productcode,
        categorie: fc.constant('02'),
        naam: fc.constant('Een product'),
        segment: fc.constant(null),
        perceel: fc.constant(null),
        wet,
        eenheid: fc.constant('04'),
        productversie: fc.constant(1),
        niveau: fc.constantFrom(null, 'licht'),
        inkoopniveau: fc.constantFrom(null, 'regionaal' as const),
        inkoopronde: fc.constant(null),
        uitvoering: fc.constantFrom(null, 'outputgericht' as const),
        status: fc.constantFrom('vastgesteld' as const, 'voorlopig' as const),
        toegang: fc.constantFrom(null, 'vrij' as const),
        vervoer: fc.constantFrom(null, 'apart' as const),
        perspectief: fc.constant(null),
        cel: fc.constant(null),
        instroomTot: fc.option(datum),
        geldigVanaf: datum,
        geldigTot: fc.option(datum),
        bron: fc.constant('R-SEG-23'),
      }),
      { maxLength: 2 },
    ),
    matrices: fc.constant([]),
    perspectieven: fc.constant([]),
    kruistabel: fc.constant([]),
    uitgesloten: fc.constant([]),
    weergave: fc.constant(null),
    kalenders: fc.array(
      kalender.map((one) => ({ ...one, feestdagen: [...one.feestdagen], gelijkgesteld: [...one.gelijkgesteld] })),
      { maxLength: 1 },
    ),
  }),
});
