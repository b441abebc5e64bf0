import { addDays, type Datum } from '../../src/kernel/datum.js';
import { on } from '../../src/kernel/event-handlers.js';
import { overdrachtEvents } from '../../src/toegang/overdracht/overdracht.events.js';
import {
  looptDoorNa,
  moetOver,
  type ToewijzingsdagenDoc,
  toewijzingsdagenIn,
} from '../../src/toegang/overdracht/overdrachtplicht-facts.js';
import { toewijzingEvents } from '../../src/toegang/toewijzing/toewijzing.events.js';
import { type Writer } from '../runner/projection.js';
import { regelOp, type RegelsDoc } from './feiten-van-regio.js';
import { type WerkcontractDoc } from './signalen-van-contract.js';
import { dagVan, type Fold, open, type Signaal, sleutelVan, sluit, wijzig, type Write } from './werklijst.docs.js';

/** Days after the decision within which the transfers begin; what a region did not set is not asked by a day of its own. */
const STARTTERMIJN = 'contract.overdracht.startDagen';

/** A transfer that began: from then on it is asked for by itself. */
export interface OverdrachtstartDoc {
  readonly regio: string;
  readonly contractId: string;
  readonly beeindigingId: string;
  readonly toewijzingId: string;
  readonly gestartOp: Datum;
}

/** What is known of the clients of contracts that end early. */
export interface Overdrachtfeiten {
  readonly toewijzingen: readonly ToewijzingsdagenDoc[];
  readonly starts: readonly OverdrachtstartDoc[];
  readonly regels: readonly RegelsDoc[];
}

/** Transfers that nobody began, and clients for whom the last day of the contract comes near (R-CON-10). */
export const signalenVanOverdracht: readonly Fold[] = [
  on(toewijzingEvents, toewijzingsdagenIn('toewijzingen')),
  on(overdrachtEvents, {
    OverdrachtStarted: (event, write: Writer<'signalen' | 'overdrachtstarts'>) => {
      const { overdrachtId, contractId, beeindigingId, toewijzingId, gemeentecode, vanAanbiederId } = event.data;
      const { productcode, uiterlijk } = event.data;
      const start = {
        regio: event.regio,
        contractId,
        beeindigingId,
        toewijzingId,
        gestartOp: dagVan(event.occurredAt),
      };
      write.put<OverdrachtstartDoc>('overdrachtstarts', overdrachtId, () => start);
      // Asks nothing until its term comes near: that event does not say whom it is about.
      open(event, write, {
        soort: 'overdracht',
        ...{ aggregaat: 'overdracht', onderwerpId: overdrachtId, aanbiederId: vanAanbiederId },
        gemeenten: [gemeentecode],
        wat: `Client met product ${productcode} heeft nog geen andere aanbieder; het contract eindigt op ${uiterlijk}`,
        ...{ uiterlijk, verschijntOp: null },
      });
    },
    OverdrachtOverdue: (event, write: Write) =>
      wijzig(event, write, ['overdracht', event.data.overdrachtId], (doc) => ({
        ...doc,
        verschijntOp: doc.verschijntOp ?? dagVan(event.occurredAt),
      })),
    OverdrachtCompleted: (event, write: Write) => sluit(event, write, ['overdracht', event.data.overdrachtId]),
    OverdrachtEnded: (event, write: Write) => sluit(event, write, ['overdracht', event.data.overdrachtId], 'vervallen'),
  }),
];

/** One signal per end before its time, as long as a client of it has no transfer. Pure. */
export function overdrachtenTeStarten(contract: WerkcontractDoc, feiten: Overdrachtfeiten, op: Datum): Signaal[] {
  const toewijzingen = feiten.toewijzingen.filter(({ contractId }) => contractId === contract.contractId);
  return contract.beeindigingen.flatMap((beeindiging): Signaal[] => {
    const { beeindigingId, besluitDatum, einddatum } = beeindiging;
    if (besluitDatum > op) return [];
    const gestart = new Map(
      feiten.starts
        .filter((one) => one.beeindigingId === beeindigingId)
        .map((one) => [one.toewijzingId, one.gestartOp]),
    );
    const betrokken = toewijzingen.filter(
      (one) =>
        one.toegewezenOp <= op && looptDoorNa(one, einddatum) && (one.wegOp === null || one.wegOp > besluitDatum),
    );
    if (betrokken.length === 0) return [];
    const begonnen = ({ toewijzingId }: ToewijzingsdagenDoc): boolean => (gestart.get(toewijzingId) ?? '9') <= op;
    const wacht = betrokken.filter((one) => !begonnen(one) && moetOver(one, einddatum, op));
    const { uiterlijk, configuratieversie } = termijn(contract, beeindiging, feiten.regels);
    return [
      {
        ...{ regio: contract.regio, sleutel: sleutelVan('overdracht-starten', contract.contractId, beeindigingId) },
        ...{ soort: 'overdracht-starten', aggregaat: 'contract', onderwerpId: contract.contractId },
        aanbiederId: contract.aanbiederId,
        gemeenten: [...new Set((wacht.length > 0 ? wacht : betrokken).map(({ gemeentecode }) => gemeentecode))].sort(),
        ...{ rollen: null, verschijntOp: besluitDatum, uiterlijk, configuratieversie },
        wat: `Contract ${contract.contractnummer} eindigt op ${einddatum}; overdracht begonnen voor ${betrokken.length - wacht.length} van ${betrokken.length} clienten`,
        einde: eindeVan(beeindiging, betrokken, gestart, wacht.length, op),
      },
    ];
  });
}

type Beeindiging = WerkcontractDoc['beeindigingen'][number];

/** The day that the region set, and never after the last day of the contract. */
function termijn(
  { regio }: WerkcontractDoc,
  { besluitDatum, einddatum }: Beeindiging,
  regels: readonly RegelsDoc[],
): Pick<Signaal, 'uiterlijk' | 'configuratieversie'> {
  const regel = regelOp(regels, regio, STARTTERMIJN, besluitDatum);
  if (regel === null) return { uiterlijk: einddatum, configuratieversie: null };
  const dag = addDays(besluitDatum, regel.waarde as number);
  return { uiterlijk: dag < einddatum ? dag : einddatum, configuratieversie: regel.versieId };
}

/** Withdrawn, or the day on which the last client had a transfer or went elsewhere. */
function eindeVan(
  { ingetrokkenOp }: Beeindiging,
  betrokken: readonly ToewijzingsdagenDoc[],
  gestart: ReadonlyMap<string, Datum>,
  wacht: number,
  op: Datum,
): Signaal['einde'] {
  if (ingetrokkenOp !== null && ingetrokkenOp <= op) {
    return { hoe: 'vervallen', op: ingetrokkenOp, door: 'ContractTerminationWithdrawn' };
  }
  if (wacht > 0) return null;
  const dagen = betrokken.map(({ toewijzingId, wegOp }) => {
    const start = gestart.get(toewijzingId);
    return start !== undefined && (wegOp === null || start < wegOp)
      ? { op: start, door: 'OverdrachtStarted' }
      : { op: wegOp!, door: 'ZorgEnded' };
  });
  return { hoe: 'afgehandeld', ...dagen.reduce((laatste, dag) => (dag.op > laatste.op ? dag : laatste)) };
}
