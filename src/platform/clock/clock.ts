import { type Tijdstip } from '../../kernel/datum.js';

/** The only way that time enters. Tests and the demo data set drive their own. */
export interface Clock {
  now(): Date;
}

/** Injection token. */
export const CLOCK = Symbol('Clock');

export class SystemClock implements Clock {
  now(): Date {
    return new Date();
  }
}

/** A clock that stands still until it is moved. For tests and for the loader of the demo regions. */
export class ManualClock implements Clock {
  private instant: Date;

  constructor(instant: Tijdstip) {
    this.instant = new Date(instant);
  }

  now(): Date {
    return new Date(this.instant);
  }

  set(instant: Tijdstip): void {
    this.instant = new Date(instant);
  }

  advance(milliseconds: number): void {
    this.instant = new Date(this.instant.getTime() + milliseconds);
  }
}
