import { ApiProperty } from '@nestjs/swagger';
import { IsUUID } from 'class-validator';

export class UitgaandBerichtPad {
  @ApiProperty({
    description: 'Het uitgaande bericht.',
    example: '0b54b8cd-5f0e-5a54-b0a5-2d5b0b4ef003',
    format: 'uuid',
  })
  @IsUUID(undefined, { message: 'uitgaandBerichtId is een uuid.' })
  uitgaandBerichtId!: string;
}

export class OvergedragenBerichtDto {
  @ApiProperty({
    description: 'Het uitgaande bericht.',
    example: '0b54b8cd-5f0e-5a54-b0a5-2d5b0b4ef003',
    format: 'uuid',
  })
  uitgaandBerichtId!: string;

  @ApiProperty({ description: 'Naam voor het bestand.', example: 'WMO306-ABCDEFGHIJKL.xml' })
  naam!: string;

  @ApiProperty({
    description: 'Het bericht zelf, als XML.',
    example: '<wmo306:Bericht>...</wmo306:Bericht>',
  })
  bericht!: string;
}
