import { type Datum } from '../kernel/datum.js';
import {
  ActOnPartnerschap,
  AssessPartnerschap,
  type Partneractie,
  type Partnersleutel,
  RecordPartnercriterium,
} from '../leveranciersmanagement/partnerschap/partnerschap.commands.js';
import { type Act, type DemoContext, geef, type Stand } from './verhaal.js';

/** A strategic partner as it was judged per year and what people decided on it (R-PAR-01 to R-PAR-10). */

export interface Demopartner {
  readonly aanbieder: string;
  readonly segment: string;
  readonly gemeentecode: string | null;
}

const namens = (ctx: DemoContext) => ctx.envelope('leveranciersmanagement', 'contractmanager');

function sleutelOf(stand: Stand, { aanbieder, segment, gemeentecode }: Demopartner): Partnersleutel {
  return { aanbiederId: stand.need(`aanbieder ${aanbieder}`), segment, gemeentecode };
}

/** The criteria that people judge, each with its reason; then the rule says what follows, and a person confirms it. */
export function beoordeelPartner(
  datum: Datum,
  partner: Demopartner,
  jaar: number,
  oordelen: Readonly<Record<string, readonly [voldaan: boolean, reden: string]>>,
  besluit?: string,
): Act[] {
  const acts: Act[] = [
    ...Object.entries(oordelen).map(([criterium, [voldaan, reden]]) =>
      geef(datum, 'partnercriterium beoordeeld', (ctx, stand) => {
        const oordeel = { type: 'RecordPartnercriterium' as const, jaar, criterium, voldaan, reden };
        return new RecordPartnercriterium(
          sleutelOf(stand, partner),
          { ...oordeel, bewijs: [`Gespreksverslag ${jaar} (verzonnen)`], beoordeeldOp: datum },
          namens(ctx),
        );
      }),
    ),
    {
      datum,
      wat: 'partnerschap beoordeeld',
      doe: async (ctx, stand) => {
        // The verdict waits for all that was declared up to this moment.
        await ctx.tick();
        await ctx.dispatch(new AssessPartnerschap(sleutelOf(stand, partner), jaar, namens(ctx)));
      },
    },
  ];
  if (besluit === undefined) return acts;
  return [
    ...acts,
    partneractie(datum, partner, { type: 'ConfirmPartnerschap', jaar, reden: besluit, besluitDatum: datum }),
  ];
}

/** What a partner commits to, reports and agrees. */
export function partneractie(datum: Datum, partner: Demopartner, actie: Partneractie): Act {
  return geef(
    datum,
    'partnerschap bijgewerkt',
    (ctx, stand) => new ActOnPartnerschap(sleutelOf(stand, partner), actie, namens(ctx)),
  );
}
