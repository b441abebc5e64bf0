import { type Datum, datumOf } from '../../src/kernel/datum.js';
import { type AnyConsumedEvent, on } from '../../src/kernel/event-handlers.js';
import { contractEvents } from '../../src/inkoop/contract/contract.events.js';
import { kpimetingEvents } from '../../src/kwaliteit/kpimeting/kpimeting.events.js';
import { tevredenheidsonderzoekEvents } from '../../src/kwaliteit/tevredenheidsonderzoek/tevredenheidsonderzoek.events.js';
import { verbeterplanEvents } from '../../src/kwaliteit/verbeterplan/verbeterplan.events.js';
import {
  type Gebruiksoort,
  type Regelgebruik,
} from '../../src/regio/regioconfiguratie/regioconfiguratie-gevolgen-facts.js';
import { schouwEvents } from '../../src/toegang/schouw/schouw.events.js';
import { toewijzingEvents } from '../../src/toegang/toewijzing/toewijzing.events.js';
import { type TableSpec, type Writer } from '../runner/projection.js';

/** An outcome that another took the place of, when its rule was corrected. */
export interface EerdereUitkomst {
  readonly uiterste: Datum | null;
  readonly uitkomst: string | null;
  readonly configuratieversie: string | null;
}

export interface GebruikDoc extends Regelgebruik {
  readonly regio: string;
  /** True where nothing rests on it any more: taken back, or refused. */
  readonly vervallen: boolean;
  /** Under other versions of the configuration, the oldest first. */
  readonly eerder: readonly EerdereUitkomst[];
}

export const GEBRUIK_TABEL: TableSpec = {
  columns: {
    regio: 'text',
    soort: 'text',
    peildatum: 'date',
    open: 'boolean',
    vervallen: 'boolean',
    configuratieversie: 'text',
  },
};

type New = Omit<GebruikDoc, 'regio' | 'vervallen' | 'eerder' | 'open' | 'configuratieversie' | 'uitkomst'>;

const keyOf = (soort: Gebruiksoort, kenmerk: string): string => `${soort}/${kenmerk}`;

/** Something new that rests on the rules, or the same under another version: then what it was is kept. */
function begin({ regio, configVersion: configuratieversie }: AnyConsumedEvent, gebruik: New, write: Writer): void {
  write.put<GebruikDoc>('gebruik', keyOf(gebruik.soort, gebruik.kenmerk), (current) => ({
    ...gebruik,
    ...{ regio, configuratieversie, open: true, vervallen: false, uitkomst: null },
    eerder: current === undefined ? [] : metEerder(current, configuratieversie),
  }));
}

function metEerder(doc: GebruikDoc, configuratieversie: string | null): readonly EerdereUitkomst[] {
  if (doc.configuratieversie === configuratieversie || doc.configuratieversie === null) return doc.eerder;
  const { uiterste, uitkomst, configuratieversie: onder } = doc;
  return [...doc.eerder, { uiterste, uitkomst, configuratieversie: onder }];
}

function change(
  soort: Gebruiksoort,
  kenmerk: string,
  write: Writer,
  part: (doc: GebruikDoc) => Partial<GebruikDoc>,
): void {
  write.put<GebruikDoc>('gebruik', keyOf(soort, kenmerk), (doc) =>
    doc === undefined ? null : { ...doc, ...part(doc) },
  );
}

type OnToewijzing = { readonly data: { readonly toewijzingId: string } };
type OnVerbeterplan = { readonly data: { readonly verbeterplanId: string } };
type Measured = { readonly data: { readonly metingId: string } };

const termijn = ({ data }: OnToewijzing, write: Writer, part: (doc: GebruikDoc) => Partial<GebruikDoc>): void =>
  change('starttermijn', data.toewijzingId, write, part);
const plan = ({ data }: OnVerbeterplan, write: Writer, part: Partial<GebruikDoc>): void =>
  change('verbeterplan', data.verbeterplanId, write, () => part);
const meting = ({ data }: Measured, write: Writer, uitkomst: string): void =>
  change('kpi-meting', data.metingId, write, () => ({ uitkomst }));

const REGIO = { gemeentecode: null, segment: null, product: null };

/** What rests on the rules of the region: contracts, terms that run or ran, and verdicts (R-REG-21). */
export const regelgebruikHandlers = [
  on<typeof contractEvents.specs, [Writer], void>(contractEvents, {
    ContractSigned: (event, write) => {
      const { contractId, contractnummer, aanbiederId, ondertekendOp, gemeenten, producten, einddatum } = event.data;
      // The value of a gemeente counts where the contract is hers alone.
      const gemeentecode = gemeenten.length === 1 ? gemeenten[0]!.gemeentecode : null;
      const plaatsen = producten.map(({ productcode: product, segment }) => ({ gemeentecode, segment, product }));
      begin(
        event,
        {
          ...{ soort: 'contract', kenmerk: contractId, naam: contractnummer, aanbiederId, plaatsen },
          ...{ peildatum: ondertekendOp, vanaf: null, uiterste: einddatum },
        },
        write,
      );
    },
    ContractExtended: ({ data: { contractId, nieuweEinddatum } }, write) =>
      change('contract', contractId, write, () => ({ uiterste: nieuweEinddatum })),
    ContractExpired: ({ data: { contractId } }, write) =>
      change('contract', contractId, write, () => ({ open: false, uitkomst: 'ContractExpired' })),
  }),
  on<typeof toewijzingEvents.specs, [Writer], void>(toewijzingEvents, {
    ToewijzingSent: (event, write) => {
      const { toewijzingId, toewijzingnummer, aanbiederId, gemeentecode, segment, productcode: product } = event.data;
      const { gewensteStartdatum } = event.data;
      begin(
        event,
        {
          ...{ soort: 'starttermijn', kenmerk: toewijzingId, naam: toewijzingnummer, aanbiederId },
          ...{ plaatsen: [{ gemeentecode, segment, product }] },
          ...{ peildatum: gewensteStartdatum, vanaf: gewensteStartdatum, uiterste: null },
        },
        write,
      );
    },
    StarttermijnStarted: (event, write) =>
      termijn(event, write, (doc) => ({
        ...{ uiterste: event.data.uiterste, configuratieversie: event.configVersion },
        eerder: metEerder(doc, event.configVersion),
      })),
    StarttermijnWithdrawn: (event, write) =>
      termijn(event, write, (doc) => ({
        ...{ uiterste: null, uitkomst: null, configuratieversie: event.configVersion },
        eerder: metEerder(doc, event.configVersion),
      })),
    ZorgStarted: (event, write) => termijn(event, write, () => ({ open: false, uitkomst: start(event.data) })),
    ZorgStartCorrected: (event, write) => termijn(event, write, () => ({ open: false, uitkomst: start(event.data) })),
    ZorgStartRemoved: (event, write) => termijn(event, write, () => ({ open: true, uitkomst: null })),
    StarttermijnExceeded: (event, write) =>
      termijn(event, write, ({ uitkomst }) => ({ uitkomst: uitkomst ?? 'StarttermijnExceeded' })),
    StarttermijnExceededWithdrawn: (event, write) =>
      termijn(event, write, ({ uitkomst }) => ({ uitkomst: uitkomst === 'StarttermijnExceeded' ? null : uitkomst })),
    ToewijzingDeclined: (event, write) => termijn(event, write, () => ({ open: false, vervallen: true })),
    ToewijzingWithdrawn: (event, write) => termijn(event, write, () => ({ open: false, vervallen: true })),
    ToewijzingCorrected: (event, write) => {
      const { gewensteStartdatum } = event.data;
      termijn(event, write, (doc) =>
        doc.peildatum === gewensteStartdatum
          ? {}
          : { peildatum: gewensteStartdatum, vanaf: gewensteStartdatum, uiterste: null },
      );
    },
  }),
  on<typeof schouwEvents.specs, [Writer], void>(schouwEvents, {
    SchouwPlanned: (event, write) => {
      const { toewijzingId, jaar, aanbiederId, gemeentecode } = event.data;
      const uiterste = `${jaar}-12-31`;
      begin(
        event,
        {
          ...{ soort: 'schouw', kenmerk: `${toewijzingId}/${jaar}`, naam: `schouw ${jaar}`, aanbiederId },
          ...{ plaatsen: [{ ...REGIO, gemeentecode }], peildatum: uiterste, vanaf: null, uiterste },
        },
        write,
      );
    },
    SchouwConducted: ({ data: { toewijzingId, jaar } }, write) =>
      change('schouw', `${toewijzingId}/${jaar}`, write, () => ({ open: false, uitkomst: 'SchouwConducted' })),
  }),
  on<typeof tevredenheidsonderzoekEvents.specs, [Writer], void>(tevredenheidsonderzoekEvents, {
    TevredenheidsonderzoekExpected: (event, write) => {
      const { aanbiederId, uitvoerder, uiterste } = event.data;
      begin(
        event,
        {
          ...{ soort: 'tevredenheidsonderzoek', kenmerk: `${event.regio}/${aanbiederId}/${uitvoerder}` },
          ...{ naam: `onderzoek door ${uitvoerder}`, aanbiederId, plaatsen: [REGIO] },
          // The interval is that of the day on which the series began or went on.
          ...{ peildatum: datumOf(event.recordedAt), vanaf: event.occurredAt, uiterste },
        },
        write,
      );
    },
  }),
  on<typeof verbeterplanEvents.specs, [Writer], void>(verbeterplanEvents, {
    VerbeterplanRequired: (event, write) => {
      const { verbeterplanId, aanbiederId, kpiId, jaar, segment, gemeentecode, uiterlijkIndienen } = event.data;
      begin(
        event,
        {
          ...{ soort: 'verbeterplan', kenmerk: verbeterplanId, naam: `${kpiId} ${jaar}`, aanbiederId },
          ...{ plaatsen: [{ gemeentecode, segment, product: null }] },
          ...{
            peildatum: event.occurredAt,
            vanaf: event.occurredAt,
            uiterste: uiterlijkIndienen,
            kpi: { kpiId, jaar },
          },
        },
        write,
      );
    },
    VerbeterplanSubmitted: (event, write) => plan(event, write, { open: false, uitkomst: event.type }),
    VerbeterplanRejected: (event, write) => plan(event, write, { open: true, uitkomst: event.type }),
    VerbeterplanApproved: (event, write) => plan(event, write, { open: false, uitkomst: event.type }),
    VerbeterplanRequirementWithdrawn: (event, write) => plan(event, write, { open: false, vervallen: true }),
  }),
  on<typeof kpimetingEvents.specs, [Writer], void>(kpimetingEvents, {
    KpiMeasured: (event, write) => {
      const { metingId, kpiId, aanbiederId, segment, gemeentecode, jaar } = event.data;
      begin(
        event,
        {
          ...{ soort: 'kpi-meting', kenmerk: metingId, naam: `${kpiId} ${jaar}`, aanbiederId },
          ...{ plaatsen: [{ gemeentecode, segment, product: null }] },
          ...{ peildatum: `${jaar}-12-31`, vanaf: null, uiterste: null, kpi: { kpiId, jaar } },
        },
        write,
      );
    },
    KpiVerdictEstablished: (event, write) => meting(event, write, event.data.verdict),
    KpiVerdictWithheld: (event, write) => meting(event, write, event.data.reden),
  }),
];

function start({ tijdig }: { readonly tijdig: boolean | null }): string {
  if (tijdig === null) return 'gestart';
  return tijdig ? 'tijdig-gestart' : 'te-laat-gestart';
}
