import fc from 'fast-check';
import { type regioDecider as decider } from '../../../src/regio/regio/regio.decider.js';
import { type CommandsOf, datum, GEMEENTEN, gemeentecode, jaar, REGIO, tekst } from '../values.js';

const bron = fc.constantFrom('R-REG-01', 'R-REG-02');
const looptijd = { vanaf: datum, tot: fc.option(datum) };
const leeg = fc.constant<string[]>([]);
const beperking = {
  producten: fc.constantFrom<string[]>([], ['02A03']),
  segmenten: leeg,
  categorieen: fc.constantFrom<string[]>([], ['15']),
  onderzoeken: leeg,
};
/** A role or exclusion that was there does not go: mostly there, so that a later profile is not always refused. */
const perioden = fc.array(fc.record({ ...looptijd, ...beperking, bron }), { minLength: 1, maxLength: 2 });

/** Each gemeente at most once, as the reader of the profile sees to. */
const gemeenten = fc.subarray([...GEMEENTEN], { minLength: 2 }).chain((codes) =>
  fc.tuple(
    ...codes.map((code) =>
      fc.record({
        gemeentecode: fc.constant(code),
        naam: fc.constantFrom('Een gemeente', 'Een andere gemeente'),
        rollen: fc.record({
          inkoop: perioden,
          contract: perioden,
          onderzoek: perioden,
          betaling: fc.array(fc.record({ ...looptijd, ...beperking, bron }), { maxLength: 0 }),
        }),
        uitsluitingen: fc.array(fc.record({ ...looptijd, ...beperking, reden: tekst, bron }), {
          minLength: 1,
          maxLength: 1,
        }),
      }),
    ),
  ),
);

const inwonertal = fc.record({
  gemeentecode,
  jaar,
  inwoners: fc.constantFrom(1_000, 2_000),
  status: fc.constantFrom('voorlopig' as const, 'definitief' as const),
  bron,
});
const rechtsvorm = fc.record({
  soort: fc.option(fc.constantFrom('openbaar-lichaam' as const, 'centrumregeling' as const)),
  naam: fc.option(tekst),
  voor: fc.constant(null),
  ...looptijd,
  bron,
});
const grondgebied = fc.record({
  gemeenten: fc.constantFrom(GEMEENTEN.map((code) => ({ gemeentecode: code, naam: code }))),
  inwoners: fc.option(tekst),
  ...looptijd,
  bron,
});
const verband = fc.record({
  code: fc.constant('dwo'),
  naam: tekst,
  centrumgemeente: fc.option(gemeentecode),
  rollen: fc.constantFrom<('inkoop' | 'onderzoek')[]>(['inkoop'], ['inkoop', 'onderzoek']),
  ...beperking,
  leden: fc.array(fc.record({ gemeentecode, ...looptijd, bron }), { maxLength: 2 }),
  aantal: fc.option(fc.record({ aantal: fc.constantFrom(6, 11), bron })),
  ...looptijd,
  bron,
});
interface Genoemd {
  gemeentecode: string;
  naam: string;
}
const genoemd = (code: string): Genoemd => ({ gemeentecode: code, naam: code });
const herindeling = fc.record({
  opgegaan: fc.constantFrom<Genoemd[]>([genoemd('0637')], [genoemd('0637'), genoemd('0503')]),
  opvolger: fc.constant(genoemd('1926')),
  op: datum,
  bron,
});
const one = <T>(arbitrary: fc.Arbitrary<T>) => fc.array(arbitrary, { minLength: 1, maxLength: 1 });

export const regioDecider: CommandsOf<typeof decider> = fc.oneof(
  fc.record({
    type: fc.constant('EstablishRegio' as const),
    regioId: fc.constant(REGIO),
    naam: fc.constantFrom('H5', 'H6'),
    rechtsvorm: fc.option(fc.constant('gemeenschappelijke regeling')),
    wetten: fc.constantFrom(['Wmo2015'], ['Wmo2015', 'Jeugdwet']),
    bron,
    geldigVanaf: datum,
    gemeenten,
    rechtsvormen: fc.array(rechtsvorm, { maxLength: 2 }),
    grondgebieden: fc.array(grondgebied, { maxLength: 1 }),
    verbanden: one(verband),
    herindelingen: one(herindeling),
    inwonertallen: fc.array(inwonertal, { maxLength: 1 }),
  }),
  fc.record({
    type: fc.constant('RecordInwonertallen' as const),
    regioId: fc.constant(REGIO),
    inwonertallen: fc.array(inwonertal, { minLength: 1, maxLength: 2 }),
  }),
);
