import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { type Bedrag } from '../../kernel/bedrag.js';
import { IsBedrag, IsGemeentecode, IsKenmerk } from '../../platform/http/validators.js';

export class BudgetplafondInvoer {
  @ApiPropertyOptional({
    description: 'CBS-gemeentecode; leeg voor de hele regio.',
    example: '0193',
    nullable: true,
    type: String,
  })
  @IsOptional()
  @IsGemeentecode({ message: 'gemeentecode moet vier cijfers zijn, bijvoorbeeld 0193.' })
  gemeentecode?: string | null;

  @ApiProperty({ description: 'Waarvoor het plafond geldt.', enum: ['product', 'segment'], example: 'segment' })
  @IsIn(['product', 'segment'], { message: 'soort moet product of segment zijn.' })
  soort!: 'product' | 'segment';

  @ApiProperty({ description: 'Code van het product of segment.', example: 'jeugd' })
  @IsKenmerk({ message: 'code moet een code uit het regioprofiel zijn.' })
  code!: string;

  @ApiProperty({ description: 'Jaar waarin de zorg wordt geleverd.', example: 2026, type: 'integer' })
  @IsInt({ message: 'jaar moet een jaartal zijn, bijvoorbeeld 2026.' })
  @Min(2015, { message: 'jaar is ten minste 2015.' })
  @Max(2100, { message: 'jaar is ten hoogste 2100.' })
  jaar!: number;

  @ApiPropertyOptional({
    description: 'Plafond in eurocenten; leeg waar de regio het bedrag noemt.',
    example: 100_000_000,
    nullable: true,
    type: 'integer',
  })
  @IsOptional()
  @IsBedrag({ message: 'bedrag moet in hele eurocenten zijn, nul of meer.' })
  bedrag?: Bedrag | null;
}
