import { type Rol } from '../../src/platform/identity/principal.js';

/** What becomes of a signal whose last day passed: it is late, or the moment is gone for good. */
export type NaTermijn = 'te-laat' | 'gemist';

export interface Soort {
  readonly naam: string;
  /** The roles that must act; a signal can name others. */
  readonly rollen: readonly Rol[];
  /** Roles that see it beside those. */
  readonly ziet: readonly Rol[];
  /** The rule or source that the signal rests on, for people. */
  readonly waarom: string;
  readonly doen: string;
  /** The page about it. */
  readonly pagina: string;
  readonly naTermijn: NaTermijn;
  /** True where no event says that it was handled, or not every way of handling it: then a person may. */
  readonly metDeHand: boolean;
}

const CONTRACT = { pagina: '/contracten', naTermijn: 'gemist', metDeHand: true } as const;
const RUIMTE = {
  pagina: '/contracten',
  ziet: ['controller', 'bestuurder', 'toezichthouder'],
  naTermijn: 'te-laat',
  metDeHand: false,
} as const;
const PLAN = { pagina: '/verbeterplannen', naTermijn: 'te-laat', metDeHand: false } as const;
const RONDE = { pagina: '/inkoop', naTermijn: 'te-laat', metDeHand: false } as const;
const CONSULTATIE = { pagina: '/consultaties', naTermijn: 'te-laat', metDeHand: false } as const;
const BESTUUR = { pagina: '/besluitvorming', naTermijn: 'te-laat', metDeHand: false } as const;

/**
 * The vocabulary of signals, one entry per kind. Which events begin, move and end a signal stands in the folds of its
 * context (`signalen-van-*.ts`); when it appears follows from the region where it set a term, else from `VOORLOOP`.
 */
export const SOORTEN = {
  verlengingsoptie: {
    ...CONTRACT,
    naam: 'Verlengingsoptie',
    rollen: ['contractmanager'],
    ziet: ['inkoper', 'controller', 'bestuurder', 'toezichthouder'],
    waarom: 'De verlenging wordt aangekondigd voor het einde, zoals het contract zegt (R-CON-01 tot R-CON-03).',
    doen: 'Oefen de optie uit, of markeer als afgehandeld met het besluit om niet te verlengen.',
  },
  'contract-einde': {
    ...CONTRACT,
    naam: 'Contract eindigt',
    rollen: ['inkoper', 'contractmanager'],
    ziet: ['controller', 'bestuurder', 'toezichthouder'],
    waarom: 'De einddatum bepaalt wanneer de volgende inkoop begint (R-CON-18).',
    doen: 'Verleng het contract, of start een inkoopronde voor dezelfde producten en gemeenten.',
  },
  'overdracht-starten': {
    naam: 'Overdracht van cliënten beginnen',
    rollen: ['contractmanager'],
    ziet: ['consulent', 'gemeente', 'aanbieder', 'bestuurder', 'toezichthouder'],
    waarom: 'Clienten van een contract dat eerder eindigt gaan naar een andere aanbieder (R-CON-10).',
    doen: 'Begin de overdracht van elke toewijzing die na de laatste dag nog loopt.',
    pagina: '/contracten',
    naTermijn: 'te-laat',
    metDeHand: false,
  },
  overdracht: {
    naam: 'Cliënt zonder volgende aanbieder',
    rollen: ['consulent', 'gemeente'],
    ziet: ['contractmanager', 'aanbieder', 'toezichthouder'],
    waarom: 'Voor de laatste dag van het contract heeft elke client een andere aanbieder (R-CON-10).',
    doen: 'Stel een aanbieder voor en voltooi de overdracht, of leg vast waarom zij niet meer nodig is.',
    pagina: '/casussen',
    naTermijn: 'te-laat',
    metDeHand: false,
  },
  bestedingsoverleg: {
    ...RUIMTE,
    naam: 'Overleg over de bestedingsruimte',
    rollen: ['contractmanager', 'aanbieder'],
    waarom: 'Bij de drempel of een dreigende overschrijding volgt overleg (Contractstandaard Wmo 1.2, R-FIN-06).',
    doen: 'Overleg, en leg vast wanneer en met welk verslag.',
  },
  bestedingsbesluit: {
    ...RUIMTE,
    naam: 'Besluit over de bestedingsruimte',
    rollen: ['contractmanager', 'inkoper'],
    waarom: 'Na het overleg volgt een besluit (Contractstandaard Wmo 1.2, R-FIN-06).',
    doen: 'Verhoog de bestedingsruimte, verhoog haar niet, of besluit met een clientenstop.',
  },
  actie: {
    naam: 'Actie uit overleg',
    rollen: ['contractmanager'],
    ziet: ['inkoper', 'beleidsadviseur', 'toezichthouder'],
    waarom: 'Wat in een overleg is afgesproken wordt gevolgd tot het gedaan is (R-OVL-05).',
    doen: 'Rond de actie af met haar resultaat, verplaats haar met reden, of laat haar vervallen.',
    pagina: '/overleg',
    naTermijn: 'te-laat',
    metDeHand: false,
  },
  contractgesprek: {
    naam: 'Contractgesprek',
    rollen: ['contractmanager'],
    ziet: ['inkoper', 'beleidsadviseur', 'toezichthouder'],
    waarom:
      'Met strategische partners en aanbieders wordt gesproken zo vaak als de regio vaststelde (R-PAR-09, R-PAR-15).',
    doen: 'Houd het gesprek, en leg vast dat het is gehouden.',
    pagina: '/gesprekken',
    naTermijn: 'te-laat',
    metDeHand: false,
  },
  consultatie: {
    ...CONSULTATIE,
    naam: 'Consultatie afronden',
    rollen: ['beleidsadviseur', 'inkoper'],
    ziet: ['contractmanager', 'bestuurder', 'toezichthouder'],
    waarom: 'Wie om advies is gevraagd hoort wat de consultatie opleverde (R-OVL-08).',
    doen: 'Beantwoord elk advies en sluit de consultatie met haar verslag.',
  },
  'advies-beantwoorden': {
    ...CONSULTATIE,
    naam: 'Advies beantwoorden',
    rollen: ['beleidsadviseur', 'inkoper'],
    ziet: ['contractmanager', 'bestuurder', 'toezichthouder'],
    waarom: 'Op een advies volgt een antwoord dat zegt wat ermee is gedaan (R-OVL-09).',
    doen: 'Zeg per punt of het is overgenomen, en waarom.',
  },
  certificaat: {
    naam: 'Certificaat verloopt',
    rollen: ['contractmanager', 'aanbieder'],
    ziet: ['inkoper', 'toezichthouder'],
    waarom: 'Toelating en contract rusten op certificaten die geldig blijven (R-PRC-07).',
    doen: 'Lever een nieuw certificaat dat dit vervangt, of markeer als afgehandeld waarom dat niet nodig is.',
    pagina: '/contracten',
    naTermijn: 'te-laat',
    metDeHand: true,
  },
  dekkingstekort: {
    naam: 'Te weinig aanbieders in een gemeente',
    rollen: ['inkoper', 'contractmanager'],
    ziet: ['beleidsadviseur', 'bestuurder', 'toezichthouder', 'gemeente'],
    waarom: 'In iedere gemeente is ten minste zo veel aanbod als de regio vaststelde (R-PRC-05).',
    doen: 'Contracteer een aanbieder erbij, verleng een contract, of hef een clientenstop op.',
    pagina: '/inkoop',
    naTermijn: 'te-laat',
    metDeHand: false,
  },
  mijlpaal: {
    ...BESTUUR,
    naam: 'Mijlpaal',
    rollen: ['beleidsadviseur', 'inkoper'],
    ziet: ['contractmanager', 'controller', 'bestuurder', 'toezichthouder'],
    waarom: 'De mijlpaal staat in de planning van de regio (R-PLN-04, R-PRC-19).',
    doen: 'Leg vast dat de mijlpaal is bereikt, of plan haar opnieuw met reden.',
  },
  'dvo-einde': {
    ...BESTUUR,
    naam: 'Dienstverleningsovereenkomst eindigt',
    rollen: ['beleidsadviseur'],
    ziet: ['contractmanager', 'controller', 'bestuurder', 'toezichthouder'],
    waarom: 'Het einde van een dienstverleningsovereenkomst mag niet ongezien komen (R-REG-13).',
    doen: 'Verleng de overeenkomst, of noem haar opvolger.',
    naTermijn: 'gemist',
  },
  escalatie: {
    ...BESTUUR,
    naam: 'Knelpunt wacht op een besluit',
    rollen: ['bestuurder', 'beleidsadviseur'],
    ziet: ['contractmanager', 'toezichthouder'],
    waarom: 'Een knelpunt gaat omhoog tot een orgaan besluit (R-REG-12).',
    doen: 'Leg het besluit vast, of breng het knelpunt een trede hoger.',
  },
  tariefherziening: {
    naam: 'Tarief herzien',
    rollen: ['inkoper', 'controller'],
    ziet: ['contractmanager', 'bestuurder', 'toezichthouder'],
    waarom: 'Tarieven worden na een jaar herzien (R-BEK-10).',
    doen: 'Stel het tarief opnieuw vast, ook waar het bedrag gelijk blijft.',
    pagina: '/tarieven',
    naTermijn: 'te-laat',
    metDeHand: false,
  },
  indexatie: {
    naam: 'Index vaststellen',
    rollen: ['controller', 'inkoper'],
    ziet: ['bestuurder', 'toezichthouder'],
    waarom: 'De tarieven van het nieuwe jaar volgen de index (R-TAR-01).',
    doen: 'Besluit over de index van het jaar, en pas hem toe.',
    pagina: '/tarieven',
    naTermijn: 'te-laat',
    metDeHand: true,
  },
  budget: {
    naam: 'Budgetplafond',
    rollen: ['controller'],
    ziet: ['contractmanager', 'bestuurder', 'toezichthouder', 'gemeente'],
    waarom: 'De regio wil weten wanneer een plafond nadert of is bereikt (R-BEK-06, R-BEK-16).',
    doen: 'Bespreek de uitgaven en stel het plafond bij, of markeer als afgehandeld.',
    pagina: '/uitgaven',
    naTermijn: 'te-laat',
    metDeHand: true,
  },
  partnerbeoordeling: {
    naam: 'Strategisch partner opnieuw beoordelen',
    rollen: ['contractmanager'],
    ziet: ['inkoper', 'bestuurder', 'toezichthouder'],
    waarom: 'Een strategisch partner wordt elk jaar opnieuw beoordeeld (R-PAR-01).',
    doen: 'Beoordeel de criteria van het jaar.',
    pagina: '/partners',
    naTermijn: 'te-laat',
    metDeHand: false,
  },
  ontwikkeldoel: {
    naam: 'Ontwikkeldoel van een partner',
    rollen: ['contractmanager', 'aanbieder'],
    ziet: ['toezichthouder'],
    waarom: 'De partner zegde het doel toe (R-PAR-07).',
    doen: 'Leg vast of het doel is bereikt.',
    pagina: '/partners',
    naTermijn: 'te-laat',
    metDeHand: false,
  },
  'verbeterplan-indienen': {
    ...PLAN,
    naam: 'Verbeterplan indienen',
    rollen: ['aanbieder', 'contractmanager'],
    ziet: ['controller', 'toezichthouder'],
    waarom: 'Na een onvoldoende dient de aanbieder een verbeterplan in (R-KPI-06).',
    doen: 'De aanbieder dient het plan in; de contractmanager spreekt hem daarop aan.',
  },
  'verbeterplan-beoordelen': {
    ...PLAN,
    naam: 'Verbeterplan beoordelen',
    rollen: ['contractmanager'],
    ziet: ['controller', 'toezichthouder'],
    waarom: 'De gemeenten keuren een verbeterplan goed of af (R-KPI-06).',
    doen: 'Keur het plan goed, of wijs het af met redenen.',
  },
  contractconsequentie: {
    ...PLAN,
    naam: 'Besluit over een contract',
    rollen: ['contractmanager'],
    ziet: ['inkoper', 'bestuurder', 'toezichthouder'],
    waarom: 'Een mislukt verbeterplan heeft gevolgen voor de overeenkomst (R-KPI-08, R-CON-16).',
    doen: 'Leg een consequentie op, of zie ervan af met redenen.',
  },
  tevredenheidsonderzoek: {
    naam: 'Tevredenheidsonderzoek',
    rollen: ['contractmanager', 'aanbieder'],
    ziet: ['toezichthouder'],
    waarom: 'De tevredenheid wordt met een vast ritme gemeten (R-KPI-04).',
    doen: 'Lever de uitkomst van het onderzoek aan.',
    pagina: '/kpi',
    naTermijn: 'te-laat',
    metDeHand: false,
  },
  starttermijn: {
    naam: 'Zorg starten',
    rollen: ['consulent', 'aanbieder'],
    ziet: ['toezichthouder'],
    waarom: 'De zorg start binnen de termijn van de regio (R-KPI-03).',
    doen: 'Meld de start, of vraag de aanbieder waarom de zorg niet is gestart.',
    pagina: '/starttermijnen',
    naTermijn: 'te-laat',
    metDeHand: false,
  },
  'extra-controle': {
    naam: 'Extra controle van een dure toewijzing',
    rollen: ['controller'],
    ziet: ['toezichthouder'],
    waarom: 'Boven een bedrag kijkt iemand mee voordat er wordt betaald (R-BEK-07).',
    doen: 'Rond de controle af met een reden.',
    pagina: '/casussen',
    naTermijn: 'te-laat',
    metDeHand: false,
  },
  schouw: {
    naam: 'Schouw',
    rollen: ['consulent'],
    ziet: ['toezichthouder'],
    waarom: 'De huishoudelijke ondersteuning wordt elk jaar geschouwd (R-RES-03).',
    doen: 'Leg de uitkomst van de schouw vast.',
    pagina: '/casussen',
    naTermijn: 'te-laat',
    metDeHand: false,
  },
  gegevenslevering: {
    naam: 'Gegevenslevering',
    rollen: ['controller', 'contractmanager', 'aanbieder', 'gemeente'],
    ziet: ['toezichthouder'],
    waarom: 'De gegevens worden geleverd binnen de afgesproken termijn (R-DAT-05).',
    doen: 'Lever de gegevens, of leg vast dat ze zijn ontvangen.',
    pagina: '/gegevens',
    naTermijn: 'te-laat',
    metDeHand: false,
  },
  bezwaar: {
    ...RONDE,
    naam: 'Bezwaar tegen een besluit',
    rollen: ['inkoper'],
    ziet: ['bestuurder', 'toezichthouder'],
    waarom: 'Op een bezwaar in een inkoopronde volgt een besluit (R-PRC-20).',
    doen: 'Beslis op het bezwaar.',
  },
  'definitief-gunnen': {
    ...RONDE,
    naam: 'Definitief gunnen',
    rollen: ['inkoper'],
    ziet: ['contractmanager', 'bestuurder', 'toezichthouder'],
    waarom: 'De wachttijd na de voorlopige gunning is voorbij (R-PRC-20).',
    doen: 'Gun definitief, of trek de voorlopige gunning in.',
  },
  'sas-vraag': {
    ...RONDE,
    naam: 'Geraamde waarde boven de drempel',
    rollen: ['inkoper'],
    ziet: ['controller', 'bestuurder', 'toezichthouder'],
    waarom: 'Boven de drempel beoordeelt een mens of de SAS-procedure mag (R-PRC-18).',
    doen: 'Leg het oordeel vast.',
  },
  'raad-informeren': {
    ...RONDE,
    naam: 'Raad informeren',
    rollen: ['inkoper', 'beleidsadviseur'],
    ziet: ['bestuurder', 'toezichthouder'],
    waarom: 'De raad hoort de uitkomst van de inkoop, met de kosten (R-PRC-30).',
    doen: 'Leg vast dat en waarmee de raad is geinformeerd.',
  },
  'vraag-beantwoorden': {
    ...RONDE,
    naam: 'Vraag over een inkoopronde',
    rollen: ['inkoper'],
    ziet: [],
    waarom: 'Iedereen leest hetzelfde antwoord in de nota van inlichtingen (R-PRC-20).',
    doen: 'Beantwoord de vraag en neem haar op in een nota.',
  },
  'aanmelding-beslissen': {
    ...RONDE,
    naam: 'Besluit op een aanmelding',
    rollen: ['inkoper'],
    ziet: ['contractmanager', 'bestuurder', 'toezichthouder'],
    waarom: 'Op elk onderdeel van een aanmelding volgt een besluit met redenen (R-PRC-09, R-PRC-20).',
    doen: 'Laat de aanbieder toe of wijs de aanmelding af, voor elk onderdeel.',
  },
  'instroommoment-sluit': {
    ...RONDE,
    naam: 'Instroommoment sluit',
    rollen: ['inkoper'],
    ziet: ['contractmanager', 'beleidsadviseur', 'bestuurder', 'toezichthouder'],
    waarom: 'Na de laatste dag van het instroommoment kan niemand zich meer aanmelden (R-PRC-02).',
    doen: 'Kijk of er genoeg aanmeldingen zijn, en verplaats het moment met reden als dat nodig is.',
  },
  clientenstop: {
    naam: 'Clientenstop zonder einde',
    rollen: ['contractmanager'],
    ziet: ['inkoper', 'bestuurder', 'toezichthouder', 'gemeente'],
    waarom: 'Een clientenstop is tijdelijk; deze heeft geen laatste dag en beperkt de keuze van clienten.',
    doen: 'Bespreek met de aanbieder of de clientenstop nog nodig is en hef haar op, of markeer als afgehandeld met de reden waarom zij blijft.',
    pagina: '/contracten',
    naTermijn: 'te-laat',
    metDeHand: true,
  },
  antwoord: {
    naam: 'Antwoord op een bericht versturen',
    rollen: ['contractmanager', 'gemeente'],
    ziet: ['toezichthouder'],
    waarom: 'Op een bericht van een aanbieder volgt binnen drie werkdagen een retourbericht (iWmo en iJw, OP090).',
    doen: 'Verstuur wat klaarstaat met de berichtenmap, of haal het antwoord op en geef het door.',
    pagina: '/berichten',
    naTermijn: 'te-laat',
    metDeHand: false,
  },
  'bericht-teruggestuurd': {
    naam: 'Teruggestuurd bericht herstellen',
    rollen: ['gemeente', 'contractmanager'],
    ziet: ['toezichthouder'],
    waarom: 'De aanbieder kan een 301 of 319 met fouten niet verwerken (iWmo en iJw, OP090).',
    doen: 'Herstel de toewijzing en stuur een nieuwe 301, of spreek het met de aanbieder af; leg daarna vast hoe.',
    pagina: '/berichten',
    naTermijn: 'te-laat',
    metDeHand: true,
  },
  verzoek: {
    naam: 'Verzoek van een aanbieder beantwoorden',
    rollen: ['gemeente', 'consulent'],
    ziet: ['contractmanager', 'aanbieder', 'toezichthouder'],
    waarom: 'Op een 315 of 317 volgt binnen vijf werkdagen een 301 of 319 (iWmo en iJw, OP274 en OP346).',
    doen: 'Ken het verzoek toe, wijs het af, of laat weten dat het in onderzoek is.',
    pagina: '/verzoeken',
    naTermijn: 'te-laat',
    metDeHand: false,
  },
} as const satisfies Readonly<Record<string, Soort>>;

export type Signaalsoort = keyof typeof SOORTEN;
export const SIGNAALSOORTEN = Object.keys(SOORTEN) as readonly Signaalsoort[];

export function soortVan(soort: Signaalsoort): Soort {
  return SOORTEN[soort];
}

/** Months ahead that a signal appears where neither the region nor the contract says it: choices of Kroniek. */
export const VOORLOOP = {
  /** Before the last day to exercise it, which is itself six months before the end (Contractstandaard). */
  verlengingsoptie: 3,
  /** A new inkoopronde takes a year. */
  contractEinde: 12,
  dvoEinde: 12,
  mijlpaal: 1,
  certificaat: 3,
  tariefherziening: 3,
  partner: 3,
  tevredenheidsonderzoek: 3,
  schouw: 3,
  gegevenslevering: 1,
  contractgesprek: 1,
  instroommoment: 1,
} as const;
/** Months that a clientenstop without a last day has held when it is asked about: a choice of Kroniek. */
export const CLIENTENSTOP_MAANDEN = 3;
/** Calendar days ahead that the end of a starttermijn appears. */
export const STARTTERMIJN_DAGEN = 5;
