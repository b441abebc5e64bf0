import { ApiProperty } from '@nestjs/swagger';
import { IsString, Matches } from 'class-validator';
import {
  type Generatie,
  type Generatiestand,
  type TabelVergelijking,
  type Vergelijking,
  type Verschil,
} from '../../platform/beheer/read-model-builds.js';

export class LeesmodelPad {
  @ApiProperty({ description: 'Naam van het leesmodel.', example: 'contractregister' })
  @IsString()
  leesmodel!: string;
}

export class GeneratiePad extends LeesmodelPad {
  @ApiProperty({ description: 'Volgnummer van de generatie.', example: '2', pattern: '^\\d{1,9}$' })
  @Matches(/^\d{1,9}$/, { message: 'generatie moet het nummer van een generatie zijn, bijvoorbeeld 2.' })
  generatie!: string;
}

class VerschilDto implements Verschil {
  @ApiProperty({ description: 'Sleutel van de rij.' })
  readonly sleutel!: string;
  @ApiProperty({ type: Object, nullable: true, description: 'De rij in de generatie die in gebruik is.' })
  readonly oud!: unknown;
  @ApiProperty({ type: Object, nullable: true, description: 'De rij in de nieuwe generatie.' })
  readonly nieuw!: unknown;
}

class TabelVergelijkingDto implements TabelVergelijking {
  @ApiProperty({ description: 'Tabel van het leesmodel.', example: 'contract' })
  readonly tabel!: string;
  @ApiProperty({ description: 'Rijen in de generatie die in gebruik is.', type: 'integer', example: 12 })
  readonly rijenOud!: number;
  @ApiProperty({ description: 'Rijen in de nieuwe generatie.', type: 'integer', example: 12 })
  readonly rijenNieuw!: number;
  @ApiProperty({ description: 'Controlegetal over alle rijen van de generatie die in gebruik is.' })
  readonly controlegetalOud!: string;
  @ApiProperty({ description: 'Controlegetal over alle rijen van de nieuwe generatie.' })
  readonly controlegetalNieuw!: string;
  @ApiProperty({ type: [VerschilDto], description: 'Ten hoogste tien rijen die verschillen.' })
  readonly verschillen!: readonly VerschilDto[];
}

export class VergelijkingDto implements Vergelijking {
  @ApiProperty({ description: 'Logpositie waarop beide zijn vergeleken.', example: '1042' })
  readonly positie!: string;
  @ApiProperty({ description: 'Of alle rijen gelijk zijn.', example: true })
  readonly gelijk!: boolean;
  @ApiProperty({ type: [TabelVergelijkingDto], description: 'Per tabel.' })
  readonly tabellen!: readonly TabelVergelijkingDto[];
}

export class GeneratieDto implements Generatie {
  @ApiProperty({ description: 'Naam van het leesmodel.', example: 'contractregister' })
  readonly leesmodel!: string;
  @ApiProperty({ description: 'Volgnummer van de generatie.', type: 'integer', example: 2 })
  readonly generatie!: number;
  @ApiProperty({ description: 'Versie van de definitie.', example: '1' })
  readonly versie!: string;
  @ApiProperty({
    enum: ['gevraagd', 'bouwt', 'gereed', 'in gebruik', 'bewaard', 'mislukt', 'vervallen'],
    description: 'Waar de generatie in haar leven is.',
  })
  readonly stand!: Generatiestand;
  @ApiProperty({ description: 'Logpositie tot waar is gelezen.', example: '1042' })
  readonly positie!: string;
  @ApiProperty({ description: 'Gelezen gebeurtenissen.', type: 'integer', example: 1042 })
  readonly gebeurtenissen!: number;
  @ApiProperty({ description: 'Gebeurtenissen per seconde.', type: Number, nullable: true, example: 60_000 })
  readonly perSeconde!: number | null;
  @ApiProperty({ description: 'Seconden die het nog duurt.', type: Number, nullable: true, example: 3 })
  readonly restSeconden!: number | null;
  @ApiProperty({ description: 'Begonnen (UTC).', format: 'date-time' })
  readonly begonnenOp!: string;
  @ApiProperty({ description: 'Laatst bijgewerkt (UTC).', format: 'date-time' })
  readonly bijgewerktOp!: string;
  @ApiProperty({ description: 'Waarom het bouwen stopte.', type: String, nullable: true })
  readonly fout!: string | null;
  @ApiProperty({ description: 'De laatste vergelijking.', type: VergelijkingDto, nullable: true })
  readonly vergelijking!: VergelijkingDto | null;
}

export class GeneratiesAntwoord {
  @ApiProperty({ type: [GeneratieDto], description: 'Per leesmodel, de nieuwste eerst.' })
  readonly resultaten!: readonly GeneratieDto[];
}
