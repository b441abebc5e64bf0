import { addDays, addMonths, type Datum } from '../../../src/kernel/datum.js';
import { type ContractCommand } from '../../../src/inkoop/contract/contract.decider.js';
import { type ContractEvent } from '../../../src/inkoop/contract/contract.events.js';
import { type Model, type Outcome } from './model.js';

type Signed = Extract<ContractCommand, { type: 'SignContract' }>;
type Extended = Extract<ContractCommand, { type: 'ExerciseVerlengingsoptie' }>;
type Prolonged = Extract<ContractCommand, { type: 'ExtendContract' }>;

/** One extension: by which option (0 by a decision), decided when, for how many months. */
interface Term {
  readonly optie: number;
  readonly op: Datum;
  readonly maanden: number;
}

/** A contract as a row of terms in months; how it is signed is taken from the decider. */
export class ContractModel implements Model<ContractCommand, ContractEvent> {
  private signed: Signed | undefined;
  private first = 0;
  private readonly terms: Term[] = [];
  private options: { readonly maanden: number; readonly maximaal: boolean; uiterlijk: Datum }[] = [];
  private entitled: string | undefined;
  private months = 0;
  private ended: Datum | undefined;
  private readonly said = new Set<string>();

  foretell(command: ContractCommand): Outcome | undefined {
    const { signed } = this;
    if (command.type === 'SignContract') return signed === undefined ? undefined : 'stil';
    if (signed === undefined) return 'geweigerd';
    switch (command.type) {
      case 'AgreeTarief':
      case 'GrantClientenstop':
      case 'LiftClientenstop':
      case 'TerminateContract':
      case 'WithdrawTermination':
      case 'SuspendContract':
      case 'LiftSuspension':
        return undefined;
      case 'ExerciseVerlengingsoptie':
        return this.extend(command, signed);
      case 'ExtendContract':
        return this.prolong(command, signed);
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
        const next = this.options[volgnummer - 1];
        if (this.ended !== undefined) return 'stil';
        if (volgnummer !== this.exercised() + 1 || next === undefined || vandaag > next.uiterlijk) return 'stil';
        return this.said.has(`optie ${volgnummer}`) ? 'stil' : 'gebeurt';
      }
    }
  }

  happened(command: ContractCommand, events: readonly ContractEvent[]): void {
    for (const event of events) {
      if (event.type === 'ContractSigned') {
        this.signed = command as Signed;
        this.first = event.data.duurMaanden;
        this.options = event.data.verlengingsopties.map(({ maanden, maximaal }) => ({
          maanden,
          maximaal,
          uiterlijk: '',
        }));
        this.entitled = event.data.verlengingsopties[0]?.uitoefenaar;
        this.months = event.data.verlengingsopties[0]?.aankondigingMaanden ?? 0;
        this.reckon(0);
        const days = event.data.verlengingsopties.map(({ uiterlijkAankondigen }) => uiterlijkAankondigen);
        if (days.join() !== this.options.map(({ uiterlijk }) => uiterlijk).join())
          throw new Error('Other option days.');
      } else if (event.type === 'ContractExtended') {
        const { volgnummer, maanden, besluitDatum } = event.data;
        this.terms.push({ optie: volgnummer ?? 0, op: besluitDatum, maanden });
        if (event.data.nieuweEinddatum !== this.end())
          throw new Error(`Ends on ${event.data.nieuweEinddatum}, not ${this.end()}.`);
        const left = this.options.slice(this.exercised());
        if (left.every(({ uiterlijk }) => uiterlijk >= besluitDatum)) this.reckon(this.exercised());
        for (const moved of event.data.verschovenOpties) this.said.delete(`optie ${moved.volgnummer}`);
      } else if (event.type === 'ContractTerminated') {
        const { einddatum, vorigeEinddatum } = event.data;
        if (this.ended !== undefined) throw new Error('Ended twice.');
        if (vorigeEinddatum !== this.end() || einddatum >= vorigeEinddatum) throw new Error('Not an earlier end.');
        this.ended = einddatum;
      } else if (event.type === 'ContractTerminationWithdrawn') {
        this.ended = undefined;
        if (event.data.nieuweEinddatum !== this.end()) throw new Error('Not the end that it had.');
      } else if (event.type === 'ContractExpired') this.said.add(`einde ${event.data.einddatum}`);
      else if (event.type === 'ContractEndApproached') this.said.add(`nadert ${event.data.einddatum}`);
      else if (event.type === 'VerlengingsoptieApproached') this.said.add(`optie ${event.data.volgnummer}`);
    }
  }

  check(stream: readonly ContractEvent[]): void {
    if (this.signed === undefined) return;
    const longest = this.maximum(this.signed);
    const total = this.total();
    if (longest !== null && total > longest) throw new Error(`${total} months, longer than ${longest}.`);
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
    const option = this.options[volgnummer - 1];
    if (!own || this.ended !== undefined || option === undefined || uitgeoefendDoor !== this.entitled)
      return 'geweigerd';
    if (namensAanbiederId !== undefined && this.entitled !== 'aanbieder') return 'geweigerd';
    const maanden = command.maanden ?? option.maanden;
    if (maanden > option.maanden || (!option.maximaal && maanden < option.maanden)) return 'geweigerd';
    const used = this.terms.find(({ optie }) => optie === volgnummer);
    if (used !== undefined) return used.op === besluitDatum && used.maanden === maanden ? 'stil' : 'geweigerd';
    const announced = namensAanbiederId === undefined ? besluitDatum : vandaag;
    const inTime = announced <= this.end() && announced <= option.uiterlijk;
    const real = besluitDatum <= vandaag && besluitDatum >= signed.ondertekendOp;
    const fits = this.fits(maanden, signed);
    return volgnummer === this.exercised() + 1 && inTime && real && fits ? 'gebeurt' : 'geweigerd';
  }

  private prolong({ maanden, besluitDatum, vandaag }: Prolonged, signed: Signed): Outcome {
    if (this.terms.some(({ optie, op, maanden: long }) => optie === 0 && op === besluitDatum && long === maanden))
      return 'stil';
    if (this.ended !== undefined) return 'geweigerd';
    const real = besluitDatum <= vandaag && besluitDatum >= signed.ondertekendOp && besluitDatum <= this.end();
    return real && this.fits(maanden, signed) ? 'gebeurt' : 'geweigerd';
  }

  private fits(maanden: number, signed: Signed): boolean {
    const longest = this.maximum(signed);
    return longest === null || this.ends(this.total() + maanden) <= this.ends(longest);
  }

  private exercised(): number {
    return this.terms.filter(({ optie }) => optie > 0).length;
  }

  private total(): number {
    return this.terms.reduce((sum, { maanden }) => sum + maanden, this.first);
  }

  private ends(months: number): Datum {
    return addDays(addMonths(this.signed!.ingangsdatum, months), -1);
  }

  private end(): Datum {
    return this.ended ?? this.ends(this.total());
  }

  /** Last day on which each option from this one on can be announced, where those before it are exercised whole. */
  private reckon(from: number): void {
    let months = this.total();
    for (const option of this.options.slice(from)) {
      option.uiterlijk = addMonths(this.ends(months), -this.months);
      months += option.maanden;
    }
  }

  private maximum({ producten }: Signed): number | null {
    const set = producten.flatMap(({ maximumMaanden }) => (maximumMaanden === null ? [] : [maximumMaanden]));
    return set.length === 0 ? null : Math.min(...set);
  }
}
