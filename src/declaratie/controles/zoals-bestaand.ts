import { type Controle } from './controle.js';

/** A system that the source keeps and does not describe (R-BEK-21, E-49): nothing is checked that nobody wrote down. */
export const zoalsBestaand: Controle<'zoals-bestaand'> = () => null;
