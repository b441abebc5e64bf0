import { type Datum } from '../../kernel/datum.js';
import { type RejectionDetail } from '../../kernel/rejection.js';
import { saysTheSame } from '../../regio/besluitvorming/besluitvorming.regels.js';
import { type Wijzigingsinhoud } from '../contractwijziging/inhoud/wijziging.js';
import { bepalingFouten } from './bepalingfouten.js';
import { bepalingOp, type ContractbepalingenState } from './contractbepalingen.state.js';
import { type Contractfeiten } from './contractfeiten.js';
import { type Afspraakversie, geldendeAfspraak } from './inhoud/bepaling.js';

export interface Wijzigingsvraag {
  readonly contract: Contractfeiten;
  readonly inhoud: Wijzigingsinhoud;
  readonly ingangsdatum: Datum;
  /** How many versions the region published of each kwaliteitskader that the change names. */
  readonly kaderversies: Readonly<Record<string, number>>;
}

/** Why this contract cannot take in the change from that day; empty where it can. */
export function wijzigingsfouten(vraag: Wijzigingsvraag, state: ContractbepalingenState): RejectionDetail[] {
  const { contract, inhoud, ingangsdatum } = vraag;
  const { contractnummer } = contract;
  const fouten: RejectionDetail[] = bepalingFouten(inhoud.bepalingen, contract.productcodes);
  const fout = (plaats: string, code: string, melding: string): number =>
    fouten.push({ plaats, code, melding: `Contract ${contractnummer}: ${melding}` });
  if (Object.values(inhoud).every((lijst: readonly unknown[]) => lijst.length === 0)) {
    fout(
      'inhoud',
      'WIJZIGING_LEEG',
      'de wijziging verandert niets. Noem ten minste een bepaling, bekostiging of kader.',
    );
  }
  if (ingangsdatum < contract.ingangsdatum || ingangsdatum > contract.einddatum) {
    const melding = `het loopt van ${contract.ingangsdatum} tot en met ${contract.einddatum}. Kies een ingangsdatum daarin.`;
    fout('ingangsdatum', 'INGANG_BUITEN_CONTRACT', melding);
  }
  const later = (versies: readonly Afspraakversie<unknown>[] | undefined, plaats: string, wat: string): void => {
    const laatste = versies?.at(-1);
    if (laatste === undefined || laatste.geldigVanaf <= ingangsdatum) return;
    const melding = `${wat} is al gewijzigd per ${laatste.geldigVanaf}. Kies die dag of later als ingangsdatum.`;
    fout(plaats, 'LATERE_VERSIE', melding);
  };
  inhoud.bepalingen.forEach((bepaling, index) => {
    const plaats = `bepalingen[${index}]`;
    later(state.bepalingen[bepaling.sleutel], plaats, `bepaling ${bepaling.sleutel}`);
    if (saysTheSame(bepalingOp(state, bepaling.sleutel, ingangsdatum), bepaling)) {
      fout(plaats, 'ONGEWIJZIGD', `bepaling ${bepaling.sleutel} zegt dit al. Laat haar weg.`);
    }
  });
  inhoud.vervallen.forEach((sleutel, index) => {
    const plaats = `vervallen[${index}]`;
    later(state.bepalingen[sleutel], plaats, `bepaling ${sleutel}`);
    const geldend = bepalingOp(state, sleutel, ingangsdatum);
    if (inhoud.bepalingen.some((one) => one.sleutel === sleutel) || inhoud.vervallen.indexOf(sleutel) !== index) {
      fout(plaats, 'DUBBEL', `bepaling ${sleutel} staat er twee keer.`);
    } else if (geldend === undefined) {
      fout(plaats, 'BEPALING_ONBEKEND', `bepaling ${sleutel} geldt op ${ingangsdatum} niet. Laat haar weg.`);
    } else if (geldend.soort === 'kernbeding') {
      const melding = `zonder kernbeding ${sleutel} is er geen overeenkomst. Herzie het, of beeindig het contract.`;
      fout(plaats, 'KERNBEDING_VERVALT_NIET', melding);
    }
  });
  bekostigingsfouten(vraag, state, fout, later);
  kaderfouten(vraag, state, fout, later);
  return fouten;
}

type Fout = (plaats: string, code: string, melding: string) => unknown;
type Later = (versies: readonly Afspraakversie<unknown>[] | undefined, plaats: string, wat: string) => void;

function bekostigingsfouten(
  { contract, inhoud: { bekostiging }, ingangsdatum }: Wijzigingsvraag,
  state: ContractbepalingenState,
  fout: Fout,
  later: Later,
): void {
  bekostiging.forEach(({ productcode, vorm }, index) => {
    const plaats = `bekostiging[${index}]`;
    const versies = state.bekostiging[productcode];
    later(versies, plaats, `de bekostiging van ${productcode}`);
    if (!contract.productcodes.includes(productcode)) {
      fout(`${plaats}.productcode`, 'PRODUCT_NIET_GECONTRACTEERD', `product ${productcode} staat er niet in.`);
    } else if (bekostiging.findIndex((one) => one.productcode === productcode) !== index) {
      fout(`${plaats}.productcode`, 'DUBBEL', `product ${productcode} staat er twee keer.`);
    } else if (geldendeAfspraak(versies ?? [], ingangsdatum)?.inhoud === vorm) {
      fout(`${plaats}.vorm`, 'ONGEWIJZIGD', `${productcode} wordt al zo bekostigd. Laat het weg.`);
    }
  });
}

function kaderfouten(
  { inhoud: { kwaliteitskaders }, ingangsdatum, kaderversies }: Wijzigingsvraag,
  state: ContractbepalingenState,
  fout: Fout,
  later: Later,
): void {
  kwaliteitskaders.forEach(({ kader, versie }, index) => {
    const plaats = `kwaliteitskaders[${index}]`;
    const versies = state.kaders[kader];
    later(versies, plaats, `de binding aan ${kader}`);
    const aantal = kaderversies[kader] ?? 0;
    if (aantal === 0) {
      fout(`${plaats}.kader`, 'KWALITEITSKADER_ONBEKEND', `kwaliteitskader ${kader} is niet gepubliceerd.`);
    } else if (versie !== null && versie > aantal) {
      fout(`${plaats}.versie`, 'KADERVERSIE_ONBEKEND', `${kader} heeft ${aantal} versies. Kies een daarvan.`);
    } else if (kwaliteitskaders.findIndex((one) => one.kader === kader) !== index) {
      fout(`${plaats}.kader`, 'DUBBEL', `kwaliteitskader ${kader} staat er twee keer.`);
    } else if ((geldendeAfspraak(versies ?? [], ingangsdatum)?.inhoud ?? null) === versie) {
      fout(plaats, 'ONGEWIJZIGD', `dit geldt voor ${kader} al. Laat het weg.`);
    }
  });
}
