import { RecordInwonertallen } from '../regio/regio/regio.commands.js';
import { type Act } from './verhaal.js';

/** No source of a demo region gives inhabitants per gemeente: each number is invented, round, and says so (R-REG-05). */
export const INWONERBRON = 'demonstratie: verzonnen rond getal, niet van het CBS; keuze van Kroniek';

/** What a figure per inwoner rests on: thousands of inhabitants per gemeentecode, on 1 January of each year. */
export function inwonertallen(
  duizendtallen: Readonly<Record<string, number>>,
  jaren: readonly number[],
  vastgelegdOp = (jaar: number): string => `${jaar}-03-01`,
): Act<unknown>[] {
  return jaren.map((jaar) => ({
    datum: vastgelegdOp(jaar),
    wat: 'inwonertallen vastgelegd',
    doe: async (ctx) => {
      const getallen = Object.entries(duizendtallen).map(([gemeentecode, duizendtal]) => ({
        ...{ gemeentecode, jaar, inwoners: duizendtal * 1_000 },
        ...{ status: 'voorlopig' as const, bron: INWONERBRON },
      }));
      await ctx.dispatch(
        new RecordInwonertallen({ inwonertallen: getallen }, ctx.envelope('regiobeheer', 'controller')),
      );
    },
  }));
}
