import { type Controle } from './controle.js';

/** A fixed budget is settled on what was reported in all, not per client (R-BEK-08). */
export const budget: Controle<'budget'> = () => ({
  regel: 'NIET_PER_CLIENT_BUDGET',
  reden:
    'Dit product wordt betaald uit een vast budget. Declareer niet per client; meld de geleverde dagdelen bij de afspraak.',
});
