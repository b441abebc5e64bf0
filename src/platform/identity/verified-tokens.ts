import { type Principal } from './principal.js';

/** How long a check of a signature counts: a key that the issuer takes back is refused within this time. */
const KEPT_MS = 30_000;
const MOST = 1_000;

interface Verified {
  readonly principal: Principal;
  readonly from: number;
  readonly until: number;
}

/**
 * Tokens whose signature and claims were checked a moment ago. A page asks many questions with the same token, and to
 * check a signature costs as much as a small question. Kept by the whole token, in memory only; never beyond its end.
 */
export class VerifiedTokens {
  private readonly known = new Map<string, Verified>();

  get(token: string, now: Date): Principal | undefined {
    const found = this.known.get(token);
    if (found === undefined) return undefined;
    const moment = now.getTime();
    // Also when the clock went back: the token may then not yet have been issued.
    if (moment >= found.from && moment < found.until) return found.principal;
    this.known.delete(token);
    return undefined;
  }

  /** `expiresAt`: seconds since 1970, as the claim `exp` has it. */
  add(token: string, principal: Principal, now: Date, expiresAt: number): void {
    const from = now.getTime();
    const until = Math.min(from + KEPT_MS, expiresAt * 1000);
    if (until <= from) return;
    // The oldest goes: a Map keeps the order in which keys came.
    if (this.known.size >= MOST) this.known.delete(this.known.keys().next().value!);
    this.known.set(token, { principal: Object.freeze(principal), from, until });
  }
}
