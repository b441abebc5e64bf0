import { KOSTPRIJSELEMENTEN } from '../../src/inkoop/tariefkaart/inhoud/kostprijs.js';
import { type TestApp } from './app.js';

const JAAR = 2025;

/** What H5 sets and indexes, told again on each day that the caller chooses, with other amounts; the demo tells of it only later. */
export class Tarievenverhaal {
  private keer = 0;

  constructor(private readonly test: TestApp) {}

  async vertel(): Promise<void> {
    const keer = (this.keer += 1);
    const gepubliceerdOp = this.test.clock.now().toISOString().slice(0, 10);
    const anders = keer === 1 ? {} : { correctie: 'Een nieuwe publicatie.' };
    for (const [index, jaar, stand] of [
      ...(['ova', 'ppc'] as const).map((naam) => [naam, JAAR, 'voorlopig'] as const),
      ...(['ova', 'ppc'] as const).map((naam) => [naam, JAAR - 1, 'voorlopig'] as const),
      ...(['ova', 'ppc'] as const).map((naam) => [naam, JAAR - 1, 'definitief'] as const),
    ]) {
      const cijfer = { index, jaar, stand, honderdsten: 400 + keer * 10, gepubliceerdOp, bron: `Publicatie ${keer}` };
      await this.tell('/v1/indexcijfers', { ...cijfer, ...anders });
    }
    const reden = keer === 1 ? null : 'Nieuwe cijfers.';
    await this.tell('/v1/indexaties', { jaar: JAAR, beslotenOp: gepubliceerdOp, besluit: `Overleg ${keer}`, reden });
    const product = { productcode: '01A01' };
    const elementen = KOSTPRIJSELEMENTEN.map((element) => ({ element, bedrag: 10 * keer }));
    await this.tell('/v1/kostprijsberekeningen', {
      ...{ ...product, eenheid: '01', opgesteldDoor: { soort: 'regio', naam: 'Regio H5' }, elementen },
      ...{ peildatum: gepubliceerdOp, winstmarge: keer, bron: 'Rekentool' },
    });
    await this.tell('/v1/referentietarieven', {
      ...{ ...product, regioElders: `Regio ${keer}`, eenheid: '01', bedrag: 100 + keer },
      ...{ peildatum: gepubliceerdOp, bron: 'Gepubliceerde tarieven' },
    });
    await this.tell('/v1/indexeringsafspraken', {
      ...{ ...product, indexeren: true, maximaleWinstmarge: 100 * keer, geldigVanaf: gepubliceerdOp, bron: 'Afspraak' },
    });
    await this.tell('/v1/tariefkaarten', {
      ...{ ...product, bedrag: 100 + keer, geldigVanaf: gepubliceerdOp, bron: `Besluit ${keer}` },
      grondslag: { soort: 'nog-te-onderbouwen', reden: 'De berekening volgt.' },
    });
    await this.test.settle();
  }

  private async tell(path: string, body: object): Promise<void> {
    this.test.clock.advance(1_000);
    const answer = await this.test.ask('POST', path, { token: await this.test.token('inkoper'), body });
    if (answer.status >= 300) throw new Error(`${path}: ${answer.text}`);
  }
}
