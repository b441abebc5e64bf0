import { type ConsumedEvent } from '../../kernel/event-handlers.js';
import { type Partnerloop } from '../overleg/inhoud/gesprekstermijn.js';
import { type PartnerschapEvent } from './partnerschap.events.js';

type Of<Type extends PartnerschapEvent['type']> = ConsumedEvent<
  Type,
  Extract<PartnerschapEvent, { type: Type }>['data']
>;

/** A table of a read model, as far as this fold writes in it. */
interface Partnerschrijver<Tabel extends string> {
  put<D extends object>(tabel: Tabel, key: string, fold: (doc: D | undefined) => D | null): void;
}

type PartnerloopDoc = Partnerloop & { readonly regio: string };

/** From when until when an aanbieder was a strategic partner: every read model that asks for it folds with this. */
export function partnerlopenIn<Tabel extends string>(tabel: Tabel) {
  const bij =
    (partner: boolean) =>
    (
      { data, regio, occurredAt: op }: Of<'PartnerschapEstablished' | 'PartnerschapEnded'>,
      write: Partnerschrijver<Tabel>,
    ) =>
      write.put<PartnerloopDoc>(tabel, data.partnerschapId, (doc) => ({
        ...{ regio, aanbiederId: data.aanbiederId, verloop: [...(doc?.verloop ?? []), { op, partner }] },
      }));
  return { PartnerschapEstablished: bij(true), PartnerschapEnded: bij(false) };
}
