import { Module } from '@nestjs/common';
import { ActOnPilotHandler } from './pilot/act-on-pilot.handler.js';
import { DefinePilotHandler } from './pilot/define-pilot.handler.js';
import { PilotController } from './pilot/pilot.controller.js';
import { ActOnTransformatiedeelnameHandler } from './transformatie/act-on-transformatiedeelname.handler.js';
import { TransformatiedeelnameController } from './transformatie/transformatiedeelname.controller.js';

/** How a region renews care: pilots, and the transformatieregeling. */
@Module({
  controllers: [PilotController, TransformatiedeelnameController],
  providers: [DefinePilotHandler, ActOnPilotHandler, ActOnTransformatiedeelnameHandler],
})
export class VernieuwingModule {}
