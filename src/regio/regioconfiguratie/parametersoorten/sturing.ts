import { z } from 'zod';
import { codes, ofOpen, toelichting, woord } from './bouwstenen.js';
import { aantal, type Parametersoorten, positief } from './parametersoort.js';

const RITMES = [
  'wekelijks',
  'maandelijks',
  'kwartaal',
  'halfjaar',
  'jaarlijks',
  'doorlopend',
  'naar-behoefte',
] as const;
const zRitme = ofOpen(z.enum(RITMES));
const ritmes = `${RITMES.join(', ')} of open`;

/** Meeting norms with a minimum and a maximum per type (E-44, R-OVL-01 to 03). */
const zOverleg = z
  .array(
    z
      .strictObject({
        soort: woord,
        naam: z.string().min(1).optional(),
        per: z.enum(['regio', 'vorm', 'segment', 'aanbieder', 'partner']),
        vormen: z.array(z.string().min(1)).min(1).optional(),
        minPerJaar: ofOpen(z.int().nonnegative()).optional(),
        maxPerJaar: ofOpen(positief).optional(),
        ritme: zRitme.optional(),
        toelichting,
      })
      .refine(
        ({ minPerJaar, maxPerJaar }) =>
          typeof minPerJaar !== 'number' || typeof maxPerJaar !== 'number' || minPerJaar <= maxPerJaar,
        { path: ['maxPerJaar'], message: 'mag niet lager zijn dan minPerJaar' },
      ),
  )
  .min(1);

const ONDERWERPEN = ['kwaliteit', 'rechtmatigheid', 'oneigenlijk-gebruik', 'continuiteit'] as const;
/** What sets a control off, on which level it looks, and whether it is also done unasked (E-11, E-12, R-TZH-01 to 03). */
const zToezicht = z
  .strictObject({
    aanleiding: z.array(z.enum(['planmatig', 'signaal'])).min(1),
    /** Quality tests per year of an aanbieder (R-KPI-12). */
    toetsPerJaar: ofOpen(positief).optional(),
    door: z.string().min(1).optional(),
    niveau: ofOpen(z.array(z.enum(['casus', 'instelling'])).min(1)),
    /** Quality and rechtmatigheid in one control (R-TZH-01). */
    integraal: z.boolean().optional(),
    proactief: ofOpen(z.boolean()),
    onderwerpen: z.array(z.enum(ONDERWERPEN)).min(1).optional(),
    calamiteitenDoor: z.string().min(1).optional(),
    toelichting,
  })
  .refine(({ aanleiding, toetsPerJaar }) => toetsPerJaar === undefined || aanleiding.includes('planmatig'), {
    path: ['toetsPerJaar'],
    message: 'hoort bij aanleiding planmatig',
  });

/** Three levels of ambition, and the dashboards that follow (R-MON-01 to 03, R-MON-11, E-30). */
const zAmbitie = z.strictObject({
  niveau: ofOpen(z.union([z.literal(1), z.literal(2), z.literal(3)])),
  keuze: z.string().min(1),
  externSysteem: z.boolean().optional(),
  dashboards: z
    .array(
      z.strictObject({
        naam: z.string().min(1),
        ritme: zRitme,
        /** A short interpretation with every chart (R-MON-02). */
        duiding: z.boolean().optional(),
        gebied: z.enum(['regio', 'gemeente', 'wijk']).optional(),
      }),
    )
    .min(1),
  toelichting,
});

const zRapportage = z
  .array(
    z.strictObject({
      rapportage: z.string().min(1),
      frequentie: zRitme,
      voor: ofOpen(z.array(z.string().min(1)).min(1)),
      toelichting,
    }),
  )
  .min(1);

const zDrempel = z.strictObject({
  operator: z.enum(['>=', '>']),
  waarde: positief,
  eenheid: z.enum(['eurocent', 'clienten']),
  /** How far below the threshold still counts ("om en nabij", E-23), in whole percents. */
  tolerantieProcent: ofOpen(z.int().min(0).max(100)),
  segment: z.string().min(1).optional(),
  producten: codes.optional(),
});

/** When an aanbieder is a strategic partner (E-23, R-PAR-01 to 07): data for a judgement that people confirm. */
const zPartnerregel = z
  .strictObject({
    criteria: z
      .array(
        z.strictObject({
          criterium: woord,
          naam: z.string().min(1),
          /** Without thresholds people judge. */
          drempels: z.array(zDrempel).min(1).optional(),
          verband: z.enum(['alle', 'een']).optional(),
        }),
      )
      .min(1),
    operator: z.enum(['>=', '=']),
    vereist: positief,
    per: z.array(z.enum(['segment', 'gemeente'])),
    mensBevestigt: z.boolean(),
    toelichting,
  })
  .refine(({ criteria, vereist }) => vereist <= criteria.length, {
    path: ['vereist'],
    message: 'mag niet hoger zijn dan het aantal criteria',
  });

const ASSEN = ['zorgvorm', 'omvang', 'doelgroep'] as const;
const NIVEAUS = ['intensief', 'regulier', 'licht', 'in-overleg'] as const;
/** By what contact with aanbieders differs, and how intensive it is where (R-PAR-11, R-PAR-14, R-CON-24). */
const zRelatiemanagement = z
  .strictObject({
    assen: z.array(z.enum(ASSEN)).min(1).optional(),
    intensiteit: z
      .array(z.strictObject({ niveau: z.enum(NIVEAUS), segmenten: codes.optional(), producten: codes.optional() }))
      .min(1)
      .optional(),
    toelichting,
  })
  .refine(({ assen, intensiteit }) => assen !== undefined || intensiteit !== undefined, {
    path: ['assen'],
    message: 'ontbreekt: geef assen, intensiteit of beide',
  });

/** Partners, overleg, toezicht, monitoring and reports. */
export const STURING: Parametersoorten = {
  'berichten.retourtermijn.werkdagen': aantal(
    'Werkdagen waarbinnen een retourbericht is overgedragen; zonder waarde de drie werkdagen van de standaard.',
  ),
  'berichten.declaratieantwoord.werkdagen': aantal(
    'Werkdagen waarbinnen het antwoord op een declaratie (325) is overgedragen; zonder waarde de tien werkdagen van de standaard.',
  ),
  'partner.regel': {
    schema: zPartnerregel,
    toegestaan:
      '{ criteria: lijst van { criterium, naam, drempels, verband }, operator (>= of =), vereist, per (segment, gemeente), mensBevestigt }',
    uitleg: 'Wanneer een aanbieder strategisch partner is. Mensen bevestigen de uitkomst.',
  },
  overleg: {
    schema: zOverleg,
    toegestaan: `een lijst van { soort, per (regio, vorm, segment, aanbieder of partner) }, met waar nodig minPerJaar, maxPerJaar, ritme (${ritmes}), vormen en toelichting`,
    uitleg: 'Welke overleggen er zijn en hoe vaak.',
  },
  'overleg.escalatielijn': {
    schema: z.array(z.strictObject({ orgaan: z.string().min(1), rol: z.string().min(1) })).min(1),
    toegestaan: 'een lijst van { orgaan, rol } van het laagste naar het hoogste niveau',
    uitleg: 'Langs welke organen een knelpunt escaleert.',
  },
  'toezicht.regime': {
    schema: zToezicht,
    toegestaan:
      '{ aanleiding: lijst van planmatig en signaal, niveau: lijst van casus en instelling, proactief: true, false of open }, met waar nodig toetsPerJaar, door, integraal, onderwerpen (kwaliteit, rechtmatigheid, oneigenlijk-gebruik, continuiteit), calamiteitenDoor en toelichting',
    uitleg: 'Wat toezicht in gang zet en waar het naar kijkt.',
  },
  'monitoring.ambitie': {
    schema: zAmbitie,
    toegestaan: `{ niveau: 1, 2, 3 of open, keuze, dashboards: lijst van { naam, ritme (${ritmes}), duiding, gebied (regio, gemeente of wijk) } }`,
    uitleg: 'Hoe ver de monitoring gaat.',
  },
  rapportage: {
    schema: zRapportage,
    toegestaan: `een lijst van { rapportage, frequentie (${ritmes}), voor: lijst van wie haar krijgt, of open }`,
    uitleg: 'Welke rapportages er zijn, hoe vaak en voor wie.',
  },
  relatiemanagement: {
    schema: zRelatiemanagement,
    toegestaan: `{ assen: lijst van ${ASSEN.join(', ')}, intensiteit: lijst van { niveau (${NIVEAUS.join(', ')}) } met segmenten of producten }: assen, intensiteit of beide, met waar nodig toelichting`,
    uitleg: 'Waarnaar het contact met aanbieders verschilt, en hoe intensief het waar is.',
    alleenRegio: true,
  },
  'partner.afspraken': {
    schema: z.strictObject({ onderwerpen: z.array(woord).min(1), toelichting }),
    toegestaan: '{ onderwerpen: een lijst van woorden, bijvoorbeeld [capaciteit, volume] }, met waar nodig toelichting',
    uitleg: 'Waarover met strategische partners afspraken worden gemaakt.',
  },
  'toezicht.klachtroute': {
    schema: z.array(z.strictObject({ via: z.string().min(1), producten: codes.optional(), toelichting })).min(1),
    toegestaan: 'een lijst van { via }, met waar nodig producten en toelichting',
    uitleg: 'Waar een client met een klacht terechtkan, per product.',
  },
  'toezicht.escalatie': {
    schema: z
      .array(
        z.strictObject({
          instrument: z.enum(['escalatieladder', 'escalatieprotocol', 'handhavingskader']),
          bij: z.string().min(1),
          producten: codes.optional(),
          treden: z.array(z.string().min(1)).min(1).optional(),
          toelichting,
        }),
      )
      .min(1),
    toegestaan:
      'een lijst van { instrument (escalatieladder, escalatieprotocol of handhavingskader), bij }, met waar nodig producten, treden en toelichting',
    uitleg: 'Hoe wordt opgeschaald als het misgaat. Mensen kiezen de trede.',
  },
};
