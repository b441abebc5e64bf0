import { on } from '../../src/kernel/event-handlers.js';
import { type Bedrag } from '../../src/kernel/bedrag.js';
import { type Datum } from '../../src/kernel/datum.js';
import { dashboardconfiguratieEvents } from '../../src/declaratie/dashboardconfiguratie/dashboardconfiguratie.events.js';
import { declaratieEvents } from '../../src/declaratie/declaratie/declaratie.events.js';
import { peilmomentEvents } from '../../src/declaratie/peilmoment/peilmoment.events.js';
import { aanbiederEvents } from '../../src/inkoop/aanbieder/aanbieder.events.js';
import { contractEvents } from '../../src/inkoop/contract/contract.events.js';
import { type Wet } from '../../src/regio/regioconfiguratie/inhoud/product.js';
import { type Versieregels } from '../../src/regio/regioconfiguratie/inhoud/stand.js';
import { regioconfiguratieEvents } from '../../src/regio/regioconfiguratie/regioconfiguratie.events.js';
import { defineProjection } from '../runner/projection.js';

export interface AanbiederDoc {
  readonly regio: string;
  readonly aanbiederId: string;
  readonly naam: string;
  readonly agbcode: string;
}

/** One contract in one perceel. An aanbieder with two contracts in a perceel is registered there once. */
export interface InschrijvingDoc {
  readonly regio: string;
  readonly contractId: string;
  readonly aanbiederId: string;
  readonly wet: Wet;
  readonly perceel: string;
  readonly ingangsdatum: Datum;
  readonly einddatum: Datum;
}

export interface DeclaratieDoc {
  readonly regio: string;
  readonly jaar: number;
  readonly wet: Wet;
  readonly perceel: string;
  readonly aanbiederId: string;
  readonly clientId: string;
  readonly bedrag: Bedrag;
  readonly goedgekeurdOp: Datum;
}

export interface PeilmomentDoc {
  readonly regio: string;
  readonly jaar: number;
  readonly peildatum: Datum;
  readonly scope: readonly string[];
  readonly uitgesloten: readonly string[];
  readonly bron: string;
}

export interface OnderdrukkingsregelDoc {
  readonly regio: string;
  readonly wet: Wet;
  readonly perceel: string;
  readonly reden: string;
  readonly geldigVanaf: Datum;
}

/** Numbers of clients below this are not shown per aanbieder. */
export const KLEINE_AANTALLEN = 'privacy.kleineAantallen';

export interface InstellingDoc extends Versieregels {
  readonly regio: string;
}

/**
 * The market of a region: who is registered where, and every approved amount. One document per declaratie, so that the
 * figures can be counted again for any peildatum and as known on any day (R-MKT-01, R-DAT-02).
 */
export const marktanalyseProjection = defineProjection({
  name: 'marktanalyse',
  version: 2,
  tables: {
    aanbieders: { columns: { regio: 'text' } },
    inschrijvingen: {
      columns: {
        regio: 'text',
        contractId: 'text',
        aanbiederId: 'text',
        wet: 'text',
        perceel: 'text',
        ingangsdatum: 'date',
        einddatum: 'date',
      },
    },
    declaraties: {
      columns: {
        regio: 'text',
        jaar: 'integer',
        wet: 'text',
        perceel: 'text',
        aanbiederId: 'text',
        clientId: 'text',
        bedrag: 'bigint',
        goedgekeurdOp: 'date',
      },
    },
    peilmomenten: { columns: { regio: 'text', jaar: 'integer' } },
    onderdrukkingsregels: { columns: { regio: 'text' } },
    instellingen: { columns: { regio: 'text', versie: 'integer' } },
  },
  on: [
    on(aanbiederEvents, {
      AanbiederRegistered: ({ data, regio }, write) => {
        const { aanbiederId, naam, agbcode } = data;
        write.put<AanbiederDoc>('aanbieders', aanbiederId, () => ({ regio, aanbiederId, naam, agbcode }));
      },
    }),
    on(contractEvents, {
      ContractSigned: ({ data, regio }, write) => {
        for (const { wet, perceel, categorie } of data.producten) {
          // A region without percelen (H5) is analysed per productcategorie.
          const part = perceel ?? `Productcategorie ${categorie}`;
          write.put<InschrijvingDoc>('inschrijvingen', `${data.contractId}/${wet}/${part}`, () => ({
            regio,
            contractId: data.contractId,
            aanbiederId: data.aanbiederId,
            wet,
            perceel: part,
            ingangsdatum: data.ingangsdatum,
            einddatum: data.einddatum,
          }));
        }
      },
      ContractExtended: ({ data }, write) => {
        write.each<InschrijvingDoc>('inschrijvingen', 'contractId', data.contractId, (current) => ({
          ...current,
          einddatum: data.nieuweEinddatum,
        }));
      },
    }),
    on(declaratieEvents, {
      DeclaratieApproved: ({ data, regio }, write) => {
        const { jaar, wet, perceel, aanbiederId, clientId, bedrag, goedgekeurdOp } = data;
        write.put<DeclaratieDoc>('declaraties', data.declaratieId, () => ({
          regio,
          jaar,
          wet,
          perceel,
          aanbiederId,
          clientId,
          bedrag,
          goedgekeurdOp,
        }));
      },
    }),
    on(peilmomentEvents, {
      PeildatumFixed: ({ data, regio }, write) => {
        const { jaar, peildatum, scope, uitgesloten, bron } = data;
        write.put<PeilmomentDoc>('peilmomenten', `${regio}/${jaar}`, () => ({
          regio,
          jaar,
          peildatum,
          scope,
          uitgesloten,
          bron,
        }));
      },
    }),
    on(dashboardconfiguratieEvents, {
      OnderdrukkingsregelSet: ({ data, regio }, write) => {
        const { wet, perceel, reden, geldigVanaf } = data;
        write.put<OnderdrukkingsregelDoc>('onderdrukkingsregels', `${regio}/${wet}/${perceel}`, () => ({
          regio,
          wet,
          perceel,
          reden,
          geldigVanaf,
        }));
      },
    }),
    on(regioconfiguratieEvents, {
      RegioconfiguratiePublished: ({ data, regio }, write) => {
        const { versie, versieId, geldigVanaf } = data;
        const parameters = data.parameters.filter(({ sleutel }) => sleutel === KLEINE_AANTALLEN);
        write.put<InstellingDoc>('instellingen', versieId, () => ({
          regio,
          versie,
          versieId,
          geldigVanaf,
          parameters,
        }));
      },
    }),
  ],
});
