import { Module } from '@nestjs/common';
import { GrantOverstapHandler } from './grant-overstap.handler.js';
import { OverstapController } from './overstap.controller.js';
import { RequestOverstapHandler } from './request-overstap.handler.js';
import { WaitlistOverstapHandler } from './waitlist-overstap.handler.js';

/** Needs a global provider of `CONTRACT_ZOEKER`. */
@Module({
  controllers: [OverstapController],
  providers: [RequestOverstapHandler, GrantOverstapHandler, WaitlistOverstapHandler],
})
export class OverstapModule {}
