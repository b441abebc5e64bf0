import { Module } from '@nestjs/common';
import { AanmeldingController } from './aanmelding/aanmelding.controller.js';
import { ActOnAanmeldingHandler } from './aanmelding/act-on-aanmelding.handler.js';
import { EndBezwaartermijnHandler } from './aanmelding/end-bezwaartermijn.handler.js';
import { SubmitAanmeldingHandler } from './aanmelding/submit-aanmelding.handler.js';
import { ToelatingZoeker } from './aanmelding/toelating-zoeker.js';
import { GunningController } from './gunning/gunning.controller.js';
import { ActOnGunningHandler, EndStandstillHandler } from './gunning/gunning.handlers.js';
import { ActOnInlichtingenHandler } from './inlichtingen/act-on-inlichtingen.handler.js';
import { InlichtingenController } from './inlichtingen/inlichtingen.controller.js';
import { ActOnInkoopvormkeuzeHandler } from './keuze/act-on-inkoopvormkeuze.handler.js';
import { InkoopvormkeuzeController } from './keuze/inkoopvormkeuze.controller.js';
import { ActOnInkooprondeHandler } from './ronde/act-on-inkoopronde.handler.js';
import { InkooprondeController } from './ronde/inkoopronde.controller.js';
import { StartInkooprondeHandler } from './ronde/start-inkoopronde.handler.js';
import { TurnInstroommomentHandler } from './ronde/turn-instroommoment.handler.js';

/** From the choice of an inkoopvorm to the award: what a contract later rests on is exported. */
@Module({
  controllers: [
    InkooprondeController,
    InkoopvormkeuzeController,
    InlichtingenController,
    AanmeldingController,
    GunningController,
  ],
  providers: [
    StartInkooprondeHandler,
    ActOnInkooprondeHandler,
    TurnInstroommomentHandler,
    ActOnInkoopvormkeuzeHandler,
    ActOnInlichtingenHandler,
    SubmitAanmeldingHandler,
    ActOnAanmeldingHandler,
    EndBezwaartermijnHandler,
    ActOnGunningHandler,
    EndStandstillHandler,
    ToelatingZoeker,
  ],
  exports: [ToelatingZoeker],
})
export class InkooprondeModule {}
