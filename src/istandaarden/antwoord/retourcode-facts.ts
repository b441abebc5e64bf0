import { TECHNISCH_AFGEKEURD } from '../berichten/fout.js';
import { regelregister } from '../regels/regelregister.js';

const TEKSTEN: ReadonlyMap<string, string> = teksten();

/** What a code of list WJ001 says is wrong, in the words of the rules that have it; null where no rule names the code. */
export function retourcodeTekst(code: string): string | null {
  return TEKSTEN.get(code) ?? null;
}

function teksten(): Map<string, string> {
  const found = new Map<string, string>();
  for (const { retourcode, vraagt } of regelregister) {
    if (retourcode === null || vraagt === null) continue;
    const eerder = found.get(retourcode);
    found.set(retourcode, eerder === undefined ? vraagt : `${eerder} ${vraagt}`);
  }
  // One code for all rules inside a message: to name them all would say nothing.
  found.set(TECHNISCH_AFGEKEURD, 'Een regel binnen het bericht is overtreden (technisch afgekeurd).');
  return found;
}
