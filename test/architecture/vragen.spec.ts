import { describe, expect, it } from '@jest/globals';

type Vraag = Readonly<Record<string, unknown>>;
interface Vragen {
  readonly afdelingen: Readonly<Record<string, string>>;
  readonly vragen: Readonly<Record<string, Vraag>>;
}
type Proofs = ReadonlyMap<string, readonly { readonly file: string; readonly text: string }[]>;
const lib = new URL('../../scripts/lib/vragen.mjs', import.meta.url).href;
const { renderVragen, VERPLICHT, vragenFaults } = (await import(lib)) as {
  VERPLICHT: readonly string[];
  vragenFaults(vragen: Vragen, proofs: Proofs, known: object): readonly string[];
  renderVragen(vragen: Vragen, proofs: Proofs): string;
};

const open = { reden: 'No event yet.', verandert: 'the pilots.' };
const known = { leesmodellen: ['register'], paginas: ['contracten'] };
const antwoord = { afdeling: 'F.1', vraag: 'Hoe?', url: '/v1/a?b={c}', leesmodel: 'register', pagina: 'contracten' };
const alle = Object.fromEntries(VERPLICHT.map((id) => [id, { afdeling: 'F.1', vraag: 'Hoe?', open }]));
const [EERSTE] = VERPLICHT as [string];
const proofs: Proofs = new Map([[EERSTE, [{ file: 'test/a.spec.ts', text: "get('/v1/a?b=1')" }]]]);
const faults = (one: Vraag, tests = proofs): readonly string[] =>
  vragenFaults({ afdelingen: { 'F.1': 'Wie' }, vragen: { ...alle, [EERSTE]: one } }, tests, known);

describe('the page of questions', () => {
  it('takes an answer that a test asks, and a question that says why it is open', () => {
    expect(faults(antwoord)).toEqual([]);
    expect(faults({ ...antwoord, url: undefined, open }, new Map())).toEqual([]);
  });

  it('refuses an answer that no test asks at its address', () => {
    expect(faults(antwoord, new Map())).toEqual([`${EERSTE}: has no test and no open with a reason.`]);
    expect(faults({ ...antwoord, url: '/v1/b' })).toEqual([`${EERSTE}: no test of it asks /v1/b`]);
  });

  it('refuses an open question with a test, and one without a reason', () => {
    expect(faults({ afdeling: 'F.1', vraag: 'Hoe?', open })).toEqual([
      `${EERSTE}: is open, but has a test: take open away.`,
    ]);
    const stil = { afdeling: 'F.1', vraag: 'Hoe?', open: { reden: ' ', verandert: 'a.' } };
    expect(faults(stil, new Map())).toEqual([`${EERSTE}: open.reden must be a sentence.`]);
  });

  it('refuses a read model, a page, a section and a question that do not exist', () => {
    const wrong = { ...antwoord, afdeling: 'F.9', leesmodel: 'x', pagina: 'y' };
    expect(faults(wrong)).toHaveLength(3);
    const extra = new Map([...proofs, ['Q-999', [{ file: 'test/b.spec.ts', text: '' }]]]);
    expect(faults(antwoord, extra)).toEqual(['Q-999 is no question: test/b.spec.ts']);
  });

  it('asks for all questions of the contractmanager and the inkoper', () => {
    expect(VERPLICHT).toHaveLength(28);
    expect(vragenFaults({ afdelingen: {}, vragen: {} }, new Map(), known)).toHaveLength(28);
  });

  it('links the tests, and says what is open', () => {
    const page = renderVragen({ afdelingen: { 'F.1': 'Wie' }, vragen: { ...alle, [EERSTE]: antwoord } }, proofs);
    expect(page).toContain('1 of 28 questions are answered');
    expect(page).toContain('| `GET /v1/a?b={c}` | register | `/contracten` | [a.spec.ts](../test/a.spec.ts) |');
    expect(page).toContain('_open_. No event yet. Changes with: the pilots.');
  });
});
