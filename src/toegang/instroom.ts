import { type Datum } from '../kernel/datum.js';
import { Rejection } from '../kernel/rejection.js';
import { type Product } from '../regio/regioconfiguratie/inhoud/product.js';

/**
 * R-SEG-14: a product that is closed for inflow goes on for present users only; their toewijzing is corrected, not sent
 * anew. Throws Rejection `PRODUCT_GESLOTEN_VOOR_INSTROOM` for a start after the last day of inflow.
 */
export function checkInstroom({ code, instroomTot }: Product, startdatum: Datum): void {
  if (instroomTot === null || startdatum <= instroomTot) return;
  throw new Rejection(
    'PRODUCT_GESLOTEN_VOOR_INSTROOM',
    `Product ${code} neemt na ${instroomTot} geen nieuwe clienten meer aan. Kies een ander product uit de catalogus.`,
  );
}
