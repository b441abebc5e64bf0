import { type Controle } from './controle.js';

/** A subsidie is paid on its beschikking, not per client (R-BEK-11, E-14). */
export const subsidie: Controle<'subsidie'> = () => ({
  regel: 'NIET_PER_CLIENT_SUBSIDIE',
  reden: 'Dit product wordt betaald met een subsidie. Declareer niet per client; verantwoord volgens de beschikking.',
});
