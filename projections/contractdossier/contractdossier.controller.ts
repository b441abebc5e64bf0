import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Rejection } from '../../src/kernel/rejection.js';
import { LeestVan } from '../../src/platform/http/leest-van.decorator.js';
import { TijdreisQuery } from '../../src/platform/http/tijdreis.dto.js';
import { Rollen, Wie } from '../../src/platform/identity/decorators.js';
import { type Principal, ROLLEN, scopeOf } from '../../src/platform/identity/principal.js';
import {
  ContractdossierPad,
  ContractdossierQuery,
  ContractwijzigingenQuery,
  WijzigingLeesPad,
} from './contractdossier.dto.js';
import {
  type Contractdossier,
  ContractdossierQueries,
  type Contractmodel,
  type Contractwijzigingdetail,
  type Kwaliteitskader,
  type Lijst,
} from './contractdossier.queries.js';
import { type Contractwijziging } from './wijzigingstand.js';

/** How a change is weighed is for the gemeenten and who watches them; an aanbieder reads its dossier. */
@ApiTags('contractwijzigingen')
@Controller('v1')
@LeestVan('contractdossier')
@Rollen('contractmanager', 'inkoper', 'controller', 'beleidsadviseur', 'bestuurder', 'toezichthouder', 'gemeente')
export class ContractdossierController {
  constructor(@Inject(ContractdossierQueries) private readonly queries: ContractdossierQueries) {}

  @Get('contracten/:contractId/dossier')
  @Rollen(
    'contractmanager',
    'inkoper',
    'controller',
    'beleidsadviseur',
    'bestuurder',
    'toezichthouder',
    'aanbieder',
    'gemeente',
  )
  @ApiOperation({
    summary: 'Welke bepalingen en welk kwaliteitskader voor een contract gelden, en wat erin verandert',
    operationId: 'getContractdossier',
  })
  async dossier(
    @Param() { contractId }: ContractdossierPad,
    @Query() query: ContractdossierQuery,
    @Wie() who: Principal,
  ): Promise<Contractdossier> {
    const found = await this.queries.dossier(scopeOf(who), contractId, query);
    if (found !== undefined) return found;
    throw new Rejection(
      'CONTRACT_ONBEKEND',
      'Dit contract is er op deze datum niet. Zoek het op in het contractregister.',
      'not-found',
    );
  }

  @Get('contractwijzigingen')
  @ApiOperation({
    summary: 'Voorgestelde wijzigingen van contracten: mogelijk wezenlijk of niet, en wat de drie toetsen zeiden',
    operationId: 'findContractwijzigingen',
  })
  wijzigingen(@Query() query: ContractwijzigingenQuery, @Wie() who: Principal): Promise<Lijst<Contractwijziging>> {
    return this.queries.wijzigingen(scopeOf(who), query);
  }

  @Get('contractwijzigingen/:wijzigingId')
  @ApiOperation({ summary: 'Een contractwijziging met haar verloop', operationId: 'getContractwijziging' })
  async wijziging(
    @Param() { wijzigingId }: WijzigingLeesPad,
    @Query() query: TijdreisQuery,
    @Wie() who: Principal,
  ): Promise<Contractwijzigingdetail> {
    const found = await this.queries.wijziging(scopeOf(who), wijzigingId, query);
    if (found !== undefined) return found;
    throw new Rejection(
      'CONTRACTWIJZIGING_ONBEKEND',
      'Deze contractwijziging is er op deze datum niet. Zoek haar op bij de contractwijzigingen.',
      'not-found',
    );
  }

  @Get('kwaliteitskaders')
  @Rollen(...ROLLEN)
  @ApiOperation({
    summary: 'Versies van de kwaliteitskaders, waarom ze veranderden en welke van kracht is',
    operationId: 'findKwaliteitskaders',
  })
  kaders(@Query() query: TijdreisQuery, @Wie() who: Principal): Promise<Lijst<Kwaliteitskader>> {
    return this.queries.kaders(who.regio, query);
  }

  @Get('contractmodellen')
  @ApiOperation({
    summary: 'Contractmodellen van de regio, en die andere regios met haar delen',
    operationId: 'findContractmodellen',
  })
  modellen(@Query() query: TijdreisQuery, @Wie() who: Principal): Promise<Lijst<Contractmodel>> {
    return this.queries.modellen(who.regio, query);
  }
}
