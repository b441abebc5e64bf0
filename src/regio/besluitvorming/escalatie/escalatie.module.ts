import { Module } from '@nestjs/common';
import { DecideEscalatieHandler } from './decide-escalatie.handler.js';
import { EscalateKnelpuntHandler } from './escalate-knelpunt.handler.js';
import { EscalatieController } from './escalatie.controller.js';

@Module({ controllers: [EscalatieController], providers: [EscalateKnelpuntHandler, DecideEscalatieHandler] })
export class EscalatieModule {}
