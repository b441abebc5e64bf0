import { declaratieEvents } from '../../src/declaratie/declaratie/declaratie.events.js';
import { aanbiederEvents } from '../../src/inkoop/aanbieder/aanbieder.events.js';
import {
  contractEvents,
  metBeeindiging,
  metIntrekking,
  metVerlenging,
} from '../../src/inkoop/contract/contract.events.js';
import { indexatieEvents } from '../../src/inkoop/indexatie/indexatie.events.js';
import { tariefkaartEvents } from '../../src/inkoop/tariefkaart/tariefkaart.events.js';
import { on } from '../../src/kernel/event-handlers.js';
import { INDEXERING } from '../../src/regio/regioconfiguratie/inhoud/indexering.js';
import { regioconfiguratieEvents } from '../../src/regio/regioconfiguratie/regioconfiguratie.events.js';
import { defineProjection, type Writer } from '../runner/projection.js';
import {
  type AanbiederDoc,
  type AfspraakDoc,
  type BeleidDoc,
  type BerekeningDoc,
  type BesluitDoc,
  type CijferDoc,
  type ContractDoc,
  type ContracttariefDoc,
  type KaartDoc,
  type LeveringDoc,
  type ReferentieDoc,
} from './tarievenregister.docs.js';

type Tabel =
  | 'cijfers'
  | 'besluiten'
  | 'kaarten'
  | 'contracttarieven'
  | 'contracten'
  | 'berekeningen'
  | 'referenties'
  | 'afspraken'
  | 'leveringen'
  | 'aanbieders'
  | 'beleid';
type Write = Writer<Tabel>;

function berekening(write: Write, berekeningId: string, change: (doc: BerekeningDoc) => BerekeningDoc): void {
  write.put<BerekeningDoc>('berekeningen', berekeningId, (doc) => (doc === undefined ? null : change(doc)));
}

function vervang(write: Write, kaartId: string | null | undefined): void {
  if (kaartId === null || kaartId === undefined) return;
  write.put<KaartDoc>('kaarten', kaartId, (doc) => (doc === undefined ? null : { ...doc, vervangen: true }));
}

/** Tariffs by the day on which they hold, what they rest on, and the history of the index (RM-TAR). */
export const tarievenregisterProjection = defineProjection({
  name: 'tarievenregister',
  version: 2,
  tables: {
    cijfers: { columns: { regio: 'text', jaar: 'integer' } },
    besluiten: { columns: { regio: 'text', jaar: 'integer' } },
    kaarten: { columns: { regio: 'text', productcode: 'text' } },
    contracttarieven: { columns: { regio: 'text', contractId: 'text', productcode: 'text' } },
    contracten: { columns: { regio: 'text', aanbiederId: 'text' } },
    berekeningen: { columns: { regio: 'text', productcode: 'text' } },
    referenties: { columns: { regio: 'text', productcode: 'text' } },
    afspraken: { columns: { regio: 'text', productcode: 'text' } },
    leveringen: { columns: { regio: 'text', jaar: 'integer' } },
    aanbieders: { columns: { regio: 'text' } },
    beleid: { columns: { regio: 'text' } },
  },
  on: [
    on(regioconfiguratieEvents, {
      RegioconfiguratiePublished: ({ data }, write: Write) => {
        const { regioId: regio, versie, versieId, geldigVanaf, parameters } = data;
        const regels = parameters.filter(({ sleutel }) => sleutel === INDEXERING);
        write.put<BeleidDoc>('beleid', versieId, () => ({ regio, versie, versieId, geldigVanaf, regels }));
      },
    }),
    on(indexatieEvents, {
      IndexcijferRecorded: ({ data, regio }, write: Write) => {
        const { index, jaar, stand } = data;
        write.put<CijferDoc>('cijfers', `${regio}/${index}/${jaar}/${stand}`, (doc) => ({
          ...{ regio, jaar },
          publicaties: [...(doc?.publicaties ?? []), data],
        }));
      },
      IndexatieDecided: ({ data, regio, configVersion }, write: Write) => {
        const besluit = { ...data, configuratieversie: configVersion };
        write.put<BesluitDoc>('besluiten', `${regio}/${data.jaar}`, (doc) => ({
          ...{ regio, jaar: data.jaar },
          besluiten: [...(doc?.besluiten ?? []), besluit],
        }));
      },
    }),
    on(tariefkaartEvents, {
      TariefSet: ({ data, regio }, write: Write) => {
        vervang(write, data.correctie?.vervangt);
        write.put<KaartDoc>('kaarten', data.kaartId, () => ({ regio, ...data, index: null, vervangen: false }));
      },
      TariefIndexed: ({ data, regio }, write: Write) => {
        const { besluitId, percentage, vanBedrag, vanKaartId: _van, ...kaart } = data;
        vervang(write, data.correctie?.vervangt);
        write.put<KaartDoc>('kaarten', data.kaartId, () => ({
          ...{ regio, ...kaart, index: { besluitId, percentage, vanBedrag }, vervangen: false },
          ...{ aanleiding: 'indexatie', grondslag: null, herzienVoor: null, ombouwplan: null, bron: null },
        }));
      },
      ContracttariefIndexed: ({ data, regio }, write: Write) => {
        const { contractId, productcode, eenheid, geldigVanaf, bedrag, besluitId, percentage, vanBedrag } = data;
        const tarief = { regio, contractId, productcode, eenheid, bedrag, geldigVanaf };
        write.put<ContracttariefDoc>('contracttarieven', `${contractId}/${productcode}/${geldigVanaf}`, (doc) => ({
          ...tarief,
          ...{ geldigTot: doc?.geldigTot ?? null, correctie: doc?.correctie ?? null },
          index: { besluitId, percentage, vanBedrag },
        }));
      },
      KostprijsberekeningProposed: ({ data, regio }, write: Write) =>
        write.put<BerekeningDoc>('berekeningen', data.berekeningId, () => ({
          ...{ ...data, regio, bezwaren: [], vaststelling: null },
        })),
      KostprijsberekeningDisputed: ({ data: { berekeningId, door, bezwaar, op } }, write: Write) =>
        berekening(write, berekeningId, (doc) => ({ ...doc, bezwaren: [...doc.bezwaren, { door, bezwaar, op }] })),
      KostprijsberekeningAdopted: ({ data: { berekeningId, besluit, beslotenOp } }, write: Write) =>
        berekening(write, berekeningId, (doc) => ({ ...doc, vaststelling: { besluit, beslotenOp } })),
      ReferentietariefImported: ({ data, regio }, write: Write) =>
        write.put<ReferentieDoc>('referenties', data.referentieId, () => ({ ...data, regio })),
      IndexeringsafspraakAgreed: ({ data, regio }, write: Write) =>
        write.put<AfspraakDoc>('afspraken', data.afspraakId, () => ({ ...data, regio })),
    }),
    on(contractEvents, {
      ContractSigned: ({ data, regio }, write: Write) => {
        const { contractId, contractnummer, aanbiederId, ondertekendOp, ingangsdatum, einddatum } = data;
        write.put<ContractDoc>('contracten', contractId, () => ({
          ...{ regio, contractId, contractnummer, aanbiederId, ondertekendOp, ingangsdatum, einddatum },
          ...{ verlengingen: [], beeindigingen: [] },
          gemeenten: data.gemeenten.map(({ gemeentecode }) => gemeentecode),
          producten: data.producten.map(({ productcode }) => productcode),
        }));
      },
      TariefAgreed: ({ data, regio }, write: Write) => {
        const { contractId, productcode, geldigVanaf } = data;
        write.put<ContracttariefDoc>('contracttarieven', `${contractId}/${productcode}/${geldigVanaf}`, (doc) => ({
          ...{ regio, ...data, index: doc?.index ?? null, correctie: null },
        }));
      },
      TariefCorrected: ({ data: { contractId, productcode, geldigVanaf, bedrag, reden } }, write: Write) =>
        write.put<ContracttariefDoc>('contracttarieven', `${contractId}/${productcode}/${geldigVanaf}`, (doc) =>
          doc === undefined ? null : { ...doc, bedrag, correctie: { reden, vervangt: null } },
        ),
      ContractExtended: ({ data }, write: Write) =>
        write.put<ContractDoc>('contracten', data.contractId, (doc) => metVerlenging(doc, data)),
      ContractTerminated: ({ data }, write: Write) =>
        write.put<ContractDoc>('contracten', data.contractId, (doc) => metBeeindiging(doc, data)),
      ContractTerminationWithdrawn: ({ data }, write: Write) =>
        write.put<ContractDoc>('contracten', data.contractId, (doc) => metIntrekking(doc, data)),
    }),
    on(declaratieEvents, {
      DeclaratieSubmitted: ({ data, regio }, write: Write) => {
        const { declaratieId, aanbiederId, gemeentecode, productcode, jaar, bedrag, volume } = data;
        const levering = {
          regio,
          jaar,
          gemeentecode,
          rekening: gemeentecode,
          productcode,
          aanbiederId,
          bedrag,
          volume,
        };
        write.put<LeveringDoc>('leveringen', declaratieId, () => ({ ...levering, goedgekeurdOp: null }));
      },
      DeclaratieApproved: ({ data, regio }, write: Write) => {
        const { declaratieId, aanbiederId, gemeentecode, productcode, jaar, bedrag, goedgekeurdOp } = data;
        const rekening = data.betaler?.gemeentecode ?? gemeentecode;
        const levering = { regio, jaar, gemeentecode, rekening, productcode, aanbiederId, bedrag, goedgekeurdOp };
        write.put<LeveringDoc>('leveringen', declaratieId, (doc) => ({ ...levering, volume: doc?.volume ?? null }));
      },
      DeclaratieRejected: ({ data: { declaratieId } }, write: Write) =>
        write.put<LeveringDoc>('leveringen', declaratieId, () => null),
    }),
    on(aanbiederEvents, {
      AanbiederRegistered: ({ data: { aanbiederId, naam }, regio }, write: Write) =>
        write.put<AanbiederDoc>('aanbieders', aanbiederId, () => ({ regio, aanbiederId, naam })),
    }),
  ],
});
