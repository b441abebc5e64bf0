import { aanbiederEvents } from '../../src/inkoop/aanbieder/aanbieder.events.js';
import {
  contractEvents,
  metBeeindiging,
  metIntrekking,
  metVerlenging,
} from '../../src/inkoop/contract/contract.events.js';
import { capaciteitEvents } from '../../src/inkoop/partijen/capaciteit/capaciteit.events.js';
import { certificatenEvents } from '../../src/inkoop/partijen/certificaten/certificaten.events.js';
import { contractpartijenEvents } from '../../src/inkoop/partijen/contractpartijen/contractpartijen.events.js';
import { relatieprofielEvents } from '../../src/inkoop/partijen/relatieprofiel/relatieprofiel.events.js';
import { berichtEvents } from '../../src/istandaarden/bericht/bericht.events.js';
import { type ConsumedEvent, on } from '../../src/kernel/event-handlers.js';
import { kpimetingEvents } from '../../src/kwaliteit/kpimeting/kpimeting.events.js';
import { predicaatEvents } from '../../src/kwaliteit/predicaat/predicaat.events.js';
import { verbeterplanEvents } from '../../src/kwaliteit/verbeterplan/verbeterplan.events.js';
import { partnerschapEvents } from '../../src/leveranciersmanagement/partnerschap/partnerschap.events.js';
import { toewijzingEvents } from '../../src/toegang/toewijzing/toewijzing.events.js';
import { defineProjection, type Writer } from '../runner/projection.js';
import {
  type AanbiederDoc,
  type BerichtDoc,
  type ContractDoc,
  dagVan,
  type OnderaannemingDoc,
  type PlanDoc,
  type Planstand,
  type ToewijzingDoc,
} from './aanbiedersprofiel.docs.js';

type Consumed<D> = ConsumedEvent<string, D>;

/** Of an event that names its aanbieder. */
function feit(event: Consumed<{ readonly aanbiederId: string }>, write: Writer): void {
  const { id, regio, type, data, occurredAt } = event;
  write.add('feiten', id, { regio, aanbiederId: data.aanbiederId, soort: type, type, data, op: dagVan(occurredAt) });
}

/** Of an event about the parties of a contract. */
function partij(event: Consumed<{ readonly contractId: string }>, write: Writer): void {
  const { id, regio, type, data, occurredAt } = event;
  write.add('partijen', id, { regio, contractId: data.contractId, type, data, op: dagVan(occurredAt) });
}

function change(write: Writer, toewijzingId: string, to: Partial<ToewijzingDoc>): void {
  write.put<ToewijzingDoc>('toewijzingen', toewijzingId, (doc) => (doc === undefined ? null : { ...doc, ...to }));
}

const plan =
  (stand: Planstand) =>
  (event: Consumed<{ readonly verbeterplanId: string }>, write: Writer): void =>
    write.put<PlanDoc>('plannen', event.data.verbeterplanId, (doc) =>
      doc === undefined ? null : { ...doc, verloop: [...doc.verloop, { stand, op: dagVan(event.occurredAt) }] },
    );

const perAanbieder = { regio: 'text', aanbiederId: 'text' } as const;

/** All that is known of one aanbieder, for one question (RM-PROVIDER). */
export const aanbiedersprofielProjection = defineProjection({
  name: 'aanbiedersprofiel',
  version: 1,
  tables: {
    aanbieders: { columns: { regio: 'text' } },
    contracten: { columns: perAanbieder },
    partijen: { once: true, columns: { regio: 'text', contractId: 'text' } },
    onderaannemingen: { columns: { regio: 'text', contractId: 'text' } },
    feiten: { once: true, columns: { ...perAanbieder, soort: 'text' } },
    plannen: { columns: perAanbieder },
    toewijzingen: {
      columns: {
        ...{ ...perAanbieder, contractId: 'text', clientId: 'text', productcode: 'text', redenCode: 'text' },
        ...{ toegewezenOp: 'date', startdag: 'date', einddag: 'date', ingetrokkenOp: 'date', geweigerdOp: 'date' },
      },
    },
    berichten: { once: true, columns: { regio: 'text', afzender: 'text' } },
  },
  on: [
    on(aanbiederEvents, {
      AanbiederRegistered: ({ data, regio }, write) => {
        const { aanbiederId, naam, agbcode, kvkNummer, sinds } = data;
        write.put<AanbiederDoc>('aanbieders', aanbiederId, () => ({
          ...{ regio, aanbiederId, naam, agbcode, kvkNummer, sinds },
        }));
      },
    }),
    on(contractEvents, {
      ContractSigned: ({ data, regio }, write) => {
        const { contractId, contractnummer, aanbiederId, ingangsdatum, einddatum, ondertekendOp, producten } = data;
        const gemeenten = data.gemeenten.map(({ gemeentecode }) => gemeentecode);
        write.put<ContractDoc>('contracten', contractId, () => ({
          ...{ regio, contractId, contractnummer, aanbiederId, ingangsdatum, einddatum, ondertekendOp },
          ...{ producten, gemeenten, verlengingen: [], beeindigingen: [] },
        }));
      },
      ContractExtended: ({ data }, write) =>
        write.put<ContractDoc>('contracten', data.contractId, (doc) => metVerlenging(doc, data)),
      ContractTerminated: ({ data }, write) =>
        write.put<ContractDoc>('contracten', data.contractId, (doc) => metBeeindiging(doc, data)),
      ContractTerminationWithdrawn: ({ data }, write) =>
        write.put<ContractDoc>('contracten', data.contractId, (doc) => metIntrekking(doc, data)),
    }),
    on(contractpartijenEvents, {
      CombinatieFormed: partij,
      PercelenAssigned: partij,
      RaamovereenkomstSigned: partij,
      MinimumClientenSet: partij,
      MinimumClientenReached: partij,
      MinimumClientenNotReached: partij,
      OnderaannemerRegistered: ({ data, regio }, write) =>
        write.put<OnderaannemingDoc>('onderaannemingen', data.onderaannemingId, () => ({
          ...data,
          regio,
          einde: null,
        })),
      OnderaannemingEnded: ({ data: { onderaannemingId, laatsteDag, reden } }, write) =>
        write.put<OnderaannemingDoc>('onderaannemingen', onderaannemingId, (doc) =>
          doc === undefined ? null : { ...doc, einde: { laatsteDag, reden } },
        ),
    }),
    on(certificatenEvents, { CertificaatRegistered: feit, CertificaatWithdrawn: feit }),
    on(relatieprofielEvents, {
      AanbiederClassified: feit,
      VerbeterpuntSet: feit,
      VerbeterpuntClosed: feit,
      PilotpartnerSelected: feit,
      ContinuiteitsrisicoReported: feit,
      ContinuiteitsinterventieStarted: feit,
      ContinuiteitsrisicoEnded: feit,
    }),
    on(capaciteitEvents, {
      BeschikbaarheidReported: feit,
      CapaciteitstekortReported: feit,
      CapaciteitRestored: feit,
    }),
    on(partnerschapEvents, { PartnerschapEstablished: feit, PartnerschapEnded: feit }),
    on(kpimetingEvents, { KpiVerdictEstablished: feit, KpiVerdictWithheld: feit }),
    on(predicaatEvents, {
      PredicaatAwarded: feit,
      PredicaatPublished: feit,
      PredicaatUnpublished: feit,
      PredicaatWithdrawn: feit,
    }),
    on(verbeterplanEvents, {
      VerbeterplanRequired: ({ data, regio, occurredAt }, write) => {
        const { verbeterplanId, aanbiederId, kpiId, jaar, segment, gemeentecode, uiterlijkIndienen } = data;
        write.put<PlanDoc>('plannen', verbeterplanId, () => ({
          ...{ regio, aanbiederId, verbeterplanId, kpiId, jaar, segment, gemeentecode, uiterlijkIndienen },
          verloop: [{ stand: 'vereist', op: dagVan(occurredAt) }],
        }));
      },
      VerbeterplanSubmitted: plan('ingediend'),
      VerbeterplanApproved: plan('goedgekeurd'),
      VerbeterplanRejected: plan('afgewezen'),
      VerbeterplanOverdue: plan('te-laat'),
      VerbeterplanSucceeded: plan('geslaagd'),
      VerbeterplanFailed: plan('mislukt'),
      VerbeterplanRequirementWithdrawn: plan('vervallen'),
    }),
    on(toewijzingEvents, {
      ToewijzingSent: ({ data, regio }, write) => {
        const { toewijzingId, aanbiederId, contractId, clientId, productcode, toegewezenOp, einddatum } = data;
        write.put<ToewijzingDoc>('toewijzingen', toewijzingId, () => ({
          ...{ regio, aanbiederId, contractId, clientId, productcode, toegewezenOp },
          ...{ startdag: null, einddag: einddatum },
          ...{ ingetrokkenOp: null, geweigerdOp: null, redenCode: null },
        }));
      },
      ToewijzingCorrected: ({ data: { toewijzingId, einddatum } }, write) =>
        change(write, toewijzingId, { einddag: einddatum }),
      ToewijzingWithdrawn: ({ data: { toewijzingId }, occurredAt }, write) =>
        change(write, toewijzingId, { ingetrokkenOp: dagVan(occurredAt) }),
      ToewijzingDeclined: ({ data: { toewijzingId, redenCode }, occurredAt }, write) =>
        change(write, toewijzingId, { geweigerdOp: dagVan(occurredAt), redenCode }),
      ZorgStarted: ({ data: { toewijzingId, begindatum } }, write) =>
        change(write, toewijzingId, { startdag: begindatum }),
      ZorgStartCorrected: ({ data: { toewijzingId, begindatum } }, write) =>
        change(write, toewijzingId, { startdag: begindatum }),
      ZorgStartRemoved: ({ data: { toewijzingId } }, write) => change(write, toewijzingId, { startdag: null }),
      ZorgEnded: ({ data: { toewijzingId, einddatum } }, write) => change(write, toewijzingId, { einddag: einddatum }),
      ZorgStopRemoved: ({ data: { toewijzingId } }, write) => change(write, toewijzingId, { einddag: null }),
    }),
    on(berichtEvents, {
      BerichtReceived: ({ id, data: { afzender, berichtcode }, regio, occurredAt }, write) =>
        write.add<BerichtDoc>('berichten', id, { regio, afzender, op: dagVan(occurredAt), berichtcode, fouten: [] }),
      BerichtRejected: ({ id, data: { afzender, berichtcode, fouten }, regio, occurredAt }, write) => {
        if (afzender === null) return;
        const codes = fouten.map(({ code }) => code);
        write.add<BerichtDoc>('berichten', id, {
          ...{ regio, afzender, op: dagVan(occurredAt), berichtcode, fouten: codes },
        });
      },
    }),
  ],
});
