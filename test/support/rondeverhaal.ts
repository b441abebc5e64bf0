import { type TestApp } from './app.js';

const GEBIEDEN = ['personeel', 'kwaliteit-en-uitvoering', 'communicatie', 'administratie'];
const DOCUMENT = { naam: 'Leidraad', sha256: 'a'.repeat(64), vindplaats: 'Archief H5, map 12' };

/** A ronde of H5 from its plan to a contract that is extended, with a rejection, and another that stays a plan. */
export class Rondeverhaal {
  rondeId = '';
  /** Of the ronde that nobody published. */
  voorbereid = '';
  toegelaten = '';
  /** The aanbieder that was rejected. */
  afgewezen = '';
  contractId = '';
  /** In Rivierenland, by open house, which is `nee-tenzij` there. */
  openHouse = '';
  /** An instant before the ronde was published. */
  voorPublicatie = '';

  constructor(private readonly test: TestApp) {}

  async vertel(): Promise<void> {
    this.toegelaten = await this.aanbieder('Stichting De Sperwer', '42990098', '90000099');
    this.afgewezen = await this.aanbieder('Stichting De Havik', '42990097', '90000098');
    this.rondeId = await this.begin('ronde-ontmoeting', 'Ronde ontmoeting');
    this.voorbereid = await this.begin('ronde-geheim', 'Vertrouwelijke ronde');
    await this.publiceer();
    await this.beslis();
    await this.contracteer();
    await this.kiesOpenHouse();
    await this.test.settle();
  }

  private async publiceer(): Promise<void> {
    const vandaag = this.vandaag();
    await this.ronde('inkoopvormkeuzes', { instrument: 'semi-open', reden: 'Momenten voor instroom.' });
    await this.ronde('ramingen', { bedrag: 90_000_000, onderbouwing: 'Drie jaar ontmoeting in Delft.' });
    const eisen = GEBIEDEN.map((gebied) => ({ sleutel: gebied, gebied, tekst: `Eis over ${gebied}.` }));
    await this.ronde('eisen', { eisen });
    await this.ronde('instroommomenten', { sleutel: 'eerste', opent: vandaag });
    await this.ronde('instroommomenten', { sleutel: 'tweede', opent: '2026-01-01', sluit: '2026-02-28' });
    this.voorPublicatie = this.test.clock.now().toISOString();
    this.test.clock.advance(60_000);
    await this.ronde('publicaties', { documenten: [DOCUMENT] });
    const anders = { sleutel: 'tweede', opent: '2026-03-01', sluit: '2026-04-30', reden: 'Stukken komen later.' };
    await this.ronde('instroomherplanningen', anders);
    await this.test.settle();
  }

  private async beslis(): Promise<void> {
    const [toe, af] = [await this.meld(this.toegelaten), await this.meld(this.afgewezen)];
    for (const eis of GEBIEDEN)
      await this.tell(`/v1/aanmeldingen/${toe}/eistoetsen`, { eis, voldaan: true, onderbouwing: 'Stukken ingezien.' });
    await this.tell(`/v1/aanmeldingen/${toe}/toelatingsgesprekken`, { besproken: 'De eisen van het contract.' });
    await this.tell(`/v1/aanmeldingen/${toe}/beoordelingen`, { scores: [], bijdrage: 'Vult een tekort.' });
    await this.tell(`/v1/aanmeldingen/${toe}/toelatingen`, { onderdelen: ['ontmoeting'], reden: 'Voldoet.' });
    const afwijzing = { onderdelen: ['ontmoeting'], redenen: ['Te weinig ervaring.'] };
    await this.tell(`/v1/aanmeldingen/${af}/afwijzingen`, afwijzing);
  }

  private async contracteer(): Promise<void> {
    const contract = {
      ...{ contractnummer: 'H5-RONDE-1', aanbiederId: this.toegelaten, gemeenten: ['0503'], productcodes: ['07A01'] },
      ...{ ingangsdatum: this.vandaag(), duurMaanden: 36, ondertekendOp: this.vandaag() },
    };
    const { contractId } = await this.tell<{ contractId: string }>('/v1/contracten', contract);
    this.contractId = contractId;
    const tarief = { productcode: '07A01', bedrag: 7_250, geldigVanaf: this.vandaag() };
    await this.tell(`/v1/contracten/${contractId}/tarieven`, tarief);
    const verlenging = { maanden: 24, besluit: 'Besluit van de gemeenten', besluitDatum: this.vandaag() };
    await this.tell(`/v1/contracten/${contractId}/bestuurlijke-verlengingen`, verlenging);
  }

  private async kiesOpenHouse(): Promise<void> {
    const rivierenland = { regio: 'rivierenland' };
    const onderdelen = [{ sleutel: 'dagbesteding', soort: 'perceel', naam: 'Dagbesteding', productcodes: ['07A03'] }];
    const body = {
      sleutel: 'ronde-dag',
      naam: 'Ronde dagbesteding',
      gemeenten: ['0281'],
      bron: 'Inkoopplan',
      onderdelen,
    };
    const { rondeId } = await this.tell<{ rondeId: string }>('/v1/inkooprondes', body, rivierenland);
    this.openHouse = rondeId;
    const uitzondering = {
      ...{ grond: 'weinig-aanbieders', reden: 'Er zijn er te weinig om uit te kiezen.' },
      strengereEisen: 'Ervaring in de regio.',
    };
    const keuze = { instrument: 'open-house', reden: 'Nieuwe aanbieders zijn welkom.', uitzondering };
    await this.tell(`/v1/inkooprondes/${rondeId}/inkoopvormkeuzes`, keuze, rivierenland);
  }

  private vandaag(): string {
    return this.test.clock.now().toISOString().slice(0, 10);
  }

  private async aanbieder(naam: string, agbcode: string, kvkNummer: string): Promise<string> {
    const body = { naam, agbcode, kvkNummer, sinds: '2020-01-01' };
    return (await this.tell<{ aanbiederId: string }>('/v1/aanbieders', body)).aanbiederId;
  }

  private async begin(sleutel: string, naam: string): Promise<string> {
    const onderdelen = [{ sleutel: 'ontmoeting', soort: 'perceel', naam: 'Ontmoeting', productcodes: ['07A01'] }];
    const body = { sleutel, naam, gemeenten: ['0503'], bron: 'Inkoopplan', onderdelen };
    return (await this.tell<{ rondeId: string }>('/v1/inkooprondes', body)).rondeId;
  }

  private async meld(aanbiederId: string): Promise<string> {
    const body = { onderdelen: ['ontmoeting'], aanbiederId };
    return (await this.tell<{ aanmeldingId: string }>(`/v1/inkooprondes/${this.rondeId}/aanmeldingen`, body))
      .aanmeldingId;
  }

  private ronde(rest: string, body: object): Promise<unknown> {
    return this.tell(`/v1/inkooprondes/${this.rondeId}/${rest}`, body);
  }

  private async tell<T>(path: string, body: object, scope: { readonly regio?: string } = {}): Promise<T> {
    this.test.clock.advance(1_000);
    const rol = path.startsWith('/v1/contracten') ? 'contractmanager' : 'inkoper';
    const answer = await this.test.ask('POST', path, { token: await this.test.token(rol, scope), body });
    if (answer.status >= 300) throw new Error(`${path}: ${answer.text}`);
    return answer.json<T>();
  }
}
