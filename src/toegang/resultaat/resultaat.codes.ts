/** Why a resultaat was not reached (R-RES-02). A list, because free text here would be about a person. */
export const REDENEN_NIET_BEHAALD = [
  'ONDERSTEUNING_ONVOLDOENDE',
  'CLIENT_WERKTE_NIET_MEE',
  'OMSTANDIGHEDEN_GEWIJZIGD',
  'RESULTAAT_TE_HOOG_GESTELD',
  'VOORTIJDIG_BEEINDIGD',
  'ANDERS',
] as const;
