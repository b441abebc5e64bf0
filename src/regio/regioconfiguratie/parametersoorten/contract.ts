import { z } from 'zod';
import { aantal, datum, jaNee, type Parametersoorten, positief, tekst, teksten } from './parametersoort.js';

/** Terms, options and clauses of contracts, and how aanbieders come in. */
export const CONTRACT: Parametersoorten = {
  'contract.ingang': datum('Eerste dag van de contracten.'),
  'contract.duur': {
    schema: z.array(positief).min(1),
    toegestaan: 'een lijst van toegestane looptijden in hele jaren, bijvoorbeeld [3, 4]',
    uitleg: 'Looptijden die een contract mag hebben, zonder verlengingen.',
  },
  'contract.verlenging': {
    schema: z.strictObject({ aantal: z.int().nonnegative(), jaren: positief }),
    toegestaan: '{ aantal: 2, jaren: 2 }: het aantal opties en de jaren per optie',
    uitleg: 'Opties om te verlengen.',
  },
  'contract.maximum': aantal('Langste looptijd met alle verlengingen, in jaren.'),
  'contract.optie.uitoefenaar': {
    schema: z.enum(['gemeenten', 'aanbieder', 'partijen']),
    toegestaan: 'gemeenten, aanbieder of partijen',
    uitleg: 'Wie een verlengingsoptie uitoefent.',
  },
  'contract.optie.aankondigingMaanden': aantal(
    'Maanden voor het einde waarop een verlenging uiterlijk is aangekondigd.',
  ),
  'contract.signaal.optieMaanden': aantal('Maanden voor de laatste dag van aankondigen waarop Kroniek waarschuwt.'),
  'contract.signaal.eindeMaanden': aantal('Maanden voor het einde waarop Kroniek waarschuwt.'),
  'contract.clausules': teksten('Clausules die in elk contract staan.'),
  acceptatieplicht: jaNee('Of een aanbieder een toegewezen client moet aannemen.'),
  inkoopvorm: tekst('Instrument waarmee de regio inkoopt.'),
  'instroom.momenten': tekst('Wanneer nieuwe aanbieders kunnen instromen.'),
  'instroom.criteria': teksten('Waarop een nieuwe aanbieder wordt beoordeeld.'),
  'aanbieders.aantal': tekst('Hoeveel aanbieders de regio wil.'),
  onderaanneming: tekst('Wat voor onderaannemers geldt.'),
  'dvo.signaal.maanden': aantal(
    'Maanden voor het einde van een dienstverleningsovereenkomst waarop Kroniek waarschuwt.',
  ),
};
