import { type ConsumedEvent } from '../../kernel/event-handlers.js';
import { type Afwijking } from './inhoud/afwijking.js';
import { type RegioconfiguratieEvent } from './regioconfiguratie.events.js';

/** What a gemeente set for itself, as a read model keeps it. */
export interface AfwijkingDoc extends Afwijking {
  readonly regio: string;
}

type Afwijkingtype = 'ParameterOverridden' | 'ParameterOverrideWithdrawn';
type Of<Type extends Afwijkingtype> = Extract<RegioconfiguratieEvent, { type: Type }>['data'];

interface Writer {
  put<D extends object>(table: string, key: string, fold: (current: D | undefined) => D | null): void;
}
type Volgt<Type extends Afwijkingtype> = (event: ConsumedEvent<Type, Of<Type>>, write: Writer) => void;

/**
 * Handlers for a projection that keeps what gemeenten set for themselves, one document per override in this table. With the
 * published versions beside them, `geldendOp` says which rule holds where and when (R-REG-10).
 */
export function afwijkingenIn(table: string): { readonly [T in Afwijkingtype]: Volgt<T> } {
  return {
    ParameterOverridden: ({ data: { regioId: regio, ...data } }, write) =>
      write.put<AfwijkingDoc>(table, data.afwijkingId, () => ({ regio, ...data, beeindigd: null })),
    ParameterOverrideWithdrawn: ({ data }, write) => {
      const { afwijkingId, versie, versieId, vanaf, oorzaak, reden } = data;
      write.put<AfwijkingDoc>(table, afwijkingId, (current) =>
        current === undefined ? null : { ...current, beeindigd: { versie, versieId, vanaf, oorzaak, reden } },
      );
    },
  };
}
