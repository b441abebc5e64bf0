import { z } from 'zod';
import { zDatum } from '../../kernel/datum.js';
import { defineEvents, type EventOf } from '../../kernel/event-definition.js';
import { zVrijeTekst } from '../../kernel/vrije-tekst.js';
import { zSleutel } from '../../regio/besluitvorming/inhoud/gedeeld.js';
import { BEKOSTIGINGSVORMEN } from '../../regio/regioconfiguratie/inhoud/bekostiging.js';
import { zBepaling, zHerkomst, zOvergang } from './inhoud/bepaling.js';

const contractId = z.uuid();
const versie = z.int().positive();
/** From which day, by what, and what goes on for toewijzingen that ran. */
const afspraak = { versie, geldigVanaf: zDatum, herkomst: zHerkomst, overgang: zOvergang.nullable() };

/**
 * What a contract says beside its term, parties and prices, clause by clause and version by version (R-CON-11). The stream
 * has the id of the contract. After signing only an addendum adds to it: `ContractSigned` never changes.
 */
export const contractbepalingenEvents = defineEvents('contractbepalingen', {
  /** A first version. `occurredAt` = when it was signed. */
  ContractbepalingAttached: {
    version: 1,
    schema: z.strictObject({ contractId, bepaling: zBepaling, ...afspraak }),
  },
  ContractbepalingRevised: {
    version: 1,
    schema: z.strictObject({ contractId, bepaling: zBepaling, ...afspraak }),
  },
  /** From `geldigVanaf` on there is no such clause; never a kernbeding. */
  ContractbepalingLapsed: { version: 1, schema: z.strictObject({ contractId, sleutel: zSleutel, ...afspraak }) },
  /** It was copied wrongly: the version always said this. */
  ContractbepalingCorrected: {
    version: 1,
    schema: z.strictObject({ contractId, bepaling: zBepaling, versie, reden: zVrijeTekst }),
  },
  /** The contract was drawn up from a version of a contractmodel, maybe of another region (R-CON-25). */
  ContractmodelAdopted: {
    version: 1,
    schema: z.strictObject({
      contractId,
      modelId: z.uuid(),
      model: zSleutel,
      modelversie: versie,
      uitgever: z.string().min(1),
    }),
  },
  /** From then on one version holds for this contract; null: again the version in force (R-CON-12). */
  KwaliteitskaderBound: {
    version: 1,
    schema: z.strictObject({ contractId, kader: zSleutel, kaderversie: versie.nullable(), ...afspraak }),
  },
  /** How a product of this contract is paid from a day on (R-CON-08, E-07). */
  BekostigingChanged: {
    version: 1,
    schema: z.strictObject({
      contractId,
      productcode: z.string().min(1),
      vorm: z.enum(BEKOSTIGINGSVORMEN),
      ...afspraak,
    }),
  },
});
export type ContractbepalingenEvent = EventOf<typeof contractbepalingenEvents>;
