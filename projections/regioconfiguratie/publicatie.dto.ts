import { ApiProperty } from '@nestjs/swagger';

const DATE = { format: 'date', example: '2025-01-01' } as const;
const CODE = { nullable: true, type: String } as const;

export class PublicatieDto {
  @ApiProperty({ description: 'Versie, zoals besluiten die noemen.', example: 'h5-2' })
  versieId!: string;

  @ApiProperty({ description: 'Volgnummer.', example: 2, type: 'integer' })
  versie!: number;

  @ApiProperty({
    description: 'Een profiel van de regio, een afwijking van een gemeente, of het einde daarvan.',
    example: 'profiel',
    enum: ['profiel', 'afwijking', 'intrekking'],
  })
  soort!: string;

  @ApiProperty({ description: 'Eerste dag waarop deze versie iets verandert.', ...DATE })
  geldigVanaf!: string;

  @ApiProperty({ description: 'Wanneer het is vastgelegd.', format: 'date-time', example: '2024-11-15T10:00:00.000Z' })
  tijdstip!: string;

  @ApiProperty({ description: 'Pseudoniem van wie publiceerde.', example: 'demo:beheerder:h5' })
  wie!: string;

  @ApiProperty({ description: 'Rol van wie publiceerde.', example: 'beheerder' })
  rol!: string;

  @ApiProperty({ description: 'Gemeente van wie publiceerde; leeg voor de regio.', example: null, ...CODE })
  organisatie!: string | null;

  @ApiProperty({ description: 'Opgegeven reden.', example: 'evaluatie van de starttermijn', ...CODE })
  reden!: string | null;

  @ApiProperty({ description: 'Besluit waarop het rust.', example: 'raadsbesluit 2024-118', ...CODE })
  besluit!: string | null;
}
