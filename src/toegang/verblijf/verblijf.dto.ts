import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { IsDatum, IsId } from '../../platform/http/validators.js';
import { VERBLIJFSVORMEN } from './verblijf.events.js';

const ID = '5f0c3f6e-6c53-5f0f-9a51-1f0d0c6a2f4b';

export class VerblijfPad {
  @ApiProperty({ description: 'Id van het verblijf.', example: ID, format: 'uuid' })
  @IsId({ message: 'verblijfId moet het id van een verblijf zijn.' })
  verblijfId!: string;
}

export class VerblijfInvoer {
  @ApiProperty({ description: 'Toewijzing van kortdurend verblijf of logeren.', example: ID, format: 'uuid' })
  @IsId({ message: 'toewijzingId moet het id van een toewijzing zijn.' })
  toewijzingId!: string;

  @ApiProperty({
    description: 'Om een mantelzorger te ontlasten, gepland, of in een onverwachte situatie.',
    example: 'gepland',
    enum: VERBLIJFSVORMEN,
  })
  @IsIn([...VERBLIJFSVORMEN], { message: `vorm is een van: ${VERBLIJFSVORMEN.join(', ')}.` })
  vorm!: (typeof VERBLIJFSVORMEN)[number];

  @ApiPropertyOptional({ description: 'Eerste dag; zonder dit veld vandaag.', example: '2026-03-20', format: 'date' })
  @IsOptional()
  @IsDatum()
  vanaf?: string;
}

export class VerblijfseindeInvoer {
  @ApiPropertyOptional({
    description: 'Dag van vertrek; zonder dit veld vandaag.',
    example: '2026-03-23',
    format: 'date',
  })
  @IsOptional()
  @IsDatum()
  tot?: string;
}
