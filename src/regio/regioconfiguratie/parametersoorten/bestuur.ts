import { z } from 'zod';
import { zDatum } from '../../../kernel/datum.js';
import { zBedrag } from '../../../kernel/bedrag.js';
import { ofOpen, toelichting } from './bouwstenen.js';
import { datum, type Parametersoorten, positief } from './parametersoort.js';

const naam = z.string().min(1);

const WETTEN_ERNAAST = ['Jeugdwet', 'Wmo2015', 'Wlz', 'Zvw', 'Participatiewet', 'Wvggz'] as const;
const VERHOUDINGEN = ['uitvoering', 'afstemming', 'verkend', 'buiten'] as const;
/** Laws beside those under which the region buys (catalogue C, row wetten). */
const zWettensamenhang = z
  .array(
    z.strictObject({
      wet: z.enum(WETTEN_ERNAAST),
      verhouding: z.enum(VERHOUDINGEN),
      voor: naam.optional(),
      financiering: naam.optional(),
      toelichting,
    }),
  )
  .min(1);

const ROLLEN = [
  'opdrachtgever',
  'opdrachtnemer',
  'opstellen',
  'adviseren',
  'instemmen',
  'vaststellen',
  'verantwoorden',
] as const;
const VASTSTELLERS = ['elk-college', 'raden'] as const;
/** Who prepares, advises and adopts what the region buys by (R-REG-06, R-REG-12, R-PLN-02). When, is an event: a mijlpaal or a besluit. */
const zBesluitvorming = z.strictObject({
  vaststelling: ofOpen(z.enum(VASTSTELLERS)),
  aantal: positief.optional(),
  genummerdeBesluiten: ofOpen(z.boolean()),
  organen: z.array(z.strictObject({ orgaan: naam, rol: z.enum(ROLLEN), toelichting })).min(1),
  toelichting,
});

/** What organising costs, per year or once (R-ORG-01 to R-ORG-05); `raming` is an estimate, nothing was decided. */
const zKosten = z
  .array(
    z
      .strictObject({
        post: naam,
        bedrag: zBedrag.positive().optional(),
        fteHonderdsten: positief.optional(),
        per: z.enum(['jaar', 'periode']),
        vanaf: zDatum,
        tot: zDatum,
        stand: z.enum(['vastgesteld', 'raming']),
        verrekening: z.enum(['werkelijke-kosten']).optional(),
        toelichting,
      })
      .refine(({ bedrag, fteHonderdsten }) => (bedrag ?? fteHonderdsten) !== undefined, {
        path: ['bedrag'],
        message: 'ontbreekt: geef bedrag, fteHonderdsten of beide',
      })
      .refine(({ vanaf, tot }) => vanaf <= tot, { path: ['tot'], message: 'mag niet voor vanaf liggen' }),
  )
  .min(1);

/** Who decides, what it costs and what stands beside it. */
export const BESTUUR: Parametersoorten = {
  'wetten.samenhang': {
    schema: zWettensamenhang,
    toegestaan: `een lijst van { wet (${WETTEN_ERNAAST.join(', ')}), verhouding (${VERHOUDINGEN.join(', ')}) }, met waar nodig voor, financiering en toelichting`,
    uitleg: 'Wetten waarmee de inkoop samenhangt, naast de wetten waarvoor de regio inkoopt.',
    alleenRegio: true,
  },
  besluitvorming: {
    schema: zBesluitvorming,
    toegestaan: `{ vaststelling (${VASTSTELLERS.join(', ')} of open), genummerdeBesluiten (true, false of open), organen: lijst van { orgaan, rol (${ROLLEN.join(', ')}) } }, met waar nodig aantal en toelichting`,
    uitleg: 'Wie het beleid en de inkoop voorbereidt, erover adviseert en haar vaststelt.',
    alleenRegio: true,
  },
  'inkoopplan.looptijd': {
    schema: z
      .strictObject({ vanaf: zDatum, tot: zDatum })
      .refine(({ vanaf, tot }) => vanaf <= tot, { path: ['tot'], message: 'mag niet voor vanaf liggen' }),
    toegestaan: '{ vanaf: 2022-01-01, tot: 2023-12-31 }: de eerste en de laatste dag',
    uitleg: 'Waarvoor het inkoopplan geldt.',
    alleenRegio: true,
  },
  kosten: {
    schema: zKosten,
    toegestaan:
      'een lijst van { post, per (jaar of periode), vanaf, tot, stand (vastgesteld of raming) }, met bedrag in hele eurocenten, fteHonderdsten (118 is 1,18 fte) of beide, en waar nodig verrekening (werkelijke-kosten) en toelichting',
    uitleg: 'Wat de organisatie van de inkoop kost.',
    alleenRegio: true,
  },
  vaststelling: datum('Dag waarop het beleid is vastgesteld.'),
};
