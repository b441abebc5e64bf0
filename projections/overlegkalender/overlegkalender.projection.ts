import { type Datum } from '../../src/kernel/datum.js';
import { on } from '../../src/kernel/event-handlers.js';
import { overlegjaarEvents } from '../../src/leveranciersmanagement/overleg/overlegjaar.events.js';
import { type Parameter } from '../../src/regio/regioconfiguratie/inhoud/parameter.js';
import { regioconfiguratieEvents } from '../../src/regio/regioconfiguratie/regioconfiguratie.events.js';
import { defineProjection } from '../runner/projection.js';

/** The rule that says which overleggen there are and how often. */
export const OVERLEG = 'overleg';

export interface OverlegDoc {
  readonly regio: string;
  readonly jaar: number;
  readonly overlegId: string;
  readonly soort: string;
  readonly eenheid: string | null;
  readonly datum: Datum;
  readonly deelnemers: readonly string[];
  readonly agenda: readonly string[];
  readonly norm: {
    readonly maxPerJaar: number;
    readonly geteld: number;
    readonly afwijking: { readonly besluitDoor: string; readonly reden: string } | null;
  } | null;
  readonly verplaatsingen: readonly { readonly van: Datum; readonly naar: Datum; readonly reden: string }[];
  readonly gehouden: {
    readonly op: Datum;
    readonly aanwezig: readonly string[];
    readonly verslag: { readonly verwijzing: string; readonly sha256: string } | null;
  } | null;
  readonly redenVervallen: string | null;
}

export interface OverlegnormDoc {
  readonly regio: string;
  readonly versie: number;
  readonly versieId: string;
  readonly geldigVanaf: Datum;
  readonly regels: readonly Parameter[];
}

/** What a region sets for one kind of overleg. */
export interface Norm {
  readonly soort: string;
  readonly per: 'regio' | 'vorm' | 'segment' | 'aanbieder' | 'partner';
  readonly vormen?: readonly string[];
  readonly minPerJaar?: number | 'open';
  readonly maxPerJaar?: number | 'open';
}

/** The overleggen of a year against what the region set for them (R-OVL-01 to 03, RM-MEET). */
export const overlegkalenderProjection = defineProjection({
  name: 'overlegkalender',
  version: 1,
  tables: { overleggen: { columns: { regio: 'text', jaar: 'integer' } }, normen: { columns: { regio: 'text' } } },
  on: [
    on(overlegjaarEvents, {
      OverlegPlanned: ({ data, regio }, write) => {
        const { overlegjaarId: _jaar, ...overleg } = data;
        write.put<OverlegDoc>('overleggen', data.overlegId, () => ({
          ...{ ...overleg, regio, verplaatsingen: [], gehouden: null, redenVervallen: null },
        }));
      },
      OverlegMoved: ({ data: { overlegId, vorigeDatum: van, datum, reden } }, write) =>
        write.put<OverlegDoc>('overleggen', overlegId, (doc) =>
          doc === undefined
            ? null
            : { ...doc, datum, verplaatsingen: [...doc.verplaatsingen, { van, naar: datum, reden }] },
        ),
      OverlegHeld: ({ data: { overlegId, gehoudenOp: op, aanwezig, verslag } }, write) =>
        write.put<OverlegDoc>('overleggen', overlegId, (doc) =>
          doc === undefined ? null : { ...doc, gehouden: { op, aanwezig, verslag } },
        ),
      OverlegCancelled: ({ data: { overlegId, reden } }, write) =>
        write.put<OverlegDoc>('overleggen', overlegId, (doc) =>
          doc === undefined ? null : { ...doc, redenVervallen: reden },
        ),
    }),
    on(regioconfiguratieEvents, {
      RegioconfiguratiePublished: ({ data }, write) => {
        const { regioId: regio, versie, versieId, geldigVanaf, parameters } = data;
        const regels = parameters.filter(({ sleutel }) => sleutel === OVERLEG);
        write.put<OverlegnormDoc>('normen', versieId, () => ({ regio, versie, versieId, geldigVanaf, regels }));
      },
    }),
  ],
});
