import { ApiProperty } from '@nestjs/swagger';

export class Levend {
  @ApiProperty({ description: 'Het proces antwoordt.', example: 'levend' })
  readonly status!: string;
}

export class Gereed {
  @ApiProperty({ description: 'Dit proces kan vragen aannemen.', example: 'gereed' })
  readonly status!: string;
  @ApiProperty({
    type: [String],
    description: 'Wat er is nagegaan.',
    example: ['proces', 'database', 'migraties', 'gebeurtenissen'],
  })
  readonly nagegaan!: readonly string[];
}

export class Achterstand {
  @ApiProperty({ description: 'De lezers zijn bij, of binnen de grens.', example: 'bij' })
  readonly status!: string;
  @ApiProperty({ description: 'Gebeurtenissen die de traagste lezer nog niet heeft verwerkt.', example: 0 })
  readonly gebeurtenissen!: number;
  @ApiProperty({
    description: 'Ouderdom in seconden van de oudste gebeurtenis die een lezer nog niet heeft verwerkt.',
    example: 0,
  })
  readonly seconden!: number;
  @ApiProperty({
    description: 'Stromen die wachten op een mens, omdat een lezer een gebeurtenis niet kon verwerken.',
    example: 0,
  })
  readonly geparkeerdeStromen!: number;
  @ApiProperty({ description: 'Achterstand in seconden waarboven deze vraag 503 geeft.', example: 60 })
  readonly grensSeconden!: number;
}
