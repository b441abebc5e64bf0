import {
  aanmeldingDecider,
  type AanmeldingCommand,
} from '../../../src/inkoop/inkoopronde/aanmelding/aanmelding.decider.js';
import { type AanmeldingEvent } from '../../../src/inkoop/inkoopronde/aanmelding/aanmelding.events.js';
import { rondevraag } from '../../../src/inkoop/inkoopronde/aanmelding/rondevraag.js';
import { type Eis, type Instrument, type Onderdeel } from '../../../src/inkoop/inkoopronde/inhoud/ronde.js';
import {
  inkooprondeDecider,
  type InkooprondeCommand,
} from '../../../src/inkoop/inkoopronde/ronde/inkoopronde.decider.js';
import { type InkooprondeEvent } from '../../../src/inkoop/inkoopronde/ronde/inkoopronde.events.js';
import { type Ronde } from '../../../src/inkoop/inkoopronde/ronde/inkoopronde.state.js';
import { fold } from '../../../src/kernel/decider.js';
import { decideOn } from '../kpi/kwaliteit-support.js';

export const RONDE = '9c000000-0000-4000-8000-000000000001';
export const VANDAAG = '2026-05-05';
export const DOCUMENT = { naam: 'Leidraad', sha256: 'a'.repeat(64), vindplaats: 'Archief' };

export const JEUGD: Onderdeel = {
  ...{ sleutel: 'jeugd', soort: 'profiel', naam: 'Profiel 1', productcodes: ['50P01'], wetten: ['Jeugdwet'] },
  ...{ minimum: null, maximum: 1 },
};
export const WMO: Onderdeel = {
  ...{ sleutel: 'wmo', soort: 'perceel', naam: 'Begeleiding', productcodes: ['02A03'], wetten: ['Wmo2015'] },
  ...{ minimum: 2, maximum: 2 },
};
export const VOG: Eis = { sleutel: 'vog', gebied: 'personeel', tekst: 'VOG', big: false, wet: null, onderdelen: [] };
export const BIG: Eis = { ...VOG, sleutel: 'big', tekst: 'BIG', big: true, wet: 'Jeugdwet' };

export type Rondehistorie = readonly InkooprondeEvent[];
export const opRonde = (history: Rondehistorie, command: InkooprondeCommand): Rondehistorie =>
  decideOn(inkooprondeDecider, history, command);
export const rondeNa = (history: Rondehistorie): Ronde => fold(inkooprondeDecider, history) as Ronde;

export const gestart = (onderdelen: readonly Onderdeel[] = [JEUGD, WMO]): Rondehistorie =>
  opRonde([], {
    ...{ type: 'StartInkoopronde', rondeId: RONDE, sleutel: 'inkoop', naam: 'Inkoop', gemeenten: ['0193'] },
    ...{ onderdelen: [...onderdelen], contractenVanaf: null, gestartOp: '2026-01-01', bron: '002' },
    ...{ onbekendeProducten: [], gemeentenVanRegio: ['0193'], vandaag: VANDAAG },
  });

export function metEisen(eisen: readonly Eis[] = [VOG, BIG], onderdelen?: readonly Onderdeel[]): Rondehistorie {
  const history = gestart(onderdelen);
  const eisenSet = opRonde(history, {
    ...{ type: 'SetEisen', eisen: [...eisen], criteria: [], vastgesteldOp: '2026-01-02' },
    ...{ gebieden: null, vandaag: VANDAAG },
  });
  return [...history, ...eisenSet];
}

export function publish(history: Rondehistorie, instrument: Instrument, rest: object = {}): Rondehistorie {
  const inkoopvorm = { instrument, uitzondering: false, belemmering: null, ...rest };
  return opRonde(history, {
    ...{ type: 'PublishInkoopronde', documenten: [DOCUMENT], vragenTot: null, bezwaartermijnDagen: 20 },
    ...{ toelatingsgesprek: false, gepubliceerdOp: '2026-02-01', inkoopvorm, vandaag: VANDAAG },
  });
}

export function gepubliceerd(instrument: Instrument = 'open-house'): Rondehistorie {
  const history = metEisen();
  return [...history, ...publish(history, instrument)];
}

export function plan(
  history: Rondehistorie,
  sleutel: string,
  opent: string,
  sluit: string | null,
  perJaar: number | null = null,
): Rondehistorie {
  const moment = { sleutel, opent, sluit, onderdelen: [] };
  return opRonde(history, { type: 'PlanInstroommoment', moment, geplandOp: '2026-01-05', perJaar, vandaag: VANDAAG });
}

export const GEEN_GUNNING = { stand: 'geen', bezwaarTot: null } as const;
export type Aanmeldinghistorie = readonly AanmeldingEvent[];
type Zonder<Command> = Command extends unknown ? Omit<Command, 'ronde' | 'gunning' | 'vandaag'> : never;

/** An act on an aanmelding as the handler gives it, for a ronde that was told before. */
export function opAanmelding(
  history: Aanmeldinghistorie,
  ronde: Rondehistorie,
  command: Zonder<AanmeldingCommand>,
  rest: object = {},
): Aanmeldinghistorie {
  const feiten = { ronde: rondevraag(rondeNa(ronde)), gunning: GEEN_GUNNING, vandaag: VANDAAG, ...rest };
  return decideOn(aanmeldingDecider, history, { ...command, ...feiten });
}
