import fc from 'fast-check';
import { type regioconfiguratieDecider as decider } from '../../../src/regio/regioconfiguratie/regioconfiguratie.decider.js';
import { type CommandsOf, datum, kalender, productcode, REGIO, SEGMENTEN, wet } from '../values.js';

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
    segmenten: fc.constant([{ code: SEGMENTEN[0], naam: 'Volwassenen', soort: 'doelgroep' as const }]),
    producten: fc.array(
      fc.record({
        code: productcode,
        categorie: fc.constant('02'),
        naam: fc.constant('Een product'),
        segment: fc.constant(null),
        perceel: fc.constant(null),
        wet,
        eenheid: fc.constant('04'),
      }),
      { maxLength: 2 },
    ),
    kalenders: fc.array(
      kalender.map((one) => ({ ...one, feestdagen: [...one.feestdagen], gelijkgesteld: [...one.gelijkgesteld] })),
      { maxLength: 1 },
    ),
  }),
});
