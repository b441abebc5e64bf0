import { type Datum } from '../../kernel/datum.js';
import { type RejectionDetail } from '../../kernel/rejection.js';
import {
  bepalingenOp,
  bepalingOp,
  type ContractbepalingenState,
} from '../contractbepaling/contractbepalingen.state.js';
import { type Contractfeiten } from '../contractbepaling/contractfeiten.js';
import { type Grond, onderwerpenVan, type Wijzigingsinhoud } from './inhoud/wijziging.js';

/** Why this contract gives no right to this change; empty where it does. */
export function grondfouten(
  grond: Grond,
  inhoud: Wijzigingsinhoud,
  { contract, bepalingen }: { readonly contract: Contractfeiten; readonly bepalingen: ContractbepalingenState },
  op: Datum,
): RejectionDetail[] {
  const fout = (veld: string, code: string, melding: string): RejectionDetail[] => [
    { plaats: `grond.${veld}`, code, melding: `Contract ${contract.contractnummer}: ${melding}` },
  ];
  switch (grond.soort) {
    case 'wijzigingsbeding': {
      if (grond.bepaling === null) return fout('bepaling', 'ONTBREEKT', 'noem de sleutel van het wijzigingsbeding.');
      const beding = bepalingOp(bepalingen, grond.bepaling, op);
      if (beding?.soort !== 'wijzigingsbeding') {
        const melding = `${grond.bepaling} is op ${op} geen wijzigingsbeding van dit contract. Leg het beding vast, of kies een andere grond.`;
        return fout('bepaling', 'WIJZIGINGSBEDING_ONTBREEKT', melding);
      }
      return onderwerpenVan(inhoud, (sleutel) => bepalingOp(bepalingen, sleutel, op)?.soort ?? null)
        .filter((onderwerp) => !beding.onderwerpen.includes(onderwerp))
        .flatMap((onderwerp) => {
          const melding = `het wijzigingsbeding laat ${onderwerp} niet toe; wel: ${beding.onderwerpen.join(', ')}.`;
          return fout('bepaling', 'BUITEN_WIJZIGINGSBEDING', melding);
        });
    }
    case 'pilotuitkomst': {
      // Contracts under a pilot are flexible because they say so (R-CON-09, E-18).
      const flexibel =
        contract.looptijdstatus === 'beperkt-wegens-pilot' ||
        bepalingenOp(bepalingen, op).some(({ soort }) => soort === 'pilotaanpassing');
      const melding =
        'het contract kan niet op een pilot worden aangepast: leg de pilotaanpassing vast die erin staat.';
      return [
        ...(grond.pilot === null ? fout('pilot', 'ONTBREEKT', 'noem de pilot of proeftuin.') : []),
        ...(grond.bewijs.length === 0 ? fout('bewijs', 'ONTBREEKT', 'noem waar de uitkomst te vinden is.') : []),
        ...(flexibel ? [] : fout('soort', 'GEEN_PILOTAANPASSING', melding)),
      ];
    }
    case 'wettelijk':
    case 'wederzijds':
      return [];
  }
}
