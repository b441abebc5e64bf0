import { z } from 'zod';

export const TOEGANGSINRICHTING = 'toegang.inrichting';

const zToegang = z.strictObject({
  /** For what; a row without either list is for everything that no other row names. */
  producten: z.array(z.string()).optional(),
  /** Productcategorieen of the iStandaarden, such as 15 for beschermd wonen. */
  categorieen: z.array(z.string().regex(/^\d{2}$/)).optional(),
  vorm: z.enum(['lokaal', 'centraal']),
  uitvoerder: z.string().min(1).optional(),
  /** Something that moves step by step to the other form (R-REG-17). */
  groeipad: z
    .strictObject({ naar: z.enum(['lokaal', 'centraal']), voor: z.string().min(1), maanden: z.int().positive() })
    .optional(),
});
export const zToegangsinrichting = z.array(zToegang).min(1);
export type Toegang = z.output<typeof zToegang>;

/**
 * Where the toegang for a product is: what names the product, else what names its categorie, else what holds for the rest.
 * Null where the region says nothing about it.
 */
export function toegangVoor(
  inrichting: readonly Toegang[],
  {
    product,
    categorie,
  }: { readonly product?: string | null | undefined; readonly categorie?: string | null | undefined },
): Toegang | null {
  return (
    inrichting.find((one) => one.producten?.includes(product ?? '')) ??
    inrichting.find((one) => one.categorieen?.includes(categorie ?? '')) ??
    inrichting.find((one) => one.producten === undefined && one.categorieen === undefined) ??
    null
  );
}
