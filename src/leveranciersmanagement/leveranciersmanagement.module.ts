import { Module } from '@nestjs/common';
import { ActOnPartnerschapHandler } from './partnerschap/act-on-partnerschap.handler.js';
import { AssessPartnerschapHandler } from './partnerschap/assess-partnerschap.handler.js';
import { PartnerschapController } from './partnerschap/partnerschap.controller.js';
import { PartnerschapLezer } from './partnerschap/partnerschap-lezer.js';
import { RecordPartnercriteriumHandler } from './partnerschap/record-partnercriterium.handler.js';

/** Strategic partners. Needs a global provider of `PARTNER_FACTS`. */
@Module({
  controllers: [PartnerschapController],
  providers: [PartnerschapLezer, RecordPartnercriteriumHandler, AssessPartnerschapHandler, ActOnPartnerschapHandler],
})
export class LeveranciersmanagementModule {}
