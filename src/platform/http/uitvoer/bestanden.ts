import { Readable } from 'node:stream';
import writeXlsxFile, { type CellObject, type Row, type Sheet } from 'write-excel-file/node';
import { csv } from '../csv.js';
import { Problem } from '../problem.js';
import { type Lijst } from './lijst.js';
import { alsTekst, type Celwaarde, kopVan, type Rij } from './tabel.js';

/** What a file tells of itself: where it comes from and when it is true. */
export interface Herkomst {
  readonly pad: string;
  readonly vraag: Readonly<Record<string, string>>;
  /** What holds for all rows, such as the year and geldigOp. */
  readonly kenmerken: Rij;
  readonly bekendOp: string | null;
  readonly positie: string | null;
}

/** Above this a workbook, which is built in memory, gives way to CSV, which is not. */
export const MAX_RIJEN_XLSX = 50_000;
/** Excel refuses a longer text in a cell. */
const MAX_TEKST = 32_767;
const BYTE_ORDER_MARK = '\ufeff';

/**
 * With a byte order mark, without which a spreadsheet takes it for another alphabet. What holds for all rows stands in
 * each, so that a row keeps its meaning when it is copied away.
 */
export function alsCsv(lijst: Lijst, { kenmerken, bekendOp, positie }: Herkomst): Readable {
  const { plaatsen, koppen } = lijst.kolommen;
  const vast = [...kenmerken].map(([plaats, cel]) => [kopVan(plaats, [cel]), alsTekst(cel)] as const);
  const staart = [...vast, ['Zoals bekend op (UTC)', bekendOp ?? ''] as const, ['Logpositie', positie ?? ''] as const];
  return Readable.from(
    (async function* regels() {
      yield BYTE_ORDER_MARK + csv([[...koppen, ...staart.map(([kop]) => kop)]]);
      for await (const rij of lijst.rijen()) {
        const waarden = plaatsen.map((plaats) => alsTekst(rij.get(plaats) ?? { soort: 'leeg' }));
        yield csv([[...waarden, ...staart.map(([, waarde]) => waarde)]]);
      }
    })(),
  );
}

/** A first sheet that tells what it is, and one per list. */
export async function alsXlsx(lijsten: readonly Lijst[], herkomst: Herkomst): Promise<Buffer> {
  const teLang = lijsten.find(({ aantal }) => aantal > MAX_RIJEN_XLSX);
  if (teLang !== undefined) {
    throw new Problem(
      400,
      'LIJST_TE_LANG_VOOR_EXCEL',
      `Deze lijst heeft ${teLang.aantal} regels; een Excelbestand gaat tot ${MAX_RIJEN_XLSX}. Vraag formaat=csv, of maak de vraag smaller met een filter.`,
    );
  }
  const bladen: Sheet<Buffer>[] = [toelichting(lijsten, herkomst)];
  for (const lijst of lijsten) bladen.push(await blad(lijst, bladen.length));
  return writeXlsxFile(bladen as never).toBuffer();
}

function toelichting(lijsten: readonly Lijst[], herkomst: Herkomst): Sheet<Buffer> {
  const { pad, vraag, kenmerken, bekendOp, positie } = herkomst;
  const bekend: Celwaarde = bekendOp === null ? { soort: 'leeg' } : { soort: 'tijdstip', tekst: bekendOp };
  const data: Row[] = [
    [kop('Kroniek'), tekst(pad)],
    ...Object.entries(vraag).map(([naam, waarde]): Row => [kop(`Filter ${naam}`), tekst(waarde)]),
    ...[...kenmerken].map(([plaats, cel]): Row => [kop(kopVan(plaats, [cel])), celIn(cel)]),
    [kop('Zoals bekend op (UTC)'), celIn(bekend)],
    [kop('Logpositie'), tekst(positie ?? '')],
    ...lijsten.map(({ naam, aantal }): Row => [kop(`Regels in ${naam}`), { value: aantal, type: Number }]),
  ];
  return { sheet: 'Toelichting', data, columns: [{ width: 30 }, { width: 60 }] };
}

async function blad(lijst: Lijst, volgnummer: number): Promise<Sheet<Buffer>> {
  const { plaatsen, koppen } = lijst.kolommen;
  const data: Row[] = [koppen.map((one) => kop(one))];
  for await (const rij of lijst.rijen())
    data.push(plaatsen.map((plaats) => celIn(rij.get(plaats) ?? { soort: 'leeg' })));
  const columns = koppen.map((one) => ({ width: Math.min(40, Math.max(12, one.length + 2)) }));
  // A sheet has a name of at most 31 characters, and no two the same.
  return { sheet: `${volgnummer} ${lijst.naam}`.slice(0, 31), data, columns, stickyRowsCount: 1 };
}

const kop = (value: string): CellObject => ({ value, type: String, fontWeight: 'bold' });
/** A text is never a formula, whatever it begins with. */
const tekst = (value: string): CellObject => ({ value: value.slice(0, MAX_TEKST), type: String });

function celIn(cel: Celwaarde): CellObject | null {
  switch (cel.soort) {
    case 'leeg':
      return null;
    case 'tekst':
    case 'janee':
      return tekst(alsTekst(cel));
    case 'datum':
      return { value: new Date(`${cel.tekst}T00:00:00Z`), type: Date, format: 'dd-mm-yyyy' };
    case 'tijdstip':
      return { value: new Date(cel.tekst), type: Date, format: 'dd-mm-yyyy hh:mm' };
    case 'getal':
      return {
        value: cel.getal / cel.eenheid.deler,
        type: Number,
        ...(cel.eenheid.deler === 1 ? {} : { format: '#,##0.00' }),
      };
  }
}
