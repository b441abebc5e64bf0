import { z } from 'zod';
import { zIndexdelen, zIndexeringskeuzen } from '../../../regio/regioconfiguratie/inhoud/indexering.js';

/** The whole way in which an index was worked out, as a decision keeps it. */
export const zIndexatiebeleid = z.strictObject({
  delen: zIndexdelen,
  ...zIndexeringskeuzen,
  /** Where the weights were found: in the profile of the region, or as the VNG gives them. */
  herkomst: z.enum(['regio', 'landelijk']),
});
export type Indexatiebeleid = z.output<typeof zIndexatiebeleid>;

const VNG: Omit<Indexatiebeleid, 'herkomst' | 'methode' | 'afronding'> = {
  delen: [
    { index: 'ova', naam: 'OVA', basispunten: 9_000 },
    { index: 'ppc', naam: 'PPC', basispunten: 1_000 },
  ],
  eersteJaarNaInkoop: 'zonder-correctie',
  nietVoor: [],
};

/** As the VNG worked out its index of a year: since its correction of 2 October 2024 by method B (standards, R-TAR-01). */
export function landelijk(jaar: number): Omit<Indexatiebeleid, 'herkomst'> {
  return jaar < 2025
    ? { ...VNG, methode: 'A', afronding: 'per-stap' }
    : { ...VNG, methode: 'B', afronding: 'aan-het-eind' };
}

/** Of the rule `tarief.indexering`; null where the region left it open. */
export type Regiokeuze = Partial<Omit<Indexatiebeleid, 'herkomst'>>;

/** What holds for a year: what the region set, and for the rest what is done nationally (E-47). */
export function beleidVan(keuze: Regiokeuze | null, jaar: number): Indexatiebeleid {
  const basis = landelijk(jaar);
  if (keuze === null) return { ...basis, herkomst: 'landelijk' };
  return {
    delen: keuze.delen ?? basis.delen,
    methode: keuze.methode ?? basis.methode,
    afronding: keuze.afronding ?? basis.afronding,
    eersteJaarNaInkoop: keuze.eersteJaarNaInkoop ?? basis.eersteJaarNaInkoop,
    nietVoor: keuze.nietVoor ?? basis.nietVoor,
    herkomst: 'regio',
  };
}
