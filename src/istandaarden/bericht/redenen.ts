/** RedenWijziging (code list WMO002) as the reason that a correction carries. */
export const REDENEN: Readonly<Record<string, string>> = {
  '02': 'client overleden',
  '03': 'contractwijziging',
  '04': 'herbeoordeling: verlenging toewijzing',
  '05': 'herbeoordeling: verkorting toewijzing',
  '06': 'uitstroom naar ander domein',
  '07': 'verhuizing naar een andere gemeente',
  '08': 'wijziging leveringsvorm',
  '09': 'overstap naar andere aanbieder',
  '10': 'overgang naar nieuwe bekostigingssystematiek',
  '11': 'gemeentelijke herindeling',
  '12': 'geinitieerd door de aanbieder',
  '13': 'verwijderd',
  '14': 'administratieve correctie',
};
/** The toewijzing is taken back as if it was never sent. */
export const VERWIJDERD = '13';
