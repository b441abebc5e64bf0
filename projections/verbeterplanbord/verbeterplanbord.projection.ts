import { type Datum } from '../../src/kernel/datum.js';
import { type ConsumedEvent, on } from '../../src/kernel/event-handlers.js';
import { aanbiederEvents } from '../../src/inkoop/aanbieder/aanbieder.events.js';
import { contractconsequentieEvents } from '../../src/kwaliteit/contractconsequentie/contractconsequentie.events.js';
import { type Verdict } from '../../src/kwaliteit/kpimeting/kpimeting.events.js';
import { verbeterplanEvents } from '../../src/kwaliteit/verbeterplan/verbeterplan.events.js';
import { defineProjection, type Writer } from '../runner/projection.js';

export const PLANSTATUSSEN = [
  'vereist',
  'ingediend',
  'afgewezen',
  'goedgekeurd',
  'geslaagd',
  'mislukt',
  'ingetrokken',
] as const;
export type Planstatus = (typeof PLANSTATUSSEN)[number];

export interface AanbiederDoc {
  readonly regio: string;
  readonly aanbiederId: string;
  readonly naam: string;
}

export interface Planbesluit {
  readonly soort: 'goedgekeurd' | 'afgewezen';
  readonly namensGemeenten: readonly string[];
  readonly besluitDatum: Datum;
  readonly toelichting: string | null;
  readonly redenen: readonly string[];
  readonly rol: string;
}

export interface Planversie {
  readonly versie: number;
  readonly ingediendOp: Datum;
  readonly samenvatting: string;
  readonly maatregelen: readonly { readonly omschrijving: string; readonly gereedOp: Datum }[];
  readonly besluit: Planbesluit | null;
}

export interface VerbeterplanDoc {
  readonly regio: string;
  readonly verbeterplanId: string;
  readonly aanbiederId: string;
  readonly kpiId: string;
  readonly segment: string | null;
  readonly gemeentecode: string | null;
  readonly jaar: number;
  readonly metingId: string;
  readonly verdictEventId: string;
  readonly score: number;
  readonly vereistOp: Datum;
  readonly uiterlijkIndienen: Datum | null;
  readonly status: Planstatus;
  /** The term passed without a submission; stays visible after a late one. */
  readonly teLaat: boolean;
  readonly versies: readonly Planversie[];
  /** The measurement of the next year that concluded the plan. */
  readonly afronding: {
    readonly jaar: number;
    readonly metingId: string;
    readonly verdict: Verdict;
    readonly op: Datum;
  } | null;
  readonly ingetrokkenReden: string | null;
}

export interface ConsequentieDoc {
  readonly regio: string;
  readonly consequentieId: string;
  readonly verbeterplanId: string;
  readonly aanbiederId: string;
  readonly kpiId: string;
  readonly segment: string | null;
  readonly gemeentecode: string | null;
  /** Year of the verdict that made the plan fail. */
  readonly jaar: number;
  readonly gevraagdOp: Datum;
  readonly status: 'gevraagd' | 'opgelegd' | 'afgezien';
  /** `geslaagd` where late news turned the failure around. */
  readonly verbeterplanStatus: 'mislukt' | 'geslaagd';
  readonly contractId: string | null;
  readonly soort: string | null;
  readonly redenen: readonly string[];
  readonly besluitDatum: Datum | null;
  readonly ingangsdatum: Datum | null;
  readonly rol: string | null;
}

type Write = Writer<'aanbieders' | 'verbeterplannen' | 'consequenties'>;
type AboutPlan = ConsumedEvent<string, { readonly verbeterplanId: string }>;
type AboutConsequence = ConsumedEvent<string, { readonly consequentieId: string }>;

function plan({ data }: AboutPlan, write: Write, fold: (doc: VerbeterplanDoc) => VerbeterplanDoc): void {
  write.put<VerbeterplanDoc>('verbeterplannen', data.verbeterplanId, (doc) => (doc === undefined ? null : fold(doc)));
}

function consequence({ data }: AboutConsequence, write: Write, fold: (doc: ConsequentieDoc) => ConsequentieDoc): void {
  write.put<ConsequentieDoc>('consequenties', data.consequentieId, (doc) => (doc === undefined ? null : fold(doc)));
}

function decided(doc: VerbeterplanDoc, versie: number, besluit: Planbesluit): VerbeterplanDoc {
  const versies = doc.versies.map((entry) => (entry.versie === versie ? { ...entry, besluit } : entry));
  return { ...doc, status: besluit.soort, versies };
}

function turned(write: Write, verbeterplanId: string, verbeterplanStatus: 'mislukt' | 'geslaagd'): void {
  write.each<ConsequentieDoc>('consequenties', 'verbeterplanId', verbeterplanId, (doc) => ({
    ...doc,
    verbeterplanStatus,
  }));
}

/** Who must file a plan, who is late, what waits for approval, what failed (Q-003; R-KPI-06 to 08). */
export const verbeterplanbordProjection = defineProjection({
  name: 'verbeterplanbord',
  version: 1,
  tables: {
    aanbieders: { columns: { regio: 'text' } },
    verbeterplannen: {
      columns: {
        regio: 'text',
        aanbiederId: 'text',
        kpiId: 'text',
        gemeentecode: 'text',
        jaar: 'integer',
        status: 'text',
        teLaat: 'boolean',
        uiterlijkIndienen: 'date',
        vereistOp: 'date',
      },
    },
    consequenties: {
      columns: {
        regio: 'text',
        aanbiederId: 'text',
        gemeentecode: 'text',
        verbeterplanId: 'text',
        status: 'text',
        jaar: 'integer',
      },
    },
  },
  on: [
    on(aanbiederEvents, {
      AanbiederRegistered: ({ data, regio }, write: Write) => {
        const { aanbiederId, naam } = data;
        write.put<AanbiederDoc>('aanbieders', aanbiederId, () => ({ regio, aanbiederId, naam }));
      },
    }),
    on(verbeterplanEvents, {
      VerbeterplanRequired: ({ data, regio, occurredAt }, write: Write) => {
        write.put<VerbeterplanDoc>('verbeterplannen', data.verbeterplanId, (doc) => ({
          regio,
          ...data,
          vereistOp: occurredAt,
          status: 'vereist',
          teLaat: false,
          versies: doc?.versies ?? [],
          afronding: null,
          ingetrokkenReden: null,
        }));
      },
      VerbeterplanSubmitted: (event, write: Write) => {
        const { versie, ingediendOp, samenvatting, maatregelen } = event.data;
        plan(event, write, (doc) => ({
          ...doc,
          status: 'ingediend',
          versies: [
            ...doc.versies.filter((entry) => entry.versie !== versie),
            { versie, ingediendOp, samenvatting, maatregelen, besluit: null },
          ],
        }));
      },
      VerbeterplanApproved: (event, write: Write) => {
        const { versie, namensGemeenten, besluitDatum, toelichting } = event.data;
        const { rol } = event.actor;
        plan(event, write, (doc) =>
          decided(doc, versie, { soort: 'goedgekeurd', namensGemeenten, besluitDatum, toelichting, redenen: [], rol }),
        );
      },
      VerbeterplanRejected: (event, write: Write) => {
        const { versie, namensGemeenten, besluitDatum, redenen } = event.data;
        const { rol } = event.actor;
        plan(event, write, (doc) =>
          decided(doc, versie, { soort: 'afgewezen', namensGemeenten, besluitDatum, toelichting: null, redenen, rol }),
        );
      },
      VerbeterplanOverdue: (event, write: Write) => plan(event, write, (doc) => ({ ...doc, teLaat: true })),
      VerbeterplanSucceeded: (event, write: Write) => {
        const { verbeterplanId, jaar, metingId, verdict } = event.data;
        const afronding = { jaar, metingId, verdict, op: event.occurredAt };
        plan(event, write, (doc) => ({ ...doc, status: 'geslaagd', afronding }));
        turned(write, verbeterplanId, 'geslaagd');
      },
      VerbeterplanFailed: (event, write: Write) => {
        const { verbeterplanId, jaar, metingId } = event.data;
        const afronding = { jaar, metingId, verdict: 'onvoldoende' as const, op: event.occurredAt };
        plan(event, write, (doc) => ({ ...doc, status: 'mislukt', afronding }));
        turned(write, verbeterplanId, 'mislukt');
      },
      VerbeterplanRequirementWithdrawn: (event, write: Write) => {
        const { reden } = event.data;
        plan(event, write, (doc) => ({ ...doc, status: 'ingetrokken', ingetrokkenReden: reden }));
      },
    }),
    on(contractconsequentieEvents, {
      ContractconsequentieRequired: ({ data, regio, occurredAt }, write: Write) => {
        write.put<ConsequentieDoc>('consequenties', data.consequentieId, () => ({
          regio,
          ...data,
          gevraagdOp: occurredAt,
          status: 'gevraagd',
          verbeterplanStatus: 'mislukt',
          contractId: null,
          soort: null,
          redenen: [],
          besluitDatum: null,
          ingangsdatum: null,
          rol: null,
        }));
      },
      ContractconsequentieImposed: (event, write: Write) => {
        const { contractId, soort, redenen, besluitDatum, ingangsdatum } = event.data;
        const { rol } = event.actor;
        consequence(event, write, (doc) => ({
          ...doc,
          status: 'opgelegd',
          contractId,
          soort,
          redenen,
          besluitDatum,
          ingangsdatum,
          rol,
        }));
      },
      ContractconsequentieWaived: (event, write: Write) => {
        const { redenen, besluitDatum } = event.data;
        const { rol } = event.actor;
        consequence(event, write, (doc) => ({ ...doc, status: 'afgezien', redenen, besluitDatum, rol }));
      },
    }),
  ],
});
