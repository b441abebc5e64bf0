import { type Datum } from '../kernel/datum.js';
import { aanmelding, demodocument, gunning, inkoopronde, inlichtingen, rondedaad } from './inkoopverhaal.js';
import { anderenamen } from './namen.js';
import { overleg } from './overlegverhaal.js';
import {
  beschikbaarheid,
  certificaat,
  combinatie,
  nietPlaatsbaar,
  onderaannemer,
  schorsing,
} from './partijenverhaal.js';
import { toeval } from './toeval.js';
import { type Act } from './verhaal.js';
import { registerAanbieder, signContract } from './zorgverhaal.js';
import { JEUGDREGIO, ZWOLLE, type ZwollePlan } from './zwolle-plan.js';

const JEUGD = 'jeugd-2026';
const THUIS = 'thuis-2027';

/**
 * What Zwolle buys years after its first contracts: Jeugd in two moments a year (R-PRC-10), and a tender for
 * thuisondersteuning that goes to few (R-PRC-13). It comes long after the figures of the story, and is invented.
 */
export function zwolleInkoop(seed: number, plan: ZwollePlan): Act[] {
  return [...nieuwkomers(seed, plan), ...jeugd(plan), ...thuis(), ...partijen(plan), ...overleggen(plan)];
}

const NIEUWKOMERS: Readonly<Record<string, Datum>> = {
  'jeugd-nieuw': '2026-03-02',
  'jeugd-afgewezen': '2026-09-07',
  'jeugd-aangemeld': '2026-09-07',
  'thuis-tweede': '2026-06-15',
  'thuis-derde': '2026-06-15',
};

function nieuwkomers(seed: number, { jeugd, thuis: eerste, dagbesteding, opvang }: ZwollePlan): Act[] {
  const sleutels = Object.entries(NIEUWKOMERS);
  const bekend = [...jeugd, eerste, ...dagbesteding, opvang].map(({ naam }) => naam);
  const namen = anderenamen(toeval(seed + 11), sleutels.length, bekend);
  return sleutels.map(([sleutel, datum], index) =>
    registerAanbieder(datum, {
      sleutel,
      naam: namen[index]!,
      agbcode: `9951${String(2003 + index * 11)}`,
      sinds: datum,
    }),
  );
}

/** BIG registration is a demand of the Jeugdwet alone (R-PRC-12). */
const JEUGDEISEN = [
  { sleutel: 'kwaliteit', gebied: 'kwaliteit', tekst: 'De aanbieder voldoet aan de minimale kwaliteitseisen.' },
  {
    sleutel: 'big',
    gebied: 'personeel',
    tekst: 'Behandelaars staan in het BIG-register.',
    big: true,
    wet: 'Jeugdwet' as const,
  },
  { sleutel: 'aanvullend', gebied: 'aanbod', tekst: 'Het aanbod vult aantoonbaar aan wat er is.' },
];
const VOLDOET = { kwaliteit: true, big: true, aanvullend: true };

function jeugd({ jeugd: aanbieders }: ZwollePlan): Act[] {
  const melding = { ronde: JEUGD, onderdelen: ['jeugd'] };
  const cellen = [...new Set(aanbieders.flatMap((one) => one.cellen))].sort();
  return [
    ...inkoopronde({
      ...{ sleutel: JEUGD, naam: 'Jeugdhulp vanaf 2026', gemeenten: JEUGDREGIO, contractenVanaf: '2026-01-01' },
      bron: 'R-PRC-09, R-PRC-10; 002 r.429-447 (deze ronde en haar dagen: verzonnen)',
      onderdelen: [{ sleutel: 'jeugd', naam: 'Trajecten jeugdhulp', productcodes: cellen }],
      ...{ gestartOp: '2025-05-12', gepubliceerdOp: '2025-08-18' },
      keuze: { instrument: 'semi-open', reden: 'Twee keer per jaar kan aanvullend aanbod instromen.' },
      eisen: JEUGDEISEN,
      momenten: [
        { sleutel: 'najaar-2025', opent: '2025-09-01', sluit: '2025-10-03' },
        { sleutel: 'voorjaar-2026', opent: '2026-03-02', sluit: '2026-04-03' },
        { sleutel: 'najaar-2026', opent: '2026-09-07', sluit: '2026-10-09' },
        { sleutel: 'voorjaar-2027', opent: '2027-03-01', sluit: '2027-04-02' },
      ],
    }),
    ...aanbieders.flatMap(({ sleutel, cellen: producten, agbcode }) => [
      ...aanmelding({
        ...{ ...melding, aanbieder: sleutel, op: '2025-09-15', toets: { op: '2025-10-13', eisen: VOLDOET } },
        beoordeling: { op: '2025-10-20', bijdrage: 'Zet voort wat er is.' },
        toegelaten: { op: '2025-10-27', reden: 'Voldoet aan de eisen.' },
      }),
      signContract('2025-12-01', {
        ...{ sleutel: `${sleutel}-2026`, aanbieder: sleutel, contractnummer: `ZW-J-2026-${agbcode.slice(-4)}` },
        ...{ gemeenten: JEUGDREGIO, productcodes: producten, ingangsdatum: '2026-01-01', duurMaanden: 24 },
      }),
    ]),
    ...aanmelding({
      ...{ ...melding, aanbieder: 'jeugd-nieuw', op: '2026-03-16', toets: { op: '2026-04-13', eisen: VOLDOET } },
      toelichting: 'Hulp aan gezinnen na een scheiding.',
      beoordeling: { op: '2026-04-13', bijdrage: 'Dit aanbod is er nog niet.' },
      toegelaten: { op: '2026-04-20', reden: 'Vult aantoonbaar aan wat er is.' },
    }),
    ...aanmelding({
      ...{ ...melding, aanbieder: 'jeugd-afgewezen', op: '2026-09-14' },
      toets: { op: '2026-10-12', eisen: { ...VOLDOET, aanvullend: false } },
      beoordeling: { op: '2026-10-12', bijdrage: 'Zes anderen bieden dit al.' },
      afgewezen: { op: '2026-10-19', redenen: ['Het aanbod vult niet aantoonbaar aan wat er is.'] },
      bezwaar: { op: '2026-10-26', gronden: 'In Kampen is er geen vergelijkbaar aanbod.' },
    }),
    ...aanmelding({ ...melding, aanbieder: 'jeugd-aangemeld', op: '2026-10-05' }),
  ];
}

/** A tender with questions, criteria and one award for all. */
function thuis(): Act[] {
  const eisen = { continuiteit: true, samenwerking: true };
  const inschrijving = (aanbieder: string, kwaliteit: number, transformatie: number) => ({
    ...{ ronde: THUIS, aanbieder, onderdelen: ['thuis'], op: '2026-07-20', toets: { op: '2026-08-31', eisen } },
    beoordeling: { op: '2026-09-07', bijdrage: 'Zie de scores.', scores: { kwaliteit, transformatie } },
  });
  return [
    ...inkoopronde({
      ...{ sleutel: THUIS, naam: 'Thuisondersteuning vanaf 2027', gemeenten: [ZWOLLE], contractenVanaf: '2027-01-01' },
      bron: 'R-PRC-13; 002 r.536-538 (deze ronde en haar dagen: verzonnen)',
      onderdelen: [
        {
          sleutel: 'thuis',
          naam: 'Thuisondersteuning',
          productcodes: ['T2OG', 'T4AP', 'T4AG'],
          minimum: 2,
          maximum: 2,
        },
      ],
      ...{ gestartOp: '2026-03-09', gepubliceerdOp: '2026-05-18', vragenTot: '2026-06-26' },
      keuze: { instrument: 'aanbesteding-enkel', reden: 'De regio wil met minder aanbieders verder.' },
      raming: {
        ...{ bedrag: 640_000_000, onderbouwing: 'Vier jaar van de huidige uitgaven (verzonnen).' },
        oordeel: {
          ...{ oordeel: 'aanbesteden', bron: 'Notitie van de inkoper (verzonnen)' },
          reden: 'De waarde ligt ver boven de drempel.',
        },
      },
      eisen: [
        { sleutel: 'continuiteit', gebied: 'kwaliteit', tekst: 'De aanbieder vangt uitval binnen een werkdag op.' },
        { sleutel: 'samenwerking', gebied: 'aanbod', tekst: 'De aanbieder werkt samen met het sociaal wijkteam.' },
      ],
      criteria: [
        { sleutel: 'kwaliteit', naam: 'Kwaliteit', gewicht: 6_000 },
        { sleutel: 'transformatie', naam: 'Bijdrage aan de transformatie', gewicht: 4_000 },
      ],
      momenten: [{ sleutel: 'inschrijving', opent: '2026-05-18', sluit: '2026-07-31' }],
    }),
    ...inlichtingen(
      THUIS,
      [
        {
          ...{ op: '2026-06-15', aanbieder: 'thuis-tweede', vraag: 'Mogen twee aanbieders samen inschrijven?' },
          antwoord: 'Nee, deze ronde vraagt een enkele inschrijver. Onderaannemers mogen wel.',
        },
        {
          ...{ op: '2026-06-15', aanbieder: 'thuis', vraag: 'Gaan de huidige clienten mee?' },
          antwoord: 'Ja, in de eerste drie maanden van 2027.',
        },
        {
          ...{ op: '2026-06-22', aanbieder: 'thuis-derde', vraag: 'Wordt de prijs geindexeerd?' },
          antwoord: 'De prijs wordt na een jaar herzien.',
        },
      ],
      '2026-06-29',
    ),
    rondedaad('2026-08-03', THUIS, {
      ...{ type: 'CloseInkoopronde', reden: 'De tijd om in te schrijven is voorbij.', geslotenOp: '2026-08-03' },
    }),
    ...aanmelding({
      ...inschrijving('thuis', 8_200, 7_500),
      toegelaten: { op: '2026-09-14', reden: 'De hoogste score.' },
    }),
    ...aanmelding({
      ...inschrijving('thuis-tweede', 7_400, 8_400),
      toegelaten: { op: '2026-09-14', reden: 'De tweede score.' },
    }),
    ...aanmelding({
      ...inschrijving('thuis-derde', 6_100, 5_800),
      afgewezen: { op: '2026-09-14', redenen: ['Twee anderen kregen een hogere score.'] },
      bezwaar: {
        ...{ op: '2026-09-28', gronden: 'Het plan voor samenwerking is te laag gewaardeerd.' },
        beslissing: { uitkomst: 'ongegrond', reden: 'De beoordeling is navolgbaar.', beslistOp: '2026-10-12' },
      },
    }),
    gunning('2026-09-21', THUIS, {
      ...{ type: 'AwardProvisionally', redenOnderMinimum: null, gegundOp: '2026-09-21' },
    }),
    gunning('2026-10-19', THUIS, { type: 'AwardFinally', definitiefOp: '2026-10-19' }),
    rondedaad('2026-10-26', THUIS, {
      ...{ type: 'InformRaad', document: demodocument('Brief aan de raad'), geinformeerdOp: '2026-10-26' },
      kosten: [{ productcode: 'T4AP', bedrag: 150_000_000 }],
    }),
  ];
}

function partijen({ jeugd: aanbieders }: ZwollePlan): Act[] {
  const cellen = aanbieders.find(({ sleutel }) => sleutel === 'gezinnen')!.cellen;
  const netwerk = { naam: 'Gezinshuisnetwerk De Wilg (verzonnen)', kvkNummer: '90000103' };
  const skj = { soort: 'skj-registratie', naam: 'SKJ-registratie van het team (verzonnen)' } as const;
  return [
    onderaannemer('2025-12-08', 'gezinnen-2026', netwerk, {
      ...{
        gemeenten: [ZWOLLE, '0177'],
        productcodes: cellen.slice(0, 1),
        vanaf: '2026-01-01',
        bron: 'Bijlage (verzonnen)',
      },
    }),
    combinatie('2025-12-08', 'behandeling-2026', ['gedrag'], '2026-01-01', 'Samenwerkingsovereenkomst (verzonnen)'),
    certificaat('2025-10-13', { ...skj, aanbieder: 'opvoeden', geldigVan: '2022-01-01', geldigTot: '2026-12-31' }),
    certificaat('2025-10-13', { ...skj, aanbieder: 'behandeling', geldigVan: '2025-01-01', geldigTot: '2029-12-31' }),
    ...(['opvoeden', 'gedrag', 'behandeling', 'gezinnen'] as const).map((aanbieder, index) =>
      beschikbaarheid('2026-09-28', aanbieder, {
        ...{ gemeentecode: ZWOLLE, productcode: aanbieders[index]!.cellen[0]!, plaatsen: 20 },
        ...{ vrij: index * 2, wachttijdDagen: 70 - index * 20 },
      }),
    ),
    ...nietPlaatsbaar('2026-09-14', {
      ...{ gemeentecode: ZWOLLE, groep: 'complex', productcode: 'J09I' },
      gezocht: 'Een plek in een gezinshuis voor drie kinderen samen',
    }),
    ...schorsing('gezinnen-2026', {
      ...{ grond: 'calamiteit', besluit: 'Brief van de regio (verzonnen)', besluitDatum: '2026-10-12' },
      ...{ reden: 'Een calamiteit wordt onderzocht.', ingangsdatum: '2026-10-13' },
    }),
  ];
}

function overleggen({ jeugd: aanbieders, thuis: eerste }: ZwollePlan): Act[] {
  const account = { soort: 'accountgesprek', deelnemers: ['contractmanager', 'aanbieder'], geplandOp: '2026-01-12' };
  const tafel = { soort: 'overlegtafel', deelnemers: ['beleidsadviseur', 'aanbieders'], geplandOp: '2026-01-12' };
  return [
    {
      ...{ ...account, eenheid: aanbieders[0]!.naam, datum: '2026-03-16', gehoudenOp: '2026-03-16' },
      agenda: ['Resultaten van trajecten'],
    },
    // Nobody said what became of it.
    { ...account, eenheid: aanbieders[1]!.naam, datum: '2026-06-15', agenda: ['Wachttijd'] },
    { ...account, eenheid: eerste.naam, datum: '2026-12-10', agenda: ['Overgang naar 2027'] },
    { ...tafel, datum: '2026-04-13', gehoudenOp: '2026-04-13', agenda: ['Instroom van 2026'] },
    {
      ...{ ...tafel, datum: '2026-10-05', agenda: ['Instroom van 2027'] },
      verplaatst: { op: '2026-09-28', datum: '2026-12-03', reden: 'De aanmeldingen worden eerst beoordeeld.' },
    },
  ].flatMap(overleg);
}
