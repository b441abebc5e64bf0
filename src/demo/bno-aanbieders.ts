import { mijlpaal } from './bestuursverhaal.js';
import { BOEKEL, type BnoPlan, GEMEENTEN_2022, LAND_VAN_CUIJK, MAASHORST, OSS } from './bno-plan.js';
import { overleg } from './overlegverhaal.js';
import {
  beeindig,
  beschikbaarheid,
  capaciteitstekort,
  certificaat,
  clientenstop,
  combinatie,
  continuiteitsrisico,
  deelIn,
  nietPlaatsbaar,
  onderaannemer,
  schorsing,
  verbeterpunt,
} from './partijenverhaal.js';
import { besluitIndexatie, indexcijfer, kostprijs, pasIndexToe, tariefkaart } from './tarievenverhaal.js';
import { type Act } from './verhaal.js';
import { submitOnderzoek } from './zorgverhaal.js';

/** What Brabant Noordoost-oost does with the contracts of 2024, up to the autumn of 2026. All of it is invented. */
export function bnoAanbieders({ aanbieders }: BnoPlan): Act[] {
  const contracttarieven = aanbieders.flatMap(({ sleutel, producten }) =>
    producten.map((productcode) => ({ contract: `${sleutel}-2024`, productcode })),
  );
  return [
    ...tarieven(contracttarieven),
    ...overleggen(),
    ...indelingen(),
    ...capaciteit(),
    ...partijen(),
    ...stops(),
    ...mijlpalen(),
    ...aanbieders.flatMap(({ sleutel }) => onderzoek(sleutel)),
  ];
}

/** What the gemeenten asked clients this year; of the years before the story tells nothing. */
function onderzoek(aanbieder: string): Act[] {
  return ['ceo', 'gemeenten'].map((instrument) =>
    submitOnderzoek('2026-09-14', aanbieder, {
      ...{ uitvoerder: 'gemeenten', instrument, jaar: 2026, gemiddelde: 780, respondenten: 26, uitgenodigd: 60 },
    }),
  );
}

const UIL = { naam: 'Nachtwacht De Uil (verzonnen)', kvkNummer: '90000102' };
const KAARTEN = ['15A01', '15A02'];

/** One price for all who offer living, by zorgzwaarte (R-TAR-04), and the index of two years; that of 2027 is still open. */
function tarieven(contracttarieven: Parameters<typeof pasIndexToe>[3]): Act[] {
  const ombouwplan = 'Wie hoger zat krijgt een jaar om om te bouwen.';
  return [
    indexcijfer({ op: '2023-09-20', index: 'ova', jaar: 2024, stand: 'voorlopig', honderdsten: 573 }),
    indexcijfer({ op: '2023-09-20', index: 'ppc', jaar: 2024, stand: 'voorlopig', honderdsten: 284 }),
    ...kostprijs('2023-10-02', {
      ...{
        productcode: '15A01',
        eenheid: '14',
        opgesteldDoor: { soort: 'regio', naam: 'Team contractering (verzonnen)' },
      },
      ...{ bedragen: [7_400, 1_650, 1_200, 520, 380, 250], winstmarge: 300, vastgesteldOp: '2023-11-13' },
      bezwaar: { op: '2023-10-16', door: 'Een aanbieder (verzonnen)', bezwaar: 'De nacht telt te licht.' },
    }),
    tariefkaart('2023-11-20', {
      ...{ productcode: '15A01', bedrag: 11_700, geldigVanaf: '2024-01-01', rustOpKostprijs: true, ombouwplan },
      ...{ aanleiding: 'harmonisatie', inkoopPer: '2024-01-01' },
    }),
    tariefkaart('2023-11-20', {
      ...{ productcode: '15A02', bedrag: 18_179, geldigVanaf: '2024-01-01', ombouwplan },
      ...{ aanleiding: 'harmonisatie', inkoopPer: '2024-01-01', nogTeOnderbouwen: 'De berekening loopt nog.' },
    }),
    indexcijfer({ op: '2024-09-18', index: 'ova', jaar: 2024, stand: 'definitief', honderdsten: 604 }),
    indexcijfer({ op: '2024-09-18', index: 'ppc', jaar: 2024, stand: 'definitief', honderdsten: 271 }),
    indexcijfer({ op: '2024-09-18', index: 'ova', jaar: 2025, stand: 'voorlopig', honderdsten: 461 }),
    indexcijfer({ op: '2024-09-18', index: 'ppc', jaar: 2025, stand: 'voorlopig', honderdsten: 233 }),
    indexcijfer({
      ...{ op: '2024-10-02', index: 'ova', jaar: 2024, stand: 'definitief', honderdsten: 596 },
      correctie: 'De publicatie is verbeterd.',
    }),
    besluitIndexatie('2024-10-14', 2025, 'POHO van oktober 2024 (verzonnen)'),
    pasIndexToe('2024-11-11', 2025, KAARTEN, contracttarieven),
    indexcijfer({ op: '2025-09-17', index: 'ova', jaar: 2025, stand: 'definitief', honderdsten: 470 }),
    indexcijfer({ op: '2025-09-17', index: 'ppc', jaar: 2025, stand: 'definitief', honderdsten: 241 }),
    indexcijfer({ op: '2025-09-17', index: 'ova', jaar: 2026, stand: 'voorlopig', honderdsten: 412 }),
    indexcijfer({ op: '2025-09-17', index: 'ppc', jaar: 2026, stand: 'voorlopig', honderdsten: 231 }),
    besluitIndexatie('2025-10-13', 2026, 'POHO van oktober 2025 (verzonnen)'),
    pasIndexToe('2025-11-10', 2026, KAARTEN, contracttarieven),
    indexcijfer({ op: '2026-09-21', index: 'ova', jaar: 2027, stand: 'voorlopig', honderdsten: 368 }),
  ];
}

/** Two tables a year at most, a third by a decision; one conversation per form, of which one is forgotten (R-OVL-01 to 03). */
function overleggen(): Act[] {
  const geplandOp = '2026-01-12';
  const tafel = { soort: 'organisatorische-overlegtafel', deelnemers: ['contractmanager', 'aanbieders'], geplandOp };
  const inhoud = {
    soort: 'inhoudelijk-overleg',
    deelnemers: ['beleidsadviseur', 'aanbieders', 'gemeenten'],
    geplandOp,
  };
  return [
    { ...tafel, datum: '2026-03-16', gehoudenOp: '2026-03-16', agenda: ['Administratie', 'Bezwaren'] },
    {
      ...{ ...tafel, datum: '2026-10-12', agenda: ['Index 2027', 'Nieuwe contracten'] },
      verplaatst: { op: '2026-10-05', datum: '2026-12-07', reden: 'Het cijfer voor de index is er nog niet.' },
    },
    {
      ...{ ...tafel, datum: '2026-12-14', geplandOp: '2026-10-19', agenda: ['Contracten vanaf 2028'] },
      afwijking: { besluitDoor: 'de bestuurder', reden: 'De nieuwe inkoop vraagt een eigen tafel.' },
    },
    { ...inhoud, eenheid: 'dagbesteding', datum: '2026-04-13', gehoudenOp: '2026-04-13', agenda: ['Vervoer'] },
    // Nobody said what became of it.
    { ...inhoud, eenheid: 'beschermd wonen', datum: '2026-05-18', agenda: ['Doorstroom'] },
    { ...inhoud, eenheid: 'individuele begeleiding', datum: '2026-12-10', agenda: ['Doelrealisatie'] },
    {
      ...{ ...inhoud, eenheid: 'kortdurend verblijf', datum: '2026-09-14', agenda: ['Capaciteit'] },
      vervallen: { op: '2026-09-07', reden: 'De aanbieder stopt aan het eind van het jaar.' },
    },
    {
      ...{ soort: 'leer-en-netwerkbijeenkomst', deelnemers: ['aanbieders', 'gemeenten'], geplandOp },
      ...{ datum: '2026-06-15', gehoudenOp: '2026-06-15', agenda: ['Werken met ervaringsdeskundigen'] },
    },
  ].flatMap(overleg);
}

/** On the three axes of the region (R-PAR-14). */
function indelingen(): Act[] {
  const reden = 'Zo besproken in het relatiebeheer (verzonnen).';
  return [
    deelIn('2024-03-11', 'wonen', {
      ...{ zorgvormen: ['beschermd wonen'], omvang: { klasse: 'middel', clienten: 42 }, doelgroep: 'beide', reden },
    }),
    deelIn('2024-03-11', 'begeleiding', {
      ...{ zorgvormen: ['individuele begeleiding'], omvang: { klasse: 'groot', clienten: 160 } },
      ...{ doelgroep: 'ontwikkelingsgericht', reden },
    }),
    deelIn('2024-03-11', 'daginvulling', {
      ...{ zorgvormen: ['dagbesteding', 'individuele begeleiding'], omvang: { klasse: 'middel', clienten: 75 } },
      ...{ doelgroep: 'stabilisatiegericht', reden },
    }),
    deelIn('2024-03-11', 'logeren', {
      ...{ zorgvormen: ['kortdurend verblijf'], omvang: { klasse: 'klein', clienten: 12 }, doelgroep: 'beide', reden },
    }),
  ];
}

function capaciteit(): Act[] {
  const opgave = (
    aanbieder: string,
    gemeentecode: string,
    productcode: string,
    vrij: number,
    wachttijdDagen: number,
  ): Act => beschikbaarheid('2026-10-05', aanbieder, { gemeentecode, productcode, plaatsen: 30, vrij, wachttijdDagen });
  return [
    opgave('wonen', OSS, '15A01', 1, 84),
    opgave('wonen', LAND_VAN_CUIJK, '15A01', 0, 120),
    opgave('wonen-nieuw', LAND_VAN_CUIJK, '15A01', 4, 14),
    opgave('begeleiding', OSS, '02A01', 6, 21),
    opgave('begeleiding', BOEKEL, '02A01', 0, 49),
    opgave('daginvulling', BOEKEL, '02A01', 0, 63),
    opgave('daginvulling', MAASHORST, '07A01', 9, 0),
    capaciteitstekort('2026-09-07', 'begeleiding', {
      ...{ gemeenten: [BOEKEL], productcodes: ['02A01'], vanaf: '2026-09-07', verwachtTot: '2027-01-31' },
      reden: 'Een team van vier heeft twee vacatures.',
    }),
    ...nietPlaatsbaar('2026-08-31', {
      ...{ gemeentecode: OSS, groep: 'maatschappelijke-opvang', productcode: null },
      gezocht: 'Opvang voor een stel met een hond',
    }),
    ...nietPlaatsbaar(
      '2026-03-09',
      {
        ...{ gemeentecode: LAND_VAN_CUIJK, groep: 'overlast', productcode: '15A02' },
        gezocht: 'Wonen met toezicht op afstand van de buren',
      },
      { op: '2026-06-08', oplossing: 'Een kleine woonvorm aan de rand van het dorp.', aanbieder: 'wonen-nieuw' },
    ),
  ];
}

function partijen(): Act[] {
  const keurmerk = { soort: 'kwaliteitskeurmerk', naam: 'Keurmerk zorg (verzonnen)' } as const;
  return [
    combinatie('2024-02-05', 'daginvulling-2024', ['logeren'], '2024-03-01', 'Bijlage bij het contract (verzonnen)'),
    onderaannemer('2024-02-05', 'wonen-2024', UIL, {
      ...{ gemeenten: [OSS, MAASHORST], productcodes: ['15A01'], vanaf: '2024-03-01', bron: 'Bijlage 2 (verzonnen)' },
    }),
    certificaat('2023-09-25', { ...keurmerk, aanbieder: 'wonen', geldigVan: '2022-12-12', geldigTot: '2026-12-11' }),
    certificaat('2023-09-25', {
      ...keurmerk,
      aanbieder: 'begeleiding',
      geldigVan: '2023-05-01',
      geldigTot: '2027-04-30',
    }),
    certificaat('2025-01-13', {
      ...{ aanbieder: 'logeren', soort: 'jaarrekening', naam: 'Jaarrekening 2024', geldigVan: '2025-01-01' },
      geldigTot: '2025-12-31',
    }),
    verbeterpunt('2026-04-13', 'daginvulling', {
      ...{ soort: 'verbeterpunt', punt: 'Vervoer op tijd.', uiterlijk: '2026-12-31' },
    }),
    continuiteitsrisico('2026-05-18', 'logeren', {
      ...{
        aard: 'financieel',
        ernst: 'hoog',
        toelichting: 'Het eigen vermogen is op.',
        bron: 'Jaarrekening (verzonnen)',
      },
    }),
  ];
}

function stops(): Act[] {
  return [
    ...clientenstop(
      'wonen-2024',
      {
        ...{ gemeenten: null, productcodes: ['15A01'], aangekondigdOp: '2025-03-10', toestemmingOp: '2025-03-17' },
        ...{ ingangsdatum: '2025-04-01', reden: 'Een verbouwing van zes maanden.' },
      },
      { op: '2025-09-22', per: '2025-10-01', reden: 'De verbouwing is klaar.' },
    ),
    ...clientenstop('begeleiding-2024', {
      ...{ gemeenten: [BOEKEL], productcodes: ['02A01'], aangekondigdOp: '2026-09-14', toestemmingOp: '2026-09-28' },
      ...{ ingangsdatum: '2026-10-05', reden: 'De wachttijd is zeven weken.' },
    }),
    ...schorsing(
      'daginvulling-2024',
      {
        ...{ grond: 'maatregel-toezicht', besluit: 'Brief van de centrumgemeente (verzonnen)' },
        ...{
          besluitDatum: '2025-06-16',
          reden: 'Het toezicht vond te weinig begeleiders.',
          ingangsdatum: '2025-06-23',
        },
      },
      { op: '2025-09-08', per: '2025-09-15', reden: 'Het toezicht vond genoeg begeleiders.' },
    ),
    beeindig('logeren-2024', {
      ...{ grond: 'opzegging', besluit: 'Brief van de aanbieder (verzonnen)', besluitDatum: '2026-06-15' },
      ...{ aangezegdOp: '2026-06-15', einddatum: '2026-12-31', laatsteLevering: null, opzegtermijnMaanden: 6 },
      ...{ reden: 'De aanbieder stopt met logeren.', tevredenheid: null },
    }),
  ];
}

/** Towards the contracts of 2028: one day was kept, one moved, the others are still to come. */
function mijlpalen(): Act[] {
  const spoor = { sleutel: 'wmo-2028', naam: 'Wmo vanaf 2028' };
  return [
    {
      ...{ sleutel: 'evaluatie-open-house', naam: 'Open house geevalueerd', bereiktOp: '2026-09-28' },
      gepland: { van: '2026-09-01', tot: '2026-09-30' },
    },
    {
      ...{ sleutel: 'inkoopplan-2028', naam: 'Inkoopplan in het POHO', orgaan: 'POHO' },
      gepland: { van: '2026-11-01', tot: '2026-11-30' },
      herplanning: {
        ...{ op: '2026-10-19', gepland: { van: '2027-01-11', tot: '2027-01-29' } },
        reden: `De ${GEMEENTEN_2022.length} gemeenten bespreken eerst de evaluatie.`,
      },
    },
    { sleutel: 'publicatie-2028', naam: 'Publicatie van de inkoop', gepland: { van: '2027-03-01', tot: '2027-03-31' } },
  ].flatMap((one) => mijlpaal({ geplandOp: '2026-06-15', spoor, bron: 'Planning (verzonnen)', ...one }));
}
