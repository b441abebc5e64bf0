import { Module } from '@nestjs/common';
import { ActOnOverlegHandler } from './overleg/act-on-overleg.handler.js';
import { OverlegController } from './overleg/overleg.controller.js';
import { PlanOverlegHandler } from './overleg/plan-overleg.handler.js';
import { ActOnPartnerschapHandler } from './partnerschap/act-on-partnerschap.handler.js';
import { AssessPartnerschapHandler } from './partnerschap/assess-partnerschap.handler.js';
import { PartnerschapController } from './partnerschap/partnerschap.controller.js';
import { PartnerschapLezer } from './partnerschap/partnerschap-lezer.js';
import { RecordPartnercriteriumHandler } from './partnerschap/record-partnercriterium.handler.js';

/** Strategic partners and the overleggen of a region. Needs a global provider of `PARTNER_FACTS`. */
@Module({
  controllers: [PartnerschapController, OverlegController],
  providers: [
    PartnerschapLezer,
    RecordPartnercriteriumHandler,
    AssessPartnerschapHandler,
    ActOnPartnerschapHandler,
    PlanOverlegHandler,
    ActOnOverlegHandler,
  ],
})
export class LeveranciersmanagementModule {}
