import { Module } from '@nestjs/common';
import { ActOnActieHandler } from './actie/act-on-actie.handler.js';
import { ActieController } from './actie/actie.controller.js';
import { ActOnOverlegHandler } from './overleg/act-on-overleg.handler.js';
import { OverlegController } from './overleg/overleg.controller.js';
import { PlanOverlegHandler } from './overleg/plan-overleg.handler.js';
import { ActOnPartnerschapHandler } from './partnerschap/act-on-partnerschap.handler.js';
import { AssessPartnerschapHandler } from './partnerschap/assess-partnerschap.handler.js';
import { PartnerschapController } from './partnerschap/partnerschap.controller.js';
import { PartnerschapLezer } from './partnerschap/partnerschap-lezer.js';
import { RecordPartnercriteriumHandler } from './partnerschap/record-partnercriterium.handler.js';
import { ActOnAanbiedersignaalHandler } from './signaal/act-on-aanbiedersignaal.handler.js';
import { AanbiedersignaalController } from './signaal/aanbiedersignaal.controller.js';

/** Strategic partners, the overleggen of a region, and the actions that were agreed. Needs a global provider of `PARTNER_FACTS`. */
@Module({
  controllers: [PartnerschapController, OverlegController, ActieController, AanbiedersignaalController],
  providers: [
    PartnerschapLezer,
    RecordPartnercriteriumHandler,
    AssessPartnerschapHandler,
    ActOnPartnerschapHandler,
    PlanOverlegHandler,
    ActOnOverlegHandler,
    ActOnActieHandler,
    ActOnAanbiedersignaalHandler,
  ],
})
export class LeveranciersmanagementModule {}
