import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { Commands } from '../../platform/event-store/commands.js';
import { Opdracht } from '../../platform/http/opdracht.decorator.js';
import { Rollen } from '../../platform/identity/decorators.js';
import { ClientenstopInvoer, ClientenstopOpheffingInvoer } from './clientenstop.dto.js';
import {
  AgreeTarief,
  ExerciseVerlengingsoptie,
  ExtendContract,
  GrantClientenstop,
  LiftClientenstop,
  SignContract,
} from './contract.commands.js';
import { BestuurlijkeVerlengingInvoer, ContractInvoer, TariefInvoer, VerlengingInvoer } from './contract.dto.js';

@ApiTags('inkoop')
@Controller('v1/contracten')
export class ContractController {
  constructor(@Inject(Commands) private readonly commands: Commands) {}

  @Post()
  @Rollen('contractmanager', 'inkoper')
  @ApiOperation({ summary: 'Leg een getekend contract vast', operationId: 'signContract' })
  sign(@Body() body: ContractInvoer, @Opdracht('contractbeheer') envelope: CommandEnvelope): Promise<unknown> {
    return this.commands.dispatch(new SignContract({ ...body }, envelope));
  }

  @Post(':contractId/verlengingen')
  @Rollen('contractmanager', 'inkoper', 'aanbieder')
  @ApiOperation({ summary: 'Oefen een verlengingsoptie uit', operationId: 'exerciseVerlengingsoptie' })
  @ApiParam({ name: 'contractId', description: 'Id van het contract.', schema: { type: 'string', format: 'uuid' } })
  extend(
    @Param('contractId') contractId: string,
    @Body() body: VerlengingInvoer,
    @Opdracht('contractbeheer') envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.commands.dispatch(new ExerciseVerlengingsoptie({ contractId, ...body }, envelope));
  }

  @Post(':contractId/bestuurlijke-verlengingen')
  @Rollen('contractmanager', 'inkoper')
  @ApiOperation({
    summary: 'Verleng een contract door een besluit van de gemeenten, buiten de opties om',
    operationId: 'extendContract',
  })
  @ApiParam({ name: 'contractId', description: 'Id van het contract.', schema: { type: 'string', format: 'uuid' } })
  extendByBesluit(
    @Param('contractId') contractId: string,
    @Body() body: BestuurlijkeVerlengingInvoer,
    @Opdracht('contractbeheer') envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.commands.dispatch(new ExtendContract({ contractId, ...body }, envelope));
  }

  @Post(':contractId/tarieven')
  @Rollen('contractmanager', 'inkoper')
  @ApiOperation({ summary: 'Spreek een tarief af voor een product van het contract', operationId: 'agreeTarief' })
  @ApiParam({ name: 'contractId', description: 'Id van het contract.', schema: { type: 'string', format: 'uuid' } })
  agreeTarief(
    @Param('contractId') contractId: string,
    @Body() body: TariefInvoer,
    @Opdracht('contractbeheer') envelope: CommandEnvelope,
  ): Promise<unknown> {
    const { geldigTot = null, ...rest } = body;
    return this.commands.dispatch(new AgreeTarief({ contractId, geldigTot, ...rest }, envelope));
  }

  @Post(':contractId/clientenstops')
  @Rollen('contractmanager', 'inkoper')
  @ApiOperation({
    summary: 'Leg de toestemming voor een clientenstop vast',
    description: 'Nieuwe toewijzingen worden geweigerd zolang de stop geldt; lopende gaan door.',
    operationId: 'grantClientenstop',
  })
  @ApiParam({ name: 'contractId', description: 'Id van het contract.', schema: { type: 'string', format: 'uuid' } })
  grantClientenstop(
    @Param('contractId') contractId: string,
    @Body() body: ClientenstopInvoer,
    @Opdracht('contractbeheer') envelope: CommandEnvelope,
  ): Promise<unknown> {
    const { gemeenten = null, productcodes = null, laatsteDag = null, ...rest } = body;
    const data = { contractId, gemeenten, productcodes, laatsteDag, ...rest };
    return this.commands.dispatch(new GrantClientenstop(data, envelope));
  }

  @Post(':contractId/clientenstops/:clientenstopId/opheffing')
  @Rollen('contractmanager', 'inkoper')
  @ApiOperation({ summary: 'Hef een clientenstop op', operationId: 'liftClientenstop' })
  @ApiParam({ name: 'contractId', description: 'Id van het contract.', schema: { type: 'string', format: 'uuid' } })
  @ApiParam({ name: 'clientenstopId', description: 'Id van de stop.', schema: { type: 'string', format: 'uuid' } })
  liftClientenstop(
    @Param('contractId') contractId: string,
    @Param('clientenstopId') clientenstopId: string,
    @Body() body: ClientenstopOpheffingInvoer,
    @Opdracht('contractbeheer') envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.commands.dispatch(new LiftClientenstop({ contractId, clientenstopId, ...body }, envelope));
  }
}
