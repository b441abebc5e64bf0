import { addDays } from '../../src/kernel/datum.js';
import { type TestApp } from './app.js';

const TOETSEN = ['kring-van-aanbieders', 'andere-inschrijvers', 'economisch-evenwicht'] as const;

/** Clauses, a kwaliteitskader, a contractmodel and a proposal of H5, told on each day that the caller chooses. */
export class Wijzigingsverhaal {
  private keer = 0;
  private eerste: string | undefined;

  constructor(private readonly test: TestApp) {}

  async vertel(): Promise<void> {
    const keer = (this.keer += 1);
    const vandaag = this.test.clock.now().toISOString().slice(0, 10);
    const document = { naam: 'Document', sha256: 'a'.repeat(64), vindplaats: 'Archief' };
    const bepaling = { sleutel: `bepaling-${keer}`, soort: 'kernbeding', titel: 'Kern', tekst: `Tekst ${keer}.` };
    const contractId = await this.contract();
    await this.tell(`contracten/${contractId}/bepalingen`, { bepalingen: [bepaling], bron: 'Raamovereenkomst' });
    await this.tell('kwaliteitskaders', {
      ...{ kader: 'kwaliteit', naam: 'Kader', centrumgemeente: '0503', document, bron: 'Besluit' },
      ingangsdatum: vandaag,
      ...(keer > 1 && { herziening: { grond: 'ervaring', toelichting: `Keer ${keer}.` } }),
    });
    await this.tell('contractmodellen', {
      ...{ sleutel: 'model', naam: 'Model', geldigVanaf: vandaag, bepalingen: [bepaling], bron: 'Werkgroep' },
    });
    const { wijzigingId } = await this.tell<{ wijzigingId: string }>('contractwijzigingen', {
      ...{ titel: `Wijziging ${keer}`, contractIds: [contractId], beoogdeIngangsdatum: addDays(vandaag, 30) },
      grond: { soort: 'wederzijds', toelichting: 'Besproken.' },
      bepalingen: [{ ...bepaling, tekst: `Nieuwe tekst ${keer}.` }],
    });
    // A change that is read again each time has to have changed.
    this.eerste ??= wijzigingId;
    const toets = TOETSEN[keer - 1];
    if (toets !== undefined) {
      await this.tell(`contractwijzigingen/${this.eerste}/toetsen`, { toets, ja: keer === 2, reden: 'Besproken.' });
    }
    await this.test.settle();
  }

  private async contract(): Promise<string> {
    const token = await this.test.token('contractmanager');
    const found = await this.test.ask('GET', '/v1/contracten', { token });
    return found.json<{ resultaten: readonly { contractId: string }[] }>().resultaten[0]!.contractId;
  }

  private async tell<T>(path: string, body: object): Promise<T> {
    this.test.clock.advance(1_000);
    const token = await this.test.token('contractmanager');
    const answer = await this.test.ask('POST', `/v1/${path}`, { token, body });
    if (answer.status >= 300) throw new Error(`${path}: ${answer.text}`);
    return answer.json<T>();
  }
}
