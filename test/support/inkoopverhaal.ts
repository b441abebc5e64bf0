import { type Rol } from '../../src/platform/identity/principal.js';
import { type TestApp } from './app.js';

/** A ronde of H5 with one aanmelding, told again on each day that the caller chooses; the demo tells of it only later. */
export class Inkoopverhaal {
  private keer = 0;
  private eerste: string | undefined;

  constructor(private readonly test: TestApp) {}

  async vertel(): Promise<void> {
    const keer = (this.keer += 1);
    const vandaag = this.test.clock.now().toISOString().slice(0, 10);
    const rondeId = await this.tell<string>('rondeId', '/v1/inkooprondes', {
      ...{ sleutel: `ronde-${keer}`, naam: `Ronde ${keer}`, gemeenten: ['0503'], bron: 'Inkoopplan' },
      onderdelen: [{ sleutel: 'ontmoeting', soort: 'perceel', naam: 'Ontmoeting', productcodes: ['07A01'] }],
    });
    this.eerste ??= rondeId;
    const ronde = (rest: string, body: object) => this.tell('rondeId', `/v1/inkooprondes/${rondeId}/${rest}`, body);
    const document = { naam: 'Leidraad', sha256: 'a'.repeat(64), vindplaats: 'Archief' };
    const gebieden = ['personeel', 'kwaliteit-en-uitvoering', 'communicatie', 'administratie'];
    await ronde('inkoopvormkeuzes', { instrument: 'semi-open', reden: 'Momenten voor instroom.' });
    await ronde('eisen', { eisen: gebieden.map((gebied) => ({ sleutel: gebied, gebied, tekst: 'Eis.' })) });
    await ronde('instroommomenten', { sleutel: 'eerste', opent: vandaag });
    await ronde('publicaties', { documenten: [document] });
    const aanbiederId = await this.aanbieder();
    const aanmeldingId = await this.tell<string>(
      'aanmeldingId',
      `/v1/inkooprondes/${rondeId}/aanmeldingen`,
      { onderdelen: ['ontmoeting'] },
      { aanbiederId },
    );
    // A ronde that stays open is read again each time: it has to have changed.
    await this.tell('rondeId', `/v1/inkooprondes/${this.eerste}/vragen`, { vraag: `Vraag ${keer}?` });
    const afwijzing = { onderdelen: ['ontmoeting'], redenen: ['Er zijn er genoeg.'] };
    await this.tell('aanmeldingId', `/v1/aanmeldingen/${aanmeldingId}/afwijzingen`, afwijzing);
    await this.test.settle();
  }

  private async aanbieder(): Promise<string> {
    const token = await this.test.token('inkoper');
    const { resultaten } = (await this.test.ask('GET', '/v1/aanbieders', { token })).json<{
      resultaten: { aanbiederId: string }[];
    }>();
    return resultaten[0]!.aanbiederId;
  }

  private async tell<T>(
    naam: string,
    path: string,
    body: object,
    scope: { readonly aanbiederId?: string } = {},
  ): Promise<T> {
    this.test.clock.advance(1_000);
    const rol: Rol = scope.aanbiederId === undefined ? 'inkoper' : 'aanbieder';
    const answer = await this.test.ask('POST', path, { token: await this.test.token(rol, scope), body });
    if (answer.status >= 300) throw new Error(`${path}: ${answer.text}`);
    return answer.json<Record<string, T>>()[naam] as T;
  }
}
