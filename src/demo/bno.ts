import { type Datum } from '../kernel/datum.js';
import { GrantSubsidie } from '../declaratie/bekostigingsafspraak/bekostigingsafspraak.commands.js';
import { AgreeTarief } from '../inkoop/contract/contract.commands.js';
import { ReportPrestatieIndicator } from '../kwaliteit/prestatieindicator/prestatieindicator.commands.js';
import { DecideEscalatie, EscalateKnelpunt } from '../regio/besluitvorming/escalatie/escalatie.commands.js';
import {
  ActOnInkoopplan,
  type InkoopplanActie,
  ProposeInkoopplan,
} from '../regio/besluitvorming/inkoopplan/inkoopplan.commands.js';
import { SignSamenwerkingsovereenkomst } from '../regio/besluitvorming/samenwerkingsovereenkomst/samenwerkingsovereenkomst.commands.js';
import { cbsGemeente } from '../regio/gemeente/cbs-gemeenten.js';
import { ClassifyOndersteuning, OpenArrangement } from '../toegang/arrangement/arrangement.commands.js';
import { mijlpaal, opDag } from './bestuursverhaal.js';
import { bnoContracten } from './bno-contracten.js';
import { bnoGesprekken } from './bno-gesprekken.js';
import { bnoGegevens } from './bno-gegevens.js';
import { bnoInkoop } from './bno-inkoop.js';
import { bnoAanbieders } from './bno-aanbieders.js';
import {
  type BnoPlan,
  bnoPlan,
  type BnoTraject,
  BOEKEL,
  GEMEENTEN_2021,
  GEMEENTEN_2022,
  INDEX_2023,
  INWONERS_2021,
  INWONERS_2022,
  OSS,
  UNIFORME_TARIEVEN,
} from './bno-plan.js';
import { inwonertallen } from './inwonertallen.js';
import { type Act, type DemoStep, Stand, steps } from './verhaal.js';
import { measureJaar, registerAanbieder, registerClient, signContract, volgTraject } from './zorgverhaal.js';

/** Self-help and recovery, paid by subsidie (R-PRC-27). */
const ZELFREGIE = '09A03';
const BRON = '004 Bijlage I';

/**
 * The story of the demo region Brabant Noordoost-oost, from the inkoopplan of 2021 to the KPIs over 2022: ten gemeenten that
 * become five, uniform tariffs, and doelrealisatie; then open house from 2024 on, without clients. The profile of the region must be published before. All people,
 * aanbieders and prices are invented.
 */
export function bnoScenario(seed: number): DemoStep[] {
  const plan = bnoPlan(seed);
  const acts = [
    ...inkoopplan(),
    ...mijlpalen(),
    ...afspraken(),
    ...inkoop(plan),
    ...bnoContracten(plan),
    ...plan.clienten.map(registerClient),
    ...plan.trajecten.flatMap((one) => [...volgTraject(one), ondersteuning(one)]),
    ...zelfregie(),
    preventie(),
    ...bnoGegevens(plan),
    ...bnoInkoop(seed, plan),
    ...bnoAanbieders(plan),
    ...bnoGesprekken(plan),
    ...inwonertallen(INWONERS_2021, [2021]),
    ...inwonertallen(INWONERS_2022, [2022, 2023, 2026]),
    measureJaar('2023-02-06', 2022),
  ];
  return steps(acts, new Stand(), 'kwartaal');
}

/** Nine of the ten colleges adopt; the tenth plans its decision anew, so the plan is not in force (R-REG-06). */
function inkoopplan(): Act[] {
  const handel = (datum: Datum, wat: string, gemeentecode: string, actie: InkoopplanActie): Act => ({
    datum,
    wat,
    doe: async (ctx, stand) => {
      const envelope = ctx.envelope('besluitvorming', 'gemeente', gemeentecode);
      await ctx.dispatch(new ActOnInkoopplan(stand.need('inkoopplan'), actie, envelope));
    },
  });
  const adopt = (gemeentecode: string, index: number): Act => {
    const besluitDatum = gemeentecode === OSS ? '2021-05-18' : `2021-05-${String(11 + (index % 4))}`;
    const besluit = { versie: 1, gemeentecode, besluitDatum, besluitnummer: null, voorwaarden: [] };
    return handel(besluitDatum, 'inkoopplan vastgesteld', gemeentecode, { type: 'AdoptInkoopplan', ...besluit });
  };
  const tekst = (sleutel: string, titel: string, besluit: string) => ({
    ...{ sleutel, nummer: null, titel, teksten: [] },
    besluiten: [{ sleutel: `${sleutel}-besluit`, nummer: null, tekst: besluit, verwijstNaar: [] }],
  });
  return [
    {
      datum: '2021-03-18',
      wat: 'inkoopplan voorgesteld',
      doe: async (ctx, stand) => {
        const gepland = (gemeentecode: string) =>
          gemeentecode === OSS ? { van: '2021-05-11', tot: '2021-05-18' } : { van: '2021-05-10', tot: '2021-05-21' };
        const { antwoord } = await ctx.dispatch<{ inkoopplanId: string }>(
          new ProposeInkoopplan(
            {
              ...{ naam: 'Inkoopplan Wmo 2022-2023', centrumgemeente: OSS },
              ...{ looptVanaf: '2022-01-01', laatsteDag: '2023-12-31', voorgesteldOp: '2021-03-18', bron: BRON },
              gemeenten: GEMEENTEN_2021.map((gemeentecode) => ({ gemeentecode, gepland: gepland(gemeentecode) })),
              hoofdstukken: [
                tekst('bekostiging', 'Bekostiging', 'De huidige bekostiging blijft.'),
                tekst('kwaliteit', 'Kwaliteitskader', 'Het kwaliteitskader staat in elk contract.'),
                tekst('overleg', 'Overlegstructuur', 'Ten hoogste twee organisatorische overlegtafels per jaar.'),
              ],
            },
            ctx.envelope('besluitvorming', 'beleidsadviseur'),
          ),
        );
        stand.set('inkoopplan', antwoord.inkoopplanId);
      },
    },
    ...GEMEENTEN_2021.filter((code) => code !== BOEKEL).map(adopt),
    handel('2021-05-25', 'besluit over het inkoopplan uitgesteld', BOEKEL, {
      ...{ type: 'PlanInkoopplanbesluit', gemeentecode: BOEKEL, gepland: { van: '2021-06-14', tot: '2021-06-25' } },
      ...{ reden: 'Het college wil eerst de gevolgen voor de begroting zien.', bron: 'Brief van het college' },
    }),
  ];
}

/** The calendar of 2021 (D.10): most days were kept, one moved, one is open. */
function mijlpalen(): Act[] {
  const geplandOp = '2021-02-22';
  return [
    {
      sleutel: 'rao',
      naam: 'Inkoopplan in het ambtelijk overleg',
      gepland: opDag('2021-02-23'),
      bereiktOp: '2021-02-23',
    },
    {
      ...{ sleutel: 'consultatie', naam: 'Consultatie van aanbieders en adviesraden' },
      ...{ gepland: { van: '2021-02-25', tot: '2021-03-08' }, bereiktOp: '2021-03-08' },
    },
    {
      sleutel: 'bestuurlijk',
      naam: 'Inkoopplan in het POHO',
      orgaan: 'POHO',
      gepland: opDag('2021-03-18'),
      bereiktOp: '2021-03-18',
    },
    {
      ...{ sleutel: 'colleges', naam: 'Alle colleges stellen het inkoopplan vast' },
      gepland: { van: '2021-05-10', tot: '2021-05-21' },
      herplanning: {
        ...{ op: '2021-05-25', gepland: { van: '2021-06-14', tot: '2021-06-25' } },
        reden: 'Een van de tien colleges besluit later.',
      },
    },
    {
      sleutel: 'raad',
      naam: 'Raad van Oss besluit',
      orgaan: 'raad',
      gepland: opDag('2021-07-08'),
      bereiktOp: '2021-07-08',
    },
  ].flatMap((one) => mijlpaal({ geplandOp, bron: BRON, ...one }));
}

/** The centrumregeling, and a knelpunt that went one level up. */
function afspraken(): Act[] {
  const envelope = (rol: 'beleidsadviseur' | 'bestuurder') => ['besluitvorming', rol] as const;
  return [
    {
      datum: '2021-02-22',
      wat: 'centrumregeling vastgelegd',
      doe: async (ctx) => {
        await ctx.dispatch(
          new SignSamenwerkingsovereenkomst(
            {
              naam: 'Centrumregeling Brabant Noordoost-oost 2020-2023',
              partijen: GEMEENTEN_2021.map((gemeentecode) => ({
                naam: cbsGemeente(gemeentecode)?.naam ?? gemeentecode,
                gemeentecode,
              })),
              onderwerpen: [
                {
                  sleutel: 'inkoopplan',
                  afspraak: 'De centrumgemeente maakt een inkoopplan; elk college stelt het vast.',
                },
                { sleutel: 'uitvoering', afspraak: 'Team contractering en inkoop werkt bij Oss voor alle gemeenten.' },
              ],
              ...{ ondertekendOp: '2019-12-16', vanaf: '2020-01-01', laatsteDag: '2023-12-31' },
              bron: 'R-REG-06; 004 r.125 (de dag van ondertekening is verzonnen)',
            },
            ctx.envelope(...envelope('beleidsadviseur')),
          ),
        );
      },
    },
    {
      datum: '2022-03-14',
      wat: 'knelpunt geescaleerd',
      doe: async (ctx, stand) => {
        const { antwoord } = await ctx.dispatch<{ escalatieId: string }>(
          new EscalateKnelpunt(
            null,
            {
              ...{ knelpunt: 'Doorstroom uit de opvang stokt door een tekort aan woningen.', orgaan: 'RAO' },
              ...{ redenOverslaan: null, bewijs: ['Kwartaalcijfers opvang'], geescaleerdOp: '2022-03-14' },
            },
            ctx.envelope(...envelope('beleidsadviseur')),
          ),
        );
        stand.set('escalatie', antwoord.escalatieId);
      },
    },
    {
      datum: '2022-05-16',
      wat: 'besluit over een knelpunt',
      doe: async (ctx, stand) => {
        await ctx.dispatch(
          new DecideEscalatie(
            stand.need('escalatie'),
            {
              ...{
                orgaan: 'RAO',
                besluit: 'Elke gemeente reserveert woningen voor uitstroom.',
                besluitDatum: '2022-05-16',
              },
              ...{ reden: 'De opvang loopt vol.', bewijs: ['Verslag overleg'] },
            },
            ctx.envelope(...envelope('bestuurder')),
          ),
        );
      },
    },
  ];
}

/** Contracts of 2021 with the gemeenten of then, and of 2022 with those of after the merger (R-REG-07). */
function inkoop({ aanbieders, preventie }: BnoPlan): Act[] {
  const tarieven = (producten: readonly string[]) =>
    Object.fromEntries(producten.map((productcode) => [productcode, UNIFORME_TARIEVEN[productcode]!]));
  const sign = (jaar: 2021 | 2022, datum: Datum, gemeenten: readonly string[]): Act[] => [
    ...aanbieders.map(({ sleutel, producten, agbcode }) =>
      signContract(datum, {
        ...{ sleutel: `${sleutel}-${jaar}`, aanbieder: sleutel, contractnummer: `BNO-${jaar}-${agbcode.slice(-4)}` },
        ...{ gemeenten, productcodes: producten, ingangsdatum: `${jaar}-01-01`, zonderOpties: true },
        ...{ duurMaanden: jaar === 2021 ? 12 : 24, tarieven: tarieven(producten) },
      }),
    ),
  ];
  return [
    ...[...aanbieders, preventie].map((one) => registerAanbieder('2021-01-04', one)),
    ...sign(2021, '2021-01-04', GEMEENTEN_2021),
    ...sign(2022, '2022-01-03', GEMEENTEN_2022),
    ...aanbieders.map(({ sleutel, producten }): Act => ({
      datum: '2022-12-05',
      wat: 'tarief 2023 geindexeerd',
      doe: async (ctx, stand) => {
        const contractId = stand.need(`contract ${sleutel}-2022`);
        for (const productcode of producten) {
          const bedrag = Math.round(UNIFORME_TARIEVEN[productcode]! * INDEX_2023);
          const tarief = { contractId, productcode, bedrag, geldigVanaf: '2023-01-01', geldigTot: null };
          await ctx.dispatch(new AgreeTarief(tarief, ctx.envelope('contractbeheer', 'contractmanager')));
        }
      },
    })),
  ];
}

/** Each client's support is marked for ontwikkeling or stabilisatie (R-SEG-18). */
function ondersteuning({ sleutel, client, gemeentecode, perspectief, toegewezenOp }: BnoTraject): Act {
  return {
    datum: toegewezenOp,
    wat: 'ondersteuning ingedeeld',
    doe: async (ctx, stand) => {
      const envelope = () => ctx.envelope('toegang', 'consulent', gemeentecode);
      const { antwoord } = await ctx.dispatch<{ arrangementId: string }>(
        new OpenArrangement({ clientId: stand.need(`client ${client}`) }, envelope()),
      );
      // The kenmerken hold from 2022 on.
      const kenmerken: Record<string, string> =
        toegewezenOp < '2022-01-01' ? {} : { zorgzwaarte: perspectief === 'ontwikkeling' ? 'licht' : 'midden' };
      const toewijzingId = stand.need(`toewijzing ${sleutel}`);
      await ctx.dispatch(new ClassifyOndersteuning({ ...antwoord, toewijzingId, perspectief, kenmerken }, envelope()));
    },
  };
}

/** A subsidie: nothing is reported per client, and so nothing is counted per client (R-BEK-11, R-PRC-27). */
function zelfregie(): Act[] {
  return [2021, 2022].map((jaar): Act => ({
    datum: `${jaar}-01-11`,
    wat: 'subsidie verleend',
    doe: async (ctx, stand) => {
      await ctx.dispatch(
        new GrantSubsidie(
          {
            ...{ aanbiederId: stand.need('aanbieder preventie'), gemeentecode: null, productcode: ZELFREGIE },
            ...{ periode: { van: `${jaar}-01-01`, tot: `${jaar}-12-31` }, bedrag: 18_500_000 },
            beschikking: `Demobeschikking zelfregie ${jaar}`,
            resultaten: ['Een open inloop in elke gemeente'],
            voorwaarden: ['Ervaringsdeskundigen doen mee'],
            verplichtingen: ['Twee keer per jaar een verslag'],
          },
          ctx.envelope('financien', 'controller'),
        ),
      );
    },
  }));
}

/** Prestatie-indicatoren of preventie are reported, not computed (R-RES-13). */
function preventie(): Act {
  return {
    datum: '2023-01-23',
    wat: 'prestatie-indicator opgegeven',
    doe: async (ctx, stand) => {
      const aanbiederId = stand.need('aanbieder preventie');
      const opgave = { kpiId: 'preventie', aanbiederId, segment: null, gemeentecode: null, jaar: 2022 };
      const aantallen = { teller: 212, noemer: 260, peildatum: '2022-12-31', toelichting: null };
      await ctx.dispatch(
        new ReportPrestatieIndicator(
          { ...opgave, ...aantallen },
          ctx.envelope('kwaliteitsbewaking', 'contractmanager'),
        ),
      );
    },
  };
}
