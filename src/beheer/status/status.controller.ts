import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { ENGINE_ADMIN, type EngineAdmin } from '../../platform/beheer/engine-admin.js';
import { type Stand } from '../../platform/beheer/stand.js';
import { type ConsumerStatus } from '../../platform/consumers/consumer-host.js';
import { type ConsumerFault } from '../../platform/consumers/consumers.js';
import { EVENT_STORE, type EventStore } from '../../platform/event-store/event-store.js';
import { Openbaar, Rollen } from '../../platform/identity/decorators.js';

class LezerStatus implements ConsumerStatus {
  @ApiProperty({ description: 'Naam van het leesmodel, het beleid of de termijnen.', example: 'contractregister' })
  readonly naam!: string;
  @ApiProperty({ enum: ['projection', 'policy', 'deadlines', 'beheer'], description: 'Soort lezer.' })
  readonly soort!: ConsumerStatus['soort'];
  @ApiProperty({ description: 'Versie van de definitie.', example: '1' })
  readonly versie!: string;
  @ApiProperty({ description: 'Generatie van de tabellen die in gebruik is.', example: 1, type: 'integer' })
  readonly generatie!: number;
  @ApiProperty({ description: 'Positie in het logboek tot waar is gelezen.', example: '1234' })
  readonly positie!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Moment van de laatst gelezen gebeurtenis (UTC).' })
  readonly moment!: string | null;
  @ApiProperty({ description: 'Gebeurtenissen die nog niet zijn gelezen.', example: 0 })
  readonly achterstandGebeurtenissen!: number;
  @ApiProperty({ description: 'Ouderdom in seconden van de oudste ongelezen gebeurtenis.', example: 0 })
  readonly achterstandSeconden!: number;
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Gebeurtenissen per seconde toen er werk was; leeg als er nog geen werk was.',
    example: 25_000,
  })
  readonly perSeconde!: number | null;
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Seconden tot deze lezer bij is, bij die snelheid; leeg als dat niet te zeggen is.',
    example: 0,
  })
  readonly restSeconden!: number | null;
  @ApiProperty({ description: 'Dossiers die apart zijn gezet.', example: 0, type: 'integer' })
  readonly geparkeerd!: number;
  @ApiProperty({ description: 'Of deze lezer als geheel stilstaat; zie fout.', example: false })
  readonly staatStil!: boolean;
  @ApiProperty({
    type: Object,
    nullable: true,
    description: 'Waarom deze lezer stilstaat, of anders de gebeurtenis die het laatst apart is gezet.',
  })
  readonly fout!: ConsumerFault | null;
}

class StatusAntwoord implements Stand {
  @ApiProperty({ description: 'Einde van het logboek.', example: '1234' })
  readonly positie!: string;
  @ApiProperty({ description: 'Of alle lezers werken en bij zijn.', example: true })
  readonly gezond!: boolean;
  @ApiProperty({ description: 'Termijnen die langer dan een minuut verstreken zijn zonder gevolg.', example: 0 })
  readonly termijnenAchterstallig!: number;
  @ApiProperty({
    description: 'Opdrachten van beleid en termijnen die een regel weigerde en waar nog niemand naar keek.',
    example: 0,
  })
  readonly geweigerdeOpdrachten!: number;
  @ApiProperty({ type: [LezerStatus], description: 'Alle lezers van het logboek.' })
  readonly lezers!: readonly LezerStatus[];
}

class Gezondheid {
  @ApiProperty({ description: 'Of het proces leeft en de database antwoordt.', example: 'gezond' })
  readonly status!: string;
}

/** For the beheerder: how the log and its readers are doing. */
@ApiTags('Beheer')
@Controller('v1')
export class StatusController {
  constructor(
    @Inject(ENGINE_ADMIN) private readonly engine: EngineAdmin,
    @Inject(EVENT_STORE) private readonly store: EventStore,
  ) {}

  @Get('status')
  @Rollen('beheerder')
  @ApiOperation({ operationId: 'leesStatus', summary: 'Stand en achterstand van alle leesmodellen en beleidsregels' })
  @ApiOkResponse({ type: StatusAntwoord })
  async status(): Promise<StatusAntwoord> {
    const stand = await this.engine.stand();
    return {
      ...stand,
      gezond:
        stand.termijnenAchterstallig === 0 &&
        stand.lezers.every((lezer) => lezer.fout === null && lezer.achterstandSeconden < 60),
    };
  }

  @Get('gezondheid')
  @Openbaar()
  @ApiOperation({ operationId: 'leesGezondheid', summary: 'Of Kroniek leeft en de database antwoordt' })
  @ApiOkResponse({ type: Gezondheid })
  async gezondheid(@Res({ passthrough: true }) reply: { status(code: number): unknown }): Promise<Gezondheid> {
    try {
      await this.store.head();
      return { status: 'gezond' };
    } catch {
      reply.status(503);
      return { status: 'database onbereikbaar' };
    }
  }
}
