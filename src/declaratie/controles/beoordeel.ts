import { type Bekostigingsvorm } from '../../regio/regioconfiguratie/inhoud/bekostiging.js';
import { algemeen } from './algemeen.js';
import { budget } from './budget.js';
import { creditering } from './creditering.js';
import { type Betaald, type Bevinding, type Controle, type Controlefeiten } from './controle.js';
import { inspanningsgericht } from './inspanningsgericht.js';
import { outputgericht } from './outputgericht.js';
import { subsidie } from './subsidie.js';
import { taakgericht } from './taakgericht.js';
import { zoalsBestaand } from './zoals-bestaand.js';

/** The strategy per form of bekostiging (E-07). A new form does not compile until it has one. */
const CONTROLES: { readonly [Vorm in Bekostigingsvorm]: Controle<Vorm> } = {
  inspanningsgericht,
  outputgericht,
  taakgericht,
  subsidie,
  budget,
  'zoals-bestaand': zoalsBestaand,
};

/** The first reason to reject a declaratie, whole; null where it is approved. Pure. */
export function beoordeel(feiten: Controlefeiten, betaald: Betaald): Bevinding | null {
  const { toewijzing, regel } = feiten;
  if (toewijzing === null) {
    return { regel: 'TOEWIJZING_ONBEKEND', reden: 'Deze toewijzing is niet bekend. Controleer het kenmerk.' };
  }
  // What was approved may always be taken back, also where nothing new could be declared any more (IV085).
  if (feiten.declaratie.crediteert !== null)
    return creditering(feiten.declaratie, feiten.declaratie.crediteert, betaald);
  const controle = CONTROLES[regel.vorm] as Controle;
  return algemeen(feiten, toewijzing, betaald) ?? controle({ ...feiten, toewijzing, regel }, betaald);
}
