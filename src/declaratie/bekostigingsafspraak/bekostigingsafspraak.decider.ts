import { type Datum } from '../../kernel/datum.js';
import { type Decider, unreachable } from '../../kernel/decider.js';
import { Rejection } from '../../kernel/rejection.js';
import { type Bekostigingsvorm, type Verrekening } from '../../regio/regioconfiguratie/inhoud/bekostiging.js';
import { type BekostigingsafspraakEvent, bekostigingsafspraakEvents } from './bekostigingsafspraak.events.js';
import { andereBekostiging } from './subsidiemaximum.decider.js';
import { isBuitenBand, verrekenbedrag } from './verrekening.js';

type Data<Type extends BekostigingsafspraakEvent['type']> = Extract<BekostigingsafspraakEvent, { type: Type }>['data'];
type Gesloten = Extract<BekostigingsafspraakEvent, { type: 'VastBudgetAgreed' | 'LumpsumAgreed' | 'SubsidieGranted' }>;

export type BekostigingsafspraakState =
  | { readonly soort: 'onbekend' }
  | {
      readonly soort: 'budget';
      readonly afspraak: Data<'VastBudgetAgreed'>;
      readonly geleverd: { readonly dagdelen: number; readonly tot: Datum } | null;
      readonly verrekend: Data<'BudgetSettled'> | Data<'BudgetWithinTolerance'> | null;
    }
  | {
      readonly soort: 'lumpsum';
      readonly afspraak: Data<'LumpsumAgreed'>;
      readonly populatie: { readonly aantal: number; readonly peildatum: Datum } | null;
    }
  | { readonly soort: 'subsidie'; readonly afspraak: Data<'SubsidieGranted'> };

interface Sluiting {
  /** How the region pays this product on the first day; null where it left it open. */
  readonly vorm: Bekostigingsvorm | null;
  readonly aanbiederBekend: boolean;
  readonly vandaag: Datum;
}

export type BekostigingsafspraakCommand =
  | (Sluiting & { readonly type: 'AgreeVastBudget'; readonly afspraak: Data<'VastBudgetAgreed'> })
  | (Sluiting & { readonly type: 'AgreeLumpsum'; readonly afspraak: Data<'LumpsumAgreed'> })
  | (Sluiting & { readonly type: 'GrantSubsidie'; readonly afspraak: Data<'SubsidieGranted'> })
  | { readonly type: 'ReportDagdelen'; readonly dagdelen: number; readonly tot: Datum; readonly vandaag: Datum }
  | { readonly type: 'ReportPopulatie'; readonly aantal: number; readonly peildatum: Datum; readonly vandaag: Datum }
  | {
      readonly type: 'SettleBudget';
      /** Null where the region set none. */
      readonly regel: Verrekening | null;
      /** A person's choice, where the region left open what is settled. */
      readonly grondslag: 'hele-afwijking' | 'boven-band' | null;
      readonly besluit: string | null;
      readonly vandaag: Datum;
    };
type CommandOf<Type extends BekostigingsafspraakCommand['type']> = Extract<BekostigingsafspraakCommand, { type: Type }>;

function sluit<E extends Gesloten>(
  { vorm, aanbiederBekend, vandaag }: Sluiting,
  vereist: Bekostigingsvorm,
  event: E,
  state: BekostigingsafspraakState,
): readonly E[] {
  if (state.soort !== 'onbekend') return [];
  const { productcode, periode, bedrag } = event.data;
  if (!aanbiederBekend) {
    throw new Rejection('AANBIEDER_ONBEKEND', 'Registreer de aanbieder eerst, of kies een andere.', 'invalid');
  }
  if (vorm !== vereist) throw andereBekostiging(productcode);
  if (periode.tot < periode.van) {
    throw new Rejection('PERIODE_ONGELDIG', 'De periode eindigt voor zij begint. Draai de datums om.', 'invalid');
  }
  if (bedrag <= 0) throw new Rejection('BEDRAG_ONGELDIG', 'Geef een bedrag op van meer dan nul.', 'invalid');
  return [{ ...event, occurredAt: vandaag }];
}

function andereSoort(): Rejection {
  return new Rejection(
    'AFSPRAAK_ONBEKEND',
    'Deze afspraak is er niet, of kent dit niet. Controleer het kenmerk van de afspraak.',
    'not-found',
  );
}

function binnenPeriode(datum: Datum, { van, tot }: { readonly van: Datum; readonly tot: Datum }, vandaag: Datum): void {
  if (datum < van || datum > tot || datum > vandaag) {
    throw new Rejection(
      'OPGAVE_BUITEN_PERIODE',
      `De opgave gaat over een dag van ${van} tot en met ${tot} die niet in de toekomst ligt. Kies een andere dag.`,
      'invalid',
    );
  }
}

function reportDagdelen(command: CommandOf<'ReportDagdelen'>, state: BekostigingsafspraakState) {
  if (state.soort !== 'budget') throw andereSoort();
  const { dagdelen, tot, vandaag } = command;
  const { afspraakId, periode } = state.afspraak;
  binnenPeriode(tot, periode, vandaag);
  if (state.geleverd?.dagdelen === dagdelen && state.geleverd.tot === tot) return [];
  return [{ type: 'DagdelenReported', data: { afspraakId, dagdelen, tot }, occurredAt: tot } as const];
}

function reportPopulatie(command: CommandOf<'ReportPopulatie'>, state: BekostigingsafspraakState) {
  if (state.soort !== 'lumpsum') throw andereSoort();
  const { aantal, peildatum, vandaag } = command;
  const { afspraakId, periode } = state.afspraak;
  binnenPeriode(peildatum, periode, vandaag);
  if (state.populatie?.aantal === aantal && state.populatie.peildatum === peildatum) return [];
  return [{ type: 'PopulatieReported', data: { afspraakId, aantal, peildatum }, occurredAt: peildatum } as const];
}

/** Which part is settled: as the region says; where it left that open a person chooses, with a decision to name. */
function grondslagVan({ regel, grondslag, besluit }: CommandOf<'SettleBudget'>) {
  if (regel === null) {
    throw new Rejection(
      'VERREKENING_NIET_VASTGESTELD',
      'De regio heeft voor dit product geen verrekening vastgesteld. Vul verrekening in de bekostiging van het regioprofiel.',
    );
  }
  if (regel.grondslag !== 'open') {
    if (grondslag !== null && grondslag !== regel.grondslag) {
      throw new Rejection(
        'VERREKENING_GRONDSLAG_LIGT_VAST',
        'De regio heeft vastgelegd wat wordt verrekend. Laat de grondslag leeg.',
        'invalid',
      );
    }
    return { grondslag: regel.grondslag, gekozenDoor: 'regio', besluit: null } as const;
  }
  if (grondslag === null || besluit === null) {
    throw new Rejection(
      'VERREKENING_GRONDSLAG_KIEZEN',
      'De regio heeft open gelaten of de hele afwijking wordt verrekend of alleen het deel boven de band. Kies een grondslag en noem het besluit.',
      'invalid',
    );
  }
  return { grondslag, gekozenDoor: 'besluit', besluit } as const;
}

function settle(command: CommandOf<'SettleBudget'>, state: BekostigingsafspraakState): BekostigingsafspraakEvent[] {
  if (state.soort !== 'budget') throw andereSoort();
  const { afspraak, geleverd, verrekend } = state;
  if (geleverd?.tot !== afspraak.periode.tot) {
    throw new Rejection(
      'OPGAVE_NIET_COMPLEET',
      `Verrekenen kan als de dagdelen tot en met ${afspraak.periode.tot} zijn opgegeven. Leg die opgave eerst vast.`,
    );
  }
  const { regel, vandaag: occurredAt } = command;
  const { afspraakId, dagdelen: begroot, bedrag } = afspraak;
  const levering = { begroot, geleverd: geleverd.dagdelen, bedrag };
  const bandBasispunten = regel?.bandBasispunten ?? 0;
  const stand = {
    afspraakId,
    begroot,
    geleverd: geleverd.dagdelen,
    afwijking: geleverd.dagdelen - begroot,
    bandBasispunten,
  };
  if (regel !== null && !isBuitenBand(levering, bandBasispunten)) {
    if (verrekend !== null && !('grondslag' in verrekend) && same(verrekend, stand)) return [];
    return [{ type: 'BudgetWithinTolerance', data: stand, occurredAt }];
  }
  const keuze = grondslagVan(command);
  const data = { ...stand, ...keuze, verrekenbedrag: verrekenbedrag(levering, bandBasispunten, keuze.grondslag) };
  if (verrekend !== null && 'grondslag' in verrekend && same(verrekend, data)) return [];
  return [{ type: 'BudgetSettled', data, occurredAt }];
}

function same<T extends object>(a: T, b: T): boolean {
  return (Object.keys(b) as (keyof T)[]).every((naam) => a[naam] === b[naam]);
}

/** What is agreed as one sum: a fixed budget, a lumpsum or a subsidie. Nothing here is about one client (R-BEK-17). */
export const bekostigingsafspraakDecider: Decider<
  BekostigingsafspraakState,
  BekostigingsafspraakCommand,
  BekostigingsafspraakEvent
> = {
  category: bekostigingsafspraakEvents.aggregate,
  initial: { soort: 'onbekend' },
  decide(command, state) {
    const occurredAt = command.vandaag;
    switch (command.type) {
      case 'AgreeVastBudget':
        return sluit(command, 'budget', { type: 'VastBudgetAgreed', data: command.afspraak, occurredAt }, state);
      case 'AgreeLumpsum':
        return sluit(command, 'taakgericht', { type: 'LumpsumAgreed', data: command.afspraak, occurredAt }, state);
      case 'GrantSubsidie':
        return sluit(command, 'subsidie', { type: 'SubsidieGranted', data: command.afspraak, occurredAt }, state);
      case 'ReportDagdelen':
        return reportDagdelen(command, state);
      case 'ReportPopulatie':
        return reportPopulatie(command, state);
      case 'SettleBudget':
        return settle(command, state);
    }
    return unreachable(command);
  },
  evolve(state, event) {
    switch (event.type) {
      case 'VastBudgetAgreed':
        return { soort: 'budget', afspraak: event.data, geleverd: null, verrekend: null };
      case 'LumpsumAgreed':
        return { soort: 'lumpsum', afspraak: event.data, populatie: null };
      case 'SubsidieGranted':
        return { soort: 'subsidie', afspraak: event.data };
      case 'DagdelenReported': {
        const { dagdelen, tot } = event.data;
        return state.soort === 'budget' ? { ...state, geleverd: { dagdelen, tot } } : state;
      }
      case 'PopulatieReported': {
        const { aantal, peildatum } = event.data;
        return state.soort === 'lumpsum' ? { ...state, populatie: { aantal, peildatum } } : state;
      }
      case 'BudgetSettled':
      case 'BudgetWithinTolerance':
        return state.soort === 'budget' ? { ...state, verrekend: event.data } : state;
    }
    return unreachable(event);
  },
};
