import { type AnyConsumedEvent, on } from '../../../kernel/event-handlers.js';
import { definePolicy, type EnvelopeFor } from '../../../platform/process-managers/policy.js';
import { regioconfiguratieEvents } from '../../regioconfiguratie/regioconfiguratie.events.js';
import { RequireHerrekening } from '../herrekening.commands.js';

type Changed = AnyConsumedEvent & { readonly data: { readonly versie: number; readonly versieId: string } };

function requireHerrekening({ data, position }: Changed, envelope: EnvelopeFor): readonly object[] {
  const { versie, versieId } = data;
  return [new RequireHerrekening({ versie, versieId, positie: position.toString() }, envelope())];
}

/** Every change of the rules is asked what it does to the past; for most of them that is nothing (R-REG-21). */
export const whenRegioconfiguratieChangedThenRequireHerrekening = definePolicy({
  name: 'when-regioconfiguratie-changed-then-require-herrekening',
  on: [
    on(regioconfiguratieEvents, {
      RegioconfiguratiePublished: requireHerrekening,
      ParameterOverridden: requireHerrekening,
      ParameterOverrideWithdrawn: requireHerrekening,
    }),
  ],
});
