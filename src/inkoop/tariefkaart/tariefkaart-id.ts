import { derivedId } from '../../kernel/ids.js';

/** The stream of the tariffs of a product in a region. */
export const tariefkaartId = (regio: string, productcode: string): string =>
  derivedId('tariefkaart', regio, productcode);
