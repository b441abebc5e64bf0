import { type Rol } from '../../src/platform/identity/principal.js';
import { type TestApp } from './app.js';

/** What H5 agrees on about data, told again on each day that the caller chooses; the demo tells none of it. */
export class Gegevensverhaal {
  private keer = 0;

  constructor(private readonly test: TestApp) {}

  async vertel(): Promise<void> {
    const keer = (this.keer += 1);
    const vandaag = this.test.clock.now().toISOString().slice(0, 10);
    const aanbiederId = await this.aanbieder();
    await this.tell('beleidsadviseur', '/v1/begrippen', {
      ...{ sleutel: `doel-${keer}`, soort: 'doel', niveau: 'inwoner', term: `Doel ${keer}` },
      ...{ definitie: 'Wat de inwoner wil bereiken.', geldigVanaf: vandaag, bron: 'Begrippenlijst' },
    });
    for (const bronhouder of [
      { soort: 'gemeente', gemeentecode: '0503' },
      { soort: 'aanbieder', aanbiederId },
    ]) {
      await this.tell('contractmanager', '/v1/gegevensleveringsafspraken', {
        ...{ sleutel: `wachttijden-${keer}`, bronhouder, gegevens: 'Wachttijden.', kanaal: 'bestand' },
        ...{ standaard: 'Formulier 1.0', frequentie: 'maand', termijnDagen: 14, vanaf: vandaag, bron: 'Afspraak' },
      });
    }
    await this.tell('controller', '/v1/facturatieprotocollen', {
      ...{ versie: `1.${keer}`, geldigVanaf: vandaag, sha256: 'a'.repeat(64), vindplaats: 'Archief', bron: 'Besluit' },
    });
    await this.tell('aanbieder', '/v1/productieverantwoordingen', this.productie(keer, vandaag), { aanbiederId });
    await this.test.settle();
  }

  private productie(keer: number, vandaag: string): object {
    const periode = { van: `${vandaag.slice(0, 4)}-01-01`, tot: vandaag };
    return { periode, regels: [{ productcode: '01A01', bedrag: keer * 100_000 }] };
  }

  private async aanbieder(): Promise<string> {
    const token = await this.test.token('contractmanager');
    const { resultaten } = (await this.test.ask('GET', '/v1/aanbieders', { token })).json<{
      resultaten: { aanbiederId: string }[];
    }>();
    return resultaten[0]!.aanbiederId;
  }

  private async tell(rol: Rol, path: string, body: object, scope: { aanbiederId?: string } = {}): Promise<void> {
    this.test.clock.advance(1_000);
    const answer = await this.test.ask('POST', path, { token: await this.test.token(rol, scope), body });
    if (answer.status >= 300) throw new Error(`${path}: ${answer.text}`);
  }
}
