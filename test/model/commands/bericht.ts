import fc from 'fast-check';
import { type berichtDecider as decider } from '../../../src/istandaarden/bericht/bericht.decider.js';
import { type CommandsOf, id, naburigeDatum } from '../values.js';

const sha256 = fc.constantFrom('a'.repeat(64), 'b'.repeat(64));
const ontvangenOp = fc.constantFrom('2026-03-01T09:00:00.000Z', '2026-03-02T09:00:00.000Z');
const afzender = fc.constantFrom('0503', '98765432');
const fout = fc.record({
  plaats: fc.constantFrom('Header/Afzender', 'Client/Bsn'),
  code: fc.constantFrom('ONTBREEKT', 'ONBEKEND'),
  melding: fc.constant('Vul dit veld in.'),
  retourcode: fc.option(fc.constantFrom('0001', 'S001')),
});

const header = {
  berichtId: id,
  berichtcode: fc.constantFrom('414', '418'),
  berichtversie: fc.constant('3.2'),
  afzender,
  ontvanger: afzender,
  identificatie: fc.constantFrom('301-1', '301-2'),
  dagtekening: naburigeDatum,
  sha256,
  clientId: fc.option(id),
  aantalProducten: fc.nat(3),
};
const ontvangst = fc.record({ ...header, documentId: fc.option(id) });

export const berichtDecider: CommandsOf<typeof decider> = fc.oneof(
  fc.record({ type: fc.constant('AcceptBericht' as const), ontvangst, ontvangenOp }),
  fc.record({ type: fc.constant('CompleteBericht' as const), berichtId: id, op: ontvangenOp }),
  fc.record({
    type: fc.constant('HoldBericht' as const),
    wacht: fc.record({
      ...header,
      documentId: id,
      wachtOp: fc.array(id, { minLength: 1, maxLength: 2 }),
      termijn: fc.record({ werkdagen: fc.constant(3), kalenderVersie: fc.constant('atw-1'), uiterste: naburigeDatum }),
    }),
    op: ontvangenOp,
  }),
  fc.record({
    type: fc.constant('EndBerichtWait' as const),
    reden: fc.constantFrom('termijn' as const, 'afgewezen' as const, 'gewist' as const),
    op: ontvangenOp,
  }),
  fc.record({
    type: fc.constant('ReceiveBericht' as const),
    ontvangst,
    gevolgen: fc.array(
      fc.record({
        soort: fc.constantFrom('toewijzing' as const, 'start' as const, 'verzoek' as const, 'antwoord' as const),
        id,
      }),
      {
        maxLength: 2,
      },
    ),
    ontvangenOp,
  }),
  fc.record({
    type: fc.constant('RejectBericht' as const),
    afwijzing: fc.record({
      berichtId: fc.option(id),
      berichtcode: fc.option(fc.constant('414')),
      afzender: fc.option(afzender),
      ontvanger: fc.option(afzender),
      sha256,
      fouten: fc.array(fout, { minLength: 1, maxLength: 3 }),
    }),
    ontvangenOp,
  }),
);
