import { type Bedrag } from '../kernel/bedrag.js';
import { addDays, type Datum } from '../kernel/datum.js';
import { SubmitDeclaratie } from '../declaratie/declaratie/declaratie.commands.js';
import { RegisterAanbieder } from '../inkoop/aanbieder/aanbieder.commands.js';
import { AgreeTarief, SignContract } from '../inkoop/contract/contract.commands.js';
import { SubmitTevredenheidsonderzoek } from '../kwaliteit/tevredenheidsonderzoek/tevredenheidsonderzoek.commands.js';
import { MeasureKpiJaar } from '../kwaliteit/kpimeting/kpimeting.commands.js';
import { RegisterClient } from '../toegang/client/client.commands.js';
import { EvaluateTraject } from '../toegang/evaluatie/evaluatie.commands.js';
import {
  AcceptToewijzing,
  CompleteExtraCheck,
  EndZorg,
  RegisterStartZorg,
  SendToewijzing,
  type SendToewijzingData,
} from '../toegang/toewijzing/toewijzing.commands.js';
import { type Act, type DemoContext, type Stand } from './verhaal.js';

/** The acts that the stories of all regions share, from a contract to the evaluation of the care. */

export interface Demoaanbieder {
  readonly sleutel: string;
  readonly naam: string;
  readonly agbcode: string;
  readonly sinds: Datum;
}

export interface Democontract {
  readonly sleutel: string;
  readonly aanbieder: string;
  readonly contractnummer: string;
  readonly gemeenten: readonly string[];
  readonly productcodes: readonly string[];
  readonly ingangsdatum: Datum;
  readonly duurMaanden: number;
  /** Where the region sets no options: none. */
  readonly zonderOpties?: true;
  /** Eurocents per eenheid, per product. */
  readonly tarieven?: Readonly<Record<string, Bedrag>>;
}

export interface Democlient {
  readonly sleutel: string;
  readonly bsn: string;
  readonly gemeentecode: string;
  readonly voornaam: string;
  readonly achternaam: string;
  readonly geboortedatum: Datum;
  readonly aangemeldOp: Datum;
}

export interface Demodeclaratie {
  readonly op: Datum;
  readonly van: Datum;
  readonly tot: Datum;
  readonly bedrag: Bedrag;
  readonly volume?: number;
  readonly eenheid?: string;
}

export interface Demoevaluatie extends Pick<EvaluateTraject['data'], 'moment' | 'beoordelaar' | 'indicatoren'> {
  readonly op: Datum;
}

export interface Demotraject extends Pick<SendToewijzingData, 'omvang' | 'einddatum'> {
  readonly sleutel: string;
  readonly client: string;
  readonly aanbieder: string;
  readonly gemeentecode: string;
  readonly productcode: string;
  readonly toegewezenOp: Datum;
  readonly gewensteStartdatum: Datum;
  /** Null where the care never starts. */
  readonly begindatum: Datum | null;
  readonly einde: { readonly datum: Datum; readonly redenCode: string } | null;
  /** What a person found at the extra check; left out where none is asked. */
  readonly controle?: { readonly geslaagd: boolean; readonly reden: string };
  readonly declaraties: readonly Demodeclaratie[];
  readonly evaluaties: readonly Demoevaluatie[];
}

export function registerAanbieder(datum: Datum, { sleutel, naam, agbcode, sinds }: Demoaanbieder): Act {
  return {
    datum,
    wat: 'aanbieder geregistreerd',
    doe: async (ctx, stand) => {
      const data = { naam, agbcode, sinds, kvkNummer: null };
      const { antwoord } = await ctx.dispatch<{ aanbiederId: string }>(
        new RegisterAanbieder(data, ctx.envelope('contractbeheer', 'inkoper')),
      );
      stand.set(`aanbieder ${sleutel}`, antwoord.aanbiederId);
    },
  };
}

export function signContract(datum: Datum, contract: Democontract): Act {
  const { sleutel, aanbieder, tarieven = {}, zonderOpties, ...gegevens } = contract;
  return {
    datum,
    wat: 'contract getekend',
    werktDoor: true,
    doe: async (ctx, stand) => {
      const aanbiederId = stand.need(`aanbieder ${aanbieder}`);
      const data = { ...gegevens, aanbiederId, ondertekendOp: datum, ...(zonderOpties && { verlengingsopties: [] }) };
      const { antwoord } = await ctx.dispatch<{ contractId: string }>(
        new SignContract(data, ctx.envelope('contractbeheer', 'contractmanager')),
      );
      const { contractId } = antwoord;
      stand.set(`contract ${sleutel}`, contractId);
      for (const [productcode, bedrag] of Object.entries(tarieven)) {
        const tarief = { contractId, productcode, bedrag, geldigVanaf: contract.ingangsdatum, geldigTot: null };
        await ctx.dispatch(new AgreeTarief(tarief, ctx.envelope('contractbeheer', 'contractmanager')));
      }
    },
  };
}

export function registerClient(client: Democlient): Act {
  return {
    datum: client.aangemeldOp,
    wat: 'client aangemeld',
    doe: async (ctx, stand) => {
      const { sleutel, bsn, gemeentecode, voornaam, achternaam, geboortedatum } = client;
      const voorletters = voornaam.slice(0, 1);
      const persoonsgegevens = { achternaam, voornamen: voornaam, voorletters, geboortedatum };
      const { antwoord } = await ctx.dispatch<{ clientId: string }>(
        new RegisterClient({ bsn, gemeentecode, persoonsgegevens }, ctx.envelope('toegang', 'consulent', gemeentecode)),
      );
      stand.set(`client ${sleutel}`, antwoord.clientId);
    },
  };
}

/** One toewijzing from sending to what was found after the care. */
export function volgTraject(traject: Demotraject): Act[] {
  const { sleutel, aanbieder, gemeentecode, toegewezenOp, begindatum, einde, controle } = traject;
  const id = (stand: Stand): string => stand.need(`toewijzing ${sleutel}`);
  const asAanbieder = (ctx: DemoContext, stand: Stand) =>
    ctx.envelope('levering', 'aanbieder', stand.need(`aanbieder ${aanbieder}`));
  const acts: Act[] = [
    { datum: toegewezenOp, wat: 'toewijzing gestuurd', doe: (ctx, stand) => send(ctx, stand, traject) },
    {
      datum: addDays(toegewezenOp, 1),
      wat: 'toewijzing geaccepteerd',
      doe: async (ctx, stand) => {
        if (controle !== undefined) {
          const data = { toewijzingId: id(stand), ...controle };
          await ctx.dispatch(new CompleteExtraCheck(data, ctx.envelope('toeleiding', 'consulent', gemeentecode)));
        }
        await ctx.dispatch(new AcceptToewijzing({ toewijzingId: id(stand) }, asAanbieder(ctx, stand)));
      },
    },
  ];
  if (begindatum === null) return acts;
  acts.push({
    datum: addDays(begindatum, 1),
    wat: 'zorg gestart',
    doe: async (ctx, stand) => {
      await ctx.dispatch(new RegisterStartZorg({ toewijzingId: id(stand), begindatum }, asAanbieder(ctx, stand)));
    },
  });
  if (einde !== null) {
    const { datum: einddatum, redenCode } = einde;
    acts.push({
      datum: addDays(einddatum, 1),
      wat: 'zorg beeindigd',
      doe: async (ctx, stand) => {
        const data = { toewijzingId: id(stand), einddatum, redenCode };
        await ctx.dispatch(new EndZorg(data, asAanbieder(ctx, stand)));
      },
    });
  }
  return [...acts, ...declareer(traject, id), ...evalueer(traject, id)];
}

async function send(ctx: DemoContext, stand: Stand, traject: Demotraject): Promise<void> {
  const { sleutel, client, aanbieder, gemeentecode, productcode, toegewezenOp, gewensteStartdatum } = traject;
  const data = {
    clientId: stand.need(`client ${client}`),
    aanbiederId: stand.need(`aanbieder ${aanbieder}`),
    ...{ gemeentecode, productcode, toegewezenOp, gewensteStartdatum, omvang: traject.omvang },
    einddatum: traject.einddatum,
  };
  const { antwoord } = await ctx.dispatch<{ toewijzingId: string }>(
    new SendToewijzing(data, ctx.envelope('toeleiding', 'consulent', gemeentecode)),
  );
  stand.set(`toewijzing ${sleutel}`, antwoord.toewijzingId);
}

function declareer({ aanbieder, declaraties }: Demotraject, id: (stand: Stand) => string): Act[] {
  return declaraties.map(({ op, van, tot, ...rest }) => ({
    datum: op,
    wat: 'declaratie ingediend',
    doe: async (ctx, stand) => {
      const data = { toewijzingId: id(stand), periode: { van, tot }, ...rest };
      await ctx.dispatch(
        new SubmitDeclaratie(data, ctx.envelope('declaratie', 'aanbieder', stand.need(`aanbieder ${aanbieder}`))),
      );
    },
  }));
}

function evalueer({ gemeentecode, evaluaties }: Demotraject, id: (stand: Stand) => string): Act[] {
  return evaluaties.map(({ op, ...evaluatie }) => ({
    datum: op,
    wat: 'traject geevalueerd',
    doe: async (ctx, stand) => {
      const data = { toewijzingId: id(stand), geevalueerdOp: op, ...evaluatie };
      await ctx.dispatch(new EvaluateTraject(data, ctx.envelope('resultaatmeting', 'consulent', gemeentecode)));
    },
  }));
}

export function submitOnderzoek(
  datum: Datum,
  aanbieder: string,
  onderzoek: Pick<
    SubmitTevredenheidsonderzoek['data'],
    'uitvoerder' | 'instrument' | 'jaar' | 'gemiddelde' | 'respondenten' | 'uitgenodigd'
  >,
): Act {
  return {
    datum,
    wat: 'tevredenheidsonderzoek ingediend',
    doe: async (ctx, stand) => {
      const aanbiederId = stand.need(`aanbieder ${aanbieder}`);
      const data = { aanbiederId, segment: null, gemeentecode: null, peildatum: datum, ...onderzoek };
      const envelope =
        onderzoek.uitvoerder === 'aanbieder'
          ? ctx.envelope('kwaliteitsbewaking', 'aanbieder', aanbiederId)
          : ctx.envelope('kwaliteitsbewaking', 'contractmanager');
      await ctx.dispatch(new SubmitTevredenheidsonderzoek(data, envelope));
    },
  };
}

/** A measurement rests on every fact up to the end of the log, those of the same morning too. */
export function measureJaar(datum: Datum, jaar: number): Act {
  return {
    datum,
    wat: `KPI's over ${jaar} gemeten`,
    werktDoor: true,
    doe: async (ctx) => {
      await ctx.tick();
      await ctx.dispatch(
        new MeasureKpiJaar({ jaar, niveaus: ['aanbieder'] }, ctx.envelope('kwaliteitsbewaking', 'contractmanager')),
      );
    },
  };
}
