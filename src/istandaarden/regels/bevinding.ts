/**
 * Level of the standard on which a message is checked (regels.json): 1 schema, 2 rules inside one message, 3 rules
 * across messages, 4 rules against one's own data.
 */
export type Controleniveau = 1 | 2 | 3 | 4;

/** One place in a message that breaks one rule of the standard. */
export interface Bevinding {
  /** Id of the rule in the standard, e.g. `TR321`. */
  readonly regel: string;
  readonly niveau: Controleniveau;
  /** Code of list WJ001 with which the answer names it; the standard fixes it per rule. */
  readonly retourcode: string;
  /** Path of the element with its place in its list, e.g. `Bericht/Client/StartProducten/StartProduct[2]`. */
  readonly pad: string;
  /** Dutch sentence that says what must be so, without anything from the message. */
  readonly melding: string;
}
