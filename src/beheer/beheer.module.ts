import { Module } from '@nestjs/common';
import { ActOnLezerHandler } from './lezer/act-on-lezer.handler.js';
import { ActOnRefusedCommandHandler } from './lezer/act-on-refused-command.handler.js';
import { GeweigerdController } from './lezer/geweigerd.controller.js';
import { LezerController } from './lezer/lezer.controller.js';
import { LeesmodelController } from './lezer/leesmodel.controller.js';
import { RecordOnderhoudHandler } from './installatie/record-onderhoud.handler.js';
import { StatusController } from './status/status.controller.js';

/** For the beheerder: how the engine is doing, and what a person decides about it. */
@Module({
  controllers: [StatusController, LezerController, LeesmodelController, GeweigerdController],
  providers: [ActOnLezerHandler, ActOnRefusedCommandHandler, RecordOnderhoudHandler],
})
export class BeheerModule {}
