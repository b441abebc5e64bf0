import { type TestApp } from './app.js';

const STUK = { verwijzing: 'zaaksysteem 2023-1', sha256: 'ef'.repeat(32) };
const REGIO = { regio: 'h5' };

/** A pilot of H5 that is defined, and each time comes a finding further, and in the end is evaluated. */
export class Vernieuwingsverhaal {
  private keer = 0;
  private pilotId = '';

  constructor(private readonly test: TestApp) {}

  async vertel(): Promise<void> {
    this.keer += 1;
    if (this.keer === 1) await this.begin();
    const bevinding = {
      vraag: 'lichter',
      bevinding: `Bevinding ${this.keer}.`,
      strekking: 'onbeslist',
      bewijs: [STUK],
    };
    const { bevindingId } = (await this.post(`${this.pilotId}/bevindingen`, bevinding)) as { bevindingId: string };
    if (this.keer === 2) {
      const punten = [{ bestemming: 'contracttekst', punt: 'Een trajectprijs.', bevindingIds: [bevindingId] }];
      const evaluatie = { conclusie: 'Het werkt deels.', vervolg: 'aanpassen', verslag: STUK, punten };
      await this.post(`${this.pilotId}/evaluatie`, evaluatie);
    }
    if (this.keer === 3) await this.post(`${this.pilotId}/einde`, { reden: 'De looptijd is om.' });
    await this.test.settle();
  }

  private async begin(): Promise<void> {
    const dag = this.test.clock.now().toISOString().slice(0, 10);
    const token = await this.test.token('contractmanager', REGIO);
    const aanbieders = await this.test.ask('GET', '/v1/aanbieders', { token });
    const [aanbieder] = aanbieders.json<{ resultaten: { aanbiederId: string }[] }>().resultaten;
    const made = await this.post('', {
      ...{ pilot: 'samen-thuis', naam: 'Samen thuis', doel: 'Lichtere hulp.', vorm: 'licht', vanaf: dag },
      ...{ bekostiging: 'populatiegericht', segmenten: [], gemeenten: ['0503'] },
      vragen: [{ sleutel: 'lichter', vraag: 'Is de hulp lichter?', meting: 'Uren per week.' }],
    });
    this.pilotId = (made as { pilotId: string }).pilotId;
    await this.post(`${this.pilotId}/kader`, { orgaan: 'bestuurlijk overleg', besluit: 'besluit 3' });
    await this.post(`${this.pilotId}/plan`, { plan: STUK });
    await this.post(`${this.pilotId}/selectie`, {
      aanbiederIds: [aanbieder!.aanbiederId],
      grond: 'lopende contracten',
    });
    await this.post(`${this.pilotId}/start`, {});
  }

  private async post(path: string, body: unknown): Promise<unknown> {
    this.test.clock.advance(1_000);
    const token = await this.test.token('contractmanager', REGIO);
    const answer = await this.test.ask('POST', `/v1/pilots${path === '' ? '' : `/${path}`}`, { token, body });
    if (answer.status >= 300) throw new Error(`pilots/${path}: ${answer.text}`);
    return answer.json();
  }
}
