/** Substantive reasons on which an aanbieder may refuse in spite of the acceptatieplicht (R-CON-07). */
export const REDENEN_WEIGERING = ['GEEN_CAPACITEIT', 'EXPERTISE_ONTBREEKT', 'VEILIGHEID', 'ANDERS'] as const;

/** RedenBeeindiging of iWmo 3.2 and of iJw 3.2. What 31 says depends on the law. */
const WMO588 = ['02', '19', '20', '21', '22', '23', '31', '36', '37', '38', '39'] as const;
const ALLEEN_JZ588 = ['32', '33', '34', '35'] as const;
export const REDENEN_BEEINDIGING = [...WMO588, ...ALLEEN_JZ588] as const;

/** "Levering is tijdelijk beeindigd": a pause, not an end. */
export const REDEN_TIJDELIJK = '20';

/** Why a toewijzing or a reported start is corrected. A list, because free text here would be about a person. */
export const REDENEN_CORRECTIE = [
  'INVOERFOUT',
  'HERBEOORDELING',
  'OPGAVE_AANBIEDER',
  'OPGAVE_CLIENT',
  'CONTRACTWIJZIGING',
  'VERHUIZING',
  'OVERSTAP',
  'ADMINISTRATIEVE_CORRECTIE',
] as const;
