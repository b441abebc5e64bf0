import { RegisterDienstverleningsovereenkomst } from '../regio/besluitvorming/dienstverleningsovereenkomst/dienstverleningsovereenkomst.commands.js';
import { mijlpaal, opDag } from './bestuursverhaal.js';
import { GEMEENTEN } from './rivierenland-tabel.js';
import { type Act, type DemoStep, Stand, steps } from './verhaal.js';

const BRON = '003 paragraaf 6.3';
const INKOOP = { sleutel: 'inkoop-2023', naam: 'Spoor inkoop 2023' };
const PILOTS = { sleutel: 'pilots', naam: 'Spoor pilots' };

/**
 * What Rivierenland decides between the marktanalyse and the contracts of 2023: the DVO with its end in sight (R-REG-13)
 * and the planning of section 6.3 (D.10). It comes after the figures of 2019 and changes none of them. The source gives
 * the plans; which were kept and which moved is invented.
 */
export function rivierenlandScenario(): DemoStep[] {
  return steps([dvo(), ...mijlpalen()], new Stand(), 'kwartaal');
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
