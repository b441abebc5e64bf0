import { type AnyConsumedEvent } from '../../src/kernel/event-handlers.js';
import { defineProjection } from '../runner/projection.js';

/**
 * By which way a fact came in: an iStandaarden message, the same message as a file, entered by a person or a system over
 * the API, or concluded by Kroniek itself. All give the same events, so that one can take the place of another (R-DAT-08).
 */
export const HERKOMSTEN = ['bericht', 'bestand', 'invoer', 'kroniek'] as const;
export type Herkomst = (typeof HERKOMSTEN)[number];

/** One line per event: who did or saw what, when, why and under which rules. Never what the event holds. */
export interface AuditRegel {
  readonly gebeurtenisId: string;
  /** Log position, as text. */
  readonly positie: string;
  readonly stream: string;
  readonly revisie: number;
  readonly aggregaat: string;
  readonly aggregaatId: string;
  readonly type: string;
  readonly actor: string;
  readonly rol: string;
  readonly organisatie: string | null;
  readonly regio: string;
  /** Valid time: a calendar date or a UTC instant. */
  readonly geldigOp: string;
  /** Transaction time, UTC. */
  readonly vastgelegdTijdstip: string;
  readonly correlatieId: string;
  readonly oorzaakId: string;
  /** Doelbinding: the verwerkingsactiviteit. */
  readonly verwerkingsactiviteit: string;
  readonly configuratieversie: string | null;
  readonly herkomst: Herkomst;
  /** Only for a look at a person's data. */
  readonly inzage: { readonly clientId: string; readonly doel: string; readonly gegevens: readonly string[] } | null;
}

function inzageOf(stream: string, data: unknown): AuditRegel['inzage'] {
  if (!stream.startsWith('inzage-')) return null;
  const { clientId, doel, gegevens } = data as { clientId: string; doel: string; gegevens?: readonly string[] };
  return { clientId, doel, gegevens: gegevens ?? [] };
}

function herkomstOf({ actor, processingActivity }: AnyConsumedEvent): Herkomst {
  if (actor.rol === 'systeem') return 'kroniek';
  if (processingActivity !== 'berichtenverkeer') return 'invoer';
  return actor.subject === 'opdrachtregel' ? 'bestand' : 'bericht';
}

/** RM-AUDIT: takes every event, also of types that did not exist when this was written (R-TZH-13, R-DAT-09). */
export const audittrailProjection = defineProjection({
  name: 'audittrail',
  version: 3,
  tables: {
    regel: {
      once: true,
      columns: {
        positie: 'bigint',
        regio: 'text',
        actor: 'text',
        aggregaat: 'text',
        stream: 'text',
        type: 'text',
        herkomst: 'text',
        correlatieId: 'text',
        vastgelegdTijdstip: 'timestamptz',
      },
    },
  },
  everyEvent: (event, write) => {
    const hyphen = event.stream.indexOf('-');
    write.add<AuditRegel>('regel', event.id, {
      gebeurtenisId: event.id,
      positie: event.position.toString(),
      stream: event.stream,
      revisie: event.revision,
      aggregaat: event.stream.slice(0, hyphen),
      aggregaatId: event.stream.slice(hyphen + 1),
      type: event.type,
      actor: event.actor.subject,
      rol: event.actor.rol,
      organisatie: event.actor.organisatie ?? null,
      regio: event.regio,
      geldigOp: event.occurredAt,
      vastgelegdTijdstip: event.recordedAt,
      correlatieId: event.correlationId,
      oorzaakId: event.causationId,
      verwerkingsactiviteit: event.processingActivity,
      configuratieversie: event.configVersion,
      herkomst: herkomstOf(event),
      inzage: inzageOf(event.stream, event.data),
    });
  },
});
