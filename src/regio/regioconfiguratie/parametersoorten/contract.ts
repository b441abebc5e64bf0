import { z } from 'zod';
import {
  CLAUSULES,
  EEN_HOOFDAANBIEDER_PER,
  INSTRUMENTEN,
  LOOPTIJDSTATUSSEN,
  SCHORSINGSGRONDEN,
  zAanbieders,
  zBestedingsklok,
  zClausules,
  zContractduur,
  zInkoopvorm,
  zInstroom,
  zLooptijdstatus,
  zOnderaanneming,
  zVerlenging,
  zVervolgregel,
} from '../inhoud/contract.js';
import { aantal, datum, jaNee, type Parametersoorten, teksten } from './parametersoort.js';

/** Terms, options and clauses of contracts, and how aanbieders come in. Durations are whole months. */
export const CONTRACT: Parametersoorten = {
  'contract.ingang': datum('Eerste dag van de contracten.'),
  'contract.duur': {
    schema: zContractduur,
    toegestaan: '{ maanden: [36, 48] } of { minimumMaanden: 36 }, en desgewenst adviesMaanden en toelichting',
    uitleg: 'Looptijden die een contract mag hebben, zonder verlengingen, in maanden.',
  },
  'contract.verlenging': {
    schema: zVerlenging,
    toegestaan: '{ aantal: 2, maanden: 24, maximaal: false }, en desgewenst toelichting',
    uitleg:
      'Hoeveel opties een contract ten hoogste heeft en hoe lang elke is; bij maximaal: true mag een optie ook korter worden gebruikt.',
  },
  'contract.maximum': aantal('Langste looptijd met alle verlengingen, in maanden.'),
  'contract.optie.uitoefenaar': {
    schema: z.enum(['gemeenten', 'aanbieder', 'partijen']),
    toegestaan: 'gemeenten, aanbieder of partijen',
    uitleg:
      'Wie een verlengingsoptie uitoefent: eenzijdig de gemeenten of de aanbieder, of wederzijds de partijen samen.',
  },
  'contract.optie.aankondigingMaanden': aantal(
    'Maanden voor het einde waarop een verlenging uiterlijk is aangekondigd; de landelijke Contractstandaard Wmo 1.2 noemt 6.',
  ),
  'contract.signaal.optieMaanden': aantal('Maanden voor de laatste dag van aankondigen waarop Kroniek waarschuwt.'),
  'contract.signaal.eindeMaanden': aantal('Maanden voor het einde waarop Kroniek waarschuwt.'),
  'contract.wijziging.aankondigingDagen': aantal(
    'Kalenderdagen tussen de aankondiging van een contractwijziging en haar eerste dag; zonder deze regel 90.',
  ),
  'contract.overdracht.startDagen': aantal(
    'Kalenderdagen na het besluit om een contract eerder te eindigen waarbinnen de overdracht van de clienten begint; zonder deze regel geldt alleen de laatste dag van het contract.',
  ),
  'contract.bestedingsruimte': {
    schema: zBestedingsklok,
    toegestaan: '{ drempelBasispunten: 7000, overlegDagen: 14, besluitDagen: 14 }',
    uitleg:
      'Wanneer het gesprek over de bestedingsruimte van een contract begint, en de kalenderdagen voor overleg en daarna besluit; zonder deze regel 70%, 14 en 14, zoals de landelijke Contractstandaard Wmo 1.2.',
  },
  'contract.status': {
    schema: zLooptijdstatus,
    toegestaan: `{ status, toelichting } met als status: ${LOOPTIJDSTATUSSEN.join(' of ')}`,
    uitleg:
      'Of contracten definitief meerjarig zijn, of beperkt omdat een pilot de percelen of looptijd nog verandert.',
  },
  'contract.clausules': {
    schema: zClausules,
    toegestaan: `een lijst van { clausule, toelichting } met als clausule: ${CLAUSULES.join(', ')}`,
    uitleg: 'Clausules die in elk contract staan.',
  },
  'toewijzing.vervolg': {
    schema: zVervolgregel,
    toegestaan: `{ dagen: 30, schorsingsgronden: [onderzoek] }, en desgewenst toelichting; met als schorsingsgronden: ${SCHORSINGSGRONDEN.join(', ')}, of een lege lijst`,
    uitleg:
      'Wanneer een nieuwe toewijzing zorg vervolgt die de client al heeft, zodat een clientenstop of schorsing haar niet tegenhoudt; zonder deze regel sluit het vervolg zonder tussendag aan, en geldt het niet bij een schorsing.',
  },
  acceptatieplicht: jaNee('Of een aanbieder een toegewezen client moet aannemen.'),
  inkoopvorm: {
    schema: zInkoopvorm,
    toegestaan: `{ instrument, ... } met als instrument: ${INSTRUMENTEN.join(', ')}`,
    uitleg: 'Instrument waarmee de regio inkoopt; per segment of product te zetten.',
  },
  'instroom.momenten': {
    schema: zInstroom,
    toegestaan:
      '{ wijze: doorlopend, momenten, gesloten of open; perJaar, momenten: [04-01, 10-01], uitzonderingen, toelichting }',
    uitleg: 'Wanneer nieuwe aanbieders kunnen instromen; een lege lijst van momenten is doorlopend.',
    producten: (waarde) => zInstroom.parse(waarde).uitzonderingen?.flatMap(({ producten = [] }) => producten) ?? [],
  },
  'instroom.criteria': teksten('Waarop een nieuwe aanbieder wordt beoordeeld.'),
  'aanbieders.aantal': {
    schema: zAanbieders,
    toegestaan: '{ nu, gewenst: { van, tot }, richting, minimumPerVorm, minimumPerGemeente, toelichting }',
    uitleg: 'Hoeveel aanbieders er zijn en hoeveel de regio wil, ook per ondersteuningsvorm en gemeente.',
    producten: (waarde) => zAanbieders.parse(waarde).minimumPerGemeente?.map(({ product }) => product) ?? [],
  },
  onderaanneming: {
    schema: zOnderaanneming,
    toegestaan:
      '{ regel, instemming (per-gemeente), toelichting } met als regel: toegestaan, hoofdaannemer-verantwoordelijk, in-heroverweging, niet-toegestaan of anders',
    uitleg: 'Wat voor onderaannemers geldt.',
  },
  'hoofdaanbieder.perClient': {
    schema: z.enum(EEN_HOOFDAANBIEDER_PER),
    toegestaan: EEN_HOOFDAANBIEDER_PER.join(' of '),
    uitleg:
      'Waarvoor een client een hoofdaanbieder tegelijk heeft: per product, of voor het hele segment; zonder deze regel kunnen het er meer zijn.',
  },
  'dvo.signaal.maanden': aantal(
    'Maanden voor het einde van een dienstverleningsovereenkomst waarop Kroniek waarschuwt.',
  ),
};
