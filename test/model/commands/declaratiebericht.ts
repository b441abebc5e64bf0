import fc from 'fast-check';
import { type declaratieberichtDecider as decider } from '../../../src/istandaarden/declaratiebericht/declaratiebericht.decider.js';
import { type CommandsOf, id } from '../values.js';

const op = fc.constantFrom('2026-03-01T09:00:00.000Z', '2026-03-02T09:00:00.000Z');
const BERICHTEN = ['b0000000-0000-4000-8000-000000000001', 'b0000000-0000-4000-8000-000000000002'] as const;
const toegekend = fc.array(
  fc.record({
    gemeentecode: fc.constantFrom('0503', '0603'),
    contractId: fc.constantFrom(...BERICHTEN),
    productcode: fc.constantFrom('02A03', '02A05'),
    jaar: fc.constantFrom(2025, 2026),
    bedrag: fc.integer({ min: -50_000, max: 50_000 }),
    aantal: fc.integer({ min: 1, max: 9 }),
  }),
  { maxLength: 3 },
);
const regel = fc.oneof(
  fc.record({
    client: fc.constant(1),
    prestatie: fc.constantFrom(1, 2),
    uitkomst: fc.constant('toegekend' as const),
    declaratieId: fc.option(id),
    regel: fc.constant(null),
    retourcode: fc.constant(null),
  }),
  fc.record({
    client: fc.constant(1),
    prestatie: fc.constantFrom(1, 2),
    uitkomst: fc.constant('afgewezen' as const),
    declaratieId: fc.option(id),
    regel: fc.constantFrom('TR338', 'VOLUME_BOVEN_TOEWIJZING'),
    retourcode: fc.constantFrom('9338', '9321'),
  }),
);

const receive = fc.record({
  type: fc.constant('ReceiveDeclaratiebericht' as const),
  bericht: fc.record({
    declaratieberichtId: id,
    berichtId: fc.constantFrom(...BERICHTEN),
    gemeentecode: fc.constant('0503'),
    aanbiederId: id,
    wet: fc.constantFrom('Wmo2015' as const, 'Jeugdwet' as const),
    declaratienummer: fc.option(fc.constant('D202603')),
    periode: fc.constant({ van: '2026-03-01', tot: '2026-03-31' }),
    dagtekening: fc.constant('2026-04-02'),
    aantalClienten: fc.constant(1),
    aantalRegels: fc.constantFrom(1, 2),
    ingediend: fc.constant(19_000),
  }),
  op,
});
const assess = fc.record({
  type: fc.constant('AssessDeclaratieregels' as const),
  deel: fc.record({ deel: fc.constantFrom(1, 2), regels: fc.array(regel, { minLength: 1, maxLength: 1 }), toegekend }),
  op,
});
const finish = fc.record({ type: fc.constant('FinishDeclaratiebericht' as const), uitgaandBerichtId: id, op });

export const declaratieberichtDeciderOpening = receive;
export const declaratieberichtDecider: CommandsOf<typeof decider> = fc.oneof(receive, assess, finish);
