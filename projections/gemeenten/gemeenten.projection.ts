import { contractEvents } from '../../src/inkoop/contract/contract.events.js';
import { type Datum } from '../../src/kernel/datum.js';
import { on } from '../../src/kernel/event-handlers.js';
import { deelnameIn } from '../../src/regio/regio/deelname-facts.js';
import { type Grondgebied, type Inwonertal, type Rechtsvorm } from '../../src/regio/regio/inhoud/regio.js';
import { regioEvents } from '../../src/regio/regio/regio.events.js';
import { BETALING } from '../../src/regio/regioconfiguratie/inhoud/betaling.js';
import { afwijkingenIn } from '../../src/regio/regioconfiguratie/afwijking-facts.js';
import { type Parameter } from '../../src/regio/regioconfiguratie/inhoud/parameter.js';
import { type Product } from '../../src/regio/regioconfiguratie/inhoud/product.js';
import { TOEGANGSINRICHTING } from '../../src/regio/regioconfiguratie/inhoud/toegang.js';
import { regioconfiguratieEvents } from '../../src/regio/regioconfiguratie/regioconfiguratie.events.js';
import { toewijzingEvents } from '../../src/toegang/toewijzing/toewijzing.events.js';
import { defineProjection } from '../runner/projection.js';

export interface RegioDoc {
  readonly regio: string;
  readonly naam: string;
  readonly rechtsvormen: readonly Rechtsvorm[];
  readonly grondgebieden: readonly Grondgebied[];
}

export interface InwonertalDoc extends Inwonertal {
  readonly regio: string;
}

/** What a version of the configuration says about gemeenten, and its products to ask by. */
export interface RegelsDoc {
  readonly regio: string;
  readonly versie: number;
  readonly versieId: string;
  readonly geldigVanaf: Datum;
  readonly parameters: readonly Parameter[];
  readonly producten: readonly Product[];
}

/** A contract or toewijzing of a gemeente, as it was: under the code of that day (R-REG-07). */
export interface AandeelDoc {
  readonly regio: string;
  readonly soort: 'contract' | 'toewijzing';
  readonly zaakId: string;
  readonly gemeentecode: string;
  /** First day of the gemeente in the contract, or the wanted first day of the care. */
  readonly datum: Datum;
}

const SLEUTELS: readonly string[] = [BETALING, TOEGANGSINRICHTING];

/** Who took part in what, in which role, on which day; who is the successor, who pays (RM-REGIO). */
export const gemeentenProjection = defineProjection({
  name: 'gemeenten',
  version: 2,
  tables: {
    regios: {},
    deelname: {},
    inwonertallen: { columns: { regio: 'text', gemeentecode: 'text', jaar: 'integer' } },
    regels: { columns: { regio: 'text', versie: 'integer' } },
    afwijkingen: { columns: { regio: 'text', versie: 'integer' } },
    aandelen: { columns: { regio: 'text', gemeentecode: 'text' } },
  },
  on: [
    on(regioEvents, {
      RegioRegistered: ({ data: { regioId: regio, naam } }, write) =>
        write.put<RegioDoc>('regios', regio, (current) => ({
          regio,
          naam,
          rechtsvormen: current?.rechtsvormen ?? [],
          grondgebieden: current?.grondgebieden ?? [],
        })),
      RegioRechtsvormSet: ({ data: { regioId, rechtsvormen } }, write) =>
        write.put<RegioDoc>('regios', regioId, (current) =>
          current === undefined ? null : { ...current, rechtsvormen },
        ),
      GrondgebiedSet: ({ data: { regioId, grondgebieden } }, write) =>
        write.put<RegioDoc>('regios', regioId, (current) =>
          current === undefined ? null : { ...current, grondgebieden },
        ),
      InwonertalRecorded: ({ data: { regioId: regio, ...inwonertal } }, write) => {
        const { gemeentecode, jaar } = inwonertal;
        write.put<InwonertalDoc>('inwonertallen', `${regio}/${gemeentecode}/${jaar}`, () => ({ regio, ...inwonertal }));
      },
    }),
    on(regioEvents, deelnameIn('deelname')),
    on(regioconfiguratieEvents, {
      RegioconfiguratiePublished: ({ data }, write) => {
        const { regioId: regio, versie, versieId, geldigVanaf, parameters, producten } = data;
        write.put<RegelsDoc>('regels', versieId, () => ({
          regio,
          versie,
          versieId,
          geldigVanaf,
          parameters: parameters.filter(({ sleutel }) => SLEUTELS.includes(sleutel)),
          producten,
        }));
      },
      ...afwijkingenIn('afwijkingen'),
    }),
    on(contractEvents, {
      ContractSigned: ({ data: { contractId: zaakId, gemeenten }, regio }, write) => {
        for (const { gemeentecode, vanaf: datum } of gemeenten) {
          write.put<AandeelDoc>('aandelen', `contract/${zaakId}/${gemeentecode}`, () => ({
            ...{ regio, soort: 'contract', zaakId, gemeentecode, datum },
          }));
        }
      },
    }),
    on(toewijzingEvents, {
      ToewijzingSent: ({ data, regio }, write) => {
        const { toewijzingId: zaakId, gemeentecode, gewensteStartdatum: datum } = data;
        write.put<AandeelDoc>('aandelen', `toewijzing/${zaakId}`, () => ({
          ...{ regio, soort: 'toewijzing', zaakId, gemeentecode, datum },
        }));
      },
      ToewijzingCorrected: ({ data: { toewijzingId, gewensteStartdatum: datum } }, write) =>
        write.put<AandeelDoc>('aandelen', `toewijzing/${toewijzingId}`, (current) =>
          current === undefined ? null : { ...current, datum },
        ),
      ToewijzingWithdrawn: ({ data: { toewijzingId } }, write) =>
        write.put<AandeelDoc>('aandelen', `toewijzing/${toewijzingId}`, () => null),
    }),
  ],
});
