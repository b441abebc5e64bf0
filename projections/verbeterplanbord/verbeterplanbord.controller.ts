import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { LeestVan } from '../../src/platform/http/leest-van.decorator.js';
import { Rollen, Wie } from '../../src/platform/identity/decorators.js';
import { type Principal, scopeOf } from '../../src/platform/identity/principal.js';
import { ConsequentiesQuery, VerbeterplannenQuery, VerbeterplanPad } from './verbeterplanbord.dto.js';
import { type Planstatus } from './verbeterplanbord.projection.js';
import { type Contractconsequentie, type Verbeterplan, VerbeterplanbordQueries } from './verbeterplanbord.queries.js';

interface Lijst<T> {
  readonly aantal: number;
  readonly pagina: number;
  readonly paginagrootte: number;
  readonly resultaten: T[];
}

@ApiTags('kwaliteit')
@Controller('v1')
@LeestVan('verbeterplanbord')
@Rollen(
  'contractmanager',
  'inkoper',
  'controller',
  'beleidsadviseur',
  'bestuurder',
  'toezichthouder',
  'aanbieder',
  'gemeente',
  'beheerder',
)
export class VerbeterplanbordController {
  constructor(@Inject(VerbeterplanbordQueries) private readonly queries: VerbeterplanbordQueries) {}

  @Get('verbeterplannen')
  @ApiOperation({
    summary: 'Wie een verbeterplan moet indienen, wie te laat is, wat op goedkeuring wacht en wat mislukte',
    operationId: 'findVerbeterplannen',
  })
  async verbeterplannen(
    @Query() query: VerbeterplannenQuery,
    @Wie() who: Principal,
  ): Promise<Lijst<Verbeterplan> & { perStatus: Partial<Record<Planstatus, number>> }> {
    const { aantal, perStatus, resultaten } = await this.queries.verbeterplannen(scopeOf(who), query);
    const { pagina, paginagrootte } = query;
    return { aantal, pagina, paginagrootte, perStatus, resultaten };
  }

  @Get('verbeterplannen/:verbeterplanId')
  @ApiOperation({
    summary: 'Een verbeterplan met zijn indieningen, besluiten en afronding',
    operationId: 'getVerbeterplan',
  })
  verbeterplan(
    @Param() { verbeterplanId }: VerbeterplanPad,
    @Wie() who: Principal,
  ): Promise<Verbeterplan & { contractconsequentie: Contractconsequentie | null }> {
    return this.queries.verbeterplan(scopeOf(who), verbeterplanId);
  }

  @Get('contractconsequenties')
  @ApiOperation({ summary: 'Gevraagde en genomen besluiten over contracten', operationId: 'findContractconsequenties' })
  async consequenties(@Query() query: ConsequentiesQuery, @Wie() who: Principal): Promise<Lijst<Contractconsequentie>> {
    const { aantal, resultaten } = await this.queries.consequenties(scopeOf(who), query);
    const { pagina, paginagrootte } = query;
    return { aantal, pagina, paginagrootte, resultaten };
  }
}
