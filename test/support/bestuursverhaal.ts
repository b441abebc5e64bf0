import { type TestApp } from './app.js';

const DELFT = '0503';
const WESTLAND = '1783';

/** What the gemeenten of H5 decide between them, in three chapters on days that the caller chooses; the demo tells none of it. */
export class Bestuursverhaal {
  private readonly chapters = [() => this.begin(), () => this.goOn(), () => this.conclude()];
  private inkoopplan = '';
  private dvo = '';
  private samenwerking = '';
  private escalatie = '';
  private mijlpaal = '';

  constructor(private readonly test: TestApp) {}

  /** Tells the next chapter. */
  async vertel(): Promise<void> {
    const chapter = this.chapters.shift();
    if (chapter === undefined) throw new Error('The story of the gemeenten has no more chapters.');
    await chapter();
    await this.test.settle();
  }

  private async begin(): Promise<void> {
    const partijen = [
      { naam: 'Delft', gemeentecode: DELFT },
      { naam: 'Westland', gemeentecode: WESTLAND },
    ];
    this.inkoopplan = await this.tell('/v1/inkoopplannen', {
      naam: 'Inkoopplan H5',
      centrumgemeente: DELFT,
      looptVanaf: '2024-01-01',
      gemeenten: [
        { gemeentecode: DELFT, gepland: { van: '2023-05-01', tot: '2023-06-30' } },
        { gemeentecode: WESTLAND },
      ],
      hoofdstukken: [
        { sleutel: 'inkoop', titel: 'Inkoop', besluiten: [{ sleutel: 'instemmen', tekst: 'Instemmen.' }] },
      ],
      bron: 'Inkoopplan',
    });
    this.dvo = await this.tell('/v1/dienstverleningsovereenkomsten', {
      naam: 'DVO contractbeheer',
      partijen,
      taken: [{ sleutel: 'contractbeheer', omschrijving: 'Contractbeheer' }],
      vanaf: '2023-01-01',
      laatsteDag: '2025-12-31',
      bron: 'DVO',
    });
    this.samenwerking = await this.tell('/v1/samenwerkingsovereenkomsten', this.overeenkomst());
    this.escalatie = await this.tell('/v1/escalaties', { knelpunt: 'Het tarief.', orgaan: 'ambtelijk overleg' });
    this.mijlpaal = await this.tell('/v1/mijlpalen', {
      sleutel: 'evaluatie',
      naam: 'Evaluatie',
      gepland: { van: '2024-01-01', tot: '2024-01-31' },
      bron: 'Programma',
    });
  }

  private async goOn(): Promise<void> {
    await this.tell(`/v1/inkoopplannen/${this.inkoopplan}/vaststellingen`, { versie: 1, gemeentecode: DELFT });
    const verlenging = { nieuweLaatsteDag: '2026-12-31', bron: 'DVO' };
    await this.tell(`/v1/dienstverleningsovereenkomsten/${this.dvo}/verlengingen`, verlenging);
    const correctie = { ...this.overeenkomst(), laatsteDag: '2029-12-31', reden: 'De einddatum ontbrak.' };
    await this.tell(`/v1/samenwerkingsovereenkomsten/${this.samenwerking}/correcties`, correctie);
    await this.tell(`/v1/escalaties/${this.escalatie}/stappen`, { orgaan: 'bestuurlijk overleg' });
    const later = { gepland: { van: '2025-01-01', tot: '2025-12-31' }, reden: 'Later.', bron: 'Programma' };
    await this.tell(`/v1/mijlpalen/${this.mijlpaal}/herplanningen`, later);
  }

  private async conclude(): Promise<void> {
    await this.tell(`/v1/inkoopplannen/${this.inkoopplan}/vaststellingen`, { versie: 1, gemeentecode: WESTLAND });
    const besluit = {
      orgaan: 'bestuurlijk overleg',
      besluit: 'Verhogen.',
      reden: 'De kosten stegen.',
      bewijs: ['Verslag'],
    };
    await this.tell(`/v1/escalaties/${this.escalatie}/besluiten`, besluit);
    await this.tell(`/v1/mijlpalen/${this.mijlpaal}/behaald`, { bron: 'Rapport' });
  }

  private overeenkomst(): object {
    return {
      naam: 'Samenwerkingsovereenkomst H5',
      partijen: [
        { naam: 'Delft', gemeentecode: DELFT },
        { naam: 'Westland', gemeentecode: WESTLAND },
      ],
      onderwerpen: [{ sleutel: 'belangen', afspraak: 'Elk college stemt in.' }],
      ondertekendOp: '2022-10-03',
      vanaf: '2023-01-01',
      bron: 'Overeenkomst',
    };
  }

  /** Gives a command, and returns the id that it answers with. */
  private async tell(path: string, body: object): Promise<string> {
    this.test.clock.advance(1_000);
    const token = await this.test.token('beleidsadviseur');
    const answer = await this.test.ask('POST', path, { token, body });
    if (answer.status >= 300) throw new Error(answer.text);
    return Object.values(answer.json<Record<string, string>>())[0] ?? '';
  }
}
