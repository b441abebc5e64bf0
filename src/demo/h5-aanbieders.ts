import {
  type Aanbiederplan,
  DELFT,
  type H5Plan,
  MIDDEN_DELFLAND,
  PIJNACKER_NOOTDORP,
  RIJSWIJK,
  type Toewijzingplan,
  WESTLAND,
} from './h5-plan.js';
import { overdracht } from './overdrachtverhaal.js';
import { overleg } from './overlegverhaal.js';
import {
  beeindig,
  beschikbaarheid,
  capaciteitstekort,
  certificaat,
  clientenstop,
  combinatie,
  continuiteitsrisico,
  nietPlaatsbaar,
  onderaannemer,
  schorsing,
  verbeterpunt,
} from './partijenverhaal.js';
import { beoordeelPartner, partneractie } from './partnerverhaal.js';
import { type Act } from './verhaal.js';

/**
 * How H5 deals with its aanbieders: who is strategic partner and who no longer, the conversations, what aanbieders tell
 * of themselves, and what stops or ends. All of it after the middle of 2025, and invented.
 */
export function h5Aanbieders(plan: H5Plan): Act[] {
  return [
    ...partners(),
    ...overleggen(plan),
    ...certificaten(),
    ...capaciteit(),
    ...partijen(),
    ...stops(),
    ...einde(plan),
  ];
}

const EXCELLENT = { aanbieder: 'excellent', segment: 'volwassenen', gemeentecode: null };
const HERSTELT = { aanbieder: 'herstelt', segment: 'multi-probleem', gemeentecode: null };
const IN_DELFT = { aanbieder: 'resultaat', segment: 'ouderen', gemeentecode: DELFT };
const GOEDGEKEURD = { aanbieder: 'goedgekeurd', segment: 'ouderen', gemeentecode: null };

const JA = {
  onmisbaar: [true, 'Zonder deze aanbieder is er in twee gemeenten geen aanbod.'],
  transformatie: [true, 'Doet mee aan de inloop in de wijk.'],
  keten: [true, 'Werkt samen met huisartsen en welzijn.'],
  omvang: [true, 'Om en nabij het gevraagde aantal, met de groei van dit jaar.'],
} as const;

/** Four of five criteria are enough; nothing is invoiced here, so the fifth, of omzet, is never met (R-PAR-01). */
function partners(): Act[] {
  return [
    ...beoordeelPartner('2025-09-08', EXCELLENT, 2024, JA, 'Besproken in het bestuurlijk overleg.'),
    ...beoordeelPartner('2026-02-09', EXCELLENT, 2025, JA, 'De samenwerking gaat door.'),
    ...beoordeelPartner('2025-09-08', HERSTELT, 2024, JA, 'Besproken in het bestuurlijk overleg.'),
    ...beoordeelPartner(
      '2026-02-09',
      HERSTELT,
      2025,
      {
        ...JA,
        transformatie: [false, 'De toegezegde inloop kwam er niet.'],
        keten: [false, 'Het overleg met huisartsen is gestopt.'],
      },
      'Twee criteria vielen weg; besproken met de aanbieder.',
    ),
    ...beoordeelPartner('2026-02-09', IN_DELFT, 2025, {
      ...JA,
      onmisbaar: [false, 'In Delft zijn er andere aanbieders.'],
    }),
    ...beoordeelPartner('2026-10-12', GOEDGEKEURD, 2025, JA),
    partneractie('2025-09-22', EXCELLENT, {
      ...{ type: 'CommitOntwikkeldoel', sleutel: 'inloop', doel: 'In elke gemeente een inloop zonder indicatie' },
      ...{ uiterlijk: '2026-12-31', toegezegdOp: '2025-09-22' },
    }),
    partneractie('2026-06-15', EXCELLENT, {
      ...{ type: 'ReportOntwikkeldoel', sleutel: 'inloop', stand: 'loopt', gemeldOp: '2026-06-15' },
      voortgang: 'Drie van de vijf gemeenten hebben een inloop.',
    }),
    partneractie('2025-09-22', EXCELLENT, {
      ...{ type: 'CommitOntwikkeldoel', sleutel: 'opleiding', doel: 'Twintig leerplekken' },
      ...{ uiterlijk: '2026-06-30', toegezegdOp: '2025-09-22' },
    }),
    partneractie('2026-06-15', EXCELLENT, {
      ...{ type: 'ReportOntwikkeldoel', sleutel: 'opleiding', stand: 'bereikt', gemeldOp: '2026-06-15' },
      voortgang: 'Er zijn 22 leerplekken.',
    }),
    partneractie('2026-02-23', EXCELLENT, {
      ...{ type: 'AgreeSignaleringsafspraak', afgesprokenOp: '2026-02-23' },
      afspraak: 'Een wachttijd boven vier weken wordt binnen een week gemeld.',
    }),
  ];
}

function overleggen({ aanbieders }: H5Plan): Act[] {
  const naamVan = (sleutel: string): string =>
    (aanbieders.find((one) => one.sleutel === sleutel) as Aanbiederplan).naam;
  const gesprek = { soort: 'contractgesprek', deelnemers: ['contractmanager', 'aanbieder'], geplandOp: '2026-01-05' };
  const tafel = { soort: 'dialoogtafel', deelnemers: ['beleidsadviseur', 'aanbieders', 'clientenraad'] };
  const bestuurlijk = {
    soort: 'bestuurlijk-overleg',
    deelnemers: ['bestuurder', 'aanbieders'],
    geplandOp: '2026-01-05',
  };
  return [
    {
      ...{ ...gesprek, eenheid: naamVan('excellent'), datum: '2026-03-16', gehoudenOp: '2026-03-16' },
      agenda: ['Cijfers over 2025', 'Ontwikkeldoelen'],
    },
    {
      ...{ ...gesprek, eenheid: naamVan('excellent'), datum: '2026-09-14', agenda: ['Halfjaarcijfers', 'Index 2027'] },
      verplaatst: { op: '2026-09-07', datum: '2026-09-28', reden: 'De cijfers waren nog niet klaar.' },
      gehoudenOp: '2026-09-28',
    },
    {
      ...{ ...gesprek, eenheid: naamVan('mislukt'), datum: '2026-04-13', agenda: ['Starttermijn', 'Verbeterplan'] },
      gehoudenOp: '2026-04-13',
    },
    // Nobody said what became of it.
    { ...gesprek, eenheid: naamVan('ingediend'), datum: '2026-10-12', agenda: ['Verbeterplan', 'Wachttijd'] },
    {
      ...{ ...gesprek, eenheid: naamVan('herstelt'), datum: '2026-12-14', geplandOp: '2026-10-05' },
      agenda: ['Einde van het partnerschap', 'Plannen voor 2027'],
    },
    {
      ...{ ...tafel, eenheid: 'volwassenen', datum: '2026-05-18', geplandOp: '2026-02-02', gehoudenOp: '2026-05-18' },
      agenda: ['Eisen aan begeleiding'],
    },
    {
      ...{ ...tafel, eenheid: 'ouderen', datum: '2026-06-22', geplandOp: '2026-02-02', agenda: ['Ontmoetingscentra'] },
      vervallen: { op: '2026-06-15', reden: 'Te weinig aanmeldingen; het gaat op in de tafel van december.' },
    },
    {
      ...{ ...tafel, eenheid: 'ouderen', datum: '2026-12-07', geplandOp: '2026-06-15' },
      agenda: ['Ontmoetingscentra', 'Mantelzorg'],
    },
    { ...bestuurlijk, datum: '2026-03-30', gehoudenOp: '2026-03-30', agenda: ['Strategische partners'] },
    {
      ...{ ...bestuurlijk, datum: '2026-11-09', agenda: ['Index 2027', 'Nieuwe contracten vanaf 2028'] },
      verplaatst: { op: '2026-10-26', datum: '2026-12-16', reden: 'De begroting wordt later vastgesteld.' },
    },
  ].flatMap(overleg);
}

function certificaten(): Act[] {
  const keurmerk = { soort: 'kwaliteitskeurmerk', naam: 'Keurmerk zorg (verzonnen)' } as const;
  return [
    certificaat('2025-12-01', {
      ...keurmerk,
      aanbieder: 'excellent',
      geldigVan: '2023-12-18',
      geldigTot: '2026-12-17',
    }),
    certificaat('2025-12-01', {
      ...{ aanbieder: 'excellent', soort: 'verzekering', naam: 'Aansprakelijkheid', geldigVan: '2026-01-01' },
      geldigTot: '2027-12-31',
    }),
    certificaat('2025-12-01', { ...keurmerk, aanbieder: 'mislukt', geldigVan: '2023-09-01', geldigTot: '2026-08-31' }),
    certificaat('2026-02-23', {
      ...keurmerk,
      aanbieder: 'toegelaten',
      geldigVan: '2025-06-01',
      geldigTot: '2028-05-31',
    }),
    certificaat('2026-02-23', {
      ...{ aanbieder: 'toegelaten', soort: 'informatiebeveiliging', naam: 'Informatiebeveiliging (verzonnen)' },
      ...{ geldigVan: '2026-01-01', geldigTot: null },
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
  ): Act => beschikbaarheid('2026-10-05', aanbieder, { gemeentecode, productcode, plaatsen: 24, vrij, wachttijdDagen });
  return [
    opgave('excellent', DELFT, '02A03', 4, 10),
    opgave('excellent', WESTLAND, '02A03', 2, 21),
    opgave('excellent', RIJSWIJK, '02A05', 5, 7),
    opgave('ontevreden', DELFT, '01A01', 6, 14),
    opgave('ontevreden', MIDDEN_DELFLAND, '01A01', 1, 28),
    opgave('mislukt', WESTLAND, '01A01', 0, 63),
    opgave('resultaat', DELFT, '07A01', 8, 0),
    opgave('ingediend', WESTLAND, '02A07', 0, 56),
    capaciteitstekort('2026-05-11', 'mislukt', {
      ...{ gemeenten: [WESTLAND], productcodes: ['01A01'], vanaf: '2026-05-11', verwachtTot: '2026-12-31' },
      reden: 'Zes vacatures staan open.',
    }),
    ...nietPlaatsbaar('2026-09-07', {
      ...{ gemeentecode: DELFT, groep: 'complex', productcode: '02A07' },
      gezocht: 'Begeleiding bij verslaving en een verstandelijke beperking tegelijk',
    }),
    ...nietPlaatsbaar(
      '2026-07-06',
      {
        ...{ gemeentecode: WESTLAND, groep: 'verslaving', productcode: null },
        gezocht: 'Dagstructuur voor mensen die nog gebruiken',
      },
      { op: '2026-08-24', oplossing: 'Een plek in de inloop met extra begeleiding.', aanbieder: 'excellent' },
    ),
  ];
}

function partijen(): Act[] {
  return [
    onderaannemer('2025-11-10', 'ontevreden', BEZEM, {
      ...{ gemeenten: [RIJSWIJK], productcodes: ['01A01'], vanaf: '2025-12-01', bron: 'Bijlage 3 (verzonnen)' },
    }),
    combinatie('2026-06-29', 'toegelaten', ['nieuw'], '2026-07-01', 'Samenwerkingsovereenkomst (verzonnen)'),
    verbeterpunt('2026-04-13', 'mislukt', {
      ...{ soort: 'verbeterpunt', punt: 'Starts binnen veertien werkdagen.', uiterlijk: '2026-12-31' },
    }),
    verbeterpunt('2026-09-28', 'excellent', {
      ...{ soort: 'aandachtspunt', punt: 'Wachttijd in Westland.', uiterlijk: null },
    }),
    continuiteitsrisico('2026-09-21', 'mislukt', {
      ...{ aard: 'personeel', ernst: 'middel', toelichting: 'Zes vacatures staan lang open.' },
      bron: 'Gesprek van september (verzonnen)',
    }),
  ];
}

/** In the autumn, when no toewijzing of the story is sent: a stop that ran and one that runs, and the same of a suspension. */
function stops(): Act[] {
  return [
    ...clientenstop(
      'nieuw',
      {
        ...{ gemeenten: [PIJNACKER_NOOTDORP], productcodes: ['01A01'], aangekondigdOp: '2025-10-06' },
        ...{ toestemmingOp: '2025-10-13', ingangsdatum: '2025-10-20', reden: 'Verzuim in het team.' },
      },
      { op: '2025-12-08', per: '2025-12-15', reden: 'Het team is weer voltallig.' },
    ),
    ...clientenstop('ingediend', {
      ...{ gemeenten: [WESTLAND], productcodes: ['02A07'], aangekondigdOp: '2026-09-28' },
      ...{ toestemmingOp: '2026-10-05', ingangsdatum: '2026-10-19', reden: 'De wachttijd is acht weken.' },
    }),
    ...schorsing(
      'mislukt',
      {
        ...{ grond: 'onderzoek', besluit: 'Brief van de regio (verzonnen)', besluitDatum: '2025-10-13' },
        ...{ reden: 'Er loopt een onderzoek naar de registratie.', ingangsdatum: '2025-10-20' },
      },
      { op: '2025-11-24', per: '2025-12-01', reden: 'Het onderzoek vond geen opzet.' },
    ),
    ...schorsing('nieuw', {
      ...{ grond: 'niet-nakoming', besluit: 'Brief van de regio (verzonnen)', besluitDatum: '2026-10-12' },
      ...{ reden: 'De jaarrekening ontbreekt, ook na herinneringen.', ingangsdatum: '2026-10-19' },
    }),
  ];
}

const BEZEM = { naam: 'Schoonmaak De Bezem (verzonnen)', kvkNummer: '90000101' };

const HOE_VER = ['voltooid', 'voltooid', 'aanvaard', 'geweigerd', 'voorgesteld', 'gestart'] as const;

/** A contract that was extended ends early, and half of the clients went to another aanbieder. */
function einde({ toewijzingen }: H5Plan): Act[] {
  const loopt = ({ aanbieder, begindatum, gemeldOp, eindeOp, toegewezenOp }: Toewijzingplan): boolean =>
    aanbieder === 'afgekeurd' &&
    begindatum !== null &&
    gemeldOp! < '2026-08-01' &&
    eindeOp === null &&
    toegewezenOp > '2025-01-01';
  return [
    beeindig('afgekeurd', {
      ...{
        grond: 'onvoldoende-inspanning',
        besluit: 'Besluit van de gemeenten (verzonnen)',
        besluitDatum: '2026-08-17',
      },
      ...{ aangezegdOp: '2026-08-17', einddatum: '2027-02-28', laatsteLevering: null, opzegtermijnMaanden: null },
      reden: 'Het verbeterplan werd afgekeurd en een nieuw kwam niet.',
      tevredenheid: { cijfer: 74, bron: 'Tevredenheidsonderzoek 2026' },
    }),
    ...toewijzingen
      .filter(loopt)
      .slice(0, HOE_VER.length)
      .flatMap(({ sleutel, client, gemeentecode, productcode }, index) =>
        overdracht({
          ...{ toewijzing: sleutel, client, gemeentecode, productcode, contract: 'afgekeurd', van: 'afgekeurd' },
          ...{ naar: 'resultaat', gestartOp: '2026-09-07', per: '2026-10-05', tot: HOE_VER[index]! },
        }),
      ),
  ];
}
