import { addDays, type Datum } from '../kernel/datum.js';
import { addWerkdagen, FEESTDAGREGELS, type Werkdagenkalender } from '../kernel/werkdagen.js';
import { derivedId } from '../kernel/ids.js';
import { RegisterAanbieder } from '../inkoop/aanbieder/aanbieder.commands.js';
import { AgreeTarief, ExerciseVerlengingsoptie, SignContract } from '../inkoop/contract/contract.commands.js';
import { ImposeContractconsequentie } from '../kwaliteit/contractconsequentie/contractconsequentie.commands.js';
import { SetKpiNorm } from '../kwaliteit/kpidefinitie/kpidefinitie.commands.js';
import { MeasureKpi, MeasureKpiJaar } from '../kwaliteit/kpimeting/kpimeting.commands.js';
import { SubmitTevredenheidsonderzoek } from '../kwaliteit/tevredenheidsonderzoek/tevredenheidsonderzoek.commands.js';
import {
  ApproveVerbeterplan,
  RejectVerbeterplan,
  SubmitVerbeterplan,
} from '../kwaliteit/verbeterplan/verbeterplan.commands.js';
import { verbeterplanIdOf } from '../kwaliteit/verbeterplan/verbeterplan-id.js';
import { type CommandEnvelope } from '../platform/event-store/command.js';
import { AwardPredicaat, PublishPredicaat } from '../kwaliteit/predicaat/predicaat.commands.js';
import { ErasePersoonsgegevens, RegisterClient } from '../toegang/client/client.commands.js';
import { ConductSchouw } from '../toegang/schouw/schouw.commands.js';
import { AgreeResultaat, MeasureResultaat } from '../toegang/resultaat/resultaat.commands.js';
import {
  AcceptToewijzing,
  CorrectStartZorg,
  CorrectToewijzing,
  DeclineToewijzingWithReason,
  EndZorg,
  PauseZorg,
  ProposeAlternatieveAanbieder,
  RegisterStartZorg,
  ResumeZorg,
  SendToewijzing,
} from '../toegang/toewijzing/toewijzing.commands.js';
import {
  type Aanbiederplan,
  type Clientplan,
  DELFT,
  H5_TOT,
  h5Plan,
  RIJSWIJK,
  type Toewijzingplan,
  WESTLAND,
  MIDDEN_DELFLAND,
  PIJNACKER_NOOTDORP,
} from './h5-plan.js';
import { h5Gegevens } from './h5-gegevens.js';
import { h5Inkoop } from './h5-inkoop.js';
import { h5Aanbieders } from './h5-aanbieders.js';
import { h5Gesprekken } from './h5-gesprekken.js';
import { h5Tarieven } from './h5-tarieven.js';
import { inwonertallen } from './inwonertallen.js';
import { type Act as Verhaalact, type DemoContext, type DemoStep, Stand, steps } from './verhaal.js';

/** Every norm in the demo says so in its besluit: the region has set none (R-KPI-09). */
const DEMONORM = 'Demonorm: gekozen voor deze demonstratie, niet door de gemeenten vastgesteld.';

/** Only to know on which day to let the deadlines run; the verdict itself follows the calendar of the region's profile. */
const WERKDAGEN: Werkdagenkalender = { versie: 'demo', bron: 'demo', feestdagen: FEESTDAGREGELS, gelijkgesteld: [] };

/** Eurocents per eenheid; invented. */
const TARIEVEN: Readonly<Record<string, number>> = {
  '01A01': 58,
  '02A03': 6_125,
  '02A05': 5_980,
  '02A07': 7_240,
  '07A01': 4_150,
};

const RESULTATEN: Readonly<Record<string, { readonly resultaatgebied: string; readonly doel: string }>> = {
  '01A01': { resultaatgebied: 'schoon-en-leefbaar-huis', doel: 'Het huis is schoon en opgeruimd.' },
  '02A03': { resultaatgebied: 'dagstructuur', doel: 'Elke week een eigen planning maken en volgen.' },
  '02A05': { resultaatgebied: 'zelfstandig-wonen', doel: 'Zelfstandig thuis blijven wonen.' },
  '02A07': { resultaatgebied: 'regie-op-het-leven', doel: 'Overzicht over post, geld en afspraken.' },
  '07A01': { resultaatgebied: 'sociaal-netwerk', doel: 'Twee keer per week onder de mensen zijn.' },
};

/** Reasons for a result that was not reached, in turn. */
const REDENEN_NIET_BEHAALD = [
  'OMSTANDIGHEDEN_GEWIJZIGD',
  'ONDERSTEUNING_ONVOLDOENDE',
  'RESULTAAT_TE_HOOG_GESTELD',
] as const;

/** Thousands; invented. */
const INWONERS = { [DELFT]: 109, [MIDDEN_DELFLAND]: 20, [PIJNACKER_NOOTDORP]: 58, [RIJSWIJK]: 60, [WESTLAND]: 117 };

/** Ids that Kroniek gave out on the way; the acts that all regions share ask for them by one name. */
class H5Stand extends Stand {
  readonly aanbieders = new Map<string, string>();
  readonly contracten = new Map<string, string>();
  readonly clienten = new Map<string, string>();
  readonly toewijzingen = new Map<string, string>();
  readonly resultaten = new Map<string, string>();

  override need(sleutel: string): string {
    const [soort = '', naam = ''] = sleutel.split(' ');
    const eigen: Readonly<Record<string, ReadonlyMap<string, string>>> = {
      ...{ aanbieder: this.aanbieders, contract: this.contracten },
      ...{ client: this.clienten, toewijzing: this.toewijzingen },
    };
    return eigen[soort]?.get(naam) ?? super.need(sleutel);
  }
}

type Act = Verhaalact<H5Stand>;

/**
 * The story of the demo region H5 from November 2022 to October 2026, one step per day on which something happens. The
 * profile of the region must be published before. Deadlines and policies run at the first step of a month and around
 * the acts that need them, on the day after each broken starttermijn too: letting them run every day would make the
 * first start of the demo several times as long. All people and aanbieders are invented; the same seed gives the same
 * story.
 */
export function h5Scenario(seed: number): DemoStep[] {
  const plan = h5Plan(seed);
  const aanbiederOf = new Map(plan.aanbieders.map((aanbieder) => [aanbieder.sleutel, aanbieder]));
  const acts = [
    ...plan.aanbieders.flatMap(inkoop),
    ...normen(),
    ...plan.clienten.map(registerClient),
    ...plan.toewijzingen.flatMap((one) => zorg(one, aanbiederOf.get(one.aanbieder)!)),
    ...bijzonder(plan.toewijzingen),
    ...plan.aanbieders.flatMap(tevredenheid),
    ...metingen(),
    ...verbeterplannen(),
    ...predicaten(),
    ...h5Gegevens<H5Stand>((sleutel, stand) => need(stand.aanbieders, sleutel)),
    ...inwonertallen(INWONERS, [2023, 2024, 2025, 2026]),
    ...h5Inkoop(seed, plan),
    ...h5Tarieven(plan),
    ...h5Aanbieders(plan),
    ...h5Gesprekken(),
  ].filter(({ datum }) => datum <= H5_TOT);

  return steps(acts, new H5Stand(), 'maand');
}

/** An id that an earlier step must have given. */
function need(ids: ReadonlyMap<string, string>, sleutel: string): string {
  const id = ids.get(sleutel);
  if (id === undefined) throw new Error(`The story of H5 uses ${sleutel} before it exists.`);
  return id;
}

function inkoop(plan: Aanbiederplan): Act[] {
  const getekendOp = plan.ingangsdatum === '2023-01-01' ? '2022-11-14' : '2023-11-13';
  const acts: Act[] = [
    {
      datum: getekendOp,
      wat: 'contract getekend',
      werktDoor: true,
      doe: async (ctx, stand) => {
        const { naam, agbcode, producten, gemeenten, ingangsdatum, duurMaanden } = plan;
        const aanbieder = await ctx.dispatch<{ aanbiederId: string }>(
          new RegisterAanbieder(
            { naam, agbcode, kvkNummer: null, sinds: '2022-10-01' },
            ctx.envelope('contractbeheer', 'inkoper'),
          ),
        );
        const { aanbiederId } = aanbieder.antwoord;
        stand.aanbieders.set(plan.sleutel, aanbiederId);
        const contract = await ctx.dispatch<{ contractId: string }>(
          new SignContract(
            {
              contractnummer: `H5-${ingangsdatum.slice(0, 4)}-${agbcode.slice(-4)}`,
              aanbiederId,
              gemeenten,
              productcodes: producten,
              ingangsdatum,
              duurMaanden,
              ondertekendOp: getekendOp,
            },
            ctx.envelope('contractbeheer', 'contractmanager'),
          ),
        );
        const { contractId } = contract.antwoord;
        stand.contracten.set(plan.sleutel, contractId);
        for (const productcode of producten) {
          await ctx.dispatch(
            new AgreeTarief(
              { contractId, productcode, bedrag: TARIEVEN[productcode]!, geldigVanaf: ingangsdatum, geldigTot: null },
              ctx.envelope('contractbeheer', 'contractmanager'),
            ),
          );
        }
      },
    },
    {
      datum: '2024-12-09',
      wat: 'tarief 2025 afgesproken',
      doe: async (ctx, stand) => {
        for (const productcode of plan.producten) {
          await ctx.dispatch(
            new AgreeTarief(
              {
                contractId: need(stand.contracten, plan.sleutel),
                productcode,
                bedrag: Math.round(TARIEVEN[productcode]! * 1.04),
                geldigVanaf: '2025-01-01',
                geldigTot: null,
              },
              ctx.envelope('contractbeheer', 'contractmanager'),
            ),
          );
        }
      },
    },
  ];
  const { verlengdOp } = plan;
  if (verlengdOp === null) return acts;
  return [
    ...acts,
    {
      datum: verlengdOp,
      wat: 'contract verlengd',
      doe: async (ctx, stand) => {
        await ctx.dispatch(
          new ExerciseVerlengingsoptie(
            {
              contractId: need(stand.contracten, plan.sleutel),
              volgnummer: 1,
              besluitDatum: verlengdOp,
              uitgeoefendDoor: 'gemeenten',
            },
            ctx.envelope('contractbeheer', 'contractmanager'),
          ),
        );
      },
    },
  ];
}

/** No norm for satisfaction in 2023: that year shows a verdict that is withheld (R-KPI-09). */
function normen(): Act[] {
  const norm = (
    kpiId: string,
    geldigVanaf: Datum,
    voldoendeVanaf: number,
    hoogVanaf: number,
    segment: string | null = null,
  ): Act => ({
    datum: '2023-06-12',
    wat: 'norm vastgesteld',
    doe: async (ctx) => {
      await ctx.dispatch(
        new SetKpiNorm(
          { kpiId, segment, gemeentecode: null, geldigVanaf, voldoendeVanaf, hoogVanaf, besluit: DEMONORM },
          ctx.envelope('kwaliteitsbewaking', 'contractmanager'),
        ),
      );
    },
  });
  return [
    norm('continuiteit', '2023-01-01', 8_000, 9_500),
    norm('resultaat-behaald', '2023-01-01', 7_000, 9_000),
    norm('clienttevredenheid', '2024-01-01', 700, 850),
    norm('continuiteit', '2023-01-01', 7_000, 9_000, 'multi-probleem'),
  ];
}

function registerClient(plan: Clientplan): Act {
  return {
    datum: plan.aangemeldOp,
    wat: 'client aangemeld',
    doe: async (ctx, stand) => {
      const { bsn, gemeentecode, voornaam, achternaam, geboortedatum } = plan;
      const { antwoord } = await ctx.dispatch<{ clientId: string }>(
        new RegisterClient(
          {
            bsn,
            gemeentecode,
            persoonsgegevens: { achternaam, voornamen: voornaam, voorletters: voornaam.slice(0, 1), geboortedatum },
          },
          ctx.envelope('toegang', 'consulent', gemeentecode),
        ),
      );
      stand.clienten.set(plan.sleutel, antwoord.clientId);
    },
  };
}

function send(plan: Toewijzingplan, aanbieder: string, sleutel: string, datum: Datum, wat: string): Act {
  return {
    datum,
    wat,
    doe: async (ctx, stand) => {
      const { antwoord } = await ctx.dispatch<{ toewijzingId: string }>(
        new SendToewijzing(
          {
            clientId: need(stand.clienten, plan.client),
            gemeentecode: plan.gemeentecode,
            aanbiederId: need(stand.aanbieders, aanbieder),
            contractId: need(stand.contracten, aanbieder),
            productcode: plan.productcode,
            gewensteStartdatum: plan.gewensteStartdatum,
            omvang: null,
            budget: null,
            toegewezenOp: datum,
          },
          ctx.envelope('toeleiding', 'consulent', plan.gemeentecode),
        ),
      );
      stand.toewijzingen.set(sleutel, antwoord.toewijzingId);
    },
  };
}

/** One toewijzing from sending to the end of the care. */
function zorg(plan: Toewijzingplan, aanbieder: Aanbiederplan): Act[] {
  const { sleutel, begindatum, gemeldOp, eindeOp } = plan;
  const asAanbieder = (ctx: DemoContext, stand: H5Stand): CommandEnvelope =>
    ctx.envelope('levering', 'aanbieder', need(stand.aanbieders, aanbieder.sleutel));
  const acts: Act[] = [
    send(plan, aanbieder.sleutel, sleutel, plan.toegewezenOp, 'toewijzing gestuurd'),
    {
      datum: nextDay(plan.toegewezenOp),
      wat: 'toewijzing geaccepteerd',
      doe: async (ctx, stand) => {
        const toewijzingId = need(stand.toewijzingen, sleutel);
        await ctx.dispatch(new AcceptToewijzing({ toewijzingId }, asAanbieder(ctx, stand)));
      },
    },
  ];
  if (begindatum === null || begindatum > addDays(plan.gewensteStartdatum, 20)) acts.push(termijnVerstreken(plan));
  if (begindatum === null || gemeldOp === null) return acts;
  acts.push({
    datum: gemeldOp,
    wat: 'zorg gestart',
    doe: async (ctx, stand) => {
      const toewijzingId = need(stand.toewijzingen, sleutel);
      await ctx.dispatch(new RegisterStartZorg({ toewijzingId, begindatum }, asAanbieder(ctx, stand)));
    },
  });
  acts.push(...resultaat(plan));
  if (eindeOp !== null) {
    acts.push({
      datum: nextDay(eindeOp),
      wat: 'zorg beeindigd',
      doe: async (ctx, stand) => {
        const toewijzingId = need(stand.toewijzingen, sleutel);
        await ctx.dispatch(new EndZorg({ toewijzingId, einddatum: eindeOp, redenCode: '19' }, asAanbieder(ctx, stand)));
      },
    });
  }
  return acts;
}

/** The day on which the starttermijn of H5 turns out to be broken: the scheduler records it (R-KPI-03). */
function termijnVerstreken(plan: Toewijzingplan): Act {
  const uiterste = addWerkdagen(WERKDAGEN, plan.gewensteStartdatum, 14);
  return { datum: nextDay(uiterste), wat: 'starttermijn verstreken', steunt: true, doe: async () => {} };
}

/** What client and gemeente agreed when the care began, and in November whether it was reached (R-RES-01, R-RES-02). */
function resultaat(plan: Toewijzingplan): Act[] {
  if (plan.gemeldOp === null || plan.resultaat === null) return [];
  const { behaald, gemetenOp } = plan.resultaat;
  const { resultaatgebied, doel } = RESULTATEN[plan.productcode]!;
  return [
    {
      datum: plan.gemeldOp,
      wat: 'resultaat afgesproken',
      doe: async (ctx, stand) => {
        const { antwoord } = await ctx.dispatch<{ resultaatId: string }>(
          new AgreeResultaat(
            { toewijzingId: need(stand.toewijzingen, plan.sleutel), resultaatgebied, doel },
            ctx.envelope('resultaatmeting', 'consulent', plan.gemeentecode),
          ),
        );
        stand.resultaten.set(plan.sleutel, antwoord.resultaatId);
      },
    },
    ...(plan.productcode === '01A01' ? schouwen(plan, { behaald, gemetenOp }) : [measure(plan, behaald, gemetenOp)]),
  ];
}

function redenOf(behaald: boolean, op: Datum): string | null {
  return behaald ? null : REDENEN_NIET_BEHAALD[Number(op.slice(-2)) % 3]!;
}

function measure(plan: Toewijzingplan, behaald: boolean, gemetenOp: Datum): Act {
  return {
    datum: gemetenOp,
    wat: 'resultaat gemeten',
    doe: async (ctx, stand) => {
      await ctx.dispatch(
        new MeasureResultaat(
          {
            resultaatId: need(stand.resultaten, plan.sleutel),
            behaald,
            redenCode: redenOf(behaald, gemetenOp),
            bron: 'monitorgesprek',
          },
          ctx.envelope('resultaatmeting', 'consulent', plan.gemeentecode),
        ),
      );
    },
  };
}

/**
 * Huishoudelijke ondersteuning gets a schouw every year that care runs (R-RES-03). The ones after the first year find
 * the result reached; care that began on an even day misses its schouw of 2025.
 */
function schouwen(plan: Toewijzingplan, first: { readonly behaald: boolean; readonly gemetenOp: Datum }): Act[] {
  const begin = Number(first.gemetenOp.slice(0, 4));
  const years = [begin, begin + 1, begin + 2].filter((jaar) => {
    const datum = `${jaar}${first.gemetenOp.slice(4)}`;
    const missed = jaar === 2025 && jaar > begin && Number(plan.begindatum!.slice(-2)) % 2 === 0;
    return !missed && (plan.eindeOp === null || plan.eindeOp > datum);
  });
  return years.map((jaar) => {
    const datum = `${jaar}${first.gemetenOp.slice(4)}`;
    const behaald = jaar === begin ? first.behaald : true;
    return {
      datum,
      wat: 'schouw uitgevoerd',
      steunt: true,
      doe: async (ctx, stand) => {
        await ctx.dispatch(
          new ConductSchouw(
            {
              toewijzingId: need(stand.toewijzingen, plan.sleutel),
              jaar,
              resultaatId: need(stand.resultaten, plan.sleutel),
              resultaatBehaald: behaald,
              redenCode: redenOf(behaald, datum),
            },
            ctx.envelope('resultaatmeting', 'consulent', plan.gemeentecode),
          ),
        );
      },
    };
  });
}

/** Things that happen once in the story, so that each screen has one to show. */
function bijzonder(toewijzingen: readonly Toewijzingplan[]): Act[] {
  const find = (aanbieder: string, year: string, extra: (one: Toewijzingplan) => boolean = () => true) => {
    const found = toewijzingen.find(
      (one) => one.aanbieder === aanbieder && one.gewensteStartdatum.startsWith(year) && extra(one),
    );
    if (found === undefined) throw new Error(`The story of H5 has no toewijzing of ${aanbieder} in ${year}.`);
    return found;
  };
  const onTime = (one: Toewijzingplan): boolean =>
    one.begindatum !== null && one.begindatum < addDays(one.gewensteStartdatum, 14);
  const wrongStart = find('excellent', '2024', onTime);
  const paused = find('afgekeurd', '2025', onTime);
  const enlarged = find('resultaat', '2025', onTime);
  const declined = find('goedgekeurd', '2023');
  const declinedSleutel = `geweigerd-${declined.sleutel}`;
  const later = new Set(toewijzingen.filter((one) => one.toegewezenOp >= '2026-01-01').map(({ client }) => client));
  const erased = find('gestopt', '2023', ({ client }) => !later.has(client));
  return [
    {
      // Reported as started too late, and corrected a week later: the breach of the term is taken back (R-KPI-03).
      datum: addDays(wrongStart.gewensteStartdatum, 60),
      wat: 'startdatum verkeerd gecorrigeerd',
      doe: async (ctx, stand) => {
        await ctx.dispatch(
          new CorrectStartZorg(
            {
              toewijzingId: need(stand.toewijzingen, wrongStart.sleutel),
              begindatum: addDays(wrongStart.gewensteStartdatum, 30),
              reden: 'INVOERFOUT',
            },
            ctx.envelope('levering', 'aanbieder', need(stand.aanbieders, wrongStart.aanbieder)),
          ),
        );
      },
    },
    {
      datum: addDays(wrongStart.gewensteStartdatum, 67),
      wat: 'startdatum hersteld',
      doe: async (ctx, stand) => {
        await ctx.dispatch(
          new CorrectStartZorg(
            {
              toewijzingId: need(stand.toewijzingen, wrongStart.sleutel),
              begindatum: wrongStart.begindatum!,
              reden: 'OPGAVE_AANBIEDER',
            },
            ctx.envelope('levering', 'aanbieder', need(stand.aanbieders, wrongStart.aanbieder)),
          ),
        );
      },
    },
    {
      datum: addDays(paused.gewensteStartdatum, 70),
      wat: 'zorg onderbroken',
      doe: async (ctx, stand) => {
        await ctx.dispatch(
          new PauseZorg(
            {
              toewijzingId: need(stand.toewijzingen, paused.sleutel),
              vanaf: addDays(paused.gewensteStartdatum, 69),
              redenCode: '20',
            },
            ctx.envelope('levering', 'aanbieder', need(stand.aanbieders, paused.aanbieder)),
          ),
        );
      },
    },
    {
      datum: addDays(paused.gewensteStartdatum, 98),
      wat: 'zorg hervat',
      doe: async (ctx, stand) => {
        await ctx.dispatch(
          new ResumeZorg(
            {
              toewijzingId: need(stand.toewijzingen, paused.sleutel),
              vanaf: addDays(paused.gewensteStartdatum, 97),
            },
            ctx.envelope('levering', 'aanbieder', need(stand.aanbieders, paused.aanbieder)),
          ),
        );
      },
    },
    {
      datum: addDays(enlarged.gewensteStartdatum, 84),
      wat: 'toewijzing gecorrigeerd',
      doe: async (ctx, stand) => {
        await ctx.dispatch(
          new CorrectToewijzing(
            {
              toewijzingId: need(stand.toewijzingen, enlarged.sleutel),
              omvang: { volume: 4, eenheid: enlarged.productcode === '07A01' ? '16' : '04', frequentie: '2' },
              reden: 'HERBEOORDELING',
            },
            ctx.envelope('toeleiding', 'consulent', enlarged.gemeentecode),
          ),
        );
      },
    },
    // The aanbieder has no room, says why, and names another one; the gemeente then sends it there (R-CON-07).
    send(declined, 'resultaat', declinedSleutel, addDays(declined.toegewezenOp, -3), 'toewijzing gestuurd'),
    {
      datum: addDays(declined.toegewezenOp, -2),
      wat: 'toewijzing geweigerd',
      doe: async (ctx, stand) => {
        const asAanbieder = (): CommandEnvelope =>
          ctx.envelope('levering', 'aanbieder', need(stand.aanbieders, 'resultaat'));
        const toewijzingId = need(stand.toewijzingen, declinedSleutel);
        await ctx.dispatch(
          new DeclineToewijzingWithReason(
            { toewijzingId, redenCode: 'GEEN_CAPACITEIT', toelichting: 'Het team is vol tot na de zomer.' },
            asAanbieder(),
          ),
        );
        await ctx.dispatch(
          new ProposeAlternatieveAanbieder(
            {
              toewijzingId,
              aanbiederId: need(stand.aanbieders, declined.aanbieder),
              toelichting: 'Deze aanbieder heeft plaats in dezelfde gemeente.',
            },
            asAanbieder(),
          ),
        );
      },
    },
    {
      datum: '2026-06-15',
      wat: 'persoonsgegevens gewist',
      doe: async (ctx, stand) => {
        await ctx.dispatch(
          new ErasePersoonsgegevens(
            {
              clientId: need(stand.clienten, erased.client),
              grond: 'AVG artikel 17',
              verzoekVan: 'client',
            },
            ctx.envelope('privacy', 'beheerder'),
          ),
        );
      },
    },
  ];
}

/** The gemeenten ask clients every year, the aanbieder every second year (R-KPI-04). */
function tevredenheid(plan: Aanbiederplan): Act[] {
  return Object.entries(plan.jaren).flatMap(([year, { cijfer }]) => {
    if (cijfer === null) return [];
    const jaar = Number(year);
    const peildatum = `${year}-${jaar === 2026 ? '10-19' : `11-${String(20 - (jaar - 2023) * 5).padStart(2, '0')}`}`;
    // One aanbieder has no survey of the gemeenten in 2026: that one becomes overdue.
    const uitvoerders = (jaar % 2 === 1 ? (['gemeenten', 'aanbieder'] as const) : (['gemeenten'] as const)).filter(
      (uitvoerder) => !(uitvoerder === 'gemeenten' && jaar === 2026 && plan.sleutel === 'ontevreden'),
    );
    return uitvoerders.map((uitvoerder) => ({
      datum: peildatum,
      wat: 'tevredenheidsonderzoek ingediend',
      doe: async (ctx: DemoContext, stand: H5Stand) => {
        const aanbiederId = need(stand.aanbieders, plan.sleutel);
        await ctx.dispatch(
          new SubmitTevredenheidsonderzoek(
            {
              aanbiederId,
              segment: null,
              gemeentecode: null,
              jaar,
              uitvoerder,
              instrument: null,
              // An aanbieder measures its own clients a little higher than the gemeenten do.
              gemiddelde: uitvoerder === 'aanbieder' ? cijfer + 10 : cijfer,
              respondenten: uitvoerder === 'aanbieder' ? 18 : 24,
              uitgenodigd: 40,
              peildatum,
            },
            uitvoerder === 'aanbieder'
              ? ctx.envelope('kwaliteitsbewaking', 'aanbieder', aanbiederId)
              : ctx.envelope('kwaliteitsbewaking', 'contractmanager'),
          ),
        );
      },
    }));
  });
}

const METING: Readonly<Record<number, Datum>> = { 2023: '2024-02-01', 2024: '2025-02-03', 2025: '2026-02-02' };

function metingen(): Act[] {
  const years = Object.entries(METING).map(([year, datum]) => ({
    datum,
    wat: `KPI's over ${year} gemeten`,
    werktDoor: true as const,
    doe: async (ctx: DemoContext) => {
      // A measurement rests on every fact up to the end of the log, those of this morning too.
      await ctx.tick();
      await ctx.dispatch(
        new MeasureKpiJaar(
          { jaar: Number(year), niveaus: ['aanbieder'] },
          ctx.envelope('kwaliteitsbewaking', 'contractmanager'),
        ),
      );
    },
  }));
  const single = (aanbieder: string, kpiId: string, segment: string | null, gemeentecode: string | null): Act => ({
    datum: '2026-02-03',
    wat: 'KPI op onderdeel gemeten',
    werktDoor: true,
    doe: async (ctx, stand) => {
      await ctx.tick();
      await ctx.dispatch(
        new MeasureKpi(
          { kpiId, aanbiederId: need(stand.aanbieders, aanbieder), segment, gemeentecode, jaar: 2025 },
          ctx.envelope('kwaliteitsbewaking', 'contractmanager'),
        ),
      );
    },
  });
  return [
    ...years,
    // Under the norm of the segment, and for one gemeente.
    single('herstelt', 'continuiteit', 'multi-probleem', null),
    single('excellent', 'continuiteit', null, DELFT),
    single('excellent', 'resultaat-behaald', 'ouderen', null),
  ];
}

/** Five gemeenten decide together; Pijnacker-Nootdorp from 2024, and all decisions in the story are of 2024 or later. */
const GEMEENTEN = [DELFT, MIDDEN_DELFLAND, RIJSWIJK, WESTLAND, PIJNACKER_NOOTDORP];

function verbeterplannen(): Act[] {
  const planOf = (stand: H5Stand, aanbieder: string, kpiId: string, jaar: number): string =>
    verbeterplanIdOf({
      regio: 'h5',
      kpiId,
      aanbiederId: need(stand.aanbieders, aanbieder),
      segment: null,
      gemeentecode: null,
      jaar,
    });
  const submit = (
    datum: Datum,
    [aanbieder, kpiId, jaar]: readonly [string, string, number],
    samenvatting: string,
    maatregelen: readonly { readonly omschrijving: string; readonly gereedOp: Datum }[],
  ): Act => ({
    datum,
    wat: 'verbeterplan ingediend',
    doe: async (ctx, stand) => {
      await ctx.dispatch(
        new SubmitVerbeterplan(
          { verbeterplanId: planOf(stand, aanbieder, kpiId, jaar), samenvatting, maatregelen },
          ctx.envelope('kwaliteitsbewaking', 'aanbieder', need(stand.aanbieders, aanbieder)),
        ),
      );
    },
  });
  const approve = (
    datum: Datum,
    [aanbieder, kpiId, jaar]: readonly [string, string, number],
    versie: number,
    toelichting: string | null = null,
  ): Act => ({
    datum,
    wat: 'verbeterplan goedgekeurd',
    doe: async (ctx, stand) => {
      await ctx.dispatch(
        new ApproveVerbeterplan(
          {
            verbeterplanId: planOf(stand, aanbieder, kpiId, jaar),
            versie,
            namensGemeenten: GEMEENTEN,
            besluitDatum: datum,
            toelichting,
          },
          ctx.envelope('kwaliteitsbewaking', 'contractmanager'),
        ),
      );
    },
  });
  const reject = (
    datum: Datum,
    [aanbieder, kpiId, jaar]: readonly [string, string, number],
    redenen: readonly string[],
  ): Act => ({
    datum,
    wat: 'verbeterplan afgekeurd',
    doe: async (ctx, stand) => {
      await ctx.dispatch(
        new RejectVerbeterplan(
          {
            verbeterplanId: planOf(stand, aanbieder, kpiId, jaar),
            versie: 1,
            namensGemeenten: GEMEENTEN,
            besluitDatum: datum,
            redenen,
          },
          ctx.envelope('kwaliteitsbewaking', 'contractmanager'),
        ),
      );
    },
  });
  const herstelt23 = ['herstelt', 'continuiteit', 2023] as const;
  const mislukt23 = ['mislukt', 'continuiteit', 2023] as const;
  const mislukt24 = ['mislukt', 'continuiteit', 2024] as const;
  const resultaat24 = ['resultaat', 'resultaat-behaald', 2024] as const;
  const ingediend25 = ['ingediend', 'continuiteit', 2025] as const;
  const afgekeurd25 = ['afgekeurd', 'resultaat-behaald', 2025] as const;
  const goedgekeurd25 = ['goedgekeurd', 'continuiteit', 2025] as const;
  return [
    submit('2024-03-01', herstelt23, 'Wij plannen een intake binnen een week.', [
      { omschrijving: 'Intake plannen binnen vijf werkdagen na ontvangst', gereedOp: '2024-05-01' },
    ]),
    reject('2024-03-20', herstelt23, [
      'Het plan noemt geen oorzaak van de late starts.',
      'Er staat niet in hoe de voortgang wordt gemeten.',
    ]),
    submit(
      '2024-04-10',
      herstelt23,
      'Late starts kwamen door een tekort in het team. Wij breiden uit en meten wekelijks.',
      [
        { omschrijving: 'Twee begeleiders aannemen', gereedOp: '2024-06-01' },
        { omschrijving: 'Wekelijks de starttermijn bespreken in het team', gereedOp: '2024-05-01' },
      ],
    ),
    approve('2024-04-30', herstelt23, 2, 'De oorzaak en de meting zijn nu duidelijk.'),
    submit('2024-03-05', mislukt23, 'Wij verbeteren de planning.', [
      { omschrijving: 'Nieuw planningssysteem in gebruik', gereedOp: '2024-07-01' },
    ]),
    approve('2024-03-28', mislukt23, 1),
    submit('2025-03-03', resultaat24, 'Doelen worden kleiner en vaker besproken.', [
      { omschrijving: 'Elk kwartaal een doelgesprek met elke client', gereedOp: '2025-06-01' },
    ]),
    approve('2025-03-24', resultaat24, 1),
    submit('2025-03-05', mislukt24, 'De planning gaat naar een eigen bureau met vaste capaciteit.', [
      { omschrijving: 'Planbureau ingericht', gereedOp: '2025-05-01' },
      { omschrijving: 'Reservecapaciteit van twee medewerkers', gereedOp: '2025-06-01' },
    ]),
    approve('2025-03-26', mislukt24, 1, 'Dit plan pakt de oorzaak aan die in het eerste plan ontbrak.'),
    {
      datum: '2025-04-15',
      wat: 'contractconsequentie opgelegd',
      doe: async (ctx, stand) => {
        await ctx.dispatch(
          new ImposeContractconsequentie(
            {
              consequentieId: derivedId('contractconsequentie', planOf(stand, ...mislukt23)),
              contractId: need(stand.contracten, 'mislukt'),
              soort: 'Verscherpt contractmanagement: elke maand een gesprek en cijfers over de starttermijn',
              redenen: ['Het tweede jaar op rij startte te veel zorg te laat.'],
              besluitDatum: '2025-04-15',
              ingangsdatum: '2025-05-01',
            },
            ctx.envelope('kwaliteitsbewaking', 'contractmanager'),
          ),
        );
      },
    },
    submit('2026-02-16', goedgekeurd25, 'De wachtlijst wordt verkort met een extra groep.', [
      { omschrijving: 'Extra groep op maandag en donderdag', gereedOp: '2026-05-01' },
    ]),
    approve('2026-03-10', goedgekeurd25, 1),
    submit('2026-03-02', ingediend25, 'Starts worden voortaan centraal gepland.', [
      { omschrijving: 'Centrale planning in gebruik', gereedOp: '2026-06-01' },
    ]),
    submit('2026-03-03', afgekeurd25, 'Wij gaan beter registreren.', [
      { omschrijving: 'Training registreren', gereedOp: '2026-05-01' },
    ]),
    reject('2026-03-26', afgekeurd25, ['Het plan gaat over registreren en niet over de resultaten van clienten.']),
  ];
}

/** Three times hoog over 2024 and over 2025; 2023 had no norm for satisfaction (R-KPI-05). */
function predicaten(): Act[] {
  return [2024, 2025].map((jaar) => ({
    datum: `${jaar + 1}-03-04`,
    wat: 'predicaat toegekend en gepubliceerd',
    doe: async (ctx, stand) => {
      const aanbiederId = need(stand.aanbieders, 'excellent');
      const datum = `${jaar + 1}-03-04`;
      await ctx.dispatch(
        new AwardPredicaat(
          { aanbiederId, jaar, besluitDatum: datum },
          ctx.envelope('kwaliteitsbewaking', 'contractmanager'),
        ),
      );
      await ctx.dispatch(
        new PublishPredicaat({ aanbiederId, vanaf: datum }, ctx.envelope('kwaliteitsbewaking', 'contractmanager')),
      );
    },
  }));
}

function nextDay(datum: Datum): Datum {
  return addDays(datum, 1);
}
