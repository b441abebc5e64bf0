import { type Datum } from '../../src/kernel/datum.js';
import { on } from '../../src/kernel/event-handlers.js';
import { type Parameter, parameterOp } from '../../src/regio/regioconfiguratie/inhoud/parameter.js';
import { regioconfiguratieEvents, versieOp } from '../../src/regio/regioconfiguratie/regioconfiguratie.events.js';
import { type Writer } from '../runner/projection.js';
import { dagVan, type Fold } from './werklijst.docs.js';

/** What a region published, as far as the work list needs it. */
export interface RegelsDoc {
  readonly regio: string;
  readonly versie: number;
  readonly versieId: string;
  readonly geldigVanaf: Datum;
  /** Day on which it was published. */
  readonly bekendOp: Datum;
  readonly parameters: readonly Parameter[];
}

export const feitenVanRegio: readonly Fold[] = [
  on(regioconfiguratieEvents, {
    RegioconfiguratiePublished: ({ data, regio, recordedAt }, write: Writer<'regels'>) => {
      const { versie, versieId, geldigVanaf, parameters } = data;
      write.put<RegelsDoc>('regels', versieId, () => ({
        ...{ regio, versie, versieId, geldigVanaf, bekendOp: dagVan(recordedAt), parameters },
      }));
    },
  }),
];

/** What the region set for all of it on a day, with the version that says so; null where it set nothing. */
export function regelOp(
  regels: readonly RegelsDoc[],
  regio: string,
  sleutel: string,
  op: Datum,
): { readonly waarde: unknown; readonly versieId: string } | null {
  const versie = versieOp(
    regels.filter((one) => one.regio === regio),
    op,
  );
  const waarde = parameterOp(versie?.parameters ?? [], sleutel, { geldigOp: op })?.waarde ?? null;
  return versie === undefined || waarde === null ? null : { waarde, versieId: versie.versieId };
}
