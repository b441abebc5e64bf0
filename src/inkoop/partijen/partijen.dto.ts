import { ApiProperty } from '@nestjs/swagger';
import { IsId } from '../../platform/http/validators.js';

/** The aanbieder in the path of a route. */
export class AanbiederPad {
  @ApiProperty({ description: 'Id van de aanbieder.', example: '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b11' })
  @IsId({ message: 'aanbiederId moet het id van een aanbieder zijn.' })
  aanbiederId!: string;
}
