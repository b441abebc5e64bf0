/** Why a transfer ends without a new aanbieder. */
export const EINDREDENEN = ['client-stopt', 'naar-wlz', 'verhuisd', 'overleden', 'beeindiging-ingetrokken'] as const;
export type Eindreden = (typeof EINDREDENEN)[number];

/** On what the handing over of data rests (R-CON-10: transfer respects privacy). */
export const GRONDSLAGSOORTEN = ['toestemming', 'wettelijk'] as const;
export type Grondslagsoort = (typeof GRONDSLAGSOORTEN)[number];

/** A fortnight before the last day nobody may be without a follow-up, and on the last day itself. */
export const DREMPELS = { vooraf: 14, uiterlijk: 0 } as const;
export type Drempel = keyof typeof DREMPELS;
