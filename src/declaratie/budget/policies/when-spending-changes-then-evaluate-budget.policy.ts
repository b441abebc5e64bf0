import { on } from '../../../kernel/event-handlers.js';
import { definePolicy, type EnvelopeFor } from '../../../platform/process-managers/policy.js';
import { declaratieEvents, rekeningVan } from '../../declaratie/declaratie.events.js';
import { EvaluateBudget } from '../budget.commands.js';
import { budgetEvents } from '../budget.events.js';

/**
 * The signals of a ceiling follow what was approved (R-BEK-06, R-BEK-16). An approval that was recorded as given elsewhere
 * does not ask by itself, because histories are loaded by the ten thousand; its amount is in the sum of the next one that
 * does, and of the ceiling when it is set.
 */
export const whenSpendingChangesThenEvaluateBudget = definePolicy({
  name: 'when-spending-changes-then-evaluate-budget',
  on: [
    on(declaratieEvents, {
      DeclaratieApproved: ({ data, position }, envelope: EnvelopeFor) => {
        const { toewijzingId, jaar, productcode, berichtId } = data;
        const gemeentecode = rekeningVan(data);
        // What came in a message asks once, when the whole message was judged.
        if (toewijzingId === null || berichtId !== null) return [];
        const betreft = { productcode };
        return [new EvaluateBudget({ gemeentecode, jaar, betreft, positie: position.toString() }, envelope())];
      },
    }),
    on(budgetEvents, {
      BudgetplafondSet: ({ data, position }, envelope: EnvelopeFor) => {
        const { gemeentecode, soort, code, jaar } = data.plaats;
        const betreft = { soort, code };
        return [new EvaluateBudget({ gemeentecode, jaar, betreft, positie: position.toString() }, envelope())];
      },
    }),
  ],
});
