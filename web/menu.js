// The order of the menu: what belongs together stands together. The pages themselves are named in kroniek.js.

export const GROEPEN = [
  ['Werk', ['/werklijst', '/']],
  [
    'Inkoop en contracten',
    [
      '/contracten',
      '/contractwijzigingen',
      '/aanbieders',
      '/inkoop',
      '/marktanalyse',
      '/partners',
      '/overleg',
      '/gesprekken',
      '/vernieuwing',
      '/dekking',
    ],
  ],
  ['Zorg', ['/casussen', '/verzoeken', '/starttermijnen', '/productcatalogus']],
  ['Geld', ['/uitgaven', '/tarieven', '/declaraties']],
  ['Kwaliteit', ['/kpi', '/verbeterplannen', '/excellente-aanbieders']],
  ['Regio', ['/gemeenten', '/besluitvorming', '/consultaties', '/gegevens', '/regioconfiguratie']],
  ['Beheer', ['/berichten', '/berichtspiegel', '/berichtregels', '/audittrail', '/status']],
];

/** The pages in their groups, each once; a page that no group names stands under Overig, so that none is lost. */
export function ingedeeld(paginas) {
  const genoemd = new Set(GROEPEN.flatMap(([, adressen]) => adressen));
  const groepen = GROEPEN.map(([naam, adressen]) => [
    naam,
    adressen.flatMap((href) => paginas.filter(([adres]) => adres === href)),
  ]);
  return [...groepen, ['Overig', paginas.filter(([adres]) => !genoemd.has(adres))]].filter(
    ([, leden]) => leden.length > 0,
  );
}

/** Whose day begins with the work list instead of the overview. */
export const BEGINT_MET_WERK = ['contractmanager', 'inkoper', 'controller', 'toezichthouder'];
