import { type TestApp } from './app.js';

/** A conversation of H5, planned on each day that the caller chooses. */
export class Overlegverhaal {
  private keer = 0;
  private vorige: { readonly pad: string; readonly adviesId: string } | undefined;

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
    await this.spreek(token, datum);
    await this.raadpleeg(datum);
    await this.test.settle();
  }

  /** A conversation with another aanbieder each time, with an action that is late by the next one. */
  private async spreek(token: string, datum: string): Promise<void> {
    const aanbieders = await this.test.ask('GET', '/v1/aanbieders', { token });
    const { resultaten } = aanbieders.json<{ resultaten: { aanbiederId: string }[] }>();
    const { aanbiederId } = resultaten[this.keer % resultaten.length]!;
    const agenda = [{ punt: `Gesprekspunt ${this.keer}`, bron: 'eigen' }];
    const body = { aanbiederId, datum, deelnemers: ['contractmanager'], agenda };
    const gevraagd = await this.test.ask('POST', '/v1/gesprekskaarten', { token, body });
    if (gevraagd.status >= 300) throw new Error(`gesprekskaarten: ${gevraagd.text}`);
    const { gesprekskaartId } = gevraagd.json<{ gesprekskaartId: string }>();
    const verslag = {
      ...{ aanwezig: ['contractmanager'], punten: [{ nummer: 1, besproken: 'Besproken.', uitkomst: 'afgedaan' }] },
      acties: [{ wat: `Gespreksactie ${this.keer}`, wie: 'aanbieder', uiterlijk: datum }],
    };
    const ingevuld = await this.test.ask('POST', `/v1/gesprekskaarten/${gesprekskaartId}/bespreking`, {
      ...{ token, body: verslag },
    });
    if (ingevuld.status >= 300) throw new Error(`bespreking: ${ingevuld.text}`);
  }

  private async meld(token: string): Promise<void> {
    const aanbieders = await this.test.ask('GET', '/v1/aanbieders', { token });
    const melding = { onderwerp: `Onderwerp ${this.keer}`, toelichting: 'Reageert traag.', ernst: 'middel' };
    for (const { aanbiederId } of aanbieders.json<{ resultaten: { aanbiederId: string }[] }>().resultaten) {
      const gemeld = await this.test.ask('POST', `/v1/aanbieders/${aanbiederId}/signalen`, { token, body: melding });
      if (gemeld.status >= 300) throw new Error(`signalen: ${gemeld.text}`);
    }
  }

  /** A consultation that got advice each time; the next time it is answered and closed. */
  private async raadpleeg(datum: string): Promise<void> {
    const token = await this.test.token('beleidsadviseur');
    const vraag = async (path: string, body: unknown): Promise<{ consultatieId: string; adviesId: string }> => {
      const answer = await this.test.ask('POST', path, { token, body });
      if (answer.status >= 300) throw new Error(`${path}: ${answer.text}`);
      return answer.json();
    };
    if (this.vorige !== undefined) {
      const antwoorden = [{ nummer: 1, verwerking: 'overgenomen', waarom: 'Terecht.' }];
      await vraag(`${this.vorige.pad}/adviezen/${this.vorige.adviesId}/antwoord`, { antwoorden });
      const verslag = { naam: 'Verslag', sha256: 'ab'.repeat(32), vindplaats: 'zaaksysteem' };
      await vraag(`${this.vorige.pad}/sluiting`, { conclusie: 'Aangepast.', verslag });
    }
    const van = { soort: 'adviesraad', naam: 'Adviesraad Sociaal Domein', gemeentecode: '0503' };
    const { consultatieId } = await vraag('/v1/consultaties', {
      ...{ soort: 'marktconsultatie', onderwerp: `Consultatie ${this.keer}`, vragen: ['Is het perceel groot genoeg?'] },
      ...{ gevraagd: [van], kanaal: 'brief', van: datum, tot: datum },
    });
    const pad = `/v1/consultaties/${consultatieId}`;
    const { adviesId } = await vraag(`${pad}/adviezen`, { van, punten: [`Punt ${this.keer}`] });
    this.vorige = { pad, adviesId };
  }
}
