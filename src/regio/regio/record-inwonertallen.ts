import { isDeepStrictEqual } from 'node:util';
import { Rejection, type RejectionDetail } from '../../kernel/rejection.js';
import { type Inwonertal } from './inhoud/regio.js';
import { inwonertalIn, inwonertalRecorded } from './establish-regio.js';
import { type RegioEvent } from './regio.events.js';
import { bekendeGemeenten, type RegioState } from './regio.state.js';

export interface RecordInwonertallen {
  readonly type: 'RecordInwonertallen';
  readonly regioId: string;
  readonly inwonertallen: readonly Inwonertal[];
}

/** All or nothing: a year with half of its numbers would give a denominator that looks whole (R-REG-05). */
export function recordInwonertallen(command: RecordInwonertallen, state: RegioState): readonly RegioEvent[] {
  const bekend = bekendeGemeenten(state);
  const fouten = command.inwonertallen.flatMap((one, index): RejectionDetail[] => {
    const plaats = `inwonertallen.${index}`;
    const fout = (code: string, melding: string): RejectionDetail => ({ plaats, code, melding });
    const { gemeentecode, jaar, status } = one;
    if (!bekend.has(gemeentecode)) {
      return [fout('GEMEENTE_ONBEKEND', `${gemeentecode} hoort niet bij deze regio. Controleer de gemeentecode.`)];
    }
    const eerder = command.inwonertallen.findIndex(
      (other) => other.gemeentecode === gemeentecode && other.jaar === jaar,
    );
    if (eerder < index) return [fout('DUBBEL', `${gemeentecode} in ${jaar} staat er twee keer in.`)];
    if (status === 'voorlopig' && inwonertalIn(state, gemeentecode, jaar)?.status === 'definitief') {
      const melding = `Het inwonertal van ${gemeentecode} in ${jaar} is definitief. Alleen een definitief getal kan het vervangen.`;
      return [fout('INWONERTAL_DEFINITIEF', melding)];
    }
    return [];
  });
  if (fouten.length > 0) {
    throw new Rejection('INWONERTALLEN_ONGELDIG', 'Geen enkel inwonertal is vastgelegd.', 'invalid', fouten);
  }
  return command.inwonertallen
    .filter((one) => !isDeepStrictEqual(inwonertalIn(state, one.gemeentecode, one.jaar), one))
    .map((one) => inwonertalRecorded(command.regioId, one));
}
