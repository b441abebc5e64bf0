import fc from 'fast-check';
import {
  type verzoekdossierDecider as dossierDecider,
  type verzoekdossierInOrder as dossierInOrder,
} from '../../../src/istandaarden/verzoek/verzoekdossier.decider.js';
import { aanbiederId, type CommandsOf, id, wet } from '../values.js';

const op = fc.constantFrom('2026-03-01T09:00:00.000Z', '2026-03-02T09:00:00.000Z');
const dossier = fc.oneof(
  fc.record({
    type: fc.constant('OpenVerzoeken' as const),
    verzoeken: fc.array(fc.record({ clientId: id, aanbiederId, wet, verzoekId: id, berichtId: id }), {
      minLength: 1,
      maxLength: 2,
    }),
    op,
  }),
  fc.record({ type: fc.constant('CloseVerzoek' as const), verzoekId: id, op }),
);
export const verzoekdossierDecider: CommandsOf<typeof dossierDecider> = dossier;
export const verzoekdossierInOrder: CommandsOf<typeof dossierInOrder> = fc.array(dossier, { maxLength: 3 });
