import { type Datum } from '../kernel/datum.js';
import {
  ActOnOverleg,
  type Overlegactie,
  PlanOverleg,
} from '../leveranciersmanagement/overleg/overlegjaar.commands.js';
import { type Act, geef } from './verhaal.js';

/** The overleggen of a region as they were planned, moved, held, cancelled, or left without a word (R-OVL-01 to R-OVL-03). */

export interface Demooverleg {
  readonly soort: string;
  /** The segment or form, or the name of the aanbieder; left out for the whole region. */
  readonly eenheid?: string;
  readonly datum: Datum;
  readonly geplandOp: Datum;
  readonly deelnemers: readonly string[];
  readonly agenda: readonly string[];
  readonly afwijking?: { readonly besluitDoor: string; readonly reden: string };
  readonly verplaatst?: { readonly op: Datum; readonly datum: Datum; readonly reden: string };
  readonly gehoudenOp?: Datum;
  readonly vervallen?: { readonly op: Datum; readonly reden: string };
}

export function overleg(one: Demooverleg): Act[] {
  const { soort, eenheid = null, datum, geplandOp, deelnemers, agenda, verplaatst, gehoudenOp, vervallen } = one;
  const naam = `overleg ${soort} ${eenheid ?? ''} ${datum}`;
  const jaar = Number(datum.slice(0, 4));
  const handel = (op: Datum, wat: string, actie: Overlegactie): Act =>
    geef(op, wat, (ctx, stand) => {
      const envelope = ctx.envelope('leveranciersmanagement', 'contractmanager');
      return new ActOnOverleg({ jaar, overlegId: stand.need(naam) }, actie, envelope);
    });
  const lijsten = { deelnemers: [...deelnemers], agenda: [...agenda] };
  const acts = [
    geef(
      geplandOp,
      'overleg gepland',
      (ctx) =>
        new PlanOverleg(
          { type: 'PlanOverleg', soort, eenheid, datum, ...lijsten, afwijking: one.afwijking ?? null },
          ctx.envelope('leveranciersmanagement', 'contractmanager'),
        ),
      ['overlegId', naam],
    ),
  ];
  if (verplaatst !== undefined) {
    const { op, datum: nieuw, reden } = verplaatst;
    acts.push(handel(op, 'overleg verplaatst', { type: 'MoveOverleg', datum: nieuw, reden }));
  }
  if (gehoudenOp !== undefined) {
    const verslag = { verwijzing: 'in het archief (verzonnen)', sha256: 'e'.repeat(64) };
    const actie = { type: 'HoldOverleg', gehoudenOp, aanwezig: [...deelnemers], verslag } as const;
    acts.push(handel(gehoudenOp, 'overleg gehouden', actie));
  }
  if (vervallen !== undefined) {
    const { op, reden } = vervallen;
    acts.push(handel(op, 'overleg vervallen', { type: 'CancelOverleg', reden }));
  }
  return acts;
}
