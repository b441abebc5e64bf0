import { on } from '../../../kernel/event-handlers.js';
import { definePolicy, type EnvelopeFor } from '../../../platform/process-managers/policy.js';
import { regioconfiguratieEvents } from '../../../regio/regioconfiguratie/regioconfiguratie.events.js';
import { parseKpiSet } from '../kpi-set.js';
import { DefineKpi } from '../kpidefinitie.commands.js';

/** The KPI set is configuration (R-KPI-01): a published version defines what it names; what did not change is quiet. */
export const whenRegioconfiguratiePublishedThenDefineKpis = definePolicy({
  name: 'when-regioconfiguratie-published-then-define-kpis',
  on: [
    on<typeof regioconfiguratieEvents.specs, [EnvelopeFor], readonly object[]>(regioconfiguratieEvents, {
      RegioconfiguratiePublished: ({ data }, envelope) =>
        data.parameters
          .filter((parameter) => parameter.sleutel === 'kpi.set' && parameter.gemeentecode === null)
          .flatMap(({ waarde, geldigVanaf, bron }) =>
            (parseKpiSet(waarde) ?? []).map(({ kpiId, naam, eenheid, bron: bronVanKpi }) => {
              const data = { kpiId, naam, eenheid, bron: bronVanKpi, geldigVanaf, bronverwijzing: bron };
              return new DefineKpi(data, envelope(`${kpiId}/${geldigVanaf}`));
            }),
          ),
    }),
  ],
});
