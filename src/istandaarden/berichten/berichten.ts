import { type BerichtDefinition } from './definitie.js';
import { wmo301 } from './wmo301.js';
import { wmo305 } from './wmo305.js';

/** The messages that Kroniek reads. */
export const BERICHTEN = [wmo301, wmo305] as const satisfies readonly BerichtDefinition[];
