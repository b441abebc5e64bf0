import { addMonths } from '../../kernel/datum.js';
import { type Regel } from './regels.js';

/** What the messages about one client have in common. */
export interface BerichtOverClient {
  readonly header: { readonly berichtIdentificatie: { readonly dagtekening: string } };
  readonly client: { readonly geboortedatum: Geboortedatum };
}

export interface Geboortedatum {
  readonly datum: string;
  readonly datumGebruik?: string | undefined;
}

/** CS139 by IV009: what is unknown of a birth date is filled with 01, a birth date that is unknown is 1900-01-01. */
export function datumGebruikFits({ datum, datumGebruik }: Geboortedatum): boolean {
  switch (datumGebruik) {
    case '1':
      return datum.endsWith('-01');
    case '2':
      return datum.endsWith('-01-01');
    case '3':
      return datum === '1900-01-01';
    case undefined:
    default:
      return true;
  }
}

/** Holds for every message: nobody dates a message ahead of the day on which it comes in. */
export const regelDagtekening: Regel<Pick<BerichtOverClient, 'header'>> = {
  regel: 'TR135',
  retourcode: '8848',
  melding: 'Dagtekening ligt in de toekomst.',
  *schendingen({ header }, { vandaag }) {
    if (header.berichtIdentificatie.dagtekening > vandaag) yield 'Bericht/Header/BerichtIdentificatie/Dagtekening';
  },
};

const GEBOORTEDATUM = 'Bericht/Client/Geboortedatum/Datum';

export const regelsClient: readonly Regel<BerichtOverClient>[] = [
  regelDagtekening,
  {
    regel: 'TR134',
    melding: 'Geboortedatum ligt na de dagtekening van het bericht.',
    *schendingen({ header, client }) {
      if (client.geboortedatum.datum > header.berichtIdentificatie.dagtekening) yield GEBOORTEDATUM;
    },
  },
  {
    regel: 'TR002',
    melding: 'Geboortedatum ligt meer dan 120 jaar voor de dagtekening van het bericht.',
    *schendingen({ header, client: { geboortedatum } }) {
      if (geboortedatum.datumGebruik === '3' && geboortedatum.datum === '1900-01-01') return;
      if (geboortedatum.datum < addMonths(header.berichtIdentificatie.dagtekening, -120 * 12)) yield GEBOORTEDATUM;
    },
  },
  {
    regel: 'CS139',
    melding: 'DatumGebruik past niet bij de datum.',
    *schendingen({ client }) {
      if (!datumGebruikFits(client.geboortedatum)) yield 'Bericht/Client/Geboortedatum/DatumGebruik';
    },
  },
];
