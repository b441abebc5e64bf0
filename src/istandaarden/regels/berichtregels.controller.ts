import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Rollen } from '../../platform/identity/decorators.js';
import {
  type Berichtregel,
  type BerichtregelsAntwoord,
  BerichtregelsQuery,
  REGELSTANDEN,
  type Regelstand,
} from './berichtregels.dto.js';
import { regelregister } from './regelregister.js';
import { type Registerregel } from './registerregel.js';

@ApiTags('berichten')
@Controller('v1/berichtregels')
@Rollen('beheerder', 'contractmanager', 'controller', 'consulent', 'gemeente', 'aanbieder', 'toezichthouder')
export class BerichtregelsController {
  @Get()
  @ApiOperation({
    summary: 'Elke regel van iWmo en iJw 3.2 met wat Kroniek ermee doet',
    operationId: 'findBerichtregels',
  })
  find(@Query() { stand, bericht }: BerichtregelsQuery): BerichtregelsAntwoord {
    const resultaten = regelregister
      .map(berichtregel)
      .filter((regel) => stand === undefined || regel.stand === stand)
      .filter((regel) => bericht === undefined || regel.berichten.includes(bericht));
    const aantallen = REGELSTANDEN.map((een) => [een, regelregister.filter(({ status }) => status === een).length]);
    const telling = Object.fromEntries(aantallen) as Record<Regelstand, number>;
    return { aantal: resultaten.length, telling, resultaten };
  }
}

function berichtregel(regel: Registerregel): Berichtregel {
  const { id, berichten, wet, niveau, retourcode, vraagt, status: stand, gemeldAls = null } = regel;
  const { toelichting = null } = regel;
  return { id, berichten, wet, niveau, retourcode, vraagt, stand, toelichting, gemeldAls };
}
