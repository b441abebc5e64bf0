import { aanbiederEvents } from '../../src/inkoop/aanbieder/aanbieder.events.js';
import { contractEvents } from '../../src/inkoop/contract/contract.events.js';
import {
  type MeerkostenregelingEvent,
  meerkostenregelingEvents,
} from '../../src/inkoop/regeling/meerkostenregeling.events.js';
import { type OmzetgarantieEvent, omzetgarantieEvents } from '../../src/inkoop/regeling/omzetgarantie.events.js';
import { on } from '../../src/kernel/event-handlers.js';
import { defineProjection, type Writer } from '../runner/projection.js';

type VanGarantie<Type extends OmzetgarantieEvent['type']> = Extract<OmzetgarantieEvent, { type: Type }>['data'];
type VanRegeling<Type extends MeerkostenregelingEvent['type']> = Extract<
  MeerkostenregelingEvent,
  { type: Type }
>['data'];
/** With the day on which it was so. */
type Op<Feit> = Feit & { readonly op: string };

export interface GarantieDoc {
  readonly regio: string;
  readonly contractId: string;
  readonly aanbiederId: string;
  readonly toekenning: Op<VanGarantie<'OmzetgarantieGranted'>>;
  readonly einden: readonly Op<VanGarantie<'OmzetgarantieEnded'>>[];
  readonly intrekking: Op<VanGarantie<'OmzetgarantieWithdrawn'>> | null;
  readonly verrekeningen: readonly Op<VanGarantie<'OmzetgarantieSettled'>>[];
}

export interface MeerkostenDoc {
  readonly regio: string;
  readonly opening: Op<VanRegeling<'MeerkostenregelingOpened'>>;
  readonly einden: readonly Op<VanRegeling<'MeerkostenregelingEnded'>>[];
  readonly vergoedingen: readonly Op<VanRegeling<'MeerkostenReimbursed'>>[];
}

export interface RegelingcontractDoc {
  readonly regio: string;
  readonly contractId: string;
  readonly contractnummer: string;
  readonly gemeenten: readonly string[];
}

const garantie = (write: Writer, id: string, fold: (doc: GarantieDoc) => Partial<GarantieDoc>): void =>
  write.put<GarantieDoc>('garantie', id, (doc) => (doc === undefined ? null : { ...doc, ...fold(doc) }));
const regeling = (write: Writer, id: string, fold: (doc: MeerkostenDoc) => Partial<MeerkostenDoc>): void =>
  write.put<MeerkostenDoc>('regeling', id, (doc) => (doc === undefined ? null : { ...doc, ...fold(doc) }));

/** What is paid beside the tariff, for how long and on what ground (R-CON-17). */
export const financieleRegelingenProjection = defineProjection({
  name: 'financiele-regelingen',
  version: 1,
  tables: {
    garantie: { columns: { regio: 'text', contractId: 'text', aanbiederId: 'text' } },
    regeling: { columns: { regio: 'text' } },
    contract: { columns: { regio: 'text' } },
    aanbieder: { columns: { regio: 'text' } },
  },
  on: [
    on(aanbiederEvents, {
      AanbiederRegistered: ({ data: { aanbiederId, naam }, regio }, write: Writer) => {
        write.put('aanbieder', aanbiederId, () => ({ aanbiederId, regio, naam }));
      },
    }),
    on(contractEvents, {
      ContractSigned: ({ data: { contractId, contractnummer, gemeenten }, regio }, write: Writer) => {
        const codes = gemeenten.map(({ gemeentecode }) => gemeentecode);
        write.put<RegelingcontractDoc>('contract', contractId, () => {
          return { regio, contractId, contractnummer, gemeenten: codes };
        });
      },
    }),
    on(omzetgarantieEvents, {
      OmzetgarantieGranted: ({ data, regio, occurredAt: op }, write: Writer) => {
        const { garantieId, contractId, aanbiederId } = data;
        write.put<GarantieDoc>('garantie', garantieId, () => ({
          ...{ regio, contractId, aanbiederId, toekenning: { ...data, op } },
          ...{ einden: [], intrekking: null, verrekeningen: [] },
        }));
      },
      OmzetgarantieEnded: ({ data, occurredAt: op }, write) =>
        garantie(write, data.garantieId, ({ einden }) => ({ einden: [...einden, { ...data, op }] })),
      OmzetgarantieWithdrawn: ({ data, occurredAt: op }, write) =>
        garantie(write, data.garantieId, () => ({ intrekking: { ...data, op } })),
      OmzetgarantieSettled: ({ data, occurredAt: op }, write) =>
        garantie(write, data.garantieId, ({ verrekeningen }) => ({
          verrekeningen: [...verrekeningen, { ...data, op }],
        })),
    }),
    on(meerkostenregelingEvents, {
      MeerkostenregelingOpened: ({ data, regio, occurredAt: op }, write: Writer) => {
        write.put<MeerkostenDoc>('regeling', data.regelingId, () => ({
          ...{ regio, opening: { ...data, op }, einden: [], vergoedingen: [] },
        }));
      },
      MeerkostenregelingEnded: ({ data, occurredAt: op }, write) =>
        regeling(write, data.regelingId, ({ einden }) => ({ einden: [...einden, { ...data, op }] })),
      MeerkostenReimbursed: ({ data, occurredAt: op }, write) =>
        regeling(write, data.regelingId, ({ vergoedingen }) => ({ vergoedingen: [...vergoedingen, { ...data, op }] })),
    }),
  ],
});
