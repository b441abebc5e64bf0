import { type Datum } from '../../kernel/datum.js';
import { Rejection, type RejectionDetail } from '../../kernel/rejection.js';
import { type Gepland, type Partij } from './inhoud/gedeeld.js';

/** Who acts, as far as a rule asks for it; the actor of the command fits. */
export interface Handelende {
  readonly rol: string;
  readonly organisatie?: string | undefined;
}

/** What every command of these rooms gets from outside the request: who gives it, and the day on which. */
export interface Opdracht {
  readonly actor: Handelende;
  readonly vandaag: Datum;
}

/** The commands as a controller knows them, before the handler adds who and when. */
export type Actie<Command, Added extends string = never> = Command extends Opdracht
  ? Omit<Command, keyof Opdracht | Added>
  : never;

/** A gemeente speaks for its own college alone; the other roles are admitted per route. */
export function checkSpreektVoor(actor: Handelende, gemeentecode: string): void {
  if (actor.rol !== 'gemeente' || actor.organisatie === gemeentecode) return;
  throw new Rejection(
    'ANDERE_GEMEENTE',
    'U legt alleen besluiten van uw eigen gemeente vast. Vraag de andere gemeente om dit te doen.',
    'forbidden',
  );
}

/** Throws all faults at once; stays quiet where there are none. */
export function refuseAll(code: string, wat: string, fouten: readonly RejectionDetail[]): void {
  if (fouten.length === 0) return;
  const count = fouten.length === 1 ? 'een fout' : `${fouten.length} fouten`;
  throw new Rejection(code, `${wat} bevat ${count}; zie fouten.`, 'invalid', fouten);
}

export function geplandFouten({ van, tot }: Gepland, plaats: string): RejectionDetail[] {
  if (van <= tot) return [];
  const melding = `${plaats}.tot (${tot}) ligt voor ${plaats}.van (${van}). Noem eerst de eerste en dan de laatste dag.`;
  return [{ plaats: `${plaats}.tot`, code: 'PERIODE_ONGELDIG', melding }];
}

export function periodeFouten(vanaf: Datum, laatsteDag: Datum | null): RejectionDetail[] {
  if (laatsteDag === null || vanaf <= laatsteDag) return [];
  const melding = `laatsteDag (${laatsteDag}) ligt voor vanaf (${vanaf}).`;
  return [{ plaats: 'laatsteDag', code: 'PERIODE_ONGELDIG', melding }];
}

/** What has not happened yet cannot be recorded as done. */
export function toekomstFouten(datum: Datum, vandaag: Datum, plaats: string): RejectionDetail[] {
  if (datum <= vandaag) return [];
  const melding = `${plaats} (${datum}) ligt in de toekomst. Leg het vast als het gebeurd is.`;
  return [{ plaats, code: 'IN_DE_TOEKOMST', melding }];
}

/** What follows on something else cannot lie before it. */
export function volgordeFouten(datum: Datum, eerste: Datum | undefined, plaats: string): RejectionDetail[] {
  if (eerste === undefined || datum >= eerste) return [];
  const melding = `${plaats} (${datum}) ligt voor ${eerste}, de dag van wat eraan voorafging.`;
  return [{ plaats, code: 'TE_VROEG', melding }];
}

/** Keys that are there twice: each must find one thing. */
export function dubbeleSleutels(
  dragers: readonly { readonly sleutel: string }[],
  plaatsOf: (index: number) => string,
): RejectionDetail[] {
  const sleutels = dragers.map(({ sleutel }) => sleutel);
  return sleutels.flatMap((sleutel, index) => {
    if (sleutels.indexOf(sleutel) === index) return [];
    return [{ plaats: `${plaatsOf(index)}.sleutel`, code: 'DUBBEL', melding: `sleutel ${sleutel} staat er al.` }];
  });
}

/** Gemeenten that the region does not have, and those that are named twice. Null: nobody knows all gemeenten of it. */
export function gemeenteFouten(
  codes: readonly string[],
  gemeentenVanRegio: readonly string[] | null,
  plaatsOf: (index: number) => string,
): RejectionDetail[] {
  return codes.flatMap((code, index) => {
    const plaats = plaatsOf(index);
    if (gemeentenVanRegio?.includes(code) === false) {
      const bekend = gemeentenVanRegio.join(', ') || 'geen';
      return [{ plaats, code: 'ONBEKEND', melding: `${code} hoort niet bij deze regio; bekend zijn: ${bekend}.` }];
    }
    if (codes.indexOf(code) === index) return [];
    return [{ plaats, code: 'DUBBEL', melding: `${code} staat er al.` }];
  });
}

export function partijFouten(
  partijen: readonly Partij[],
  gemeentenVanRegio: readonly string[] | null,
): RejectionDetail[] {
  const gemeenten = partijen.flatMap(({ gemeentecode }, index) =>
    gemeentecode === null ? [] : [{ gemeentecode, index }],
  );
  const codes = gemeenten.map(({ gemeentecode }) => gemeentecode);
  return gemeenteFouten(codes, gemeentenVanRegio, (nth) => `partijen[${gemeenten[nth]!.index}].gemeentecode`);
}

/** Whether two pieces of data say the same. The order of properties says nothing: the log does not keep it. */
export function saysTheSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const names = Object.keys(left);
  return names.length === Object.keys(right).length && names.every((name) => saysTheSame(left[name], right[name]));
}
