import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { LeestVan } from '../../src/platform/http/leest-van.decorator.js';
import { TijdreisQuery } from '../../src/platform/http/tijdreis.dto.js';
import { Rollen, Wie } from '../../src/platform/identity/decorators.js';
import { type Principal, scopeOf } from '../../src/platform/identity/principal.js';
import {
  type PilotAntwoord,
  type PilotpuntenAntwoord,
  PilotpuntenQuery,
  type PilotsAntwoord,
  PilotsQuery,
} from './pilots.dto.js';
import { PilotsQueries } from './pilots.queries.js';

@ApiTags('vernieuwing')
@Controller('v1')
@LeestVan('pilots')
@Rollen('contractmanager', 'inkoper', 'beleidsadviseur', 'bestuurder', 'toezichthouder')
export class PilotsController {
  constructor(@Inject(PilotsQueries) private readonly queries: PilotsQueries) {}

  @Get('pilots')
  @ApiOperation({ summary: 'Pilots met hun stand, vragen en termijnen', operationId: 'findPilots' })
  find(@Query() query: PilotsQuery, @Wie() who: Principal): Promise<PilotsAntwoord> {
    return this.queries.find(scopeOf(who), query);
  }

  @Get('pilots/:pilotId')
  @ApiOperation({ summary: 'Een pilot: kader, plan, partners, bevindingen en evaluatie', operationId: 'getPilot' })
  @ApiParam({ name: 'pilotId', description: 'Id van de pilot.', schema: { type: 'string', format: 'uuid' } })
  get(
    @Param('pilotId') pilotId: string,
    @Query() { geldigOp }: TijdreisQuery,
    @Wie() who: Principal,
  ): Promise<PilotAntwoord> {
    return this.queries.get(scopeOf(who), pilotId, geldigOp);
  }

  @Get('pilotpunten')
  @ApiOperation({
    summary: 'Wat pilots opleverden dat ergens moet landen, zoals in de volgende contracttekst',
    operationId: 'findPilotpunten',
  })
  punten(@Query() query: PilotpuntenQuery, @Wie() who: Principal): Promise<PilotpuntenAntwoord> {
    return this.queries.punten(scopeOf(who), query);
  }
}
