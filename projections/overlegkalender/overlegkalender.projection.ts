import { aanbiederEvents } from '../../src/inkoop/aanbieder/aanbieder.events.js';
import { type Datum } from '../../src/kernel/datum.js';
import { on } from '../../src/kernel/event-handlers.js';
import {
  contractEvents,
  metBeeindiging,
  metIntrekking,
  metVerlenging,
} from '../../src/inkoop/contract/contract.events.js';
import { actieEvents, type ActieEvent } from '../../src/leveranciersmanagement/actie/actie.events.js';
import {
  type Gesprekscontract,
  type Partnerloop,
} from '../../src/leveranciersmanagement/overleg/inhoud/gesprekstermijn.js';
import { overlegjaarEvents } from '../../src/leveranciersmanagement/overleg/overlegjaar.events.js';
import { partnerlopenIn } from '../../src/leveranciersmanagement/partnerschap/partnerloop-facts.js';
import { partnerschapEvents } from '../../src/leveranciersmanagement/partnerschap/partnerschap.events.js';
import { type Parameter } from '../../src/regio/regioconfiguratie/inhoud/parameter.js';
import { type Segment } from '../../src/regio/regioconfiguratie/inhoud/product.js';
import { regioconfiguratieEvents } from '../../src/regio/regioconfiguratie/regioconfiguratie.events.js';
import { defineProjection } from '../runner/projection.js';

/** The rule that says which overleggen there are and how often. */
export const OVERLEG = 'overleg';

export interface OverlegDoc {
  readonly regio: string;
  readonly jaar: number;
  readonly overlegId: string;
  readonly soort: string;
  readonly eenheid: string | null;
  readonly datum: Datum;
  readonly deelnemers: readonly string[];
  readonly agenda: readonly string[];
  readonly norm: {
    readonly maxPerJaar: number;
    readonly geteld: number;
    readonly afwijking: { readonly besluitDoor: string; readonly reden: string } | null;
  } | null;
  /** Day on which it was planned. */
  readonly geplandOp: Datum;
  /** `op`: the day of the decision. */
  readonly verplaatsingen: readonly {
    readonly op: Datum;
    readonly van: Datum;
    readonly naar: Datum;
    readonly reden: string;
  }[];
  readonly gehouden: {
    readonly op: Datum;
    readonly aanwezig: readonly string[];
    readonly verslag: { readonly verwijzing: string; readonly sha256: string } | null;
  } | null;
  readonly vervallen: { readonly op: Datum; readonly reden: string } | null;
}

type ActieData<T extends ActieEvent['type']> = Omit<Extract<ActieEvent, { type: T }>['data'], 'actieId'>;

export interface ActieDoc extends ActieData<'ActieAgreed'> {
  readonly regio: string;
  readonly actieId: string;
  readonly verplaatsingen: readonly ActieData<'ActieMoved'>[];
  readonly gesloten: ActieData<'ActieClosed'> | null;
  readonly vervallen: ActieData<'ActieDropped'> | null;
}

export interface OverlegaanbiederDoc {
  readonly regio: string;
  readonly aanbiederId: string;
  readonly naam: string;
}

export interface OverlegnormDoc {
  readonly regio: string;
  readonly versie: number;
  readonly versieId: string;
  readonly geldigVanaf: Datum;
  readonly regels: readonly Parameter[];
  readonly segmenten: readonly Pick<Segment, 'code' | 'geldigVanaf' | 'geldigTot'>[];
}

export interface OverlegcontractDoc extends Gesprekscontract {
  readonly regio: string;
}

export interface OverlegpartnerDoc extends Partnerloop {
  readonly regio: string;
}

/** The overleggen of a year against what the region set for them, and the actions that were agreed (R-OVL-01 to 05, RM-MEET). */
export const overlegkalenderProjection = defineProjection({
  name: 'overlegkalender',
  version: 3,
  tables: {
    overleggen: { columns: { regio: 'text', jaar: 'integer' } },
    normen: { columns: { regio: 'text' } },
    acties: { columns: { regio: 'text' } },
    aanbieders: { columns: { regio: 'text' } },
    contracten: { columns: { regio: 'text' } },
    partners: { columns: { regio: 'text' } },
  },
  on: [
    on(overlegjaarEvents, {
      OverlegPlanned: ({ data, regio, occurredAt: geplandOp }, write) => {
        const { overlegjaarId: _jaar, ...overleg } = data;
        write.put<OverlegDoc>('overleggen', data.overlegId, () => ({
          ...{ ...overleg, regio, geplandOp, verplaatsingen: [], gehouden: null, vervallen: null },
        }));
      },
      OverlegMoved: ({ data: { overlegId, vorigeDatum: van, datum, reden }, occurredAt: op }, write) =>
        write.put<OverlegDoc>('overleggen', overlegId, (doc) =>
          doc === undefined
            ? null
            : { ...doc, datum, verplaatsingen: [...doc.verplaatsingen, { op, van, naar: datum, reden }] },
        ),
      OverlegHeld: ({ data: { overlegId, gehoudenOp: op, aanwezig, verslag } }, write) =>
        write.put<OverlegDoc>('overleggen', overlegId, (doc) =>
          doc === undefined ? null : { ...doc, gehouden: { op, aanwezig, verslag } },
        ),
      OverlegCancelled: ({ data: { overlegId, reden }, occurredAt: op }, write) =>
        write.put<OverlegDoc>('overleggen', overlegId, (doc) =>
          doc === undefined ? null : { ...doc, vervallen: { op, reden } },
        ),
    }),
    on(actieEvents, {
      ActieAgreed: ({ data, regio }, write) =>
        write.put<ActieDoc>('acties', data.actieId, () => ({
          ...{ ...data, regio, verplaatsingen: [], gesloten: null, vervallen: null },
        })),
      ActieMoved: ({ data: { actieId, ...verplaatsing } }, write) =>
        write.put<ActieDoc>('acties', actieId, (doc) =>
          doc === undefined ? null : { ...doc, verplaatsingen: [...doc.verplaatsingen, verplaatsing] },
        ),
      ActieClosed: ({ data: { actieId, ...gesloten } }, write) =>
        write.put<ActieDoc>('acties', actieId, (doc) => (doc === undefined ? null : { ...doc, gesloten })),
      ActieDropped: ({ data: { actieId, ...vervallen } }, write) =>
        write.put<ActieDoc>('acties', actieId, (doc) => (doc === undefined ? null : { ...doc, vervallen })),
    }),
    on(aanbiederEvents, {
      AanbiederRegistered: ({ data: { aanbiederId, naam }, regio }, write) =>
        write.put<OverlegaanbiederDoc>('aanbieders', aanbiederId, () => ({ regio, aanbiederId, naam })),
    }),
    on(contractEvents, {
      ContractSigned: ({ data: { contractId, aanbiederId, ingangsdatum, einddatum }, regio }, write) =>
        write.put<OverlegcontractDoc>('contracten', contractId, () => ({
          ...{ regio, aanbiederId, ingangsdatum, einddatum, verlengingen: [], beeindigingen: [] },
        })),
      ContractExtended: ({ data }, write) =>
        write.put<OverlegcontractDoc>('contracten', data.contractId, (doc) => metVerlenging(doc, data)),
      ContractTerminated: ({ data }, write) =>
        write.put<OverlegcontractDoc>('contracten', data.contractId, (doc) => metBeeindiging(doc, data)),
      ContractTerminationWithdrawn: ({ data }, write) =>
        write.put<OverlegcontractDoc>('contracten', data.contractId, (doc) => metIntrekking(doc, data)),
    }),
    on(partnerschapEvents, partnerlopenIn('partners')),
    on(regioconfiguratieEvents, {
      RegioconfiguratiePublished: ({ data }, write) => {
        const { regioId: regio, versie, versieId, geldigVanaf, parameters } = data;
        const regels = parameters.filter(({ sleutel }) => sleutel === OVERLEG);
        const segmenten = data.segmenten.map((one) => ({
          ...{ code: one.code, geldigVanaf: one.geldigVanaf, geldigTot: one.geldigTot },
        }));
        write.put<OverlegnormDoc>('normen', versieId, () => ({
          ...{ regio, versie, versieId, geldigVanaf, regels, segmenten },
        }));
      },
    }),
  ],
});
