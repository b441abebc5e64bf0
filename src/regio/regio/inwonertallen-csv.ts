import { Rejection, type RejectionDetail } from '../../kernel/rejection.js';
import { type Inwonertal, zInwonertal } from './inhoud/regio.js';

const KOP = 'gemeentecode;jaar;inwoners;status';
const GETAL = /^\d{1,9}$/;

/**
 * Reads `gemeentecode;jaar;inwoners;status`, one gemeente per line, as a spreadsheet saves it. Codes and numbers need no
 * quotes. Throws Rejection `CSV_ONGELDIG` with every wrong line.
 *
 * @param bron where all numbers come from
 */
export function leesInwonertallen(csv: string, bron: string): Inwonertal[] {
  const [kop = '', ...regels] = csv.replace(/^\uFEFF/, '').split(/\r?\n/);
  if (kop.trim().toLowerCase() !== KOP) {
    throw ongeldig([{ plaats: 'regel 1', code: 'KOP', melding: `De eerste regel moet zijn: ${KOP}` }]);
  }
  const fouten: RejectionDetail[] = [];
  const gelezen = regels.flatMap((regel, index): Inwonertal[] => {
    if (regel.trim() === '') return [];
    const velden = regel.split(';').map((veld) => veld.trim());
    const [gemeentecode = '', jaar = '', inwoners = '', status = ''] = velden;
    const waarde = { gemeentecode, jaar: getal(jaar), inwoners: getal(inwoners), status, bron };
    const parsed = zInwonertal.safeParse(waarde);
    if (parsed.success && velden.length === 4) return [parsed.data];
    const melding = `Schrijf ${KOP}, bijvoorbeeld 0281;2024;1000;voorlopig. Status is voorlopig of definitief.`;
    fouten.push({ plaats: `regel ${index + 2}`, code: 'REGEL', melding });
    return [];
  });
  if (fouten.length > 0) throw ongeldig(fouten);
  if (gelezen.length === 0) {
    throw ongeldig([{ plaats: 'regel 2', code: 'LEEG', melding: 'Er staat geen enkel inwonertal in.' }]);
  }
  return gelezen;
}

/** NaN for anything but digits: the schema refuses it. */
function getal(veld: string): number {
  return GETAL.test(veld) ? Number(veld) : Number.NaN;
}

function ongeldig(fouten: readonly RejectionDetail[]): Rejection {
  return new Rejection('CSV_ONGELDIG', 'Geen enkel inwonertal is vastgelegd.', 'invalid', fouten);
}
