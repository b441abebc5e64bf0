import { Module } from '@nestjs/common';
import { AcceptToewijzingHandler } from './accept-toewijzing.handler.js';
import { CompleteExtraCheckHandler } from './complete-extra-check.handler.js';
import { ConvertToewijzingHandler } from './convert-toewijzing.handler.js';
import { CorrectStartZorgHandler } from './correct-start-zorg.handler.js';
import { CorrectToewijzingHandler } from './correct-toewijzing.handler.js';
import { DeclineToewijzingWithReasonHandler } from './decline-toewijzing.handler.js';
import { EndZorgHandler } from './end-zorg.handler.js';
import { PauseZorgHandler } from './pause-zorg.handler.js';
import { ProposeAlternatieveAanbiederHandler } from './propose-alternatieve-aanbieder.handler.js';
import { RecomputeStarttermijnHandler } from './recompute-starttermijn.handler.js';
import { RegisterStartZorgHandler } from './register-start-zorg.handler.js';
import { RemoveStartZorgHandler } from './remove-start-zorg.handler.js';
import { ResumeZorgHandler } from './resume-zorg.handler.js';
import { SendToewijzingHandler } from './send-toewijzing.handler.js';
import { SignalStarttermijnExceededHandler } from './signal-starttermijn-exceeded.handler.js';
import { ToewijzingController } from './toewijzing.controller.js';
import './toewijzing.deadlines.js';
import { ToewijzingParts } from './toewijzing-parts.js';
import { Toewijzingskosten } from './toewijzingskosten.js';
import { WithdrawToewijzingHandler } from './withdraw-toewijzing.handler.js';

/** Needs a global provider of `CONTRACT_ZOEKER`. */
@Module({
  controllers: [ToewijzingController],
  providers: [
    ToewijzingParts,
    Toewijzingskosten,
    ConvertToewijzingHandler,
    CompleteExtraCheckHandler,
    SendToewijzingHandler,
    AcceptToewijzingHandler,
    DeclineToewijzingWithReasonHandler,
    ProposeAlternatieveAanbiederHandler,
    RegisterStartZorgHandler,
    CorrectStartZorgHandler,
    RemoveStartZorgHandler,
    PauseZorgHandler,
    ResumeZorgHandler,
    EndZorgHandler,
    CorrectToewijzingHandler,
    WithdrawToewijzingHandler,
    SignalStarttermijnExceededHandler,
    RecomputeStarttermijnHandler,
  ],
  exports: [ToewijzingParts],
})
export class ToewijzingModule {}
