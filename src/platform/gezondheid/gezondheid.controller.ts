import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Openbaar } from '../identity/decorators.js';
import { Achterstand, Gereed, Levend } from './gezondheid.dto.js';
import { Gezondheid } from './gezondheid.js';

/** For whoever runs the processes: a probe has no token. */
@ApiTags('Beheer')
@Openbaar()
@Controller('v1/gezondheid')
export class GezondheidController {
  constructor(@Inject(Gezondheid) private readonly gezondheid: Gezondheid) {}

  @Get('levend')
  @ApiOperation({ operationId: 'leesLevend', summary: 'Of dit proces leeft' })
  @ApiOkResponse({ type: Levend })
  levend(): Levend {
    return this.gezondheid.levend();
  }

  @Get('gereed')
  @ApiOperation({
    operationId: 'leesGereed',
    summary: 'Of dit proces vragen kan aannemen: opslag bereikbaar, database bij, niet aan het stoppen',
  })
  @ApiOkResponse({ type: Gereed })
  gereed(): Promise<Gereed> {
    return this.gezondheid.gereed();
  }

  @Get('achterstand')
  @ApiOperation({
    operationId: 'leesAchterstand',
    summary: 'Hoe ver de traagste lezer achter is, en wat er geparkeerd staat',
  })
  @ApiOkResponse({ type: Achterstand })
  achterstand(): Promise<Achterstand> {
    return this.gezondheid.achterstand();
  }
}
