import { type Datum } from '../../../kernel/datum.js';
import { type Decider, unreachable } from '../../../kernel/decider.js';
import { Rejection, type RejectionDetail } from '../../../kernel/rejection.js';
import { type Gepland } from '../inhoud/gedeeld.js';
import {
  checkSpreektVoor,
  geplandFouten,
  gemeenteFouten,
  type Handelende,
  type Opdracht,
  periodeFouten,
  refuseAll,
  saysTheSame,
  toekomstFouten,
  volgordeFouten,
} from '../besluitvorming.regels.js';
import {
  type Collegebesluit,
  type Hoofdstuk,
  inkoopplanEvents,
  type InkoopplanEvent,
  REGEL_VAN_KRACHT,
} from './inkoopplan.events.js';
import {
  evolveInkoopplan,
  type InkoopplanState,
  uitvoeringssleutel,
  type VoorgesteldInkoopplan,
} from './inkoopplan.state.js';
import { hoofdstukFouten, sleutelsOf } from './hoofdstukken.js';

interface Collegeopdracht extends Opdracht {
  readonly versie: number;
  readonly gemeentecode: string;
  readonly besluitDatum: Datum;
  readonly besluitnummer: string | null;
}

export type InkoopplanCommand =
  | (Opdracht & {
      readonly type: 'ProposeInkoopplan';
      readonly inkoopplanId: string;
      readonly naam: string;
      readonly centrumgemeente: string;
      readonly looptVanaf: Datum;
      readonly laatsteDag: Datum | null;
      readonly gemeenten: readonly { readonly gemeentecode: string; readonly gepland: Gepland | null }[];
      readonly hoofdstukken: readonly Hoofdstuk[];
      readonly voorgesteldOp: Datum;
      readonly bron: string;
      readonly gemeentenVanRegio: readonly string[] | null;
      /** How many gemeenten buy together where a document states more than it names; else null. */
      readonly genoemdAantal: number | null;
    })
  | (Opdracht & {
      readonly type: 'ReviseInkoopplan';
      /** The version that this one replaces. */
      readonly vorigeVersie: number;
      readonly hoofdstukken: readonly Hoofdstuk[];
      readonly herzienOp: Datum;
      readonly reden: string;
      readonly bron: string;
    })
  | (Opdracht & {
      readonly type: 'PlanInkoopplanbesluit';
      readonly gemeentecode: string;
      readonly gepland: Gepland;
      readonly reden: string | null;
      readonly bron: string;
    })
  | (Collegeopdracht & { readonly type: 'AdoptInkoopplan'; readonly voorwaarden: readonly string[] })
  | (Collegeopdracht & {
      readonly type: 'AmendInkoopplan';
      readonly wijzigingen: readonly { readonly sleutel: string; readonly tekst: string }[];
    })
  | (Collegeopdracht & { readonly type: 'RejectInkoopplan'; readonly reden: string })
  | (Opdracht & {
      readonly type: 'CorrectInkoopplanbesluit';
      readonly gemeentecode: string;
      /** What it must be; null where the college did not decide at all. */
      readonly besluit: Collegebesluit | null;
      readonly reden: string;
    })
  | (Opdracht & {
      readonly type: 'CompleteInkoopplanbesluit';
      readonly sleutel: string;
      readonly gemeentecode: string;
      readonly uitgevoerdOp: Datum;
      readonly toelichting: string | null;
    });

type CommandOf<Type extends InkoopplanCommand['type']> = Extract<InkoopplanCommand, { type: Type }>;
type Besluitopdracht = CommandOf<'AdoptInkoopplan' | 'AmendInkoopplan' | 'RejectInkoopplan'>;

export const inkoopplanDecider: Decider<InkoopplanState, InkoopplanCommand, InkoopplanEvent> = {
  category: inkoopplanEvents.aggregate,
  initial: { stand: 'geen' },
  decide(command, state) {
    if (command.type === 'ProposeInkoopplan') return state.stand === 'geen' ? propose(command) : [];
    if (state.stand === 'geen') {
      throw new Rejection(
        'INKOOPPLAN_ONBEKEND',
        'Dit inkoopplan bestaat niet. Zoek het op bij besluitvorming.',
        'not-found',
      );
    }
    switch (command.type) {
      case 'ReviseInkoopplan':
        return revise(command, state);
      case 'PlanInkoopplanbesluit':
        return plan(command, state);
      case 'AdoptInkoopplan':
      case 'AmendInkoopplan':
      case 'RejectInkoopplan':
        return besluit(command, state);
      case 'CorrectInkoopplanbesluit':
        return correct(command, state);
      case 'CompleteInkoopplanbesluit':
        return complete(command, state);
    }
    return unreachable(command);
  },
  evolve: evolveInkoopplan,
};

function propose(command: CommandOf<'ProposeInkoopplan'>): InkoopplanEvent[] {
  const { actor, vandaag, gemeentenVanRegio, genoemdAantal, type: _type, ...data } = command;
  const { centrumgemeente, gemeenten, hoofdstukken, looptVanaf, laatsteDag, voorgesteldOp } = data;
  checkSpreektVoor(actor, centrumgemeente);
  const codes = gemeenten.map(({ gemeentecode }) => gemeentecode);
  refuseAll('INKOOPPLAN_ONGELDIG', 'Het inkoopplan', [
    ...gemeenteFouten([centrumgemeente], gemeentenVanRegio, () => 'centrumgemeente'),
    ...gemeenteFouten(codes, gemeentenVanRegio, (index) => `gemeenten[${index}].gemeentecode`),
    ...gemeenten.flatMap(({ gepland }, index) =>
      gepland === null ? [] : geplandFouten(gepland, `gemeenten[${index}].gepland`),
    ),
    ...periodeFouten(looptVanaf, laatsteDag),
    ...toekomstFouten(voorgesteldOp, vandaag, 'voorgesteldOp'),
    ...hoofdstukFouten(hoofdstukken),
  ]);
  return [
    {
      type: 'InkoopplanProposed',
      data: {
        ...data,
        versie: 1,
        gemeenten: [...gemeenten],
        aantalColleges: Math.max(gemeenten.length, genoemdAantal ?? 0),
        hoofdstukken: [...hoofdstukken],
      },
      occurredAt: voorgesteldOp,
    },
  ];
}

function revise(command: CommandOf<'ReviseInkoopplan'>, state: VoorgesteldInkoopplan): InkoopplanEvent[] {
  const { actor, vandaag, vorigeVersie, hoofdstukken, herzienOp, reden, bron } = command;
  checkSpreektVoor(actor, state.centrumgemeente);
  if (vorigeVersie === state.versie - 1 && saysTheSame(hoofdstukken, state.hoofdstukken)) return [];
  if (state.vanKracht !== null) {
    throw new Rejection(
      'INKOOPPLAN_VAN_KRACHT',
      `Dit inkoopplan is sinds ${state.vanKracht} door elk college vastgesteld. Stel een nieuw inkoopplan voor.`,
    );
  }
  checkVersie(vorigeVersie, state);
  refuseAll('INKOOPPLAN_ONGELDIG', 'De herziening', [
    ...toekomstFouten(herzienOp, vandaag, 'herzienOp'),
    ...volgordeFouten(herzienOp, state.voorgesteldOp, 'herzienOp'),
    ...hoofdstukFouten(hoofdstukken),
  ]);
  const { inkoopplanId } = state;
  const data = { inkoopplanId, versie: state.versie + 1, hoofdstukken: [...hoofdstukken], herzienOp, reden, bron };
  return [{ type: 'InkoopplanRevised', data, occurredAt: herzienOp }];
}

function plan(command: CommandOf<'PlanInkoopplanbesluit'>, state: VoorgesteldInkoopplan): InkoopplanEvent[] {
  const { actor, vandaag, gemeentecode, gepland, reden, bron } = command;
  checkDeelnemer(actor, gemeentecode, state);
  const before = state.planning[gemeentecode];
  if (saysTheSame(before, { gepland, bron })) return [];
  if (state.besluiten[gemeentecode]?.uitkomst.soort === 'vastgesteld') throw alVastgesteld(gemeentecode, state);
  refuseAll('PLANNING_ONGELDIG', 'De planning', [
    ...geplandFouten(gepland, 'gepland'),
    ...(before !== undefined && reden === null ? [redenOntbreekt()] : []),
  ]);
  const { inkoopplanId } = state;
  const data = { inkoopplanId, gemeentecode, gepland, geplandOp: vandaag, reden, bron };
  return [{ type: 'InkoopplanbesluitPlanned', data, occurredAt: vandaag }];
}

function besluit(command: Besluitopdracht, state: VoorgesteldInkoopplan): InkoopplanEvent[] {
  const { actor, vandaag, gemeentecode, versie } = command;
  checkDeelnemer(actor, gemeentecode, state);
  const { event, collegebesluit } = collegeEvent(command, state.inkoopplanId);
  checkVersie(versie, state);
  const before = state.besluiten[gemeentecode];
  if (saysTheSame(before, collegebesluit)) return [];
  // A college adopts once; what was recorded wrongly is corrected, with a reason (R-REG-06).
  if (before?.uitkomst.soort === 'vastgesteld') throw alVastgesteld(gemeentecode, state);
  refuseAll('COLLEGEBESLUIT_ONGELDIG', 'Het besluit', [
    ...besluitFouten(collegebesluit, state, vandaag),
    ...volgordeFouten(collegebesluit.besluitDatum, before?.besluitDatum, 'besluitDatum'),
  ]);
  return withEffect(event, state, '');
}

function collegeEvent(
  command: Besluitopdracht,
  inkoopplanId: string,
): { event: InkoopplanEvent; collegebesluit: Collegebesluit } {
  const { versie, gemeentecode, besluitDatum, besluitnummer } = command;
  const data = { inkoopplanId, versie, gemeentecode, besluitDatum, besluitnummer };
  const of = (event: InkoopplanEvent, uitkomst: Collegebesluit['uitkomst']) => ({
    event,
    collegebesluit: { besluitDatum, besluitnummer, uitkomst },
  });
  const occurredAt = besluitDatum;
  switch (command.type) {
    case 'AdoptInkoopplan': {
      const voorwaarden = [...command.voorwaarden];
      return of(
        { type: 'InkoopplanAdoptedByCollege', data: { ...data, voorwaarden }, occurredAt },
        { soort: 'vastgesteld', voorwaarden },
      );
    }
    case 'AmendInkoopplan': {
      const wijzigingen = [...command.wijzigingen];
      return of(
        { type: 'InkoopplanAmendedByCollege', data: { ...data, wijzigingen }, occurredAt },
        { soort: 'gewijzigd', wijzigingen },
      );
    }
    case 'RejectInkoopplan': {
      const { reden } = command;
      return of(
        { type: 'InkoopplanRejectedByCollege', data: { ...data, reden }, occurredAt },
        { soort: 'verworpen', reden },
      );
    }
  }
  return unreachable(command);
}

function correct(command: CommandOf<'CorrectInkoopplanbesluit'>, state: VoorgesteldInkoopplan): InkoopplanEvent[] {
  const { actor, vandaag, gemeentecode, besluit: wordt, reden } = command;
  checkDeelnemer(actor, gemeentecode, state);
  const was = state.besluiten[gemeentecode];
  if (saysTheSame(was ?? null, wordt)) return [];
  if (was === undefined) {
    throw new Rejection(
      'COLLEGEBESLUIT_ONBEKEND',
      `Van het college van ${gemeentecode} is over deze versie nog geen besluit vastgelegd. Leg het besluit zelf vast.`,
    );
  }
  if (wordt !== null) refuseAll('COLLEGEBESLUIT_ONGELDIG', 'Het besluit', besluitFouten(wordt, state, vandaag));
  const { inkoopplanId, versie } = state;
  const event: InkoopplanEvent = {
    type: 'InkoopplanbesluitCorrected',
    data: { inkoopplanId, versie, gemeentecode, was, wordt, reden },
    occurredAt: wordt?.besluitDatum ?? was.besluitDatum,
  };
  return withEffect(event, state, reden);
}

/** The event, and what follows from it for the force of the plan: the last college to adopt brings it into force. */
function withEffect(event: InkoopplanEvent, before: VoorgesteldInkoopplan, reden: string): InkoopplanEvent[] {
  const after = evolveInkoopplan(before, event);
  if (after.stand === 'geen') return [event];
  const { inkoopplanId, versie, looptVanaf, gemeenten, aantalColleges, besluiten } = after;
  const dagen = gemeenten.flatMap((code) => {
    const found = besluiten[code];
    return found?.uitkomst.soort === 'vastgesteld' ? [found.besluitDatum] : [];
  });
  if (dagen.length < aantalColleges) {
    if (before.vanKracht === null) return [event];
    const occurredAt = before.vanKracht;
    return [event, { type: 'InkoopplanEffectiveWithdrawn', data: { inkoopplanId, versie, reden }, occurredAt }];
  }
  const vastgesteldOp = latest(dagen);
  if (vastgesteldOp === before.vanKracht) return [event];
  const geldigVanaf = latest([vastgesteldOp, looptVanaf]);
  const data = { inkoopplanId, versie, regel: REGEL_VAN_KRACHT, vastgesteldOp, geldigVanaf } as const;
  return [event, { type: 'InkoopplanEffective', data, occurredAt: vastgesteldOp }];
}

function complete(command: CommandOf<'CompleteInkoopplanbesluit'>, state: VoorgesteldInkoopplan): InkoopplanEvent[] {
  const { actor, vandaag, gemeentecode, sleutel, uitgevoerdOp, toelichting } = command;
  checkDeelnemer(actor, gemeentecode, state);
  const before = state.uitgevoerd[uitvoeringssleutel(gemeentecode, sleutel)];
  if (saysTheSame(before, { uitgevoerdOp, toelichting })) return [];
  if (state.vanKracht === null) {
    throw new Rejection(
      'INKOOPPLAN_NIET_VAN_KRACHT',
      'Nog niet elk college heeft dit inkoopplan vastgesteld. Leg de uitvoering vast als het van kracht is.',
    );
  }
  const besluiten = state.hoofdstukken.flatMap((hoofdstuk) => hoofdstuk.besluiten.map((one) => one.sleutel));
  refuseAll('UITVOERING_ONGELDIG', 'De uitvoering', [
    ...toekomstFouten(uitgevoerdOp, vandaag, 'uitgevoerdOp'),
    ...(besluiten.includes(sleutel) ? [] : [sleutelOnbekend('sleutel', sleutel, besluiten)]),
  ]);
  const { inkoopplanId } = state;
  const data = { inkoopplanId, sleutel, gemeentecode, uitgevoerdOp, toelichting };
  return [{ type: 'InkoopplanbesluitExecuted', data, occurredAt: uitgevoerdOp }];
}

function besluitFouten(
  { besluitDatum, uitkomst }: Collegebesluit,
  state: VoorgesteldInkoopplan,
  vandaag: Datum,
): RejectionDetail[] {
  const known = sleutelsOf(state.hoofdstukken);
  const wijzigingen = uitkomst.soort === 'gewijzigd' ? uitkomst.wijzigingen : [];
  return [
    ...toekomstFouten(besluitDatum, vandaag, 'besluitDatum'),
    ...volgordeFouten(besluitDatum, state.voorgesteldOp, 'besluitDatum'),
    ...wijzigingen.flatMap(({ sleutel }, index) =>
      known.includes(sleutel) ? [] : [sleutelOnbekend(`wijzigingen[${index}].sleutel`, sleutel, known)],
    ),
  ];
}

function sleutelOnbekend(plaats: string, sleutel: string, known: readonly string[]): RejectionDetail {
  const melding = `${sleutel} staat niet in deze versie; bekend zijn: ${known.join(', ')}.`;
  return { plaats, code: 'ONBEKEND', melding };
}

function redenOntbreekt(): RejectionDetail {
  return { plaats: 'reden', code: 'VERPLICHT', melding: 'Er is al een planning. Zeg waarom die verandert.' };
}

function checkVersie(versie: number, state: VoorgesteldInkoopplan): void {
  if (versie === state.versie) return;
  throw new Rejection(
    'INKOOPPLANVERSIE_NIET_ACTUEEL',
    `Versie ${state.versie} ligt nu voor, niet versie ${versie}. Bekijk die versie en leg het besluit daarover vast.`,
  );
}

function checkDeelnemer(actor: Handelende, gemeentecode: string, state: VoorgesteldInkoopplan): void {
  checkSpreektVoor(actor, gemeentecode);
  if (state.gemeenten.includes(gemeentecode)) return;
  throw new Rejection(
    'GEMEENTE_STELT_NIET_VAST',
    `Het college van ${gemeentecode} hoeft dit inkoopplan niet vast te stellen; wel die van ${state.gemeenten.join(', ')}.`,
    'invalid',
  );
}

function alVastgesteld(gemeentecode: string, { besluiten }: VoorgesteldInkoopplan): Rejection {
  return new Rejection(
    'COLLEGE_HEEFT_AL_VASTGESTELD',
    `Het college van ${gemeentecode} stelde deze versie al vast op ${besluiten[gemeentecode]!.besluitDatum}. Klopt dat niet, corrigeer het besluit dan met een reden.`,
  );
}

function latest(dagen: readonly Datum[]): Datum {
  return dagen.reduce((last, dag) => (dag > last ? dag : last));
}
