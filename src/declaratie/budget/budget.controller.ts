import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { Commands } from '../../platform/event-store/commands.js';
import { Opdracht } from '../../platform/http/opdracht.decorator.js';
import { Rollen } from '../../platform/identity/decorators.js';
import { SetBudgetplafond } from './budget.commands.js';
import { BudgetplafondInvoer } from './budget.dto.js';

@ApiTags('budget')
@Controller('v1/budgetplafonds')
export class BudgetController {
  constructor(@Inject(Commands) private readonly commands: Commands) {}

  @Post()
  @Rollen('controller', 'gemeente')
  @ApiOperation({
    summary: 'Zet een budgetplafond; of het signaleert, blokkeert of fictief is, zegt de regio',
    operationId: 'setBudgetplafond',
  })
  set(
    @Body() { gemeentecode = null, ...body }: BudgetplafondInvoer,
    @Opdracht('budgetbeheer') envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.commands.dispatch(new SetBudgetplafond({ gemeentecode, ...body }, envelope));
  }
}
