import { type Datum, type Tijdstip } from '../../src/kernel/datum.js';
import { on } from '../../src/kernel/event-handlers.js';
import { regioEvents } from '../../src/regio/regio/regio.events.js';
import {
  regioconfiguratieEvents,
  type Regioconfiguratieversie,
} from '../../src/regio/regioconfiguratie/regioconfiguratie.events.js';
import { defineProjection } from '../runner/projection.js';

export interface RegioDoc {
  readonly regio: string;
  readonly naam: string;
  readonly rechtsvorm: string | null;
  readonly wetten: readonly string[];
  readonly bron: string;
}

export interface GemeenteDoc {
  readonly regio: string;
  readonly gemeentecode: string;
  readonly naam: string;
  readonly inkoopVanaf: Datum;
  readonly inkoopTot: Datum | null;
  readonly contractpartnerVanaf: Datum | null;
  readonly bron: string;
  readonly contractpartnerBron: string | null;
}

export interface VersieDoc extends Omit<Regioconfiguratieversie, 'regioId'> {
  readonly regio: string;
  readonly gepubliceerdTijdstip: Tijdstip;
}

/** What each region has set, since when, by which version (RM-REGIO). */
export const regioconfiguratieProjection = defineProjection({
  name: 'regioconfiguratie',
  version: 1,
  tables: {
    regios: { columns: { regio: 'text' } },
    gemeenten: { columns: { regio: 'text' } },
    versies: { columns: { regio: 'text', versie: 'integer' } },
  },
  on: [
    on(regioEvents, {
      RegioRegistered: ({ data: { regioId: regio, ...data } }, write) =>
        write.put<RegioDoc>('regios', regio, () => ({ regio, ...data })),
      GemeenteJoinedRegio: ({ data }, write) => {
        const { regioId: regio, gemeentecode, naam, vanaf, tot, bron } = data;
        write.put<GemeenteDoc>('gemeenten', `${regio}/${gemeentecode}`, (current) => ({
          regio,
          gemeentecode,
          naam,
          inkoopVanaf: vanaf,
          inkoopTot: tot,
          bron,
          contractpartnerVanaf: current?.contractpartnerVanaf ?? null,
          contractpartnerBron: current?.contractpartnerBron ?? null,
        }));
      },
      GemeenteContractpartnerActivated: ({ data: { regioId, gemeentecode, vanaf, bron } }, write) =>
        write.put<GemeenteDoc>('gemeenten', `${regioId}/${gemeentecode}`, (current) =>
          current === undefined ? null : { ...current, contractpartnerVanaf: vanaf, contractpartnerBron: bron },
        ),
    }),
    on(regioconfiguratieEvents, {
      RegioconfiguratiePublished: ({ data: { regioId: regio, ...data }, recordedAt }, write) =>
        write.put<VersieDoc>('versies', data.versieId, () => ({ regio, ...data, gepubliceerdTijdstip: recordedAt })),
    }),
  ],
});
