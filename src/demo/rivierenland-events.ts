import { createHash } from 'node:crypto';
import { encodeEvent } from '../kernel/event-definition.js';
import { derivedId } from '../kernel/ids.js';
import {
  dashboardconfiguratieEvents,
  type DashboardconfiguratieEvent,
} from '../declaratie/dashboardconfiguratie/dashboardconfiguratie.events.js';
import { declaratieEvents, type DeclaratieEvent } from '../declaratie/declaratie/declaratie.events.js';
import { peilmomentEvents, type PeilmomentEvent } from '../declaratie/peilmoment/peilmoment.events.js';
import { aanbiederEvents, type AanbiederEvent } from '../inkoop/aanbieder/aanbieder.events.js';
import { agbreserveringEvents, type AgbreserveringEvent } from '../inkoop/aanbieder/agbreservering.events.js';
import { contractEvents, type ContractEvent } from '../inkoop/contract/contract.events.js';
import { type AppendRequest, type StreamAppend } from '../platform/event-store/event-store.js';
import { productcodeOf, type RivierenlandSet } from './rivierenland.js';
import { GEMEENTEN, PEILDATUM_2019, TABEL_1, UITGESLOTEN_PERCELEN, UITGESLOTEN_ZORG } from './rivierenland-tabel.js';

/** Slug of the demo region, and its id in events. */
export const RIVIERENLAND = 'rivierenland';

/** Streams per append: large enough to load in seconds, small enough to show progress. */
const CHUNK = 500;

/** The contracts of 2019 ran until the new ones of 2023 (R-CON-06); signature and term are invented. */
const CONTRACT = {
  sinds: '2018-10-01',
  ondertekendOp: '2018-12-03',
  ingangsdatum: '2019-01-01',
  duurMaanden: 48,
  einddatum: '2022-12-31',
};

type DemoEvent =
  AanbiederEvent | AgbreserveringEvent | ContractEvent | DeclaratieEvent | DashboardconfiguratieEvent | PeilmomentEvent;

/**
 * The demo region as appends for the event store, in a fixed order: aanbieders with their contract, the rules that
 * suppress shares, the declaraties by date of approval, and the peildatum. Repeatable: ids, event ids and command ids
 * follow from the seed, so a second load stores nothing. The loader's clock gives recordedAt.
 */
export function rivierenlandAppends(set: RivierenlandSet): AppendRequest[] {
  const streams = [...inkoop(set), onderdrukkingsregels(), ...declaraties(set), peilmoment()];
  const requests: AppendRequest[] = [];
  for (let start = 0; start < streams.length; start += CHUNK) {
    const appends = streams.slice(start, start + CHUNK);
    const commandId = derivedId('demo', RIVIERENLAND, String(set.seed), 'chunk', String(requests.length));
    requests.push({
      appends,
      metadata: {
        actor: { subject: 'demo', rol: 'beheerder' },
        correlationId: derivedId('demo', RIVIERENLAND, String(set.seed)),
        causationId: commandId,
        processingActivity: 'demogegevens',
        regio: RIVIERENLAND,
        configVersion: null,
      },
      command: { id: commandId, fingerprint: digest(appends), answer: null },
    });
  }
  return requests;
}

function* inkoop(set: RivierenlandSet): Generator<StreamAppend> {
  const contractOf = new Map(set.contracten.map((contract) => [contract.aanbiederId, contract]));
  for (const { aanbiederId, naam, agbcode } of set.aanbieders) {
    yield stream(aanbiederEvents.aggregate, aanbiederId, [
      {
        type: 'AanbiederRegistered',
        data: { aanbiederId, naam, agbcode, kvkNummer: null, sinds: CONTRACT.sinds },
        occurredAt: CONTRACT.sinds,
      },
    ]);
    yield stream(agbreserveringEvents.aggregate, `${RIVIERENLAND}/${agbcode}`, [
      { type: 'AgbcodeReserved', data: { agbcode, aanbiederId }, occurredAt: CONTRACT.sinds },
    ]);
    const contract = contractOf.get(aanbiederId);
    if (contract === undefined) continue;
    yield stream(contractEvents.aggregate, contract.contractId, [
      {
        type: 'ContractSigned',
        data: {
          contractId: contract.contractId,
          contractnummer: contract.contractnummer,
          aanbiederId,
          gemeenten: GEMEENTEN.map(({ gemeentecode }) => ({ gemeentecode, vanaf: CONTRACT.ingangsdatum })),
          producten: contract.percelen.map((regel) => ({
            productcode: productcodeOf(regel),
            categorie: regel.categorie,
            segment: regel.segment,
            perceel: regel.perceel,
            wet: regel.wet,
          })),
          ingangsdatum: CONTRACT.ingangsdatum,
          duurMaanden: CONTRACT.duurMaanden,
          einddatum: CONTRACT.einddatum,
          verlengingsopties: [],
          maximumMaanden: null,
          maximumEinddatum: null,
          looptijdstatus: null,
          nietVastgesteld: null,
          ondertekendOp: CONTRACT.ondertekendOp,
          acceptatieplicht: false,
          eindeSignaalOp: null,
        },
        occurredAt: CONTRACT.ondertekendOp,
      },
    ]);
  }
}

function onderdrukkingsregels(): StreamAppend {
  return stream(
    dashboardconfiguratieEvents.aggregate,
    RIVIERENLAND,
    TABEL_1.filter((regel) => regel.top3 === null).map(({ wet, perceel, redenZonderAandeel }) => ({
      type: 'OnderdrukkingsregelSet',
      data: {
        regioId: RIVIERENLAND,
        onderwerp: 'marktanalyse',
        wet,
        perceel,
        maat: 'aandelen',
        reden: redenZonderAandeel ?? '',
        geldigVanaf: '2019-01-01',
      },
      occurredAt: '2019-01-01',
    })),
  );
}

function* declaraties(set: RivierenlandSet): Generator<StreamAppend> {
  for (const declaratie of set.declaraties) {
    yield stream(declaratieEvents.aggregate, declaratie.declaratieId, [
      {
        type: 'DeclaratieApproved',
        data: { ...declaratie, toewijzingId: null, betaler: null, berichtId: null },
        occurredAt: declaratie.goedgekeurdOp,
      },
    ]);
  }
}

function peilmoment(): StreamAppend {
  return stream(peilmomentEvents.aggregate, `${RIVIERENLAND}/marktanalyse/2019`, [
    {
      type: 'PeildatumFixed',
      data: {
        regioId: RIVIERENLAND,
        onderwerp: 'marktanalyse',
        jaar: 2019,
        peildatum: PEILDATUM_2019,
        scope: [
          'Goedgekeurde declaraties voor zorg in 2019, extramurale en intramurale ondersteuning Wmo 2015 en Jeugdwet',
          ...TABEL_1.map((regel) => `${regel.wet}/${regel.perceel}`),
        ],
        uitgesloten: [...UITGESLOTEN_PERCELEN, ...UITGESLOTEN_ZORG],
        bron:
          'Regio Rivierenland, tabel 1 Kengetallen per perceel (2019), paragraaf 3.3. De tekst noemt voor de Jeugdwet ' +
          'een totaal van 35.579.997 euro; de zes percelen daarin tellen in de tabel op tot 35.579.998 euro.',
      },
      occurredAt: PEILDATUM_2019,
    },
  ]);
}

function stream(category: string, id: string, events: readonly DemoEvent[]): StreamAppend {
  const name = `${category}-${id}`;
  return {
    stream: name,
    expected: 'new',
    events: events.map((event, index) => ({
      id: derivedId('demo-event', name, String(index)),
      type: event.type,
      occurredAt: event.occurredAt,
      ...encodeEvent(event),
    })),
  };
}

function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}
