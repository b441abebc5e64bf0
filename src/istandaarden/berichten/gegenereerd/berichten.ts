// Made by scripts/istandaarden.mjs from the XML schemas in src/istandaarden/xsd. Not edited by hand.
import { type BerichtDefinition } from '../definitie.js';
import { wmo301 } from './wmo301.js';
import { wmo302 } from './wmo302.js';
import { wmo305 } from './wmo305.js';
import { wmo306 } from './wmo306.js';
import { wmo307 } from './wmo307.js';
import { wmo308 } from './wmo308.js';
import { wmo315 } from './wmo315.js';
import { wmo316 } from './wmo316.js';
import { wmo317 } from './wmo317.js';
import { wmo318 } from './wmo318.js';
import { wmo319 } from './wmo319.js';
import { wmo320 } from './wmo320.js';
import { wmo323 } from './wmo323.js';
import { wmo325 } from './wmo325.js';
import { jw301 } from './jw301.js';
import { jw302 } from './jw302.js';
import { jw305 } from './jw305.js';
import { jw306 } from './jw306.js';
import { jw307 } from './jw307.js';
import { jw308 } from './jw308.js';
import { jw315 } from './jw315.js';
import { jw316 } from './jw316.js';
import { jw317 } from './jw317.js';
import { jw318 } from './jw318.js';
import { jw319 } from './jw319.js';
import { jw320 } from './jw320.js';
import { jw323 } from './jw323.js';
import { jw325 } from './jw325.js';

/** All messages of iWmo and iJw 3.2. */
export const BERICHTEN = [
  wmo301,
  wmo302,
  wmo305,
  wmo306,
  wmo307,
  wmo308,
  wmo315,
  wmo316,
  wmo317,
  wmo318,
  wmo319,
  wmo320,
  wmo323,
  wmo325,
  jw301,
  jw302,
  jw305,
  jw306,
  jw307,
  jw308,
  jw315,
  jw316,
  jw317,
  jw318,
  jw319,
  jw320,
  jw323,
  jw325,
] as const satisfies readonly BerichtDefinition[];
