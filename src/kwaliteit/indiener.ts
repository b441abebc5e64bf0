/** Who acts, as far as a rule asks for it; the actor of the command fits. */
export interface Indiener {
  readonly rol: string;
  /** Gemeentecode or aanbieder id, where the role has one. */
  readonly organisatie?: string | undefined;
}

/** An aanbieder acts for itself only. Other roles are admitted per route and are not narrowed here. */
export function actsForAanbieder(actor: Indiener, aanbiederId: string): boolean {
  return actor.rol !== 'aanbieder' || actor.organisatie === aanbiederId;
}

/** A gemeente acts for itself only. */
export function actsForGemeenten(actor: Indiener, gemeenten: readonly string[]): boolean {
  return actor.rol !== 'gemeente' || gemeenten.every((gemeentecode) => gemeentecode === actor.organisatie);
}
