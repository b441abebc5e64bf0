import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { Commands } from '../../platform/event-store/commands.js';
import { Opdracht } from '../../platform/http/opdracht.decorator.js';
import { Rollen } from '../../platform/identity/decorators.js';
import {
  AdoptKostprijsberekening,
  AgreeIndexeringsafspraak,
  DisputeKostprijsberekening,
  ImportReferentietarief,
  ProposeKostprijsberekening,
  SetTarief,
} from './tariefkaart.commands.js';
import {
  type GrondslagInvoer,
  IndexeringsafspraakInvoer,
  KostprijsberekeningInvoer,
  KostprijsbesluitInvoer,
  KostprijsbezwaarInvoer,
  KostprijspadInvoer,
  ReferentietariefInvoer,
  TariefkaartInvoer,
} from './tariefkaart.dto.js';
import { type Grondslag, ZORGKOSTEN } from './tariefkaart.events.js';

const BEREKENING = {
  name: 'berekeningId',
  description: 'Id van de berekening.',
  schema: { type: 'string', format: 'uuid' },
} as const;

@ApiTags('inkoop')
@Controller('v1')
export class TariefkaartController {
  constructor(@Inject(Commands) private readonly commands: Commands) {}

  @Post('tariefkaarten')
  @Rollen('inkoper', 'controller')
  @ApiOperation({
    summary: 'Zet een tarief voor een product, voor een aanbieder of voor allen',
    operationId: 'setTarief',
  })
  set(@Body() body: TariefkaartInvoer, @Opdracht('inkoop') envelope: CommandEnvelope): Promise<unknown> {
    const { correctie, grondslag, kostensoort = ZORGKOSTEN, aanleiding = 'vaststelling', ...rest } = body;
    const { eenheid = null, uitvoeringsvariant = null, aanbiederId = null, geldigTot = null, inkoopPer = null } = rest;
    const { productcode, bedrag, geldigVanaf, bron, ombouwplan = null } = rest;
    const data = {
      ...{ productcode, eenheid, uitvoeringsvariant, kostensoort, aanbiederId, bedrag, geldigVanaf, geldigTot },
      ...{ inkoopPer, aanleiding, grondslag: grondslagVan(grondslag), ombouwplan, bron },
      correctie: correctie ? { reden: correctie.reden, vervangt: correctie.vervangt ?? null } : null,
    };
    return this.commands.dispatch(new SetTarief(data, envelope));
  }

  @Post('kostprijsberekeningen')
  @Rollen('inkoper', 'controller', 'contractmanager')
  @ApiOperation({
    summary: 'Leg een kostprijsberekening vast, ook naast een andere',
    operationId: 'proposeKostprijsberekening',
  })
  propose(@Body() body: KostprijsberekeningInvoer, @Opdracht('inkoop') envelope: CommandEnvelope): Promise<unknown> {
    const { productcode, eenheid, uitvoeringsvariant = null, opgesteldDoor, peildatum, winstmarge, bron } = body;
    const inhoud = {
      ...{ eenheid, uitvoeringsvariant, opgesteldDoor: { ...opgesteldDoor }, peildatum, winstmarge, bron },
      elementen: body.elementen.map(({ element, bedrag, toelichting = null }) => ({ element, bedrag, toelichting })),
    };
    return this.commands.dispatch(new ProposeKostprijsberekening({ productcode, inhoud }, envelope));
  }

  @Post('kostprijsberekeningen/:berekeningId/bezwaren')
  @Rollen('inkoper', 'controller', 'contractmanager')
  @ApiOperation({
    summary: 'Leg vast waarin een ander de kostprijs anders ziet',
    operationId: 'disputeKostprijsberekening',
  })
  @ApiParam(BEREKENING)
  dispute(
    @Param() { berekeningId }: KostprijspadInvoer,
    @Body() body: KostprijsbezwaarInvoer,
    @Opdracht('inkoop') envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.commands.dispatch(new DisputeKostprijsberekening({ ...body, berekeningId }, envelope));
  }

  @Post('kostprijsberekeningen/:berekeningId/vaststelling')
  @Rollen('inkoper', 'controller')
  @ApiOperation({
    summary: 'Leg het besluit over een kostprijsberekening vast',
    operationId: 'adoptKostprijsberekening',
  })
  @ApiParam(BEREKENING)
  adopt(
    @Param() { berekeningId }: KostprijspadInvoer,
    @Body() body: KostprijsbesluitInvoer,
    @Opdracht('inkoop') envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.commands.dispatch(new AdoptKostprijsberekening({ ...body, berekeningId }, envelope));
  }

  @Post('referentietarieven')
  @Rollen('inkoper', 'controller')
  @ApiOperation({ summary: 'Leg een tarief van een andere regio vast', operationId: 'importReferentietarief' })
  importReferentie(
    @Body() body: ReferentietariefInvoer,
    @Opdracht('inkoop') envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.commands.dispatch(new ImportReferentietarief({ ...body }, envelope));
  }

  @Post('indexeringsafspraken')
  @Rollen('inkoper', 'controller')
  @ApiOperation({
    summary: 'Leg vast of een product wordt geindexeerd en welke winstmarge gewoon is',
    operationId: 'agreeIndexeringsafspraak',
  })
  agree(@Body() body: IndexeringsafspraakInvoer, @Opdracht('inkoop') envelope: CommandEnvelope): Promise<unknown> {
    const { maximaleWinstmarge = null, ...rest } = body;
    return this.commands.dispatch(new AgreeIndexeringsafspraak({ ...rest, maximaleWinstmarge }, envelope));
  }
}

/** Only the field that belongs to the kind; the DTO has seen to it that it is there. */
function grondslagVan({ soort, berekeningId = '', referentieId = '', reden = '' }: GrondslagInvoer): Grondslag {
  switch (soort) {
    case 'kostprijs':
      return { soort, berekeningId };
    case 'referentietarief':
      return { soort, referentieId };
    case 'nog-te-onderbouwen':
      return { soort, reden };
  }
}
