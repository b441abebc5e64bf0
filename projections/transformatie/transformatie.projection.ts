import { aanbiederEvents } from '../../src/inkoop/aanbieder/aanbieder.events.js';
import {
  type Contractaanbod,
  contractaanbod,
  contractEvents,
  metBeeindiging,
  metIntrekking,
  metVerlenging,
} from '../../src/inkoop/contract/contract.events.js';
import { type Datum } from '../../src/kernel/datum.js';
import { on } from '../../src/kernel/event-handlers.js';
import { type Parameter } from '../../src/regio/regioconfiguratie/inhoud/parameter.js';
import { type Product } from '../../src/regio/regioconfiguratie/inhoud/product.js';
import { regioconfiguratieEvents } from '../../src/regio/regioconfiguratie/regioconfiguratie.events.js';
import {
  transformatiedeelnameEvents,
  type TransformatiedeelnameEvent,
} from '../../src/vernieuwing/transformatie/transformatiedeelname.events.js';
import { defineProjection, type Writer } from '../runner/projection.js';

/** The rule with the tracks of a region. */
export const SPOREN = 'transformatie.sporen';

export type Deelnamefeit = {
  readonly [T in TransformatiedeelnameEvent['type']]: {
    readonly soort: T;
    readonly op: Datum;
    readonly data: Extract<TransformatiedeelnameEvent, { type: T }>['data'];
  };
}[TransformatiedeelnameEvent['type']];

export interface DeelnameDoc {
  readonly regio: string;
  readonly aanbiederId: string;
  readonly feiten: readonly Deelnamefeit[];
}

export interface TransformatiecontractDoc extends Contractaanbod {
  readonly ondertekendOp: Datum;
}

export interface TransformatieaanbiederDoc {
  readonly regio: string;
  readonly aanbiederId: string;
  readonly naam: string;
}

export interface SporenDoc {
  readonly regio: string;
  readonly versie: number;
  readonly versieId: string;
  readonly geldigVanaf: Datum;
  readonly regels: readonly Parameter[];
  readonly producten: readonly Product[];
}

/** Which aanbieders must choose a track of the transformatieregeling, which did, and what it yielded (Q-011, RM-TRANS). */
export const transformatieProjection = defineProjection({
  name: 'transformatie',
  version: 1,
  tables: {
    deelnames: { columns: { regio: 'text' } },
    contracten: { columns: { regio: 'text' } },
    aanbieders: { columns: { regio: 'text' } },
    sporen: { columns: { regio: 'text' } },
  },
  on: [
    on(transformatiedeelnameEvents, {
      TransformatiespoorChosen: feit,
      TransformatiespoorSwitched: feit,
      TransformatievoorstelSubmitted: feit,
      TransformatieopbrengstReported: feit,
    }),
    on(contractEvents, {
      ContractSigned: ({ data, regio }, write) =>
        write.put<TransformatiecontractDoc>('contracten', data.contractId, () => ({
          ...contractaanbod(regio, data),
          ondertekendOp: data.ondertekendOp,
        })),
      ContractExtended: ({ data }, write) =>
        write.put<TransformatiecontractDoc>('contracten', data.contractId, (doc) => metVerlenging(doc, data)),
      ContractTerminated: ({ data }, write) =>
        write.put<TransformatiecontractDoc>('contracten', data.contractId, (doc) => metBeeindiging(doc, data)),
      ContractTerminationWithdrawn: ({ data }, write) =>
        write.put<TransformatiecontractDoc>('contracten', data.contractId, (doc) => metIntrekking(doc, data)),
    }),
    on(aanbiederEvents, {
      AanbiederRegistered: ({ data: { aanbiederId, naam }, regio }, write) =>
        write.put<TransformatieaanbiederDoc>('aanbieders', aanbiederId, () => ({ regio, aanbiederId, naam })),
    }),
    on(regioconfiguratieEvents, {
      RegioconfiguratiePublished: ({ data }, write) => {
        const { regioId: regio, versie, versieId, geldigVanaf, parameters, producten } = data;
        const regels = parameters.filter(({ sleutel }) => sleutel === SPOREN);
        write.put<SporenDoc>('sporen', versieId, () => ({ regio, versie, versieId, geldigVanaf, regels, producten }));
      },
    }),
  ],
});

interface Feit {
  readonly type: TransformatiedeelnameEvent['type'];
  readonly data: TransformatiedeelnameEvent['data'];
  readonly regio: string;
  readonly occurredAt: Datum;
}

function feit({ type: soort, data, regio, occurredAt: op }: Feit, write: Writer): void {
  const { aanbiederId, deelnameId } = data;
  write.put<DeelnameDoc>('deelnames', deelnameId, (doc) => ({
    ...{ regio, aanbiederId },
    feiten: [...(doc?.feiten ?? []), { soort, op, data } as Deelnamefeit],
  }));
}
