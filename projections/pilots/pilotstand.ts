import { type Datum } from '../../src/kernel/datum.js';
import { PILOTTERMIJNEN } from '../../src/vernieuwing/pilot/pilot.events.js';
import {
  type PilotAntwoord,
  type Pilotpunt,
  type Pilotregel,
  type Pilotstand,
  type Pilottermijnregel,
} from './pilots.dto.js';
import { type PilotDoc, type Pilotfeit } from './pilots.projection.js';

type Van<T extends Pilotfeit['soort']> = Extract<Pilotfeit, { soort: T }>['data'];

/** How a pilot stood on a day, from the facts of up to that day; undefined where it was not defined yet. */
export function pilotOp(
  { pilotId, feiten: alle }: PilotDoc,
  geldigOp: Datum,
  namen: ReadonlyMap<string, string>,
): PilotAntwoord | undefined {
  const feiten = alle.filter(({ op }) => op <= geldigOp);
  const alleVan = <T extends Pilotfeit['soort']>(soort: T): Van<T>[] =>
    feiten.filter((feit) => feit.soort === soort).map(({ data }) => data as Van<T>);
  const van = <T extends Pilotfeit['soort']>(soort: T): Van<T> | null => alleVan(soort).at(-1) ?? null;
  const pilot = van('PilotDefined');
  if (pilot === null) return undefined;

  const [kader, plan, selectie] = [van('PilotkaderAdopted'), van('PilotplanAdopted'), van('PilotselectionCompleted')];
  const [start, evaluatie, einde] = [van('PilotStarted'), van('PilotEvaluated'), van('PilotEnded')];
  const bevindingen = alleVan('PilotbevindingReported');
  const gemist = alleVan('PilottermijnMissed').map(({ termijn }) => termijn);
  const gedaan = { plan: plan?.vastgesteldOp, selectie: selectie?.afgerondOp, start: start?.gestartOp };
  const { regels, vragen: gevraagd, ...omschrijving } = pilot;
  const uiterlijk = {
    plan: regels?.planUiterlijk ?? null,
    selectie: regels?.selectieUiterlijk ?? null,
    start: regels?.startUiterlijk ?? null,
  };
  const termijnen = PILOTTERMIJNEN.flatMap((termijn): Pilottermijnregel[] => {
    const dag = uiterlijk[termijn];
    return dag === null
      ? []
      : [{ termijn, uiterlijk: dag, gedaanOp: gedaan[termijn] ?? null, gemist: gemist.includes(termijn) }];
  });
  const vragen = gevraagd.map((vraag) => ({
    ...vraag,
    bevindingen: bevindingen.flatMap(({ vraag: sleutel, ...rest }) => (sleutel === vraag.sleutel ? [rest] : [])),
  }));
  const punten = puntenVan({ ...pilot, pilotId }, evaluatie, bevindingen, alleVan('PilotpuntSettled'));
  return {
    ...omschrijving,
    ...{ pilotId, geldigOp },
    stand: standOf(start, evaluatie, einde),
    gestartOp: start?.gestartOp ?? null,
    geeindigdOp: einde?.geeindigdOp ?? null,
    partners: (selectie?.aanbiederIds ?? []).map((id) => namen.get(id) ?? id),
    vragen,
    beantwoord: vragen.filter((vraag) => vraag.bevindingen.length > 0).length,
    openPunten: punten.filter(({ stand }) => stand === 'open').length,
    gemisteTermijnen: gemist.length,
    ...{ regels, termijnen, kader, plan, selectie, punten, einde },
    evaluatie: evaluatie === null ? null : zonderPunten(evaluatie),
  };
}

export function regelVan({ vragen, ...pilot }: PilotAntwoord): Pilotregel {
  const { geldigOp: _dag, doel: _doel, regels: _regels, termijnen: _termijnen, kader: _kader, ...rest } = pilot;
  const { plan: _plan, selectie: _selectie, evaluatie: _evaluatie, punten: _punten, einde: _einde, ...regel } = rest;
  return { ...regel, vragen: vragen.length };
}

function standOf(
  start: Van<'PilotStarted'> | null,
  evaluatie: Van<'PilotEvaluated'> | null,
  einde: Van<'PilotEnded'> | null,
): Pilotstand {
  if (evaluatie !== null) return 'geevalueerd';
  if (einde !== null) return 'geeindigd';
  return start === null ? 'voorbereiding' : 'loopt';
}

function zonderPunten({ punten: _punten, ...evaluatie }: Van<'PilotEvaluated'>): PilotAntwoord['evaluatie'] {
  return evaluatie;
}

function puntenVan(
  { pilotId, pilot, naam }: Van<'PilotDefined'> & { readonly pilotId: string },
  evaluatie: Van<'PilotEvaluated'> | null,
  bevindingen: readonly Van<'PilotbevindingReported'>[],
  afgehandeld: readonly Van<'PilotpuntSettled'>[],
): Pilotpunt[] {
  return (evaluatie?.punten ?? []).map(({ bevindingIds, ...punt }) => {
    const afhandeling = afgehandeld.find(({ puntId }) => puntId === punt.puntId);
    const bewijs = bevindingen
      .filter(({ bevindingId }) => bevindingIds.includes(bevindingId))
      .map(({ bevindingId: _id, ...rest }) => rest);
    return {
      ...{ pilotId, pilot, pilotnaam: naam, ...punt, geevalueerdOp: evaluatie!.geevalueerdOp, bewijs },
      stand: afhandeling?.uitkomst ?? 'open',
      afhandeling: afhandeling === undefined ? null : hoe(afhandeling),
    };
  });
}

function hoe({ puntId: _id, uitkomst: _uitkomst, ...rest }: Van<'PilotpuntSettled'>): Pilotpunt['afhandeling'] {
  return rest;
}
