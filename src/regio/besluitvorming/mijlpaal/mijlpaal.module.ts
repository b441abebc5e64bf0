import { Module } from '@nestjs/common';
import { ActOnMijlpaalHandler } from './act-on-mijlpaal.handler.js';
import { MijlpaalController } from './mijlpaal.controller.js';
import { PlanMijlpaalHandler } from './plan-mijlpaal.handler.js';
import { SignalMijlpaalMissedHandler } from './signal-mijlpaal-missed.handler.js';

@Module({
  controllers: [MijlpaalController],
  providers: [PlanMijlpaalHandler, ActOnMijlpaalHandler, SignalMijlpaalMissedHandler],
})
export class MijlpaalModule {}
