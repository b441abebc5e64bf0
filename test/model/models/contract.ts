import { addDays, addMonths, type Datum } from '../../../src/kernel/datum.js';
import { type ContractCommand } from '../../../src/inkoop/contract/contract.decider.js';
import { type ContractEvent } from '../../../src/inkoop/contract/contract.events.js';
import { type Model, type Outcome } from './model.js';

type Signed = Extract<ContractCommand, { type: 'SignContract' }>;
type Extended = Extract<ContractCommand, { type: 'ExerciseVerlengingsoptie' }>;

/** A contract as a row of terms in years; how it is signed is taken from the decider. */
export class ContractModel implements Model<ContractCommand, ContractEvent> {
  private signed: Signed | undefined;
  /** Years of the first term, and of each option that was exercised. */
  private terms: number[] = [];
  private options: number[] = [];
  private readonly decidedOn: Datum[] = [];
  private readonly said = new Set<string>();

  foretell(command: ContractCommand): Outcome | undefined {
    const { signed } = this;
    if (command.type === 'SignContract') return signed === undefined ? undefined : 'stil';
    if (signed === undefined) return 'geweigerd';
    switch (command.type) {
      case 'AgreeTarief':
        return undefined;
      case 'ExerciseVerlengingsoptie':
        return this.extend(command, signed);
      case 'LetContractExpire': {
        const { einddatum, vandaag } = command;
        return einddatum === this.end() && vandaag > einddatum && !this.said.has(`einde ${einddatum}`)
          ? 'gebeurt'
          : 'stil';
      }
      case 'SignalContractEnd': {
        const { einddatum, vandaag } = command;
        return einddatum === this.end() && vandaag <= einddatum && !this.said.has(`nadert ${einddatum}`)
          ? 'gebeurt'
          : 'stil';
      }
      case 'SignalVerlengingsoptie': {
        const { volgnummer, vandaag } = command;
        const next = volgnummer === this.terms.length && volgnummer <= this.options.length;
        return next && vandaag <= this.deadline(signed) && !this.said.has(`optie ${volgnummer}`) ? 'gebeurt' : 'stil';
      }
    }
  }

  happened(command: ContractCommand, events: readonly ContractEvent[]): void {
    for (const event of events) {
      if (event.type === 'ContractSigned') {
        this.signed = command as Signed;
        this.terms = [event.data.duurJaren];
        this.options = event.data.verlengingsopties.map(({ jaren }) => jaren);
      } else if (event.type === 'ContractExtended') {
        this.terms.push(this.options[this.terms.length - 1]!);
        this.decidedOn.push(event.data.besluitDatum);
        if (event.data.nieuweEinddatum !== this.end())
          throw new Error(`Ends on ${event.data.nieuweEinddatum}, not ${this.end()}.`);
      } else if (event.type === 'ContractExpired') this.said.add(`einde ${event.data.einddatum}`);
      else if (event.type === 'ContractEndApproached') this.said.add(`nadert ${event.data.einddatum}`);
      else if (event.type === 'VerlengingsoptieApproached') this.said.add(`optie ${event.data.volgnummer}`);
    }
  }

  check(stream: readonly ContractEvent[]): void {
    if (this.signed === undefined) return;
    const longest = this.maximum(this.signed);
    const total = this.terms.reduce((sum, years) => sum + years, 0);
    if (longest !== null && total > longest) throw new Error(`${total} years, longer than ${longest}.`);
    const tarieven = stream.flatMap((event) => (event.type === 'TariefAgreed' ? [event.data] : []));
    for (const [index, one] of tarieven.entries()) {
      const contracted = this.signed.producten.some(({ productcode }) => productcode === one.productcode);
      if (!contracted) throw new Error(`A tarief for ${one.productcode}, which is not in the contract.`);
      const clash = tarieven.slice(0, index).find((other) => {
        const same = other.productcode === one.productcode;
        const bounded = other.geldigTot !== null && one.geldigTot !== null;
        const together =
          other.geldigVanaf <= (one.geldigTot ?? '9999') && one.geldigVanaf <= (other.geldigTot ?? '9999');
        return same && (other.geldigVanaf === one.geldigVanaf || (bounded && together));
      });
      if (clash !== undefined) throw new Error(`Two tarieven for ${one.productcode} on one day.`);
    }
  }

  private extend(command: Extended, signed: Signed): Outcome {
    const { volgnummer, besluitDatum, uitgeoefendDoor, namensAanbiederId, vandaag } = command;
    const own = namensAanbiederId === undefined || namensAanbiederId === signed.aanbieder!.aanbiederId;
    const entitled = signed.producten[0]!.uitoefenaar;
    if (!own || volgnummer > this.options.length || uitgeoefendDoor !== entitled) return 'geweigerd';
    if (namensAanbiederId !== undefined && entitled !== 'aanbieder') return 'geweigerd';
    if (volgnummer < this.terms.length) return this.decidedOn[volgnummer - 1] === besluitDatum ? 'stil' : 'geweigerd';
    const announced = namensAanbiederId === undefined ? besluitDatum : vandaag;
    const inTime = announced <= this.end() && announced <= this.deadline(signed);
    const real = besluitDatum <= vandaag && besluitDatum >= signed.ondertekendOp;
    return volgnummer === this.terms.length && inTime && real ? 'gebeurt' : 'geweigerd';
  }

  /** Each term ends the day before the next one would begin. */
  private end(): Datum {
    const next = this.terms.reduce((begin, years) => addMonths(begin, years * 12), this.signed!.ingangsdatum);
    return addDays(next, -1);
  }

  /** Last day on which the next option can be announced. */
  private deadline(signed: Signed): Datum {
    return addMonths(this.end(), -signed.producten[0]!.aankondigingMaanden!);
  }

  private maximum({ producten }: Signed): number | null {
    const set = producten.flatMap(({ maximum }) => (maximum === null ? [] : [maximum]));
    return set.length === 0 ? null : Math.min(...set);
  }
}
