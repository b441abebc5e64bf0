import { type Datum } from '../kernel/datum.js';
import {
  AgreeVastBudget,
  GrantSubsidie,
  ReportDagdelen,
  SetMaximumSubsidiabeleKosten,
  SettleBudget,
} from '../declaratie/bekostigingsafspraak/bekostigingsafspraak.commands.js';
import { ExerciseVerlengingsoptie } from '../inkoop/contract/contract.commands.js';
import { SetTrajectprijs } from '../inkoop/trajectprijs/trajectprijs.commands.js';
import { OverrideParameterForGemeente } from '../regio/regioconfiguratie/regioconfiguratie.commands.js';
import {
  ClassifyOndersteuning,
  ComposeArrangement,
  OpenArrangement,
  SetResultaatgebieden,
} from '../toegang/arrangement/arrangement.commands.js';
import { RegisterDeelname } from '../toegang/deelname/deelname.commands.js';
import { gegevenslevering } from './gegevensverhaal.js';
import { inwonertallen } from './inwonertallen.js';
import { type Act, type DemoStep, Stand, steps } from './verhaal.js';
import { zwolleInkoop } from './zwolle-inkoop.js';
import { DEMOPRIJZEN, GETEKEND, JEUGDREGIO, PRIJSBRON, ZWOLLE, zwollePlan, type ZwollePlan } from './zwolle-plan.js';
import {
  measureJaar,
  registerAanbieder,
  registerClient,
  signContract,
  submitOnderzoek,
  volgTraject,
} from './zorgverhaal.js';

const DAGBESTEDING = '07D01';
const RAALTE = '0177';
const UITVOERDER = 'Dorpsteam';

/** Thousands, for the gemeenten that buy jeugdhulp together; invented. */
const INWONERS = {
  ...{ [ZWOLLE]: 133, '0148': 30, '0150': 102, '0160': 63, '0166': 56, '1773': 19, '0175': 19 },
  ...{ [RAALTE]: 39, '0180': 18, '1708': 45, '1896': 24 },
};

/** Cells of thuisondersteuning for 3 to 4 resultaatgebieden, activating or supporting. */
const THUIS = ['T2OG', 'T4AP', 'T4AG', 'T4OG', 'T6AH'];

/**
 * The story of the demo region Zwolle: Jeugd from 2018 on fixed prices per traject, dagbesteding on a fixed budget, and
 * one arrangement for thuisondersteuning. The profile of the region must be published before. All people, aanbieders and
 * prices are invented.
 */
export function zwolleScenario(seed: number): DemoStep[] {
  const plan = zwollePlan(seed);
  const acts = [
    ...inkoop(plan),
    ...plan.clienten.map(registerClient),
    ...plan.trajecten.flatMap(volgTraject),
    ...arrangement(plan),
    ...dagbesteding(plan),
    ...opvang(),
    ...tevredenheid(plan),
    eigenToegang(),
    ...opdrachtenEnFacturen(plan),
    ...zwolleInkoop(seed, plan),
    ...inwonertallen(INWONERS, [2018, 2019, 2026]),
    measureJaar('2019-02-04', 2018),
    measureJaar('2020-02-03', 2019),
  ];
  return steps(acts, new Stand(), 'kwartaal');
}

function inkoop({ jeugd, thuis, dagbesteding, opvang: centrum }: ZwollePlan): Act[] {
  const gemeenten = [ZWOLLE];
  return [
    ...[...jeugd, thuis, ...dagbesteding, centrum].map((one) => registerAanbieder(GETEKEND, one)),
    ...jeugd.map(({ sleutel, cellen, agbcode }) =>
      signContract(GETEKEND, {
        ...{ sleutel, aanbieder: sleutel, contractnummer: `ZW-J-2018-${agbcode.slice(-4)}` },
        gemeenten: JEUGDREGIO,
        ...{ productcodes: cellen, ingangsdatum: '2018-01-01', duurMaanden: 24 },
      }),
    ),
    ...Object.entries(DEMOPRIJZEN).map(([productcode, bedrag]): Act => ({
      datum: GETEKEND,
      wat: 'trajectprijs vastgesteld',
      doe: async (ctx) => {
        const prijs = { productcode, bedrag, geldigVanaf: '2018-01-01', bron: PRIJSBRON };
        await ctx.dispatch(new SetTrajectprijs(prijs, ctx.envelope('contractbeheer', 'inkoper')));
      },
    })),
    signContract('2018-04-03', {
      ...{ sleutel: 'thuis', aanbieder: 'thuis', contractnummer: 'ZW-T-2018-1', gemeenten, zonderOpties: true },
      ...{ productcodes: THUIS, ingangsdatum: '2018-04-01', duurMaanden: 24 },
    }),
    ...dagbesteding.map(({ sleutel }, index) =>
      signContract(GETEKEND, {
        ...{ sleutel, aanbieder: sleutel, contractnummer: `ZW-D-2018-${index + 1}`, gemeenten, zonderOpties: true },
        ...{ productcodes: [DAGBESTEDING], ingangsdatum: '2018-01-01', duurMaanden: 36 },
      }),
    ),
    ...jeugd.map(({ sleutel }): Act => ({
      datum: '2019-05-20',
      wat: 'contract verlengd',
      doe: async (ctx, stand) => {
        const optie = { volgnummer: 1, besluitDatum: '2019-05-20', uitgeoefendDoor: 'gemeenten' as const };
        const contractId = stand.need(`contract ${sleutel}`);
        const envelope = ctx.envelope('contractbeheer', 'contractmanager');
        await ctx.dispatch(new ExerciseVerlengingsoptie({ contractId, ...optie }, envelope));
      },
    })),
  ];
}

/** IB gespecialiseerd 2 and HH1 become one activating arrangement with three resultaatgebieden (R-SEG-12, R-BEK-25). */
function arrangement({ herindicatie }: ZwollePlan): Act[] {
  return [
    {
      datum: '2018-06-04',
      wat: 'arrangement samengesteld',
      doe: async (ctx, stand) => {
        const envelope = () => ctx.envelope('toegang', 'consulent', ZWOLLE);
        const clientId = stand.need(`client ${herindicatie.sleutel}`);
        const { antwoord } = await ctx.dispatch<{ arrangementId: string }>(
          new OpenArrangement({ clientId }, envelope()),
        );
        const { arrangementId } = antwoord;
        const resultaatgebieden = ['administratie', 'huishouden', 'dagstructuur'];
        await ctx.dispatch(new SetResultaatgebieden({ arrangementId, resultaatgebieden }, envelope()));
        const keuzes = { type: 'activerend', intensiteit: 'plus' };
        const vervangt = ['IB gespecialiseerd 2', 'HH1'];
        const samenstelling = { arrangementId, matrix: 'thuisondersteuning', keuzes, vervangt };
        await ctx.dispatch(new ComposeArrangement({ ...samenstelling, ingangsdatum: '2018-06-11' }, envelope()));
        const soort = { toewijzingId: null, perspectief: 'activerend', kenmerken: {} };
        await ctx.dispatch(new ClassifyOndersteuning({ arrangementId, ...soort }, envelope()));
      },
    },
    ...volgTraject({
      ...{ sleutel: 'thuis-herindicatie', client: herindicatie.sleutel, aanbieder: 'thuis', gemeentecode: ZWOLLE },
      ...{ productcode: 'T4AP', toegewezenOp: '2018-06-05', gewensteStartdatum: '2018-06-11' },
      ...{ begindatum: '2018-06-13', einde: null, declaraties: [], evaluaties: [] },
    }),
  ];
}

/** A fixed budget per aanbieder: one delivers 18 % more, which is settled; one stays inside the band (R-BEK-08). */
function dagbesteding({ dagbesteding: aanbieders }: ZwollePlan): Act[] {
  const geleverd: Readonly<Record<string, number>> = { 'dag-boven': 1_180, 'dag-binnen': 1_060 };
  return [
    ...aanbieders.flatMap(({ sleutel }) => budget(sleutel, geleverd[sleutel]!)),
    ...['2018-02-12', '2018-03-05', '2018-09-10'].flatMap((datum) =>
      aanbieders.map((one) => deelname(datum, one.sleutel)),
    ),
  ];
}

function budget(aanbieder: string, dagdelen: number): Act[] {
  const id = `budget ${aanbieder}`;
  return [
    {
      datum: '2018-01-15',
      wat: 'vast budget afgesproken',
      doe: async (ctx, stand) => {
        const { antwoord } = await ctx.dispatch<{ afspraakId: string }>(
          new AgreeVastBudget(
            {
              ...{ aanbiederId: stand.need(`aanbieder ${aanbieder}`), gemeentecode: ZWOLLE, productcode: DAGBESTEDING },
              ...{ periode: { van: '2018-01-01', tot: '2018-12-31' }, bedrag: 4_600_000, dagdelen: 1_000 },
            },
            ctx.envelope('financien', 'controller'),
          ),
        );
        stand.set(id, antwoord.afspraakId);
      },
    },
    {
      datum: '2019-02-11',
      wat: 'budget verrekend',
      doe: async (ctx, stand) => {
        const afspraakId = stand.need(id);
        const envelope = () => ctx.envelope('financien', 'controller');
        await ctx.dispatch(new ReportDagdelen({ afspraakId, dagdelen, tot: '2018-12-31' }, envelope()));
        const keuze = { grondslag: 'boven-band' as const, besluit: 'Demobesluit: alleen het deel boven de band' };
        await ctx.dispatch(new SettleBudget({ afspraakId, ...keuze }, envelope()));
      },
    },
  ];
}

/** Dagbesteding is free to enter: somebody takes part without a toewijzing, and without a name (R-SEG-19). */
function deelname(datum: Datum, aanbieder: string): Act {
  return {
    datum,
    wat: 'deelname zonder toewijzing',
    doe: async (ctx, stand) => {
      const aanbiederId = stand.need(`aanbieder ${aanbieder}`);
      const plaats = { clientId: null, aanbiederId, gemeentecode: ZWOLLE, productcode: DAGBESTEDING };
      await ctx.dispatch(
        new RegisterDeelname({ ...plaats, vanaf: datum }, ctx.envelope('levering', 'aanbieder', aanbiederId)),
      );
    },
  };
}

/** Who gives access is for each gemeente to say: Raalte says otherwise, from the new year on (R-REG-11). */
function eigenToegang(): Act {
  return {
    datum: '2018-11-05',
    wat: 'afwijking van een gemeente',
    doe: async (ctx) => {
      await ctx.dispatch(
        new OverrideParameterForGemeente(
          {
            ...{ sleutel: 'toegang.uitvoerder', waarde: UITVOERDER, gemeentecode: RAALTE },
            ...{ segment: null, product: null, geldigVanaf: '2019-01-01', geldigTot: null },
            ...{ bron: 'demonstratie: verzonnen besluit', besluit: 'Demobesluit college van Raalte' },
          },
          ctx.envelope('regiobeheer', 'beheerder'),
        ),
      );
    },
  };
}

/** Beschermd wonen and opvang on subsidie, under a maximum: nothing is reported per client (R-BEK-11). */
function opvang(): Act[] {
  const verleend = [
    ['15B01', 612_000_000],
    ['16B01', 284_000_000],
  ] as const;
  return verleend.map(([productcode, bedrag]) => ({
    datum: '2018-01-15',
    wat: 'subsidie verleend',
    doe: async (ctx, stand) => {
      const envelope = () => ctx.envelope('financien', 'controller');
      const maximum = { productcode, jaar: 2018, bedrag: bedrag + 20_000_000 };
      await ctx.dispatch(new SetMaximumSubsidiabeleKosten(maximum, envelope()));
      await ctx.dispatch(
        new GrantSubsidie(
          {
            ...{ aanbiederId: stand.need('aanbieder opvang'), gemeentecode: null, productcode, bedrag },
            ...{
              periode: { van: '2018-01-01', tot: '2018-12-31' },
              beschikking: `Demobeschikking ${productcode} 2018`,
            },
            resultaten: ['Wie een plek nodig heeft, heeft die binnen een week'],
            voorwaarden: ['Meewerken aan doorstroom naar een eigen woning'],
            verplichtingen: ['Elk kwartaal een voortgangsbericht'],
          },
          envelope(),
        ),
      );
    },
  }));
}

/**
 * Until the systems know the traject prices, the minimum of messages comes in by hand (R-DAT-08). One aanbieder forgets a
 * quarter.
 */
function opdrachtenEnFacturen({ jeugd }: ZwollePlan): Act[] {
  const ontvangen = [
    { op: '2018-04-16', over: '2018-01-01' },
    { op: '2018-07-16', over: '2018-04-01' },
    { op: '2018-10-15', over: '2018-07-01' },
    { op: '2019-01-21', over: '2018-10-01' },
  ];
  return jeugd.flatMap(({ sleutel }, index) =>
    gegevenslevering<Stand>({
      ...{ sleutel: 'opdrachten-en-facturen', gegevens: 'Opdrachten en facturen van trajecten', kanaal: 'handmatig' },
      ...{ standaard: 'Formulier van de regio', frequentie: 'kwartaal', termijnDagen: 30 },
      ...{ vanaf: '2018-01-01', laatsteDag: '2018-12-31', afgesprokenOp: '2018-01-15' },
      bron: 'R-DAT-08; 002 r.1545-1547 (formulier, termijn en wie levert: keuze van Kroniek)',
      bronhouder: (stand) => ({ soort: 'aanbieder', aanbiederId: stand.need(`aanbieder ${sleutel}`) }),
      ontvangen: index === 1 ? ontvangen.filter(({ over }) => over !== '2018-07-01') : ontvangen,
    }),
  );
}

/** The existing measurement of each aanbieder; the question at the end of a traject stands in the evaluations (R-RES-08). */
function tevredenheid({ jeugd }: ZwollePlan): Act[] {
  return jeugd.flatMap(({ sleutel }, index) =>
    [2018, 2019].map((jaar) =>
      submitOnderzoek(`${jaar}-11-12`, sleutel, {
        ...{ uitvoerder: 'aanbieder', instrument: 'aanbieder', jaar },
        ...{ gemiddelde: 720 + index * 25 + (jaar - 2018) * 10, respondenten: 14 + index, uitgenodigd: 30 },
      }),
    ),
  );
}
