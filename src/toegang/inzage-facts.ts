import { type CommandEnvelope } from '../platform/event-store/command.js';

/** Where a read model that shows a case records the look, before it answers. */
export interface CasusInzage {
  /** `doel` is the purpose that the caller stated. When it throws, give nothing. */
  record(clientId: string, doel: string, soort: 'casus', envelope: CommandEnvelope): Promise<unknown>;
}

/** Injection token. */
export const CASUS_INZAGE = Symbol('CasusInzage');
