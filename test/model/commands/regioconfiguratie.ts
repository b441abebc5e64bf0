import fc from 'fast-check';
import { type Regiobeheerder } from '../../../src/regio/regioconfiguratie/afwijkingsregels.js';
import {
  type RegioconfiguratieCommand,
  type regioconfiguratieDecider as decider,
} from '../../../src/regio/regioconfiguratie/regioconfiguratie.decider.js';
import {
  type CommandsOf,
  datum,
  gemeentecode,
  GEMEENTEN,
  id,
  kalender,
  mostly,
  productcode,
  REGIO,
  SEGMENTEN,
  tekst,
  wet,
} from '../values.js';

const rij = { geldigVanaf: '2021-12-21', geldigTot: null, bron: 'R-SEG-01' };

const publish: fc.Arbitrary<Extract<RegioconfiguratieCommand, { readonly type: 'PublishRegioconfiguratie' }>> =
  fc.record({
    type: fc.constant('PublishRegioconfiguratie' as const),
    laatsteVersie: fc.nat(4),
    reden: fc.option(tekst),
    besluit: fc.option(tekst),
    inhoud: fc.record({
      regioId: fc.constant(REGIO),
      bestandshash: fc.constantFrom('hash-1', 'hash-2', 'hash-3', 'hash-4'),
      geldigVanaf: datum,
      parameters: fc.array(
        fc.record({
          sleutel: fc.constantFrom('contract.duur', 'kpi.starttermijn.werkdagen'),
          waarde: fc.constantFrom(14, { maanden: [24, 30] }, { aantal: 2, maanden: 30, maximaal: true }, null),
          gemeentecode: fc.constant(null),
          segment: fc.option(fc.constantFrom(...SEGMENTEN)),
          product: fc.option(productcode),
          geldigVanaf: datum,
          geldigTot: fc.option(datum),
          bron: fc.constant('R-REG-10'),
        }),
        { maxLength: 2 },
      ),
      bereik: fc.constant([{ sleutel: 'contract.duur', niveau: 'lokaal' as const, bron: 'R-REG-11' }]),
      segmenten: fc.constant([
        {
          code: SEGMENTEN[0],
          naam: 'Volwassenen',
          soort: 'doelgroep' as const,
          status: 'vastgesteld' as const,
          ...rij,
        },
      ]),
      producten: fc.array(
        fc.record({
          code: productcode,
          categorie: fc.constant('02'),
          naam: fc.constant('Een product'),
          segment: fc.constant(null),
          perceel: fc.constant(null),
          wet,
          eenheid: fc.constant('04'),
          productversie: fc.constant(1),
          niveau: fc.constantFrom(null, 'licht'),
          inkoopniveau: fc.constantFrom(null, 'regionaal' as const),
          inkoopronde: fc.constant(null),
          uitvoering: fc.constantFrom(null, 'outputgericht' as const),
          status: fc.constantFrom('vastgesteld' as const, 'voorlopig' as const),
          toegang: fc.constantFrom(null, 'vrij' as const),
          vervoer: fc.constantFrom(null, 'apart' as const),
          perspectief: fc.constant(null),
          cel: fc.constant(null),
          instroomTot: fc.option(datum),
          geldigVanaf: datum,
          geldigTot: fc.option(datum),
          bron: fc.constant('R-SEG-23'),
        }),
        { maxLength: 2 },
      ),
      matrices: fc.constant([]),
      perspectieven: fc.constant([]),
      kruistabel: fc.constant([]),
      uitgesloten: fc.constant([]),
      weergave: fc.constant(null),
      kalenders: fc.array(
        kalender.map((one) => ({ ...one, feestdagen: [...one.feestdagen], gelijkgesteld: [...one.gelijkgesteld] })),
        { maxLength: 1 },
      ),
    }),
  });

const actor = fc.constantFrom<Regiobeheerder>({}, {}, { organisatie: GEMEENTEN[0] });
const gezien = { regioId: fc.constant(REGIO), laatsteVersie: fc.nat(4), actor };

export const regioconfiguratieDecider: CommandsOf<typeof decider> = mostly(
  [publish],
  [
    fc.record({
      ...gezien,
      type: fc.constant('OverrideParameterForGemeente' as const),
      gemeenten: fc.constant(GEMEENTEN),
      afwijking: fc.record({
        afwijkingId: id,
        sleutel: fc.constantFrom('contract.duur', 'contract.duur', 'kpi.starttermijn.werkdagen'),
        waarde: fc.constantFrom([2], [3, 4], null, 'vijf'),
        gemeentecode,
        segment: fc.option(fc.constantFrom(...SEGMENTEN), { freq: 2 }),
        product: fc.constant(null),
        geldigVanaf: datum,
        geldigTot: fc.option(datum, { freq: 2 }),
        bron: fc.constant('R-REG-10'),
        besluit: tekst,
      }),
    }),
    fc.record({
      ...gezien,
      type: fc.constant('WithdrawParameterOverride' as const),
      afwijkingId: id,
      vanaf: datum,
      reden: tekst,
      besluit: fc.option(tekst),
    }),
  ],
);
