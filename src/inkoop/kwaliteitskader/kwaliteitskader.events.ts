import { z } from 'zod';
import { defineEvents, type EventOf } from '../../kernel/event-definition.js';
import { zHerziening, zKaderinhoud } from './inhoud/kwaliteitskader.js';

/** The centrumgemeente publishes it and may change it; contracts follow the version in force unless bound to one (R-CON-12). */
export const kwaliteitskaderEvents = defineEvents('kwaliteitskader', {
  /** `occurredAt` = gepubliceerdOp. */
  KwaliteitskaderPublished: {
    version: 1,
    schema: zKaderinhoud.extend({ kaderId: z.uuid(), versie: z.literal(1) }),
  },
  KwaliteitskaderRevised: {
    version: 1,
    schema: zKaderinhoud.extend({ kaderId: z.uuid(), versie: z.int().min(2), herziening: zHerziening }),
  },
});
export type KwaliteitskaderEvent = EventOf<typeof kwaliteitskaderEvents>;
