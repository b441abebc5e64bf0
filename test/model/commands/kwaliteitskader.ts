import fc from 'fast-check';
import { HERZIENINGSGRONDEN } from '../../../src/inkoop/kwaliteitskader/inhoud/kwaliteitskader.js';
import { type kwaliteitskaderDecider as decider } from '../../../src/inkoop/kwaliteitskader/kwaliteitskader.decider.js';
import { actor, type CommandsOf, GEMEENTEN, naburigeDatum as datum, tekst, vandaag } from '../values.js';

export const kwaliteitskaderDecider: CommandsOf<typeof decider> = fc.record({
  type: fc.constant('PublishKwaliteitskader' as const),
  kaderId: fc.constant('9d000000-0000-4000-8000-000000000002'),
  inhoud: fc.record({
    kader: fc.constant('kwaliteit'),
    naam: tekst,
    centrumgemeente: fc.constantFrom(GEMEENTEN[0], GEMEENTEN[0], '9999'),
    document: fc.constant({ naam: 'Kader', sha256: 'a'.repeat(64), vindplaats: 'Archief' }),
    elementen: fc.array(tekst, { maxLength: 1 }),
    productcodes: fc.constantFrom(null, ['02A03']),
    geldtVoor: fc.constant(['zin' as const, 'pgb' as const]),
    ingangsdatum: datum,
    gepubliceerdOp: fc.constantFrom('2026-03-20', '2026-04-01'),
    bron: tekst,
  }),
  herziening: fc.option(fc.record({ grond: fc.constantFrom(...HERZIENINGSGRONDEN), toelichting: tekst })),
  gemeentenVanRegio: fc.constantFrom(null, [...GEMEENTEN]),
  onbekendeProducten: fc.constantFrom<string[][]>([], [], ['99Z99']),
  actor,
  vandaag,
});
