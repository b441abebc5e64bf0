import { type TestApp } from './app.js';

interface Overdrachten {
  readonly resultaten: readonly { readonly overdrachtId: string; readonly stand: string }[];
  readonly perContract: readonly { readonly contractId: string; readonly nietGestart: readonly string[] }[];
}

/** A contract of H5 with running toewijzingen ends early; each day that the caller chooses one more transfer begins. */
export class Overdrachtverhaal {
  private contractId: string | undefined;

  constructor(private readonly test: TestApp) {}

  async vertel(): Promise<void> {
    await this.test.settle();
    if (this.contractId === undefined) this.contractId = await this.beeindig();
    const { perContract, resultaten } = await this.lees();
    const open = resultaten.find(({ stand }) => stand === 'gestart');
    const vandaag = this.vandaag();
    if (open !== undefined) {
      await this.tell(`overdrachten/${open.overdrachtId}/beeindigingen`, { reden: 'client-stopt', per: vandaag });
    }
    const next = perContract.find(({ contractId }) => contractId === this.contractId)?.nietGestart[0];
    if (next !== undefined) await this.tell('overdrachten', { contractId: this.contractId, toewijzingIds: [next] });
    await this.test.settle();
  }

  /** Ends one contract after the other until one has running toewijzingen; the end of the others is withdrawn. */
  private async beeindig(): Promise<string> {
    const contracten = await this.get<{ resultaten: readonly { contractId: string; einddatum: string }[] }>(
      'contracten?status=lopend',
    );
    for (const { contractId, einddatum: laatste } of contracten.resultaten) {
      const besluitDatum = this.vandaag();
      const einddatum = `${laatste.slice(0, 8)}01`;
      const path = `contracten/${contractId}/beeindigingen`;
      const besluit = { grond: 'faillissement', besluit: 'Vonnis', besluitDatum, einddatum, reden: 'Faillissement.' };
      const { beeindigingId } = await this.tell<{ beeindigingId: string }>(path, besluit);
      await this.test.settle();
      const { perContract } = await this.lees();
      if (perContract.some((een) => een.contractId === contractId && een.nietGestart.length > 1)) return contractId;
      await this.tell(`${path}/${beeindigingId}/intrekking`, { besluitDatum, reden: 'Toch niet.' });
    }
    throw new Error('No contract of H5 has running toewijzingen: change the story.');
  }

  private vandaag(): string {
    return this.test.clock.now().toISOString().slice(0, 10);
  }

  private lees(): Promise<Overdrachten> {
    return this.get<Overdrachten>('overdrachten');
  }

  private async get<T>(path: string): Promise<T> {
    const token = await this.test.token('contractmanager');
    return (await this.test.ask('GET', `/v1/${path}`, { token })).json<T>();
  }

  private async tell<T>(path: string, body: object): Promise<T> {
    this.test.clock.advance(1_000);
    const token = await this.test.token('contractmanager');
    const answer = await this.test.ask('POST', `/v1/${path}`, { token, body });
    if (answer.status >= 300) throw new Error(`${path}: ${answer.text}`);
    return answer.json<T>();
  }
}
