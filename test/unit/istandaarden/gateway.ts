// The deciders name these events by type only; the product loads all definitions at start.
import '../../../src/inkoop/aanbieder/agbreservering.events.js';
import '../../../src/toegang/client/client.events.js';
import { randomBytes } from 'node:crypto';
import { Pool } from 'pg';
import { encodeEvent } from '../../../src/kernel/event-definition.js';
import { derivedId, newId } from '../../../src/kernel/ids.js';
import { Rejection } from '../../../src/kernel/rejection.js';
import { AanbiederZoeker } from '../../../src/inkoop/aanbieder/aanbieder-zoeker.js';
import { agbreserveringId } from '../../../src/inkoop/aanbieder/agbreservering.decider.js';
import { type ContractZoeker } from '../../../src/inkoop/contract/contract-zoeker.js';
import { BerichtImport } from '../../../src/istandaarden/bericht-import.js';
import { Berichtafwijzing } from '../../../src/istandaarden/bericht/berichtafwijzing.js';
import { type BerichtAntwoord } from '../../../src/istandaarden/bericht/berichtantwoord.js';
import { Berichtontvangst } from '../../../src/istandaarden/bericht/berichtontvangst.js';
import { GedeeldDocument } from '../../../src/istandaarden/bericht/gedeeld-document.js';
import { Declaratiebeoordeling } from '../../../src/istandaarden/declaratiebericht/declaratiebeoordeling.js';
import { Declaratieontvangst } from '../../../src/istandaarden/declaratiebericht/declaratieontvangst.js';
import { Regelbronnenlezer } from '../../../src/istandaarden/declaratiebericht/regelbronnen.js';
import { Berichtplanner } from '../../../src/istandaarden/bericht/berichtplan.js';
import { type ReceiveBericht } from '../../../src/istandaarden/bericht/bericht.commands.js';
import { Retourontvangst } from '../../../src/istandaarden/postvak/retourontvangst.js';
import { Postvak } from '../../../src/istandaarden/postvak/postvak.js';
import { type WachtendPostvak } from '../../../src/istandaarden/postvak/postvak-facts.js';
import { HandOverUitgaandBericht } from '../../../src/istandaarden/postvak/uitgaandbericht.commands.js';
import { HandOverUitgaandBerichtHandler } from '../../../src/istandaarden/postvak/uitgaandbericht.handlers.js';
import { Berichtenpost } from '../../../src/istandaarden/transport/berichtenpost.js';
import { ManualClock } from '../../../src/platform/clock/clock.js';
import { Aggregates } from '../../../src/platform/event-store/aggregates.js';
import { type CommandEnvelope } from '../../../src/platform/event-store/command.js';
import { Commands } from '../../../src/platform/event-store/commands.js';
import { type Actor, type EventStore, type RecordedEvent } from '../../../src/platform/event-store/event-store.js';
import { PostgresEventStore } from '../../../src/platform/event-store/postgres/postgres-event-store.js';
import { PersonalDataVault } from '../../../src/platform/personal-data/personal-data-vault.js';
import { VaultKeys } from '../../../src/platform/personal-data/vault-keys.js';
import { PublishRegioconfiguratie } from '../../../src/regio/regioconfiguratie/regioconfiguratie.commands.js';
import { RegioconfiguratieReader } from '../../../src/regio/regioconfiguratie/regioconfiguratie-reader.js';
import { PublishRegioconfiguratieHandler } from '../../../src/regio/regioconfiguratie/publish-regioconfiguratie.handler.js';
import { parseRegioprofiel } from '../../../src/regio/regioconfiguratie/profiel/lees-profiel.js';
import { EndBerichtWait, ResumeWachtendeBerichten } from '../../../src/istandaarden/wachtkamer/wachtkamer.commands.js';
import {
  EndBerichtWaitHandler,
  Hervatting,
  ResumeWachtendeBerichtenHandler,
} from '../../../src/istandaarden/wachtkamer/wachtkamer.handlers.js';
import { Wachtkamer } from '../../../src/istandaarden/wachtkamer/wachtkamer.js';
import { Toewijzingenlezer } from '../../../src/istandaarden/verzoek/clienttoewijzingen.js';
import { Verzoekbesluit } from '../../../src/istandaarden/verzoek/verzoekbesluit.js';
import { Verzoekontvangst } from '../../../src/istandaarden/verzoek/verzoekontvangst.js';
import { toewijzingIdOf, ToewijzingParts } from '../../../src/toegang/toewijzing/toewijzing-parts.js';
import { Toewijzingskosten } from '../../../src/toegang/toewijzing/toewijzingskosten.js';
import { createTestDatabase } from '../../support/database.js';

export const AGB = '98765432';
export const AANBIEDER = derivedId('test', 'aanbieder');
export const DELFT = '0503';
export const CONTRACTMANAGER: Actor = { subject: 'test', rol: 'contractmanager' };
const CONTRACT = derivedId('test', 'contract');

export interface Gateway {
  readonly store: EventStore;
  readonly vault: PersonalDataVault;
  readonly clock: ManualClock;
  readonly postvak: Postvak;
  readonly post: Berichtenpost;
  readonly importer: BerichtImport;
  readonly commands: Commands;
  readonly pool: Pool;
  readonly besluit: Verzoekbesluit;
  readonly aggregates: Aggregates;
  /** Fails once at the named step, to see what a crash there leaves. */
  crash: 'append' | undefined;
  /** Answers of the read model of outgoing messages. */
  readonly wachtend: string[];
  /** Answers of the read model of contracts. */
  contracten: ContractZoeker;
  receive(xml: string | Uint8Array, actor?: Actor): Promise<BerichtAntwoord>;
  refuse(xml: string | Uint8Array, actor?: Actor): Promise<Rejection>;
  /** What the policy does when the toewijzing with this number came in. */
  resume(nummer: string): Promise<void>;
  /** What the deadline of a waiting message does. */
  endWait(berichtId: string): Promise<void>;
  /** Events after the seed. */
  events(): Promise<RecordedEvent[]>;
  types(): Promise<string[]>;
  close(): Promise<void>;
}

export function envelopeFor(actor: Actor = CONTRACTMANAGER): CommandEnvelope {
  const commandId = newId();
  return {
    commandId,
    fingerprint: commandId,
    actor,
    correlationId: commandId,
    causationId: commandId,
    processingActivity: 'berichtenverkeer',
    regio: 'h5',
  };
}

const PROFIEL = `
regio: { id: h5, naam: Proefregio, rechtsvorm: open, wetten: [Wmo2015, Jeugdwet], bron: test }
geldigVanaf: 2021-12-21
gemeenten:
  - gemeentecode: '0503'
    naam: Delft
    deelname: [{ rollen: [inkoop, contract], vanaf: 2014-01-01, bron: test }]
  - gemeentecode: '0603'
    naam: Rijswijk
    deelname: [{ rollen: [inkoop, contract], vanaf: 2014-01-01, bron: test }]
segmenten:
  - { code: ouderen, naam: Ouderen, soort: doelgroep, bron: test }
producten:
  - { code: 02A05, categorie: '02', naam: Begeleiding, segment: ouderen, wet: Wmo2015, eenheid: '04', bron: test }
  - { code: 07A01, categorie: '07', naam: Ontmoetingscentrum, segment: ouderen, wet: Wmo2015, eenheid: '16', bron: test }
  - { code: 45A04, categorie: '45', naam: Jeugdhulp ambulant, segment: ouderen, wet: Jeugdwet, eenheid: '01', bron: test }
kalenders:
  - { versie: atw-1, bron: test, feestdagen: [koningsdag, bevrijdingsdag], gelijkgesteld: [] }
parameters:
  - { sleutel: kpi.starttermijn.werkdagen, waarde: 14, bron: test, geldigVanaf: 2021-12-21 }
  - { sleutel: kpi.starttermijn.kalender, waarde: atw-1, bron: test, geldigVanaf: 2021-12-21 }
`;

/** A small region, one aanbieder with one contract for Delft, and the gateway on a real PostgreSQL. */
export async function openGateway(): Promise<Gateway> {
  const database = await createTestDatabase();
  const pool = new Pool({ connectionString: database.url, max: 8 });
  const clock = new ManualClock('2023-06-01T09:00:00Z');
  const real = new PostgresEventStore(pool, clock, database.url);
  const state: {
    crash: 'append' | undefined;
    contracten: ContractZoeker;
    wachtend: { ids: string[] } & WachtendPostvak;
  } = {
    crash: undefined,
    wachtend: { ids: [], wachtend: () => Promise.resolve(state.wachtend.ids) },
    contracten: { findCovering: () => Promise.resolve({ contractId: CONTRACT }) },
  };
  const store: EventStore = new Proxy(real, {
    get(target, property, receiver) {
      if (property === 'append' && state.crash === 'append') {
        state.crash = undefined;
        return () => Promise.reject(new Error('crash before the append'));
      }
      const value: unknown = Reflect.get(target, property, receiver);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
  const aggregates = new Aggregates(store);
  const configuraties = new RegioconfiguratieReader(aggregates);
  const contracten: ContractZoeker = { findCovering: (vraag) => state.contracten.findCovering(vraag) };
  const parts = new ToewijzingParts(aggregates, configuraties, contracten, new Toewijzingskosten(aggregates), clock);
  const vault = new PersonalDataVault(pool, new VaultKeys(randomBytes(32)), clock);
  await vault.onModuleInit();
  const planner = new Berichtplanner(aggregates, parts);
  const zoeker = new AanbiederZoeker(aggregates);
  const documenten = new GedeeldDocument(vault);
  const postvak = new Postvak(aggregates, configuraties, vault, documenten, clock);
  const afwijzing = new Berichtafwijzing(aggregates, vault, postvak, clock);
  const beoordeling = new Declaratiebeoordeling(aggregates, vault, new Regelbronnenlezer(aggregates), postvak, clock);
  const declaraties = new Declaratieontvangst(
    ...([aggregates, configuraties, zoeker, vault, documenten, afwijzing, beoordeling, clock] as const),
  );
  const wachtkamer = new Wachtkamer(aggregates, vault, postvak, clock);
  // The read model of toewijzingen, asked of the log itself.
  const toewijzingen = new Toewijzingenlezer(aggregates, real, configuraties, {
    van: async (_regio, clientId, aanbiederId) => {
      const sent = (await real.readAll(0n, 10_000)).filter(({ type }) => type === 'ToewijzingSent');
      const van = sent.map(({ data }) => data as { clientId: string; aanbiederId: string; toewijzingId: string });
      return van
        .filter((one) => one.clientId === clientId && one.aanbiederId === aanbiederId)
        .map(({ toewijzingId }) => toewijzingId);
    },
  });
  // The read model of what was sent, asked of the log itself.
  const retouren = new Retourontvangst(
    ...([aggregates, zoeker, vault, afwijzing] as const),
    {
      metIdentificatie: async (_regio, identificatie) => {
        const events = (await real.readAll(0n, 10_000)).filter(({ type }) => type === 'UitgaandBerichtPrepared');
        const prepared = events.map(({ data }) => data as { identificatie: string; uitgaandBerichtId: string });
        return prepared.filter((one) => one.identificatie === identificatie).map((one) => one.uitgaandBerichtId);
      },
    },
    clock,
  );
  const verzoeken = new Verzoekontvangst(aggregates, vault, toewijzingen, postvak, clock);
  const ontvangst = new Berichtontvangst(
    ...([aggregates, store, configuraties, zoeker, vault, planner, postvak, afwijzing] as const),
    ...([declaraties, wachtkamer, verzoeken, retouren, clock] as const),
  );
  const hervatting = new Hervatting(aggregates, vault, ontvangst, clock);
  const handOver = new HandOverUitgaandBerichtHandler(aggregates, zoeker, clock);
  const bus = {
    execute: (command: ReceiveBericht | HandOverUitgaandBericht) =>
      command instanceof HandOverUitgaandBericht
        ? handOver.execute(command)
        : ontvangst.receive(command.data.xml, command.envelope),
  };
  const commands = new Commands(bus as never, store);
  const importer = new BerichtImport(commands, store, vault);

  const publish = new PublishRegioconfiguratie(parseRegioprofiel(PROFIEL, 'test.yaml'), envelopeFor());
  await new PublishRegioconfiguratieHandler(aggregates, clock).execute(publish);
  await seed(real);
  const start = (await real.head()).position;

  const receive = async (xml: string | Uint8Array, actor?: Actor): Promise<BerichtAntwoord> =>
    (await ontvangst.receive(typeof xml === 'string' ? Buffer.from(xml) : xml, envelopeFor(actor))).antwoord;
  const events = (): Promise<RecordedEvent[]> => real.readAll(start, 10_000);
  return {
    store,
    vault,
    clock,
    postvak,
    post: new Berichtenpost(importer, afwijzing, postvak, state.wachtend, commands),
    pool,
    commands,
    importer,
    aggregates,
    besluit: new Verzoekbesluit(aggregates, vault, parts, toewijzingen, postvak, clock),
    wachtend: state.wachtend.ids,
    get crash() {
      return state.crash;
    },
    set crash(value) {
      state.crash = value;
    },
    get contracten() {
      return state.contracten;
    },
    set contracten(value) {
      state.contracten = value;
    },
    receive,
    resume: async (nummer) => {
      const toewijzingId = toewijzingIdOf('h5', DELFT, nummer);
      const command = new ResumeWachtendeBerichten({ toewijzingId }, envelopeFor());
      await new ResumeWachtendeBerichtenHandler(aggregates, hervatting).execute(command);
    },
    endWait: async (berichtId) => {
      const command = new EndBerichtWait({ berichtId }, envelopeFor());
      await new EndBerichtWaitHandler(aggregates, hervatting).execute(command);
    },
    refuse: async (xml, actor) => {
      const outcome: unknown = await receive(xml, actor).catch((error: unknown) => error);
      if (outcome instanceof Rejection) return outcome;
      throw new Error(
        `Expected a Rejection, got ${outcome instanceof Error ? outcome.stack : JSON.stringify(outcome)}`,
      );
    },
    events,
    types: async () => (await events()).map(({ type }) => type),
    close: async () => {
      await real.stop();
      await pool.end();
      await database.drop();
    },
  };
}

async function seed(store: EventStore): Promise<void> {
  const producten = ['02A05', '07A01', '45A04'].map((productcode) => ({
    productcode,
    categorie: productcode.slice(0, 2),
    segment: 'ouderen',
    perceel: null,
    wet: productcode.startsWith('45') ? ('Jeugdwet' as const) : ('Wmo2015' as const),
  }));
  const given: [string, string, object][] = [
    [`agbreservering-${agbreserveringId('h5', AGB)}`, 'AgbcodeReserved', { agbcode: AGB, aanbiederId: AANBIEDER }],
    [
      `contract-${CONTRACT}`,
      'ContractSigned',
      {
        contractId: CONTRACT,
        contractnummer: 'H5-1',
        aanbiederId: AANBIEDER,
        gemeenten: [{ gemeentecode: DELFT, vanaf: '2023-01-01' }],
        producten,
        ingangsdatum: '2023-01-01',
        duurMaanden: 48,
        einddatum: '2026-12-31',
        verlengingsopties: [],
        maximumMaanden: null,
        looptijdstatus: null,
        nietVastgesteld: [],
        maximumEinddatum: null,
        ondertekendOp: '2022-12-01',
        acceptatieplicht: true,
      },
    ],
  ];
  for (const [stream, type, data] of given) {
    const event = { type, occurredAt: '2023-01-01', ...encodeEvent({ type, data, occurredAt: '' }) };
    await store.append({
      appends: [{ stream, expected: 'new', events: [event] }],
      metadata: { ...envelopeFor(), configVersion: null },
    });
  }
}
