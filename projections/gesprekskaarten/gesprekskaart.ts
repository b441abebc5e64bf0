import { type Datum } from '../../src/kernel/datum.js';
import {
  type GesprekskaartAntwoord,
  type Kaartactie,
  type Kaartregel,
  type Kaartstand,
} from './gesprekskaarten.dto.js';
import { type GesprekskaartDoc, type KaartactieDoc, type KaartoverlegDoc } from './gesprekskaarten.projection.js';

export interface Kaartfeiten {
  readonly overleggen: ReadonlyMap<string, KaartoverlegDoc>;
  readonly acties: ReadonlyMap<string, KaartactieDoc>;
  readonly namen: ReadonlyMap<string, string>;
}

/** A kaart as it stood on a day; undefined where nobody had invited yet. Pure. */
export function kaartOp(doc: GesprekskaartDoc, feiten: Kaartfeiten, op: Datum): GesprekskaartAntwoord | undefined {
  const overleg = feiten.overleggen.get(doc.overleg.overlegId);
  if (doc.uitgenodigdOp > op || overleg === undefined) return undefined;
  const ingevuld = doc.ingevuld !== null && doc.ingevuld.gehoudenOp <= op ? doc.ingevuld : null;
  const gehouden = overleg.gehouden !== null && overleg.gehouden.op <= op ? overleg.gehouden : null;
  const vervallen = overleg.vervallen !== null && overleg.vervallen.op <= op ? overleg.vervallen : null;
  const dagen = overleg.dagen.filter((one) => one.op <= op);
  const datum = gehouden?.op ?? (dagen.at(-1) ?? overleg.dagen[0]!).datum;
  const correcties = ingevuld === null ? [] : doc.correcties.filter(({ gecorrigeerdOp }) => gecorrigeerdOp <= op);
  const bespreking = correcties.at(-1) ?? ingevuld;
  return {
    ...{ gesprekskaartId: doc.gesprekskaartId, aanbiederId: doc.aanbiederId, soort: doc.soort, datum, geldigOp: op },
    aanbieder: feiten.namen.get(doc.aanbiederId) ?? '',
    stand: standOp(ingevuld !== null, vervallen !== null, datum < op),
    ...{ uitgenodigdOp: doc.uitgenodigdOp, uitgenodigdDoor: doc.uitgenodigdDoor },
    deelnemers: gehouden?.aanwezig ?? overleg.deelnemers,
    redenVervallen: vervallen?.reden ?? null,
    ingevuldDoor: ingevuld?.door ?? null,
    verplaatsingen: dagen.flatMap((one) =>
      one.reden === null ? [] : [{ op: one.op, naar: one.datum, reden: one.reden }],
    ),
    punten: doc.agenda.map((punt) => {
      const woord = bespreking?.punten.find(({ nummer }) => nummer === punt.nummer);
      return { ...punt, besproken: woord?.besproken ?? null, uitkomst: woord?.uitkomst ?? null };
    }),
    buitenAgenda: bespreking?.buitenAgenda ?? [],
    kpis: ingevuld?.kpis ?? [],
    acties: (ingevuld?.acties ?? []).flatMap((actieId) => actieOp(feiten.acties.get(actieId), op)),
    volgendGesprek: bespreking?.volgendGesprek ?? null,
    correcties: correcties.map(({ gecorrigeerdOp, door, reden }) => ({ op: gecorrigeerdOp, door, reden })),
  };
}

function standOp(ingevuld: boolean, vervallen: boolean, voorbij: boolean): Kaartstand {
  if (ingevuld) return 'ingevuld';
  if (vervallen) return 'vervallen';
  return voorbij ? 'voorbij' : 'uitgenodigd';
}

function actieOp(doc: KaartactieDoc | undefined, op: Datum): Kaartactie[] {
  if (doc === undefined) return [];
  const { actieId, wat, wie, dagen } = doc;
  const klaar = doc.klaar !== null && doc.klaar.op <= op ? doc.klaar : null;
  const { uiterlijk } = dagen.filter((one) => one.op <= op).at(-1) ?? dagen[0]!;
  const stand = klaar?.hoe ?? (uiterlijk < op ? 'te-laat' : 'open');
  return [{ actieId, wat, wie, uiterlijk, stand, afloop: klaar?.tekst ?? null }];
}

export function regelVan(kaart: GesprekskaartAntwoord): Kaartregel {
  const { gesprekskaartId, aanbiederId, aanbieder, soort, datum, stand, volgendGesprek, punten, acties } = kaart;
  const open = acties.filter((one) => one.stand === 'open' || one.stand === 'te-laat');
  return {
    ...{ gesprekskaartId, aanbiederId, aanbieder, soort, datum, stand, volgendGesprek },
    ...{ punten: punten.length, openActies: open.length },
  };
}
