// Words for the codes of the API, the same on every page.

export const CONTRACTSTATUS = {
  toekomstig: ['begint nog', 'stil'],
  lopend: ['loopt', 'goed'],
  verlengd: ['loopt, verlengd', 'goed'],
  beeindigd: ['geëindigd', 'stil'],
};

export const OPTIESTATUS = {
  uitgeoefend: ['gebruikt', 'goed'],
  open: ['kan nog', 'let-op'],
  'nog-niet-open': ['later', 'stil'],
  vervallen: ['vervallen', 'stil'],
};

export const UITOEFENAAR = {
  gemeenten: 'de gemeenten',
  aanbieder: 'de aanbieder',
  partijen: 'gemeenten en aanbieder samen',
};

export const LOOPTIJDSTATUS = {
  'definitief-meerjarig': 'definitief meerjarig',
  'beperkt-wegens-pilot': 'beperkt: een pilot verandert de percelen of de looptijd nog',
};

/** Terms of a contract by the key of their rule. */
export const VOORWAARDE = {
  'contract.duur': 'de looptijd',
  'contract.verlenging': 'de opties om te verlengen',
  'contract.maximum': 'een langste looptijd',
  'contract.optie.uitoefenaar': 'wie een optie gebruikt',
  'contract.optie.aankondigingMaanden': 'wanneer een verlenging is aangekondigd',
};

/** Months as people say them: whole years as years. */
export function duur(maanden) {
  if (maanden % 12 === 0) return `${maanden / 12} jaar`;
  return maanden === 1 ? '1 maand' : `${maanden} maanden`;
}

export const TARIEFGRONDSLAG = {
  kostprijs: 'kostprijsberekening',
  referentietarief: 'tarief van een andere regio',
  'nog-te-onderbouwen': 'nog te onderbouwen',
};

export const TARIEFAANLEIDING = { indexatie: 'index op vorig tarief' };

export const KOSTPRIJSSTAND = {
  voorgesteld: ['voorgesteld', 'stil'],
  betwist: ['betwist', 'let-op'],
  vastgesteld: ['vastgesteld', 'goed'],
};

export const STARTSTATUS = {
  overschreden: ['te laat, nog niet gestart', 'fout'],
  'te-laat-gestart': ['te laat gestart', 'let-op'],
  'tijdig-gestart': ['op tijd gestart', 'goed'],
  wacht: ['wacht op start', 'stil'],
  gestart: ['gestart, zonder termijn', 'stil'],
  geweigerd: ['geweigerd', 'let-op'],
  ingetrokken: ['ingetrokken', 'stil'],
  vervallen: ['geëindigd voor de start', 'stil'],
};

export const OORDEEL = {
  hoog: ['hoog', 'goed'],
  voldoende: ['voldoende', 'goed'],
  onvoldoende: ['onvoldoende', 'fout'],
};

export const PLANSTATUS = {
  vereist: ['moet nog komen', 'let-op', 'De aanbieder moet een plan indienen.'],
  ingediend: ['wacht op besluit', 'let-op', 'De gemeenten moeten het plan beoordelen.'],
  afgewezen: ['afgewezen', 'fout', 'De aanbieder moet een beter plan indienen.'],
  goedgekeurd: ['in uitvoering', 'stil', 'Goedgekeurd. Het oordeel over het volgende jaar beslist.'],
  geslaagd: ['geslaagd', 'goed', 'Het volgende jaar was voldoende of hoog.'],
  mislukt: ['mislukt', 'fout', 'Het volgende jaar was weer onvoldoende.'],
  ingetrokken: ['niet meer nodig', 'stil', 'Een nieuwe meting was niet meer onvoldoende.'],
};

export const DECLARATIESTATUS = {
  ingediend: ['wacht op controle', 'let-op'],
  goedgekeurd: ['goedgekeurd', 'goed'],
  afgekeurd: ['afgekeurd', 'fout'],
};

export const REGELGEVOLG = {
  'rust-op-gecorrigeerde-regel': ['staat op de oude regel', 'let-op'],
  'wordt-herrekend': ['wordt herrekend', 'stil'],
  herrekend: ['herrekend', 'goed'],
};

export const REGELSOORT = {
  profiel: 'profiel van de regio',
  afwijking: 'eigen regel van een gemeente',
  intrekking: 'einde van een eigen regel',
};

export const REGELNIVEAU = ['gemeente', 'segment', 'product'];

export const CONSEQUENTIESTATUS = {
  gevraagd: ['wacht op besluit', 'let-op'],
  opgelegd: ['opgelegd', 'fout'],
  afgezien: ['niet opgelegd', 'stil'],
};

export const COLLEGESTAND = {
  'nog-niet-besloten': ['nog niet besloten', 'let-op'],
  vastgesteld: ['vastgesteld', 'goed'],
  gewijzigd: ['gewijzigd vastgesteld', 'let-op'],
  verworpen: ['verworpen', 'fout'],
};

export const INKOOPPLANSTAND = {
  voorgesteld: ['ligt bij de colleges', 'let-op'],
  vastgesteld: ['vastgesteld, begint nog', 'goed'],
  'van-kracht': ['van kracht', 'goed'],
  afgelopen: ['afgelopen', 'stil'],
};

export const OVEREENKOMSTSTAND = {
  toekomstig: ['begint nog', 'stil'],
  lopend: ['loopt', 'goed'],
  afgelopen: ['afgelopen', 'stil'],
};

export const DVOSIGNAAL = {
  'geen-einde': ['loopt door', 'stil'],
  gepland: ['nog niet nodig', 'stil'],
  gesignaleerd: ['eindigt zonder opvolger', 'fout'],
  opgevolgd: ['opvolger geregeld', 'goed'],
  'norm-niet-vastgesteld': ['norm niet vastgesteld', 'stil'],
  afgelopen: ['afgelopen', 'stil'],
};

export const ESCALATIESTAND = { open: ['wacht op besluit', 'let-op'], besloten: ['besloten', 'goed'] };

export const HERKOMST = {
  bericht: 'bericht',
  bestand: 'bestand met berichten',
  invoer: 'ingevoerd',
  kroniek: 'Kroniek zelf',
};

export const LEVERSTAND = {
  'op-tijd': ['op tijd', 'goed'],
  'te-laat-ontvangen': ['te laat ontvangen', 'let-op'],
  ontbreekt: ['ontbreekt', 'fout'],
  verwacht: ['verwacht', 'stil'],
};

export const LEVERKANAAL = {
  berichten: 'berichten',
  bestand: 'bestand',
  handmatig: 'met de hand',
  dashboard: 'dashboard',
  koppeling: 'koppeling',
};

export const PARTNERSTAND = {
  partner: ['strategisch partner', 'goed'],
  'geen-partner': ['geen partner meer', 'let-op'],
  'niet-vastgesteld': ['niet vastgesteld', 'stil'],
};

export const WIJZIGINGSTAND = {
  'in-toetsing': ['in toetsing', 'let-op'],
  'te-besluiten': ['wacht op een besluit', 'let-op'],
  wezenlijk: ['wezenlijk: nieuwe inkoopronde', 'fout'],
  goedgekeurd: ['niet wezenlijk, nog aankondigen', 'let-op'],
  aangekondigd: ['aangekondigd', 'stil'],
  'deels-getekend': ['deels getekend', 'let-op'],
  getekend: ['getekend, gaat later in', 'stil'],
  'van-kracht': ['van kracht', 'goed'],
  ingetrokken: ['ingetrokken', 'stil'],
};

export const WIJZIGINGSGROND = {
  wijzigingsbeding: 'een wijzigingsbeding',
  pilotuitkomst: 'de uitkomst van een pilot',
  wettelijk: 'een wettelijke eis',
  wederzijds: 'beide partijen willen het',
};

export const BEPALINGSOORT = {
  kernbeding: 'kernbeding',
  werkvoorwaarde: 'voorwaarde om te werken',
  inspanningsplicht: 'inspanningsplicht',
  berichtenkwaliteit: 'kwaliteit van berichten',
  doelmatigheidsprikkel: 'prikkel tot doelmatigheid',
  monitoringsbepaling: 'monitoring',
  wijzigingsbeding: 'wijzigingsbeding',
  pilotaanpassing: 'aanpassing na een pilot',
  overdrachtsafspraak: 'overdracht van cliënten',
  productbeschrijving: 'beschrijving van producten',
  anders: 'andere bepaling',
};

export const WERKVOORWAARDE = {
  kwaliteit: 'kwaliteit leveren',
  'passend-bij-client-en-mantelzorger': 'aansluiten bij cliënt en mantelzorger',
  resultaatgericht: 'gericht op het resultaat werken',
  signaleren: 'signaleren',
  innoveren: 'innoveren',
  samenwerken: 'samenwerken',
};

export const MIJLPAALSTAND = {
  gepland: ['gepland', 'stil'],
  'te-laat': ['te laat', 'fout'],
  bereikt: ['bereikt', 'goed'],
  vervallen: ['vervallen', 'stil'],
};

export const RONDESTAND = {
  voorbereiding: ['in voorbereiding', 'stil'],
  gepubliceerd: ['gepubliceerd', 'stil'],
  open: ['open', 'goed'],
  gesloten: ['gesloten', 'stil'],
  'voorlopig-gegund': ['voorlopig gegund', 'stil'],
  gegund: ['gegund', 'goed'],
};

export const AANMELDINGSTAND = {
  ingediend: ['ingediend', 'stil'],
  beoordeeld: ['beoordeeld', 'stil'],
  'deels-beslist': ['deels beslist', 'stil'],
  toegelaten: ['toegelaten', 'goed'],
  afgewezen: ['afgewezen', 'fout'],
  ingetrokken: ['ingetrokken', 'stil'],
};

export const INKOOPVORM = {
  'open-house': 'open house',
  'semi-open': 'semi-open, met instroommomenten',
  'aanbesteding-enkel': 'aanbesteding van enkele aanbieders',
  'aanbesteding-consortium': 'aanbesteding van een consortium',
  sas: 'SAS-procedure',
  subsidie: 'subsidie',
  pilot: 'pilot',
};

export const KALENDERSOORT = {
  'moment-opent': 'instroom opent',
  'moment-sluit': 'instroom sluit',
  'vragen-tot': 'laatste dag voor vragen',
  'bezwaar-tot': 'laatste dag voor bezwaar',
  'gunning-bezwaar-tot': 'einde bezwaartermijn gunning',
  mijlpaal: 'mijlpaal',
  'contracten-vanaf': 'contracten beginnen',
};

export const MINIMUMSTAND = {
  tekort: ['tekort', 'fout'],
  'dreigend-tekort': ['dreigend tekort', 'let-op'],
  voldoende: ['voldoende', 'goed'],
};

export const DEKKINGSTAND = {
  voldoende: ['voldoende', 'goed'],
  tekort: ['tekort', 'fout'],
  'norm-niet-vastgesteld': ['norm niet vastgesteld', 'stil'],
};

export const DEELNAMEROL = {
  inkoop: 'koopt in',
  contract: 'contractpartner',
  onderzoek: 'doet mee aan onderzoek',
  betaling: 'betaalt',
};

export const KRING = {
  deelnemers: 'gemeenten met deze rol',
  grondgebied: 'gemeenten van het grondgebied',
  alle: 'alle gemeenten die de regio kent',
};

export const RECHTSVORM = {
  'openbaar-lichaam': 'openbaar lichaam',
  bedrijfsvoeringsorganisatie: 'bedrijfsvoeringsorganisatie',
  centrumgemeente: 'centrumgemeente',
  'gemeenschappelijke-regeling': 'gemeenschappelijke regeling',
  samenwerkingsovereenkomst: 'samenwerkingsovereenkomst',
  dienstverleningsovereenkomst: 'dienstverleningsovereenkomst',
  centrumregeling: 'centrumregeling',
};

export const BERICHTSTATUS = {
  verwerkt: ['verwerkt', 'goed'],
  wacht: ['wacht op de toewijzing', 'let-op', 'Het bericht kwam eerder dan de 301 waar het bij hoort.'],
  afgewezen: ['afgewezen', 'fout'],
  'alsnog verwerkt': ['eerst afgewezen, later verwerkt', 'let-op'],
  gewist: ['gewist', 'stil', 'De persoon is gewist terwijl het bericht wachtte.'],
};

export const VERZOEKSTAND = {
  ontvangen: ['wacht op antwoord', 'let-op'],
  onderzoek: ['in onderzoek', 'let-op'],
  toegekend: ['toegekend', 'goed'],
  afgewezen: ['afgewezen', 'fout'],
};

export const VERZOEKSOORT = {
  toewijzing: 'om een toewijzing (315)',
  wijziging: 'om een wijziging (317)',
};

/** What an aanbieder wants with a product. */
export const VRAAGSOORT = {
  nieuw: 'nieuw',
  'te-wijzigen': 'wijzigen',
  ongewijzigd: 'ongewijzigd laten',
};

/** List WJ756 of the iStandaarden, as it follows a number. */
export const EENHEID = {
  '01': 'minuten',
  '04': 'uren',
  14: 'etmalen',
  16: 'dagdelen',
  82: 'stuks (output)',
  83: 'euro',
  84: 'stuks (inspanning)',
};

/** List WMO757 of the iStandaarden. */
export const FREQUENTIE = { 1: 'per dag', 2: 'per week', 4: 'per maand', 6: 'in de hele periode' };

/** List WJ759 of the iStandaarden: why a request is refused. */
export const REDEN_AFWIJZING = {
  1: 'Geen wijziging, maar nieuwe aanvraag',
  2: 'Past niet binnen budget',
  3: 'Geen contract',
  4: 'Past niet binnen contract',
  5: 'Andere gemeente',
  6: 'Stapeling',
  7: 'Zorginhoudelijke afkeur',
  8: 'Woonplaatsbeginsel',
  9: 'Leeftijdsgrens is bereikt',
};

export const BERICHTCODE = {
  414: 'toewijzing (WMO301)',
  418: 'start zorg (WMO305)',
  420: 'einde zorg (WMO307)',
  436: 'toewijzing (JW301)',
  438: 'start zorg (JW305)',
  440: 'einde zorg (JW307)',
  484: 'declaratie (WMO323)',
  490: 'declaratie (JW323)',
  419: 'retour start zorg (WMO306)',
  421: 'retour einde zorg (WMO308)',
  415: 'retour toewijzing (WMO302)',
  437: 'retour toewijzing (JW302)',
  483: 'retour antwoord op verzoek (WMO320)',
  489: 'retour antwoord op verzoek (JW320)',
  444: 'verzoek om toewijzing (WMO315)',
  445: 'retour verzoek om toewijzing (WMO316)',
  480: 'verzoek om wijziging (WMO317)',
  485: 'antwoord op declaratie (WMO325)',
  491: 'antwoord op declaratie (JW325)',
  481: 'retour verzoek om wijziging (WMO318)',
  482: 'antwoord op verzoek (WMO319)',
  446: 'verzoek om toewijzing (JW315)',
  447: 'retour verzoek om toewijzing (JW316)',
  486: 'verzoek om wijziging (JW317)',
  487: 'retour verzoek om wijziging (JW318)',
  488: 'antwoord op verzoek (JW319)',
  439: 'retour start zorg (JW306)',
  441: 'retour einde zorg (JW308)',
};

export const UITGAANDSTATUS = {
  klaar: ['klaar om te versturen', 'stil'],
  'te laat': ['te laat', 'fout'],
  overgedragen: ['overgedragen', 'goed'],
  beantwoord: ['overgedragen en aanvaard', 'goed'],
  teruggestuurd: ['teruggestuurd door de aanbieder', 'fout'],
};

export const GEVOLG = {
  toewijzing: 'nieuwe toewijzing',
  correctie: 'toewijzing gecorrigeerd',
  intrekking: 'toewijzing ingetrokken',
  start: 'start van de zorg',
  'start-verwijderd': 'start verwijderd',
  hervatting: 'zorg hervat',
  onderbreking: 'zorg onderbroken',
  stop: 'zorg beëindigd',
  'stop-verwijderd': 'einde teruggenomen',
  verzoek: 'verzoek van de aanbieder',
  antwoord: 'antwoord op een bericht van Kroniek',
};

/** How a client gets a product. */
export const TOEGANGSREGIME = {
  toewijzing: 'met een toewijzing',
  'lichte-toets': 'lichte toets door de aanbieder',
  vrij: 'vrij toegankelijk',
};

export const VERVOER = { 'in-tarief': 'in het tarief', apart: 'apart' };

export const PERSPECTIEFAS = { ontwikkeling: 'ontwikkeling', stabilisatie: 'stabilisatie' };

/** What the regions of a comparison call it together; a region may have a word of its own. */
export const BEGRIP = {
  'huishoudelijke-hulp': 'Huishoudelijke hulp',
  'begeleiding-individueel': 'Begeleiding individueel',
  'begeleiding-groep': 'Begeleiding groep (dagbesteding)',
  'kortdurend-verblijf': 'Kortdurend verblijf (logeren)',
  'beschermd-wonen': 'Beschermd wonen',
  'jeugd-verblijf': 'Jeugdhulp met verblijf',
  ontwikkeling: 'Ondersteuning gericht op ontwikkeling',
  stabilisatie: 'Ondersteuning gericht op stabilisatie',
};

export const KRUISSOORT = {
  gelijk: 'is hetzelfde als',
  opgegaan: 'ging op in',
  gesplitst: 'werd gesplitst in',
  vervallen: 'is vervallen',
};

/** Where a name comes from. */
export const STELSEL = {
  product: 'product',
  perceel: 'perceel',
  segment: 'segment',
  matrix: 'matrix',
  waarde: 'waarde',
  resultaatgebied: 'resultaatgebied',
  perspectief: 'perspectief',
  woord: 'oud of ander woord',
  taxonomie: 'begrip',
  iwmo: 'categorie iWmo',
  ijw: 'categorie iJw',
};

export const AGGREGAAT = {
  aanmelding: 'aanmelding',
  gunning: 'gunning',
  inkoopronde: 'inkoopronde',
  inkoopvormkeuze: 'keuze van de inkoopvorm',
  inlichtingen: 'vragen en antwoorden bij de inkoop',
  aanbieder: 'aanbieder',
  agbreservering: 'AGB-code',
  bekostigingsafspraak: 'afspraak over bekostiging',
  betaling: 'betaling van een toewijzing',
  budget: 'budgetplafond',
  contractnummerreservering: 'contractnummer',
  arrangement: 'arrangement',
  bericht: 'bericht',
  declaratiebericht: 'declaratiebericht',
  uitgaandbericht: 'uitgaand bericht',
  wachtrij: 'wachtrij van een toewijzing',
  verzoek: 'verzoek van een aanbieder',
  verzoekdossier: 'verzoeken van een aanbieder voor een cliënt',
  casus: 'casus',
  client: 'cliënt',
  hoofdaanbieder: 'hoofdaanbieder',
  contract: 'contract',
  contractconsequentie: 'gevolg voor een contract',
  dashboardconfiguratie: 'instelling van een dashboard',
  declaratie: 'declaratie',
  evaluatie: 'evaluatie',
  deelname: 'deelname',
  herrekening: 'herrekening',
  inzage: 'inzage',
  kpidefinitie: 'KPI en normen',
  kpimeting: 'KPI-meting',
  bestedingsruimte: 'bestedingsruimte',
  meerkostenregeling: 'regeling voor meerkosten',
  omzetgarantie: 'omzetgarantie',
  overdracht: 'overdracht van een cliënt',
  overstap: 'overstap',
  peilmoment: 'peildatum',
  predicaat: 'predicaat',
  prestatieindicator: 'prestatie-indicator',
  regio: 'regio',
  regioconfiguratie: 'regioconfiguratie',
  resultaat: 'resultaat',
  schouw: 'schouw',
  subsidiemaximum: 'maximum van een subsidie',
  tevredenheidsonderzoek: 'tevredenheidsonderzoek',
  trajectprijs: 'trajectprijzen',
  indexatie: 'indexatie',
  tariefkaart: 'tariefkaart',
  dekking: 'minimumdekking',
  werkvoorraad: 'werkvoorraad',
  toewijzing: 'toewijzing',
  verbeterplan: 'verbeterplan',
  verblijf: 'verblijf',
  begrippenkader: 'begrippenkader',
  gegevenslevering: 'gegevenslevering',
  facturatieprotocol: 'facturatieprotocol',
  productieverantwoording: 'productieverantwoording',
  inkoopplan: 'inkoopplan',
  dienstverleningsovereenkomst: 'dienstverleningsovereenkomst',
  samenwerkingsovereenkomst: 'samenwerkingsovereenkomst',
  escalatie: 'escalatie',
  mijlpaal: 'mijlpaal',
  partnerschap: 'strategisch partnerschap',
  contractbepalingen: 'bepalingen van een contract',
  contractwijziging: 'contractwijziging',
  contractmodel: 'contractmodel',
  kwaliteitskader: 'kwaliteitskader',
  certificaten: 'certificaten van een aanbieder',
  relatieprofiel: 'relatieprofiel van een aanbieder',
  capaciteit: 'capaciteit van een aanbieder',
  contractpartijen: 'partijen van een contract',
  nietplaatsbareaanvraag: 'aanvraag zonder passend aanbod',
  overlegjaar: 'overleggen van een jaar',
  gesprekskaart: 'gesprekskaart',
  consultatie: 'consultatie',
  aanbiedersignaal: 'melding over een aanbieder',
  actie: 'actie',
  pilot: 'pilot',
  transformatiedeelname: 'deelname aan transformatie',
  lezer: 'lezer van het logboek',
  installatie: 'installatie',
};

export const OMVANGKLASSE = { klein: 'klein', middel: 'middelgroot', groot: 'groot' };
export const RELATIEDOELGROEP = {
  ontwikkelingsgericht: 'ontwikkelingsgericht',
  stabilisatiegericht: 'stabilisatiegericht',
  beide: 'beide',
};
export const CERTIFICAATSTAND = {
  geldig: ['geldig', 'goed'],
  'nog-niet-geldig': ['nog niet geldig', 'stil'],
  vervangen: ['vervangen', 'stil'],
  verlopen: ['verlopen', 'fout'],
  ingetrokken: ['ingetrokken', 'fout'],
};
export const CAPACITEITSTAND = {
  'geen-aanbieder': ['geen aanbieder', 'fout'],
  vol: ['vol', 'fout'],
  onbekend: ['niet opgegeven', 'let-op'],
  vrij: ['plaats vrij', 'goed'],
};
export const AANVRAAGGROEP = {
  verslaving: 'ernstige verslaving',
  overlast: 'overlast',
  'maatschappelijke-opvang': 'maatschappelijke opvang',
  complex: 'complexe situatie',
  anders: 'anders',
};
export const RISICO = { laag: ['laag', 'stil'], middel: ['middel', 'let-op'], hoog: ['hoog', 'fout'] };

export const BEKOSTIGINGSVORM = {
  inspanningsgericht: 'per eenheid (P × Q)',
  outputgericht: 'vaste prijs voor het geheel',
  taakgericht: 'bedrag voor taak of populatie',
  subsidie: 'subsidie',
  budget: 'vast budget',
  'zoals-bestaand': 'bestaande systematiek',
  onbekend: 'niet bewaard',
};

export const AFSPRAAKSOORT = {
  budget: 'vast budget',
  lumpsum: 'lumpsum',
  subsidie: 'subsidie',
};

export const PLAFONDMODUS = {
  signaleren: 'signaleert',
  blokkeren: 'blokkeert nieuwe toewijzingen',
  fictief: 'fictief, alleen om te zien',
};

export const BUDGETSIGNAAL = {
  genaderd: ['nadert', 'let-op'],
  bereikt: ['bereikt', 'fout'],
  'fictief-overschreden': ['fictief overschreden', 'let-op'],
};

export const VERREKENSTAND = {
  'nog-niet': ['nog niet verrekend', 'let-op'],
  'binnen-band': ['binnen de band', 'goed'],
  verrekend: ['verrekend', 'stil'],
  nvt: ['n.v.t.', 'stil'],
};

/** What happened, per kind of event. */
export const GEBEURTENIS = {
  BackupWritten: 'Back-up gemaakt',
  BackupRestored: 'Back-up teruggezet',
  InstallatieVerified: 'Installatie gecontroleerd',
  ParkedStreamRetried: 'Apart gezet dossier opnieuw geprobeerd',
  ParkedEventSkipped: 'Gebeurtenis overgeslagen voor een lezer',
  ReadModelRebuildRequested: 'Herbouw van een leesmodel gevraagd',
  ReadModelSwitched: 'Nieuwe generatie van een leesmodel in gebruik genomen',
  ReadModelSwitchedBack: 'Vorige generatie van een leesmodel teruggezet',
  ReadModelGenerationDropped: 'Generatie van een leesmodel verwijderd',
  RefusedCommandRetried: 'Geweigerde opdracht opnieuw gegeven',
  RefusedCommandDismissed: 'Geweigerde opdracht afgedaan',
  AanbiederRegistered: 'Aanbieder geregistreerd',
  AgbcodeReserved: 'AGB-code vastgelegd',
  ContractnummerReserved: 'contractnummer vastgelegd',
  AlternatieveAanbiederProposed: 'Andere aanbieder voorgesteld',
  ArrangementComposed: 'Arrangement samengesteld',
  ArrangementOpened: 'Arrangement begonnen',
  BerichtProcessed: 'Bericht verwerkt',
  BerichtReceived: 'Bericht ontvangen',
  BerichtHeld: 'Bericht wacht op zijn toewijzing',
  BerichtQueued: 'Bericht wacht op deze toewijzing',
  BerichtWaitEnded: 'Bericht wacht niet langer',
  BerichtRejected: 'Bericht afgewezen',
  DeclaratieberichtReceived: 'Declaratiebericht ontvangen',
  DeclaratieregelsAssessed: 'Regels van een declaratiebericht beoordeeld',
  DeclaratieberichtAssessed: 'Declaratiebericht beoordeeld, antwoord klaargezet',
  UitgaandBerichtPrepared: 'Antwoord klaargezet',
  UitgaandBerichtHandedOver: 'Antwoord overgedragen',
  UitgaandBerichtAnswered: 'Retourbericht op een uitgaand bericht ontvangen',
  UitgaandBerichtOverdue: 'Signaal: antwoord niet op tijd overgedragen',
  VerzoekSubmitted: 'Verzoek van de aanbieder ontvangen',
  VerzoekOnderzoekStarted: 'Verzoek in onderzoek',
  VerzoekGranted: 'Verzoek toegekend',
  VerzoekRefused: 'Verzoek afgewezen',
  VerzoekOverdue: 'Signaal: verzoek niet op tijd beantwoord',
  VerzoekOpened: 'Verzoek staat open',
  VerzoekClosed: 'Verzoek staat niet meer open',
  CasusViewed: 'Casus ingezien',
  PersoonsgegevensChanged: 'Persoonsgegevens aangevuld of verbeterd',
  ClientPseudonymised: 'Cliënt vastgelegd onder pseudoniem',
  ContractbepalingAttached: 'Bepaling in het contract opgenomen',
  ContractbepalingRevised: 'Bepaling van het contract herzien',
  ContractbepalingLapsed: 'Bepaling van het contract vervallen',
  ContractbepalingCorrected: 'Bepaling verkeerd overgenomen: gecorrigeerd',
  ContractmodelAdopted: 'Contract gebaseerd op een contractmodel',
  KwaliteitskaderBound: 'Afspraak over de versie van het kwaliteitskader',
  BekostigingChanged: 'Bekostiging in het contract gewijzigd',
  ContractwijzigingProposed: 'Contractwijziging voorgesteld',
  WezenlijkheidstoetsAnswered: 'Toets op wezenlijke wijziging beantwoord',
  ContractwijzigingApproved: 'Contractwijziging niet wezenlijk: goedgekeurd',
  WezenlijkeWijzigingEstablished: 'Wezenlijke wijziging: nieuwe contractering nodig',
  ContractwijzigingAnnounced: 'Contractwijziging aangekondigd',
  AddendumSigned: 'Addendum getekend',
  ContractwijzigingWithdrawn: 'Contractwijziging ingetrokken',
  NieuweContracteringStarted: 'Inkoopronde na een wezenlijke wijziging',
  KwaliteitskaderPublished: 'Kwaliteitskader gepubliceerd',
  KwaliteitskaderRevised: 'Kwaliteitskader herzien',
  ContractmodelPublished: 'Contractmodel gepubliceerd',
  ClientenstopGranted: 'Toestemming voor cliëntenstop',
  ClientenstopLifted: 'Cliëntenstop opgeheven',
  ContractEndApproached: 'Signaal: contract eindigt binnenkort',
  ContractExpired: 'Contract geëindigd',
  ContractExtended: 'Contract verlengd',
  ContractSigned: 'Contract getekend',
  ContractconsequentieImposed: 'Gevolg voor contract opgelegd',
  ContractconsequentieRequired: 'Besluit over contract gevraagd',
  ContractconsequentieWaived: 'Van gevolg voor contract afgezien',
  BudgetReleased: 'Ruimte onder een plafond vrijgegeven',
  BudgetReserved: 'Ruimte onder een plafond toegezegd',
  BudgetSettled: 'Vast budget verrekend',
  BudgetWithinTolerance: 'Vast budget binnen de band',
  BudgetplafondApproached: 'Signaal: budgetplafond nadert',
  BudgetplafondReached: 'Signaal: budgetplafond bereikt',
  BudgetplafondSet: 'Budgetplafond gezet',
  BudgetplafondSignalWithdrawn: 'Signaal over budgetplafond teruggenomen',
  DagdelenReported: 'Geleverde dagdelen opgegeven',
  DeclaratieApproved: 'Declaratie goedgekeurd',
  DeclaratieBooked: 'Declaratie geboekt op de toewijzing',
  DeclaratieRejected: 'Declaratie afgekeurd',
  DeclaratieSubmitted: 'Declaratie ingediend',
  ExtraCheckFailed: 'Extra controle niet geslaagd',
  ExtraCheckPassed: 'Extra controle geslaagd',
  ExtraCheckRequired: 'Extra controle nodig',
  FictiefBudgetplafondExceeded: 'Signaal: fictief budgetplafond overschreden',
  DeelnameRegistered: 'Deelname geregistreerd',
  GemeenteContractpartnerActivated: 'Gemeente werd contractpartner',
  GemeenteDeelnameSet: 'Deelname van gemeente aan onderzoek of betaling vastgelegd',
  GemeenteExcludedFromInkoop: 'Gemeente doet niet mee met inkoop',
  GemeenteJoinedRegio: 'Gemeente ging meedoen met de regio',
  GemeenteRetired: 'Gemeente opgeheven',
  GemeentenMerged: 'Gemeenten samengevoegd',
  GrondgebiedSet: 'Grondgebied van de regio vastgelegd',
  InwonertalRecorded: 'Inwonertal vastgelegd',
  HerrekeningRequired: 'Herrekening na gecorrigeerde regel',
  KpiDefined: 'KPI vastgelegd',
  KpiDropped: 'KPI vervallen',
  KpiMeasured: 'KPI gemeten',
  KpiNormSet: 'KPI-norm vastgesteld',
  KpiVerdictEstablished: 'KPI-oordeel bepaald',
  KpiVerdictWithheld: 'Geen KPI-oordeel mogelijk',
  LumpsumAgreed: 'Bedrag voor taak of populatie afgesproken',
  MaximumSubsidiabeleKostenSet: 'Maximum van een subsidie vastgesteld',
  MaatwerkApproved: 'Maatwerk goedgekeurd',
  MaatwerkRequested: 'Maatwerk gevraagd',
  OnderdrukkingsregelSet: 'Cijfer afgeschermd',
  OndersteuningClassified: 'Gericht op ontwikkeling of stabilisatie',
  BestedingsruimteAgreed: 'Bestedingsruimte afgesproken',
  BestedingsruimteChanged: 'Bestedingsruimte gewijzigd',
  BestedingsruimteEnded: 'Bestedingsruimte beëindigd',
  BestedingsdrempelReached: 'Bestedingsruimte bijna gebruikt',
  BestedingsdrempelReleased: 'Signaal over bestedingsruimte vervallen',
  BestedingsoverlegHeld: 'Overleg over bestedingsruimte gehouden',
  BestedingsbesluitTaken: 'Besluit over bestedingsruimte',
  BestedingstermijnMissed: 'Termijn voor bestedingsruimte voorbij',
  OmzetgarantieGranted: 'Omzetgarantie toegekend',
  OmzetgarantieEnded: 'Omzetgarantie beëindigd',
  OmzetgarantieWithdrawn: 'Omzetgarantie ingetrokken',
  OmzetgarantieSettled: 'Omzetgarantie verrekend',
  MeerkostenregelingOpened: 'Regeling voor meerkosten geopend',
  MeerkostenregelingEnded: 'Regeling voor meerkosten beëindigd',
  MeerkostenReimbursed: 'Meerkosten vergoed',
  GegevensoverdrachtRecorded: 'Overdracht van gegevens vastgelegd',
  OntvangerAccepted: 'Aanbieder neemt cliënt over',
  OntvangerProposed: 'Aanbieder voorgesteld om cliënt over te nemen',
  OntvangerRefused: 'Aanbieder neemt cliënt niet over',
  OverdrachtCompleted: 'Cliënt is over naar een andere aanbieder',
  OverdrachtEnded: 'Overdracht niet meer nodig',
  OverdrachtOverdue: 'Cliënt heeft nog geen nieuwe aanbieder',
  OverdrachtStarted: 'Overdracht van een cliënt begonnen',
  OverstapGranted: 'Overstap toegekend',
  OverstapRequested: 'Overstap gevraagd',
  OverstapWaitlisted: 'Overstap op wachtlijst',
  ParameterOverridden: 'Eigen regel van een gemeente vastgelegd',
  ParameterOverrideWithdrawn: 'Eigen regel van een gemeente beëindigd',
  PeildatumFixed: 'Peildatum vastgesteld',
  PersoonsgegevensErased: 'Persoonsgegevens gewist',
  PersoonsgegevensViewed: 'Persoonsgegevens ingezien',
  PopulatieReported: 'Populatie opgegeven',
  PredicaatAwarded: 'Predicaat toegekend',
  PredicaatPublished: 'Predicaat gepubliceerd',
  PredicaatUnpublished: 'Predicaat van de lijst gehaald',
  PredicaatWithdrawn: 'Predicaat ingetrokken',
  RegioRechtsvormSet: 'Rechtsvorm van de regio vastgelegd',
  PrestatieIndicatorReported: 'Prestatie-indicator gemeld',
  RegioRegistered: 'Regio vastgelegd',
  RegioconfiguratiePublished: 'Regioconfiguratie gepubliceerd',
  ResultaatAgreed: 'Resultaat afgesproken',
  ResultaatMeasured: 'Resultaat gemeten',
  SamenwerkingsverbandFormed: 'Samenwerkingsverband vastgelegd',
  ResultaatgebiedenSet: 'Resultaatgebieden vastgelegd',
  SchouwConducted: 'Schouw uitgevoerd',
  SchouwOverdue: 'Signaal: schouw niet uitgevoerd',
  SchouwPlanned: 'Schouw gepland',
  StarttermijnExceeded: 'Starttermijn overschreden',
  StarttermijnExceededWithdrawn: 'Overschrijding teruggenomen',
  StarttermijnStarted: 'Starttermijn begonnen',
  StarttermijnWithdrawn: 'Starttermijn vervallen',
  TariefAgreed: 'Tarief afgesproken',
  TariefCorrected: 'Tarief gecorrigeerd',
  ContractTerminated: 'Contract beëindigd',
  ContractTerminationWithdrawn: 'Beëindiging ingetrokken',
  ContractSuspended: 'Contract geschorst',
  ContractSuspensionLifted: 'Schorsing opgeheven',
  TevredenheidsonderzoekExpected: 'Tevredenheidsonderzoek verwacht',
  TevredenheidsonderzoekOverdue: 'Signaal: tevredenheidsonderzoek te laat',
  TevredenheidsonderzoekSubmitted: 'Tevredenheidsonderzoek ingediend',
  ToegangstoetsPassed: 'Voldoet aan lichte toets',
  ToewijzingAccepted: 'Toewijzing geaccepteerd',
  ToewijzingConverted: 'Toewijzing omgezet naar andere bekostiging',
  ToewijzingCorrected: 'Toewijzing gecorrigeerd',
  ToewijzingDeclined: 'Toewijzing geweigerd',
  ToewijzingSent: 'Toewijzing verstuurd',
  TrajectprijsSet: 'Trajectprijs gezet',
  IndexcijferRecorded: 'Indexcijfer vastgelegd',
  IndexatieDecided: 'Over index van het jaar besloten',
  TariefSet: 'Tarief gezet',
  TariefIndexed: 'Tarief geïndexeerd',
  TariefherzieningDue: 'Tarief niet op tijd herzien',
  DekkingShortfallDetected: 'Te weinig aanbieders in een gemeente',
  DekkingRestored: 'Tekort aan aanbieders voorbij',
  WerkTakenUp: 'Signaal opgepakt',
  WerkPostponed: 'Signaal uitgesteld',
  WerkHandled: 'Signaal afgehandeld door een medewerker',
  WerkReopened: 'Signaal heropend',
  ContracttariefIndexed: 'Contracttarief geïndexeerd',
  KostprijsberekeningProposed: 'Kostprijsberekening voorgesteld',
  KostprijsberekeningDisputed: 'Bezwaar tegen kostprijsberekening',
  KostprijsberekeningAdopted: 'Kostprijsberekening vastgesteld',
  ReferentietariefImported: 'Referentietarief vastgelegd',
  IndexeringsafspraakAgreed: 'Afspraak over indexering gemaakt',
  VastBudgetAgreed: 'Vast budget afgesproken',
  SubsidieBooked: 'Subsidie geboekt onder het maximum',
  SubsidieGranted: 'Subsidie verleend',
  ResultaatbetalingApproved: 'Betaling voor een resultaat goedgekeurd',
  ToewijzingWithdrawn: 'Toewijzing ingetrokken',
  HoofdaanbiederAssigned: 'Hoofdaanbieder aangewezen',
  HoofdaanbiederEnded: 'Aanwijzing hoofdaanbieder geëindigd',
  OnderaannemerEngaged: 'Onderaannemer ingezet voor een cliënt',
  VervolgAdmitted: 'Vervolg van zorg toegelaten',
  VerantwoordelijkeGemeenteAssigned: 'Verantwoordelijke gemeente aangewezen',
  VerantwoordelijkeGemeenteCorrected: 'Verantwoordelijke gemeente gecorrigeerd',
  VerantwoordelijkeGemeenteWithdrawn: 'Verantwoordelijke gemeente ingetrokken',
  TrajectEvaluated: 'Traject geëvalueerd',
  VerbeterplanApproved: 'Verbeterplan goedgekeurd',
  VerbeterplanFailed: 'Verbeterplan mislukt',
  VerbeterplanOverdue: 'Signaal: verbeterplan te laat',
  VerbeterplanRejected: 'Verbeterplan afgewezen',
  VerbeterplanRequired: 'Verbeterplan vereist',
  VerbeterplanRequirementWithdrawn: 'Verbeterplan niet meer nodig',
  VerbeterplanSubmitted: 'Verbeterplan ingediend',
  VerbeterplanSucceeded: 'Verbeterplan geslaagd',
  VerblijfEnded: 'Verblijf beëindigd',
  VerblijfStarted: 'Verblijf begonnen',
  VerlengingsoptieApproached: 'Signaal: optie om te verlengen verloopt',
  ZorgEnded: 'Zorg beëindigd',
  ZorgPaused: 'Zorg onderbroken',
  ZorgResumed: 'Zorg hervat',
  ZorgStartCorrected: 'Start van de zorg gecorrigeerd',
  ZorgStartRemoved: 'Start van de zorg verwijderd',
  ZorgStarted: 'Zorg gestart',
  ZorgStopRemoved: 'Einde van de zorg teruggenomen',
  InkoopplanProposed: 'Inkoopplan voorgelegd aan de colleges',
  InkoopplanRevised: 'Inkoopplan herzien',
  InkoopplanbesluitPlanned: 'Besluit over inkoopplan gepland',
  InkoopplanAdoptedByCollege: 'Inkoopplan vastgesteld door een college',
  InkoopplanAmendedByCollege: 'Inkoopplan gewijzigd vastgesteld door een college',
  InkoopplanRejectedByCollege: 'Inkoopplan verworpen door een college',
  InkoopplanbesluitCorrected: 'Besluit over inkoopplan gecorrigeerd',
  InkoopplanEffective: 'Inkoopplan door elk college vastgesteld',
  InkoopplanEffectiveWithdrawn: 'Inkoopplan toch niet door elk college vastgesteld',
  InkoopplanbesluitExecuted: 'Besluit uit inkoopplan uitgevoerd',
  DvoRegistered: 'Dienstverleningsovereenkomst geregistreerd',
  DvoExtended: 'Dienstverleningsovereenkomst verlengd',
  DvoEnded: 'Dienstverleningsovereenkomst opgezegd',
  DvoCorrected: 'Dienstverleningsovereenkomst gecorrigeerd',
  DvoSuccessorNamed: 'Dienstverleningsovereenkomst kreeg een opvolger',
  DvoExpiryApproached: 'Signaal: dienstverleningsovereenkomst eindigt binnenkort',
  SamenwerkingsovereenkomstSigned: 'Samenwerkingsovereenkomst getekend',
  SamenwerkingsovereenkomstCorrected: 'Samenwerkingsovereenkomst gecorrigeerd',
  KnelpuntEscalated: 'Knelpunt geëscaleerd',
  EscalatieDecided: 'Besluit over knelpunt genomen',
  BegripPublished: 'Begrip gepubliceerd',
  GegevensleveringAgreed: 'Gegevenslevering afgesproken',
  GegevensleveringReceived: 'Gegevens ontvangen',
  GegevensleveringReceiptWithdrawn: 'Ontvangst van gegevens ingetrokken',
  GegevensleveringCompleted: 'Gegevens over een periode op tijd ontvangen',
  GegevensleveringOverdue: 'Signaal: gegevens niet op tijd ontvangen',
  GegevensleveringEnded: 'Afspraak over gegevenslevering beëindigd',
  FacturatieprotocolPublished: 'Facturatieprotocol gepubliceerd',
  ProductieverantwoordingSubmitted: 'Productieverantwoording ingediend',
  OverlegPlanned: 'Overleg gepland',
  OverlegMoved: 'Overleg verplaatst',
  OverlegHeld: 'Overleg gehouden',
  OverlegCancelled: 'Overleg vervallen',
  ConsultatieOpened: 'Consultatie geopend',
  ConsultatieExtended: 'Consultatie verlengd',
  AdviesSubmitted: 'Advies ontvangen',
  AdviesAnswered: 'Advies beantwoord',
  ConsultatieClosed: 'Consultatie gesloten',
  ConsultatieWithdrawn: 'Consultatie ingetrokken',
  ContractgesprekInvited: 'Uitgenodigd voor contractgesprek',
  GesprekskaartCompleted: 'Gesprekskaart ingevuld',
  GesprekskaartCorrected: 'Gesprekskaart gecorrigeerd',
  SignaalReported: 'Signaal over aanbieder gemeld',
  KlachtRegistered: 'Klacht over aanbieder vastgelegd',
  ConsulenteninputSubmitted: 'Inbreng van consulent',
  SignaalHandled: 'Melding over aanbieder afgehandeld',
  ActieAgreed: 'Actie afgesproken',
  ActieMoved: 'Actie verplaatst',
  ActieClosed: 'Actie afgerond',
  ActieDropped: 'Actie vervallen',
  ActieOverdue: 'Signaal: actie niet op tijd afgerond',
  PilotDefined: 'Pilot vastgelegd',
  PilotkaderAdopted: 'Kader van pilot vastgesteld',
  PilotplanAdopted: 'Plan van pilot vastgesteld',
  PilotselectionCompleted: 'Partners van pilot gekozen',
  PilotStarted: 'Pilot gestart',
  PilotbevindingReported: 'Bevinding van pilot gemeld',
  PilotEvaluated: 'Pilot geevalueerd',
  PilotpuntSettled: 'Punt uit pilot afgehandeld',
  PilotEnded: 'Pilot geeindigd',
  PilottermijnMissed: 'Termijn van pilot gemist',
  TransformatiespoorChosen: 'Transformatiespoor gekozen',
  TransformatiespoorSwitched: 'Van transformatiespoor gewisseld',
  TransformatievoorstelSubmitted: 'Transformatievoorstel ingediend',
  TransformatieopbrengstReported: 'Opbrengst van transformatie gemeld',
  MijlpaalPlanned: 'Mijlpaal gepland',
  MijlpaalReplanned: 'Mijlpaal herpland',
  MijlpaalReached: 'Mijlpaal bereikt',
  MijlpaalReachedCorrected: 'Bereiken van mijlpaal gecorrigeerd',
  MijlpaalCancelled: 'Mijlpaal vervallen',
  MijlpaalMissed: 'Signaal: mijlpaal niet gehaald',
  InkooprondeStarted: 'Inkoopronde begonnen',
  EisenSet: 'Eisen en gunningscriteria vastgesteld',
  AanbodInventorised: 'Aanbod geïnventariseerd',
  StapCompleted: 'Stap van de inkoop afgerond',
  InstroommomentPlanned: 'Instroommoment gepland',
  InstroommomentReplanned: 'Instroommoment verschoven',
  InkooprondePublished: 'Inkoopronde gepubliceerd',
  InstroommomentOpened: 'Instroommoment geopend',
  InstroommomentClosed: 'Instroommoment gesloten',
  CapaciteitsprobleemDeclared: 'Capaciteitsprobleem vastgesteld',
  TussentijdseInstroomOpened: 'Tussentijdse instroom geopend',
  AanmeldingRegistered: 'Aanmelding ingeschreven bij de ronde',
  AanmeldingSettled: 'Uitkomst van een aanmelding in de ronde',
  InkooprondeClosed: 'Inkoopronde gesloten',
  RaadInformed: 'Raad geïnformeerd over de inkoop',
  InkoopvormScored: 'Inkoopvorm beoordeeld',
  InkoopvormChosen: 'Inkoopvorm gekozen',
  OpenHouseExceptionJustified: 'Uitzondering voor open house gemotiveerd',
  ContractwaardeEstimated: 'Contractwaarde geraamd',
  SasDrempelExceeded: 'Signaal: raming boven de SAS-drempel',
  SasVraagJudged: 'Oordeel over de SAS-procedure',
  VraagAsked: 'Vraag over de inkoop gesteld',
  VraagAnswered: 'Vraag over de inkoop beantwoord',
  NotaVanInlichtingenPublished: 'Nota van inlichtingen gepubliceerd',
  AanmeldingSubmitted: 'Aanmelding ingediend',
  AanmeldingWithdrawn: 'Aanmelding ingetrokken',
  KwaliteitseisVerified: 'Aan kwaliteitseis voldaan',
  KwaliteitseisNotMet: 'Niet aan kwaliteitseis voldaan',
  ToelatingsgesprekConducted: 'Toelatingsgesprek gevoerd',
  AanmeldingAssessed: 'Aanmelding beoordeeld',
  AanbiederAdmitted: 'Aanbieder toegelaten',
  AanmeldingRejected: 'Aanmelding afgewezen',
  BezwaarSubmitted: 'Bezwaar ontvangen',
  BezwaarDecided: 'Op bezwaar beslist',
  BezwaartermijnEnded: 'Signaal: bezwaartermijn voorbij',
  GunningProvisionallyAwarded: 'Voorlopig gegund',
  StandstillEnded: 'Signaal: definitief gunnen kan',
  GunningWithdrawn: 'Voorlopige gunning ingetrokken',
  GunningFinallyAwarded: 'Definitief gegund',
  PartnercriteriumRecorded: 'Partnercriterium beoordeeld',
  PartnerschapAssessed: 'Partnerschap nagerekend',
  PartnerschapEstablished: 'Strategisch partner geworden of gebleven',
  PartnerschapEnded: 'Geen strategisch partner meer',
  PartnerbeoordelingDue: 'Signaal: jaarlijkse partnerbeoordeling nodig',
  OntwikkeldoelCommitted: 'Ontwikkeldoel toegezegd',
  OntwikkeldoelReported: 'Voortgang van ontwikkeldoel gemeld',
  SignaleringsafspraakAgreed: 'Signalering afgesproken',
  CertificaatRegistered: 'Certificaat geregistreerd',
  CertificaatWithdrawn: 'Certificaat ingetrokken',
  AanbiederClassified: 'Aanbieder ingedeeld',
  VerbeterpuntSet: 'Aandachts- of verbeterpunt gesteld',
  VerbeterpuntClosed: 'Aandachts- of verbeterpunt afgerond',
  PilotpartnerSelected: 'Deelname aan pilot vastgelegd',
  ContinuiteitsrisicoReported: 'Signaal: continuïteitsrisico gemeld',
  ContinuiteitsinterventieStarted: 'Interventie om de continuïteit begonnen',
  ContinuiteitsrisicoEnded: 'Continuïteitsrisico voorbij',
  BeschikbaarheidReported: 'Beschikbaarheid opgegeven',
  CapaciteitstekortReported: 'Signaal: capaciteitstekort gemeld',
  CapaciteitRestored: 'Capaciteitstekort hersteld',
  CombinatieFormed: 'Combinatie vastgelegd',
  OnderaannemerRegistered: 'Onderaannemer geregistreerd',
  OnderaannemingEnded: 'Onderaanneming geëindigd',
  PercelenAssigned: 'Percelen aan contract gekoppeld',
  RaamovereenkomstSigned: 'Raamovereenkomst vastgelegd',
  MinimumClientenSet: 'Minimum aantal cliënten afgesproken',
  MinimumClientenReached: 'Minimum aantal cliënten gehaald',
  MinimumClientenNotReached: 'Signaal: minimum aantal cliënten niet gehaald',
  PassendAanbodNotFound: 'Geen passend aanbod gevonden',
  PassendAanbodFound: 'Toch passend aanbod gevonden',
};

export const gebeurtenis = (type) => GEBEURTENIS[type] ?? type;

/** Kinds of signals of the work list, in the words of the API. */
export const WERKSOORT = {
  verlengingsoptie: 'Verlengingsoptie',
  'contract-einde': 'Contract eindigt',
  'overdracht-starten': 'Overdracht van cliënten beginnen',
  overdracht: 'Cliënt zonder volgende aanbieder',
  bestedingsoverleg: 'Overleg over de bestedingsruimte',
  bestedingsbesluit: 'Besluit over de bestedingsruimte',
  actie: 'Actie uit overleg',
  contractgesprek: 'Contractgesprek',
  consultatie: 'Consultatie afronden',
  'advies-beantwoorden': 'Advies beantwoorden',
  certificaat: 'Certificaat verloopt',
  dekkingstekort: 'Te weinig aanbieders in een gemeente',
  mijlpaal: 'Mijlpaal',
  'dvo-einde': 'Dienstverleningsovereenkomst eindigt',
  escalatie: 'Knelpunt wacht op een besluit',
  tariefherziening: 'Tarief herzien',
  indexatie: 'Index vaststellen',
  budget: 'Budgetplafond',
  partnerbeoordeling: 'Strategisch partner opnieuw beoordelen',
  ontwikkeldoel: 'Ontwikkeldoel van een partner',
  'verbeterplan-indienen': 'Verbeterplan indienen',
  'verbeterplan-beoordelen': 'Verbeterplan beoordelen',
  contractconsequentie: 'Besluit over een contract',
  tevredenheidsonderzoek: 'Tevredenheidsonderzoek',
  starttermijn: 'Zorg starten',
  'extra-controle': 'Extra controle van een dure toewijzing',
  schouw: 'Schouw',
  gegevenslevering: 'Gegevenslevering',
  bezwaar: 'Bezwaar tegen een besluit',
  'definitief-gunnen': 'Definitief gunnen',
  'sas-vraag': 'Geraamde waarde boven de drempel',
  'raad-informeren': 'Raad informeren',
  'vraag-beantwoorden': 'Vraag over een inkoopronde',
  'aanmelding-beslissen': 'Besluit op een aanmelding',
  'instroommoment-sluit': 'Instroommoment sluit',
  clientenstop: 'Clientenstop zonder einde',
  antwoord: 'Antwoord op een bericht versturen',
  'bericht-teruggestuurd': 'Teruggestuurd bericht herstellen',
  verzoek: 'Verzoek van een aanbieder beantwoorden',
};

export const WERKSTAND = {
  'te-laat': 'te laat',
  open: 'open',
  uitgesteld: 'uitgesteld',
  gemist: 'gemist: de laatste dag ging voorbij',
  afgehandeld: 'afgehandeld',
  vervallen: 'vervallen',
};

/** The options of a filter from a list of words. */
export const opties = (woorden, leeg) => [
  ['', leeg],
  ...Object.entries(woorden).map(([code, woord]) => [code, Array.isArray(woord) ? woord[0] : woord]),
];

/** How an overleg stands, with how it is marked. */
export const OVERLEGSTAND = {
  gepland: ['gepland', 'stil'],
  'niet-vastgelegd': ['niet vastgelegd', 'let-op'],
  gehouden: ['gehouden', 'goed'],
  vervallen: ['vervallen', 'stil'],
};

/** How a pilot stands, with how it is marked. */
export const PILOTSTAND = {
  voorbereiding: ['in voorbereiding', 'stil'],
  loopt: ['loopt', 'goed'],
  geevalueerd: ['geevalueerd', 'stil'],
  geeindigd: ['geeindigd zonder evaluatie', 'let-op'],
};

/** How the conversations with an aanbieder stand against the norm. */
export const GESPREKSSTAND = {
  'te-laat': ['te laat', 'let-op'],
  nooit: ['nooit', 'let-op'],
  'op-tijd': ['op tijd', 'goed'],
  'zonder-norm': ['geen norm', 'stil'],
};

export const CONSULTATIESOORT = { marktconsultatie: 'marktconsultatie', concept: 'reactie op een concept' };

export const CONSULTATIESTAND = {
  gepland: ['gepland', 'stil'],
  loopt: ['loopt', 'goed'],
  'te-beantwoorden': ['wacht op verslag', 'let-op'],
  gesloten: ['gesloten', 'stil'],
  ingetrokken: ['ingetrokken', 'stil'],
};

export const VERWERKING = {
  overgenomen: ['overgenomen', 'goed'],
  'deels-overgenomen': ['deels overgenomen', 'goed'],
  'niet-overgenomen': ['niet overgenomen', 'stil'],
};

export const KAARTSTAND = {
  uitgenodigd: ['uitgenodigd', 'stil'],
  voorbij: ['voorbij, niet ingevuld', 'let-op'],
  ingevuld: ['ingevuld', 'goed'],
  vervallen: ['vervallen', 'stil'],
};

export const PUNTBRON = {
  klacht: 'klacht',
  signaal: 'signaal',
  consulenteninput: 'inbreng van consulenten',
  kpi: 'KPI',
  verbeterplan: 'verbeterplan',
  actie: 'actie',
  eigen: 'toegevoegd',
};

export const PUNTUITKOMST = {
  afgedaan: ['afgedaan', 'goed'],
  'loopt-door': ['loopt door', 'stil'],
  'niet-besproken': ['niet besproken', 'let-op'],
};

export const ACTIESTAND = {
  open: ['open', 'stil'],
  'te-laat': ['te laat', 'let-op'],
  gesloten: ['gesloten', 'goed'],
  vervallen: ['vervallen', 'stil'],
};

export const PUNTSTAND = {
  open: ['moet nog landen', 'let-op'],
  overgenomen: ['overgenomen', 'goed'],
  'niet-overgenomen': ['niet overgenomen', 'stil'],
};

export const PILOTBESTEMMING = {
  contracttekst: 'volgende contracttekst',
  contractmanagement: 'contractmanagement',
  productontwikkeling: 'productontwikkeling',
  sturingsmix: 'keuze van de sturingsmix',
};

export const TRANSFORMATIESPOOR = {
  'eigen-voorstel': 'eigen voorstel',
  pilot: 'meedoen aan een pilot',
  budget: 'budget beschikbaar stellen',
};
