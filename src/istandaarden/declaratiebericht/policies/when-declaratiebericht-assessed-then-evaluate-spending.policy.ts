import { EvaluateBudget } from '../../../declaratie/budget/budget.commands.js';
import { EvaluateBestedingsruimte } from '../../../inkoop/bestedingsruimte/bestedingsruimte.commands.js';
import { on } from '../../../kernel/event-handlers.js';
import { definePolicy, type EnvelopeFor } from '../../../platform/process-managers/policy.js';
import { declaratieberichtEvents, type Toegekend } from '../declaratiebericht.events.js';

/** Ceilings and bestedingsruimten follow what a 323 added up to, once per account and not per line (R-BEK-06, R-BEK-16). */
export const whenDeclaratieberichtAssessedThenEvaluateSpending = definePolicy({
  name: 'when-declaratiebericht-assessed-then-evaluate-spending',
  on: [
    on(declaratieberichtEvents, {
      DeclaratieberichtAssessed: ({ data: { toegekend }, position }, envelope: EnvelopeFor) => {
        const positie = position.toString();
        return [
          ...uniek(toegekend, ({ gemeentecode, jaar, productcode }) => `${gemeentecode} ${jaar} ${productcode}`).map(
            ([key, { gemeentecode, jaar, productcode }]) =>
              new EvaluateBudget({ gemeentecode, jaar, betreft: { productcode }, positie }, envelope(`budget ${key}`)),
          ),
          ...uniek(toegekend, ({ contractId }) => contractId).map(
            ([contractId]) =>
              new EvaluateBestedingsruimte({ betreft: { contractId }, positie }, envelope(`ruimte ${contractId}`)),
          ),
        ];
      },
    }),
  ],
});

function uniek(toegekend: readonly Toegekend[], key: (one: Toegekend) => string): [string, Toegekend][] {
  return [...new Map(toegekend.map((one) => [key(one), one]))];
}
