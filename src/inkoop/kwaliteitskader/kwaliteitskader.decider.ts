import { type Decider, unreachable } from '../../kernel/decider.js';
import { type RejectionDetail } from '../../kernel/rejection.js';
import {
  checkSpreektVoor,
  gemeenteFouten,
  type Opdracht,
  refuseAll,
  saysTheSame,
  toekomstFouten,
} from '../../regio/besluitvorming/besluitvorming.regels.js';
import { type Herziening, type Kaderinhoud } from './inhoud/kwaliteitskader.js';
import { type KwaliteitskaderEvent, kwaliteitskaderEvents } from './kwaliteitskader.events.js';

export interface KwaliteitskaderState {
  readonly versies: readonly (Kaderinhoud & { readonly versie: number; readonly herziening: Herziening | null })[];
}

export interface PublishKwaliteitskaderCommand extends Opdracht {
  readonly type: 'PublishKwaliteitskader';
  readonly kaderId: string;
  readonly inhoud: Kaderinhoud;
  /** Null at the first publication alone. */
  readonly herziening: Herziening | null;
  /** Null where nobody knows all gemeenten of the region. */
  readonly gemeentenVanRegio: readonly string[] | null;
  /** Products that the region does not know. */
  readonly onbekendeProducten: readonly string[];
}

export const kwaliteitskaderDecider: Decider<
  KwaliteitskaderState,
  PublishKwaliteitskaderCommand,
  KwaliteitskaderEvent
> = {
  category: kwaliteitskaderEvents.aggregate,
  initial: { versies: [] },
  decide(command, { versies }) {
    const { kaderId, inhoud, herziening, actor } = command;
    checkSpreektVoor(actor, inhoud.centrumgemeente);
    const vorige = versies.at(-1);
    if (vorige !== undefined) {
      const { versie: _versie, ...was } = vorige;
      // The first publication gave no reason: none is asked of its repeat.
      if (saysTheSame(was, { ...inhoud, herziening })) return [];
    }
    refuseAll('KWALITEITSKADER_ONGELDIG', 'Het kwaliteitskader', kaderfouten(command, vorige?.ingangsdatum));
    const occurredAt = inhoud.gepubliceerdOp;
    if (herziening === null) {
      return [{ type: 'KwaliteitskaderPublished', data: { ...inhoud, kaderId, versie: 1 }, occurredAt }];
    }
    const data = { ...inhoud, kaderId, versie: versies.length + 1, herziening };
    return [{ type: 'KwaliteitskaderRevised', data, occurredAt }];
  },
  evolve({ versies }, event) {
    switch (event.type) {
      case 'KwaliteitskaderPublished': {
        const { kaderId: _id, ...inhoud } = event.data;
        return { versies: [...versies, { ...inhoud, herziening: null }] };
      }
      case 'KwaliteitskaderRevised': {
        const { kaderId: _id, ...inhoud } = event.data;
        return { versies: [...versies, inhoud] };
      }
    }
    return unreachable(event);
  },
};

function kaderfouten(
  { inhoud, herziening, gemeentenVanRegio, onbekendeProducten, vandaag }: PublishKwaliteitskaderCommand,
  vorige: string | undefined,
): RejectionDetail[] {
  const { centrumgemeente, ingangsdatum, gepubliceerdOp } = inhoud;
  const fouten = [
    ...gemeenteFouten([centrumgemeente], gemeentenVanRegio, () => 'centrumgemeente'),
    ...toekomstFouten(gepubliceerdOp, vandaag, 'gepubliceerdOp'),
  ];
  const fout = (plaats: string, code: string, melding: string): number => fouten.push({ plaats, code, melding });
  for (const code of onbekendeProducten) {
    fout(
      'productcodes',
      'PRODUCT_ONBEKEND',
      `Product ${code} staat niet in de configuratie van de regio. Laat het weg.`,
    );
  }
  if (vorige === undefined) {
    if (herziening !== null) {
      fout('herziening', 'NIETS_TE_HERZIEN', 'Dit kwaliteitskader is nog niet gepubliceerd. Laat herziening weg.');
    }
    return fouten;
  }
  if (herziening === null) {
    fout('herziening', 'REDEN_ONTBREEKT', 'Dit kwaliteitskader bestaat al. Noem waarom u het herziet.');
  }
  if (ingangsdatum <= vorige) {
    fout('ingangsdatum', 'TE_VROEG', `De vorige versie geldt vanaf ${vorige}. Kies een latere ingangsdatum.`);
  }
  if (ingangsdatum < gepubliceerdOp) {
    const melding = 'Een herziening geldt niet voor de dag waarop zij is gepubliceerd. Kies een latere ingangsdatum.';
    fout('ingangsdatum', 'MET_TERUGWERKENDE_KRACHT', melding);
  }
  return fouten;
}
