import { z } from 'zod';
import { INWONERTALSTATUSSEN } from '../../../regio/inhoud/regio.js';
import { type Controle } from '../controle.js';
import { bron, gemeentecode } from '../velden.js';

export const zInwonertal = z.strictObject({
  gemeentecode,
  jaar: z.int({ message: 'moet een jaartal zijn, bijvoorbeeld 2019' }).min(2000).max(2100),
  inwoners: z
    .int({ message: 'moet een geheel getal zijn' })
    .nonnegative()
    .describe('Inwoners op 1 januari van het jaar.'),
  status: z.enum(INWONERTALSTATUSSEN),
  bron,
});

export function controleerInwonertallen(
  inwonertallen: readonly Partial<z.output<typeof zInwonertal>>[],
  bekend: readonly string[],
  controle: Controle,
): void {
  inwonertallen.forEach(({ gemeentecode: code, jaar }, index) => {
    controle.bekend(['inwonertallen', index, 'gemeentecode'], code, bekend);
    const eerder = inwonertallen.findIndex((one) => one.gemeentecode === code && one.jaar === jaar);
    if (code !== undefined && eerder < index) {
      controle.fout(['inwonertallen', index, 'jaar'], 'DUBBEL', `staat er al voor ${code}: ${jaar}`);
    }
  });
}
