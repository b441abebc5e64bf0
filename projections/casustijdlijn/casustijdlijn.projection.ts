import { betalingEvents } from '../../src/declaratie/betaling/betaling.events.js';
import { declaratieEvents, type GoedgekeurdeDeclaratie } from '../../src/declaratie/declaratie/declaratie.events.js';
import { aanbiederEvents } from '../../src/inkoop/aanbieder/aanbieder.events.js';
import { berichtEvents } from '../../src/istandaarden/bericht/bericht.events.js';
import { type AnyConsumedEvent, on } from '../../src/kernel/event-handlers.js';
import { casusEvents } from '../../src/toegang/casus/casus.events.js';
import { clientEvents } from '../../src/toegang/client/client.events.js';
import { inzageEvents } from '../../src/toegang/client/inzage.events.js';
import { evaluatieEvents } from '../../src/toegang/evaluatie/evaluatie.events.js';
import { arrangementEvents } from '../../src/toegang/arrangement/arrangement.events.js';
import { hoofdaanbiederEvents } from '../../src/toegang/hoofdaanbieder/hoofdaanbieder.events.js';
import { deelnameEvents } from '../../src/toegang/deelname/deelname.events.js';
import { verzoekEvents } from '../../src/istandaarden/verzoek/verzoek.events.js';
import { overdrachtEvents } from '../../src/toegang/overdracht/overdracht.events.js';
import { overstapEvents } from '../../src/toegang/overstap/overstap.events.js';
import { resultaatEvents } from '../../src/toegang/resultaat/resultaat.events.js';
import { schouwEvents } from '../../src/toegang/schouw/schouw.events.js';
import { toewijzingEvents } from '../../src/toegang/toewijzing/toewijzing.events.js';
import { verblijfEvents } from '../../src/toegang/verblijf/verblijf.events.js';
import { defineProjection, type Writer } from '../runner/projection.js';

/** One event of a case, as the log has it: the sentence and the corrections are made at the question. */
export interface GebeurtenisDoc {
  readonly gebeurtenisId: string;
  /** What the event belongs to: a toewijzing, resultaat, overdracht, overstap, or the client itself. */
  readonly zaakId: string;
  readonly regio: string;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly occurredAt: string;
  readonly recordedAt: string;
  /** Log position, as text. */
  readonly positie: string;
  readonly stream: string;
  readonly actor: { readonly subject: string; readonly rol: string; readonly organisatie?: string | undefined };
  readonly correlationId: string;
  readonly causationId: string;
  readonly processingActivity: string;
  readonly configVersion: string | null;
  /** A look at the case is part of its timeline, but does not make the case change. */
  readonly inzage: boolean;
}

/** Tells to which client a toewijzing, resultaat or overstap belongs: most events name only their own aggregate. */
export interface ZaakDoc {
  readonly zaakId: string;
  readonly soort:
    | 'client'
    | 'toewijzing'
    | 'resultaat'
    | 'overdracht'
    | 'overstap'
    | 'verantwoordelijkheid'
    | 'arrangement'
    | 'deelname'
    | 'verblijf'
    | 'verzoek'
    | 'declaratie';
  readonly clientId: string;
  readonly regio: string;
  readonly gemeentecode: string;
  readonly aanbiederId: string | null;
  readonly productcode: string | null;
  readonly ingetrokken: boolean;
  readonly gewist: boolean;
}

function add(event: AnyConsumedEvent, zaakId: string, write: Writer, inzage = false): void {
  const { id, type, data, occurredAt, recordedAt, position, stream, actor } = event;
  const { correlationId, causationId, processingActivity, configVersion, regio } = event;
  write.add<GebeurtenisDoc>('gebeurtenis', id, {
    ...{ gebeurtenisId: id, zaakId, regio, type, data: data as Record<string, unknown>, occurredAt, recordedAt },
    ...{
      positie: position.toString(),
      stream,
      actor,
      correlationId,
      causationId,
      processingActivity,
      configVersion,
      inzage,
    },
  });
}

type Opening = Pick<ZaakDoc, 'zaakId' | 'soort' | 'clientId' | 'gemeentecode'> & Partial<ZaakDoc>;

function open(event: AnyConsumedEvent, zaak: Opening, write: Writer): void {
  write.put<ZaakDoc>('zaak', zaak.zaakId, () => ({
    ...{ aanbiederId: null, productcode: null, ingetrokken: false, gewist: false, regio: event.regio },
    ...zaak,
  }));
  add(event, zaak.zaakId, write);
}

const ofToewijzing = (event: AnyConsumedEvent & { data: { toewijzingId: string } }, write: Writer): void => {
  add(event, event.data.toewijzingId, write);
};
const ofOverdracht = (event: AnyConsumedEvent & { data: { overdrachtId: string } }, write: Writer): void => {
  add(event, event.data.overdrachtId, write);
};
const ofOverstap = (event: AnyConsumedEvent & { data: { overstapId: string } }, write: Writer): void => {
  add(event, event.data.overstapId, write);
};
const ofVerzoek = (event: AnyConsumedEvent & { data: { verzoekId: string } }, write: Writer): void => {
  add(event, event.data.verzoekId, write);
};
const ofArrangement = (event: AnyConsumedEvent & { data: { arrangementId: string } }, write: Writer): void => {
  add(event, event.data.arrangementId, write);
};
/** Use by someone whose name was not asked belongs to no case (R-SEG-19). */
const ofDeelname = (
  event: AnyConsumedEvent & {
    data: Omit<Opening, 'zaakId' | 'soort' | 'clientId'> & { deelnameId: string; clientId: string | null };
  },
  write: Writer,
): void => {
  const { deelnameId: zaakId, clientId, gemeentecode, aanbiederId, productcode } = event.data;
  if (clientId === null) return;
  open(event, { zaakId, soort: 'deelname', clientId, gemeentecode, aanbiederId, productcode }, write);
};
/** Approved without having been submitted where it was recorded as approved elsewhere. */
const ofDeclaratie = (
  event: AnyConsumedEvent & {
    data: Pick<GoedgekeurdeDeclaratie, 'declaratieId' | 'clientId' | 'gemeentecode' | 'aanbiederId' | 'productcode'>;
  },
  write: Writer,
): void => {
  const { declaratieId: zaakId, clientId, gemeentecode, aanbiederId, productcode } = event.data;
  open(event, { zaakId, soort: 'declaratie', clientId, gemeentecode, aanbiederId, productcode }, write);
};
const ofInzage = (event: AnyConsumedEvent & { data: { clientId: string } }, write: Writer): void => {
  add(event, event.data.clientId, write, true);
};

/** Events that do not name their message themselves, by the consequence under which the message names them. */
const ZONDER_BERICHT: Readonly<Record<string, string>> = {
  ZorgPaused: 'onderbreking',
  ZorgResumed: 'hervatting',
  ZorgEnded: 'stop',
};

/** The message that an event of a toewijzing came from. A message and what it brings about have the same cause. */
export interface HerkomstDoc {
  readonly berichtId: string;
}

/** Under which key the message of an event stands; undefined where the event names its message itself. */
export function herkomstVan({
  causationId,
  zaakId,
  type,
}: Pick<GebeurtenisDoc, 'causationId' | 'zaakId' | 'type'>): string | undefined {
  const soort = ZONDER_BERICHT[type];
  return soort === undefined ? undefined : `${causationId}/${zaakId}/${soort}`;
}

/** Replays a case: every decision with its actor, evidence, rule version and later corrections (R-TZH-13). */
export const casustijdlijnProjection = defineProjection({
  name: 'casustijdlijn',
  version: 6,
  tables: {
    gebeurtenis: { once: true, columns: { zaakId: 'text', positie: 'bigint', inzage: 'boolean' } },
    zaak: { columns: { clientId: 'text', soort: 'text', regio: 'text', gemeentecode: 'text', aanbiederId: 'text' } },
    herkomst: {},
    aanbieder: { columns: { regio: 'text' } },
  },
  on: [
    on(aanbiederEvents, {
      AanbiederRegistered: ({ data: { aanbiederId, naam }, regio }, write: Writer) => {
        write.put('aanbieder', aanbiederId, () => ({ aanbiederId, regio, naam }));
      },
    }),
    on(berichtEvents, {
      BerichtProcessed: ({ data: { berichtId, gevolgen }, causationId }, write: Writer) => {
        for (const { soort, id } of gevolgen) {
          if (!Object.values(ZONDER_BERICHT).includes(soort)) continue;
          write.put<HerkomstDoc>('herkomst', `${causationId}/${id}/${soort}`, () => ({ berichtId }));
        }
      },
    }),
    on(clientEvents, {
      ClientPseudonymised: (event, write: Writer) => {
        const { clientId, gemeentecode } = event.data;
        open(event, { zaakId: clientId, soort: 'client', clientId, gemeentecode }, write);
      },
      PersoonsgegevensChanged: (event, write) => {
        add(event, event.data.clientId, write);
      },
      PersoonsgegevensErased: (event, write) => {
        const { clientId } = event.data;
        write.put<ZaakDoc>('zaak', clientId, (zaak) => (zaak === undefined ? null : { ...zaak, gewist: true }));
        add(event, clientId, write);
      },
    }),
    on(casusEvents, {
      VerantwoordelijkeGemeenteAssigned: (event, write: Writer) => {
        const { aanwijzingId: zaakId, clientId, gemeentecode } = event.data;
        open(event, { zaakId, soort: 'verantwoordelijkheid', clientId, gemeentecode }, write);
      },
      VerantwoordelijkeGemeenteCorrected: (event, write) => {
        const { aanwijzingId, gemeentecode } = event.data;
        write.put<ZaakDoc>('zaak', aanwijzingId, (zaak) => (zaak === undefined ? null : { ...zaak, gemeentecode }));
        add(event, aanwijzingId, write);
      },
      VerantwoordelijkeGemeenteWithdrawn: (event, write) => {
        const { aanwijzingId } = event.data;
        write.put<ZaakDoc>('zaak', aanwijzingId, (zaak) =>
          zaak === undefined ? null : { ...zaak, ingetrokken: true },
        );
        add(event, aanwijzingId, write);
      },
    }),
    on(inzageEvents, { PersoonsgegevensViewed: ofInzage, CasusViewed: ofInzage }),
    on(toewijzingEvents, {
      ToewijzingSent: (event, write: Writer) => {
        const { toewijzingId, clientId, gemeentecode, aanbiederId, productcode } = event.data;
        open(
          event,
          { zaakId: toewijzingId, soort: 'toewijzing', clientId, gemeentecode, aanbiederId, productcode },
          write,
        );
      },
      VervolgAdmitted: ofToewijzing,
      ToewijzingConverted: ofToewijzing,
      ExtraCheckRequired: ofToewijzing,
      ExtraCheckPassed: ofToewijzing,
      ExtraCheckFailed: ofToewijzing,
      StarttermijnStarted: ofToewijzing,
      StarttermijnWithdrawn: ofToewijzing,
      ToewijzingAccepted: ofToewijzing,
      ToewijzingDeclined: ofToewijzing,
      AlternatieveAanbiederProposed: ofToewijzing,
      ZorgStarted: ofToewijzing,
      ZorgStartCorrected: ofToewijzing,
      ZorgStartRemoved: ofToewijzing,
      StarttermijnExceeded: ofToewijzing,
      StarttermijnExceededWithdrawn: ofToewijzing,
      ZorgPaused: ofToewijzing,
      ZorgResumed: ofToewijzing,
      ZorgEnded: ofToewijzing,
      ZorgStopRemoved: ofToewijzing,
      ToewijzingCorrected: ofToewijzing,
      ToewijzingWithdrawn: (event, write) => {
        const { toewijzingId } = event.data;
        write.put<ZaakDoc>('zaak', toewijzingId, (zaak) =>
          zaak === undefined ? null : { ...zaak, ingetrokken: true },
        );
        ofToewijzing(event, write);
      },
    }),
    on(hoofdaanbiederEvents, {
      HoofdaanbiederAssigned: ofToewijzing,
      HoofdaanbiederEnded: ofToewijzing,
      OnderaannemerEngaged: ofToewijzing,
    }),
    on(declaratieEvents, {
      DeclaratieSubmitted: ofDeclaratie,
      DeclaratieApproved: ofDeclaratie,
      DeclaratieRejected: (event, write) => {
        add(event, event.data.declaratieId, write);
      },
    }),
    // What a declaratie books on its toewijzing is in the declaratie itself.
    on(betalingEvents, { ResultaatbetalingApproved: ofToewijzing }),
    on(schouwEvents, { SchouwPlanned: ofToewijzing, SchouwConducted: ofToewijzing, SchouwOverdue: ofToewijzing }),
    on(evaluatieEvents, { TrajectEvaluated: ofToewijzing }),
    on(resultaatEvents, {
      ResultaatAgreed: (event, write: Writer) => {
        const { resultaatId, clientId, gemeentecode, aanbiederId, productcode } = event.data;
        open(
          event,
          { zaakId: resultaatId, soort: 'resultaat', clientId, gemeentecode, aanbiederId, productcode },
          write,
        );
      },
      ResultaatMeasured: (event, write) => {
        add(event, event.data.resultaatId, write);
      },
    }),
    on(overdrachtEvents, {
      OverdrachtStarted: (event, write: Writer) => {
        const { overdrachtId, clientId, gemeentecode, vanAanbiederId, productcode } = event.data;
        const zaak = { zaakId: overdrachtId, soort: 'overdracht', clientId, gemeentecode } as const;
        open(event, { ...zaak, aanbiederId: vanAanbiederId, productcode }, write);
      },
      OntvangerProposed: ofOverdracht,
      OntvangerAccepted: ofOverdracht,
      OntvangerRefused: ofOverdracht,
      GegevensoverdrachtRecorded: ofOverdracht,
      OverdrachtCompleted: ofOverdracht,
      OverdrachtEnded: ofOverdracht,
      OverdrachtOverdue: ofOverdracht,
    }),
    on(overstapEvents, {
      OverstapRequested: (event, write: Writer) => {
        const { overstapId, clientId, gemeentecode, vanAanbiederId, productcode } = event.data;
        const zaak = { zaakId: overstapId, soort: 'overstap', clientId, gemeentecode } as const;
        open(event, { ...zaak, aanbiederId: vanAanbiederId, productcode }, write);
      },
      OverstapGranted: ofOverstap,
      OverstapWaitlisted: ofOverstap,
    }),
    on(arrangementEvents, {
      ArrangementOpened: (event, write: Writer) => {
        const { arrangementId: zaakId, clientId, gemeentecode } = event.data;
        open(event, { zaakId, soort: 'arrangement', clientId, gemeentecode }, write);
      },
      ResultaatgebiedenSet: ofArrangement,
      ArrangementComposed: ofArrangement,
      OndersteuningClassified: ofArrangement,
      MaatwerkRequested: ofArrangement,
      MaatwerkApproved: ofArrangement,
    }),
    on(deelnameEvents, { ToegangstoetsPassed: ofDeelname, DeelnameRegistered: ofDeelname }),
    on(verblijfEvents, {
      VerblijfStarted: (event, write: Writer) => {
        const { verblijfId: zaakId, clientId, gemeentecode, aanbiederId, productcode } = event.data;
        open(event, { zaakId, soort: 'verblijf', clientId, gemeentecode, aanbiederId, productcode }, write);
      },
      VerblijfEnded: (event, write) => {
        add(event, event.data.verblijfId, write);
      },
    }),
    on(verzoekEvents, {
      VerzoekSubmitted: (event, write: Writer) => {
        const { verzoekId: zaakId, clientId, gemeentecode, aanbiederId, vragen } = event.data;
        const [{ productcode }] = vragen as [(typeof vragen)[number]];
        open(event, { zaakId, soort: 'verzoek', clientId, gemeentecode, aanbiederId, productcode }, write);
      },
      VerzoekOnderzoekStarted: ofVerzoek,
      VerzoekGranted: ofVerzoek,
      VerzoekRefused: ofVerzoek,
      VerzoekOverdue: ofVerzoek,
    }),
  ],
});
