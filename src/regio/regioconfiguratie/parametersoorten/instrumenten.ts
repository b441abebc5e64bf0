import { z } from 'zod';
import { codes, ofOpen, toelichting, woord } from './bouwstenen.js';
import { positief } from './parametersoort.js';

/** Who runs a survey or judges. */
export const ONDERZOEKERS = ['aanbieder', 'gemeenten', 'client'] as const;

const geldtVoor = z.strictObject({ segmenten: codes.optional(), producten: codes.optional() }).optional();

const zInstrument = z
  .strictObject({
    instrument: woord,
    naam: z.string().min(1).optional(),
    door: z.enum(ONDERZOEKERS),
    ritme: ofOpen(z.union([z.strictObject({ maanden: positief }), z.enum(['einde-traject', 'doorlopend'])])),
    themas: z.array(z.string().min(1)).min(1).optional(),
    schaal: z.literal('rapportcijfer').optional(),
    geldtVoor,
    wettelijk: z.boolean().optional(),
    toelichting,
  })
  .refine(({ door, ritme }) => (door === 'client') === (ritme === 'einde-traject'), {
    path: ['ritme'],
    message: 'is einde-traject waar de client zelf oordeelt, en alleen daar',
  });
export type Instrument = z.output<typeof zInstrument>;

/** Value of `tevredenheid.instrumenten`: several instruments feed one KPI, each with its own rhythm (E-09, E-24, R-MON-07). */
export const zInstrumenten = z
  .array(zInstrument)
  .min(1)
  .superRefine((instrumenten, ctx) => {
    instrumenten.forEach(({ instrument }, index) => {
      if (instrumenten.findIndex((other) => other.instrument === instrument) < index) {
        ctx.addIssue({ code: 'custom', path: [index, 'instrument'], message: `staat er al: ${instrument}` });
      }
    });
  });

/**
 * Value of `resultaat.monitoring`: at whom the result is looked for and how often. Whether "leerbaar en stabiel" asks for
 * both classes or for one of them is a question to the region (E-22): `verband` may be open.
 */
export const zMonitoring = z
  .array(
    z.strictObject({
      instrument: z.enum(['schouw', 'monitorgesprek']),
      producten: codes.optional(),
      segmenten: codes.optional(),
      klassen: z.array(woord).min(1).optional(),
      verband: ofOpen(z.enum(['alle', 'een'])).optional(),
      perJaar: ofOpen(positief),
      toelichting,
    }),
  )
  .min(1);
export type Monitoring = z.output<typeof zMonitoring>;
