import { ExerciseVerlengingsoptie } from '../inkoop/contract/contract.commands.js';
import { KEUZECRITERIA, type KEUZEOORDELEN } from '../inkoop/inkoopronde/keuze/inkoopvormkeuze.events.js';
import { type Instrument } from '../inkoop/inkoopronde/inhoud/ronde.js';
import { type Datum } from '../kernel/datum.js';
import { aanmelding, gunning, inkoopronde, inlichtingen, rondedaad, scoreInkoopvorm } from './inkoopverhaal.js';
import { aanbiedernamen } from './namen.js';
import { overleg } from './overlegverhaal.js';
import { beschikbaarheid, combinatie, nietPlaatsbaar } from './partijenverhaal.js';
import { GEMEENTEN, TIEL } from './rivierenland-tabel.js';
import { toeval } from './toeval.js';
import { type Act, geef } from './verhaal.js';
import { registerAanbieder, signContract } from './zorgverhaal.js';

const DAGBESTEDING = 'dagbesteding-2023';
const LOGEREN = 'logeren-2026';
const BEHANDELING = 'behandeling-2027';
/** The six that buy together. */
const KOPERS = [TIEL, '1960', '0216', '0214', '1740', '0668'];

/**
 * What Rivierenland buys from 2023 on: a tender for consortia, open house only where there are too few (R-PRC-15), and a
 * question whether SAS is allowed above the threshold (R-PRC-18, E-13). All of it is invented.
 */
export function rivierenlandInkoop(seed: number): Act[] {
  const namen = nieuwenamen(seed);
  return [
    ...nieuwkomers(namen),
    ...dagbesteding(),
    ...logeren(),
    ...behandeling(),
    ...partijen(),
    ...overleggen(namen['dag-kern']!),
  ];
}

const NIEUWKOMERS: Readonly<Record<string, Datum>> = {
  'dag-kern': '2022-06-07',
  'dag-lid': '2022-06-07',
  'dag-ander': '2022-06-07',
  'dag-anderlid': '2022-06-07',
  logeren: '2026-03-02',
  'logeren-aangemeld': '2026-10-05',
  behandeling: '2026-10-19',
};

/** The last word tells these from the aanbieders of the marktanalyse, whose names come from the same words. */
function nieuwenamen(seed: number): Record<string, string> {
  const namen = aanbiedernamen(toeval(seed + 13), Object.keys(NIEUWKOMERS).length);
  return Object.fromEntries(
    Object.keys(NIEUWKOMERS).map((sleutel, index) => [sleutel, `${namen[index]!.split(' ')[0]} Samen`]),
  );
}

function nieuwkomers(namen: Readonly<Record<string, string>>): Act[] {
  return Object.entries(NIEUWKOMERS).map(([sleutel, datum], index) =>
    registerAanbieder(datum, {
      sleutel,
      naam: namen[sleutel]!,
      agbcode: `9953${String(2001 + index * 9)}`,
      sinds: datum,
    }),
  );
}

type Oordeel = (typeof KEUZEOORDELEN)[number];

/** As the table prints the marks of two instruments (D.11); which stand here is invented. */
function scores(instrument: Instrument, oordelen: readonly Oordeel[]): Act {
  const rijen = KEUZECRITERIA.map((criterium, index) => ({ criterium, oordeel: oordelen[index]!, toelichting: null }));
  return scoreInkoopvorm('2022-05-02', DAGBESTEDING, {
    ...{ instrument, scores: rijen, beoordeeldOp: '2022-05-02', bron: 'R-PRC-16 (de oordelen: verzonnen)' },
  });
}

function dagbesteding(): Act[] {
  const eisen = { bereikbaar: true, vervoer: true };
  const inschrijving = (aanbieder: string, lid: string, kwaliteit: number, prijs: number) => ({
    ...{ ronde: DAGBESTEDING, aanbieder, consortium: [lid], onderdelen: ['dagbesteding'], op: '2022-07-04' },
    toets: { op: '2022-08-15', eisen },
    beoordeling: { op: '2022-08-29', bijdrage: 'Zie de scores.', scores: { kwaliteit, prijs } },
  });
  return [
    ...inkoopronde({
      ...{ sleutel: DAGBESTEDING, naam: 'Dagbesteding vanaf 2023', gemeenten: KOPERS, contractenVanaf: '2023-01-01' },
      bron: 'R-PRC-24; 003 r.1444-1445 (deze ronde en haar dagen: verzonnen)',
      onderdelen: [{ sleutel: 'dagbesteding', naam: 'Dagbesteding', productcodes: ['07A03'], minimum: 2, maximum: 3 }],
      ...{ gestartOp: '2022-05-02', gepubliceerdOp: '2022-05-16', vragenTot: '2022-06-17' },
      keuze: { instrument: 'aanbesteding-consortium', reden: 'Samen bereiken aanbieders ook de kleine kernen.' },
      eisen: [
        { sleutel: 'bereikbaar', gebied: 'aanbod', tekst: 'Er is een plek binnen tien kilometer.' },
        { sleutel: 'vervoer', gebied: 'aanbod', tekst: 'Vervoer hoort bij het tarief.' },
      ],
      criteria: [
        { sleutel: 'kwaliteit', naam: 'Kwaliteit', gewicht: 7_000 },
        { sleutel: 'prijs', naam: 'Prijs', gewicht: 3_000 },
      ],
      momenten: [{ sleutel: 'inschrijving', opent: '2022-05-16', sluit: '2022-07-08' }],
    }),
    scores('aanbesteding-consortium', ['publiek', 'kruis', 'dubbel', 'enkel', 'dubbel', 'dubbel', 'dubbel', 'dubbel']),
    scores('open-house', ['publiek', 'dubbel', 'kruis', 'enkel', 'enkel', 'kruis', 'kruis', 'kruis']),
    ...inlichtingen(
      DAGBESTEDING,
      [
        {
          ...{ op: '2022-06-13', aanbieder: 'dag-ander', vraag: 'Mag een lid aan twee consortia meedoen?' },
          antwoord: 'Nee, een aanbieder doet mee aan een consortium.',
        },
        { op: '2022-06-13', aanbieder: 'dag-kern', vraag: 'Telt een plek bij de gemeentegrens mee?', antwoord: 'Ja.' },
      ],
      '2022-06-20',
    ),
    rondedaad('2022-07-11', DAGBESTEDING, {
      ...{ type: 'CloseInkoopronde', reden: 'De tijd om in te schrijven is voorbij.', geslotenOp: '2022-07-11' },
    }),
    ...aanmelding({
      ...inschrijving('dag-kern', 'dag-lid', 8_000, 6_500),
      toegelaten: { op: '2022-09-05', reden: 'De hoogste score.' },
    }),
    ...aanmelding({
      ...inschrijving('dag-ander', 'dag-anderlid', 4_000, 9_000),
      afgewezen: { op: '2022-09-05', redenen: ['De kwaliteit van het plan is onvoldoende.'] },
    }),
    gunning('2022-09-12', DAGBESTEDING, {
      ...{ type: 'AwardProvisionally', gegundOp: '2022-09-12' },
      redenOnderMinimum: 'Er waren twee inschrijvingen, en een voldeed niet.',
    }),
    gunning('2022-10-10', DAGBESTEDING, { type: 'AwardFinally', definitiefOp: '2022-10-10' }),
    signContract('2022-11-14', {
      ...{ sleutel: 'dag-kern', aanbieder: 'dag-kern', contractnummer: 'RIV-2023-2001', gemeenten: KOPERS },
      ...{ productcodes: ['07A03'], ingangsdatum: '2023-01-01', duurMaanden: 48, tarieven: { '07A03': 4_860 } },
    }),
    combinatie('2022-11-14', 'dag-kern', ['dag-lid'], '2023-01-01', 'Consortiumovereenkomst (verzonnen)'),
    ...(
      [
        ['contracten', '2022-11-14'],
        ['werkafspraken', '2022-12-12'],
        ['contractbeheer', '2023-01-09'],
      ] as const
    ).map(([stap, afgerondOp]) => rondedaad(afgerondOp, DAGBESTEDING, { type: 'CompleteStap', stap, afgerondOp })),
    geef('2026-05-18', 'contract verlengd', (ctx, stand) => {
      const optie = { volgnummer: 1, maanden: 24, besluitDatum: '2026-05-18', uitgeoefendDoor: 'gemeenten' as const };
      const contractId = stand.need('contract dag-kern');
      return new ExerciseVerlengingsoptie({ contractId, ...optie }, ctx.envelope('contractbeheer', 'contractmanager'));
    }),
  ];
}

/** No open house, unless there are too few: then with a reason, stricter demands and fixed moments (R-PRC-15). */
function logeren(): Act[] {
  const melding = { ronde: LOGEREN, onderdelen: ['logeren'] };
  const eisen = { nacht: true };
  return [
    ...inkoopronde({
      ...{ sleutel: LOGEREN, naam: 'Logeren jeugd vanaf 2026', gemeenten: KOPERS, contractenVanaf: '2026-07-01' },
      bron: 'R-PRC-15; 003 r.1653, r.1696 (deze ronde en haar dagen: verzonnen)',
      onderdelen: [{ sleutel: 'logeren', naam: 'Logeren', productcodes: ['44A08'] }],
      ...{ gestartOp: '2025-11-10', gepubliceerdOp: '2026-02-02' },
      keuze: {
        ...{ instrument: 'open-house', reden: 'Er zijn te weinig plekken om uit te kiezen.' },
        uitzondering: {
          ...{ grond: 'weinig-aanbieders', reden: 'Twee aanbieders bieden logeren; een ervan stopt.' },
          strengereEisen: 'Er is in de nacht altijd een begeleider wakker.',
        },
      },
      eisen: [{ sleutel: 'nacht', gebied: 'kwaliteit', tekst: 'In de nacht is een begeleider wakker.' }],
      momenten: [
        { sleutel: 'voorjaar-2026', opent: '2026-03-02', sluit: '2026-04-03' },
        { sleutel: 'najaar-2026', opent: '2026-10-05', sluit: '2026-11-06' },
        { sleutel: 'voorjaar-2027', opent: '2027-03-01', sluit: '2027-04-02' },
      ],
    }),
    ...aanmelding({
      ...{ ...melding, aanbieder: 'logeren', op: '2026-03-16', toets: { op: '2026-04-13', eisen } },
      beoordeling: { op: '2026-04-13', bijdrage: 'Acht plekken in Tiel.' },
      toegelaten: { op: '2026-04-20', reden: 'Voldoet aan de strengere eis.' },
    }),
    signContract('2026-05-18', {
      ...{ sleutel: 'logeren', aanbieder: 'logeren', contractnummer: 'RIV-2026-2037', gemeenten: KOPERS },
      ...{ productcodes: ['44A08'], ingangsdatum: '2026-07-01', duurMaanden: 36, tarieven: { '44A08': 21_400 } },
    }),
    ...aanmelding({
      ...{ ...melding, aanbieder: 'logeren-aangemeld', op: '2026-10-12', toets: { op: '2026-10-26', eisen } },
    }),
  ];
}

/** Above the threshold a person says which procedure can be used: the document contradicts itself (E-13). */
function behandeling(): Act[] {
  return [
    ...inkoopronde({
      ...{ sleutel: BEHANDELING, naam: 'Wonen met behandeling vanaf 2027', gemeenten: KOPERS },
      bron: 'R-PRC-18, E-13; 003 r.3129-3130 (deze ronde en haar dagen: verzonnen)',
      onderdelen: [{ sleutel: 'behandeling', naam: 'Wonen met behandeling', productcodes: ['43A10'], minimum: 1 }],
      ...{ contractenVanaf: '2027-07-01', gestartOp: '2026-09-14', gepubliceerdOp: '2026-10-19' },
      vragenTot: '2026-11-20',
      keuze: { instrument: 'sas', reden: 'Een sociale dienst waarvan de opdracht in overleg wordt gevormd.' },
      raming: {
        ...{ bedrag: 480_000_000, onderbouwing: 'Vier jaar van de uitgaven van 2025 (verzonnen).' },
        oordeel: {
          ...{ oordeel: 'apart-perceel-met-sas', bron: 'Notitie van de jurist (verzonnen)' },
          reden: 'Het perceel is apart te gunnen; bijlage 5 laat dat toe.',
        },
      },
      eisen: [{ sleutel: 'behandelaar', gebied: 'personeel', tekst: 'Elke groep heeft een vaste behandelaar.' }],
      criteria: [{ sleutel: 'plan', naam: 'Plan van aanpak', gewicht: 10_000 }],
      momenten: [{ sleutel: 'inschrijving', opent: '2026-10-19', sluit: '2026-12-04' }],
    }),
    ...aanmelding({ ronde: BEHANDELING, aanbieder: 'behandeling', onderdelen: ['behandeling'], op: '2026-10-26' }),
    ...inkoopronde({
      ...{
        sleutel: 'wonen-2028',
        naam: 'Wonen met begeleiding vanaf 2028',
        gemeenten: KOPERS,
        contractenVanaf: '2028-01-01',
      },
      bron: 'R-PRC-18, E-13; 003 r.3129-3130 (deze ronde: verzonnen)',
      onderdelen: [{ sleutel: 'wonen', naam: 'Wonen met begeleiding', productcodes: ['44A09'] }],
      ...{ gestartOp: '2026-10-26', gepubliceerdOp: null },
      keuze: { instrument: 'sas', reden: 'Voorstel van de werkgroep.' },
      // Nobody has answered the question yet.
      raming: { bedrag: 260_000_000, onderbouwing: 'Eerste schatting (verzonnen).' },
      eisen: [{ sleutel: 'huis', gebied: 'aanbod', tekst: 'Kleine groepen in een gewone wijk.' }],
      momenten: [],
    }),
  ];
}

function partijen(): Act[] {
  return [
    beschikbaarheid('2026-10-05', 'dag-kern', {
      ...{ gemeentecode: TIEL, productcode: '07A03', plaatsen: 60, vrij: 7, wachttijdDagen: 14 },
    }),
    beschikbaarheid('2026-10-05', 'logeren', {
      ...{ gemeentecode: TIEL, productcode: '44A08', plaatsen: 8, vrij: 0, wachttijdDagen: 42 },
    }),
    ...nietPlaatsbaar('2026-10-12', {
      ...{ gemeentecode: TIEL, groep: 'complex', productcode: '43A10' },
      gezocht: 'Wonen met behandeling dicht bij huis',
    }),
  ];
}

function overleggen(kern: string): Act[] {
  const gesprek = {
    soort: 'kwartaalgesprek',
    eenheid: kern,
    deelnemers: ['contractmanager', 'aanbieder'],
    geplandOp: '2026-01-12',
  };
  const pfo = { soort: 'pfo', deelnemers: ['portefeuillehouders', 'beleidsadviseur'], geplandOp: '2026-01-12' };
  const gemeenten = GEMEENTEN.length;
  return [
    { ...gesprek, datum: '2026-02-16', gehoudenOp: '2026-02-16', agenda: ['Cijfers van het vierde kwartaal'] },
    { ...gesprek, datum: '2026-05-18', gehoudenOp: '2026-05-18', agenda: ['Verlenging van het contract'] },
    // Nobody said what became of it.
    { ...gesprek, datum: '2026-08-31', agenda: ['Cijfers van het tweede kwartaal'] },
    { ...gesprek, datum: '2026-12-07', agenda: ['Cijfers van het derde kwartaal'] },
    { ...pfo, datum: '2026-03-16', gehoudenOp: '2026-03-16', agenda: [`Inbreng van ${gemeenten} gemeenten`] },
    {
      ...{ ...pfo, datum: '2026-10-12', agenda: ['Wonen met behandeling'] },
      verplaatst: { op: '2026-10-05', datum: '2026-12-14', reden: 'De notitie van de jurist komt later.' },
    },
  ].flatMap(overleg);
}
