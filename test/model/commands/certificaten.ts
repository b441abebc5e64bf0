import fc from 'fast-check';
import { type certificatenDecider as decider } from '../../../src/inkoop/partijen/certificaten/certificaten.decider.js';
import { AANBIEDERS, type CommandsOf, datum, id, tekst } from '../values.js';

const kader = { aanbiederId: fc.constant(AANBIEDERS[0]), vandaag: fc.constantFrom('2024-01-01', '2029-01-01') };
const document = fc.constant({ naam: 'Certificaat', sha256: 'a'.repeat(64), vindplaats: 'Archief' });

export const certificatenDecider: CommandsOf<typeof decider> = fc.oneof(
  fc.record({
    ...{ type: fc.constant('RegisterCertificaat' as const), ...kader, certificaatId: id, naam: tekst, document },
    soort: fc.constantFrom('kwaliteitskeurmerk' as const, 'anders' as const),
    geldigVan: datum,
    geldigTot: fc.option(datum),
    vervangt: fc.option(id),
    ontvangenOp: datum,
  }),
  fc.record({
    ...{ type: fc.constant('WithdrawCertificaat' as const), ...kader, certificaatId: id },
    ingetrokkenPer: datum,
    reden: tekst,
  }),
);
