import { Module } from '@nestjs/common';
import { ConductSchouwHandler } from './conduct-schouw.handler.js';
import { PlanSchouwHandler } from './plan-schouw.handler.js';
import { PlanSchouwWhenDueHandler } from './plan-schouw-when-due.handler.js';
import './policies/when-schouw-closed-then-plan-next-schouw.policy.js';
import './policies/when-zorg-started-then-plan-schouw.policy.js';
import { SchouwController } from './schouw.controller.js';
import './schouw.deadlines.js';
import { SignalSchouwOverdueHandler } from './signal-schouw-overdue.handler.js';

@Module({
  controllers: [SchouwController],
  providers: [PlanSchouwHandler, PlanSchouwWhenDueHandler, ConductSchouwHandler, SignalSchouwOverdueHandler],
})
export class SchouwModule {}
