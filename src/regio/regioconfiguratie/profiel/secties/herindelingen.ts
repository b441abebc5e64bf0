import { z } from 'zod';
import { addDays, type Datum } from '../../../../kernel/datum.js';
import { type CbsGemeente, CBS_STAND, cbsGemeente } from '../../../gemeente/cbs-gemeenten.js';
import { type Herindeling } from '../../../regio/inhoud/deelname.js';
import { type Controle } from '../controle.js';
import { bron, datum, gemeentecode } from '../velden.js';

/** A gemeente goes into one other as a whole: one that is divided over several cannot be counted under a successor. */
export const zHerindeling = z.strictObject({
  op: datum.describe('Eerste dag van de gemeente na de herindeling.'),
  van: z.array(gemeentecode).min(1).describe('Gemeenten die zijn of worden opgeheven.'),
  naar: gemeentecode.describe('De gemeente waarin zij opgaan.'),
  bron,
});
type Regel = z.output<typeof zHerindeling>;
export type Herindelingsregel = Partial<Regel>;

export function controleerHerindelingen(
  herindelingen: readonly Partial<Regel>[],
  gemeenten: readonly string[],
  controle: Controle,
): void {
  controle.uniek(
    'herindelingen',
    herindelingen.map(({ naar }) => naar),
    'naar',
  );
  const opgegaan = new Map<string, number>();
  herindelingen.forEach(({ op, van = [], naar }, index) => {
    const pad = ['herindelingen', index];
    controle.bekend([...pad, 'naar'], naar, gemeenten);
    van.forEach((code, nummer) => {
      const plek = [...pad, 'van', nummer];
      const cbs = cbsGemeente(code);
      if (opgegaan.has(code)) controle.fout(plek, 'DUBBEL', `is al opgegaan in een andere gemeente: ${code}`);
      opgegaan.set(code, index);
      if (cbs === undefined) {
        const melding = `is geen CBS-gemeentecode: ${code}; Kroniek kent elke gemeente die in 2010 of later bestond`;
        controle.fout(plek, 'ONBEKEND', melding);
      } else if (
        op !== undefined &&
        !isBesluit({ op }, cbs) &&
        (cbs.opvolger !== naar || cbs.tot !== addDays(op, -1))
      ) {
        controle.fout(plek, 'ONGELDIG', `past niet bij het CBS: ${cbs.naam} (${code}) ${feit(cbs)}`);
      }
    });
  });
}

/** A herindeling after the day of the CBS list is one that was decided: the profile itself says so, with its bron (R-REG-07). */
function isBesluit({ op }: Pick<Regel, 'op'>, { tot }: CbsGemeente): boolean {
  return tot === null && op > CBS_STAND;
}

function feit({ tot, opvolger }: CbsGemeente): string {
  if (tot === null) return `bestond nog op ${CBS_STAND}; een herindeling die is besloten heeft een latere dag bij op`;
  if (opvolger === null) {
    return `bestond tot en met ${tot} en is verdeeld over meer gemeenten; laat haar hier weg en geef haar deelname een tot`;
  }
  return `bestond tot en met ${tot} en ging op in ${cbsGemeente(opvolger)?.naam} (${opvolger})`;
}

/** The first day on which a gemeente is no more by a herindeling that was decided; undefined where none was. */
export function besluitOver(herindelingen: readonly Partial<Regel>[], code: string): Datum | undefined {
  return herindelingen.find(({ op, van }) => op !== undefined && op > CBS_STAND && van?.includes(code))?.op;
}

/** The first day of a gemeente that a herindeling will make, and that the CBS list therefore does not have. */
export function besluitTot(herindelingen: readonly Partial<Regel>[], code: string): Datum | undefined {
  return herindelingen.find(({ op, naar }) => op !== undefined && op > CBS_STAND && naar === code)?.op;
}

/** @param gemeenten those of the profile: a gemeente that is to come has its name there alone */
export function herindelingVan(
  { op, van, naar, bron: waar }: Regel,
  gemeenten: readonly { readonly gemeentecode: string; readonly naam: string }[],
): Herindeling {
  const genoemd = (code: string) => {
    const eigen = gemeenten.find((gemeente) => gemeente.gemeentecode === code);
    return { gemeentecode: code, naam: cbsGemeente(code)?.naam ?? eigen?.naam ?? code };
  };
  return { op, opgegaan: van.map(genoemd), opvolger: genoemd(naar), bron: waar };
}
