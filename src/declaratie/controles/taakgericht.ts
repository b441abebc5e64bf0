import { type Controle } from './controle.js';

/** A sum agreed in advance covers a population: nothing is accounted for per client (R-BEK-17). */
export const taakgericht: Controle<'taakgericht'> = () => ({
  regel: 'NIET_PER_CLIENT_TAAKGERICHT',
  reden:
    'Dit product is vooraf betaald met een bedrag voor de hele taak of populatie. Declareer niet per client; meld de aantallen bij de afspraak.',
});
