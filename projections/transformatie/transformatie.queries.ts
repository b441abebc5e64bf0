import { Inject, Injectable } from '@nestjs/common';
import { einddatumOp } from '../../src/inkoop/contract/contract.events.js';
import { type Datum } from '../../src/kernel/datum.js';
import { CLOCK, type Clock } from '../../src/platform/clock/clock.js';
import { peildag } from '../../src/platform/http/bekend.js';
import { type Scope } from '../../src/platform/identity/principal.js';
import { parameterOp } from '../../src/regio/regioconfiguratie/inhoud/parameter.js';
import { versieOp } from '../../src/regio/regioconfiguratie/regioconfiguratie.events.js';
import { ReadModels } from '../runner/read-models.js';
import {
  type Spooropbrengst,
  type TransformatieAntwoord,
  type TransformatieQuery,
  type Transformatieregel,
} from './transformatie.dto.js';
import {
  type DeelnameDoc,
  type Deelnamefeit,
  type SporenDoc,
  SPOREN,
  type TransformatieaanbiederDoc,
  type TransformatiecontractDoc,
  transformatieProjection,
} from './transformatie.projection.js';

/** As the parameter of a region has it. */
interface Sporen {
  readonly sporen: readonly { readonly spoor: string; readonly naam: string }[];
  readonly uitgezonderd?: readonly string[];
}

interface Jaarvraag {
  readonly jaar: number;
  readonly geldigOp: Datum;
}

const GEEN: Sporen = { sporen: [] };

@Injectable()
export class TransformatieQueries {
  constructor(
    @Inject(ReadModels) private readonly readModels: ReadModels,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Who must choose in a year, who did, and what each track yielded in that year (Q-011, R-INN-02, R-INN-03). */
  get({ regio }: Scope, query: TransformatieQuery): Promise<TransformatieAntwoord> {
    const { geldigOp = peildag(this.clock), keuze } = query;
    const { jaar = Number(geldigOp.slice(0, 4)) } = query;
    return this.readModels.read(transformatieProjection.name, async (db) => {
      const where = { regio };
      const dag = `${jaar}-01-01`;
      const versie = versieOp(await db.find<SporenDoc>('sporen', { where }), dag);
      const regel = parameterOp(versie?.regels ?? [], SPOREN, { geldigOp: dag });
      const geldt = regel !== undefined && regel.waarde !== 'open' ? regel : null;
      const sporen = (geldt?.waarde ?? GEEN) as unknown as Sporen;
      const segmenten = segmentenVan(versie, sporen.uitgezonderd ?? []);
      const contracten = await db.find<TransformatiecontractDoc>('contracten', { where });
      const deelnames = await db.find<DeelnameDoc>('deelnames', { where });
      const aanbieders = await db.find<TransformatieaanbiederDoc>('aanbieders', { where });
      const alle = aanbieders
        .flatMap((aanbieder) => {
          const eigen = contracten.filter(({ aanbiederId }) => aanbiederId === aanbieder.aanbiederId);
          const vallenEronder = eigen
            .filter((contract) => looptIn(contract, { jaar, geldigOp }))
            .flatMap(({ productcodes }) => productcodes.flatMap((code) => segmenten.get(code) ?? []));
          const feiten = deelnames.find(({ aanbiederId }) => aanbiederId === aanbieder.aanbiederId)?.feiten ?? [];
          const regelVan = deelnameOp(aanbieder, feiten, { jaar, geldigOp });
          // Who chose stays in sight, also where its contract ended since.
          if (geldt === null || (vallenEronder.length === 0 && regelVan.spoor === null)) return [];
          return [{ ...regelVan, segmenten: [...new Set(vallenEronder)].sort() }];
        })
        .sort((a, b) => (a.naam < b.naam ? -1 : 1));
      const resultaten = alle.filter(
        ({ spoor }) => keuze === undefined || (keuze === 'ontbreekt') === (spoor === null),
      );
      return {
        ...{ aantal: resultaten.length, jaar, geldigOp, configuratieversie: versie?.versieId ?? null },
        ...{ bron: geldt?.bron ?? null, uitgezonderd: sporen.uitgezonderd ?? [] },
        zonderKeuze: alle.filter(({ spoor }) => spoor === null).length,
        resultaten,
        perSpoor: sporen.sporen.map((one) => opbrengstVan(one, alle)),
      };
    });
  }
}

/** Product -> segment, of the Wmo and not left out of the scheme. */
function segmentenVan(versie: SporenDoc | undefined, uitgezonderd: readonly string[]): Map<string, string> {
  return new Map(
    (versie?.producten ?? []).flatMap(({ code, segment, wet }) =>
      segment === null || wet !== 'Wmo2015' || uitgezonderd.includes(segment) ? [] : [[code, segment] as const],
    ),
  );
}

/** Signed by the day of the question, and with a day in that year. */
function looptIn(contract: TransformatiecontractDoc, { jaar, geldigOp }: Jaarvraag): boolean {
  const { ondertekendOp, ingangsdatum } = contract;
  if (ondertekendOp > geldigOp || ingangsdatum > `${jaar}-12-31`) return false;
  return einddatumOp(contract, geldigOp) >= `${jaar}-01-01`;
}

function deelnameOp(
  { aanbiederId, naam }: TransformatieaanbiederDoc,
  alle: readonly Deelnamefeit[],
  { jaar, geldigOp }: Jaarvraag,
): Transformatieregel {
  const feiten = alle.filter(({ op, data }) => op <= geldigOp && data.jaar <= jaar);
  const keuzes = feiten.filter(isKeuze);
  const gekozenVoor = keuzes.length === 0 ? null : Math.max(...keuzes.map(({ data }) => data.jaar));
  const geldend = keuzes.findLast(({ data }) => data.jaar === gekozenVoor)?.data;
  const vanJaar = feiten.filter(({ data }) => data.jaar === jaar);
  const van = <T extends Deelnamefeit['soort']>(soort: T) =>
    vanJaar.filter((one) => one.soort === soort).map(({ data }) => zonder(data as FeitVan<T>));
  return {
    ...{ aanbiederId, naam, segmenten: [], spoor: geldend?.spoor ?? null, pilot: geldend?.pilot ?? null, gekozenVoor },
    gekozenOp: geldend === undefined ? null : 'gekozenOp' in geldend ? geldend.gekozenOp : geldend.gewisseldOp,
    wissels: van('TransformatiespoorSwitched'),
    voorstellen: van('TransformatievoorstelSubmitted'),
    opbrengsten: van('TransformatieopbrengstReported'),
  };
}

type FeitVan<T extends Deelnamefeit['soort']> = Extract<Deelnamefeit, { soort: T }>['data'];
type Keuzefeit = Extract<Deelnamefeit, { soort: 'TransformatiespoorChosen' | 'TransformatiespoorSwitched' }>;

function isKeuze(feit: Deelnamefeit): feit is Keuzefeit {
  return feit.soort === 'TransformatiespoorChosen' || feit.soort === 'TransformatiespoorSwitched';
}

function zonder<T extends { readonly deelnameId: string; readonly aanbiederId: string }>(
  data: T,
): Omit<T, 'deelnameId' | 'aanbiederId'> {
  const { deelnameId: _deelname, aanbiederId: _aanbieder, ...rest } = data;
  return rest;
}

function opbrengstVan(
  { spoor, naam }: { readonly spoor: string; readonly naam: string },
  regels: readonly Transformatieregel[],
): Spooropbrengst {
  const opbrengsten = regels.flatMap((regel) => regel.opbrengsten).filter((one) => one.spoor === spoor);
  return {
    ...{ spoor, naam, aanbieders: regels.filter((regel) => regel.spoor === spoor).length },
    opbrengsten: opbrengsten.length,
    bedrag: opbrengsten.reduce((som, { bedrag }) => som + (bedrag ?? 0), 0),
  };
}
