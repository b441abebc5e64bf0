import { Inject, Injectable } from '@nestjs/common';
import { type Datum } from '../../src/kernel/datum.js';
import { uitleg } from '../../src/leveranciersmanagement/partnerschap/inhoud/partnerregel.js';
import { CLOCK, type Clock } from '../../src/platform/clock/clock.js';
import { peildag } from '../../src/platform/http/bekend.js';
import { type Scope } from '../../src/platform/identity/principal.js';
import { parameterOp } from '../../src/regio/regioconfiguratie/inhoud/parameter.js';
import { versieOp } from '../../src/regio/regioconfiguratie/regioconfiguratie.events.js';
import { type ReadModelDb, ReadModels } from '../runner/read-models.js';
import { productieVan, type ProductieAntwoord } from './productie.js';
import { type Partner, type PartnersAntwoord, type Partnerstand } from './strategische-partners.dto.js';
import {
  KLEIN,
  type NaamDoc,
  type PartnerDoc,
  type PrivacyDoc,
  strategischePartnersProjection,
} from './strategische-partners.projection.js';

/** Where the region publishes no privacy.kleineAantallen. */
const KLEINE_AANTALLEN = 10;

export interface Partnerfilter {
  readonly geldigOp?: Datum | undefined;
  readonly segment?: string | undefined;
  readonly gemeentecode?: string | undefined;
  readonly aanbiederId?: string | undefined;
  readonly stand?: Partnerstand | undefined;
}

@Injectable()
export class StrategischePartnersQueries {
  constructor(
    @Inject(ReadModels) private readonly readModels: ReadModels,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A gemeente sees what holds for the region and for itself; an aanbieder sees itself. */
  get({ regio, gemeente, aanbiederId: zelf }: Scope, filter: Partnerfilter): Promise<PartnersAntwoord> {
    const { geldigOp = peildag(this.clock) } = filter;
    return this.readModels.read(strategischePartnersProjection.name, async (db) => {
      const query = { where: { regio } };
      const grens = await grensOp(db, regio, geldigOp);
      const namen = await aanbiedernamen(db, regio);
      const past = (wens: string | undefined, is: string | null): boolean => wens === undefined || wens === is;
      const resultaten = (await db.find<PartnerDoc>('partnerschappen', query))
        .filter(({ segment }) => past(filter.segment, segment))
        .filter(({ gemeentecode }) => past(filter.gemeentecode, gemeentecode))
        .filter(({ aanbiederId }) => past(filter.aanbiederId, aanbiederId) && past(zelf, aanbiederId))
        .filter(({ gemeentecode }) => gemeentecode === null || past(gemeente, gemeentecode))
        .flatMap((doc) => partnerOp(doc, namen.get(doc.aanbiederId) ?? '', geldigOp, grens) ?? [])
        .filter(({ stand }) => past(filter.stand, stand))
        .map((one) => ({ one, key: [one.naam, one.segment, one.gemeentecode ?? '', one.partnerschapId].join('\n') }))
        .sort((a, b) => (a.key < b.key ? -1 : 1))
        .map(({ one }) => one);
      return { aantal: resultaten.length, geldigOp, resultaten };
    });
  }

  /** Turnover and clients per aanbieder and product in a year of care; an aanbieder sees itself. */
  productie(
    { regio, aanbiederId: zelf }: Scope,
    { jaar, aanbiederId }: { readonly jaar: number; readonly aanbiederId?: string | undefined },
  ): Promise<ProductieAntwoord> {
    return this.readModels.read(strategischePartnersProjection.name, async (db) => {
      const rows = await db.sql<{ aanbiederId: string; productcode: string | null; omzet: string; clienten: string }>(
        `SELECT aanbieder_id AS "aanbiederId", productcode, sum(bedrag) AS omzet, count(DISTINCT client_id) AS clienten
         FROM ${db.asOfWrittenOnce('declaraties')}
         WHERE regio = $1 AND jaar = $2 AND ($3::text IS NULL OR aanbieder_id = $3) AND ($4::text IS NULL OR aanbieder_id = $4)
         GROUP BY GROUPING SETS ((aanbieder_id), (aanbieder_id, productcode)) ORDER BY aanbieder_id, productcode`,
        [regio, jaar, zelf ?? null, aanbiederId ?? null],
      );
      const tellingen = rows.map((row) => ({ ...row, omzet: Number(row.omzet), clienten: Number(row.clienten) }));
      const grens = await grensOp(db, regio, peildag(this.clock));
      const resultaten = productieVan(tellingen, await aanbiedernamen(db, regio), grens);
      return { jaar, aantal: resultaten.length, resultaten };
    });
  }
}

/** From how many clients on a number is told. */
async function grensOp(db: ReadModelDb, regio: string, geldigOp: Datum): Promise<number> {
  const versie = versieOp(await db.find<PrivacyDoc>('privacy', { where: { regio } }), geldigOp);
  const klein = parameterOp(versie?.parameters ?? [], KLEIN, { geldigOp })?.waarde;
  return typeof klein === 'number' ? klein : KLEINE_AANTALLEN;
}

async function aanbiedernamen(db: ReadModelDb, regio: string): Promise<ReadonlyMap<string, string>> {
  const docs = await db.find<NaamDoc>('aanbieders', { where: { regio } });
  return new Map(docs.map(({ aanbiederId, naam }) => [aanbiederId, naam]));
}

/** How a partnership stands on a date; undefined before the first thing that happened to it. Pure. */
export function partnerOp(doc: PartnerDoc, naam: string, datum: Datum, grens: number): Partner | undefined {
  const tot = <T extends { readonly op: Datum }>(lijst: readonly T[]): T[] => lijst.filter(({ op }) => op <= datum);
  const [beoordelingen, oordelen] = [tot(doc.beoordelingen), tot(doc.oordelen)];
  if (beoordelingen.length + oordelen.length === 0) return undefined;
  const besluit = tot(doc.verloop).at(-1);
  const jaren = beoordelingen.map(({ jaar }) => jaar);
  const laatste = beoordelingen.findLast(({ jaar }) => jaar === Math.max(...jaren));
  const nodig = tot(doc.signalen)
    .map(({ jaar }) => jaar)
    .filter((jaar) => besluit?.stand === 'partner' && !jaren.includes(jaar));
  const { partnerschapId, aanbiederId, segment, gemeentecode } = doc;
  return {
    ...{ partnerschapId, aanbiederId, naam, segment, gemeentecode },
    stand: besluit?.stand ?? 'niet-vastgesteld',
    sinds: besluit?.op ?? null,
    reden: besluit?.reden ?? null,
    jaar: laatste?.jaar ?? null,
    voldoet: laatste?.voldoet ?? null,
    aantalVoldaan: laatste?.aantalVoldaan ?? null,
    vereist: laatste?.vereist ?? null,
    operator: laatste?.operator ?? null,
    configuratieversie: laatste?.configuratieversie ?? null,
    criteria: (laatste?.criteria ?? []).map((one) => ({
      ...{ criterium: one.criterium, soort: one.soort, voldaan: one.voldaan, bewijs: one.bewijs },
      uitleg: uitleg(one, grens),
    })),
    waaromNiet: (laatste?.criteria ?? []).filter(({ voldaan }) => voldaan !== true).map((one) => uitleg(one, grens)),
    beoordelingNodig: nodig,
    ontwikkeldoelen: tot(doc.doelen).map(({ sleutel, doel, uiterlijk }) => {
      const melding = tot(doc.meldingen).findLast((one) => one.sleutel === sleutel);
      return { sleutel, doel, uiterlijk, stand: melding?.stand ?? 'loopt', voortgang: melding?.voortgang ?? null };
    }),
    signaleringsafspraak: tot(doc.signalering).at(-1)?.afspraak ?? null,
  };
}
