import { type Bedrag } from '../../src/kernel/bedrag.js';
import { type Datum } from '../../src/kernel/datum.js';
import { on } from '../../src/kernel/event-handlers.js';
import { bekostigingsafspraakEvents } from '../../src/declaratie/bekostigingsafspraak/bekostigingsafspraak.events.js';
import { subsidiemaximumEvents } from '../../src/declaratie/bekostigingsafspraak/subsidiemaximum.events.js';
import { budgetEvents, type Budgetplaats, type Budgetsignaal } from '../../src/declaratie/budget/budget.events.js';
import { declaratieEvents, rekeningVan } from '../../src/declaratie/declaratie/declaratie.events.js';
import { trajectprijsEvents } from '../../src/inkoop/trajectprijs/trajectprijs.events.js';
import { type Inwonertal } from '../../src/regio/regio/inhoud/regio.js';
import { regioEvents } from '../../src/regio/regio/regio.events.js';
import { afwijkingenIn } from '../../src/regio/regioconfiguratie/afwijking-facts.js';
import { type Bekostigingsvorm } from '../../src/regio/regioconfiguratie/inhoud/bekostiging.js';
import { type Parameter } from '../../src/regio/regioconfiguratie/inhoud/parameter.js';
import { type Product } from '../../src/regio/regioconfiguratie/inhoud/product.js';
import { regioconfiguratieEvents } from '../../src/regio/regioconfiguratie/regioconfiguratie.events.js';
import { toewijzingEvents, type Regime } from '../../src/toegang/toewijzing/toewijzing.events.js';
import { defineProjection, type Writer } from '../runner/projection.js';

export const PARAMETERS_HIER = ['bekostiging', 'privacy.kleineAantallen'];

export interface UitgaveDoc {
  readonly regio: string;
  /** Year of the care. */
  readonly jaar: number;
  /** That pays. */
  readonly gemeentecode: string;
  /** That of the toewijzing, where another pays. */
  readonly voorGemeente: string | null;
  readonly productcode: string;
  readonly clientId: string;
  readonly bedrag: Bedrag;
  readonly goedgekeurdOp: Datum;
}

export interface PlafondDoc extends Budgetplaats {
  readonly regio: string;
  readonly budgetId: string;
  readonly bedrag: Bedrag;
  readonly modus: 'signaleren' | 'blokkeren' | 'fictief';
  readonly signalen: readonly Budgetsignaal[];
  readonly reserveringen: Readonly<Record<string, Bedrag>>;
}

export interface AfspraakDoc {
  readonly regio: string;
  readonly afspraakId: string;
  readonly soort: 'budget' | 'lumpsum' | 'subsidie';
  readonly aanbiederId: string;
  readonly gemeentecode: string | null;
  readonly productcode: string;
  readonly van: Datum;
  readonly tot: Datum;
  readonly bedrag: Bedrag;
  readonly dagdelen: number | null;
  readonly geleverd: number | null;
  readonly populatie: number | null;
  readonly verrekening: {
    readonly stand: 'binnen-band' | 'verrekend';
    readonly afwijking: number;
    readonly bedrag: Bedrag;
  } | null;
}

export interface GevalDoc {
  readonly regio: string;
  readonly gemeentecode: string;
  readonly productcode: string;
  /** In the order in which they were decided: the last one whose day has come is the one that holds (R-BEK-23). */
  readonly vormen: readonly {
    readonly vanaf: Datum;
    /** Null where the region had set nothing; `onbekend` where it was not kept. */
    readonly vorm: Bekostigingsvorm | 'onbekend' | null;
  }[];
}

export interface PrijsDoc {
  readonly regio: string;
  readonly productcode: string;
  readonly bedrag: Bedrag;
  readonly geldigVanaf: Datum;
  readonly geldigTot: Datum | null;
  readonly bron: string;
}

export interface ConfiguratieDoc {
  readonly regio: string;
  readonly versie: number;
  readonly versieId: string;
  readonly geldigVanaf: Datum;
  readonly parameters: readonly Parameter[];
  readonly producten: readonly Product[];
}

export interface GemeenteDoc {
  readonly regio: string;
  readonly gemeentecode: string;
  readonly naam: string;
}

export interface InwonertalDoc extends Inwonertal {
  readonly regio: string;
}

export interface MaximumDoc {
  readonly regio: string;
  readonly productcode: string;
  readonly jaar: number;
  readonly bedrag: Bedrag;
}

type AboutBudget = { readonly data: { readonly budgetId: string } };

function plafond(event: AboutBudget, write: Writer, fold: (doc: PlafondDoc) => PlafondDoc): void {
  write.put<PlafondDoc>('plafonds', event.data.budgetId, (doc) => (doc === undefined ? null : fold(doc)));
}

const signaal = (naam: Budgetsignaal) => (event: AboutBudget, write: Writer) =>
  plafond(event, write, (doc) => ({ ...doc, signalen: [...doc.signalen.filter((one) => one !== naam), naam] }));

function afspraak(
  event: { readonly data: { readonly afspraakId: string } },
  write: Writer,
  change: Partial<AfspraakDoc>,
) {
  write.put<AfspraakDoc>('afspraken', event.data.afspraakId, (doc) =>
    doc === undefined ? null : { ...doc, ...change },
  );
}

interface Gesloten {
  readonly regio: string;
  readonly data: {
    readonly afspraakId: string;
    readonly aanbiederId: string;
    readonly gemeentecode: string | null;
    readonly productcode: string;
    readonly periode: { readonly van: Datum; readonly tot: Datum };
    readonly bedrag: Bedrag;
    readonly dagdelen?: number;
  };
}

const gesloten = (soort: AfspraakDoc['soort']) => (event: Gesloten, write: Writer) => {
  const { afspraakId, aanbiederId, gemeentecode, productcode, periode, bedrag, dagdelen = null } = event.data;
  write.put<AfspraakDoc>('afspraken', afspraakId, () => ({
    ...{ regio: event.regio, afspraakId, soort, aanbiederId, gemeentecode, productcode, ...periode, bedrag, dagdelen },
    ...{ geleverd: null, populatie: null, verrekening: null },
  }));
};

const vormVan = ({ bekostiging }: Regime): GevalDoc['vormen'][number]['vorm'] =>
  bekostiging === null ? 'onbekend' : bekostiging.vorm;

/** A toewijzing that was taken back or refused is nobody's case. */
const vervallen = ({ data }: { readonly data: { readonly toewijzingId: string } }, write: Writer) =>
  write.put<GevalDoc>('gevallen', data.toewijzingId, () => null);

/**
 * What is spent and how it is paid, per product, gemeente and year (RM-SPEND). One document per approved declaratie, so that
 * the sums are counted again for any day, and each client once.
 */
export const uitgavenmonitorProjection = defineProjection({
  name: 'uitgavenmonitor',
  version: 5,
  tables: {
    uitgaven: {
      once: true,
      columns: {
        regio: 'text',
        jaar: 'integer',
        gemeentecode: 'text',
        productcode: 'text',
        clientId: 'text',
        bedrag: 'bigint',
        goedgekeurdOp: 'date',
      },
    },
    plafonds: { columns: { regio: 'text', jaar: 'integer' } },
    afspraken: { columns: { regio: 'text' } },
    maxima: { columns: { regio: 'text', jaar: 'integer' } },
    prijzen: { columns: { regio: 'text' } },
    gevallen: { columns: { regio: 'text', gemeentecode: 'text', productcode: 'text' } },
    configuraties: { columns: { regio: 'text', versie: 'integer' } },
    afwijkingen: { columns: { regio: 'text', versie: 'integer' } },
    gemeenten: { columns: { regio: 'text' } },
    inwonertallen: { columns: { regio: 'text', jaar: 'integer' } },
  },
  on: [
    on(declaratieEvents, {
      DeclaratieApproved: ({ data, regio }, write) => {
        const { declaratieId, jaar, productcode, clientId, bedrag, goedgekeurdOp } = data;
        const gemeentecode = rekeningVan(data);
        const voorGemeente = data.gemeentecode === gemeentecode ? null : data.gemeentecode;
        const doc = { regio, jaar, gemeentecode, voorGemeente, productcode, clientId, bedrag, goedgekeurdOp };
        write.add<UitgaveDoc>('uitgaven', declaratieId, doc);
      },
    }),
    on(budgetEvents, {
      BudgetplafondSet: ({ data, regio }, write) => {
        const { budgetId, plaats, bedrag, modus } = data;
        write.put<PlafondDoc>('plafonds', budgetId, (doc) => ({
          ...{ regio, budgetId, ...plaats, bedrag, modus },
          ...{ signalen: doc?.signalen ?? [], reserveringen: doc?.reserveringen ?? {} },
        }));
      },
      BudgetReserved: (event, write) => {
        const { toewijzingId, bedrag } = event.data;
        plafond(event, write, (doc) => ({ ...doc, reserveringen: { ...doc.reserveringen, [toewijzingId]: bedrag } }));
      },
      BudgetReleased: (event, write) => {
        plafond(event, write, (doc) => {
          const { [event.data.toewijzingId]: _gone, ...reserveringen } = doc.reserveringen;
          return { ...doc, reserveringen };
        });
      },
      BudgetplafondApproached: signaal('genaderd'),
      BudgetplafondReached: signaal('bereikt'),
      FictiefBudgetplafondExceeded: signaal('fictief-overschreden'),
      BudgetplafondSignalWithdrawn: (event, write) =>
        plafond(event, write, (doc) => ({
          ...doc,
          signalen: doc.signalen.filter((one) => one !== event.data.signaal),
        })),
    }),
    on(bekostigingsafspraakEvents, {
      VastBudgetAgreed: gesloten('budget'),
      LumpsumAgreed: gesloten('lumpsum'),
      SubsidieGranted: gesloten('subsidie'),
      DagdelenReported: (event, write: Writer) => afspraak(event, write, { geleverd: event.data.dagdelen }),
      PopulatieReported: (event, write: Writer) => afspraak(event, write, { populatie: event.data.aantal }),
      BudgetSettled: (event, write: Writer) => {
        const { afwijking, verrekenbedrag: bedrag } = event.data;
        afspraak(event, write, { verrekening: { stand: 'verrekend', afwijking, bedrag } });
      },
      BudgetWithinTolerance: (event, write: Writer) => {
        const { afwijking } = event.data;
        afspraak(event, write, { verrekening: { stand: 'binnen-band', afwijking, bedrag: 0 } });
      },
    }),
    on(subsidiemaximumEvents, {
      MaximumSubsidiabeleKostenSet: ({ data: { regioId: regio, productcode, jaar, bedrag } }, write) =>
        write.put<MaximumDoc>('maxima', `${regio}/${productcode}/${jaar}`, () => ({
          regio,
          productcode,
          jaar,
          bedrag,
        })),
    }),
    on(trajectprijsEvents, {
      TrajectprijsSet: ({ data }, write) => {
        const { regioId: regio, productcode, bedrag, geldigVanaf, geldigTot, bron } = data;
        write.put<PrijsDoc>('prijzen', `${regio}/${productcode}/${geldigVanaf}`, () => ({
          ...{ regio, productcode, bedrag, geldigVanaf, geldigTot, bron },
        }));
      },
    }),
    on(toewijzingEvents, {
      ToewijzingSent: ({ data, regio }, write) => {
        const { toewijzingId, gemeentecode, productcode, toegewezenOp: vanaf } = data;
        const vormen = [{ vanaf, vorm: vormVan(data) }];
        write.put<GevalDoc>('gevallen', toewijzingId, () => ({ regio, gemeentecode, productcode, vormen }));
      },
      ToewijzingConverted: ({ data: { toewijzingId, per: vanaf, naar } }, write) =>
        write.put<GevalDoc>('gevallen', toewijzingId, (doc) =>
          doc === undefined ? null : { ...doc, vormen: [...doc.vormen, { vanaf, vorm: vormVan(naar) }] },
        ),
      ToewijzingWithdrawn: vervallen,
      ToewijzingDeclined: vervallen,
    }),
    on(regioEvents, {
      GemeenteJoinedRegio: ({ data: { regioId: regio, gemeentecode, naam } }, write) =>
        write.put<GemeenteDoc>('gemeenten', `${regio}/${gemeentecode}`, () => ({ regio, gemeentecode, naam })),
      InwonertalRecorded: ({ data: { regioId: regio, ...inwonertal } }, write) => {
        const { gemeentecode, jaar } = inwonertal;
        write.put<InwonertalDoc>('inwonertallen', `${regio}/${gemeentecode}/${jaar}`, () => ({ regio, ...inwonertal }));
      },
    }),
    on(regioconfiguratieEvents, {
      RegioconfiguratiePublished: ({ data }, write) => {
        const { regioId: regio, versie, versieId, geldigVanaf, producten } = data;
        const parameters = data.parameters.filter(({ sleutel }) => PARAMETERS_HIER.includes(sleutel));
        write.put<ConfiguratieDoc>('configuraties', versieId, () => ({
          ...{ regio, versie, versieId, geldigVanaf, parameters, producten },
        }));
      },
      ...afwijkingenIn('afwijkingen'),
    }),
  ],
});
