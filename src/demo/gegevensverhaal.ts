import { createHash } from 'node:crypto';
import { type Datum } from '../kernel/datum.js';
import { PublishBegrip } from '../gegevens/begrip/begrip.commands.js';
import { PublishFacturatieprotocol } from '../gegevens/facturatieprotocol/facturatieprotocol.commands.js';
import {
  ActOnGegevenslevering,
  AgreeGegevenslevering,
} from '../gegevens/gegevenslevering/gegevenslevering.commands.js';
import { type Begripinhoud } from '../gegevens/inhoud/begrip.js';
import { type Bronhouder, type Leverafspraak } from '../gegevens/inhoud/levering.js';
import { SubmitProductieverantwoording } from '../gegevens/productieverantwoording/productieverantwoording.commands.js';
import { type Productieverantwoording } from '../gegevens/productieverantwoording/productieverantwoording.events.js';
import { type Act } from './verhaal.js';

/** The acts about data that the stories of the regions share: what is delivered, in which words, and how it is invoiced. */

export interface Demolevering<S> extends Omit<Leverafspraak, 'bronhouder' | 'ontworpenMet'> {
  readonly bronhouder: (stand: S) => Bronhouder;
  readonly ontworpenMet?: string;
  readonly afgesprokenOp: Datum;
  /** What came in: the day on which it came, and a day of the period it is about. */
  readonly ontvangen: readonly { readonly op: Datum; readonly over: Datum; readonly opmerking?: string }[];
}

export const vanGemeente = (gemeentecode: string) => (): Bronhouder => ({ soort: 'gemeente', gemeentecode });

/** One agreement with what was delivered under it; what is not named here is missing, and signalled (R-DAT-05). */
export function gegevenslevering<S>({
  bronhouder,
  afgesprokenOp,
  ontvangen,
  ontworpenMet,
  ...afspraak
}: Demolevering<S>): Act<S>[] {
  let afspraakId = '';
  return [
    {
      datum: afgesprokenOp,
      wat: 'gegevenslevering afgesproken',
      doe: async (ctx, stand) => {
        const inhoud = { ...afspraak, bronhouder: bronhouder(stand), ontworpenMet: ontworpenMet ?? null };
        const { antwoord } = await ctx.dispatch<{ afspraakId: string }>(
          new AgreeGegevenslevering(inhoud, ctx.envelope('gegevensbeheer', 'contractmanager')),
        );
        ({ afspraakId } = antwoord);
      },
    },
    ...ontvangen.map(({ op, over, opmerking = null }): Act<S> => ({
      datum: op,
      wat: 'gegevens ontvangen',
      doe: async (ctx) => {
        const levering = { over, ontvangenOp: op, kanaal: afspraak.kanaal, opmerking };
        const envelope = ctx.envelope('gegevensbeheer', 'contractmanager');
        const actie = { type: 'ReceiveGegevenslevering', ...levering } as const;
        await ctx.dispatch(new ActOnGegevenslevering(afspraakId, actie, envelope));
      },
    })),
  ];
}

export function begrip(datum: Datum, inhoud: Omit<Begripinhoud, 'geldigVanaf'>): Act<unknown> {
  return {
    datum,
    wat: 'begrip gepubliceerd',
    doe: async (ctx) => {
      const envelope = ctx.envelope('gegevensbeheer', 'beleidsadviseur');
      await ctx.dispatch(new PublishBegrip({ ...inhoud, geldigVanaf: datum }, envelope));
    },
  };
}

/** There is no document behind the demonstration; the digest is that of its name. */
export function facturatieprotocol(datum: Datum, versie: string, bron: string): Act<unknown> {
  return {
    datum,
    wat: 'facturatieprotocol gepubliceerd',
    doe: async (ctx) => {
      const naam = `Demonstratie facturatieprotocol ${versie}`;
      const protocol = {
        ...{ versie, geldigVanaf: datum, laatsteDag: null, bron },
        sha256: createHash('sha256').update(naam).digest('hex'),
        vindplaats: `${naam}; bij deze demonstratie hoort geen document`,
      };
      await ctx.dispatch(new PublishFacturatieprotocol(protocol, ctx.envelope('gegevensbeheer', 'controller')));
    },
  };
}

/** What an aanbieder says it produced, beside what was approved (R-DAT-06). */
export function productieverantwoording<S>(
  datum: Datum,
  aanbieder: (stand: S) => string,
  { periode, regels }: Pick<Productieverantwoording, 'periode' | 'regels'>,
): Act<S> {
  return {
    datum,
    wat: 'productieverantwoording ingediend',
    doe: async (ctx, stand) => {
      const aanbiederId = aanbieder(stand);
      const data = { aanbiederId, periode, regels, reden: null };
      const envelope = ctx.envelope('productieverantwoording', 'aanbieder', aanbiederId);
      await ctx.dispatch(new SubmitProductieverantwoording(data, envelope));
    },
  };
}
