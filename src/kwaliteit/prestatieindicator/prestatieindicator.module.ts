import { Module } from '@nestjs/common';
import { PrestatieindicatorController } from './prestatieindicator.controller.js';
import { ReportPrestatieIndicatorHandler } from './report-prestatie-indicator.handler.js';

@Module({ controllers: [PrestatieindicatorController], providers: [ReportPrestatieIndicatorHandler] })
export class PrestatieindicatorModule {}
