import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { BEPALINGSOORTEN, type Bepalingsoort } from '../../src/inkoop/contractbepaling/inhoud/bepaling.js';
import { TijdreisQuery } from '../../src/platform/http/tijdreis.dto.js';
import { IsDatum, IsId } from '../../src/platform/http/validators.js';
import { WIJZIGINGSTANDEN, type Wijzigingstand } from './wijzigingstand.js';

const oneOf = (naam: string, values: readonly string[]) => ({
  message: `${naam} moet een van ${values.join(', ')} zijn.`,
});

export class ContractdossierPad {
  @ApiProperty({ description: 'Id van het contract.', format: 'uuid' })
  @IsId({ message: 'contractId moet het id van een contract zijn.' })
  contractId!: string;
}

export class ContractdossierQuery extends TijdreisQuery {
  @ApiPropertyOptional({
    description: 'Alleen bepalingen van deze soort.',
    enum: BEPALINGSOORTEN,
    example: 'kernbeding',
  })
  @IsOptional()
  @IsIn([...BEPALINGSOORTEN], oneOf('soort', BEPALINGSOORTEN))
  soort?: Bepalingsoort;

  @ApiPropertyOptional({
    description:
      'Wat geldt voor een toewijzing die op deze dag begon: met overgangsrecht kan dat nog de oude bepaling zijn.',
    example: '2023-09-01',
    format: 'date',
  })
  @IsOptional()
  @IsDatum()
  toewijzingVanaf?: string;
}

export class WijzigingLeesPad {
  @ApiProperty({ description: 'Id van de contractwijziging.', format: 'uuid' })
  @IsId({ message: 'wijzigingId moet het id van een contractwijziging zijn.' })
  wijzigingId!: string;
}

export class ContractwijzigingenQuery extends TijdreisQuery {
  @ApiPropertyOptional({ description: 'Alleen wijzigingen van dit contract.', format: 'uuid' })
  @IsOptional()
  @IsId({ message: 'contractId moet het id van een contract zijn.' })
  contractId?: string;

  @ApiPropertyOptional({ description: 'Stand op geldigOp.', enum: WIJZIGINGSTANDEN, example: 'te-besluiten' })
  @IsOptional()
  @IsIn([...WIJZIGINGSTANDEN], oneOf('stand', WIJZIGINGSTANDEN))
  stand?: Wijzigingstand;
}
