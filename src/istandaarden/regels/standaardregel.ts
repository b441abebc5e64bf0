import { type Controleniveau } from './bevinding.js';

/** A rule as the standard has it. */
export interface Standaardregel {
  readonly id: string;
  /** Numbers of the messages, of both laws unless `wet` says one. */
  readonly berichten: readonly string[];
  /** Null for what is no check on a message: an agreement (OP) or an instruction (IV). */
  readonly niveau: Controleniveau | null;
  readonly retourcode: string | null;
  readonly wet: 'beide' | 'wmo' | 'jw';
  readonly vraagt: string | null;
  readonly gerelateerd: readonly string[];
}
