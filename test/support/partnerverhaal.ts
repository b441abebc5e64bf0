import { type TestApp } from './app.js';
import { type Answer } from './http.js';

const CRITERIA = ['onmisbaar', 'transformatie', 'keten', 'omvang'] as const;

/** What H5 judges of its first aanbieder, told again on each day that the caller chooses; the demo tells of it only later. */
export class Partnerverhaal {
  private keer = 0;

  constructor(private readonly test: TestApp) {}

  async vertel(): Promise<void> {
    this.keer += 1;
    const token = await this.test.token('contractmanager');
    const found = await this.test.ask('GET', '/v1/aanbieders', { token });
    const { aanbiederId } = found.json<{ resultaten: readonly { aanbiederId: string }[] }>().resultaten[0]!;
    const jaar = this.test.clock.now().getUTCFullYear() - 1;
    const partner = { aanbiederId, segment: 'volwassenen', gemeentecode: null, jaar };
    for (const criterium of CRITERIA) {
      const oordeel = { criterium, voldaan: true, reden: `Gesprek ${this.keer}.`, bewijs: ['Verslag'] };
      await this.tell('oordelen', { ...partner, ...oordeel });
    }
    // A verdict waits for all that was declared.
    await this.test.settle();
    await this.tell('beoordelingen', partner);
    await this.tell('besluiten', { ...partner, reden: 'Besproken.' });
    await this.test.settle();
  }

  private async tell(path: string, body: object): Promise<void> {
    this.test.clock.advance(1_000);
    const token = await this.test.token('contractmanager');
    const answer: Answer = await this.test.ask('POST', `/v1/strategische-partners/${path}`, { token, body });
    if (answer.status >= 300) throw new Error(`${path}: ${answer.text}`);
  }
}
