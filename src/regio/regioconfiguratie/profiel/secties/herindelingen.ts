import { z } from 'zod';
import { addDays } from '../../../../kernel/datum.js';
import { cbsGemeente } from '../../../gemeente/cbs-gemeenten.js';
import { type Herindeling } from '../../../regio/inhoud/deelname.js';
import { type Controle } from '../controle.js';
import { bron, datum, gemeentecode } from '../velden.js';

/** A gemeente goes into one other as a whole: one that is divided over several cannot be counted under a successor. */
export const zHerindeling = z.strictObject({
  op: datum.describe('Eerste dag van de gemeente na de herindeling.'),
  van: z.array(gemeentecode).min(1).describe('Gemeenten die zijn opgeheven.'),
  naar: gemeentecode.describe('De gemeente waarin zij opgingen.'),
  bron,
});
type Regel = z.output<typeof zHerindeling>;

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
        controle.fout(plek, 'ONBEKEND', `is geen CBS-gemeentecode van een gemeente die deze regio's kennen: ${code}`);
      } else if (op !== undefined && (cbs.opvolger !== naar || cbs.tot !== addDays(op, -1))) {
        const feit =
          cbs.tot === null
            ? 'bestaat nog'
            : `bestond tot en met ${cbs.tot} en ging op in ${cbs.opvolger ?? 'onbekend'}`;
        controle.fout(plek, 'ONGELDIG', `past niet bij het CBS: ${cbs.naam} (${code}) ${feit}`);
      }
    });
  });
}

export function herindelingVan({ op, van, naar, bron: waar }: Regel): Herindeling {
  const genoemd = (code: string) => ({ gemeentecode: code, naam: cbsGemeente(code)?.naam ?? code });
  return { op, opgegaan: van.map(genoemd), opvolger: genoemd(naar), bron: waar };
}
