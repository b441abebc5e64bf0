import { type Controleniveau } from './bevinding.js';

/** A rule as the standard has it. */
interface Standaardregel {
  readonly id: string;
  /** Numbers of the messages, of both laws unless `wet` says one. */
  readonly berichten: readonly string[];
  /** Null for what is no check on a message: an agreement (OP) or an instruction (IV). */
  readonly niveau: Controleniveau | null;
  readonly retourcode: string | null;
  readonly wet: 'beide' | 'wmo' | 'jw';
  readonly vraagt: string | null;
  readonly gerelateerd: readonly string[];
  /** Types of the schema whose values it is about; of a rule of level 1. */
  readonly typen?: readonly string[];
}

interface Uitgevoerd {
  readonly status: 'uitgevoerd';
  /** Where in the repository the rule stands. */
  readonly code: string;
  /** The test of a rule across messages or against own data; those of the other levels are tested together. */
  readonly toets?: string;
  /** The rule that is named instead, where two rules forbid the same. */
  readonly gemeldAls?: string;
  /** What who relies on it must know. */
  readonly toelichting?: string;
}

interface Anders {
  readonly status: 'niet-van-toepassing' | 'nog-niet';
  /** Why, or what is missing. */
  readonly toelichting: string;
  readonly gemeldAls?: undefined;
}

export type Registerregel = Standaardregel & (Uitgevoerd | Anders);
