import { type Datum } from '../../src/kernel/datum.js';
import { type Principal } from '../../src/platform/identity/principal.js';
import { soortVan } from './soorten.js';
import { type Signaal } from './werklijst.docs.js';

export const STANDEN = ['te-laat', 'open', 'gemist', 'afgehandeld', 'vervallen'] as const;
export type Stand = (typeof STANDEN)[number];
/** What still asks for someone: the list without a filter. */
export const ACTUEEL: readonly Stand[] = ['te-laat', 'open'];

export interface Gesteld extends Signaal {
  readonly stand: Stand;
}

/** How a signal stands on a day; undefined as long as it has not appeared, or where it ended before it would have. Pure. */
export function standOp(signaal: Signaal, op: Datum): Gesteld | undefined {
  const { verschijntOp, uiterlijk, einde, soort } = signaal;
  if (verschijntOp === null || verschijntOp > op) return undefined;
  if (einde !== null && einde.op <= op) return einde.op < verschijntOp ? undefined : { ...signaal, stand: einde.hoe };
  if (uiterlijk !== null && uiterlijk < op) return { ...signaal, stand: soortVan(soort).naTermijn };
  return { ...signaal, stand: 'open' };
}

/** Whether a signal is for someone: by role, by gemeente, and an aanbieder only what is about itself. */
export function isVoor(signaal: Signaal, { rol, gemeente, aanbiederId }: Principal): boolean {
  const { rollen, ziet } = soortVan(signaal.soort);
  if (!(signaal.rollen ?? rollen).includes(rol) && !ziet.includes(rol)) return false;
  if (gemeente !== undefined && signaal.gemeenten !== null && !signaal.gemeenten.includes(gemeente)) return false;
  return rol !== 'aanbieder' || signaal.aanbiederId === aanbiederId;
}

/** Late before open, the first term first, without a term last; then by key, so that the order is one. */
export function dringendste(a: Gesteld, b: Gesteld): number {
  const key = ({ stand, uiterlijk, verschijntOp, sleutel }: Gesteld) =>
    [STANDEN.indexOf(stand), uiterlijk ?? '9999-12-31', verschijntOp, sleutel].join(' ');
  return key(a) < key(b) ? -1 : 1;
}
