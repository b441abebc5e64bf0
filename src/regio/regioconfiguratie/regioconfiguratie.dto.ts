import { ApiProperty } from '@nestjs/swagger';
import { IsString, Length } from 'class-validator';

export class RegioprofielInvoer {
  @ApiProperty({
    description: 'Het hele regioprofiel als YAML-tekst.',
    example: 'regio:\n  id: h5\n  naam: H5\n',
    minLength: 1,
    maxLength: 500_000,
  })
  @IsString({ message: 'profiel moet de YAML-tekst van het regioprofiel zijn.' })
  @Length(1, 500_000, { message: 'profiel heeft 1 tot 500000 tekens.' })
  profiel!: string;
}
