import { type Datum } from '../../kernel/datum.js';
import { type Decider } from '../../kernel/decider.js';
import { refuseAll, saysTheSame, toekomstFouten } from '../../regio/besluitvorming/besluitvorming.regels.js';
import { bepalingFouten } from '../contractbepaling/bepalingfouten.js';
import { type ContractmodelEvent, contractmodelEvents, type Modelinhoud } from './contractmodel.events.js';

export interface ContractmodelState {
  readonly versies: readonly (Modelinhoud & { readonly versie: number; readonly uitgever: string })[];
}

export interface PublishContractmodelCommand {
  readonly type: 'PublishContractmodel';
  readonly modelId: string;
  readonly uitgever: string;
  readonly inhoud: Modelinhoud;
  readonly vandaag: Datum;
}

export const contractmodelDecider: Decider<ContractmodelState, PublishContractmodelCommand, ContractmodelEvent> = {
  category: contractmodelEvents.aggregate,
  initial: { versies: [] },
  decide({ modelId, uitgever, inhoud, vandaag }, { versies }) {
    const vorige = versies.at(-1);
    if (vorige !== undefined) {
      const { versie: _versie, uitgever: _uitgever, ...was } = vorige;
      if (saysTheSame(was, inhoud)) return [];
    }
    const fouten = [
      ...bepalingFouten(inhoud.bepalingen, null),
      ...toekomstFouten(inhoud.gepubliceerdOp, vandaag, 'gepubliceerdOp'),
    ];
    if (vorige !== undefined && inhoud.geldigVanaf < vorige.geldigVanaf) {
      const melding = `Versie ${vorige.versie} geldt vanaf ${vorige.geldigVanaf}. Kies die dag of een latere.`;
      fouten.push({ plaats: 'geldigVanaf', code: 'TE_VROEG', melding });
    }
    if (inhoud.gedeeldMet.includes(uitgever)) {
      const melding = 'Noem in gedeeldMet alleen andere regios: de eigen regio heeft het model al.';
      fouten.push({ plaats: 'gedeeldMet', code: 'EIGEN_REGIO', melding });
    }
    refuseAll('CONTRACTMODEL_ONGELDIG', 'Het contractmodel', fouten);
    const data = { ...inhoud, modelId, uitgever, versie: versies.length + 1 };
    return [{ type: 'ContractmodelPublished', data, occurredAt: inhoud.gepubliceerdOp }];
  },
  evolve({ versies }, { data: { modelId: _id, ...versie } }) {
    return { versies: [...versies, versie] };
  },
};
