/** Settings of the HTTP side. */
export interface HttpConfig {
  /** Longest wait for `Kroniek-Wacht-Op-Positie`, in milliseconds. */
  readonly wachttijdMs: number;
}

/** Injection token. */
export const HTTP_CONFIG = Symbol('HttpConfig');

/** Largest request body in bytes: an iWmo message of a large gemeente fits. */
export const BODY_LIMIT = 5 * 1024 * 1024;
