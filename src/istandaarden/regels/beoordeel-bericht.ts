import { type BerichtDefinition, type ValueOf } from '../berichten/definitie.js';
import { MAX_FOUTEN, TECHNISCH_AFGEKEURD } from '../berichten/fout.js';
import { type BERICHTEN } from '../berichten/gegenereerd/berichten.js';
import { type Jw319 } from '../berichten/gegenereerd/jw319.js';
import { type Wmo301 } from '../berichten/gegenereerd/wmo301.js';
import { type Wmo305 } from '../berichten/gegenereerd/wmo305.js';
import { type Wmo307 } from '../berichten/gegenereerd/wmo307.js';
import { type Wmo315 } from '../berichten/gegenereerd/wmo315.js';
import { type Wmo317 } from '../berichten/gegenereerd/wmo317.js';
import { type Wmo319 } from '../berichten/gegenereerd/wmo319.js';
import { type Wmo323 } from '../berichten/gegenereerd/wmo323.js';
import { type Wmo325 } from '../berichten/gegenereerd/wmo325.js';
import { type Bevinding } from './bevinding.js';
import { type Regel, type RegelContext } from '../berichten/regels.js';
import { regels301Van } from '../berichten/regels-301.js';
import { regels305 } from '../berichten/regels-305.js';
import { regels307 } from '../berichten/regels-307.js';
import { regels315 } from './regels-315.js';
import { regels317 } from './regels-317.js';
import { regels319, regelsJw319 } from './regels-319.js';
import { regels323, schendingen323 } from './regels-323.js';
import { regels325 } from './regels-325.js';

/** Name of one of the 28 messages. */
export type Berichtsoort = (typeof BERICHTEN)[number]['bericht'];

type Beoordeling = (inhoud: unknown, context: RegelContext) => Iterable<Bevinding>;

/** The codec has read the message by its definition, so that the value is of the type of its definition. */
function volgens<Value>(regels: readonly Regel<Value>[]): Beoordeling {
  return (inhoud, context) => bevindingen(regels, inhoud as Value, context);
}

function* bevindingen<Value>(
  regels: readonly Regel<Value>[],
  inhoud: Value,
  context: RegelContext,
): Generator<Bevinding> {
  for (const { regel, melding, retourcode = TECHNISCH_AFGEKEURD, schendingen } of regels) {
    // Only the rule on the day itself has a code of its own; it asks what day it is and is of level 4.
    const niveau = retourcode === TECHNISCH_AFGEKEURD ? 2 : 4;
    for (const pad of schendingen(inhoud, context)) yield { regel, niveau, retourcode, pad, melding };
  }
}

function* declaratie(inhoud: unknown, context: RegelContext): Generator<Bevinding> {
  yield* bevindingen(regels323, inhoud as Wmo323, context);
  for (const schending of schendingen323(inhoud as Wmo323)) {
    yield { ...schending, niveau: 2, retourcode: TECHNISCH_AFGEKEURD };
  }
}

/** The standard has no rules inside a return message: it repeats what was sent, right or wrong. */
const retourbericht: Beoordeling = () => [];

const BEOORDELING: Readonly<Record<Berichtsoort, Beoordeling>> = {
  WMO301: volgens<Wmo301>(regels301Van('wmo')),
  JW301: volgens<Wmo301>(regels301Van('jw')),
  WMO302: retourbericht,
  JW302: retourbericht,
  WMO305: volgens<Wmo305>(regels305),
  JW305: volgens<Wmo305>(regels305),
  WMO306: retourbericht,
  JW306: retourbericht,
  WMO307: volgens<Wmo307>(regels307),
  JW307: volgens<Wmo307>(regels307),
  WMO308: retourbericht,
  JW308: retourbericht,
  WMO315: volgens<Wmo315>(regels315('wmo')),
  JW315: volgens<Wmo315>(regels315('jw')),
  WMO316: retourbericht,
  JW316: retourbericht,
  WMO317: volgens<Wmo317>(regels317('wmo')),
  JW317: volgens<Wmo317>(regels317('jw')),
  WMO318: retourbericht,
  JW318: retourbericht,
  WMO319: volgens<Wmo319>(regels319),
  JW319: volgens<Jw319>(regelsJw319),
  WMO320: retourbericht,
  JW320: retourbericht,
  WMO323: declaratie,
  JW323: declaratie,
  WMO325: volgens<Wmo325>(regels325),
  JW325: volgens<Wmo325>(regels325),
};

/** Every place where a message breaks a rule that can be told from the message and the day. At most 100. */
export function beoordeelBericht<D extends BerichtDefinition & { readonly bericht: Berichtsoort }>(
  { bericht }: D,
  inhoud: ValueOf<D['root']>,
  context: RegelContext,
): Bevinding[] {
  const found: Bevinding[] = [];
  for (const bevinding of BEOORDELING[bericht](inhoud, context)) {
    if (found.length >= MAX_FOUTEN) break;
    found.push(bevinding);
  }
  return found;
}
