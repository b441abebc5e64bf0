import { type Datum } from '../../kernel/datum.js';
import { type Decider, unreachable } from '../../kernel/decider.js';
import { Rejection, type RejectionDetail } from '../../kernel/rejection.js';
import { refuseAll, saysTheSame } from '../../regio/besluitvorming/besluitvorming.regels.js';
import { bepalingFouten } from './bepalingfouten.js';
import { type ContractbepalingenEvent, contractbepalingenEvents } from './contractbepalingen.events.js';
import { type ContractbepalingenState, GEEN_BEPALINGEN } from './contractbepalingen.state.js';
import { type Contractfeiten } from './contractfeiten.js';
import { type Afspraakversie, type Bepaling, type Herkomst, type Overgang } from './inhoud/bepaling.js';
import { wijzigingsfouten, type Wijzigingsvraag } from './wijzigingsfouten.js';

type Of<Type extends ContractbepalingenEvent['type']> = Extract<ContractbepalingenEvent, { type: Type }>['data'];

export interface Modelversie {
  readonly modelId: string;
  readonly sleutel: string;
  readonly uitgever: string;
  readonly versie: number;
  readonly geldigVanaf: Datum;
  readonly bepalingen: readonly Bepaling[];
}

export type ContractbepalingenCommand =
  | {
      readonly type: 'AttachBepalingen';
      readonly contract: Contractfeiten;
      readonly bepalingen: readonly Bepaling[];
      readonly bron: string;
    }
  | { readonly type: 'AdoptContractmodel'; readonly contract: Contractfeiten; readonly model: Modelversie }
  | {
      readonly type: 'BindKwaliteitskader';
      readonly contract: Contractfeiten;
      readonly kader: string;
      readonly kaderversie: number;
      /** How many versions the region published. */
      readonly kaderversies: number;
      readonly bron: string;
    }
  | {
      readonly type: 'CorrectBepaling';
      readonly contract: Contractfeiten;
      readonly bepaling: Bepaling;
      readonly versie: number;
      readonly reden: string;
      readonly vandaag: Datum;
    }
  | (Wijzigingsvraag & {
      readonly type: 'ApplyContractwijziging';
      readonly wijzigingId: string;
      readonly overgang: Overgang | null;
      readonly ondertekendOp: Datum;
    });
type CommandOf<Type extends ContractbepalingenCommand['type']> = Extract<ContractbepalingenCommand, { type: Type }>;

const ONGELDIG = 'CONTRACTBEPALINGEN_ONGELDIG';

export const contractbepalingenDecider: Decider<
  ContractbepalingenState,
  ContractbepalingenCommand,
  ContractbepalingenEvent
> = {
  category: contractbepalingenEvents.aggregate,
  initial: GEEN_BEPALINGEN,
  decide(command, state) {
    switch (command.type) {
      case 'AttachBepalingen':
        return attach(command, state);
      case 'AdoptContractmodel':
        return adopt(command, state);
      case 'BindKwaliteitskader':
        return bind(command, state);
      case 'CorrectBepaling':
        return correct(command, state);
      case 'ApplyContractwijziging':
        return apply(command, state);
    }
    return unreachable(command);
  },
  evolve(state, event) {
    switch (event.type) {
      case 'ContractbepalingAttached':
      case 'ContractbepalingRevised':
        return metBepaling(state, event.data.bepaling.sleutel, event.data.bepaling, event.data);
      case 'ContractbepalingLapsed':
        return metBepaling(state, event.data.sleutel, null, event.data);
      case 'ContractbepalingCorrected': {
        const { bepaling, versie } = event.data;
        const versies = (state.bepalingen[bepaling.sleutel] ?? []).map((one) =>
          one.versie === versie ? { ...one, inhoud: bepaling } : one,
        );
        return { ...state, bepalingen: { ...state.bepalingen, [bepaling.sleutel]: versies } };
      }
      case 'ContractmodelAdopted': {
        const { modelId, modelversie } = event.data;
        return { ...state, model: { modelId, modelversie } };
      }
      case 'KwaliteitskaderBound': {
        const { kader, kaderversie } = event.data;
        const kaders = { ...state.kaders, [kader]: erbij(state.kaders[kader], kaderversie, event.data) };
        return { ...state, kaders, toegepast: toegepast(state, event.data.herkomst) };
      }
      case 'BekostigingChanged': {
        const { productcode, vorm } = event.data;
        const lijst = erbij(state.bekostiging[productcode], vorm, event.data);
        return {
          ...state,
          bekostiging: { ...state.bekostiging, [productcode]: lijst },
          toegepast: toegepast(state, event.data.herkomst),
        };
      }
    }
    return unreachable(event);
  },
};

type Afspraak = Pick<Of<'ContractbepalingAttached'>, 'versie' | 'geldigVanaf' | 'herkomst' | 'overgang'>;

function erbij<T>(
  versies: readonly Afspraakversie<T>[] | undefined,
  inhoud: T | null,
  { versie, geldigVanaf, overgang }: Afspraak,
): Afspraakversie<T>[] {
  return [...(versies ?? []), { versie, geldigVanaf, inhoud, overgang }];
}

function metBepaling(
  state: ContractbepalingenState,
  sleutel: string,
  bepaling: Bepaling | null,
  afspraak: Afspraak,
): ContractbepalingenState {
  const versies = erbij(state.bepalingen[sleutel], bepaling, afspraak);
  return {
    ...state,
    bepalingen: { ...state.bepalingen, [sleutel]: versies },
    toegepast: toegepast(state, afspraak.herkomst),
  };
}

function toegepast({ toegepast: al }: ContractbepalingenState, herkomst: Herkomst): readonly string[] {
  if (herkomst.soort !== 'addendum' || al.includes(herkomst.wijzigingId)) return al;
  return [...al, herkomst.wijzigingId];
}

/** What was signed holds from the first day of the contract; what was added later comes by an addendum. */
function attach({ contract, bepalingen, bron }: CommandOf<'AttachBepalingen'>, state: ContractbepalingenState) {
  return bijTekenen(contract, bepalingen, { soort: 'contract', bron }, state);
}

function bijTekenen(
  { contractId, ingangsdatum, ondertekendOp, productcodes }: Contractfeiten,
  bepalingen: readonly Bepaling[],
  herkomst: Herkomst,
  state: ContractbepalingenState,
): ContractbepalingenEvent[] {
  const nieuw = bepalingen.filter((one) => !saysTheSame(state.bepalingen[one.sleutel]?.[0]?.inhoud, one));
  const bestaat = nieuw.flatMap(({ sleutel }): RejectionDetail[] => {
    if (state.bepalingen[sleutel] === undefined) return [];
    const melding = `Bepaling ${sleutel} staat al in dit contract. Verander haar met een contractwijziging, of corrigeer haar als zij verkeerd is overgenomen.`;
    return [
      { plaats: `bepalingen[${bepalingen.findIndex((one) => one.sleutel === sleutel)}]`, code: 'BESTAAT_AL', melding },
    ];
  });
  refuseAll(ONGELDIG, 'De lijst van bepalingen', [...bepalingFouten(bepalingen, productcodes), ...bestaat]);
  return nieuw.map((bepaling) => ({
    type: 'ContractbepalingAttached',
    data: { contractId, bepaling, versie: 1, geldigVanaf: ingangsdatum, herkomst, overgang: null },
    occurredAt: ondertekendOp,
  }));
}

function adopt(
  { contract, model }: CommandOf<'AdoptContractmodel'>,
  state: ContractbepalingenState,
): ContractbepalingenEvent[] {
  const { modelId, versie: modelversie, sleutel, uitgever, geldigVanaf } = model;
  if (saysTheSame(state.model, { modelId, modelversie })) return [];
  if (state.model !== null) {
    throw new Rejection(
      'CONTRACTMODEL_AL_GEKOZEN',
      'Dit contract is al op een contractmodel gebaseerd. Neem een ander model over met een contractwijziging.',
    );
  }
  if (contract.ondertekendOp < geldigVanaf) {
    throw new Rejection(
      'CONTRACTMODEL_GOLD_NIET',
      `Versie ${modelversie} van dit model geldt vanaf ${geldigVanaf}; het contract is getekend op ${contract.ondertekendOp}. Kies de versie die toen gold.`,
    );
  }
  const { contractId, ondertekendOp } = contract;
  const herkomst = { soort: 'contractmodel', modelId, modelversie } as const;
  return [
    {
      type: 'ContractmodelAdopted',
      data: { contractId, modelId, model: sleutel, modelversie, uitgever },
      occurredAt: ondertekendOp,
    },
    ...bijTekenen(contract, model.bepalingen, herkomst, state),
  ];
}

function bind(
  { contract, kader, kaderversie, kaderversies, bron }: CommandOf<'BindKwaliteitskader'>,
  state: ContractbepalingenState,
): ContractbepalingenEvent[] {
  const eerste = state.kaders[kader]?.[0];
  if (eerste?.inhoud === kaderversie) return [];
  if (eerste !== undefined) {
    throw new Rejection(
      'KWALITEITSKADER_AL_GEBONDEN',
      `Dit contract heeft al een afspraak over ${kader}. Verander haar met een contractwijziging.`,
    );
  }
  if (kaderversie > kaderversies) {
    const code = kaderversies === 0 ? 'KWALITEITSKADER_ONBEKEND' : 'KADERVERSIE_ONBEKEND';
    throw new Rejection(
      code,
      `Van kwaliteitskader ${kader} zijn ${kaderversies} versies gepubliceerd. Publiceer versie ${kaderversie} eerst, of kies een andere.`,
      'invalid',
    );
  }
  const { contractId, ingangsdatum: geldigVanaf, ondertekendOp } = contract;
  const herkomst = { soort: 'contract', bron } as const;
  return [
    {
      type: 'KwaliteitskaderBound',
      data: { contractId, kader, kaderversie, versie: 1, geldigVanaf, herkomst, overgang: null },
      occurredAt: ondertekendOp,
    },
  ];
}

function correct(
  { contract, bepaling, versie, reden, vandaag }: CommandOf<'CorrectBepaling'>,
  state: ContractbepalingenState,
): ContractbepalingenEvent[] {
  const was = state.bepalingen[bepaling.sleutel]?.find((one) => one.versie === versie)?.inhoud ?? null;
  if (was === null) {
    throw new Rejection(
      'BEPALING_ONBEKEND',
      `Dit contract heeft geen versie ${versie} van bepaling ${bepaling.sleutel}. Zoek haar op in het contractdossier.`,
      'not-found',
    );
  }
  if (saysTheSame(was, bepaling)) return [];
  refuseAll(ONGELDIG, 'De correctie', bepalingFouten([bepaling], contract.productcodes));
  const { contractId } = contract;
  return [{ type: 'ContractbepalingCorrected', data: { contractId, bepaling, versie, reden }, occurredAt: vandaag }];
}

/** The addendum carries what was signed; this puts it among the clauses, so that `ContractSigned` stays as it was. */
function apply(
  command: CommandOf<'ApplyContractwijziging'>,
  state: ContractbepalingenState,
): ContractbepalingenEvent[] {
  const { contract, inhoud, wijzigingId, ingangsdatum: geldigVanaf, overgang, ondertekendOp: occurredAt } = command;
  if (state.toegepast.includes(wijzigingId)) return [];
  refuseAll('CONTRACTWIJZIGING_ONGELDIG', 'De wijziging', wijzigingsfouten(command, state));
  const { contractId } = contract;
  const herkomst = { soort: 'addendum', wijzigingId } as const;
  const na = (versies: readonly unknown[] | undefined) => ({
    versie: (versies?.length ?? 0) + 1,
    ...{ geldigVanaf, herkomst, overgang },
  });
  return [
    ...inhoud.bepalingen.map((bepaling): ContractbepalingenEvent => {
      const versies = state.bepalingen[bepaling.sleutel];
      const type = versies === undefined ? 'ContractbepalingAttached' : 'ContractbepalingRevised';
      return { type, data: { contractId, bepaling, ...na(versies) }, occurredAt };
    }),
    ...inhoud.vervallen.map((sleutel): ContractbepalingenEvent => {
      const data = { contractId, sleutel, ...na(state.bepalingen[sleutel]) };
      return { type: 'ContractbepalingLapsed', data, occurredAt };
    }),
    ...inhoud.bekostiging.map(({ productcode, vorm }): ContractbepalingenEvent => {
      const data = { contractId, productcode, vorm, ...na(state.bekostiging[productcode]) };
      return { type: 'BekostigingChanged', data, occurredAt };
    }),
    ...inhoud.kwaliteitskaders.map(({ kader, versie: kaderversie }): ContractbepalingenEvent => {
      const data = { contractId, kader, kaderversie, ...na(state.kaders[kader]) };
      return { type: 'KwaliteitskaderBound', data, occurredAt };
    }),
  ];
}
