import { addDays, type Datum } from '../kernel/datum.js';
import {
  AnswerOverdracht,
  CompleteOverdracht,
  ProposeOntvanger,
  RecordGegevensoverdracht,
  StartOverdrachten,
} from '../toegang/overdracht/overdracht.commands.js';
import { EndZorg } from '../toegang/toewijzing/toewijzing.commands.js';
import { type Act, geef, type DemoContext, type Stand } from './verhaal.js';
import { volgTraject } from './zorgverhaal.js';

/** A client who has to leave an aanbieder whose contract ends early, as far as the transfer came (R-CON-10). */
export interface Demooverdracht {
  readonly toewijzing: string;
  readonly client: string;
  readonly gemeentecode: string;
  readonly productcode: string;
  readonly contract: string;
  readonly van: string;
  readonly naar: string;
  readonly gestartOp: Datum;
  /** First day at the other aanbieder. */
  readonly per: Datum;
  readonly tot: 'gestart' | 'voorgesteld' | 'geweigerd' | 'aanvaard' | 'voltooid';
}

export function overdracht(one: Demooverdracht): Act[] {
  const { toewijzing, contract, gestartOp, gemeentecode, tot } = one;
  const naam = `overdracht ${toewijzing}`;
  const start: Act = {
    datum: gestartOp,
    wat: 'overdracht gestart',
    doe: async (ctx, stand) => {
      const data = {
        ...{ contractId: stand.need(`contract ${contract}`), toewijzingIds: [stand.need(`toewijzing ${toewijzing}`)] },
      };
      const envelope = ctx.envelope('toeleiding', 'consulent', gemeentecode);
      const { antwoord } = await ctx.dispatch<{ overdrachtIds: readonly string[] }>(
        new StartOverdrachten(data, envelope),
      );
      stand.set(naam, antwoord.overdrachtIds[0]!);
    },
  };
  const stappen = [voorstel(one, naam), antwoord(one, naam), ...overgang(one, naam)];
  const aantal = { gestart: 0, voorgesteld: 1, geweigerd: 2, aanvaard: 2, voltooid: stappen.length }[tot];
  return [start, ...stappen.slice(0, aantal).flat()];
}

const alsConsulent = (ctx: DemoContext, { gemeentecode }: Demooverdracht) =>
  ctx.envelope('toeleiding', 'consulent', gemeentecode);
const alsAanbieder = (ctx: DemoContext, stand: Stand, aanbieder: string) =>
  ctx.envelope('toeleiding', 'aanbieder', stand.need(`aanbieder ${aanbieder}`));

function voorstel(one: Demooverdracht, naam: string): Act[] {
  return [
    geef(addDays(one.gestartOp, 7), 'ontvanger voorgesteld', (ctx, stand) => {
      const aanbiederId = stand.need(`aanbieder ${one.naar}`);
      const data = { overdrachtId: stand.need(naam), aanbiederId, per: one.per };
      return new ProposeOntvanger(data, alsConsulent(ctx, one));
    }),
  ];
}

function antwoord(one: Demooverdracht, naam: string): Act[] {
  const reden = one.tot === 'geweigerd' ? 'Er is geen plaats in deze gemeente.' : null;
  return [
    geef(addDays(one.gestartOp, 14), 'overdracht beantwoord', (ctx, stand) => {
      const envelope = alsAanbieder(ctx, stand, one.naar);
      return new AnswerOverdracht({ overdrachtId: stand.need(naam), reden }, envelope);
    }),
  ];
}

/** The data go over with consent, the care ends here and begins there. */
function overgang(one: Demooverdracht, naam: string): Act[][] {
  const { toewijzing, client, gemeentecode, productcode, van, naar, per, gestartOp } = one;
  const nieuw = `${toewijzing}-overgedragen`;
  const overgedragenOp = addDays(gestartOp, 15);
  const laatsteDag = addDays(per, -1);
  const volgende = volgTraject({
    ...{ sleutel: nieuw, client, aanbieder: naar, gemeentecode, productcode, einde: null },
    ...{ toegewezenOp: addDays(per, -7), gewensteStartdatum: per, begindatum: per, declaraties: [], evaluaties: [] },
  });
  return [
    [
      geef(overgedragenOp, 'gegevens overgedragen', (ctx, stand) => {
        const grondslag = { soort: 'toestemming' as const, gegevenOp: overgedragenOp };
        const data = { overdrachtId: stand.need(naam), overgedragenOp, kenmerk: 'Overdracht dossier', grondslag };
        return new RecordGegevensoverdracht(data, alsConsulent(ctx, one));
      }),
    ],
    [
      geef(per, 'zorg beeindigd', (ctx, stand) => {
        const data = { toewijzingId: stand.need(`toewijzing ${toewijzing}`), einddatum: laatsteDag, redenCode: '19' };
        return new EndZorg(data, alsAanbieder(ctx, stand, van));
      }),
      ...volgende,
    ],
    [
      geef(addDays(per, 1), 'overdracht voltooid', (ctx, stand) => {
        const nieuweToewijzingId = stand.need(`toewijzing ${nieuw}`);
        const data = { overdrachtId: stand.need(naam), per, nieuweToewijzingId };
        return new CompleteOverdracht(data, alsConsulent(ctx, one));
      }),
    ],
  ];
}
