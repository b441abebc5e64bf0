import { type Datum, type Tijdstip } from '../../../kernel/datum.js';
import { type Publicatie } from './herkomst.js';
import { type Regel } from './afwijking.js';
import { type Configuratiestand, geldendOp, regelsVan, zoalsNaVersie } from './stand.js';

/** The sections of a configuration, to compare with those of another. */
export type Inhoud = Readonly<Record<string, unknown>>;

/** What is in force on a day: of every section the rows that hold then. Undefined before the first version. */
export function inhoudOp(stand: Configuratiestand, datum: Datum): Inhoud | undefined {
  const geldend = geldendOp(stand, datum);
  if (geldend === undefined) return undefined;
  const { geldigVanaf: _eersteDag, ...secties } = geldend.basis;
  const geldt = Object.entries(secties).map(([sectie, waarde]) => [sectie, geldendDeel(waarde, datum)] as const);
  const parameters = geldendDeel(geldend.parameters, datum) as readonly Regel[];
  return { ...Object.fromEntries(geldt), parameters: zonderOverschaduwde(parameters) };
}

/** All that a version says, also for other days, with the overrides over it. Undefined where there is no such version. */
export function inhoudVanVersie(stand: Configuratiestand, versie: number): Inhoud | undefined {
  const { versies, afwijkingen } = zoalsNaVersie(stand, versie);
  const basis = versies.at(-1);
  if (basis === undefined) return undefined;
  return { ...basis, parameters: [...regelsVan(afwijkingen), ...basis.parameters] };
}

/** What was known at a moment (transaction time). */
export function zoalsBekendOp<S extends Configuratiestand>(
  stand: S,
  publicaties: readonly Publicatie[],
  moment: Tijdstip,
): Configuratiestand<S['versies'][number]> {
  const bekend = publicaties.filter(({ tijdstip }) => tijdstip <= moment).map(({ versie }) => versie);
  return zoalsNaVersie(stand, Math.max(0, ...bekend));
}

function geldendDeel(waarde: unknown, datum: Datum): unknown {
  return Array.isArray(waarde) ? waarde.filter((rij) => geldtRij(rij, datum)) : waarde;
}

/** A row without days of its own always holds. */
function geldtRij(rij: unknown, datum: Datum): boolean {
  if (typeof rij !== 'object' || rij === null) return true;
  const { geldigVanaf = null, geldigTot = null } = rij as { geldigVanaf?: Datum | null; geldigTot?: Datum | null };
  return (geldigVanaf === null || geldigVanaf <= datum) && (geldigTot === null || datum <= geldigTot);
}

/** Of several rows for the same place the first one counts: an override hides the value of the profile. */
function zonderOverschaduwde(regels: readonly Regel[]): Regel[] {
  const plaats = ({ sleutel, gemeentecode, segment, product }: Regel): string =>
    JSON.stringify([sleutel, gemeentecode, segment, product]);
  const eerste = new Map(regels.toReversed().map((regel) => [plaats(regel), regel]));
  return regels.filter((regel) => eerste.get(plaats(regel)) === regel);
}
