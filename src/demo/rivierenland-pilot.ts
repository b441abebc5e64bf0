import { type Datum } from '../kernel/datum.js';
import { derivedId } from '../kernel/ids.js';
import { ActOnPilot, DefinePilot, type Pilotactie } from '../vernieuwing/pilot/pilot.commands.js';
import { type Act, type DemoContext, geef, type Stand } from './verhaal.js';

const NAAM = 'pilot dementie';
const namens = (ctx: DemoContext) => ctx.envelope('leveranciersmanagement', 'contractmanager');
const stuk = (verwijzing: string) => ({ verwijzing: `${verwijzing} (verzonnen)`, sha256: 'd'.repeat(64) });
const id = (soort: string, nummer: number): string => derivedId(`demo-${soort}`, NAAM, String(nummer));

/**
 * The pilot of the profile that is paid by one sum for a population (R-BEK-18), from its frames to what it taught: the
 * partner was chosen after the day that the region set, and of its points one landed. Findings and points are invented.
 */
export function pilotDementie(gemeenten: readonly string[]): Act[] {
  const daad = (op: Datum, wat: string, actie: (stand: Stand) => Pilotactie): Act =>
    geef(op, wat, (ctx, stand) => new ActOnPilot(stand.need(NAAM), actie(stand), {}, namens(ctx)));
  const bevinding = (
    nummer: number,
    gemeldOp: Datum,
    inhoud: Pick<Extract<Pilotactie, { type: 'ReportPilotbevinding' }>, 'vraag' | 'bevinding' | 'strekking'>,
  ): Act =>
    daad(gemeldOp, 'bevinding van pilot gemeld', () => ({
      ...{ type: 'ReportPilotbevinding', bevindingId: id('bevinding', nummer), ...inhoud, gemeldOp },
      bewijs: [stuk(`meting ${nummer}`)],
    }));
  return [
    geef(
      '2022-02-14',
      'pilot gedefinieerd',
      (ctx) =>
        new DefinePilot(
          {
            ...{ type: 'DefinePilot', pilot: 'dementie', naam: 'Dagbesteding voor mensen met dementie', vorm: 'licht' },
            doel: 'Langer thuis wonen met een dagbesteding waarvoor niemand een indicatie hoeft te vragen.',
            ...{ wettelijkType: 'minder-lasten', bekostiging: 'taakgericht', segmenten: [], gemeenten: [...gemeenten] },
            vragen: [
              { sleutel: 'bereik', vraag: 'Komen er meer mensen?', meting: 'Bezoekers per maand' },
              { sleutel: 'lasten', vraag: 'Is er minder administratie?', meting: 'Uren per week, opgave aanbieder' },
            ],
            ...{ vanaf: '2023-01-01', laatsteDag: '2023-12-31', gedefinieerdOp: '2022-02-14' },
          },
          namens(ctx),
        ),
      ['pilotId', NAAM],
    ),
    daad('2022-03-14', 'kader van pilot vastgesteld', () => ({
      ...{ type: 'AdoptPilotkader', orgaan: 'PFO', besluit: 'Besluitenlijst (verzonnen)', vastgesteldOp: '2022-03-14' },
    })),
    daad('2022-04-01', 'plan van pilot vastgesteld', () => ({
      ...{ type: 'AdoptPilotplan', plan: stuk('plan van de pilot'), vastgesteldOp: '2022-04-01' },
    })),
    {
      ...daad('2022-12-12', 'partner van pilot gekozen', (stand) => ({
        ...{ type: 'CompletePilotselection', aanbiederIds: [stand.need('aanbieder dementie')] },
        ...{ grond: 'Lichte variant, binnen een lumpsum (verzonnen)', afgerondOp: '2022-12-12' },
      })),
      steunt: true,
    },
    daad('2023-01-02', 'pilot gestart', () => ({ type: 'StartPilot', gestartOp: '2023-01-02' })),
    bevinding(1, '2023-06-12', {
      ...{ vraag: 'bereik', bevinding: 'Per maand komen 40 mensen meer dan daarvoor.', strekking: 'bevestigt' },
    }),
    bevinding(2, '2023-06-12', {
      ...{ vraag: 'lasten', bevinding: 'De aanbieder registreert nog evenveel.', strekking: 'weerlegt' },
    }),
    bevinding(3, '2023-11-13', {
      ...{
        vraag: 'lasten',
        bevinding: 'Zonder declaraties gaat een dag per week over naar zorg.',
        strekking: 'bevestigt',
      },
    }),
    daad('2024-02-05', 'pilot geevalueerd', () => ({
      ...{ type: 'EvaluatePilot', geevalueerdOp: '2024-02-05', conclusie: 'Meer bereik en minder administratie.' },
      ...{ vervolg: 'opschalen', verslag: stuk('evaluatie van de pilot') },
      punten: [
        {
          ...{ puntId: id('punt', 1), bestemming: 'contracttekst', bevindingIds: [id('bevinding', 3)] },
          punt: 'Een bedrag per jaar zonder declaratie per client.',
        },
        {
          ...{ puntId: id('punt', 2), bestemming: 'productontwikkeling', bevindingIds: [id('bevinding', 1)] },
          punt: 'Inloop zonder indicatie als eigen product.',
        },
      ],
    })),
    daad('2024-06-10', 'punt van pilot overgenomen', () => ({
      ...{ type: 'SettlePilotpunt', puntId: id('punt', 2), uitkomst: 'overgenomen', afgehandeldOp: '2024-06-10' },
      ...{ verwijzing: 'Productbeschrijving dagbesteding (verzonnen)', reden: 'Het bereik is overtuigend.' },
    })),
  ];
}
