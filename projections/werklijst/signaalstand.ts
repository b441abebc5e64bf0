import { type Datum } from '../../src/kernel/datum.js';
import { type Principal } from '../../src/platform/identity/principal.js';
import { soortVan } from './soorten.js';
import { type Gedaan, gedaanOp, type WerkDoc } from './werkdaden.js';
import { type Einde, type Signaal } from './werklijst.docs.js';

export const STANDEN = ['te-laat', 'open', 'uitgesteld', 'gemist', 'afgehandeld', 'vervallen'] as const;
export type Stand = (typeof STANDEN)[number];
/** What still asks for someone: the list without a filter. */
export const ACTUEEL: readonly Stand[] = ['te-laat', 'open'];

export interface Gesteld extends Omit<Signaal, 'verschijntOp'> {
  readonly verschijntOp: Datum;
  readonly stand: Stand;
  readonly gedaan: Gedaan;
}

/** How a signal stands on a day; undefined as long as it has not appeared, or where it ended before it would have. Pure. */
export function standOp(signaal: Signaal, werk: WerkDoc | undefined, op: Datum): Gesteld | undefined {
  const { verschijntOp, uiterlijk, soort } = signaal;
  if (verschijntOp === null || verschijntOp > op) return undefined;
  const gedaan = gedaanOp(werk?.daden ?? [], verschijntOp, op);
  const einde = eindeOp(signaal, gedaan, op);
  if (einde !== null && einde.op < verschijntOp) return undefined;
  const gesteld = { ...signaal, verschijntOp, gedaan, einde };
  if (einde !== null) return { ...gesteld, stand: einde.hoe };
  const voorbij = uiterlijk !== null && uiterlijk < op;
  if (voorbij && soortVan(soort).naTermijn === 'gemist') return { ...gesteld, stand: 'gemist' };
  if (gedaan.uitgesteld !== null && gedaan.uitgesteld.tot > op) return { ...gesteld, stand: 'uitgesteld' };
  return { ...gesteld, stand: voorbij ? 'te-laat' : 'open' };
}

/** The event that ended it by the day, or else the person who said so. */
function eindeOp({ einde }: Signaal, { afgehandeld }: Gedaan, op: Datum): Einde | null {
  if (einde !== null && einde.op <= op) return einde;
  return afgehandeld === null ? null : { hoe: 'afgehandeld', op: afgehandeld.op, door: 'WerkHandled' };
}

/** Whom a signal is for, beside its region. */
export type Kijker = Pick<Principal, 'rol' | 'gemeente' | 'aanbiederId'>;

export function moetHandelen({ soort, rollen }: Pick<Signaal, 'soort' | 'rollen'>, { rol }: Kijker): boolean {
  return (rollen ?? soortVan(soort).rollen).includes(rol);
}

/** Whether someone sees a signal: by role, by gemeente, and an aanbieder only what is about itself. */
export function isVoor(signaal: Signaal, kijker: Kijker): boolean {
  const { rol, gemeente, aanbiederId } = kijker;
  if (!moetHandelen(signaal, kijker) && !soortVan(signaal.soort).ziet.includes(rol)) return false;
  if (gemeente !== undefined && signaal.gemeenten !== null && !signaal.gemeenten.includes(gemeente)) return false;
  return rol !== 'aanbieder' || signaal.aanbiederId === aanbiederId;
}

/** Late before open, the first term first, without a term last; then by key, so that the order is one. */
export function dringendste(a: Gesteld, b: Gesteld): number {
  const key = ({ stand, uiterlijk, verschijntOp, wat, sleutel }: Gesteld) =>
    [STANDEN.indexOf(stand), uiterlijk ?? '9999-12-31', verschijntOp, wat, sleutel].join('\n');
  return key(a) < key(b) ? -1 : 1;
}
