import { z } from 'zod';

/** The parameter that holds them. */
export const DEKKINGSNORM = 'dekking.minimum';

/**
 * How many aanbieders each gemeente must have contracted for a group of products (R-PRC-05), or for each productcategorie
 * by itself (`perCategorie`), which is how the forms of support are told apart.
 */
export const zDekkingsnormen = z
  .array(
    z
      .strictObject({
        sleutel: z.string().regex(/^[a-z][a-z0-9-]{0,59}$/),
        naam: z.string().min(1),
        producten: z.array(z.string().min(1)).min(1).optional(),
        perCategorie: z.boolean().optional(),
        minimum: z.int().positive(),
        toelichting: z.string().min(1).optional(),
      })
      .refine(({ producten, perCategorie }) => (producten === undefined) === (perCategorie === true), {
        path: ['producten'],
        message: 'noem producten, of zet perCategorie op true, en niet allebei',
      }),
  )
  .min(1);
export type Dekkingsnormen = z.output<typeof zDekkingsnormen>;
