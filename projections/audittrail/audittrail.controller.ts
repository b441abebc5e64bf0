import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { LeestVan } from '../../src/platform/http/leest-van.decorator.js';
import { Rollen, Wie } from '../../src/platform/identity/decorators.js';
import { type Principal } from '../../src/platform/identity/principal.js';
import { AudittrailAntwoord, AudittrailQuery } from './audittrail.dto.js';
import { AudittrailQueries } from './audittrail.queries.js';

@ApiTags('Audittrail')
@Controller('v1/audittrail')
export class AudittrailController {
  constructor(@Inject(AudittrailQueries) private readonly queries: AudittrailQueries) {}

  @Get()
  @Rollen('toezichthouder', 'beheerder')
  @LeestVan('audittrail')
  @ApiOperation({
    summary: 'Zoekt in de audittrail',
    description:
      'Wie deed of zag wat, wanneer, met welk doel en op grond van welke configuratie. Ook elke inzage staat erin.',
    operationId: 'zoekAudittrail',
  })
  @ApiOkResponse({ type: AudittrailAntwoord, description: 'Een pagina van de audittrail.' })
  search(@Query() query: AudittrailQuery, @Wie() who: Principal): Promise<AudittrailAntwoord> {
    return this.queries.search({ ...query, regio: who.regio });
  }
}
