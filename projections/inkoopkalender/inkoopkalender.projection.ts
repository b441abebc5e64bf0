import { aanbiederEvents } from '../../src/inkoop/aanbieder/aanbieder.events.js';
import { type AanmeldingEvent, aanmeldingEvents } from '../../src/inkoop/inkoopronde/aanmelding/aanmelding.events.js';
import { gunningEvents } from '../../src/inkoop/inkoopronde/gunning/gunning.events.js';
import { inlichtingenEvents } from '../../src/inkoop/inkoopronde/inlichtingen/inlichtingen.events.js';
import { inkoopvormkeuzeEvents } from '../../src/inkoop/inkoopronde/keuze/inkoopvormkeuze.events.js';
import { inkooprondeEvents } from '../../src/inkoop/inkoopronde/ronde/inkoopronde.events.js';
import { on } from '../../src/kernel/event-handlers.js';
import { mijlpaalEvents } from '../../src/regio/besluitvorming/mijlpaal/mijlpaal.events.js';
import { defineProjection, type Writer } from '../runner/projection.js';
import {
  type AanbiedernaamDoc,
  type AanmeldingDoc,
  type RondeDoc,
  type Rondefeit,
  type SpoormijlpaalDoc,
  type VraagDoc,
} from './inkoopkalender.docs.js';

type Tabel = 'rondes' | 'aanmeldingen' | 'vragen' | 'mijlpalen' | 'aanbieders';
type Write = Writer<Tabel>;

/** What the runner gives beside the fact itself stays out of the document. */
function feit<F extends { readonly type: string; readonly data: unknown; readonly occurredAt: string }>({
  type,
  data,
  occurredAt,
}: F): Pick<F, 'type' | 'data' | 'occurredAt'> {
  return { type, data, occurredAt };
}

function rondefeit(event: Rondefeit, write: Write): void {
  write.put<RondeDoc>('rondes', event.data.rondeId, (doc) =>
    doc === undefined ? null : { ...doc, verloop: [...doc.verloop, feit(event) as Rondefeit] },
  );
}

function aanmeldingfeit(event: AanmeldingEvent, write: Write): void {
  write.put<AanmeldingDoc>('aanmeldingen', event.data.aanmeldingId, (doc) =>
    doc === undefined ? null : { ...doc, verloop: [...doc.verloop, feit(event) as AanmeldingEvent] },
  );
}

function changeMijlpaal(write: Write, id: string, fold: (doc: SpoormijlpaalDoc) => SpoormijlpaalDoc): void {
  write.put<SpoormijlpaalDoc>('mijlpalen', id, (doc) => (doc === undefined ? null : fold(doc)));
}

/** Rounds of procurement, who applied, what was asked and decided, and when what follows (RM-PROC). */
export const inkoopkalenderProjection = defineProjection({
  name: 'inkoopkalender',
  version: 1,
  tables: {
    rondes: { columns: { regio: 'text' } },
    aanmeldingen: { columns: { regio: 'text', rondeId: 'text', aanbiederId: 'text' } },
    vragen: { columns: { regio: 'text', rondeId: 'text' } },
    mijlpalen: { columns: { regio: 'text', spoor: 'text' } },
    aanbieders: { columns: { regio: 'text' } },
  },
  on: [
    on(inkooprondeEvents, {
      InkooprondeStarted: (event, write: Write) => {
        const { rondeId, sleutel } = event.data;
        const { regio } = event;
        write.put<RondeDoc>('rondes', rondeId, () => ({ regio, rondeId, sleutel, verloop: [feit(event)] }));
      },
      EisenSet: rondefeit,
      AanbodInventorised: rondefeit,
      StapCompleted: rondefeit,
      InstroommomentPlanned: rondefeit,
      InstroommomentReplanned: rondefeit,
      InkooprondePublished: rondefeit,
      CapaciteitsprobleemDeclared: rondefeit,
      TussentijdseInstroomOpened: rondefeit,
      InkooprondeClosed: rondefeit,
      RaadInformed: rondefeit,
    }),
    on(inkoopvormkeuzeEvents, {
      InkoopvormScored: rondefeit,
      InkoopvormChosen: rondefeit,
      OpenHouseExceptionJustified: rondefeit,
      ContractwaardeEstimated: rondefeit,
      SasDrempelExceeded: rondefeit,
      SasVraagJudged: rondefeit,
    }),
    on(gunningEvents, {
      GunningProvisionallyAwarded: rondefeit,
      StandstillEnded: rondefeit,
      GunningWithdrawn: rondefeit,
      GunningFinallyAwarded: rondefeit,
    }),
    on(aanmeldingEvents, {
      AanmeldingSubmitted: (event, write: Write) => {
        const { aanmeldingId, rondeId, aanbiederId } = event.data;
        const { regio } = event;
        write.put<AanmeldingDoc>('aanmeldingen', aanmeldingId, (doc) => ({
          ...{ regio, aanmeldingId, rondeId, aanbiederId },
          verloop: [...(doc?.verloop ?? []), feit(event)],
        }));
      },
      AanmeldingWithdrawn: aanmeldingfeit,
      KwaliteitseisVerified: aanmeldingfeit,
      KwaliteitseisNotMet: aanmeldingfeit,
      ToelatingsgesprekConducted: aanmeldingfeit,
      AanmeldingAssessed: aanmeldingfeit,
      AanbiederAdmitted: aanmeldingfeit,
      AanmeldingRejected: aanmeldingfeit,
      BezwaarSubmitted: aanmeldingfeit,
      BezwaarDecided: aanmeldingfeit,
      BezwaartermijnEnded: aanmeldingfeit,
    }),
    on(inlichtingenEvents, {
      VraagAsked: ({ data, regio }, write: Write) =>
        write.put<VraagDoc>('vragen', data.vraagId, () => ({ regio, ...data, antwoorden: [], nota: null })),
      VraagAnswered: ({ data: { vraagId, antwoord, beantwoordOp } }, write: Write) =>
        write.put<VraagDoc>('vragen', vraagId, (doc) =>
          doc === undefined ? null : { ...doc, antwoorden: [...doc.antwoorden, { antwoord, beantwoordOp }] },
        ),
      NotaVanInlichtingenPublished: ({ data }, write: Write) => {
        const { nummer, gepubliceerdOp, document, vraagIds } = data;
        for (const vraagId of vraagIds) {
          write.put<VraagDoc>('vragen', vraagId, (doc) =>
            doc === undefined ? null : { ...doc, nota: { nummer, gepubliceerdOp, vindplaats: document.vindplaats } },
          );
        }
      },
    }),
    on(mijlpaalEvents, {
      MijlpaalPlanned: ({ data: { mijlpaalId, spoor, naam, gepland, geplandOp, bron }, regio }, write: Write) => {
        if (spoor === null) return;
        write.put<SpoormijlpaalDoc>('mijlpalen', mijlpaalId, () => ({
          ...{ regio, mijlpaalId, spoor: spoor.sleutel, naam },
          planningen: [{ ...gepland, geplandOp, reden: null, bron }],
          ...{ bereiktOp: null, vervallenOp: null },
        }));
      },
      MijlpaalReplanned: ({ data: { mijlpaalId, gepland, geplandOp, reden, bron } }, write: Write) =>
        changeMijlpaal(write, mijlpaalId, (doc) => ({
          ...doc,
          planningen: [...doc.planningen, { ...gepland, geplandOp, reden, bron }],
          vervallenOp: null,
        })),
      MijlpaalReached: ({ data: { mijlpaalId, bereiktOp } }, write: Write) =>
        changeMijlpaal(write, mijlpaalId, (doc) => ({ ...doc, bereiktOp })),
      MijlpaalReachedCorrected: ({ data: { mijlpaalId, bereiktOp } }, write: Write) =>
        changeMijlpaal(write, mijlpaalId, (doc) => ({ ...doc, bereiktOp })),
      MijlpaalCancelled: ({ data: { mijlpaalId, vervallenOp } }, write: Write) =>
        changeMijlpaal(write, mijlpaalId, (doc) => ({ ...doc, vervallenOp })),
    }),
    on(aanbiederEvents, {
      AanbiederRegistered: ({ data: { aanbiederId, naam }, regio }, write: Write) =>
        write.put<AanbiedernaamDoc>('aanbieders', aanbiederId, () => ({ regio, aanbiederId, naam })),
    }),
  ],
});
