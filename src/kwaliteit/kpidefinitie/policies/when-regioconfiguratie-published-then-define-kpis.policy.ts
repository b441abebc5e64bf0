import { on } from '../../../kernel/event-handlers.js';
import { definePolicy, type EnvelopeFor } from '../../../platform/process-managers/policy.js';
import { type Parameter } from '../../../regio/regioconfiguratie/inhoud/parameter.js';
import { regioconfiguratieEvents } from '../../../regio/regioconfiguratie/regioconfiguratie.events.js';
import { inhoudVan, parseKpiNormen, parseKpiSet, vanRegio } from '../kpi-set.js';
import { DefineKpi, DropKpis, SetKpiNorm } from '../kpidefinitie.commands.js';

function defineKpis(parameter: Parameter, envelope: EnvelopeFor): readonly object[] {
  const { waarde, geldigVanaf, geldigTot, bron } = parameter;
  if (!vanRegio(parameter)) return [];
  return (parseKpiSet(waarde) ?? []).map((kpi) => {
    const { kpiId } = kpi;
    const data = { kpiId, inhoud: inhoudVan(kpi), geldigVanaf, geldigTot, bronverwijzing: bron };
    return new DefineKpi(data, envelope(`${kpiId}/${geldigVanaf}`));
  });
}

/** The source of the parameter is the decision that the norm names. */
function setNormen(parameter: Parameter, envelope: EnvelopeFor): readonly object[] {
  const { waarde, geldigVanaf, bron: besluit, gemeentecode } = parameter;
  return parseKpiNormen(waarde).map(({ kpiId, voldoendeVanaf, hoogVanaf, ...norm }) => {
    const segment = norm.segment ?? parameter.segment;
    const data = { kpiId, segment, gemeentecode, geldigVanaf, voldoendeVanaf, hoogVanaf, besluit };
    return new SetKpiNorm(data, envelope(`norm/${kpiId}/${segment ?? ''}/${gemeentecode ?? ''}/${geldigVanaf}`));
  });
}

/**
 * The KPI set and its norms are configuration (R-KPI-01, R-KPI-09): a published version defines what it names, and what
 * did not change is quiet; what it no longer names ends. The definitions come before the norms: a norm belongs to a KPI
 * that exists.
 */
export const whenRegioconfiguratiePublishedThenDefineKpis = definePolicy({
  name: 'when-regioconfiguratie-published-then-define-kpis',
  on: [
    on<typeof regioconfiguratieEvents.specs, [EnvelopeFor], readonly object[]>(regioconfiguratieEvents, {
      RegioconfiguratiePublished: ({ data: { parameters, versie, versieId } }, envelope) => [
        new DropKpis({ versie, versieId }, envelope('vervallen')),
        ...parameters
          .filter(({ sleutel }) => sleutel === 'kpi.set')
          .flatMap((parameter) => defineKpis(parameter, envelope)),
        ...parameters
          .filter(({ sleutel }) => sleutel === 'kpi.norm')
          .flatMap((parameter) => setNormen(parameter, envelope)),
      ],
    }),
  ],
});
