import { RegisterDienstverleningsovereenkomst } from '../regio/besluitvorming/dienstverleningsovereenkomst/dienstverleningsovereenkomst.commands.js';
import { AgreeLumpsum, ReportPopulatie } from '../declaratie/bekostigingsafspraak/bekostigingsafspraak.commands.js';
import { mijlpaal, opDag } from './bestuursverhaal.js';
import { gegevenslevering, vanGemeente } from './gegevensverhaal.js';
import { inwonertallen } from './inwonertallen.js';
import { aanbiedernamen } from './namen.js';
import { pilotDementie } from './rivierenland-pilot.js';
import { rivierenlandInkoop } from './rivierenland-inkoop.js';
import { GEMEENTEN, TIEL } from './rivierenland-tabel.js';
import { toeval } from './toeval.js';
import { type Act, type DemoStep, Stand, steps } from './verhaal.js';
import { registerAanbieder } from './zorgverhaal.js';

const BRON = '003 paragraaf 6.3';
/** The taakgerichte pilot of the profile (R-BEK-18). */
const DAGBESTEDING_DEMENTIE = '07A18';
const BUREN = '0214';
/** Thousands, for the six gemeenten that buy; invented. */
const INWONERS = { [TIEL]: 42, '1960': 52, '0216': 29, [BUREN]: 27, '1740': 25, '0668': 20 };
const INKOOP = { sleutel: 'inkoop-2023', naam: 'Spoor inkoop 2023' };
const PILOTS = { sleutel: 'pilots', naam: 'Spoor pilots' };

/**
 * What Rivierenland decides between the marktanalyse and the contracts of 2023: the DVO with its end in sight (R-REG-13)
 * and the planning of section 6.3 (D.10). It comes after the figures of 2019 and changes none of them. The source gives
 * the plans; which were kept and which moved is invented.
 */
export function rivierenlandScenario(seed: number): DemoStep[] {
  const acts = [
    dvo(),
    ...mijlpalen(),
    ...dementie(seed),
    ...pilotDementie([TIEL, '0216']),
    ...leveringen(),
    ...rivierenlandInkoop(seed),
    ...inwonertallen(INWONERS, [2019, 2023, 2026], (jaar) => (jaar === 2019 ? '2021-07-01' : `${jaar}-03-01`)),
  ];
  return steps(acts, new Stand(), 'kwartaal');
}

function dvo(): Act {
  return {
    datum: '2021-07-01',
    wat: 'dienstverleningsovereenkomst vastgelegd',
    werktDoor: true,
    doe: async (ctx) => {
      await ctx.dispatch(
        new RegisterDienstverleningsovereenkomst(
          {
            naam: 'DVO inkoop en contractbeheer sociaal domein',
            partijen: [
              ...GEMEENTEN.map(({ naam, gemeentecode }) => ({ naam, gemeentecode })),
              { naam: 'Regio Rivierenland', gemeentecode: null },
            ],
            taken: [
              { sleutel: 'inkoop', omschrijving: 'Inkoop van Wmo en Jeugdhulp door team CgD' },
              { sleutel: 'contractbeheer', omschrijving: 'Beheer van de contracten' },
            ],
            ...{ vanaf: '2019-01-01', laatsteDag: '2022-12-31', opzegtermijnMaanden: null },
            ...{ bron: 'R-REG-13; 003 r.1734 (de begindatum is die van dit demoverhaal)', opvolgerVanDvoId: null },
          },
          ctx.envelope('besluitvorming', 'beleidsadviseur'),
        ),
      );
    },
  };
}

function mijlpalen(): Act[] {
  const geplandOp = '2021-07-01';
  return [
    {
      ...{ sleutel: 'programmaplan', naam: 'Programmaplan vastgesteld', orgaan: 'PFO' },
      ...{ gepland: opDag('2021-07-08'), bereiktOp: '2021-07-08' },
    },
    {
      ...{ sleutel: 'uitvoeringsorganisatie', naam: 'Keuze van de uitvoeringsorganisatie' },
      gepland: { van: '2021-09-01', tot: '2021-09-30' },
      herplanning: {
        ...{ op: '2021-10-04', gepland: { van: '2022-01-01', tot: '2022-03-31' } },
        reden: 'De gemeenten willen eerst de kosten per vorm vergelijken.',
      },
    },
    {
      ...{ sleutel: 'verlengde-contracten', naam: 'Verlengde contracten getekend', spoor: INKOOP },
      ...{ gepland: { van: '2021-07-01', tot: '2021-09-30' }, bereiktOp: '2021-09-27' },
    },
    {
      ...{ sleutel: 'pilotplannen', naam: 'Plannen van de pilots vastgesteld', spoor: PILOTS },
      ...{ gepland: opDag('2022-04-01'), bereiktOp: '2022-04-01' },
    },
    {
      ...{ sleutel: 'aanbesteding', naam: 'Aanbesteding gestart', spoor: INKOOP },
      ...{ gepland: opDag('2022-05-01'), bereiktOp: '2022-05-02' },
    },
    {
      ...{ sleutel: 'pilotpartners', naam: 'Partners van de pilots gekozen', spoor: PILOTS },
      gepland: opDag('2022-10-01'),
    },
    {
      ...{ sleutel: 'start-contracten', naam: 'Nieuwe contracten gaan in', spoor: INKOOP },
      gepland: opDag('2023-01-01'),
    },
  ].flatMap((one) => mijlpaal({ geplandOp, bron: BRON, ...one }));
}

/**
 * One sum for a population, without anything per client: what is spent there is not measured, and never 0 (R-BEK-17). The
 * source names the pilot; aanbieder, sums and numbers are invented.
 */
function dementie(seed: number): Act[] {
  const [naam = ''] = aanbiedernamen(toeval(seed + 3), 1);
  const lumpsum = (gemeentecode: string, bedrag: number, aantal: number): Act[] => [
    {
      datum: '2022-12-12',
      wat: 'lumpsum afgesproken',
      doe: async (ctx, stand) => {
        const { antwoord } = await ctx.dispatch<{ afspraakId: string }>(
          new AgreeLumpsum(
            {
              ...{ aanbiederId: stand.need('aanbieder dementie'), gemeentecode, productcode: DAGBESTEDING_DEMENTIE },
              ...{ periode: { van: '2023-01-01', tot: '2023-12-31' }, bedrag },
              populatie: 'Thuiswonende inwoners met dementie',
            },
            ctx.envelope('financien', 'controller'),
          ),
        );
        stand.set(`lumpsum ${gemeentecode}`, antwoord.afspraakId);
      },
    },
    {
      datum: '2024-01-15',
      wat: 'populatie opgegeven',
      doe: async (ctx, stand) => {
        const opgave = { afspraakId: stand.need(`lumpsum ${gemeentecode}`), aantal, peildatum: '2023-12-31' };
        await ctx.dispatch(new ReportPopulatie(opgave, ctx.envelope('financien', 'controller')));
      },
    },
  ];
  return [
    registerAanbieder('2022-12-05', { sleutel: 'dementie', naam, agbcode: '99530001', sinds: '2022-12-05' }),
    ...lumpsum(TIEL, 42_000_000, 310),
    ...lumpsum('0216', 26_500_000, 190),
  ];
}

/** Periodic delivery by standards that were agreed with aanbieders (R-DAT-05); one gemeente did not deliver its year. */
function leveringen(): Act[] {
  const jaarcijfers = (gemeentecode: string) => ({
    ...{ sleutel: 'jaarcijfers', gegevens: 'Gebruik en kosten per segment', kanaal: 'bestand' as const },
    ...{ standaard: 'Definities van het programmaplan', frequentie: 'jaar' as const, termijnDagen: 90 },
    ...{ vanaf: '2022-01-01', laatsteDag: '2023-12-31', afgesprokenOp: '2022-04-04' },
    ...{ ontworpenMet: 'aanbieders (paragraaf 4.1)', bronhouder: vanGemeente(gemeentecode) },
    bron: 'R-DAT-05; 003 r.796-797 (gegevens, termijn en wie leverde: keuze van Kroniek)',
  });
  const ontvangen = [
    { op: '2023-03-13', over: '2022-01-01' },
    { op: '2024-03-11', over: '2023-01-01' },
  ];
  return [
    ...gegevenslevering<Stand>({ ...jaarcijfers(TIEL), ontvangen }),
    ...gegevenslevering<Stand>({ ...jaarcijfers(BUREN), ontvangen: ontvangen.slice(0, 1) }),
  ];
}
