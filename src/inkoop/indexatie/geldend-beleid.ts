import { INDEXERING } from '../../regio/regioconfiguratie/inhoud/indexering.js';
import { type GeldendeConfiguratie } from '../../regio/regioconfiguratie/regioconfiguratie-reader.js';
import { beleidVan, type Indexatiebeleid, type Regiokeuze } from './inhoud/beleid.js';

/** What holds for a year under this configuration. Pure. */
export function indexatiebeleid(configuratie: Pick<GeldendeConfiguratie, 'parameter'>, jaar: number): Indexatiebeleid {
  return beleidVan(configuratie.parameter<Regiokeuze>(INDEXERING), jaar);
}
