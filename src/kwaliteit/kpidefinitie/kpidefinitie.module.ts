import { Module } from '@nestjs/common';
import { DefineKpiHandler } from './define-kpi.handler.js';
import { DropKpisHandler } from './drop-kpis.handler.js';
import { KpidefinitieController } from './kpidefinitie.controller.js';
import { SetKpiNormHandler } from './set-kpi-norm.handler.js';

@Module({ controllers: [KpidefinitieController], providers: [DefineKpiHandler, DropKpisHandler, SetKpiNormHandler] })
export class KpidefinitieModule {}
