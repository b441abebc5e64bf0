import { type Datum } from '../../../kernel/datum.js';
import { parameterOp, type Parametervraag } from './parameter.js';
import { type Configuratiestand, geldendOp, wisseldagen } from './stand.js';
import { zelfdeWaarde } from './verschillen.js';

type Place = Omit<Parametervraag, 'geldigOp'>;

/** What a rule says on a day: for the name of a calendar the calendar itself, whose days may be corrected. */
export function werking(stand: Configuratiestand, sleutel: string, vraag: Parametervraag): unknown {
  const geldend = geldendOp(stand, vraag.geldigOp);
  if (geldend === undefined) return null;
  const waarde = parameterOp(geldend.parameters, sleutel, vraag)?.waarde ?? null;
  return geldend.basis.kalenders.find(({ versie }) => versie === waarde) ?? waarde;
}

/** The first day from `vanaf` to `tot` on which a rule says something else; undefined where it says the same throughout. */
export function eersteVerschil(
  oud: Configuratiestand,
  nieuw: Configuratiestand,
  sleutel: string,
  waar: Place & { readonly vanaf: Datum; readonly tot: Datum | null },
): Datum | undefined {
  const { vanaf, tot, ...plaats } = waar;
  return wisseldagen([oud, nieuw], sleutel, vanaf, tot).find((geldigOp) => {
    const vraag = { ...plaats, geldigOp };
    return !zelfdeWaarde(werking(oud, sleutel, vraag), werking(nieuw, sleutel, vraag));
  });
}

/** Every key that either of them sets. */
export function sleutelsVan(standen: readonly Configuratiestand[]): readonly string[] {
  const sleutels = standen.flatMap(({ versies, afwijkingen }) => [
    ...versies.flatMap(({ parameters }) => parameters.map(({ sleutel }) => sleutel)),
    ...afwijkingen.map(({ sleutel }) => sleutel),
  ]);
  return [...new Set(sleutels)].sort();
}
