import { Module } from '@nestjs/common';
import { EvaluateTrajectHandler } from './evaluate-traject.handler.js';
import { EvaluatieController } from './evaluatie.controller.js';

@Module({ controllers: [EvaluatieController], providers: [EvaluateTrajectHandler] })
export class EvaluatieModule {}
