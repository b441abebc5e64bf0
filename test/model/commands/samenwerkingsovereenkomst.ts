import fc from 'fast-check';
import { type samenwerkingsovereenkomstDecider as decider } from '../../../src/regio/besluitvorming/samenwerkingsovereenkomst/samenwerkingsovereenkomst.decider.js';
import { actor, type CommandsOf, GEMEENTEN, naburigeDatum as datum, tekst, vandaag } from '../values.js';

const inhoudelijk = {
  actor,
  vandaag,
  samenwerkingsovereenkomstId: fc.constant('5a000000-0000-4000-8000-000000000001'),
  inhoud: fc.record({
    naam: fc.constant('Samenwerkingsovereenkomst'),
    partijen: fc.constant(GEMEENTEN.map((gemeentecode) => ({ naam: 'Gemeente', gemeentecode }))),
    onderwerpen: fc.array(fc.record({ sleutel: fc.constantFrom('belangen', 'kosten'), afspraak: tekst }), {
      minLength: 1,
      maxLength: 2,
    }),
    ondertekendOp: datum,
    vanaf: datum,
    laatsteDag: fc.option(datum),
    bron: tekst,
  }),
  gemeentenVanRegio: fc.constantFrom([...GEMEENTEN], [...GEMEENTEN], GEMEENTEN.slice(1), null),
};

export const samenwerkingsovereenkomstDecider: CommandsOf<typeof decider> = fc.oneof(
  fc.record({ ...inhoudelijk, type: fc.constant('SignSamenwerkingsovereenkomst' as const) }),
  fc.record({ ...inhoudelijk, type: fc.constant('CorrectSamenwerkingsovereenkomst' as const), reden: tekst }),
);
