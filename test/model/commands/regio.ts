import fc from 'fast-check';
import { type regioDecider as decider } from '../../../src/regio/regio/regio.decider.js';
import { type CommandsOf, datum, GEMEENTEN, REGIO } from '../values.js';

const bron = fc.constantFrom('R-REG-01', 'R-REG-02');

/** Each gemeente at most once, as the reader of the profile sees to. */
const gemeenten = fc.subarray([...GEMEENTEN], { minLength: 1 }).chain((codes) =>
  fc.tuple(
    ...codes.map((gemeentecode) =>
      fc
        .record({
          naam: fc.constantFrom('Een gemeente', 'Een andere gemeente'),
          inkoopVanaf: datum,
          inkoopTot: fc.option(datum),
          inkoopBron: bron,
          partner: fc.option(fc.record({ contractpartnerVanaf: datum, contractpartnerBron: bron })),
        })
        .map(({ partner, ...rest }) => ({
          gemeentecode,
          ...rest,
          contractpartnerVanaf: partner?.contractpartnerVanaf ?? null,
          contractpartnerBron: partner?.contractpartnerBron ?? null,
        })),
    ),
  ),
);

export const regioDecider: CommandsOf<typeof decider> = fc.record({
  type: fc.constant('EstablishRegio' as const),
  regioId: fc.constant(REGIO),
  naam: fc.constantFrom('H5', 'H6'),
  rechtsvorm: fc.option(fc.constant('gemeenschappelijke regeling')),
  wetten: fc.constantFrom(['Wmo2015'], ['Wmo2015', 'Jeugdwet']),
  bron,
  geldigVanaf: datum,
  gemeenten,
});
