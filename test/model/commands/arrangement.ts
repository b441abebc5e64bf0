import fc from 'fast-check';
import { type arrangementDecider as decider } from '../../../src/toegang/arrangement/arrangement.decider.js';
import { type Arrangementmodel } from '../../../src/toegang/arrangement/samenstelling.js';
import { bedrag, actor, type CommandsOf, gemeentecode, id, mostly, naburigeDatum, vandaag } from '../values.js';

const handeling = { actor, vandaag };
const rij = { geldigVanaf: '2023-01-01', geldigTot: null, bron: 'R-SEG-10' };
const waarde = { omschrijving: null, perspectief: null };

const product = (van: number): Arrangementmodel['producten'][number] => ({
  ...{ code: `T${van}`, productversie: 1, categorie: '10', naam: 'Thuis', segment: null, perceel: null },
  ...{ wet: 'Wmo2015', eenheid: '82', niveau: null, inkoopniveau: null, inkoopronde: null, uitvoering: null },
  ...{ status: 'vastgesteld', toegang: null, vervoer: null, perspectief: 'activerend' },
  ...{ cel: { matrix: 'thuis', waarden: { zwaarte: String(van) } }, instroomTot: null, ...rij },
});
const model: Arrangementmodel = {
  matrices: [
    {
      ...{ code: 'thuis', naam: 'Thuisondersteuning', begin: 'T', bron: 'R-SEG-10' },
      assen: [
        {
          ...{ as: 'zwaarte', naam: 'Zwaarte' },
          waarden: [
            { code: '1', naam: '1', teken: '1', aantal: { van: 1, tot: 1 }, ...waarde },
            { code: '2', naam: '2 tot 3', teken: '2', aantal: { van: 2, tot: 3 }, ...waarde },
          ],
        },
      ],
    },
  ],
  producten: [product(1), product(2)],
  perspectieven: [
    { as: 'ontwikkeling', code: 'activerend', naam: 'Activerend', bron: 'E-42' },
    { as: null, code: 'duurzaam', naam: 'Duurzaam', bron: 'E-42' },
  ],
  kruistabel: [],
};
const gebied = fc.constantFrom('huishouden', 'zelfzorg', 'gezin', 'onbekend');
const bekend = ['huishouden', 'zelfzorg', 'gezin', 'administratie'].map((code) => ({ code, naam: code }));

const open = fc.record({
  ...handeling,
  type: fc.constant('OpenArrangement' as const),
  arrangementId: fc.constant('a1000000-0000-4000-8000-000000000001'),
  clientId: id,
  client: fc.option(fc.record({ gemeentecode }), { freq: 10 }),
});

export const arrangementDeciderOpening = open;

export const arrangementDecider: CommandsOf<typeof decider> = mostly(
  [
    fc.record({
      ...handeling,
      type: fc.constant('SetResultaatgebieden' as const),
      resultaatgebieden: fc.uniqueArray(gebied, { maxLength: 4 }),
      bekend: fc.option(fc.constant(bekend), { freq: 10 }),
    }),
    fc.record({
      ...handeling,
      type: fc.constant('ComposeArrangement' as const),
      samenstelling: fc.record({
        matrix: fc.constantFrom('thuis', 'thuis', 'jeugd'),
        keuzes: fc.constantFrom<Record<string, string>>({}, {}, { zwaarte: '1' }),
        ingangsdatum: naburigeDatum,
        vervangt: fc.constantFrom([], [], ['HH1']),
      }),
      model: fc.constant(model),
    }),
    fc.record({
      ...handeling,
      type: fc.constant('ClassifyOndersteuning' as const),
      toewijzingId: fc.option(id),
      toewijzingClientId: fc.option(id),
      perspectief: fc.constantFrom('activerend', 'duurzaam', 'leerbaar'),
      kenmerken: fc.constantFrom<Record<string, string>>({}, { zorgzwaarte: 'licht' }, { zorgzwaarte: 'onbekend' }),
      op: naburigeDatum,
      model: fc.constant(model),
      bekend: fc.constant([{ code: 'zorgzwaarte', naam: 'Zorgzwaarte', waarden: ['licht', 'zwaar'] }]),
    }),
  ],
  [
    open,
    fc.record({ ...handeling, type: fc.constant('RequestMaatwerk' as const), motiveringVerwijzing: id }),
    fc.record({
      ...handeling,
      type: fc.constant('ApproveMaatwerk' as const),
      bedrag: fc.option(bedrag),
      vanaf: naburigeDatum,
      tot: fc.option(naburigeDatum),
    }),
  ],
);
