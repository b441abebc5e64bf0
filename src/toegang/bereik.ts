import { type Actor } from '../platform/event-store/event-store.js';

/**
 * True where the actor may touch a fact of this aanbieder and gemeente: an aanbieder only its own, a gemeente (or a
 * consulent of one gemeente) only its own inhabitants. Policies, deadlines and regional roles are not narrowed.
 */
export function inBereik(actor: Actor, feit: { readonly aanbiederId: string; readonly gemeentecode: string }): boolean {
  switch (actor.rol) {
    case 'aanbieder':
      return actor.organisatie === feit.aanbiederId;
    case 'gemeente':
      return actor.organisatie === feit.gemeentecode;
    case 'consulent':
      return actor.organisatie === undefined || actor.organisatie === feit.gemeentecode;
    default:
      return true;
  }
}
