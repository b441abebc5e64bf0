import { type TestApp } from './app.js';

interface Contract {
  readonly contractId: string;
  readonly aanbieder: { readonly aanbiederId: string };
  readonly gemeenten: readonly { readonly gemeentecode: string; readonly vanaf: string }[];
  readonly producten: readonly { readonly productcode: string }[];
}

/** What H5 keeps of a contract beside the contract itself, told again on each day that the caller chooses. */
export class Partijenverhaal {
  private keer = 0;

  constructor(private readonly test: TestApp) {}

  async vertel(): Promise<void> {
    this.keer += 1;
    const { contractId, aanbieder, gemeenten, producten } = await this.contract();
    const { aanbiederId } = aanbieder;
    const vandaag = this.test.clock.now().toISOString().slice(0, 10);
    const plek = { gemeentecode: gemeenten[0]!.gemeentecode, productcode: producten[0]!.productcode };
    const onderaannemer = { naam: `Onderaannemer ${this.keer}`, kvkNummer: `9000001${this.keer}` };
    await this.tell(`contracten/${contractId}/onderaannemers`, {
      ...{ onderaannemer, gemeenten: [plek.gemeentecode], productcodes: [plek.productcode] },
      ...{ vanaf: vandaag, bron: 'Bijlage 3' },
    });
    await this.tell(`aanbieders/${aanbiederId}/beschikbaarheid`, { ...plek, vrij: this.keer, wachttijdDagen: 7 });
    await this.tell(`aanbieders/${aanbiederId}/verbeterpunten`, {
      ...{ soort: 'aandachtspunt', punt: `Punt ${this.keer}.` },
    });
    await this.tell('niet-plaatsbare-aanvragen', {
      ...{ gemeentecode: plek.gemeentecode, groep: 'complex', gezocht: `Aanbod ${this.keer}.` },
    });
    await this.test.settle();
  }

  private async contract(): Promise<Contract> {
    await this.test.settle();
    const token = await this.test.token('contractmanager');
    const found = await this.test.ask('GET', '/v1/contracten?status=lopend', { token });
    const { contractId } = found.json<{ resultaten: readonly { contractId: string }[] }>().resultaten[0]!;
    return (await this.test.ask('GET', `/v1/contracten/${contractId}`, { token })).json<Contract>();
  }

  private async tell(path: string, body: object): Promise<void> {
    this.test.clock.advance(1_000);
    const token = await this.test.token('contractmanager');
    const answer = await this.test.ask('POST', `/v1/${path}`, { token, body });
    if (answer.status >= 300) throw new Error(`${path}: ${answer.text}`);
  }
}
