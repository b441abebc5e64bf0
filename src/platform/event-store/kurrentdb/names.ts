import { derivedId } from '../../../kernel/ids.js';

/**
 * The names of one Kroniek in a KurrentDB that may hold more: streams of events as `kroniek.<aggregate>-<id>`, receipts
 * as `kroniek_opdracht-<uuid>`. The server filters on the prefix, so that neither receipts nor system streams nor the
 * streams of others are ever sent to a reader. KurrentDB takes letters, digits, `_`, `.` and `-`.
 */
export class Names {
  readonly prefix: string;

  constructor(private readonly space: string) {
    if (!/^[a-z][a-z0-9]*$/.test(space)) throw new Error(`"${space}" is no name for a space in KurrentDB.`);
    this.prefix = `${space}.`;
  }

  /** Name on the server of a stream of events. */
  toServer(stream: string): string {
    return `${this.prefix}${stream}`;
  }

  /** The stream as Kroniek knows it. */
  fromServer(name: string): string {
    if (!name.startsWith(this.prefix)) throw new Error(`Stream ${name} is not one of ${this.prefix}*.`);
    return name.slice(this.prefix.length);
  }

  /** A command id can be any text: the name follows from it in letters that the server takes. */
  receipt(commandId: string): string {
    return `${this.space}_opdracht-${derivedId('opdracht', commandId)}`;
  }
}
