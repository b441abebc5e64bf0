import { z } from 'zod';
import { type Datum } from '../../../../kernel/datum.js';
import { cbsGemeente } from '../../../gemeente/cbs-gemeenten.js';
import { type Grondgebied, type Rechtsvorm, RECHTSVORMEN } from '../../../regio/inhoud/regio.js';
import { WETTEN } from '../../inhoud/product.js';
import { type Controle } from '../controle.js';
import { bron, datum, gemeentecode, OPEN, tekst } from '../velden.js';

const looptijd = {
  vanaf: datum.optional().describe('Eerste dag; zonder dit veld vanaf de eerste dag van het profiel.'),
  tot: datum.optional().describe('Laatste dag; zonder dit veld tot nader order.'),
};

const zRechtsvorm = z.strictObject({
  soort: z.enum([...RECHTSVORMEN, OPEN]),
  naam: tekst.optional().describe('Zoals de regio het noemt.'),
  voor: tekst.optional().describe('Voor welk deel van het werk, bijvoorbeeld Jeugd; zonder dit veld alles.'),
  ...looptijd,
  bron,
});

const zGrondgebied = z.strictObject({
  gemeenten: z.array(gemeentecode).min(1),
  inwoners: tekst
    .optional()
    .describe('Wat de bron over het aantal inwoners zegt, in eigen woorden. Kroniek rekent er niet mee.'),
  ...looptijd,
  bron,
});

export const zRegio = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, { message: 'mag alleen kleine letters, cijfers en streepjes hebben' }),
  naam: tekst,
  rechtsvorm: z
    .union([z.literal(OPEN), z.array(zRechtsvorm).min(1)], {
      error: `moet open zijn, of een lijst van { soort, naam, voor, vanaf, tot, bron }; soort mag zijn: ${RECHTSVORMEN.join(', ')}, ${OPEN}`,
    })
    .describe('Rechtsvorm van de samenwerking, of open.'),
  grondgebied: z
    .array(zGrondgebied)
    .default([])
    .describe('De gemeenten van de geografische regio, waar dat er meer zijn dan de gemeenten die inkopen.'),
  wetten: z.array(z.enum(WETTEN)).min(1),
  bron,
});
type Regel = z.output<typeof zRegio>;

export function controleerRegio(
  { rechtsvorm, grondgebied = [] }: Partial<Regel>,
  gemeenten: readonly string[],
  controle: Controle,
): void {
  (Array.isArray(rechtsvorm) ? rechtsvorm : []).forEach(({ vanaf, tot }, index) =>
    controle.nietVoor(['regio', 'rechtsvorm', index, 'tot'], tot, vanaf, 'vanaf'),
  );
  grondgebied.forEach((gebied, index) => {
    const pad = ['regio', 'grondgebied', index];
    controle.nietVoor([...pad, 'tot'], gebied.tot, gebied.vanaf, 'vanaf');
    gebied.gemeenten.forEach((code, nummer) => controle.bekend([...pad, 'gemeenten', nummer], code, gemeenten));
  });
}

interface Regiofeiten {
  readonly rechtsvorm: string | null;
  readonly rechtsvormen: readonly Rechtsvorm[];
  readonly grondgebieden: readonly Grondgebied[];
}

export function regioVan({ rechtsvorm, grondgebied }: Regel, begin: Datum): Regiofeiten {
  const rechtsvormen = (rechtsvorm === OPEN ? [] : rechtsvorm).map(({ soort, naam, voor, vanaf, tot, bron: waar }) => ({
    soort: soort === OPEN ? null : soort,
    naam: naam ?? null,
    voor: voor ?? null,
    vanaf: vanaf ?? begin,
    tot: tot ?? null,
    bron: waar,
  }));
  const namen = rechtsvormen.flatMap(({ naam, soort }) => naam ?? soort ?? []);
  return {
    rechtsvorm: namen.length === 0 ? null : namen.join('; '),
    rechtsvormen,
    grondgebieden: grondgebied.map(({ gemeenten, inwoners, vanaf, tot, bron: waar }) => ({
      gemeenten: gemeenten.map((code) => ({ gemeentecode: code, naam: cbsGemeente(code)?.naam ?? code })),
      inwoners: inwoners ?? null,
      vanaf: vanaf ?? begin,
      tot: tot ?? null,
      bron: waar,
    })),
  };
}
