import { type Bedrag } from '../../src/kernel/bedrag.js';
import { type Datum, type Tijdstip } from '../../src/kernel/datum.js';
import { type AnyConsumedEvent, on } from '../../src/kernel/event-handlers.js';
import { aanbiederEvents } from '../../src/inkoop/aanbieder/aanbieder.events.js';
import { contractEvents, gecorrigeerd, type Uitoefenaar } from '../../src/inkoop/contract/contract.events.js';
import { contractconsequentieEvents } from '../../src/kwaliteit/contractconsequentie/contractconsequentie.events.js';
import { regioEvents } from '../../src/regio/regio/regio.events.js';
import { regioconfiguratieEvents } from '../../src/regio/regioconfiguratie/regioconfiguratie.events.js';
import { defineProjection } from '../runner/projection.js';

export interface ContractDoc {
  readonly contractId: string;
  readonly contractnummer: string;
  readonly regio: string;
  readonly aanbiederId: string;
  readonly ingangsdatum: Datum;
  readonly ondertekendOp: Datum;
  readonly duurMaanden: number;
  /** Last day of the first term. */
  readonly einddatum: Datum;
  readonly maximumMaanden: number | null;
  readonly maximumEinddatum: Datum | null;
  readonly looptijdstatus: string | null;
  readonly nietVastgesteld: readonly string[] | null;
  readonly acceptatieplicht: boolean;
  readonly configuratieversie: string | null;
  readonly gemeenten: readonly { readonly gemeentecode: string; readonly vanaf: Datum }[];
  readonly producten: readonly {
    readonly productcode: string;
    readonly categorie: string;
    readonly segment: string | null;
    readonly perceel: string | null;
    readonly wet: string;
  }[];
  readonly opties: readonly {
    readonly volgnummer: number;
    readonly maanden: number;
    readonly maximaal: boolean;
    readonly uitoefenaar: Uitoefenaar;
    readonly uiterlijkAankondigen: Datum;
  }[];
  readonly verlengingen: readonly {
    /** Null where a decision of the gemeenten extended the contract, beyond its options. */
    readonly volgnummer: number | null;
    readonly besluit: string | null;
    readonly maanden: number;
    readonly nieuweEinddatum: Datum;
    readonly besluitDatum: Datum;
    readonly uitgeoefendDoor: Uitoefenaar;
    readonly verschovenOpties: readonly { readonly volgnummer: number; readonly uiterlijkAankondigen: Datum }[];
  }[];
  readonly tarieven: readonly {
    readonly productcode: string;
    readonly eenheid: string;
    readonly bedrag: Bedrag;
    readonly geldigVanaf: Datum;
    readonly geldigTot: Datum | null;
  }[];
  readonly signalen: readonly {
    readonly soort: 'optie' | 'einde' | 'verlopen';
    readonly volgnummer: number | null;
    /** Last day to exercise the option, or the end. */
    readonly datum: Datum;
    readonly gesignaleerdOp: Datum;
  }[];
  readonly consequenties: readonly {
    readonly consequentieId: string;
    readonly soort: string;
    readonly redenen: readonly string[];
    readonly besluitDatum: Datum;
    readonly ingangsdatum: Datum;
  }[];
  readonly clientenstops: readonly {
    readonly clientenstopId: string;
    /** Null for all of the contract. */
    readonly gemeenten: readonly string[] | null;
    readonly productcodes: readonly string[] | null;
    readonly aangekondigdOp: Datum;
    readonly toestemmingOp: Datum;
    readonly toestemming: string;
    readonly reden: string;
    readonly ingangsdatum: Datum;
    readonly laatsteDag: Datum | null;
    readonly opheffing: { readonly besluitDatum: Datum; readonly laatsteDag: Datum; readonly reden: string } | null;
  }[];
  /** Ends before its time, also those that were withdrawn. */
  readonly beeindigingen: readonly {
    readonly beeindigingId: string;
    readonly grond: string;
    readonly besluit: string;
    readonly besluitDatum: Datum;
    readonly aangezegdOp: Datum | null;
    readonly einddatum: Datum;
    readonly reden: string;
    readonly regel: { readonly bron: string; readonly opzegtermijnMaanden: number } | null;
    readonly ingetrokkenOp: Datum | null;
    readonly redenIntrekking: string | null;
  }[];
  readonly schorsingen: readonly {
    readonly schorsingId: string;
    readonly grond: string;
    readonly besluit: string;
    readonly besluitDatum: Datum;
    readonly reden: string;
    readonly ingangsdatum: Datum;
    readonly laatsteDag: Datum | null;
    readonly opheffing: { readonly besluitDatum: Datum; readonly laatsteDag: Datum; readonly reden: string } | null;
  }[];
  readonly tijdlijn: readonly Tijdlijnregel[];
}

export interface Tijdlijnregel {
  readonly gebeurtenisId: string;
  readonly type: string;
  /** Valid time: a date or an instant. */
  readonly geldigOp: string;
  readonly vastgelegdTijdstip: Tijdstip;
  readonly rol: string;
  readonly configuratieversie: string | null;
}

export interface AanbiederDoc {
  readonly regio: string;
  readonly aanbiederId: string;
  readonly naam: string;
  readonly agbcode: string;
  readonly kvkNummer: string | null;
  readonly sinds: Datum;
}

/** A name by its code, as the region last wrote it. */
export interface NaamDoc {
  readonly regio: string;
  readonly code: string;
  readonly naam: string;
}

function regel(event: AnyConsumedEvent): Tijdlijnregel {
  return {
    gebeurtenisId: event.id,
    type: event.type,
    geldigOp: event.occurredAt,
    vastgelegdTijdstip: event.recordedAt,
    rol: event.actor.rol,
    configuratieversie: event.configVersion,
  };
}

/** Adds to a contract that is known; what belongs to none is passed over. */
function adding(event: AnyConsumedEvent, change: (doc: ContractDoc) => Partial<ContractDoc>) {
  return (doc: ContractDoc | undefined): ContractDoc | null =>
    doc === undefined ? null : { ...doc, ...change(doc), tijdlijn: [...doc.tijdlijn, regel(event)] };
}

/** Which contracts there are, until when, with whom, for what and at what price (RM-CONTRACT). */
export const contractregisterProjection = defineProjection({
  name: 'contractregister',
  version: 5,
  tables: {
    contracten: { columns: { regio: 'text', aanbiederId: 'text', ingangsdatum: 'date' } },
    aanbieders: { columns: { regio: 'text', aanbiederId: 'text' } },
    gemeenten: { columns: { regio: 'text' } },
    producten: { columns: { regio: 'text' } },
  },
  on: [
    on(contractEvents, {
      ContractSigned: (event, write) => {
        const { verlengingsopties, eindeSignaalOp: _einde, ...data } = event.data;
        write.put<ContractDoc>('contracten', data.contractId, () => ({
          ...data,
          regio: event.regio,
          configuratieversie: event.configVersion,
          opties: verlengingsopties.map(({ volgnummer, maanden, maximaal, uitoefenaar, uiterlijkAankondigen }) => ({
            ...{ volgnummer, maanden, maximaal, uitoefenaar, uiterlijkAankondigen },
          })),
          verlengingen: [],
          tarieven: [],
          signalen: [],
          consequenties: [],
          clientenstops: [],
          beeindigingen: [],
          schorsingen: [],
          tijdlijn: [regel(event)],
        }));
      },
      TariefAgreed: (event, write) => {
        const { contractId, ...tarief } = event.data;
        const order = (a: { productcode: string; geldigVanaf: Datum }) => `${a.productcode} ${a.geldigVanaf}`;
        write.put<ContractDoc>(
          'contracten',
          contractId,
          adding(event, ({ tarieven }) => ({
            tarieven: [...tarieven, tarief].sort((a, b) => (order(a) < order(b) ? -1 : 1)),
          })),
        );
      },
      TariefCorrected: (event, write) =>
        write.put<ContractDoc>(
          'contracten',
          event.data.contractId,
          adding(event, ({ tarieven }) => ({ tarieven: gecorrigeerd(tarieven, event.data) })),
        ),
      ContractExtended: (event, write) => {
        const { contractId, vorigeEinddatum: _vorige, eindeSignaalOp: _einde, ...verlenging } = event.data;
        write.put<ContractDoc>(
          'contracten',
          contractId,
          adding(event, ({ verlengingen }) => ({ verlengingen: [...verlengingen, verlenging] })),
        );
      },
      ClientenstopGranted: (event, write) => {
        const { contractId, aankondigingsdagen: _dagen, ...stop } = event.data;
        write.put<ContractDoc>(
          'contracten',
          contractId,
          adding(event, ({ clientenstops }) => ({ clientenstops: [...clientenstops, { ...stop, opheffing: null }] })),
        );
      },
      ClientenstopLifted: (event, write) => {
        const { contractId, clientenstopId, laatsteDag, reden } = event.data;
        const opheffing = { besluitDatum: event.occurredAt, laatsteDag, reden };
        write.put<ContractDoc>(
          'contracten',
          contractId,
          adding(event, ({ clientenstops }) => ({
            clientenstops: clientenstops.map((stop) =>
              stop.clientenstopId === clientenstopId ? { ...stop, opheffing } : stop,
            ),
          })),
        );
      },
      ContractTerminated: (event, write) => {
        const {
          contractId,
          beeindigingId,
          grond,
          besluit,
          besluitDatum,
          aangezegdOp,
          einddatum,
          reden,
          regel: norm,
        } = event.data;
        const beeindiging = {
          ...{ beeindigingId, grond, besluit, besluitDatum, aangezegdOp, einddatum, reden, regel: norm },
          ...{ ingetrokkenOp: null, redenIntrekking: null },
        };
        write.put<ContractDoc>(
          'contracten',
          contractId,
          adding(event, (doc) => ({ beeindigingen: [...doc.beeindigingen, beeindiging] })),
        );
      },
      ContractTerminationWithdrawn: (event, write) => {
        const { contractId, beeindigingId, besluitDatum: ingetrokkenOp, reden: redenIntrekking } = event.data;
        write.put<ContractDoc>(
          'contracten',
          contractId,
          adding(event, ({ beeindigingen }) => ({
            beeindigingen: beeindigingen.map((one) =>
              one.beeindigingId === beeindigingId ? { ...one, ingetrokkenOp, redenIntrekking } : one,
            ),
          })),
        );
      },
      ContractSuspended: (event, write) => {
        const { contractId, ...schorsing } = event.data;
        write.put<ContractDoc>(
          'contracten',
          contractId,
          adding(event, ({ schorsingen }) => ({ schorsingen: [...schorsingen, { ...schorsing, opheffing: null }] })),
        );
      },
      ContractSuspensionLifted: (event, write) => {
        const { contractId, schorsingId, laatsteDag, reden } = event.data;
        const opheffing = { besluitDatum: event.occurredAt, laatsteDag, reden };
        write.put<ContractDoc>(
          'contracten',
          contractId,
          adding(event, ({ schorsingen }) => ({
            schorsingen: schorsingen.map((one) => (one.schorsingId === schorsingId ? { ...one, opheffing } : one)),
          })),
        );
      },
      VerlengingsoptieApproached: (event, write) => {
        const { contractId, volgnummer, uiterlijkAankondigen: datum } = event.data;
        const signaal = { soort: 'optie', volgnummer, datum, gesignaleerdOp: event.occurredAt } as const;
        write.put<ContractDoc>(
          'contracten',
          contractId,
          adding(event, (doc) => ({ signalen: [...doc.signalen, signaal] })),
        );
      },
      ContractEndApproached: (event, write) => {
        const { contractId, einddatum: datum } = event.data;
        const signaal = { soort: 'einde', volgnummer: null, datum, gesignaleerdOp: event.occurredAt } as const;
        write.put<ContractDoc>(
          'contracten',
          contractId,
          adding(event, (doc) => ({ signalen: [...doc.signalen, signaal] })),
        );
      },
      ContractExpired: (event, write) => {
        const { contractId, einddatum: datum } = event.data;
        const signaal = { soort: 'verlopen', volgnummer: null, datum, gesignaleerdOp: event.occurredAt } as const;
        write.put<ContractDoc>(
          'contracten',
          contractId,
          adding(event, (doc) => ({ signalen: [...doc.signalen, signaal] })),
        );
      },
    }),
    on(contractconsequentieEvents, {
      ContractconsequentieImposed: (event, write) => {
        const { contractId, ...consequentie } = event.data;
        write.put<ContractDoc>(
          'contracten',
          contractId,
          adding(event, ({ consequenties }) => ({ consequenties: [...consequenties, consequentie] })),
        );
      },
    }),
    on(aanbiederEvents, {
      AanbiederRegistered: ({ data, regio }, write) =>
        write.put<AanbiederDoc>('aanbieders', data.aanbiederId, () => ({ regio, ...data })),
    }),
    on(regioEvents, {
      GemeenteJoinedRegio: ({ data: { regioId, gemeentecode, naam } }, write) =>
        write.put<NaamDoc>('gemeenten', `${regioId}/${gemeentecode}`, () => ({
          regio: regioId,
          code: gemeentecode,
          naam,
        })),
      GemeenteContractpartnerActivated: ({ data: { regioId: regio, gemeentecode: code, naam } }, write) => {
        if (naam !== null) write.put<NaamDoc>('gemeenten', `${regio}/${code}`, () => ({ regio, code, naam }));
      },
    }),
    on(regioconfiguratieEvents, {
      RegioconfiguratiePublished: ({ data: { regioId, producten } }, write) => {
        for (const { code, naam } of producten) {
          write.put<NaamDoc>('producten', `${regioId}/${code}`, () => ({ regio: regioId, code, naam }));
        }
      },
    }),
  ],
});
