import { Inject, Injectable } from '@nestjs/common';
import { type Datum } from '../../src/kernel/datum.js';
import { CLOCK, type Clock } from '../../src/platform/clock/clock.js';
import { peildag } from '../../src/platform/http/bekend.js';
import { versieOp } from '../../src/regio/regioconfiguratie/regioconfiguratie.events.js';
import { ReadModels } from '../runner/read-models.js';
import { type RegioconfiguratieAntwoord, type RegiogemeenteDto, type VersieDto } from './regioconfiguratie.dto.js';
import {
  type GemeenteDoc,
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
    tijdreis: { readonly geldigOp?: Datum | undefined },
  ): Promise<RegioconfiguratieAntwoord | undefined> {
    const { geldigOp = peildag(this.clock) } = tijdreis;
    return this.readModels.read(regioconfiguratieProjection.name, async (db) => {
      const of = await db.get<RegioDoc>('regios', regio);
      const versies = await db.find<VersieDoc>('versies', { where: { regio }, orderBy: '-versie' });
      const versie = versieOp(versies, geldigOp);
      if (of === undefined || versie === undefined) return undefined;
      const gemeenten = await db.find<GemeenteDoc>('gemeenten', { where: { regio } });
      return {
        regio,
        naam: of.naam,
        rechtsvorm: of.rechtsvorm,
        wetten: of.wetten,
        geldigOp,
        ...versieDto(versie),
        gemeenten: gemeenten.map((gemeente) => gemeenteDto(gemeente, geldigOp)),
        parameters: versie.parameters
          .filter(
            ({ geldigVanaf, geldigTot }) => geldigVanaf <= geldigOp && (geldigTot === null || geldigTot >= geldigOp),
          )
          .map((parameter) => ({ ...parameter, stand: parameter.waarde === null ? 'open' : 'vastgesteld' })),
        segmenten: versie.segmenten,
        producten: versie.producten,
        kalenders: versie.kalenders,
        versies: versies.map(versieDto),
      };
    });
  }
}

function versieDto({ versieId, versie, geldigVanaf, gepubliceerdTijdstip }: VersieDoc): VersieDto {
  return { versieId, versie, geldigVanaf, gepubliceerdTijdstip };
}

/** Each role has its own dates: taking part in the procurement is not yet being contractpartner (R-REG-02). */
function gemeenteDto({ regio: _regio, ...gemeente }: GemeenteDoc, geldigOp: Datum): RegiogemeenteDto {
  const { inkoopVanaf, inkoopTot, contractpartnerVanaf } = gemeente;
  const present = inkoopTot === null || geldigOp <= inkoopTot;
  return {
    ...gemeente,
    neemtDeelAanInkoop: inkoopVanaf <= geldigOp && present,
    isContractpartner: contractpartnerVanaf !== null && contractpartnerVanaf <= geldigOp && present,
  };
}
