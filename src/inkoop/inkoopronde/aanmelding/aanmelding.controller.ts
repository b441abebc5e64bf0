import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { datumOf } from '../../../kernel/datum.js';
import { Rejection } from '../../../kernel/rejection.js';
import { CLOCK, type Clock } from '../../../platform/clock/clock.js';
import { type CommandEnvelope } from '../../../platform/event-store/command.js';
import { Commands } from '../../../platform/event-store/commands.js';
import { Opdracht } from '../../../platform/http/opdracht.decorator.js';
import { Rollen, Wie } from '../../../platform/identity/decorators.js';
import { type Principal } from '../../../platform/identity/principal.js';
import { RondePad } from '../ronde/inkoopronde.dto.js';
import { documentOf } from '../velden.js';
import { ActOnAanmelding, type AanmeldingActie, SubmitAanmelding } from './aanmelding.commands.js';
import {
  AanmeldingInvoer,
  AanmeldingPad,
  AfwijzingInvoer,
  BeoordelingInvoer,
  BezwaarbeslissingInvoer,
  BezwaarInvoer,
  EistoetsInvoer,
  IntrekkingInvoer,
  ToelatingInvoer,
  ToelatingsgesprekInvoer,
} from './aanmelding.dto.js';

const DOEL = 'inkoop';

/** An aanbieder acts for itself and now; the region also records what came on paper, on the day it came. */
@ApiTags('aanmeldingen')
@Controller('v1')
@Rollen('inkoper', 'contractmanager')
export class AanmeldingController {
  constructor(
    @Inject(Commands) private readonly commands: Commands,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post('inkooprondes/:rondeId/aanmeldingen')
  @Rollen('inkoper', 'contractmanager', 'aanbieder')
  @ApiOperation({ summary: 'Meld een aanbieder aan voor een of meer onderdelen', operationId: 'submitAanmelding' })
  submit(
    @Param() { rondeId }: RondePad,
    @Body() body: AanmeldingInvoer,
    @Wie() who: Principal,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    const { lokaal, identiteitsgebonden, consortium, documenten } = body;
    const data = {
      rondeId,
      aanbiederId: aanbiederOf(body.aanbiederId ?? undefined, who),
      onderdelen: body.onderdelen,
      inschrijver: {
        lokaal: lokaal ?? false,
        identiteitsgebonden: identiteitsgebonden ?? false,
        consortium: consortium ?? [],
      },
      toelichting: body.toelichting ?? null,
      documenten: (documenten ?? []).map(documentOf),
      ingediendOp: this.dayOf(who, body.ingediendOp),
    };
    return this.commands.dispatch(new SubmitAanmelding(data, envelope));
  }

  @Post('aanmeldingen/:aanmeldingId/intrekkingen')
  @HttpCode(200)
  @Rollen('inkoper', 'contractmanager', 'aanbieder')
  @ApiOperation({ summary: 'Trek een aanmelding in, met reden', operationId: 'withdrawAanmelding' })
  withdraw(
    @Param() { aanmeldingId }: AanmeldingPad,
    @Body() { reden, ingetrokkenOp }: IntrekkingInvoer,
    @Wie() who: Principal,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    const op = this.dayOf(who, ingetrokkenOp);
    return this.act(aanmeldingId, { type: 'WithdrawAanmelding', reden, ingetrokkenOp: op }, envelope);
  }

  @Post('aanmeldingen/:aanmeldingId/eistoetsen')
  @HttpCode(200)
  @ApiOperation({ summary: 'Leg vast of aan een eis is voldaan', operationId: 'verifyKwaliteitseis' })
  verify(
    @Param() { aanmeldingId }: AanmeldingPad,
    @Body() { eis, voldaan, onderbouwing, getoetstOp }: EistoetsInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    const toets = { eis, voldaan, onderbouwing, getoetstOp: getoetstOp ?? this.today() };
    return this.act(aanmeldingId, { type: 'VerifyKwaliteitseis', ...toets }, envelope);
  }

  @Post('aanmeldingen/:aanmeldingId/toelatingsgesprekken')
  @HttpCode(200)
  @ApiOperation({ summary: 'Leg een toelatingsgesprek vast', operationId: 'conductToelatingsgesprek' })
  conduct(
    @Param() { aanmeldingId }: AanmeldingPad,
    @Body() { besproken, gehoudenOp }: ToelatingsgesprekInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    const gesprek = { besproken, gehoudenOp: gehoudenOp ?? this.today() };
    return this.act(aanmeldingId, { type: 'ConductToelatingsgesprek', ...gesprek }, envelope);
  }

  @Post('aanmeldingen/:aanmeldingId/beoordelingen')
  @HttpCode(200)
  @ApiOperation({ summary: 'Beoordeel een aanmelding, met een reden per score', operationId: 'assessAanmelding' })
  assess(
    @Param() { aanmeldingId }: AanmeldingPad,
    @Body() { scores, bijdrage, beoordeeldOp }: BeoordelingInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    const beoordeling = {
      scores: (scores ?? []).map(({ criterium, score, reden }) => ({ criterium, score, reden })),
      bijdrage,
      beoordeeldOp: beoordeeldOp ?? this.today(),
    };
    return this.act(aanmeldingId, { type: 'AssessAanmelding', ...beoordeling }, envelope);
  }

  @Post('aanmeldingen/:aanmeldingId/toelatingen')
  @HttpCode(200)
  @ApiOperation({ summary: 'Laat de aanbieder toe voor onderdelen', operationId: 'admitAanbieder' })
  admit(
    @Param() { aanmeldingId }: AanmeldingPad,
    @Body() { onderdelen, reden, besluitDatum }: ToelatingInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    const besluit = { onderdelen, reden, besluitDatum: besluitDatum ?? this.today() };
    return this.act(aanmeldingId, { type: 'AdmitAanbieder', ...besluit }, envelope);
  }

  @Post('aanmeldingen/:aanmeldingId/afwijzingen')
  @HttpCode(200)
  @ApiOperation({ summary: 'Wijs een aanmelding af voor onderdelen, met redenen', operationId: 'rejectAanmelding' })
  reject(
    @Param() { aanmeldingId }: AanmeldingPad,
    @Body() { onderdelen, redenen, besluitDatum }: AfwijzingInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    const besluit = { onderdelen, redenen, besluitDatum: besluitDatum ?? this.today() };
    return this.act(aanmeldingId, { type: 'RejectAanmelding', ...besluit }, envelope);
  }

  @Post('aanmeldingen/:aanmeldingId/bezwaren')
  @HttpCode(200)
  @Rollen('inkoper', 'contractmanager', 'aanbieder')
  @ApiOperation({ summary: 'Maak bezwaar tegen het besluit over een aanmelding', operationId: 'submitBezwaar' })
  object(
    @Param() { aanmeldingId }: AanmeldingPad,
    @Body() { gronden, ontvangenOp }: BezwaarInvoer,
    @Wie() who: Principal,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    const op = this.dayOf(who, ontvangenOp);
    return this.act(aanmeldingId, { type: 'SubmitBezwaar', gronden, ontvangenOp: op }, envelope);
  }

  @Post('aanmeldingen/:aanmeldingId/bezwaarbeslissingen')
  @HttpCode(200)
  @ApiOperation({ summary: 'Beslis op een bezwaar, met reden', operationId: 'decideBezwaar' })
  decide(
    @Param() { aanmeldingId }: AanmeldingPad,
    @Body() { uitkomst, reden, beslistOp }: BezwaarbeslissingInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    const beslissing = { uitkomst, reden, beslistOp: beslistOp ?? this.today() };
    return this.act(aanmeldingId, { type: 'DecideBezwaar', ...beslissing }, envelope);
  }

  private act(aanmeldingId: string, actie: AanmeldingActie, envelope: CommandEnvelope): Promise<unknown> {
    return this.commands.dispatch(new ActOnAanmelding(aanmeldingId, actie, envelope));
  }

  /** The day that an aanbieder names itself does not count: a term would mean nothing. */
  private dayOf({ aanbiederId }: Principal, gegeven: string | null | undefined): string {
    return aanbiederId === undefined ? (gegeven ?? this.today()) : this.today();
  }

  private today(): string {
    return datumOf(this.clock.now());
  }
}

/** An aanbieder applies for itself alone; the region names for whom it records. */
function aanbiederOf(gevraagd: string | undefined, { aanbiederId }: Principal): string {
  if (aanbiederId !== undefined && (gevraagd ?? aanbiederId) !== aanbiederId) {
    throw new Rejection(
      'ANDERE_AANBIEDER',
      'U meldt alleen uw eigen organisatie aan. Laat aanbiederId leeg.',
      'forbidden',
    );
  }
  const wie = aanbiederId ?? gevraagd;
  if (wie !== undefined) return wie;
  throw new Rejection('AANBIEDER_ONTBREEKT', 'Noem in aanbiederId voor welke aanbieder u dit vastlegt.', 'invalid');
}
