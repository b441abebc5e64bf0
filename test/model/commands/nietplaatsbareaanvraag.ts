import fc from 'fast-check';
import { type nietplaatsbareaanvraagDecider as decider } from '../../../src/inkoop/partijen/aanvraag/nietplaatsbareaanvraag.decider.js';
import { AANVRAAGGROEPEN } from '../../../src/inkoop/partijen/aanvraag/nietplaatsbareaanvraag.events.js';
import { aanbiederId, actor, type CommandsOf, datum, gemeentecode, productcode, tekst } from '../values.js';

const kader = {
  ...{ actor, vandaag: fc.constant('2029-01-01') },
  aanvraagId: fc.constant('33000000-0000-4000-8000-000000000001'),
};
const bekend = fc.constantFrom(true, true, true, false);

export const nietplaatsbareaanvraagDecider: CommandsOf<typeof decider> = fc.oneof(
  fc.record({
    ...{ type: fc.constant('RegisterNietPlaatsbareAanvraag' as const), ...kader, gemeentecode, gezocht: tekst },
    groep: fc.constantFrom(...AANVRAAGGROEPEN),
    productcode: fc.option(productcode),
    gemeldOp: datum,
    ...{ gemeenteBekend: bekend, productBekend: bekend },
  }),
  fc.record({
    ...{ type: fc.constant('FindPassendAanbod' as const), ...kader, oplossing: tekst },
    ...{ aanbiederId: fc.option(aanbiederId), gevondenOp: datum, aanbiederBekend: bekend },
  }),
);
