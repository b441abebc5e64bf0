import { readFileSync } from 'node:fs';
import { type Action } from './workload.js';

export type LedgerLine =
  | { readonly sent: string; readonly action: Action }
  | { readonly acknowledged: string; readonly position: string; readonly answer: unknown };

export interface Acknowledgement {
  readonly position: bigint;
  readonly answer: unknown;
}

export interface Ledger {
  readonly sent: ReadonlyMap<string, Action>;
  readonly acknowledged: ReadonlyMap<string, Acknowledgement>;
}

/** What the callers asked and what they were told. A last line that a kill cut off was never told to anyone. */
export function readLedger(files: readonly string[]): Ledger {
  const sent = new Map<string, Action>();
  const acknowledged = new Map<string, Acknowledgement>();
  for (const text of files.flatMap((file) => readFileSync(file, 'utf8').split('\n').slice(0, -1))) {
    const line = JSON.parse(text) as LedgerLine;
    if ('sent' in line) sent.set(line.sent, line.action);
    else acknowledged.set(line.acknowledged, { position: BigInt(line.position), answer: line.answer });
  }
  return { sent, acknowledged };
}
