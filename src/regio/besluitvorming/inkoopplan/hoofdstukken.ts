import { type RejectionDetail } from '../../../kernel/rejection.js';
import { dubbeleSleutels } from '../besluitvorming.regels.js';
import { type Hoofdstuk } from './inkoopplan.events.js';

interface Benoemd {
  readonly plaats: string;
  readonly sleutel: string;
}

/** Every key of the plan: chapters, texts and decisions are found by it, never by their number (E-33, E-35). */
export function sleutelsOf(hoofdstukken: readonly Hoofdstuk[]): string[] {
  return benoemd(hoofdstukken).map(({ sleutel }) => sleutel);
}

/** A key that is there twice, and a decision that points to a key that is not there. Numbers may repeat or be missing. */
export function hoofdstukFouten(hoofdstukken: readonly Hoofdstuk[]): RejectionDetail[] {
  const names = benoemd(hoofdstukken);
  const known = names.map(({ sleutel }) => sleutel);
  const doubles = dubbeleSleutels(names, (index) => names[index]!.plaats);
  const loose = hoofdstukken.flatMap(({ besluiten }, h) =>
    besluiten.flatMap(({ verwijstNaar }, b) =>
      verwijstNaar.flatMap((sleutel, v) => {
        if (known.includes(sleutel)) return [];
        const plaats = `hoofdstukken[${h}].besluiten[${b}].verwijstNaar[${v}]`;
        return [
          { plaats, code: 'ONBEKEND', melding: `${sleutel} staat niet in dit plan; bekend zijn: ${known.join(', ')}.` },
        ];
      }),
    ),
  );
  return [...doubles, ...loose];
}

function benoemd(hoofdstukken: readonly Hoofdstuk[]): Benoemd[] {
  return hoofdstukken.flatMap(({ sleutel, teksten, besluiten }, index) => {
    const plaats = `hoofdstukken[${index}]`;
    return [
      { plaats, sleutel },
      ...teksten.map((tekst, nth) => ({ plaats: `${plaats}.teksten[${nth}]`, sleutel: tekst.sleutel })),
      ...besluiten.map((one, nth) => ({ plaats: `${plaats}.besluiten[${nth}]`, sleutel: one.sleutel })),
    ];
  });
}
