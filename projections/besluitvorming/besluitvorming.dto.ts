import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { TijdreisQuery } from '../../src/platform/http/tijdreis.dto.js';
import { IsGemeentecode, IsId } from '../../src/platform/http/validators.js';
import { SLEUTEL } from '../../src/regio/besluitvorming/inhoud/gedeeld.js';
import { OVEREENKOMSTSTANDEN, type Overeenkomststand } from './overeenkomststand.js';
import { ESCALATIESTANDEN, type Escalatiestand, MIJLPAALSTANDEN, type Mijlpaalstand } from './voortgang.js';

const oneOf = (values: readonly string[]) => ({ message: `stand moet een van ${values.join(', ')} zijn.` });

export class InkoopplannenQuery extends TijdreisQuery {
  @ApiPropertyOptional({
    description: 'Alleen plannen die het college van deze gemeente moet vaststellen.',
    example: '0828',
  })
  @IsOptional()
  @IsGemeentecode()
  gemeentecode?: string;
}

export class InkoopplanPadQuery {
  @ApiProperty({ description: 'Id van het inkoopplan.', example: '5f0c3f6e-6c53-5f0f-9a51-1f0d0c6a2f4b' })
  @IsId({ message: 'inkoopplanId moet het id van een inkoopplan zijn.' })
  inkoopplanId!: string;
}

export class DvosQuery extends TijdreisQuery {
  @ApiPropertyOptional({ description: 'Stand op geldigOp.', enum: OVEREENKOMSTSTANDEN, example: 'lopend' })
  @IsOptional()
  @IsIn([...OVEREENKOMSTSTANDEN], oneOf(OVEREENKOMSTSTANDEN))
  stand?: Overeenkomststand;
}

export class EscalatiesQuery extends TijdreisQuery {
  @ApiPropertyOptional({ description: 'Stand op geldigOp.', enum: ESCALATIESTANDEN, example: 'open' })
  @IsOptional()
  @IsIn([...ESCALATIESTANDEN], oneOf(ESCALATIESTANDEN))
  stand?: Escalatiestand;
}

export class MijlpalenQuery extends TijdreisQuery {
  @ApiPropertyOptional({ description: 'Stand op geldigOp.', enum: MIJLPAALSTANDEN, example: 'te-laat' })
  @IsOptional()
  @IsIn([...MIJLPAALSTANDEN], oneOf(MIJLPAALSTANDEN))
  stand?: Mijlpaalstand;

  @ApiPropertyOptional({ description: 'Sleutel van het spoor.', example: 'pilots' })
  @IsOptional()
  @Matches(SLEUTEL, { message: 'spoor moet de sleutel van een spoor zijn, bijvoorbeeld pilots.' })
  spoor?: string;
}
