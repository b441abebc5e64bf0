import { type Leesbaar } from './bestand.js';
import { Controle, type Fout } from './controle.js';
import { zResultaatgebieden } from '../parametersoorten/toegang.js';
import { controleerContractduur } from './secties/contractduur.js';
import { controleerGemeenten } from './secties/gemeenten.js';
import { controleerHerindelingen } from './secties/herindelingen.js';
import { controleerInwonertallen } from './secties/inwonertallen.js';
import { controleerKruistabel, controleerUitgesloten, type Kruisnamen } from './secties/kruistabel.js';
import { controleerMatrices } from './secties/matrices.js';
import { controleerBereik, controleerParameters } from './secties/parameters.js';
import { controleerProduct } from './secties/producten.js';
import { controleerRegio } from './secties/regio.js';
import { controleerSamenwerkingsverbanden } from './secties/samenwerkingsverbanden.js';
import { controleerUitvoering } from './secties/uitvoering.js';
import { controleerVerwijzingen } from './secties/verwijzingen.js';
import { controleerWeergave } from './secties/weergave.js';

/** What no schema of one property can say: references, doubles, validity and the value of each parameter. */
export function kruiscontrole(bestand: Leesbaar): Fout[] {
  const controle = new Controle();
  const { regio, parameters, bereik } = bestand;
  const gemeenten = controle.uniek(
    'gemeenten',
    bestand.gemeenten.map((gemeente) => gemeente.gemeentecode),
    'gemeentecode',
  );
  const kalenders = controle.uniek(
    'kalenders',
    bestand.kalenders.map((kalender) => kalender.versie),
    'versie',
  );
  const perspectieven = controle.uniek(
    'perspectieven',
    bestand.perspectieven.map((perspectief) => perspectief.code),
    'code',
  );
  const segmenten = controle.opvolgend('segmenten', bestand.segmenten, 'code');
  const producten = controle.opvolgend('producten', bestand.producten, 'code');
  const bekend = { segmenten, wetten: regio.wetten, perspectieven };
  controle.uniek(
    'matrices',
    bestand.matrices.map((matrix) => matrix.code),
    'code',
  );
  const cellen = controleerMatrices(bestand.matrices, bestand.producten, bekend, controle);
  const productcodes = [...producten, ...cellen.map(({ code }) => code)];
  const inkoop = { segmenten, producten: productcodes };
  controleerRegio(regio, gemeenten, controle);
  controleerGemeenten(bestand.gemeenten, inkoop, bestand.herindelingen, controle);
  const bijVerbanden = { ...inkoop, gemeenten, herindelingen: bestand.herindelingen };
  controleerSamenwerkingsverbanden(bestand.samenwerkingsverbanden, bijVerbanden, controle);
  controleerHerindelingen(bestand.herindelingen, gemeenten, controle);
  const opgegaan = bestand.herindelingen.flatMap(({ van = [] }) => van);
  controleerInwonertallen(bestand.inwonertallen, [...gemeenten, ...opgegaan], controle);
  bestand.producten.forEach((product, index) => controleerProduct(['producten', index], product, bekend, controle));
  bestand.matrices.forEach((matrix, index) =>
    controleerProduct(['matrices', index, 'producten'], matrix.producten ?? {}, bekend, controle),
  );
  controleerUitvoering(bestand, cellen, bestand.geldigVanaf, controle);
  controleerKruistabel(
    bestand.kruistabel,
    { ...namenVan(bestand), segment: segmenten, product: productcodes, perspectief: perspectieven },
    controle,
  );
  controleerUitgesloten(bestand.uitgesloten, controle);
  controleerBereik(bereik, controle);
  controleerContractduur(parameters, controle);
  controleerParameters(parameters, { gemeenten, ...inkoop, kalenders, bereik }, controle);
  controleerVerwijzingen(parameters, { gemeenten, ...inkoop, perspectieven }, controle);
  controleerWeergave(bestand.weergave, controle);
  return controle.fouten;
}

/** Names that stand inside other rows. */
function namenVan(bestand: Leesbaar): Pick<Kruisnamen, 'perceel' | 'matrix' | 'waarde' | 'resultaatgebied'> {
  const { producten, matrices, parameters } = bestand;
  const percelen = [...producten.map(({ perceel }) => perceel), ...matrices.map((matrix) => matrix.producten?.perceel)];
  const gebieden = parameters
    .filter(({ sleutel }) => sleutel === 'resultaatgebieden')
    .map(({ waarde }) => zResultaatgebieden.safeParse(waarde));
  return {
    perceel: [...new Set(percelen.filter((perceel) => perceel !== undefined))],
    matrix: matrices.flatMap(({ code }) => (code === undefined ? [] : [code])),
    waarde: matrices.flatMap(({ code, assen = [] }) =>
      assen.flatMap(({ as, waarden }) => waarden.map((waarde) => `${code}.${as}.${waarde.code}`)),
    ),
    resultaatgebied: gebieden.flatMap(({ data = [] }) => data.map(({ code }) => code)),
  };
}
