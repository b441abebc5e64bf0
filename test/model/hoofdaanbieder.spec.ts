import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, type Datum } from '../../src/kernel/datum.js';
import { fold } from '../../src/kernel/decider.js';
import { Rejection } from '../../src/kernel/rejection.js';
import {
  type HoofdaanbiederCommand,
  hoofdaanbiederDecider,
} from '../../src/toegang/hoofdaanbieder/hoofdaanbieder.decider.js';
import { type HoofdaanbiederEvent } from '../../src/toegang/hoofdaanbieder/hoofdaanbieder.events.js';
import * as commands from './commands/hoofdaanbieder.js';
import { holds } from './property.js';
import { commandOf, stories } from './stories.js';

/** Before the first and after the last day that random commands name. */
const DAGEN = Array.from({ length: 60 }, (_, day) => addDays('2026-03-15', day));

interface Dag {
  readonly aanbiederId: string;
  readonly productcode: string;
  readonly segment: string | null;
}

/** Who answers on a day, told from the events alone: the last that was said of a toewijzing holds. */
function opDag(stream: readonly HoofdaanbiederEvent[], dag: Datum): Dag[] {
  const laatste = new Map<string, Dag & { van: Datum; tot: Datum | null }>();
  for (const { type, data } of stream) {
    if (type === 'HoofdaanbiederAssigned') {
      const { aanbiederId, productcode, segment, vanaf: van, laatsteDag: tot } = data;
      laatste.set(data.toewijzingId, { aanbiederId, productcode, segment, van, tot });
    } else if (type === 'HoofdaanbiederEnded') laatste.get(data.toewijzingId)!.tot = data.laatsteDag;
  }
  return [...laatste.values()].filter(({ van, tot }) => van <= dag && (tot === null || dag <= tot));
}

function dezelfdeZaak(a: Dag, b: Dag, per: 'product' | 'segment'): boolean {
  if (a.productcode === b.productcode) return true;
  return per === 'segment' && a.segment !== null && a.segment === b.segment;
}

function decide(command: HoofdaanbiederCommand, stream: readonly HoofdaanbiederEvent[]): HoofdaanbiederEvent[] {
  try {
    return [...hoofdaanbiederDecider.decide(command, fold(hoofdaanbiederDecider, stream))];
  } catch (error) {
    if (error instanceof Rejection) return [];
    throw error;
  }
}

describe('the hoofdaanbieders of a client', () => {
  it.each(['product', 'segment'] as const)(
    'are never two on one day for one %s, whatever is assigned, ended or withdrawn (R-CON-19)',
    async (per) => {
      let assigned = 0;
      let gemaakt = 0;
      const steps = stories(commands.hoofdaanbiederDecider, commands.hoofdaanbiederDeciderOpening, 12);
      await holds(
        600,
        fc.property(steps, (story) => {
          const stream: HoofdaanbiederEvent[] = [];
          for (const step of story) {
            const drawn = commandOf(step, stream) as HoofdaanbiederCommand;
            const command =
              drawn.type === 'AssignHoofdaanbieder'
                ? { ...drawn, aanwijzing: { ...drawn.aanwijzing, eenPer: per } }
                : drawn;
            const events = decide(command, stream);
            assigned += events.filter(({ type }) => type === 'HoofdaanbiederAssigned').length;
            if (events.length > 1) gemaakt += 1;
            stream.push(...events);
          }
          for (const dag of DAGEN) {
            const samen = opDag(stream, dag);
            const twee = samen.filter((a) =>
              samen.some((b) => a.aanbiederId !== b.aanbiederId && dezelfdeZaak(a, b, per)),
            );
            expect({ dag, twee }).toEqual({ dag, twee: [] });
          }
          const past = JSON.parse(JSON.stringify(stream)) as HoofdaanbiederEvent[];
          expect(fold(hoofdaanbiederDecider, past)).toEqual(fold(hoofdaanbiederDecider, stream));
        }),
      );
      // Both happened: otherwise nothing was put to the test.
      expect([assigned > 0, gemaakt > 0]).toEqual([true, true]);
    },
  );
});
