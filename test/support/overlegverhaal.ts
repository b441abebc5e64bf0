import { type TestApp } from './app.js';

/** A conversation of H5, planned on each day that the caller chooses. */
export class Overlegverhaal {
  private keer = 0;

  constructor(private readonly test: TestApp) {}

  async vertel(): Promise<void> {
    this.keer += 1;
    this.test.clock.advance(1_000);
    const datum = this.test.clock.now().toISOString().slice(0, 10);
    const body = { soort: 'werkoverleg', datum, deelnemers: ['contractmanager'], agenda: [`Punt ${this.keer}`] };
    const token = await this.test.token('contractmanager');
    const answer = await this.test.ask('POST', '/v1/overleggen', { token, body });
    if (answer.status >= 300) throw new Error(`overleggen: ${answer.text}`);
    const uiterlijk = datum;
    const actie = { wat: `Actie ${this.keer}`, wie: 'aanbieder', bron: 'overleg', uiterlijk };
    const agreed = await this.test.ask('POST', '/v1/acties', { token, body: actie });
    if (agreed.status >= 300) throw new Error(`acties: ${agreed.text}`);
    await this.meld(token);
    await this.test.settle();
  }

  private async meld(token: string): Promise<void> {
    const aanbieders = await this.test.ask('GET', '/v1/aanbieders', { token });
    const melding = { onderwerp: `Onderwerp ${this.keer}`, toelichting: 'Reageert traag.', ernst: 'middel' };
    for (const { aanbiederId } of aanbieders.json<{ resultaten: { aanbiederId: string }[] }>().resultaten) {
      const gemeld = await this.test.ask('POST', `/v1/aanbieders/${aanbiederId}/signalen`, { token, body: melding });
      if (gemeld.status >= 300) throw new Error(`signalen: ${gemeld.text}`);
    }
  }
}
