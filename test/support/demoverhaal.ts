import { readFileSync } from 'node:fs';
import { h5Scenario } from '../../src/demo/h5.js';
import { rivierenland } from '../../src/demo/rivierenland.js';
import { rivierenlandAppends } from '../../src/demo/rivierenland-events.js';
import { newId } from '../../src/kernel/ids.js';
import { Commands } from '../../src/platform/event-store/commands.js';
import { EVENT_STORE, type EventStore } from '../../src/platform/event-store/event-store.js';
import { type TestApp } from './app.js';
import { wmo301, wmo305 } from './berichten.js';
import { laatLokaal, zetRegel } from './profiel.js';

/**
 * The story of the demo regions, told to a running product (without `follow`, which is faster) up to days that the caller
 * chooses.
 */
export class Demoverhaal {
  private readonly steps = h5Scenario(2026);
  private readonly chunks = rivierenlandAppends(rivierenland(2026));
  private berichten = 0;

  constructor(private readonly test: TestApp) {}

  async publish(regio: string, change: (yaml: string) => string = (yaml) => yaml): Promise<void> {
    const answer = await this.test.ask('POST', '/v1/regioconfiguraties', {
      token: await this.test.token('beheerder', { regio }),
      body: { profiel: change(readFileSync(`regios/${regio}.yaml`, 'utf8')), reden: 'rectificatie' },
    });
    if (answer.status !== 201) throw new Error(answer.text);
    await this.test.settle();
  }

  /** H5 corrects how long before its end a contract is signalled, for the past as well, and leaves it to the gemeenten. */
  async corrigeerRegel(): Promise<void> {
    const sleutel = 'contract.signaal.eindeMaanden';
    const regel = 'waarde: 9, bron: rectificatie van de nota, geldigVanaf: 2021-12-21';
    await this.publish('h5', (yaml) => laatLokaal(zetRegel(yaml, sleutel, regel), sleutel));
  }

  /** Delft wants that signal earlier than the region. */
  async wijkAf(): Promise<void> {
    const answer = await this.test.ask('POST', '/v1/regioconfiguraties/afwijkingen', {
      token: await this.test.token('beheerder', { gemeente: '0503' }),
      body: {
        ...{ sleutel: 'contract.signaal.eindeMaanden', waarde: 15, gemeentecode: '0503', geldigVanaf: '2024-01-01' },
        ...{ bron: 'inkoopbeleid Delft', besluit: 'collegebesluit 2024-12' },
      },
    });
    if (answer.status !== 201) throw new Error(answer.text);
    await this.test.settle();
  }

  /** Some of the approved declaraties of Rivierenland; the last ones come with the peildatum. */
  async declareer(from: number, to?: number): Promise<void> {
    const store = this.test.app.get<EventStore>(EVENT_STORE);
    for (const chunk of this.chunks.slice(from, to)) await store.append(chunk);
    await this.test.settle();
  }

  /** Plays all days of H5 up to and including `datum`. */
  async speelTot(datum: string): Promise<void> {
    const commands = this.test.app.get(Commands);
    while (this.steps[0] !== undefined && this.steps[0].op.slice(0, 10) <= datum) {
      const step = this.steps.shift()!;
      this.test.clock.set(step.op);
      await step.uitvoeren({
        dispatch: (command) => commands.dispatch(command),
        envelope: (processingActivity, rol, organisatie) => {
          const commandId = newId();
          const actor = { subject: 'demo', rol, organisatie };
          const ids = { commandId, fingerprint: commandId, correlationId: commandId, causationId: commandId };
          return { ...ids, actor, processingActivity, regio: 'h5' };
        },
        runPolicies: () => this.test.settle(),
        tick: () => this.test.settle(),
      });
    }
    await this.test.settle();
  }

  /**
   * A WMO305 that is refused and answered, and a WMO301 that is refused, which stands in the log of messages: also the
   * last event of this day.
   */
  async stuurBericht(): Promise<void> {
    this.test.clock.advance(60_000);
    const nummer = (this.berichten += 1);
    const start = wmo305({
      ...{ afzender: '99509999', ontvanger: '0503', bsn: '999900006', identificatie: `S${nummer}` },
      producten: [{ toewijzingNummer: nummer, begindatum: '2023-01-02' }],
    });
    await this.test.ask('POST', '/v1/berichten', {
      token: await this.test.token('contractmanager'),
      headers: { 'Content-Type': 'application/xml' },
      body: start.replace('>999900006<', '>999900007<'),
    });
    await this.test.ask('POST', '/v1/berichten', {
      token: await this.test.token('gemeente', { gemeente: '0503' }),
      headers: { 'Content-Type': 'application/xml' },
      body: wmo301({
        afzender: '0503',
        ontvanger: '99509999',
        bsn: '999900006',
        identificatie: `V${nummer}`,
        producten: [{ toewijzingNummer: nummer, categorie: '01', code: '01A01', ingangsdatum: '2023-01-02' }],
      }),
    });
    await this.test.settle();
  }

  /** A client of Delft asks for another aanbieder of the same product; the demo itself tells of none. */
  async vraagOverstap(): Promise<void> {
    const token = await this.test.token('consulent', { gemeente: '0503' });
    const get = async <T>(path: string): Promise<T[]> =>
      (await this.test.ask('GET', path, { token })).json<{ resultaten: T[] }>().resultaten;
    const toewijzingen = await get<{ toewijzingId: string; aanbiederId: string; productcode: string }>(
      '/v1/starttermijnen?paginagrootte=200',
    );
    for (const { toewijzingId, aanbiederId, productcode } of toewijzingen) {
      const dekking = await get<{ aanbieders: { aanbiederId: string }[] }>(`/v1/dekking?productcode=${productcode}`);
      for (const other of dekking.flatMap(({ aanbieders }) => aanbieders)) {
        if (other.aanbiederId === aanbiederId) continue;
        const body = { toewijzingId, gewensteAanbiederId: other.aanbiederId };
        const answer = await this.test.ask('POST', '/v1/overstappen', { token, body });
        if (answer.status === 201) return this.test.settle();
      }
    }
    throw new Error('Nobody in Delft could ask for another aanbieder: change the story.');
  }
}
