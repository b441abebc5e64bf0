import { Inject, Injectable } from '@nestjs/common';
import { type Datum } from '../../src/kernel/datum.js';
import { CLOCK, type Clock } from '../../src/platform/clock/clock.js';
import { peildag } from '../../src/platform/http/bekend.js';
import { type DeelnameDoc, GEEN_DEELNAME } from '../../src/regio/regio/deelname-facts.js';
import { deeltMee, type Deelnamestand } from '../../src/regio/regio/inhoud/deelname.js';
import { type AfwijkingDoc } from '../../src/regio/regioconfiguratie/afwijking-facts.js';
import { niveauVan } from '../../src/regio/regioconfiguratie/inhoud/parameter.js';
import { geldendOp } from '../../src/regio/regioconfiguratie/inhoud/stand.js';
import { ReadModels } from '../runner/read-models.js';
import { type RegioconfiguratieAntwoord, type RegiogemeenteDto, type VersieDto } from './regioconfiguratie.dto.js';
import {
  type PublicatieDoc,
  type RegioDoc,
  regioconfiguratieProjection,
  type VersieDoc,
} from './regioconfiguratie.projection.js';

@Injectable()
export class RegioconfiguratieQueries {
  constructor(
    @Inject(ReadModels) private readonly readModels: ReadModels,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The configuration in force on `geldigOp`; undefined where the region had none by then. */
  get(
    regio: string,
    vraag: { readonly geldigOp?: Datum | undefined; readonly zoek?: string | undefined },
  ): Promise<RegioconfiguratieAntwoord | undefined> {
    const { geldigOp = peildag(this.clock), zoek = '' } = vraag;
    return this.readModels.read(regioconfiguratieProjection.name, async (db) => {
      const of = await db.get<RegioDoc>('regios', regio);
      const versies = await db.find<VersieDoc>('versies', { where: { regio }, orderBy: '-versie' });
      const afwijkingen = await db.find<AfwijkingDoc>('afwijkingen', { where: { regio }, orderBy: 'versie' });
      const geldend = geldendOp({ versies, afwijkingen }, geldigOp);
      if (of === undefined || geldend === undefined) return undefined;
      const publicaties = await db.find<PublicatieDoc>('publicaties', { where: { regio }, orderBy: '-versie' });
      const versie = geldend.basis;
      const deelname = (await db.get<DeelnameDoc>('deelname', regio)) ?? GEEN_DEELNAME;
      return {
        regio,
        naam: of.naam,
        rechtsvorm: of.rechtsvorm,
        wetten: of.wetten,
        weergave: versie.weergave,
        geldigOp,
        ...versieDto(versie),
        versieId: geldend.versieId,
        versie: geldend.versie,
        gemeenten: gemeentenDto(deelname, geldigOp),
        parameters: geldend.parameters
          .filter(({ sleutel, waarde, bron }) => holds(`${sleutel} ${JSON.stringify(waarde)} ${bron}`, zoek))
          .filter(
            ({ geldigVanaf, geldigTot }) => geldigVanaf <= geldigOp && (geldigTot === null || geldigTot >= geldigOp),
          )
          .map(({ afwijkingId = null, ...parameter }) => ({
            ...parameter,
            afwijkingId,
            niveau: niveauVan(parameter),
            stand: parameter.waarde === null ? 'open' : 'vastgesteld',
          })),
        bereik: versie.bereik,
        segmenten: versie.segmenten,
        producten: versie.producten,
        kalenders: versie.kalenders,
        versies: versies.map(versieDto),
        publicaties,
      };
    });
  }
}

function versieDto({ versieId, versie, geldigVanaf, gepubliceerdTijdstip }: VersieDoc): VersieDto {
  return { versieId, versie, geldigVanaf, gepubliceerdTijdstip };
}

/** Who buys or has bought; each role has its own dates: taking part in the procurement is not yet being contractpartner (R-REG-02). */
function gemeentenDto(deelname: Deelnamestand, geldigOp: Datum): RegiogemeenteDto[] {
  return [...deelname.gemeenten]
    .sort((a, b) => (a.gemeentecode < b.gemeentecode ? -1 : 1))
    .flatMap(({ gemeentecode, naam, rollen: { inkoop, contract } }) => {
      const [eerste] = inkoop;
      if (eerste === undefined) return [];
      return {
        gemeentecode,
        naam,
        inkoopVanaf: eerste.vanaf,
        inkoopTot: inkoop.at(-1)?.tot ?? null,
        contractpartnerVanaf: contract[0]?.vanaf ?? null,
        neemtDeelAanInkoop: deeltMee(deelname, gemeentecode, 'inkoop', geldigOp),
        isContractpartner: deeltMee(deelname, gemeentecode, 'contract', geldigOp),
        bron: eerste.bron,
        contractpartnerBron: contract[0]?.bron ?? null,
      };
    });
}

function holds(text: string, zoek: string): boolean {
  return text.toLowerCase().includes(zoek.toLowerCase());
}
