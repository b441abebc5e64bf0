import { derivedId } from '../kernel/ids.js';
import { type Datum } from '../kernel/datum.js';
import { ActOnActie, type Actiedaad } from '../leveranciersmanagement/actie/actie.commands.js';
import { ActOnConsultatie } from '../leveranciersmanagement/consultatie/consultatie.commands.js';
import { type ConsultatieEvent } from '../leveranciersmanagement/consultatie/consultatie.events.js';
import {
  CompleteGesprekskaart,
  type Gespreksverslag,
  InviteContractgesprek,
  type Uitnodiging,
} from '../leveranciersmanagement/gesprek/gesprekskaart.commands.js';
import { type Act, type DemoContext, geef } from './verhaal.js';

/** Conversations with their kaart, actions that were agreed, and consultations (R-PAR-09, R-OVL-04, R-OVL-05, R-OVL-08). */

type DataOf<T extends ConsultatieEvent['type']> = Omit<
  Extract<ConsultatieEvent, { type: T }>['data'],
  'consultatieId' | 'adviesId'
>;

const DOEL = 'leveranciersmanagement';
const namens = (ctx: DemoContext) => ctx.envelope(DOEL, 'contractmanager');

export interface Demogesprek {
  /** Key of the aanbieder in the story. */
  readonly aanbieder: string;
  readonly uitgenodigdOp: Datum;
  readonly datum: Datum;
  readonly agenda: NonNullable<Uitnodiging['agenda']>;
  /** Left out: nobody recorded it yet. */
  readonly verslag?: Omit<Gespreksverslag, 'gehoudenOp' | 'aanwezig'>;
}

const kaartVan = ({ aanbieder, datum }: Demogesprek): string => `gesprekskaart ${aanbieder} ${datum}`;

export function contractgesprek(gesprek: Demogesprek): Act[] {
  const { aanbieder, uitgenodigdOp, datum, agenda, verslag } = gesprek;
  const deelnemers = ['contractmanager', 'aanbieder'];
  const uitnodiging = geef(
    uitgenodigdOp,
    'uitgenodigd voor contractgesprek',
    (ctx, stand) =>
      new InviteContractgesprek(
        {
          ...{ aanbiederId: stand.need(`aanbieder ${aanbieder}`), soort: null, datum, deelnemers, agenda },
          afwijking: null,
        },
        namens(ctx),
      ),
    ['gesprekskaartId', kaartVan(gesprek)],
  );
  if (verslag === undefined) return [uitnodiging];
  // The kaart keeps how the KPIs stand: what was measured before must be known.
  const gehouden = geef(datum, 'contractgesprek gehouden', (ctx, stand) => {
    const data = { ...verslag, gehoudenOp: datum, aanwezig: deelnemers };
    return new CompleteGesprekskaart(stand.need(kaartVan(gesprek)), data, namens(ctx));
  });
  return [uitnodiging, { ...gehouden, steunt: true }];
}

/** What became of an action of a conversation, by its place on the kaart. */
export function gespreksactie(gesprek: Demogesprek, plaats: number, op: Datum, daad: Actiedaad): Act {
  return geef(op, 'actie bijgewerkt', (ctx, stand) => {
    const actieId = derivedId('actie', stand.need(kaartVan(gesprek)), String(plaats));
    return new ActOnActie(actieId, daad, namens(ctx));
  });
}

export interface Demoactie {
  readonly wat: string;
  readonly wie: string;
  readonly afgesprokenOp: Datum;
  readonly uiterlijk: Datum;
  readonly bron: Extract<Actiedaad, { type: 'AgreeActie' }>['bron'];
  readonly aanbieder?: string;
  readonly klaar?: { readonly op: Datum; readonly resultaat: string };
}

export function actie({ aanbieder, klaar, ...afspraak }: Demoactie): Act[] {
  const naam = `actie ${afspraak.wat}`;
  const acts = [
    geef(
      afspraak.afgesprokenOp,
      'actie afgesproken',
      (ctx, stand) => {
        const envelope = namens(ctx);
        const aanbiederId = aanbieder === undefined ? null : stand.need(`aanbieder ${aanbieder}`);
        const daad = { type: 'AgreeActie' as const, ...afspraak, overleg: null, aanbiederId, contractId: null };
        return new ActOnActie(derivedId('actie', envelope.commandId), daad, envelope);
      },
      ['actieId', naam],
    ),
  ];
  if (klaar === undefined) return acts;
  const { op: geslotenOp, resultaat } = klaar;
  return [
    ...acts,
    geef(
      geslotenOp,
      'actie afgerond',
      (ctx, stand) => new ActOnActie(stand.need(naam), { type: 'CloseActie', resultaat, geslotenOp }, namens(ctx)),
    ),
  ];
}

export interface Democonsultatie {
  readonly opening: DataOf<'ConsultatieOpened'>;
  readonly adviezen: readonly (Omit<DataOf<'AdviesSubmitted'>, 'punten'> & {
    readonly punten: readonly string[];
    readonly antwoord?: Pick<DataOf<'AdviesAnswered'>, 'antwoorden' | 'beantwoordOp'>;
  })[];
  readonly sluiting?: DataOf<'ConsultatieClosed'>;
}

export function consultatie({ opening, adviezen, sluiting }: Democonsultatie): Act[] {
  const naam = `consultatie ${opening.onderwerp}`;
  const adviseur = (ctx: DemoContext) => ctx.envelope(DOEL, 'beleidsadviseur');
  const open = geef(
    opening.geopendOp,
    'consultatie geopend',
    (ctx) => {
      const envelope = adviseur(ctx);
      const consultatieId = derivedId('consultatie', envelope.commandId);
      return new ActOnConsultatie(consultatieId, { type: 'OpenConsultatie', ...opening }, envelope);
    },
    ['consultatieId', naam],
  );
  const verloop = adviezen.flatMap(({ punten, antwoord, ...advies }, index) => {
    const adviesnaam = `advies ${index} ${opening.onderwerp}`;
    const ontvangen = geef(
      advies.ontvangenOp,
      'advies ontvangen',
      (ctx, stand) => {
        const envelope = adviseur(ctx);
        const genummerd = punten.map((punt, plaats) => ({ nummer: plaats + 1, punt }));
        const inhoud = { ...advies, punten: genummerd, adviesId: derivedId('advies', envelope.commandId) };
        return new ActOnConsultatie(stand.need(naam), { type: 'SubmitAdvies', ...inhoud }, envelope);
      },
      ['adviesId', adviesnaam],
    );
    if (antwoord === undefined) return [ontvangen];
    const beantwoord = geef(antwoord.beantwoordOp, 'advies beantwoord', (ctx, stand) => {
      const inhoud = { ...antwoord, adviesId: stand.need(adviesnaam), brief: null, reden: null };
      return new ActOnConsultatie(stand.need(naam), { type: 'AnswerAdvies', ...inhoud }, adviseur(ctx));
    });
    return [ontvangen, beantwoord];
  });
  if (sluiting === undefined) return [open, ...verloop];
  const sluit = geef(
    sluiting.geslotenOp,
    'consultatie gesloten',
    (ctx, stand) => new ActOnConsultatie(stand.need(naam), { type: 'CloseConsultatie', ...sluiting }, adviseur(ctx)),
  );
  return [open, ...verloop, sluit];
}
