import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { ManualClock } from '../../../src/platform/clock/clock.js';
import { type EventStore, EventStoreUnavailable } from '../../../src/platform/event-store/event-store.js';
import { KurrentDbEventStore } from '../../../src/platform/event-store/kurrentdb/kurrentdb-event-store.js';
import { request } from '../../contract/event-store.contract.js';

const CLOCK = new ManualClock('2026-03-02T09:00:00Z');

const QUESTIONS: Record<string, (store: EventStore) => Promise<unknown>> = {
  append: (store) => store.append(request('client-1', 'new')),
  findReceipt: (store) => store.findReceipt('opdracht'),
  readStream: (store) => store.readStream('client-1'),
  readStreams: (store) => store.readStreams(['client-1']),
  readAll: (store) => store.readAll(0n, 10),
  head: (store) => store.head(),
  lag: (store) => store.lag(5n),
};

/** The real client: nobody answers as KurrentDB here. */
function open(port: number, deadlineMs?: number): KurrentDbEventStore {
  return new KurrentDbEventStore(`kurrentdb://127.0.0.1:${port}?tls=false`, CLOCK, { deadlineMs });
}

describe('KurrentDB where nothing listens', () => {
  let port: number;

  beforeAll(async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    port = (server.address() as AddressInfo).port;
    await new Promise((resolve) => server.close(resolve));
  });

  it.each(Object.keys(QUESTIONS))('answers %s with "not available"', async (question) => {
    const store = open(port);
    await expect(QUESTIONS[question]!(store)).rejects.toBeInstanceOf(EventStoreUnavailable);
    await expect(QUESTIONS[question]!(store)).rejects.toMatchObject({ status: 503 });
    await store.stop();
  });

  it('does not start', async () => {
    const store = open(port);
    await expect(store.start()).rejects.toBeInstanceOf(EventStoreUnavailable);
    await store.stop();
  });

  it('lets a waiting reader go when its time is over, and when the store stops', async () => {
    const store = open(port);
    await store.waitForEvents(0n, 5);
    const waiting = store.waitForEvents(0n, 60_000);
    await store.stop();
    await waiting;
  });
});

describe('KurrentDB where a server accepts and says nothing', () => {
  let server: Server;
  const sockets = new Set<Socket>();

  beforeAll(async () => {
    server = createServer((socket) => {
      sockets.add(socket);
      socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
      socket.resume();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });

  it.each(Object.keys(QUESTIONS))('ends %s at the deadline, where the client itself would wait', async (question) => {
    const store = open((server.address() as AddressInfo).port, 100);
    await expect(QUESTIONS[question]!(store)).rejects.toBeInstanceOf(EventStoreUnavailable);
    await store.stop();
  });
});
