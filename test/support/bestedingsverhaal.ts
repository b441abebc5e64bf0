import { type TestApp } from './app.js';

interface Contract {
  readonly contractId: string;
  readonly ingangsdatum: string;
  readonly einddatum: string;
}

/** Each day that the caller chooses, another contract of H5 gets a bestedingsruimte, and extra costs of it are paid. */
export class Bestedingsverhaal {
  private keer = 0;
  private readonly gehad = new Set<string>();

  constructor(private readonly test: TestApp) {}

  async vertel(): Promise<void> {
    await this.test.settle();
    this.keer += 1;
    const token = await this.test.token('contractmanager');
    const answer = await this.test.ask('GET', '/v1/contracten?status=lopend', { token });
    const contracten = answer.json<{ resultaten: readonly Contract[] }>().resultaten;
    const contract = contracten.find(({ contractId: id }) => !this.gehad.has(id));
    if (contract === undefined) throw new Error('Every running contract of H5 has its turn: change the story.');
    this.gehad.add(contract.contractId);
    const { contractId, einddatum: tot } = contract;
    const vandaag = this.test.clock.now().toISOString().slice(0, 10);
    const ruimte = { van: vandaag, tot, bedrag: 100_000 * this.keer, grond: 'Besteding van vorig jaar.', bron: 'B-1' };
    await this.tell(`contracten/${contractId}/bestedingsruimten`, ruimte);
    const regeling = {
      ...{ naam: `Meerkosten ${this.keer}`, van: contract.ingangsdatum, kostensoorten: ['vervoer'] },
      ...{ grond: 'Richtlijn.', besluitkenmerk: `BESLUIT-${this.keer}`, besluitOp: vandaag },
    };
    const { regelingId } = await this.tell<{ regelingId: string }>('meerkostenregelingen', regeling);
    const bewijs = { kenmerk: `FACTUUR-${this.keer}`, sha256: String(this.keer).repeat(64) };
    const posten = [{ kostensoort: 'vervoer', gemaaktOp: vandaag, bedrag: 1_000, bewijs }];
    await this.tell(`meerkostenregelingen/${regelingId}/vergoedingen`, { contractId, posten });
    await this.test.settle();
  }

  private async tell<T>(path: string, body: object): Promise<T> {
    this.test.clock.advance(1_000);
    const token = await this.test.token('contractmanager');
    const answer = await this.test.ask('POST', `/v1/${path}`, { token, body });
    if (answer.status >= 300) throw new Error(`${path}: ${answer.text}`);
    return answer.json<T>();
  }
}
