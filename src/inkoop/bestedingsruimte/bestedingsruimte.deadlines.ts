import { z } from 'zod';
import { addDays, type Datum, startOfDay } from '../../kernel/datum.js';
import { on } from '../../kernel/event-handlers.js';
import { defineDeadline, type DeadlineChange } from '../../platform/deadlines/deadline.js';
import { EvaluateBestedingsruimte, SignalBestedingstermijn } from './bestedingsruimte.commands.js';
import { bestedingsruimteEvents, type Bestedingstermijn, TERMIJNEN } from './bestedingsruimte.events.js';

type Specs = typeof bestedingsruimteEvents.specs;
type Changes = readonly DeadlineChange[];

interface VanSignaal {
  readonly contractId: string;
  readonly signaalId: string;
}
const zTermijn = z.object({ contractId: z.string(), signaalId: z.string(), termijn: z.enum(TERMIJNEN) });
const zBezien = z.object({ contractId: z.string(), positie: z.string() });

/** The term is missed on the day after its last one. */
function termijn({ contractId, signaalId }: VanSignaal, soort: Bestedingstermijn, uiterlijk: Datum): DeadlineChange {
  return {
    set: `${signaalId}/${soort}`,
    dueAt: startOfDay(addDays(uiterlijk, 1)),
    payload: { contractId, signaalId, termijn: soort },
  };
}

const weg = ({ data: { signaalId } }: { readonly data: VanSignaal }): Changes =>
  TERMIJNEN.map((soort) => ({ cancel: `${signaalId}/${soort}` }));

/** Consultation and decision within the terms of the clock. */
export const bestedingstermijn = defineDeadline({
  name: 'bestedingstermijn',
  on: [
    on<Specs, [], Changes>(bestedingsruimteEvents, {
      BestedingsdrempelReached: ({ data }) => [
        termijn(data, 'overleg', data.overlegVoor),
        termijn(data, 'besluit', data.besluitVoor),
      ],
      BestedingsoverlegHeld: ({ data }) => [
        { cancel: `${data.signaalId}/overleg` },
        termijn(data, 'besluit', data.besluitVoor),
      ],
      BestedingsbesluitTaken: weg,
      BestedingsdrempelReleased: weg,
    }),
  ],
  command: ({ payload }, envelope) => new SignalBestedingstermijn(zTermijn.parse(payload), envelope),
});

interface Bron {
  readonly id: string;
  readonly recordedAt: string;
  readonly position: bigint;
}

/** At once, and on the day from which the amount counts. */
function bezie({ id, recordedAt, position }: Bron, contractId: string, vanaf: Datum): Changes {
  const dag = startOfDay(vanaf);
  const dueAt = dag > recordedAt ? dag : recordedAt;
  return [{ set: id, dueAt, payload: { contractId, positie: position.toString() } }];
}

/** An amount that was agreed or changed is laid beside what was spent already. */
export const bestedingsruimteBezien = defineDeadline({
  name: 'bestedingsruimte-bezien',
  on: [
    on<Specs, [], Changes>(bestedingsruimteEvents, {
      BestedingsruimteAgreed: (event) => bezie(event, event.data.contractId, event.data.van),
      BestedingsruimteChanged: (event) => bezie(event, event.data.contractId, event.data.vanaf),
    }),
  ],
  command: ({ payload }, envelope) => {
    const { contractId, positie } = zBezien.parse(payload);
    return new EvaluateBestedingsruimte({ betreft: { contractId }, positie }, envelope);
  },
});
