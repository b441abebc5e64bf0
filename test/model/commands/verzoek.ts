import fc from 'fast-check';
import { type verzoekDecider as decider } from '../../../src/istandaarden/verzoek/verzoek.decider.js';
import { AFWIJKINGEN } from '../../../src/istandaarden/verzoek/verzoek.events.js';
import {
  aanbiederId,
  actor,
  bedrag,
  type CommandsOf,
  gemeentecode,
  id,
  naburigeDatum as datum,
  productcode,
  tekst,
  vandaag,
  wet,
} from '../values.js';

const op = fc.constantFrom('2026-03-01T09:00:00.000Z', '2026-03-02T09:00:00.000Z');
const handeling = { actor, vandaag };
const omvang = fc.option(
  fc.record({ volume: fc.integer({ min: 1, max: 40 }), eenheid: fc.constant('04'), frequentie: fc.constant('2') }),
);
const vraag = fc.record({
  soort: fc.constantFrom('nieuw' as const, 'te-wijzigen' as const, 'ongewijzigd' as const),
  toewijzingId: fc.option(id),
  productcategorie: fc.option(fc.constant('02')),
  productcode: fc.option(productcode),
  ingangsdatum: fc.option(datum),
  einddatum: fc.option(datum),
  omvang,
  budget: fc.option(bedrag),
});

const submit = fc.record({
  type: fc.constant('SubmitVerzoek' as const),
  gegevens: fc.record({
    verzoekId: id,
    soort: fc.constantFrom('toewijzing' as const, 'wijziging' as const),
    wet,
    clientId: id,
    aanbiederId,
    gemeentecode,
    berichtId: id,
    documentId: id,
    volgnummer: fc.constantFrom(1, 2),
    dagtekening: datum,
    ontvangenOp: datum,
    redenVerzoek: fc.option(fc.constantFrom('1', '2')),
    verwijzertype: fc.option(fc.constantFrom('01', '02')),
    vragen: fc.array(vraag, { minLength: 1, maxLength: 2 }),
    termijn: fc.record({ werkdagen: fc.constant(5), kalenderVersie: fc.constant('atw-1'), uiterste: datum }),
  }),
  op,
});

export const verzoekDeciderOpening: CommandsOf<typeof decider> = submit;
/** Each of them is told in a message of its own: a repeat is refused, never a second message. */
export const verzoekDeciderAsksAnew = ['StartOnderzoek', 'GrantVerzoek', 'RefuseVerzoek'];

export const verzoekDecider: CommandsOf<typeof decider> = fc.oneof(
  submit,
  fc.record({ ...handeling, type: fc.constant('StartOnderzoek' as const) }),
  fc.record({
    ...handeling,
    type: fc.constant('GrantVerzoek' as const),
    toewijzingen: fc.array(
      fc.record({ soort: fc.constantFrom('toewijzing' as const, 'correctie' as const), toewijzingId: id }),
      { minLength: 1, maxLength: 2 },
    ),
    afwijkingen: fc.subarray([...AFWIJKINGEN]),
    berichtId: fc.option(id),
  }),
  fc.record({
    ...handeling,
    type: fc.constant('RefuseVerzoek' as const),
    redenCode: fc.constantFrom('7', '8'),
    woonplaatsgemeente: fc.option(gemeentecode),
    toelichting: fc.option(tekst),
  }),
  fc.record({ type: fc.constant('SignalVerzoekOverdue' as const), vandaag }),
);
