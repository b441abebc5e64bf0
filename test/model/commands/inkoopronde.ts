import fc from 'fast-check';
import {
  type Eis,
  type Gunningscriterium,
  INSTRUMENTEN,
  type Onderdeel,
  STAPPEN,
} from '../../../src/inkoop/inkoopronde/inhoud/ronde.js';
import { type inkooprondeDecider as decider } from '../../../src/inkoop/inkoopronde/ronde/inkoopronde.decider.js';
import { aanbiederId, type CommandsOf, id, naburigeDatum as datum, tekst, vandaag } from '../values.js';

const rondeId = '9c000000-0000-4000-8000-000000000001';
const onderdeel = fc.constantFrom('ambulant', 'wonen');
const onderdelen = fc.constantFrom<string[][]>(['ambulant'], ['wonen'], ['ambulant', 'wonen']);
const document = fc.constant({ naam: 'Leidraad', sha256: 'a'.repeat(64), vindplaats: 'Archief' });
const perJaar = fc.constantFrom(null, 2);
const moment = fc.record({
  sleutel: fc.constantFrom('voorjaar', 'najaar', 'extra'),
  opent: fc.constantFrom('2026-03-20', '2026-04-01'),
  sluit: fc.constantFrom(null, '2026-04-10', '2026-05-01'),
  onderdelen: fc.constantFrom<string[][]>([], ['ambulant']),
});
const moderate = <T>(arbitrary: fc.Arbitrary<T>, weight = 2) => ({ weight, arbitrary });

const start = fc.record({
  type: fc.constant('StartInkoopronde' as const),
  rondeId: fc.constant(rondeId),
  sleutel: fc.constant('inkoop-2026'),
  naam: tekst,
  onderdelen: fc.constant<Onderdeel[]>([
    {
      ...{ sleutel: 'ambulant', soort: 'perceel' as const, naam: 'Ambulant', productcodes: ['02A03'] },
      ...{ wetten: ['Jeugdwet' as const], minimum: 1, maximum: 2 },
    },
    {
      ...{ sleutel: 'wonen', soort: 'perceel' as const, naam: 'Wonen', productcodes: ['10A11'] },
      ...{ wetten: ['Wmo2015' as const], minimum: null, maximum: null },
    },
  ]),
  gemeenten: fc.constant<string[]>(['0503']),
  contractenVanaf: fc.constant('2027-01-01'),
  gestartOp: fc.constant('2026-03-20'),
  bron: tekst,
  onbekendeProducten: fc.constantFrom([], [], [], ['10A11']),
  gemeentenVanRegio: fc.constantFrom(null, ['0503']),
  vandaag: fc.constant('2026-05-05'),
});

export const inkooprondeDeciderOpening = start;

export const inkooprondeDecider: CommandsOf<typeof decider> = fc.oneof(
  moderate(start, 1),
  moderate(
    fc.record({
      type: fc.constant('SetEisen' as const),
      eisen: fc.constantFrom<Eis[][]>(
        [{ sleutel: 'vog', gebied: 'personeel', tekst: 'Verklaring', big: false, wet: null, onderdelen: [] }],
        [{ sleutel: 'big', gebied: 'personeel', tekst: 'BIG', big: true, wet: 'Jeugdwet' as const, onderdelen: [] }],
        [{ sleutel: 'big', gebied: 'personeel', tekst: 'BIG', big: true, wet: 'Wmo2015' as const, onderdelen: [] }],
      ),
      criteria: fc.constantFrom<Gunningscriterium[][]>(
        [],
        [{ sleutel: 'kwaliteit', naam: 'Kwaliteit', gewicht: 10_000 }],
      ),
      vastgesteldOp: fc.constantFrom('2026-03-20', '2026-03-21'),
      gebieden: fc.constantFrom(null, ['personeel']),
      vandaag,
    }),
    5,
  ),
  moderate(
    fc.record({
      type: fc.constant('PublishInkoopronde' as const),
      documenten: fc.array(document, { minLength: 1, maxLength: 1 }),
      vragenTot: fc.constantFrom(null, '2026-04-10'),
      bezwaartermijnDagen: fc.constantFrom(null, 20),
      toelatingsgesprek: fc.boolean(),
      gepubliceerdOp: fc.constantFrom('2026-03-20', '2026-03-25'),
      inkoopvorm: fc.option(
        fc.record({
          instrument: fc.constantFrom('open-house' as const, ...INSTRUMENTEN),
          uitzondering: fc.boolean(),
          belemmering: fc.constantFrom(null, null, null, 'Leg eerst een raming vast.'),
        }),
        { freq: 9 },
      ),
      vandaag,
    }),
    6,
  ),
  moderate(
    fc.record({
      type: fc.constant('RegisterAanmelding' as const),
      aanmeldingId: id,
      aanbiederId,
      onderdelen,
      ingediendOp: datum,
      vandaag,
    }),
    6,
  ),
  moderate(
    fc.record({
      type: fc.constant('SettleAanmelding' as const),
      aanmeldingId: id,
      uitkomst: fc.constantFrom(
        'toegelaten' as const,
        'afgewezen' as const,
        'ingetrokken' as const,
        'heropend' as const,
      ),
      onderdelen,
      op: datum,
      vandaag,
    }),
    5,
  ),
  moderate(
    fc.record({
      type: fc.constant('CloseInkoopronde' as const),
      reden: tekst,
      geslotenOp: fc.constantFrom('2026-05-02', '2026-05-05'),
      vandaag,
    }),
    2,
  ),
  moderate(
    fc.record({
      type: fc.constant('InformRaad' as const),
      kosten: fc.constant<{ productcode: string; bedrag: number }[]>([{ productcode: '02A03', bedrag: 100_000 }]),
      document,
      geinformeerdOp: fc.constantFrom('2026-05-04', '2026-05-05'),
      vandaag,
    }),
    3,
  ),
  moderate(
    fc.record({ type: fc.constant('PlanInstroommoment' as const), moment, geplandOp: datum, perJaar, vandaag }),
    4,
  ),
  moderate(
    fc.record({
      type: fc.constant('ReplanInstroommoment' as const),
      sleutel: fc.constantFrom('voorjaar', 'najaar'),
      opent: fc.constantFrom('2026-03-20', '2026-04-02'),
      sluit: fc.constantFrom(null, '2026-04-12'),
      reden: tekst,
      geplandOp: datum,
      perJaar,
      vandaag,
    }),
  ),
  moderate(
    fc.record({
      type: fc.constant('OpenInstroommoment' as const),
      sleutel: fc.constantFrom('voorjaar', 'najaar', 'extra'),
      opent: fc.constantFrom('2026-03-20', '2026-04-01'),
      vandaag,
    }),
    3,
  ),
  moderate(
    fc.record({
      type: fc.constant('CloseInstroommoment' as const),
      sleutel: fc.constantFrom('voorjaar', 'najaar', 'extra'),
      sluit: fc.constantFrom('2026-04-10', '2026-05-01'),
      vandaag,
    }),
    3,
  ),
  moderate(
    fc.record({
      type: fc.constant('DeclareCapaciteitsprobleem' as const),
      sleutel: fc.constantFrom('krapte', 'stop'),
      onderdelen,
      gemeenten: fc.constant<string[]>(['0503']),
      reden: tekst,
      vastgesteldOp: datum,
      vandaag,
    }),
    3,
  ),
  moderate(
    fc.record({
      type: fc.constant('OpenTussentijdseInstroom' as const),
      capaciteitsprobleem: fc.constantFrom('krapte', 'stop'),
      moment: moment.map((one) => ({ ...one, sleutel: 'extra', onderdelen: ['ambulant'] })),
      besluitDatum: datum,
      vandaag,
    }),
    4,
  ),
  moderate(
    fc.record({
      type: fc.constant('CompleteStap' as const),
      stap: fc.constantFrom(...STAPPEN),
      afgerondOp: datum,
      definitiefGegund: fc.boolean(),
      vandaag,
    }),
  ),
  moderate(
    fc.record({
      type: fc.constant('InventoriseAanbod' as const),
      bevindingen: fc
        .tuple(onderdeel)
        .map(([one]) => [
          { onderdeel: one, aantalAanbieders: 3, dekking: 'Goed', expertise: 'Goed', capaciteit: 'Krap' },
        ]),
      conclusie: tekst,
      geinventariseerdOp: datum,
      vandaag,
    }),
    1,
  ),
  moderate(fc.record({ type: fc.constant('ConfirmAanmeldingen' as const), aanmeldingen: fc.constant({}), vandaag }), 1),
);
