import { type Datum } from '../kernel/datum.js';
import { type Actor } from '../platform/event-store/event-store.js';

/** A signal as the one who acts sees it; what people did with it before stands in the aggregate. */
export interface Werksignaal {
  readonly sleutel: string;
  /** Day on which it appeared: what was done before that was about an earlier one. */
  readonly verschijntOp: Datum;
  readonly uiterlijk: Datum | null;
  /** It asks for someone: no event ended it. */
  readonly actueel: boolean;
  /** The role must act; others only see it. */
  readonly moetHandelen: boolean;
  /** A person may say that it was handled. */
  readonly metDeHand: boolean;
  /** Dutch: what ends it. */
  readonly doen: string;
}

/** The signals of the read model `werklijst`, as known now. */
export interface WerkFacts {
  /** Null where there is none with this id, or this person does not see it. */
  signaal(regio: string, actor: Actor, werkId: string, op: Datum): Promise<Werksignaal | null>;
}

/** Injection token. */
export const WERK_FACTS = Symbol('WerkFacts');
