import { Module } from '@nestjs/common';
import { DefineKpiHandler } from './define-kpi.handler.js';
import { KpidefinitieController } from './kpidefinitie.controller.js';
import { SetKpiNormHandler } from './set-kpi-norm.handler.js';

@Module({ controllers: [KpidefinitieController], providers: [DefineKpiHandler, SetKpiNormHandler] })
export class KpidefinitieModule {}
