import { type Antwoordbericht, type Antwoordkenmerk } from '../antwoord/retourbericht.js';
import { type Jw319, jw319 } from '../berichten/gegenereerd/jw319.js';
import { type Wmo319, wmo319 } from '../berichten/gegenereerd/wmo319.js';
import { type Verzoekgegevens } from './verzoek.events.js';

const AFGEWEZEN = '1';
const IN_ONDERZOEK = '2';

export interface Antwoordinhoud {
  readonly wet: Verzoekgegevens['wet'];
  readonly gemeentecode: string;
  readonly agbcode: string;
  readonly referentie: string;
  /** Null where the request is looked into. */
  readonly afwijzing: { readonly redenCode: string; readonly woonplaatsgemeente: string | null } | null;
}

/** The 319: refused with its reason, or looked into. */
export function maakVerzoekantwoord(
  { wet, gemeentecode, agbcode, referentie, afwijzing }: Antwoordinhoud,
  { identificatie, dagtekening }: Antwoordkenmerk,
): Antwoordbericht {
  const definition = wet === 'Wmo2015' ? wmo319 : jw319;
  const woonplaats = afwijzing?.woonplaatsgemeente ?? null;
  const value: Wmo319 & Jw319 = {
    header: {
      ...{ berichtCode: definition.berichtcode, berichtVersie: 3, berichtSubversie: 2 },
      ...{ afzender: gemeentecode, ontvanger: agbcode },
      berichtIdentificatie: { identificatie, dagtekening },
      xsdVersie: definition.xsdVersie,
    },
    antwoord: {
      referentieAanbieder: referentie,
      verzoekAntwoord: afwijzing === null ? IN_ONDERZOEK : AFGEWEZEN,
      redenAfwijzingVerzoek: afwijzing?.redenCode,
      woonplaatsbeginsel: woonplaats === null ? undefined : { gemeente: woonplaats },
    },
  };
  return { definition, value };
}
