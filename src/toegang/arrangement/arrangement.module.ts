import { Module } from '@nestjs/common';
import { ApproveMaatwerkHandler } from './approve-maatwerk.handler.js';
import { ArrangementGegevens } from './arrangement-gegevens.js';
import { ArrangementController } from './arrangement.controller.js';
import { ClassifyOndersteuningHandler } from './classify-ondersteuning.handler.js';
import { ComposeArrangementHandler } from './compose-arrangement.handler.js';
import { OpenArrangementHandler } from './open-arrangement.handler.js';
import { RequestMaatwerkHandler } from './request-maatwerk.handler.js';
import { SetResultaatgebiedenHandler } from './set-resultaatgebieden.handler.js';

@Module({
  controllers: [ArrangementController],
  providers: [
    ArrangementGegevens,
    OpenArrangementHandler,
    SetResultaatgebiedenHandler,
    ComposeArrangementHandler,
    ClassifyOndersteuningHandler,
    RequestMaatwerkHandler,
    ApproveMaatwerkHandler,
  ],
})
export class ArrangementModule {}
