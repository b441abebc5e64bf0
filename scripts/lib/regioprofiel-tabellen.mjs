/** The parameter kinds by subject: the heading above each table, the file and the object in it. */
const ONDERWERPEN = [
  ['Contracten en inkoop', 'contract', 'CONTRACT'],
  ['Inkoop en dekking', 'inkoop', 'INKOOP'],
  ['Bekostiging en tarieven', 'bekostiging', 'BEKOSTIGING'],
  ['Drempels', 'drempels', 'DREMPELS'],
  ['KPI’s en kwaliteit', 'kwaliteit', 'KWALITEIT'],
  ['Toegang, pgb en privacy', 'toegang', 'TOEGANG'],
  ['Gemeenten', 'gemeenten', 'GEMEENTEN'],
  ['Partners, overleg, toezicht en monitoring', 'sturing', 'STURING'],
  ['Vernieuwing', 'ontwikkeling', 'ONTWIKKELING'],
  ['Bestuur en kosten', 'bestuur', 'BESTUUR'],
];
const begin = (naam) => `<!-- begin ${naam}: geschreven door npm run schema -->\n`;
const EINDE = '<!-- einde -->';

/** A cell of a Markdown table: what would end it, or be read as markup, is written out. */
const cel = (tekst) => String(tekst).replaceAll('|', '\\|').replaceAll('\n', ' ');

function tabel(koppen, rijen) {
  const regel = (cellen) => `| ${cellen.map(cel).join(' | ')} |`;
  return [regel(koppen), regel(koppen.map(() => '---')), ...rijen.map(regel)].join('\n');
}

/** The generated parts of docs/regioprofiel.md by name. Throws where a kind of parameter stands under no subject. */
export async function regioprofielTabellen(built) {
  const { PARAMETERS } = await built('parametersoorten/parametersoorten');
  const { PRODUCTCATEGORIEEN } = await built('inhoud/productcategorie');
  const { TAXONOMIE } = await built('inhoud/taxonomie');
  const delen = await Promise.all(
    ONDERWERPEN.map(async ([kop, bestand, naam]) => {
      const soorten = (await built(`parametersoorten/${bestand}`))[naam];
      const rijen = Object.entries(soorten).map(([sleutel, { uitleg, toegestaan, alleenRegio }]) => [
        `\`${sleutel}\``,
        alleenRegio ? `${uitleg} Alleen voor de hele regio.` : uitleg,
        toegestaan,
      ]);
      return {
        sleutels: Object.keys(soorten),
        tekst: `#### ${kop}\n\n${tabel(['Sleutel', 'Wat de regel doet', 'Mag zijn (of `open`)'], rijen)}`,
      };
    }),
  );
  const genoemd = delen.flatMap(({ sleutels }) => sleutels);
  const vergeten = Object.keys(PARAMETERS).filter((sleutel) => !genoemd.includes(sleutel));
  if (vergeten.length > 0) throw new Error(`No subject in scripts/lib/regioprofiel-tabellen.mjs has: ${vergeten}`);
  return {
    parametersoorten: delen.map(({ tekst }) => tekst).join('\n\n'),
    productcategorieen: tabel(
      ['Wet', 'Categorie', 'Naam'],
      Object.entries(PRODUCTCATEGORIEEN).flatMap(([wet, namen]) =>
        Object.entries(namen).map(([code, naam]) => [`\`${wet}\``, `\`'${code}'\``, naam]),
      ),
    ),
    taxonomie: tabel(
      ['Code', 'Naam', 'Hoort onder', 'Wat erin zit'],
      TAXONOMIE.begrippen.map(({ code, naam, onder, omschrijving }) => [
        `\`${code}\``,
        naam,
        onder === null ? '' : `\`${onder}\``,
        omschrijving,
      ]),
    ),
  };
}

/** The text with each generated part between its marks. Throws where a mark is missing. */
export function tussen(tekst, delen) {
  return Object.entries(delen).reduce((tot, [naam, deel]) => {
    const van = tot.indexOf(begin(naam));
    const eind = tot.indexOf(EINDE, van);
    if (van < 0 || eind < 0) throw new Error(`docs/regioprofiel.md has no place for ${naam}.`);
    const inhoud = `${begin(naam)}<!-- prettier-ignore-start -->\n\n${deel}\n\n<!-- prettier-ignore-end -->\n`;
    return tot.slice(0, van) + inhoud + tot.slice(eind);
  }, tekst);
}
