import fc from 'fast-check';
import { type consultatieDecider as decider } from '../../../src/leveranciersmanagement/consultatie/consultatie.decider.js';
import { type CommandsOf, gemeentecode, id, mostly, naburigeDatum as datum, tekst, vandaag } from '../values.js';

const van = { consultatieId: fc.constant('33000000-0000-4000-8000-000000000091'), vandaag };
const document = fc.constant({ naam: 'Concept', sha256: 'ab'.repeat(32), vindplaats: 'zaaksysteem 1' });
const gevraagde = fc.record({
  soort: fc.constantFrom('adviesraad' as const, 'aanbieders' as const),
  naam: tekst,
  gemeentecode: fc.option(gemeentecode),
});
const nummers = fc.integer({ min: 1, max: 2 }).map((aantal) => [1, 2].slice(0, aantal));
const first = fc.record({
  ...{ type: fc.constant('OpenConsultatie' as const), ...van, onderwerp: tekst, kanaal: tekst },
  soort: fc.constantFrom('concept' as const, 'marktconsultatie' as const),
  vragen: fc.array(tekst, { maxLength: 1 }),
  document: fc.option(document, { freq: 8 }),
  over: fc.constant(null),
  gevraagd: fc.array(gevraagde, { minLength: 1, maxLength: 2 }),
  ...{ van: datum, tot: datum, geopendOp: datum },
  gemeentenVanRegio: fc.constantFrom(null, ['0503', '0637', '1926']),
});

export const consultatieDeciderOpening = first;

export const consultatieDecider: CommandsOf<typeof decider> = mostly(
  [
    first,
    fc.record({
      ...{ type: fc.constant('SubmitAdvies' as const), ...van, adviesId: id, van: gevraagde, ontvangenOp: datum },
      punten: nummers.map((alle) => alle.map((nummer) => ({ nummer, punt: 'Kleine aanbieders.' }))),
      document: fc.option(document),
    }),
    fc.record({
      ...{ type: fc.constant('AnswerAdvies' as const), ...van, adviesId: id, beantwoordOp: datum },
      antwoorden: nummers.map((alle) =>
        alle.map((nummer) => ({ nummer, verwerking: 'overgenomen' as const, waarom: 'Terecht.' })),
      ),
      ...{ brief: fc.option(document), reden: fc.option(tekst) },
    }),
  ],
  [
    fc.record({ type: fc.constant('ExtendConsultatie' as const), ...van, tot: datum, reden: tekst, verlengdOp: datum }),
    fc.record({
      ...{
        type: fc.constant('CloseConsultatie' as const),
        ...van,
        conclusie: tekst,
        verslag: document,
        geslotenOp: datum,
      },
    }),
    fc.record({ type: fc.constant('WithdrawConsultatie' as const), ...van, reden: tekst, ingetrokkenOp: datum }),
  ],
);
