import { z } from 'zod';
import { zDatum } from '../../kernel/datum.js';
import { defineEvents, type EventOf } from '../../kernel/event-definition.js';
import { zVrijeTekst } from '../../kernel/vrije-tekst.js';
import { zKpiId } from '../kpidefinitie/inhoud/kpi.js';

const consequentieId = z.uuid();
const redenen = z.array(zVrijeTekst).min(1);

/** After a failed verbeterplan people decide what it means for the contract, with reasons (R-KPI-08, promise 9). */
export const contractconsequentieEvents = defineEvents('contractconsequentie', {
  ContractconsequentieRequired: {
    version: 1,
    schema: z.strictObject({
      consequentieId,
      verbeterplanId: z.uuid(),
      aanbiederId: z.uuid(),
      kpiId: zKpiId,
      segment: z.string().nullable(),
      gemeentecode: z.string().nullable(),
      jaar: z.int(),
    }),
  },
  ContractconsequentieImposed: {
    version: 1,
    schema: z.strictObject({
      consequentieId,
      contractId: z.uuid(),
      /** Free: the source documents hold no list of consequences (E-25). */
      soort: zVrijeTekst,
      redenen,
      besluitDatum: zDatum,
      ingangsdatum: zDatum,
    }),
  },
  ContractconsequentieWaived: {
    version: 1,
    schema: z.strictObject({ consequentieId, redenen, besluitDatum: zDatum }),
  },
});
export type ContractconsequentieEvent = EventOf<typeof contractconsequentieEvents>;
