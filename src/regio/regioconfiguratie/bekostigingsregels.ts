import { type Datum } from '../../kernel/datum.js';
import { type Bekostiging, bekostigingUit, type Bekostigingsregime } from './inhoud/bekostiging.js';
import { parameterOp, type Parametervraag } from './inhoud/parameter.js';
import { type Configuratiestand, geldendVolgens } from './inhoud/stand.js';
import { type GeldendeConfiguratie } from './regioconfiguratie-reader.js';

export const BEKOSTIGING = 'bekostiging';

type Plaats = Omit<Parametervraag, 'geldigOp'>;

/** The rule in force for a product in a place; null where the region left it open. */
export function bekostigingVan(configuratie: GeldendeConfiguratie, plaats: Plaats): Bekostiging | null {
  return bekostigingUit(configuratie.parameter(BEKOSTIGING, plaats));
}

export function regimeVan(
  configuratie: GeldendeConfiguratie,
  regel: Bekostiging | null,
  geldigOp: Datum,
): Bekostigingsregime {
  return { vorm: regel?.vorm ?? null, configVersion: configuratie.versieId, geldigOp };
}

/** The whole rule of a regime, from the version that it names: a later version does not change how a case is paid. */
export function bekostigingVolgens(
  stand: Configuratiestand,
  regime: Bekostigingsregime,
  plaats: Plaats,
): Bekostiging | null {
  const { configVersion, geldigOp } = regime;
  const geldend = geldendVolgens(stand, configVersion, geldigOp);
  const parameter = parameterOp(geldend?.parameters ?? [], BEKOSTIGING, { ...plaats, geldigOp });
  return bekostigingUit(parameter?.waarde);
}
