/** Number of letters to add, leave out or change (Levenshtein). */
function afstand(a: string, b: string): number {
  let rij = Array.from({ length: b.length + 1 }, (_, index) => index);
  [...a].forEach((letter, i) => {
    const vorige = rij;
    rij = [i + 1];
    [...b].forEach((ander, j) => {
      rij.push(Math.min(vorige[j + 1]! + 1, rij[j]! + 1, vorige[j]! + (letter === ander ? 0 : 1)));
    });
  });
  return rij.at(-1)!;
}

/** The word that was probably meant; undefined where none is near: a wrong guess helps nobody. */
export function dichtstbij(woord: string, bekend: readonly string[]): string | undefined {
  const grens = Math.max(2, Math.floor(woord.length / 4));
  return bekend
    .map((een) => ({ een, ver: afstand(woord.toLowerCase(), een.toLowerCase()) }))
    .filter(({ ver }) => ver <= grens)
    .sort((a, b) => a.ver - b.ver)[0]?.een;
}
