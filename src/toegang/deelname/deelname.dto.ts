import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { IsDatum, IsGemeentecode, IsId, IsKenmerk } from '../../platform/http/validators.js';

const ID = '5f0c3f6e-6c53-5f0f-9a51-1f0d0c6a2f4b';

export class DeelnamePad {
  @ApiProperty({ description: 'Id van de deelname, uit de toegangstoets.', example: ID, format: 'uuid' })
  @IsId({ message: 'deelnameId moet het id van een deelname zijn.' })
  deelnameId!: string;
}

class DeelnameplaatsInvoer {
  @ApiPropertyOptional({
    description: 'De client, als die bekend is. Vrij toegankelijk aanbod vraagt geen naam.',
    example: ID,
    format: 'uuid',
    nullable: true,
    type: String,
  })
  @IsOptional()
  @IsId({ message: 'clientId moet het id van een client zijn.' })
  clientId?: string | null;

  @ApiProperty({ description: 'De aanbieder.', example: ID, format: 'uuid' })
  @IsId({ message: 'aanbiederId moet het id van een aanbieder zijn.' })
  aanbiederId!: string;

  @ApiProperty({ description: 'Gemeente waar de inwoner woont.', example: '0193' })
  @IsGemeentecode()
  gemeentecode!: string;

  @ApiProperty({ description: 'Product uit de catalogus.', example: '07D01' })
  @IsKenmerk()
  productcode!: string;
}

export class ToegangstoetsInvoer extends DeelnameplaatsInvoer {
  @ApiPropertyOptional({
    description: 'Dag van de toets; zonder dit veld vandaag.',
    example: '2026-03-20',
    format: 'date',
  })
  @IsOptional()
  @IsDatum()
  op?: string;
}

export class DeelnameInvoer extends DeelnameplaatsInvoer {
  @ApiPropertyOptional({ description: 'Eerste dag; zonder dit veld vandaag.', example: '2026-03-20', format: 'date' })
  @IsOptional()
  @IsDatum()
  vanaf?: string;
}

export class DeelnamestartInvoer {
  @ApiPropertyOptional({ description: 'Eerste dag; zonder dit veld vandaag.', example: '2026-03-20', format: 'date' })
  @IsOptional()
  @IsDatum()
  vanaf?: string;
}
