import { BEKOSTIGING } from './bekostiging.js';
import { BESTUUR } from './bestuur.js';
import { CONTRACT } from './contract.js';
import { DREMPELS } from './drempels.js';
import { GEMEENTEN } from './gemeenten.js';
import { INKOOP } from './inkoop.js';
import { KWALITEIT } from './kwaliteit.js';
import { ONTWIKKELING } from './ontwikkeling.js';
import { type Parametersoorten } from './parametersoort.js';
import { STURING } from './sturing.js';
import { TOEGANG } from './toegang.js';

/**
 * The parameters that a profile may set (catalogue section C). A key that is not here is refused: a misspelt term would
 * otherwise be read as open. `open` is always allowed.
 */
export const PARAMETERS: Parametersoorten = {
  ...CONTRACT,
  ...INKOOP,
  ...BEKOSTIGING,
  ...KWALITEIT,
  ...TOEGANG,
  ...GEMEENTEN,
  ...STURING,
  ...DREMPELS,
  ...ONTWIKKELING,
  ...BESTUUR,
};
