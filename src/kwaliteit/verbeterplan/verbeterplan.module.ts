import { Module } from '@nestjs/common';
import { ApproveVerbeterplanHandler } from './approve-verbeterplan.handler.js';
import { ConcludeVerbeterplanHandler } from './conclude-verbeterplan.handler.js';
import { RejectVerbeterplanHandler } from './reject-verbeterplan.handler.js';
import { RequireVerbeterplanHandler } from './require-verbeterplan.handler.js';
import { SignalVerbeterplanOverdueHandler } from './signal-verbeterplan-overdue.handler.js';
import { SubmitVerbeterplanHandler } from './submit-verbeterplan.handler.js';
import { VerbeterplanController } from './verbeterplan.controller.js';
import { WithdrawVerbeterplanRequirementHandler } from './withdraw-verbeterplan-requirement.handler.js';

@Module({
  controllers: [VerbeterplanController],
  providers: [
    RequireVerbeterplanHandler,
    WithdrawVerbeterplanRequirementHandler,
    SubmitVerbeterplanHandler,
    ApproveVerbeterplanHandler,
    RejectVerbeterplanHandler,
    SignalVerbeterplanOverdueHandler,
    ConcludeVerbeterplanHandler,
  ],
})
export class VerbeterplanModule {}
