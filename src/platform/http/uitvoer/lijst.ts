import { Kolommen, kenmerkenVan, RESULTATEN, rijVan, type Rij, type Tabel, tabellenVan } from './tabel.js';

export type Antwoord = Readonly<Record<string, unknown>>;
/** Asks the question of this request again, with these values in its query. */
export type Vraag = (anders: Readonly<Record<string, string>>) => Promise<Antwoord>;

/** So many rows stay in memory between finding the columns and writing them; of a longer list the pages are asked again. */
const BEWAARD = 5_000;
const PAGINAGROOTTE = '200';

/** A list as a whole: its columns are known, its rows come one by one. */
export interface Lijst {
  readonly naam: string;
  readonly kolommen: Pick<Kolommen, 'plaatsen' | 'koppen'>;
  readonly aantal: number;
  rijen(): AsyncIterable<Rij>;
}

/** The parts of an answer as lists: its tables, page after page; of one thing without any, the thing itself as a row. */
export async function lijstenVan(eerste: Antwoord, vraag: Vraag | undefined, onderdeel?: string): Promise<Lijst[]> {
  const tabellen = tabellenVan(eerste);
  const kenmerken = kenmerkenVan(eerste);
  const gekozen = tabellen.filter(({ naam }) => onderdeel === undefined || naam === onderdeel);
  const lijsten = await Promise.all(
    gekozen.map((tabel) => {
      const verder = tabel.naam === RESULTATEN && vraag !== undefined && isDeel(eerste, tabel) ? vraag : undefined;
      return lijstVan(tabel.naam, () => (verder === undefined ? once(tabel.rijen) : alleRijen(eerste, verder)));
    }),
  );
  const zelf = tabellen.some(({ naam }) => naam === RESULTATEN) || onderdeel !== undefined;
  return zelf ? lijsten : [await lijstVan('gegevens', () => once([kenmerken])), ...lijsten];
}

/** The names that `onderdeel` can have. */
export const onderdelenVan = (antwoord: Antwoord): string[] => tabellenVan(antwoord).map(({ naam }) => naam);

function isDeel(antwoord: Antwoord, { rijen }: Tabel): boolean {
  const { aantal } = antwoord;
  return (typeof aantal === 'number' && aantal > rijen.length) || typeof antwoord['volgende'] === 'string';
}

async function lijstVan(naam: string, lees: () => AsyncIterable<Antwoord>): Promise<Lijst> {
  const kolommen = new Kolommen();
  const bewaard: Rij[] = [];
  let aantal = 0;
  for await (const object of lees()) {
    const rij = rijVan(object);
    kolommen.voegToe(rij);
    aantal += 1;
    if (aantal <= BEWAARD) bewaard.push(rij);
  }
  return {
    ...{ naam, kolommen, aantal },
    async *rijen() {
      if (aantal <= BEWAARD) yield* bewaard;
      else for await (const object of lees()) yield rijVan(object);
    },
  };
}

async function* once(rijen: readonly Antwoord[]): AsyncIterable<Antwoord> {
  yield* rijen;
}

/** All pages. Where an answer tells what follows (`volgende`) that is asked, else the next number. */
async function* alleRijen(eerste: Antwoord, vraag: Vraag): AsyncIterable<Antwoord> {
  const cursor = 'volgende' in eerste;
  let anders: Record<string, string> = cursor ? {} : { pagina: '1' };
  for (let gezien = 0, pagina = 1; ; pagina += 1) {
    const antwoord = await vraag({ ...anders, paginagrootte: PAGINAGROOTTE });
    const rijen = tabellenVan(antwoord).find(({ naam }) => naam === RESULTATEN)?.rijen ?? [];
    yield* rijen;
    gezien += rijen.length;
    const { aantal, volgende } = antwoord;
    if (rijen.length === 0 || (cursor ? typeof volgende !== 'string' : gezien >= Number(aantal))) return;
    anders = cursor ? { voorPositie: String(volgende) } : { pagina: String(pagina + 1) };
  }
}
