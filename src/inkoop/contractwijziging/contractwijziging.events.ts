import { z } from 'zod';
import { zDatum } from '../../kernel/datum.js';
import { defineEvents, type EventOf } from '../../kernel/event-definition.js';
import { zVrijeTekst } from '../../kernel/vrije-tekst.js';
import { zOvergang } from '../contractbepaling/inhoud/bepaling.js';
import { zDocument } from '../inkoopronde/inhoud/ronde.js';
import { TOETSEN, WEZENLIJKHEIDSREGEL, zGrond, zToetsuitkomst, zWijzigingsinhoud } from './inhoud/wijziging.js';

const wijzigingId = z.uuid();

/** A person decided, on the three tests that people answered. */
const oordeel = z.strictObject({
  wijzigingId,
  regel: z.literal(WEZENLIJKHEIDSREGEL),
  toetsen: z.array(zToetsuitkomst).length(TOETSEN.length),
  /** What Kroniek computed from the tests; the person may decide otherwise, with reasons. */
  mogelijkWezenlijk: z.boolean(),
  reden: zVrijeTekst,
  besluitDatum: zDatum,
});

/** A proposed change of running contracts, from proposal to addendum or to a new inkoopronde (R-PRC-26). */
export const contractwijzigingEvents = defineEvents('contractwijziging', {
  ContractwijzigingProposed: {
    version: 1,
    schema: z.strictObject({
      wijzigingId,
      titel: zVrijeTekst,
      /** The same change for several contracts is weighed and announced once; each contract has an addendum of its own. */
      contracten: z
        .array(z.strictObject({ contractId: z.uuid(), contractnummer: z.string().min(1), aanbiederId: z.uuid() }))
        .min(1),
      grond: zGrond,
      inhoud: zWijzigingsinhoud,
      beoogdeIngangsdatum: zDatum,
      voorgesteldOp: zDatum,
    }),
  },
  /** The answer of a person, who is the actor of this event; a later answer replaces it until the verdict. */
  WezenlijkheidstoetsAnswered: {
    version: 1,
    schema: zToetsuitkomst.extend({ wijzigingId, beantwoordOp: zDatum }),
  },
  /** Not substantial: it can come into force in the running contracts. */
  ContractwijzigingApproved: { version: 1, schema: oordeel },
  /** Substantial: it needs new contracting. */
  WezenlijkeWijzigingEstablished: { version: 1, schema: oordeel },
  /** The aanbieders know; a later announcement replaces it (R-CON-13). */
  ContractwijzigingAnnounced: {
    version: 1,
    schema: z.strictObject({
      wijzigingId,
      aangekondigdOp: zDatum,
      /** Where the announcement is found. */
      kenmerk: zVrijeTekst,
      /** Calendar days between announcement and first day. */
      termijnDagen: z.int().nonnegative(),
      termijnVan: z.enum(['regio', 'kroniek']),
      vroegsteIngangsdatum: zDatum,
    }),
  },
  AddendumSigned: {
    version: 1,
    schema: z.strictObject({
      wijzigingId,
      contractId: z.uuid(),
      document: zDocument,
      ondertekendOp: zDatum,
      ingangsdatum: zDatum,
      /** Null: running toewijzingen come under it at once. */
      overgang: zOvergang.nullable(),
    }),
  },
  ContractwijzigingWithdrawn: {
    version: 1,
    schema: z.strictObject({ wijzigingId, reden: zVrijeTekst, ingetrokkenOp: zDatum }),
  },
  /** The inkoopronde that a substantial change led to. */
  NieuweContracteringStarted: {
    version: 1,
    schema: z.strictObject({ wijzigingId, rondeId: z.uuid(), gekoppeldOp: zDatum }),
  },
});
export type ContractwijzigingEvent = EventOf<typeof contractwijzigingEvents>;
