import { Inject, Injectable } from '@nestjs/common';
import { type Datum } from '../../src/kernel/datum.js';
import { uitleg } from '../../src/leveranciersmanagement/partnerschap/inhoud/partnerregel.js';
import { CLOCK, type Clock } from '../../src/platform/clock/clock.js';
import { peildag } from '../../src/platform/http/bekend.js';
import { type Scope } from '../../src/platform/identity/principal.js';
import { parameterOp } from '../../src/regio/regioconfiguratie/inhoud/parameter.js';
import { versieOp } from '../../src/regio/regioconfiguratie/regioconfiguratie.events.js';
import { ReadModels } from '../runner/read-models.js';
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
      const versie = versieOp(await db.find<PrivacyDoc>('privacy', query), geldigOp);
      const klein = parameterOp(versie?.parameters ?? [], KLEIN, { geldigOp })?.waarde;
      const grens = typeof klein === 'number' ? klein : KLEINE_AANTALLEN;
      const namen = new Map(
        (await db.find<NaamDoc>('aanbieders', query)).map(({ aanbiederId, naam }) => [aanbiederId, naam]),
      );
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
