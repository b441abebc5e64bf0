/** Settings of the HTTP side. */
export interface HttpConfig {
  /** Longest wait for `Kroniek-Wacht-Op-Positie`, in milliseconds. */
  readonly wachttijdMs: number;
}

/** Injection token. */
export const HTTP_CONFIG = Symbol('HttpConfig');

/** Largest JSON request body in bytes. */
export const BODY_LIMIT = 5 * 1024 * 1024;

/** Largest message in bytes: the maximum of the iStandaarden (OP179). */
export const XML_BODY_LIMIT = 25 * 1024 * 1024;
