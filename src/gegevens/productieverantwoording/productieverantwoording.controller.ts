import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Rejection } from '../../kernel/rejection.js';
import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { Commands } from '../../platform/event-store/commands.js';
import { Opdracht } from '../../platform/http/opdracht.decorator.js';
import { Rollen, Wie } from '../../platform/identity/decorators.js';
import { type Principal } from '../../platform/identity/principal.js';
import { SubmitProductieverantwoording } from './productieverantwoording.commands.js';
import { ProductieverantwoordingInvoer } from './productieverantwoording.dto.js';

@ApiTags('gegevens')
@Controller('v1/productieverantwoordingen')
@Rollen('aanbieder', 'contractmanager', 'controller')
export class ProductieverantwoordingController {
  constructor(@Inject(Commands) private readonly commands: Commands) {}

  @Post()
  @ApiOperation({
    summary: 'Dien een productieverantwoording in: per product een bedrag over een periode',
    operationId: 'submitProductieverantwoording',
  })
  submit(
    @Body() body: ProductieverantwoordingInvoer,
    @Wie() who: Principal,
    @Opdracht('productieverantwoording') envelope: CommandEnvelope,
  ): Promise<unknown> {
    const { periode, regels, reden = null } = body;
    const data = {
      aanbiederId: aanbiederOf(body.aanbiederId, who),
      periode: { van: periode.van, tot: periode.tot },
      regels: regels.map(({ productcode, bedrag }) => ({ productcode, bedrag })),
      reden,
    };
    return this.commands.dispatch(new SubmitProductieverantwoording(data, envelope));
  }
}

/** An aanbieder speaks for itself alone; the region names for whom it records. */
function aanbiederOf(gevraagd: string | undefined, { aanbiederId }: Principal): string {
  if (aanbiederId !== undefined && (gevraagd ?? aanbiederId) !== aanbiederId) {
    throw new Rejection(
      'ANDERE_AANBIEDER',
      'U verantwoordt alleen uw eigen productie. Laat aanbiederId leeg.',
      'forbidden',
    );
  }
  const wie = aanbiederId ?? gevraagd;
  if (wie !== undefined) return wie;
  throw new Rejection('AANBIEDER_ONTBREEKT', 'Noem in aanbiederId voor welke aanbieder u dit vastlegt.', 'invalid');
}
