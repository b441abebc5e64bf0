import { type Leesbaar } from './bestand.js';
import { Controle, type Fout } from './controle.js';
import { controleerGemeenten } from './secties/gemeenten.js';
import { controleerHerindelingen } from './secties/herindelingen.js';
import { controleerInwonertallen } from './secties/inwonertallen.js';
import { controleerBereik, controleerParameters } from './secties/parameters.js';
import { cellenVan, controleerProduct, zMatrix } from './secties/producten.js';
import { controleerRegio } from './secties/regio.js';
import { controleerSamenwerkingsverbanden } from './secties/samenwerkingsverbanden.js';

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
  const cellen = bestand.matrices.flatMap((matrix) => {
    const heel = zMatrix.safeParse(matrix);
    return heel.success ? cellenVan(heel.data).map(({ code }) => code) : [];
  });
  const bekend = { segmenten, wetten: regio.wetten, perspectieven };
  const inkoop = { segmenten, producten: [...producten, ...cellen] };
  controleerRegio(regio, gemeenten, controle);
  controleerGemeenten(bestand.gemeenten, inkoop, controle);
  controleerSamenwerkingsverbanden(bestand.samenwerkingsverbanden, { ...inkoop, gemeenten }, controle);
  controleerHerindelingen(bestand.herindelingen, gemeenten, controle);
  const opgegaan = bestand.herindelingen.flatMap(({ van = [] }) => van);
  controleerInwonertallen(bestand.inwonertallen, [...gemeenten, ...opgegaan], controle);
  bestand.producten.forEach((product, index) => controleerProduct(['producten', index], product, bekend, controle));
  bestand.matrices.forEach((matrix, index) =>
    controleerProduct(['matrices', index, 'producten'], matrix.producten ?? {}, bekend, controle),
  );
  controleerBereik(bereik, controle);
  controleerParameters(parameters, { gemeenten, ...inkoop, kalenders, bereik }, controle);
  return controle.fouten;
}
