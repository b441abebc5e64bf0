import { type TestApp } from './app.js';
import { wmo315 } from './berichten.js';

/** An aanbieder of H5 asks for a toewijzing for somebody in Delft; a gemeente refuses what it asked the time before. */
export class Verzoekverhaal {
  private aantal = 0;
  private open: string | undefined;

  constructor(private readonly test: TestApp) {}

  async vertel(): Promise<void> {
    const nummer = (this.aantal += 1);
    if (this.open !== undefined) {
      await this.post('gemeente', `/v1/verzoeken/${this.open}/afwijzing`, { redenCode: '7' });
    }
    const dagtekening = this.test.clock.now().toISOString().slice(0, 10);
    const bericht = wmo315({
      ...{ afzender: '99501001', ontvanger: '0503', bsn: '999900031', identificatie: `Z${nummer}`, dagtekening },
      producten: [{ referentie: `Z${nummer}`, van: dagtekening, categorie: '01', code: '01A01' }],
    });
    const { gevolgen } = await this.post<{ gevolgen: readonly { id: string }[] }>(
      'contractmanager',
      '/v1/berichten',
      bericht,
    );
    this.open = gevolgen[0]!.id;
    await this.test.settle();
  }

  private async post<T>(rol: 'gemeente' | 'contractmanager', path: string, body: unknown): Promise<T> {
    const token = await this.test.token(rol, rol === 'gemeente' ? { gemeente: '0503' } : {});
    const headers: Record<string, string> = typeof body === 'string' ? { 'Content-Type': 'application/xml' } : {};
    const answer = await this.test.ask('POST', path, { token, headers, body });
    if (answer.status !== 200) throw new Error(answer.text);
    return answer.json<T>();
  }
}
