import { Module } from '@nestjs/common';
import { ActOnActieHandler } from './actie/act-on-actie.handler.js';
import { ActieController } from './actie/actie.controller.js';
import { ActOnConsultatieHandler } from './consultatie/act-on-consultatie.handler.js';
import { ConsultatieController } from './consultatie/consultatie.controller.js';
import { CompleteGesprekskaartHandler } from './gesprek/complete-gesprekskaart.handler.js';
import { CorrectGesprekskaartHandler } from './gesprek/correct-gesprekskaart.handler.js';
import { GesprekskaartController } from './gesprek/gesprekskaart.controller.js';
import { InviteContractgesprekHandler } from './gesprek/invite-contractgesprek.handler.js';
import { ActOnOverlegHandler } from './overleg/act-on-overleg.handler.js';
import { OverlegController } from './overleg/overleg.controller.js';
import { Overlegplanner } from './overleg/overlegplanner.js';
import { PlanOverlegHandler } from './overleg/plan-overleg.handler.js';
import { ActOnPartnerschapHandler } from './partnerschap/act-on-partnerschap.handler.js';
import { AssessPartnerschapHandler } from './partnerschap/assess-partnerschap.handler.js';
import { PartnerschapController } from './partnerschap/partnerschap.controller.js';
import { PartnerschapLezer } from './partnerschap/partnerschap-lezer.js';
import { RecordPartnercriteriumHandler } from './partnerschap/record-partnercriterium.handler.js';
import { ActOnAanbiedersignaalHandler } from './signaal/act-on-aanbiedersignaal.handler.js';
import { AanbiedersignaalController } from './signaal/aanbiedersignaal.controller.js';

/**
 * Strategic partners, the overleggen of a region, conversations about contracts, consultations, and what was agreed.
 * Needs global providers of `PARTNER_FACTS` and `GESPREK_FACTS`.
 */
@Module({
  controllers: [
    PartnerschapController,
    OverlegController,
    GesprekskaartController,
    ConsultatieController,
    ActieController,
    AanbiedersignaalController,
  ],
  providers: [
    PartnerschapLezer,
    RecordPartnercriteriumHandler,
    AssessPartnerschapHandler,
    ActOnPartnerschapHandler,
    Overlegplanner,
    PlanOverlegHandler,
    InviteContractgesprekHandler,
    CompleteGesprekskaartHandler,
    CorrectGesprekskaartHandler,
    ActOnOverlegHandler,
    ActOnConsultatieHandler,
    ActOnActieHandler,
    ActOnAanbiedersignaalHandler,
  ],
})
export class LeveranciersmanagementModule {}
