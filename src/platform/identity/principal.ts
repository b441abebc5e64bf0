import { type Actor } from '../event-store/event-store.js';

/** The roles of Kroniek. Deny by default: a route names those it admits. */
export const ROLLEN = [
  'contractmanager',
  'inkoper',
  'consulent',
  'controller',
  'beleidsadviseur',
  'bestuurder',
  'toezichthouder',
  'aanbieder',
  'gemeente',
  'beheerder',
] as const;
export type Rol = (typeof ROLLEN)[number];

/** Who asks, from the checked token. */
export interface Principal {
  /** The issuer's pseudonym (`sub`). */
  readonly subject: string;
  readonly rol: Rol;
  /** The region this person works in; every query and command is bound to it. */
  readonly regio: string;
  /** CBS gemeentecode; set for rol `gemeente`, and for a consulent of one gemeente. */
  readonly gemeente?: string | undefined;
  /** Set for rol `aanbieder`. */
  readonly aanbiederId?: string | undefined;
}

export function actorOf(principal: Principal): Actor {
  return {
    subject: principal.subject,
    rol: principal.rol,
    organisatie: principal.aanbiederId ?? principal.gemeente,
  };
}

/** Rows a principal may see: undefined means no restriction within the region. */
export interface Scope {
  readonly regio: string;
  readonly gemeente?: string | undefined;
  readonly aanbiederId?: string | undefined;
}

export function scopeOf(principal: Principal): Scope {
  return { regio: principal.regio, gemeente: principal.gemeente, aanbiederId: principal.aanbiederId };
}
