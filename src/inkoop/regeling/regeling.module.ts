import { Module } from '@nestjs/common';
import { RegelingController } from './regeling.controller.js';
import {
  EndMeerkostenregelingHandler,
  EndOmzetgarantieHandler,
  GrantOmzetgarantieHandler,
  OpenMeerkostenregelingHandler,
  ReimburseMeerkostenHandler,
  SettleOmzetgarantieHandler,
  WithdrawOmzetgarantieHandler,
} from './regeling.handlers.js';

/** Needs a global provider of `BESTEDING_FACTS`. */
@Module({
  controllers: [RegelingController],
  providers: [
    GrantOmzetgarantieHandler,
    EndOmzetgarantieHandler,
    WithdrawOmzetgarantieHandler,
    SettleOmzetgarantieHandler,
    OpenMeerkostenregelingHandler,
    EndMeerkostenregelingHandler,
    ReimburseMeerkostenHandler,
  ],
})
export class RegelingModule {}
