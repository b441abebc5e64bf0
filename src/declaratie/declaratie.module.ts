import { Module } from '@nestjs/common';
import { DashboardconfiguratieController } from './dashboardconfiguratie/dashboardconfiguratie.controller.js';
import { SetOnderdrukkingsregelHandler } from './dashboardconfiguratie/set-onderdrukkingsregel.handler.js';
import { ApproveDeclaratieHandler } from './declaratie/approve-declaratie.handler.js';
import { DeclaratieController } from './declaratie/declaratie.controller.js';
import { FixPeildatumHandler } from './peilmoment/fix-peildatum.handler.js';
import { PeilmomentController } from './peilmoment/peilmoment.controller.js';

@Module({
  controllers: [DeclaratieController, PeilmomentController, DashboardconfiguratieController],
  providers: [ApproveDeclaratieHandler, FixPeildatumHandler, SetOnderdrukkingsregelHandler],
})
export class DeclaratieModule {}
