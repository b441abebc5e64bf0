import { describe, expect, it } from '@jest/globals';

interface Redenen {
  readonly afdelingen: Readonly<Record<string, { readonly titel: string; readonly compleet?: boolean }>>;
  readonly redenen: Readonly<Record<string, Readonly<Record<string, string>>>>;
}
type Requirements = Readonly<Record<string, string>>;
type Proofs = ReadonlyMap<string, readonly { readonly file: string }[]>;
const at = (name: string): string => new URL(`../../scripts/lib/${name}.mjs`, import.meta.url).href;
const { dekkingFaults, readRedenen, renderDekking } = (await import(at('dekking'))) as {
  dekkingFaults(requirements: Requirements, proofs: Proofs, redenen: Redenen): readonly string[];
  readRedenen(text: string): Redenen;
  renderDekking(requirements: Requirements, proofs: Proofs, redenen: Redenen): string;
};
const { provenIn } = (await import(at('dekking-tests'))) as {
  provenIn(file: string, text: string): readonly { readonly id: string; readonly name: string }[];
};

// Sections and ids of this test alone, so that they are proven nowhere by its names.
const requirements = { 'R-QA-01': 'First rule.', 'R-QA-02': 'Second | rule.', 'R-QB-01': 'Third rule.' };
const reden = { soort: 'later', onderwerp: 'pilots', reden: 'No event yet.', verandert: 'the pilots.' };
const whole: Redenen = {
  afdelingen: { QA: { titel: 'complete', compleet: true }, QB: { titel: 'begun' } },
  redenen: { 'R-QA-02': reden },
};
const tests: Proofs = new Map([['R-QA-01', [{ file: 'test/unit/a.spec.ts' }, { file: 'test/unit/a.spec.ts' }]]]);
const faults = (redenen: Redenen['redenen'], proofs = tests, afdelingen = whole.afdelingen): readonly string[] =>
  dekkingFaults(requirements, proofs, { afdelingen, redenen });

describe('the coverage page', () => {
  it('takes a section of which every row has a test or a reason', () => {
    expect(dekkingFaults(requirements, tests, whole)).toEqual([]);
  });

  it('refuses a row without either in a section that is declared complete, and only there', () => {
    expect(faults({})).toEqual(['R-QA-02 has no test and no reason, and section QA is declared complete.']);
    expect(faults({}, tests, { ...whole.afdelingen, QA: { titel: 'begun' } })).toEqual([]);
  });

  it('refuses a reason beside a test: it is stale', () => {
    expect(faults({ 'R-QA-01': reden, 'R-QA-02': reden })).toEqual([
      'R-QA-01 has a reason, but also a test: take the reason away.',
    ]);
  });

  it('refuses an id that is no requirement, of a reason and of a test', () => {
    const unknown = new Map([...tests, ['R-QA-99', [{ file: 'test/unit/b.spec.ts' }]]]);
    expect(faults({ 'R-QA-02': reden, 'R-QA-98': reden }, unknown)).toEqual([
      'R-QA-99 is not a requirement: test/unit/b.spec.ts',
      'R-QA-98 has a reason, but is not a requirement.',
    ]);
  });

  it.each([
    [{ ...reden, soort: 'ooit' }, 2],
    [{ soort: 'later', reden: 'a.', verandert: 'b.' }, 1],
    [{ ...reden, soort: 'geen-software' }, 1],
    [{ soort: 'buiten-bereik', reden: 'a.' }, 1],
    [{ soort: 'buiten-bereik', reden: ' ', verandert: '' }, 2],
    [{ ...reden, onbekend: '5' }, 1],
  ])('refuses a reason that says too little or too much: %j', (wrong, count) => {
    expect(faults({ 'R-QA-02': wrong })).toHaveLength(count);
  });

  it('refuses a section without a title, and a title without a section', () => {
    expect(faults({ 'R-QA-02': reden }, tests, { QA: { titel: 'complete' }, QC: { titel: 'nothing' } })).toEqual([
      'Section QB has no title.',
      'Section QC has no requirements.',
    ]);
  });

  it('shows per section what is proven, what has a reason, and what has neither', () => {
    const page = renderDekking(requirements, tests, whole);
    expect(page).toContain('| QA: complete | 2 | 1 | 1 | 0 | yes |');
    expect(page).toContain('| QB: begun | 1 | 0 | 0 | 1 |  |');
    expect(page).toContain('| R-QA-01 | First rule. | [unit/a.spec.ts](../test/unit/a.spec.ts) (2) |');
    expect(page).toContain('| R-QA-02 | Second \\| rule. | _later: pilots_. No event yet. Changes with: the pilots. |');
    expect(page).toContain('Neither proven nor explained: R-QB-01.');
  });

  it('reads an empty file of reasons as none', () => {
    expect(readRedenen('')).toEqual({ afdelingen: {}, redenen: {} });
  });
});

describe('what a test proves', () => {
  const ids = (text: string): readonly string[] => provenIn('a.spec.ts', text).map(({ id }) => id);

  it('stands in its name and in the names around it', () => {
    const text = "describe('a (R-QA-01)', () => { it('b (R-QA-02, R-QA-01)', f); it('c', f); }); it('d', f);";
    expect(ids(text)).toEqual(['R-QA-01', 'R-QA-02', 'R-QA-01']);
  });

  it('stands in what the rows of its table begin with, where its name takes that up', () => {
    const table = "it.each([['R-QA-01, R-QA-02', 'R-QB-01'], ['other', 'R-QB-01']] as const)";
    expect(ids(`${table}('b (%s)', f);`)).toEqual(['R-QA-01', 'R-QA-02']);
    expect(ids(`${table}('b', f);`)).toEqual([]);
  });

  it('is nothing where the test does not run', () => {
    expect(ids("it.skip('b (R-QA-01)', f); it.todo('R-QA-01'); describe.skip.each([])('R-QA-02', f);")).toEqual([]);
  });
});
