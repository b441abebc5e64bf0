import { type GeldendeConfiguratie } from '../../regio/regioconfiguratie/regioconfiguratie-reader.js';
import { type Signaalregel } from './bestedingsruimte.events.js';

/** Contractstandaard Wmo 1.2: at 70% of the bestedingsruimte, consultation within two weeks and a decision two weeks later. */
const CONTRACTSTANDAARD: Signaalregel = {
  bron: 'contractstandaard',
  drempelBasispunten: 7_000,
  overlegDagen: 14,
  besluitDagen: 14,
};

export function signaalregelVan(configuratie: GeldendeConfiguratie): Signaalregel {
  const regel = configuratie.parameter<Omit<Signaalregel, 'bron'>>('contract.bestedingsruimte');
  if (regel === null) return CONTRACTSTANDAARD;
  const { drempelBasispunten, overlegDagen, besluitDagen } = regel;
  return { bron: 'regioprofiel', drempelBasispunten, overlegDagen, besluitDagen };
}
