import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { LeestVan } from '../../src/platform/http/leest-van.decorator.js';
import { TijdreisQuery } from '../../src/platform/http/tijdreis.dto.js';
import { Rollen, Wie } from '../../src/platform/identity/decorators.js';
import { type Principal, ROLLEN, scopeOf } from '../../src/platform/identity/principal.js';
import { BegrippenQuery, LeverafsprakenQuery, VerantwoordingenQuery } from './gegevenslevering.dto.js';
import {
  type Begrip,
  GegevensleveringQueries,
  type Bronhoudervolledigheid,
  type Lijst,
  type Protocol,
} from './gegevenslevering.queries.js';
import { type Afspraakstand } from './leverstand.js';
import { ProductieverantwoordingQueries, type Verantwoording } from './productieverantwoording.queries.js';

@ApiTags('gegevens')
@Controller('v1')
@LeestVan('gegevenslevering')
@Rollen(...ROLLEN)
export class GegevensleveringLeesController {
  constructor(
    @Inject(GegevensleveringQueries) private readonly queries: GegevensleveringQueries,
    @Inject(ProductieverantwoordingQueries) private readonly productie: ProductieverantwoordingQueries,
  ) {}

  @Get('begrippen')
  @ApiOperation({ summary: 'Wat elk begrip op een dag betekende, met alle versies', operationId: 'findBegrippen' })
  begrippen(@Query() query: BegrippenQuery, @Wie() who: Principal): Promise<Lijst<Begrip>> {
    return this.queries.begrippen(who.regio, query);
  }

  @Get('gegevensleveringsafspraken')
  @ApiOperation({
    summary: 'Afspraken over gegevenslevering, met wat per periode kwam, te laat was of ontbreekt',
    operationId: 'findGegevensleveringsafspraken',
  })
  afspraken(@Query() query: LeverafsprakenQuery, @Wie() who: Principal): Promise<Lijst<Afspraakstand>> {
    return this.queries.afspraken(scopeOf(who), query);
  }

  @Get('gegevensleveringsafspraken/volledigheid')
  @ApiOperation({
    summary: 'Hoe volledig elke gemeente en aanbieder levert, en langs welke kanalen',
    operationId: 'getGegevensleveringVolledigheid',
  })
  volledigheid(@Query() query: LeverafsprakenQuery, @Wie() who: Principal): Promise<Lijst<Bronhoudervolledigheid>> {
    return this.queries.volledigheid(scopeOf(who), query);
  }

  @Get('facturatieprotocollen')
  @ApiOperation({
    summary: 'Versies van het facturatieprotocol, en welke geldt',
    operationId: 'findFacturatieprotocollen',
  })
  protocollen(@Query() query: TijdreisQuery, @Wie() who: Principal): Promise<Lijst<Protocol>> {
    return this.queries.protocollen(who.regio, query);
  }

  @Get('productieverantwoordingen')
  @Rollen('contractmanager', 'inkoper', 'controller', 'beleidsadviseur', 'bestuurder', 'toezichthouder', 'aanbieder')
  @ApiOperation({
    summary: 'Productieverantwoordingen naast de goedgekeurde declaraties, per product',
    operationId: 'findProductieverantwoordingen',
  })
  verantwoordingen(@Query() query: VerantwoordingenQuery, @Wie() who: Principal): Promise<Lijst<Verantwoording>> {
    return this.productie.verantwoordingen(scopeOf(who), query);
  }
}
