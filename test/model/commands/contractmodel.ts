import fc from 'fast-check';
import { type contractmodelDecider as decider } from '../../../src/inkoop/contractmodel/contractmodel.decider.js';
import { type CommandsOf, naburigeDatum as datum, tekst, vandaag } from '../values.js';
import { bepaling } from './contractbepalingen.js';

export const contractmodelDecider: CommandsOf<typeof decider> = fc.record({
  type: fc.constant('PublishContractmodel' as const),
  modelId: fc.constant('9d000000-0000-4000-8000-000000000003'),
  uitgever: fc.constant('rivierenland'),
  inhoud: fc.record({
    sleutel: fc.constant('uniform'),
    naam: tekst,
    bepalingen: fc.array(bepaling, { minLength: 1, maxLength: 2 }),
    document: fc.constant(null),
    geldigVanaf: datum,
    gedeeldMet: fc.constantFrom<string[][]>([], ['h5'], ['rivierenland']),
    gepubliceerdOp: fc.constantFrom('2026-03-20', '2026-04-01'),
    bron: tekst,
  }),
  vandaag,
});
