import { type Datum } from '../../../src/kernel/datum.js';
import { type ContractEvent } from '../../../src/inkoop/contract/contract.events.js';

/** First and last day, both included; null is until further notice. */
interface Dicht {
  readonly id: string;
  readonly van: Datum;
  tot: Datum | null;
  readonly gemeenten: readonly string[] | null;
  readonly productcodes: readonly string[] | null;
}

export interface Vraag {
  readonly aanbiederId: string;
  readonly productcode: string;
  readonly gemeentecode: string;
  readonly begin: Datum;
  readonly toegewezenOp: Datum;
}

export const UITKOMSTEN = [
  'past',
  'geen-contract',
  'aanbieder',
  'product',
  'voor-begin',
  'na-einde',
  'gemeente',
  'geschorst',
  'gestopt',
] as const;
export type Uitkomst = (typeof UITKOMSTEN)[number];

/** A contract read from its events alone, as a person with a calendar would: no rule of the product is used. */
export class Contractkalender {
  private readonly getekend: Extract<ContractEvent, { type: 'ContractSigned' }>['data'] | undefined;
  private laatste = '';
  private readonly schorsingen: Dicht[] = [];
  private readonly stops: Dicht[] = [];

  constructor(events: readonly ContractEvent[]) {
    for (const { type, data } of events) {
      if (type === 'ContractSigned') {
        this.getekend = data;
        this.laatste = data.einddatum;
      } else if (type === 'ContractExtended' || type === 'ContractTerminationWithdrawn') {
        this.laatste = data.nieuweEinddatum;
      } else if (type === 'ContractTerminated') {
        this.laatste = data.einddatum;
      } else if (type === 'ContractSuspended') {
        const { schorsingId: id, ingangsdatum: van, laatsteDag: tot } = data;
        this.schorsingen.push({ id, van, tot, gemeenten: null, productcodes: null });
      } else if (type === 'ContractSuspensionLifted') {
        this.schorsingen.find(({ id }) => id === data.schorsingId)!.tot = data.laatsteDag;
      } else if (type === 'ClientenstopGranted') {
        const { clientenstopId: id, ingangsdatum: van, laatsteDag: tot, gemeenten, productcodes } = data;
        this.stops.push({ id, van, tot, gemeenten, productcodes });
      } else if (type === 'ClientenstopLifted') {
        this.stops.find(({ id }) => id === data.clientenstopId)!.tot = data.laatsteDag;
      }
    }
  }

  /** Why a new toewijzing does not fit, or that it does. */
  oordeel({ aanbiederId, productcode, gemeentecode, begin, toegewezenOp }: Vraag): Uitkomst {
    if (this.getekend === undefined) return 'geen-contract';
    if (this.getekend.aanbiederId !== aanbiederId) return 'aanbieder';
    if (!this.getekend.producten.map((one) => one.productcode).includes(productcode)) return 'product';
    if (begin < this.getekend.ingangsdatum) return 'voor-begin';
    if (begin > this.laatste) return 'na-einde';
    const partij = this.getekend.gemeenten.filter((one) => one.gemeentecode === gemeentecode);
    if (partij.length === 0 || partij[0]!.vanaf > begin) return 'gemeente';
    const dicht = (one: Dicht): boolean =>
      !(toegewezenOp < one.van) &&
      !(one.tot !== null && toegewezenOp > one.tot) &&
      (one.gemeenten ?? [gemeentecode]).includes(gemeentecode) &&
      (one.productcodes ?? [productcode]).includes(productcode);
    if (this.schorsingen.some(dicht)) return 'geschorst';
    return this.stops.some(dicht) ? 'gestopt' : 'past';
  }
}
