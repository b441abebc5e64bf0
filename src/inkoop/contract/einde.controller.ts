import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { Commands } from '../../platform/event-store/commands.js';
import { Opdracht } from '../../platform/http/opdracht.decorator.js';
import { Rollen } from '../../platform/identity/decorators.js';
import { LiftSuspension, SuspendContract, TerminateContract, WithdrawTermination } from './contract.commands.js';
import {
  ContractbeeindigingIntrekkingInvoer,
  ContractbeeindigingInvoer,
  ContractschorsingInvoer,
  ContractschorsingOpheffingInvoer,
} from './einde.dto.js';

const CONTRACT = {
  name: 'contractId',
  description: 'Id van het contract.',
  schema: { type: 'string', format: 'uuid' },
} as const;

/** How a contract is suspended, and how it ends before its last day. */
@ApiTags('inkoop')
@Controller('v1/contracten')
export class ContracteindeController {
  constructor(@Inject(Commands) private readonly commands: Commands) {}

  @Post(':contractId/beeindigingen')
  @Rollen('contractmanager', 'inkoper')
  @ApiOperation({
    summary: 'Beeindig een contract voor zijn laatste dag',
    description: 'Met de grond en de regel van die grond. Na de nieuwe einddatum wordt niets meer toegewezen.',
    operationId: 'terminateContract',
  })
  @ApiParam(CONTRACT)
  terminate(
    @Param('contractId') contractId: string,
    @Body() body: ContractbeeindigingInvoer,
    @Opdracht('contractbeheer') envelope: CommandEnvelope,
  ): Promise<unknown> {
    const { aangezegdOp = null, opzegtermijnMaanden = null, laatsteLevering = null, tevredenheid, ...rest } = body;
    const data = { contractId, aangezegdOp, opzegtermijnMaanden, laatsteLevering, ...rest };
    const cijfer = tevredenheid === undefined ? null : { ...tevredenheid };
    return this.commands.dispatch(new TerminateContract({ ...data, tevredenheid: cijfer }, envelope));
  }

  @Post(':contractId/beeindigingen/:beeindigingId/intrekking')
  @Rollen('contractmanager', 'inkoper')
  @ApiOperation({ summary: 'Trek een beeindiging in: het contract loopt door', operationId: 'withdrawTermination' })
  @ApiParam(CONTRACT)
  @ApiParam({
    name: 'beeindigingId',
    description: 'Id van de beeindiging.',
    schema: { type: 'string', format: 'uuid' },
  })
  withdraw(
    @Param('contractId') contractId: string,
    @Param('beeindigingId') beeindigingId: string,
    @Body() body: ContractbeeindigingIntrekkingInvoer,
    @Opdracht('contractbeheer') envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.commands.dispatch(new WithdrawTermination({ contractId, beeindigingId, ...body }, envelope));
  }

  @Post(':contractId/schorsingen')
  @Rollen('contractmanager', 'inkoper')
  @ApiOperation({
    summary: 'Schors een contract',
    description: 'Nieuwe toewijzingen worden geweigerd zolang de schorsing geldt; lopende gaan door.',
    operationId: 'suspendContract',
  })
  @ApiParam(CONTRACT)
  suspend(
    @Param('contractId') contractId: string,
    @Body() body: ContractschorsingInvoer,
    @Opdracht('contractbeheer') envelope: CommandEnvelope,
  ): Promise<unknown> {
    const { laatsteDag = null, ...rest } = body;
    return this.commands.dispatch(new SuspendContract({ contractId, laatsteDag, ...rest }, envelope));
  }

  @Post(':contractId/schorsingen/:schorsingId/opheffing')
  @Rollen('contractmanager', 'inkoper')
  @ApiOperation({ summary: 'Hef een schorsing op', operationId: 'liftSuspension' })
  @ApiParam(CONTRACT)
  @ApiParam({ name: 'schorsingId', description: 'Id van de schorsing.', schema: { type: 'string', format: 'uuid' } })
  lift(
    @Param('contractId') contractId: string,
    @Param('schorsingId') schorsingId: string,
    @Body() body: ContractschorsingOpheffingInvoer,
    @Opdracht('contractbeheer') envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.commands.dispatch(new LiftSuspension({ contractId, schorsingId, ...body }, envelope));
  }
}
