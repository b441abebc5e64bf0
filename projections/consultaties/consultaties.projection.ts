import { on } from '../../src/kernel/event-handlers.js';
import {
  consultatieEvents,
  type ConsultatieEvent,
} from '../../src/leveranciersmanagement/consultatie/consultatie.events.js';
import { defineProjection, type Writer } from '../runner/projection.js';

type DataOf<T extends ConsultatieEvent['type']> = Omit<
  Extract<ConsultatieEvent, { type: T }>['data'],
  'consultatieId' | 'adviesId'
>;

export interface AdviesDoc extends DataOf<'AdviesSubmitted'> {
  readonly adviesId: string;
  /** In the order in which they were given: the last one of a day holds. */
  readonly beantwoordingen: readonly (DataOf<'AdviesAnswered'> & { readonly door: string })[];
}

export interface ConsultatieDoc extends DataOf<'ConsultatieOpened'> {
  readonly regio: string;
  readonly consultatieId: string;
  readonly geopendDoor: string;
  readonly verlengingen: readonly DataOf<'ConsultatieExtended'>[];
  readonly adviezen: readonly AdviesDoc[];
  readonly gesloten: DataOf<'ConsultatieClosed'> | null;
  readonly ingetrokken: DataOf<'ConsultatieWithdrawn'> | null;
}

/** Who was asked for advice, what they said, and what was done with it (R-OVL-08, R-OVL-09, RM-GOV). */
export const consultatiesProjection = defineProjection({
  name: 'consultaties',
  version: 1,
  tables: { consultaties: { columns: { regio: 'text' } } },
  on: [
    on(consultatieEvents, {
      ConsultatieOpened: ({ data, regio, actor: { rol: geopendDoor } }, write) =>
        write.put<ConsultatieDoc>('consultaties', data.consultatieId, () => ({
          ...{ ...data, regio, geopendDoor, verlengingen: [], adviezen: [], gesloten: null, ingetrokken: null },
        })),
      ConsultatieExtended: ({ data: { consultatieId, ...verlenging } }, write) =>
        wijzig(write, consultatieId, (doc) => ({ ...doc, verlengingen: [...doc.verlengingen, verlenging] })),
      AdviesSubmitted: ({ data: { consultatieId, ...advies } }, write) =>
        wijzig(write, consultatieId, (doc) => ({
          ...{ ...doc, adviezen: [...doc.adviezen, { ...advies, beantwoordingen: [] }] },
        })),
      AdviesAnswered: ({ data: { consultatieId, adviesId, ...antwoord }, actor: { rol: door } }, write) =>
        wijzig(write, consultatieId, (doc) => ({
          ...doc,
          adviezen: doc.adviezen.map((one) =>
            one.adviesId === adviesId
              ? { ...one, beantwoordingen: [...one.beantwoordingen, { ...antwoord, door }] }
              : one,
          ),
        })),
      ConsultatieClosed: ({ data: { consultatieId, ...gesloten } }, write) =>
        wijzig(write, consultatieId, (doc) => ({ ...doc, gesloten })),
      ConsultatieWithdrawn: ({ data: { consultatieId, ...ingetrokken } }, write) =>
        wijzig(write, consultatieId, (doc) => ({ ...doc, ingetrokken })),
    }),
  ],
});

function wijzig(
  write: Writer<'consultaties'>,
  consultatieId: string,
  fold: (doc: ConsultatieDoc) => ConsultatieDoc,
): void {
  write.put<ConsultatieDoc>('consultaties', consultatieId, (doc) => (doc === undefined ? null : fold(doc)));
}
