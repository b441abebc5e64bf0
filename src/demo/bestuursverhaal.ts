import { type Datum } from '../kernel/datum.js';
import { ActOnMijlpaal, type MijlpaalActie, PlanMijlpaal } from '../regio/besluitvorming/mijlpaal/mijlpaal.commands.js';
import { type Act } from './verhaal.js';

/** The milestones of a region, as planned, moved and reached (D.10). */

export interface Demomijlpaal {
  readonly sleutel: string;
  readonly naam: string;
  readonly geplandOp: Datum;
  readonly gepland: Periode;
  readonly orgaan?: string;
  readonly spoor?: { readonly sleutel: string; readonly naam: string };
  readonly bron: string;
  readonly herplanning?: { readonly op: Datum; readonly gepland: Periode; readonly reden: string };
  readonly bereiktOp?: Datum;
}

interface Periode {
  readonly van: Datum;
  readonly tot: Datum;
}

/** A planned date is a period; a single day is both its ends (E-34). */
export const opDag = (dag: Datum): Periode => ({ van: dag, tot: dag });

export function mijlpaal({ herplanning, bereiktOp, ...plan }: Demomijlpaal): Act[] {
  const { sleutel, naam, gepland, geplandOp, orgaan = null, spoor = null, bron } = plan;
  const handel = (datum: Datum, wat: string, actie: MijlpaalActie): Act => ({
    datum,
    wat,
    doe: async (ctx, stand) => {
      await ctx.dispatch(
        new ActOnMijlpaal(stand.need(`mijlpaal ${sleutel}`), actie, ctx.envelope('besluitvorming', 'beleidsadviseur')),
      );
    },
  });
  const acts: Act[] = [
    {
      datum: geplandOp,
      wat: 'mijlpaal gepland',
      doe: async (ctx, stand) => {
        const { antwoord } = await ctx.dispatch<{ mijlpaalId: string }>(
          new PlanMijlpaal(
            { sleutel, naam, gepland, geplandOp, orgaan, spoor, bron },
            ctx.envelope('besluitvorming', 'beleidsadviseur'),
          ),
        );
        stand.set(`mijlpaal ${sleutel}`, antwoord.mijlpaalId);
      },
    },
  ];
  if (herplanning !== undefined) {
    const { op, gepland: nieuw, reden } = herplanning;
    acts.push(handel(op, 'mijlpaal herpland', { type: 'ReplanMijlpaal', gepland: nieuw, geplandOp: op, reden, bron }));
  }
  if (bereiktOp !== undefined) {
    acts.push(handel(bereiktOp, 'mijlpaal bereikt', { type: 'ReachMijlpaal', bereiktOp, bron }));
  }
  return acts;
}
