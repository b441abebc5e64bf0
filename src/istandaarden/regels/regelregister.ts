import { type Standaardregel } from './standaardregel.js';
import { STANDAARDREGELS } from './standaardregels.js';

interface Uitgevoerd {
  readonly status: 'uitgevoerd';
  /** Where in the repository the rule stands. */
  readonly code: string;
  /** The rule that is named instead, where two rules forbid the same. */
  readonly gemeldAls?: string;
}

interface Anders {
  readonly status: 'niet-van-toepassing' | 'nog-niet';
  /** Why, or what is missing. */
  readonly toelichting: string;
  readonly gemeldAls?: undefined;
}

export type Registerregel = Standaardregel & (Uitgevoerd | Anders);

const BERICHTEN = 'src/istandaarden/berichten';
const REGELS = 'src/istandaarden/regels';

/** Rules that more than one message shares, by the file that holds them. */
const GEDEELD: Readonly<Record<string, string>> = {
  TR002: `${BERICHTEN}/regels-client.ts`,
  TR134: `${BERICHTEN}/regels-client.ts`,
  TR135: `${BERICHTEN}/regels-client.ts`,
  CS139: `${BERICHTEN}/regels-client.ts`,
  CS003: `${REGELS}/producten.ts`,
  CS338: `${REGELS}/producten.ts`,
  CS343: `${REGELS}/producten.ts`,
  CD041: `${REGELS}/producten.ts`,
  CD075: `${REGELS}/producten.ts`,
  CD076: `${REGELS}/producten.ts`,
  CD077: `${REGELS}/producten.ts`,
  CD078: `${REGELS}/producten.ts`,
  CD079: `${REGELS}/producten.ts`,
  CD080: `${REGELS}/producten.ts`,
  CD095: `${REGELS}/producten.ts`,
  CD096: `${REGELS}/producten.ts`,
  TR302: `${REGELS}/producten.ts`,
  TR386: `${REGELS}/producten.ts`,
  TR410: `${REGELS}/producten.ts`,
};

const PER_BERICHT: Readonly<Record<string, string>> = {
  '301': `${BERICHTEN}/regels-301.ts`,
  '305': `${BERICHTEN}/regels-305.ts`,
  '307': `${BERICHTEN}/regels-307.ts`,
  '315': `${REGELS}/regels-315.ts`,
  '317': `${REGELS}/regels-317.ts`,
  '319': `${REGELS}/regels-319.ts`,
  '323': `${REGELS}/regels-323.ts`,
  '325': `${REGELS}/regels-325.ts`,
};

/** CD077 and CD078 forbid the same pair, Omvang beside Budget. */
const GEMELD_ALS: Readonly<Record<string, string>> = { CD078: 'CD077' };

/** Where the register knows better than what the level says. */
const EIGEN: Readonly<Record<string, Anders>> = {
  CS002: {
    status: 'nog-niet',
    toelichting: 'De lezer keurt een Bsn zonder elfproef al af; de toets per bericht in dit register ontbreekt nog.',
  },
};

function standVan(regel: Standaardregel): Uitgevoerd | Anders {
  const eigen = EIGEN[regel.id];
  if (eigen !== undefined) return eigen;
  if (regel.niveau === 2 || regel.id === 'TR135') {
    const code = GEDEELD[regel.id] ?? PER_BERICHT[regel.berichten[0]!]!;
    const gemeldAls = GEMELD_ALS[regel.id];
    return { status: 'uitgevoerd', code, ...(gemeldAls === undefined ? {} : { gemeldAls }) };
  }
  switch (regel.niveau) {
    case 1: {
      const toelichting = 'De lezer dwingt het schema af; een eigen goede en foute toets per regel ontbreekt nog.';
      return { status: 'nog-niet', toelichting };
    }
    case 3: {
      const toelichting = 'De toets tegen eerdere berichten ontbreekt nog in dit register.';
      return { status: 'nog-niet', toelichting };
    }
    case 4: {
      const toelichting = 'De toets tegen contracten en tarieven ontbreekt nog in dit register.';
      return { status: 'nog-niet', toelichting };
    }
    case null:
      return { status: 'niet-van-toepassing', toelichting: geenToets(regel) };
  }
}

function geenToets({ id, gerelateerd }: Standaardregel): string {
  const soort = id.startsWith('OP')
    ? 'Afspraak over het werkproces tussen gemeente en aanbieder, geen toets op een bericht'
    : 'Instructie voor het vullen van een bericht, geen toets op een bericht';
  return gerelateerd.length === 0 ? `${soort}.` : `${soort}; zie ${gerelateerd.join(', ')}.`;
}

/** Every rule of the standard with what Kroniek does with it. */
export const regelregister: readonly Registerregel[] = STANDAARDREGELS.map((regel) => ({
  ...regel,
  ...standVan(regel),
}));
