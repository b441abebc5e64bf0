import { aanbiederEvents } from '../../src/inkoop/aanbieder/aanbieder.events.js';
import { type Datum } from '../../src/kernel/datum.js';
import { on } from '../../src/kernel/event-handlers.js';
import { kpimetingEvents, type Verdict } from '../../src/kwaliteit/kpimeting/kpimeting.events.js';
import { verbeterplanEvents } from '../../src/kwaliteit/verbeterplan/verbeterplan.events.js';
import { actieEvents } from '../../src/leveranciersmanagement/actie/actie.events.js';
import {
  aanbiedersignaalEvents,
  type AanbiedersignaalEvent,
} from '../../src/leveranciersmanagement/signaal/aanbiedersignaal.events.js';
import { defineProjection, type Writer } from '../runner/projection.js';

export const MELDINGSOORTEN = ['signaal', 'klacht', 'consulenteninput'] as const;
export type Meldingsoort = (typeof MELDINGSOORTEN)[number];

export interface MeldingDoc {
  readonly regio: string;
  readonly signaalId: string;
  readonly aanbiederId: string;
  readonly soort: Meldingsoort;
  readonly onderwerp: string;
  readonly toelichting: string;
  readonly gemeentecode: string | null;
  readonly ernst: string | null;
  readonly zaaknummer: string | null;
  readonly gemeldOp: Datum;
  readonly afhandeling: { readonly uitkomst: string; readonly afgehandeldOp: Datum } | null;
}

export interface GespreksactieDoc {
  readonly regio: string;
  readonly aanbiederId: string;
  readonly actieId: string;
  readonly wat: string;
  readonly wie: string;
  readonly afgesprokenOp: Datum;
  readonly uiterlijk: Datum;
  readonly verplaatst: readonly { readonly op: Datum; readonly uiterlijk: Datum }[];
  readonly klaarOp: Datum | null;
}

export const PLANSTANDEN = ['vereist', 'ingediend', 'goedgekeurd', 'afgewezen', 'te-laat', 'mislukt'] as const;
export type Gespreksplanstand = (typeof PLANSTANDEN)[number];

export interface GespreksplanDoc {
  readonly regio: string;
  readonly aanbiederId: string;
  readonly verbeterplanId: string;
  readonly kpiId: string;
  readonly jaar: number;
  readonly uiterlijkIndienen: Datum | null;
  /** How it stood from a day on; null is over. */
  readonly standen: readonly { readonly op: Datum; readonly stand: Gespreksplanstand | null }[];
}

export interface OordeelDoc {
  readonly regio: string;
  readonly aanbiederId: string;
  readonly kpiId: string;
  readonly segment: string | null;
  readonly gemeentecode: string | null;
  readonly jaar: number;
  readonly oordelen: readonly { readonly op: Datum; readonly verdict: Verdict | null; readonly score: number | null }[];
}

export interface GespreksaanbiederDoc {
  readonly regio: string;
  readonly aanbiederId: string;
  readonly naam: string;
}

/** All that is open about one aanbieder before a conversation with it (Q-009, R-OVL-06, R-TZH-02, RM-PROVIDER). */
export const gespreksvoorbereidingProjection = defineProjection({
  name: 'gespreksvoorbereiding',
  version: 1,
  tables: {
    meldingen: { columns: { regio: 'text', aanbiederId: 'text' } },
    acties: { columns: { regio: 'text', aanbiederId: 'text' } },
    plannen: { columns: { regio: 'text', aanbiederId: 'text' } },
    oordelen: { columns: { regio: 'text', aanbiederId: 'text' } },
    aanbieders: { columns: { regio: 'text' } },
  },
  on: [
    on(aanbiedersignaalEvents, {
      SignaalReported: ({ data, regio }, write) => melding(write, regio, 'signaal', data),
      KlachtRegistered: ({ data, regio }, write) => melding(write, regio, 'klacht', data),
      ConsulenteninputSubmitted: ({ data, regio }, write) => melding(write, regio, 'consulenteninput', data),
      SignaalHandled: ({ data: { signaalId, uitkomst, afgehandeldOp } }, write) =>
        write.put<MeldingDoc>('meldingen', signaalId, (doc) =>
          doc === undefined ? null : { ...doc, afhandeling: { uitkomst, afgehandeldOp } },
        ),
    }),
    on(actieEvents, {
      ActieAgreed: ({ data: { actieId, aanbiederId, wat, wie, afgesprokenOp, uiterlijk }, regio }, write) => {
        if (aanbiederId === null) return;
        const actie = { actieId, aanbiederId, wat, wie, afgesprokenOp, uiterlijk };
        write.put<GespreksactieDoc>('acties', actieId, () => ({ regio, ...actie, verplaatst: [], klaarOp: null }));
      },
      ActieMoved: ({ data: { actieId, uiterlijk, verplaatstOp: op } }, write) =>
        write.put<GespreksactieDoc>('acties', actieId, (doc) =>
          doc === undefined ? null : { ...doc, verplaatst: [...doc.verplaatst, { op, uiterlijk }] },
        ),
      ActieClosed: ({ data: { actieId, geslotenOp } }, write) => klaar(write, actieId, geslotenOp),
      ActieDropped: ({ data: { actieId, vervallenOp } }, write) => klaar(write, actieId, vervallenOp),
    }),
    on(verbeterplanEvents, {
      VerbeterplanRequired: ({ data, regio, occurredAt: op }, write) => {
        const { verbeterplanId, aanbiederId, kpiId, jaar, uiterlijkIndienen } = data;
        const plan = { verbeterplanId, aanbiederId, kpiId, jaar, uiterlijkIndienen };
        write.put<GespreksplanDoc>('plannen', verbeterplanId, () => ({
          ...{ regio, ...plan, standen: [{ op, stand: 'vereist' }] },
        }));
      },
      VerbeterplanSubmitted: ({ data, occurredAt }, write) => plan(write, data.verbeterplanId, occurredAt, 'ingediend'),
      VerbeterplanApproved: ({ data, occurredAt }, write) =>
        plan(write, data.verbeterplanId, occurredAt, 'goedgekeurd'),
      VerbeterplanRejected: ({ data, occurredAt }, write) => plan(write, data.verbeterplanId, occurredAt, 'afgewezen'),
      VerbeterplanOverdue: ({ data, occurredAt }, write) => plan(write, data.verbeterplanId, occurredAt, 'te-laat'),
      VerbeterplanSucceeded: ({ data, occurredAt }, write) => plan(write, data.verbeterplanId, occurredAt, null),
      VerbeterplanFailed: ({ data, occurredAt }, write) => plan(write, data.verbeterplanId, occurredAt, 'mislukt'),
      VerbeterplanRequirementWithdrawn: ({ data, occurredAt }, write) =>
        plan(write, data.verbeterplanId, occurredAt, null),
    }),
    on(kpimetingEvents, {
      KpiVerdictEstablished: ({ data, regio, occurredAt: op }, write) =>
        oordeel(write, regio, data, { op, verdict: data.verdict, score: data.score }),
      KpiVerdictWithheld: ({ data, regio, occurredAt: op }, write) =>
        oordeel(write, regio, data, { op, verdict: null, score: null }),
    }),
    on(aanbiederEvents, {
      AanbiederRegistered: ({ data: { aanbiederId, naam }, regio }, write) =>
        write.put<GespreksaanbiederDoc>('aanbieders', aanbiederId, () => ({ regio, aanbiederId, naam })),
    }),
  ],
});

type Melding = Extract<AanbiedersignaalEvent, { type: 'ConsulenteninputSubmitted' }>['data'] & {
  readonly ernst?: string;
  readonly zaaknummer?: string;
};

function melding(write: Writer, regio: string, soort: Meldingsoort, data: Melding): void {
  const { ernst = null, zaaknummer = null } = data;
  const doc = { ...data, regio, soort, ernst, zaaknummer, afhandeling: null };
  write.put<MeldingDoc>('meldingen', data.signaalId, () => doc);
}

function klaar(write: Writer, actieId: string, klaarOp: Datum): void {
  write.put<GespreksactieDoc>('acties', actieId, (doc) => (doc === undefined ? null : { ...doc, klaarOp }));
}

function plan(write: Writer, verbeterplanId: string, op: Datum, stand: Gespreksplanstand | null): void {
  write.put<GespreksplanDoc>('plannen', verbeterplanId, (doc) =>
    doc === undefined ? null : { ...doc, standen: [...doc.standen, { op, stand }] },
  );
}

function oordeel(
  write: Writer,
  regio: string,
  data: Omit<OordeelDoc, 'regio' | 'oordelen'> & { readonly metingId: string },
  nieuw: OordeelDoc['oordelen'][number],
): void {
  const { metingId, aanbiederId, kpiId, segment, gemeentecode, jaar } = data;
  write.put<OordeelDoc>('oordelen', metingId, (doc) => ({
    ...{ regio, aanbiederId, kpiId, segment, gemeentecode, jaar, oordelen: [...(doc?.oordelen ?? []), nieuw] },
  }));
}
