import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { LeestVan } from '../../src/platform/http/leest-van.decorator.js';
import { TijdreisQuery } from '../../src/platform/http/tijdreis.dto.js';
import { Rollen, Wie } from '../../src/platform/identity/decorators.js';
import { type Principal } from '../../src/platform/identity/principal.js';
import { OcdsQueries, type ReleasePakket } from './ocds.queries.js';

/** What it tells is public; whose region it is of follows from who asks. */
@ApiTags('inkooprondes')
@Controller('v1/ocds')
@LeestVan('ocds')
@Rollen('inkoper', 'contractmanager', 'beleidsadviseur', 'bestuurder', 'toezichthouder', 'gemeente', 'beheerder')
export class OcdsController {
  constructor(@Inject(OcdsQueries) private readonly queries: OcdsQueries) {}

  @Get()
  @ApiOperation({
    summary: 'Inkooprondes en contracten als release package van de Open Contracting Data Standard 1.1',
    description:
      'Alleen wat openbaar is: rondes vanaf hun publicatie, gunningen aan wie het werd, contracten met looptijd, tarieven en verlengingen. Geen scores, geen afwijzingen, geen persoonsgegevens.',
    operationId: 'getOcdsPakket',
  })
  get(@Query() query: TijdreisQuery, @Wie() who: Principal): Promise<ReleasePakket> {
    return this.queries.pakket(who.regio, query);
  }
}
