import fc from 'fast-check';
import { type capaciteitDecider as decider } from '../../../src/inkoop/partijen/capaciteit/capaciteit.decider.js';
import { AANBIEDERS, type CommandsOf, datum, gemeentecode, id, productcode, tekst } from '../values.js';

const kader = { aanbiederId: fc.constant(AANBIEDERS[0]), vandaag: fc.constantFrom('2024-01-01', '2029-01-01') };
const onbekend = {
  onbekendeGemeenten: fc.constantFrom<readonly string[]>([], [], [], ['9999']),
  onbekendeProducten: fc.constantFrom<readonly string[]>([], [], [], ['99A99']),
};

export const capaciteitDecider: CommandsOf<typeof decider> = fc.oneof(
  fc.record({
    ...{ type: fc.constant('ReportBeschikbaarheid' as const), ...kader, ...onbekend, gemeentecode, productcode },
    plaatsen: fc.option(fc.constantFrom(0, 5, 40)),
    vrij: fc.constantFrom(0, 3, 6),
    wachttijdDagen: fc.option(fc.constantFrom(0, 30)),
    peildatum: datum,
  }),
  fc.record({
    ...{ type: fc.constant('ReportCapaciteitstekort' as const), ...kader, ...onbekend, tekortId: id },
    gemeenten: gemeentecode.map((code) => [code]),
    productcodes: productcode.map((code) => [code]),
    ...{ reden: tekst, vanaf: datum, verwachtTot: fc.option(datum), gemeldOp: datum },
  }),
  fc.record({
    ...{ type: fc.constant('RestoreCapaciteit' as const), ...kader, tekortId: id },
    ...{ toelichting: tekst, hersteldOp: datum },
  }),
);
