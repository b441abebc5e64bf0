import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { Commands } from '../../platform/event-store/commands.js';
import { Opdracht } from '../../platform/http/opdracht.decorator.js';
import { Rollen } from '../../platform/identity/decorators.js';
import {
  AdoptContractmodel,
  AttachBepalingen,
  BindKwaliteitskader,
  CorrectBepaling,
} from './contractbepalingen.commands.js';
import {
  BepalingcorrectieInvoer,
  bepalingVan,
  ContractbepalingenInvoer,
  ContractmodelkeuzeInvoer,
  ContractPad,
  KaderbindingInvoer,
} from './contractbepalingen.dto.js';

const DOEL = 'contractbeheer';

@ApiTags('contractwijzigingen')
@Controller('v1/contracten/:contractId')
@Rollen('contractmanager', 'inkoper')
export class ContractbepalingenController {
  constructor(@Inject(Commands) private readonly commands: Commands) {}

  @Post('bepalingen')
  @ApiOperation({
    summary: 'Leg vast met welke bepalingen een contract is getekend',
    description: 'Wat later verandert, gaat met een contractwijziging en een addendum.',
    operationId: 'attachContractbepalingen',
  })
  attach(
    @Param() { contractId }: ContractPad,
    @Body() { bepalingen, bron }: ContractbepalingenInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    const data = { contractId, bepalingen: bepalingen.map(bepalingVan), bron };
    return this.commands.dispatch(new AttachBepalingen(data, envelope));
  }

  @Post('bepalingcorrecties')
  @ApiOperation({
    summary: 'Corrigeer een bepaling die verkeerd is overgenomen, met reden',
    operationId: 'correctContractbepaling',
  })
  correct(
    @Param() { contractId }: ContractPad,
    @Body() { bepaling, versie, reden }: BepalingcorrectieInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    const data = { contractId, bepaling: bepalingVan(bepaling), versie, reden };
    return this.commands.dispatch(new CorrectBepaling(data, envelope));
  }

  @Post('contractmodelkeuzes')
  @ApiOperation({
    summary: 'Neem de bepalingen over van het contractmodel waarop het contract is gebaseerd',
    operationId: 'adoptContractmodel',
  })
  adopt(
    @Param() { contractId }: ContractPad,
    @Body() { modelId, versie: modelversie }: ContractmodelkeuzeInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.commands.dispatch(new AdoptContractmodel({ contractId, modelId, modelversie }, envelope));
  }

  @Post('kaderbindingen')
  @ApiOperation({
    summary: 'Leg vast dat een contract aan een versie van een kwaliteitskader gebonden is',
    description: 'Zonder binding geldt steeds de versie die van kracht is.',
    operationId: 'bindKwaliteitskader',
  })
  bind(
    @Param() { contractId }: ContractPad,
    @Body() { kader, versie: kaderversie, bron }: KaderbindingInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.commands.dispatch(new BindKwaliteitskader({ contractId, kader, kaderversie, bron }, envelope));
  }
}
