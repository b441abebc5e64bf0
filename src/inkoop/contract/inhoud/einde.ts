/** Why a contract ends before its last day (R-CON-16; Contractstandaard Wmo 1.2 for notice and delivery). */
export const BEEINDIGINGSGRONDEN = [
  'opzegging',
  'onvoldoende-inspanning',
  'geen-levering',
  'wederzijds-goedvinden',
  'ontbinding',
  'faillissement',
  'uitsluiting',
  'pilotuitkomst',
] as const;
export type Beeindigingsgrond = (typeof BEEINDIGINGSGRONDEN)[number];
