import { type Regel } from '../berichten/regels.js';
import { regelDagtekening } from '../berichten/regels-client.js';
import { type Jw319 } from '../berichten/gegenereerd/jw319.js';
import { type Wmo319 } from '../berichten/gegenereerd/wmo319.js';

const ANTWOORD = 'Bericht/Antwoord';
const AFGEWEZEN = '1';
const IN_ONDERZOEK = '2';
const WOONPLAATSBEGINSEL = '8';

/** Rules of level 2 (inside the message) for the 319; each breach is answered with 0001. */
export const regels319: readonly Regel<Wmo319>[] = [
  regelDagtekening,
  {
    regel: 'CD085',
    melding: 'RedenAfwijzingVerzoek is verplicht bij VerzoekAntwoord 1 (afgewezen).',
    *schendingen({ antwoord: { verzoekAntwoord, redenAfwijzingVerzoek } }) {
      if (verzoekAntwoord === AFGEWEZEN && redenAfwijzingVerzoek === undefined) yield ANTWOORD;
    },
  },
  {
    regel: 'CD086',
    melding: 'RedenAfwijzingVerzoek mag niet bij VerzoekAntwoord 2 (in onderzoek).',
    *schendingen({ antwoord: { verzoekAntwoord, redenAfwijzingVerzoek } }) {
      if (verzoekAntwoord === IN_ONDERZOEK && redenAfwijzingVerzoek !== undefined) {
        yield `${ANTWOORD}/RedenAfwijzingVerzoek`;
      }
    },
  },
];

/** The woonplaatsbeginsel is of the Jeugdwet only. */
export const regelsJw319: readonly Regel<Jw319>[] = [
  ...regels319,
  {
    regel: 'TR377',
    melding: 'Woonplaatsbeginsel is verplicht bij RedenAfwijzingVerzoek 8.',
    *schendingen({ antwoord: { redenAfwijzingVerzoek, woonplaatsbeginsel } }) {
      if (redenAfwijzingVerzoek === WOONPLAATSBEGINSEL && woonplaatsbeginsel === undefined) yield ANTWOORD;
    },
  },
  {
    regel: 'TR409',
    melding: 'Woonplaatsbeginsel mag alleen bij RedenAfwijzingVerzoek 8.',
    *schendingen({ antwoord: { redenAfwijzingVerzoek, woonplaatsbeginsel } }) {
      if (redenAfwijzingVerzoek !== WOONPLAATSBEGINSEL && woonplaatsbeginsel !== undefined) {
        yield `${ANTWOORD}/Woonplaatsbeginsel`;
      }
    },
  },
];
