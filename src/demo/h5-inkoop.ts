import { type Datum } from '../kernel/datum.js';
import { mijlpaal } from './bestuursverhaal.js';
import { type H5Plan, MIDDEN_DELFLAND, PIJNACKER_NOOTDORP, DELFT, RIJSWIJK, WESTLAND } from './h5-plan.js';
import { aanmelding, inkoopronde, rondedaad } from './inkoopverhaal.js';
import { anderenamen } from './namen.js';
import { toeval } from './toeval.js';
import { type Act } from './verhaal.js';
import { registerAanbieder, signContract } from './zorgverhaal.js';

const RONDE = 'wmo-2026';
const GEMEENTEN = [DELFT, MIDDEN_DELFLAND, PIJNACKER_NOOTDORP, RIJSWIJK, WESTLAND];
const BRON = 'R-PRC-01, R-PRC-02; 000 r.234-239 (deze ronde, haar dagen en wie zich aanmeldde: verzonnen)';

/** The four areas in which H5 asks quality (R-PRC-07). */
const EISEN = [
  { sleutel: 'personeel', gebied: 'personeel', tekst: 'Medewerkers zijn opgeleid voor de doelgroep.' },
  {
    sleutel: 'uitvoering',
    gebied: 'kwaliteit-en-uitvoering',
    tekst: 'Er is een kwaliteitssysteem dat elk jaar is getoetst.',
  },
  { sleutel: 'communicatie', gebied: 'communicatie', tekst: 'De aanbieder is elke werkdag bereikbaar.' },
  { sleutel: 'administratie', gebied: 'administratie', tekst: 'Berichten gaan volgens iWmo.' },
] as const;
const VOLDOET = Object.fromEntries(EISEN.map(({ sleutel }) => [sleutel, true]));

/**
 * What H5 buys after its first contracts: moments of entry, one of them moved, and entry in between where too few do the
 * household support (R-PRC-03). Every state of an aanmelding is in it.
 */
export function h5Inkoop(seed: number, plan: H5Plan): Act[] {
  return [...nieuwkomers(seed, plan), ...ronde(), ...mijlpalen(), ...voorjaar(), ...tussentijds(), ...najaar()];
}

const NIEUWKOMERS: Readonly<Record<string, Datum>> = {
  toegelaten: '2026-01-12',
  afgewezen: '2026-01-12',
  teruggetrokken: '2026-01-12',
  huishouden: '2026-06-08',
  beoordeeld: '2026-10-05',
  aangemeld: '2026-10-05',
};

function nieuwkomers(seed: number, { aanbieders }: H5Plan): Act[] {
  const sleutels = Object.entries(NIEUWKOMERS);
  const bekend = aanbieders.map(({ naam }) => naam);
  const namen = anderenamen(toeval(seed + 10), sleutels.length, bekend);
  return sleutels.map(([sleutel, datum], index) =>
    registerAanbieder(datum, {
      sleutel,
      naam: namen[index]!,
      agbcode: `9950${String(2001 + index * 7)}`,
      sinds: datum,
    }),
  );
}

function ronde(): Act[] {
  return [
    ...inkoopronde({
      ...{ sleutel: RONDE, naam: 'Instroom Wmo 2026 en 2027', gemeenten: GEMEENTEN, bron: BRON },
      onderdelen: [
        {
          sleutel: 'begeleiding',
          naam: 'Begeleiding individueel',
          productcodes: ['02A03', '02A05', '02A07'],
        },
        { sleutel: 'huishouden', naam: 'Ondersteuning en regie bij het huishouden', productcodes: ['01A01'] },
      ],
      ...{ contractenVanaf: '2026-04-01', gestartOp: '2025-09-15', gepubliceerdOp: '2025-11-03', vragenTot: null },
      keuze: { instrument: 'semi-open', reden: 'Nieuwe aanbieders stromen in op vaste momenten.' },
      eisen: EISEN,
      momenten: [
        { sleutel: 'voorjaar-2026', opent: '2026-01-12', sluit: '2026-02-13' },
        { sleutel: 'najaar-2026', opent: '2026-09-07', sluit: '2026-10-09', onderdelen: ['begeleiding'] },
        { sleutel: 'voorjaar-2027', opent: '2027-01-11', sluit: '2027-02-12' },
      ],
    }),
    rondedaad('2025-09-15', RONDE, {
      type: 'InventoriseAanbod',
      bevindingen: [
        {
          ...{ onderdeel: 'begeleiding', aantalAanbieders: 7, dekking: 'In elke gemeente ten minste twee.' },
          ...{ expertise: 'Weinig voor mensen met meer problemen tegelijk.', capaciteit: 'Wachttijd loopt op.' },
        },
        {
          ...{ onderdeel: 'huishouden', aantalAanbieders: 3, dekking: 'Midden-Delfland heeft er twee.' },
          ...{ expertise: 'Voldoende.', capaciteit: 'Krap in Westland.' },
        },
      ],
      ...{ conclusie: 'Nieuwe aanbieders zijn welkom (verzonnen).', geinventariseerdOp: '2025-09-15' },
    }),
    rondedaad('2026-08-17', RONDE, {
      ...{ type: 'ReplanInstroommoment', sleutel: 'najaar-2026', opent: '2026-10-05', sluit: '2026-11-27' },
      ...{ reden: 'De eisen aan begeleiding worden eerst met de gemeenten besproken.', geplandOp: '2026-08-17' },
    }),
  ];
}

/** They belong to the ronde, so that they stand in its calendar (R-PRC-19). */
function mijlpalen(): Act[] {
  const spoor = { sleutel: RONDE, naam: 'Instroom Wmo 2026 en 2027' };
  return [
    {
      ...{
        sleutel: 'marktverkenning',
        naam: 'Marktverkenning besproken',
        gepland: { van: '2025-10-01', tot: '2025-10-31' },
      },
      bereiktOp: '2025-10-13',
    },
    {
      ...{ sleutel: 'evaluatie-eisen', naam: 'Eisen aan begeleiding met de gemeenten besproken' },
      gepland: { van: '2026-08-01', tot: '2026-08-31' },
      herplanning: {
        ...{ op: '2026-08-17', gepland: { van: '2026-09-15', tot: '2026-09-30' } },
        reden: 'Twee gemeenten vroegen om een extra overleg.',
      },
      bereiktOp: '2026-09-28',
    },
    {
      ...{ sleutel: 'besluit-2027', naam: 'Besluit over nieuwe contracten vanaf 2028' },
      gepland: { van: '2027-02-01', tot: '2027-03-31' },
    },
  ].flatMap((one) => mijlpaal({ geplandOp: '2025-09-15', spoor, bron: BRON, ...one }));
}

function voorjaar(): Act[] {
  const melding = { ronde: RONDE, onderdelen: ['begeleiding'] };
  return [
    ...aanmelding({
      ...{ ...melding, aanbieder: 'toegelaten', op: '2026-01-19', inschrijver: { lokaal: true } },
      toelichting: 'Ervaring met mensen met meer problemen tegelijk.',
      toets: { op: '2026-02-23', eisen: VOLDOET },
      beoordeling: { op: '2026-03-02', bijdrage: 'Brengt expertise die er nog weinig is.' },
      toegelaten: { op: '2026-03-09', reden: 'Voldoet aan de eisen en vult een tekort.' },
    }),
    signContract('2026-03-30', {
      ...{ sleutel: 'toegelaten', aanbieder: 'toegelaten', contractnummer: 'H5-2026-2001', gemeenten: GEMEENTEN },
      ...{ productcodes: ['02A03', '02A07'], ingangsdatum: '2026-04-01', duurMaanden: 36 },
      tarieven: { '02A03': 6_628, '02A07': 7_835 },
    }),
    ...aanmelding({
      ...{ ...melding, aanbieder: 'afgewezen', op: '2026-02-02' },
      toets: { op: '2026-02-23', eisen: { ...VOLDOET, uitvoering: false } },
      beoordeling: { op: '2026-03-02', bijdrage: 'Vergelijkbaar met wat er al is.' },
      afgewezen: {
        op: '2026-03-09',
        redenen: ['Het kwaliteitssysteem is niet getoetst.', 'Het aanbod voegt niets toe aan wat er is.'],
      },
      bezwaar: {
        ...{ op: '2026-03-23', gronden: 'De toets is aangevraagd en komt binnenkort.' },
        beslissing: {
          ...{ uitkomst: 'ongegrond', beslistOp: '2026-04-20' },
          reden: 'Bij de aanmelding was er geen toets; een volgend moment staat open.',
        },
      },
    }),
    ...aanmelding({
      ...{ ...melding, aanbieder: 'teruggetrokken', op: '2026-02-09' },
      ingetrokken: { op: '2026-02-16', reden: 'De aanbieder kiest eerst voor andere regio’s.' },
    }),
  ];
}

/** Household support in Westland runs short: entry outside the moments (R-PRC-03). */
function tussentijds(): Act[] {
  return [
    rondedaad('2026-06-08', RONDE, {
      ...{ type: 'DeclareCapaciteitsprobleem', sleutel: 'westland', onderdelen: ['huishouden'], gemeenten: [WESTLAND] },
      ...{ reden: 'De wachttijd in Westland is langer dan zes weken (verzonnen).', vastgesteldOp: '2026-06-08' },
    }),
    rondedaad('2026-06-08', RONDE, {
      ...{ type: 'OpenTussentijdseInstroom', capaciteitsprobleem: 'westland', besluitDatum: '2026-06-08' },
      moment: { sleutel: 'tussentijds-2026', opent: '2026-06-15', sluit: '2026-07-10', onderdelen: ['huishouden'] },
    }),
    ...aanmelding({
      ...{ ronde: RONDE, onderdelen: ['huishouden'], aanbieder: 'huishouden', op: '2026-06-22' },
      toets: { op: '2026-07-13', eisen: VOLDOET },
      beoordeling: { op: '2026-07-13', bijdrage: 'Dertig plaatsen in Westland.' },
      toegelaten: { op: '2026-07-20', reden: 'Lost het tekort in Westland op.' },
    }),
    signContract('2026-08-17', {
      ...{ sleutel: 'huishouden', aanbieder: 'huishouden', contractnummer: 'H5-2026-2022', gemeenten: [WESTLAND] },
      ...{ productcodes: ['01A01'], ingangsdatum: '2026-09-01', duurMaanden: 36, tarieven: { '01A01': 62 } },
    }),
  ];
}

/** What still waits when the story ends: one was assessed, one only came in. */
function najaar(): Act[] {
  const melding = { ronde: RONDE, onderdelen: ['begeleiding'] };
  return [
    ...aanmelding({
      ...{ ...melding, aanbieder: 'beoordeeld', op: '2026-10-12', inschrijver: { identiteitsgebonden: true } },
      toets: { op: '2026-10-26', eisen: VOLDOET },
      beoordeling: { op: '2026-10-26', bijdrage: 'Werkt ook in de avond en in het weekend.' },
    }),
    ...aanmelding({ ...melding, aanbieder: 'aangemeld', op: '2026-10-19', inschrijver: { lokaal: true } }),
  ];
}
