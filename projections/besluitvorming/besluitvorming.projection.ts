import { on } from '../../src/kernel/event-handlers.js';
import { dienstverleningsovereenkomstEvents } from '../../src/regio/besluitvorming/dienstverleningsovereenkomst/dienstverleningsovereenkomst.events.js';
import { escalatieEvents } from '../../src/regio/besluitvorming/escalatie/escalatie.events.js';
import {
  type Collegebesluit,
  collegebesluitOf,
  inkoopplanEvents,
} from '../../src/regio/besluitvorming/inkoopplan/inkoopplan.events.js';
import { mijlpaalEvents } from '../../src/regio/besluitvorming/mijlpaal/mijlpaal.events.js';
import { samenwerkingsovereenkomstEvents } from '../../src/regio/besluitvorming/samenwerkingsovereenkomst/samenwerkingsovereenkomst.events.js';
import { defineProjection, type Writer } from '../runner/projection.js';
import {
  type DvoDoc,
  type Dvowijziging,
  type EscalatieDoc,
  type Escalatieregel,
  type InkoopplanDoc,
  type MijlpaalDoc,
  type SamenwerkingsovereenkomstDoc,
} from './besluitvorming.docs.js';

type Tabel = 'inkoopplannen' | 'dvos' | 'samenwerkingsovereenkomsten' | 'escalaties' | 'mijlpalen';
type Write = Writer<Tabel>;

/** Changes a document that an earlier event made. */
function change<D extends object>(write: Write, tabel: Tabel, key: string, fold: (doc: D) => D): void {
  write.put<D>(tabel, key, (doc) => (doc === undefined ? null : fold(doc)));
}

type CollegeEvent = Parameters<typeof collegebesluitOf>[0];

function collegeDecided(event: CollegeEvent, write: Write): void {
  const { inkoopplanId, gemeentecode, versie } = event.data;
  const besluit = { gemeentecode, versie, ...collegebesluitOf(event) };
  change<InkoopplanDoc>(write, 'inkoopplannen', inkoopplanId, (doc) => ({
    ...doc,
    besluiten: [...doc.besluiten, besluit],
  }));
}

/** The last decision of this college on this version becomes another one, or goes. */
function corrected(
  besluiten: InkoopplanDoc['besluiten'],
  gemeentecode: string,
  versie: number,
  wordt: Collegebesluit | null,
): InkoopplanDoc['besluiten'] {
  const last = besluiten.findLastIndex((one) => one.gemeentecode === gemeentecode && one.versie === versie);
  return besluiten.flatMap((one, index) => {
    if (index !== last) return [one];
    return wordt === null ? [] : [{ gemeentecode, versie, ...wordt }];
  });
}

function dvoChanged(write: Write, dvoId: string, wijziging: Dvowijziging): void {
  change<DvoDoc>(write, 'dvos', dvoId, (doc) => ({ ...doc, wijzigingen: [...doc.wijzigingen, wijziging] }));
}

/** Decisions and agreements of the gemeenten of a region, and what is planned (RM-GOV). */
export const besluitvormingProjection = defineProjection({
  name: 'besluitvorming',
  version: 2,
  tables: {
    inkoopplannen: { columns: { regio: 'text' } },
    dvos: { columns: { regio: 'text' } },
    samenwerkingsovereenkomsten: { columns: { regio: 'text' } },
    escalaties: { columns: { regio: 'text' } },
    mijlpalen: { columns: { regio: 'text' } },
  },
  on: [
    on(inkoopplanEvents, {
      InkoopplanProposed: ({ data, regio, configVersion }, write: Write) => {
        const { gemeenten, hoofdstukken, voorgesteldOp, versie, bron, ...rest } = data;
        write.put<InkoopplanDoc>('inkoopplannen', data.inkoopplanId, () => ({
          regio,
          ...rest,
          configuratieversie: configVersion,
          gemeenten: gemeenten.map(({ gemeentecode }) => gemeentecode),
          versies: [{ versie, voorgesteldOp, hoofdstukken, reden: null, bron }],
          planningen: gemeenten.flatMap(({ gemeentecode, gepland }) =>
            gepland === null ? [] : [{ gemeentecode, gepland, geplandOp: voorgesteldOp, reden: null, bron }],
          ),
          besluiten: [],
          correcties: [],
          vanKracht: null,
          uitgevoerd: [],
        }));
      },
      InkoopplanRevised: ({ data }, write: Write) => {
        const { inkoopplanId, versie, hoofdstukken, herzienOp: voorgesteldOp, reden, bron } = data;
        change<InkoopplanDoc>(write, 'inkoopplannen', inkoopplanId, (doc) => ({
          ...doc,
          versies: [...doc.versies, { versie, voorgesteldOp, hoofdstukken, reden, bron }],
        }));
      },
      InkoopplanbesluitPlanned: ({ data: { inkoopplanId, ...planning } }, write: Write) =>
        change<InkoopplanDoc>(write, 'inkoopplannen', inkoopplanId, (doc) => ({
          ...doc,
          planningen: [...doc.planningen, planning],
        })),
      InkoopplanAdoptedByCollege: collegeDecided,
      InkoopplanAmendedByCollege: collegeDecided,
      InkoopplanRejectedByCollege: collegeDecided,
      InkoopplanbesluitCorrected: ({ data: { inkoopplanId, ...correctie } }, write: Write) => {
        const { gemeentecode, versie, wordt } = correctie;
        change<InkoopplanDoc>(write, 'inkoopplannen', inkoopplanId, (doc) => ({
          ...doc,
          besluiten: corrected(doc.besluiten, gemeentecode, versie, wordt),
          correcties: [...doc.correcties, correctie],
        }));
      },
      InkoopplanEffective: ({ data: { inkoopplanId, ...vanKracht } }, write: Write) =>
        change<InkoopplanDoc>(write, 'inkoopplannen', inkoopplanId, (doc) => ({ ...doc, vanKracht })),
      InkoopplanEffectiveWithdrawn: ({ data }, write: Write) =>
        change<InkoopplanDoc>(write, 'inkoopplannen', data.inkoopplanId, (doc) => ({ ...doc, vanKracht: null })),
      InkoopplanbesluitExecuted: ({ data: { inkoopplanId, ...uitvoering } }, write: Write) => {
        const { sleutel, gemeentecode } = uitvoering;
        change<InkoopplanDoc>(write, 'inkoopplannen', inkoopplanId, (doc) => ({
          ...doc,
          uitgevoerd: [
            ...doc.uitgevoerd.filter((one) => one.sleutel !== sleutel || one.gemeentecode !== gemeentecode),
            uitvoering,
          ],
        }));
      },
    }),
    on(dienstverleningsovereenkomstEvents, {
      DvoRegistered: ({ data, regio, configVersion }, write: Write) =>
        write.put<DvoDoc>('dvos', data.dvoId, () => ({
          regio,
          ...data,
          configuratieversie: configVersion,
          wijzigingen: [],
          opvolgers: [],
          signalen: [],
        })),
      DvoExtended: (
        { data: { dvoId, nieuweLaatsteDag: laatsteDag, besluitDatum: op, signaalOp, bron } },
        write: Write,
      ) => dvoChanged(write, dvoId, { soort: 'verlenging', op, laatsteDag, signaalOp, bron }),
      DvoEnded: ({ data }, write: Write) => {
        const { dvoId, laatsteDag, opgezegdOp: op, wederzijds, reden, signaalOp, bron } = data;
        dvoChanged(write, dvoId, { soort: 'opzegging', op, laatsteDag, wederzijds, reden, signaalOp, bron });
      },
      DvoCorrected: ({ data: { dvoId, ...correctie }, occurredAt: op }, write: Write) =>
        dvoChanged(write, dvoId, { soort: 'correctie', op, ...correctie }),
      DvoSuccessorNamed: ({ data: { dvoId, ...opvolger } }, write: Write) =>
        change<DvoDoc>(write, 'dvos', dvoId, (doc) => ({ ...doc, opvolgers: [...doc.opvolgers, opvolger] })),
      DvoExpiryApproached: ({ data: { dvoId, laatsteDag }, occurredAt: gesignaleerdOp }, write: Write) =>
        change<DvoDoc>(write, 'dvos', dvoId, (doc) => ({
          ...doc,
          signalen: [...doc.signalen, { laatsteDag, gesignaleerdOp }],
        })),
    }),
    on(samenwerkingsovereenkomstEvents, {
      SamenwerkingsovereenkomstSigned: ({ data, regio }, write: Write) =>
        write.put<SamenwerkingsovereenkomstDoc>(
          'samenwerkingsovereenkomsten',
          data.samenwerkingsovereenkomstId,
          () => ({ regio, ...data, correcties: [] }),
        ),
      SamenwerkingsovereenkomstCorrected: ({ data: { reden, ...data } }, write: Write) =>
        change<SamenwerkingsovereenkomstDoc>(
          write,
          'samenwerkingsovereenkomsten',
          data.samenwerkingsovereenkomstId,
          ({ correcties, regio, samenwerkingsovereenkomstId: _id, ...was }) => ({
            regio,
            ...data,
            correcties: [...correcties, { was, reden }],
          }),
        ),
    }),
    on(escalatieEvents, {
      KnelpuntEscalated: ({ data, regio, configVersion }, write: Write) => {
        const { escalatieId, knelpunt, geescaleerdOp: op, ...rest } = data;
        const stap: Escalatieregel = { soort: 'stap', op, ...rest, configuratieversie: configVersion };
        write.put<EscalatieDoc>('escalaties', escalatieId, (doc) => ({
          regio,
          escalatieId,
          knelpunt,
          verloop: [...(doc?.verloop ?? []), stap],
        }));
      },
      EscalatieDecided: ({ data, actor }, write: Write) => {
        const { escalatieId, besluitDatum: op, ...rest } = data;
        const besluit: Escalatieregel = { soort: 'besluit', op, ...rest, vastgelegdDoor: actor.rol };
        change<EscalatieDoc>(write, 'escalaties', escalatieId, (doc) => ({
          ...doc,
          verloop: [...doc.verloop, besluit],
        }));
      },
    }),
    on(mijlpaalEvents, {
      MijlpaalPlanned: ({ data: { gepland, geplandOp, bron, ...data }, regio }, write: Write) =>
        write.put<MijlpaalDoc>('mijlpalen', data.mijlpaalId, () => ({
          regio,
          ...data,
          planningen: [{ gepland, geplandOp, reden: null, bron }],
          bereikt: null,
          correcties: [],
          vervallen: [],
          gemist: [],
        })),
      MijlpaalReplanned: ({ data: { mijlpaalId, ...planning } }, write: Write) =>
        change<MijlpaalDoc>(write, 'mijlpalen', mijlpaalId, (doc) => ({
          ...doc,
          planningen: [...doc.planningen, planning],
          vervallen: doc.vervallen.map((one) => ({ ...one, hervatOp: one.hervatOp ?? planning.geplandOp })),
        })),
      MijlpaalReached: ({ data: { mijlpaalId, ...bereikt } }, write: Write) =>
        change<MijlpaalDoc>(write, 'mijlpalen', mijlpaalId, (doc) => ({ ...doc, bereikt })),
      MijlpaalReachedCorrected: ({ data: { mijlpaalId, bereiktOp: wordt, reden, bron } }, write: Write) =>
        change<MijlpaalDoc>(write, 'mijlpalen', mijlpaalId, (doc) => ({
          ...doc,
          bereikt: wordt === null ? null : { bereiktOp: wordt, bron },
          correcties:
            doc.bereikt === null
              ? doc.correcties
              : [...doc.correcties, { was: doc.bereikt.bereiktOp, wordt, reden, bron }],
        })),
      MijlpaalCancelled: ({ data: { mijlpaalId, vervallenOp, reden } }, write: Write) =>
        change<MijlpaalDoc>(write, 'mijlpalen', mijlpaalId, (doc) => ({
          ...doc,
          vervallen: [...doc.vervallen, { vervallenOp, reden, hervatOp: null }],
        })),
      MijlpaalMissed: ({ data: { mijlpaalId, gepland }, occurredAt: op }, write: Write) =>
        change<MijlpaalDoc>(write, 'mijlpalen', mijlpaalId, (doc) => ({
          ...doc,
          gemist: [...doc.gemist, { gepland, op }],
        })),
    }),
  ],
});
