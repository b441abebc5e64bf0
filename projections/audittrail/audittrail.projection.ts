import { defineProjection } from '../runner/projection.js';

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
  /** Only for a look at a person's data. */
  readonly inzage: { readonly clientId: string; readonly doel: string; readonly gegevens: readonly string[] } | null;
}

function inzageOf(stream: string, data: unknown): AuditRegel['inzage'] {
  if (!stream.startsWith('inzage-')) return null;
  const { clientId, doel, gegevens } = data as { clientId: string; doel: string; gegevens?: readonly string[] };
  return { clientId, doel, gegevens: gegevens ?? [] };
}

/** RM-AUDIT: takes every event, also of types that did not exist when this was written (R-TZH-13, R-DAT-09). */
export const audittrailProjection = defineProjection({
  name: 'audittrail',
  version: 2,
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
      inzage: inzageOf(event.stream, event.data),
    });
  },
});
