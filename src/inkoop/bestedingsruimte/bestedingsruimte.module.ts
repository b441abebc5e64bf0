import { Module } from '@nestjs/common';
import { BestedingsruimteController } from './bestedingsruimte.controller.js';
import {
  AgreeBestedingsruimteHandler,
  ChangeBestedingsruimteHandler,
  DecideBestedingsruimteHandler,
  EndBestedingsruimteHandler,
  EvaluateBestedingsruimteHandler,
  RecordBestedingsoverlegHandler,
  ReportDreigendeOverschrijdingHandler,
  SignalBestedingstermijnHandler,
} from './bestedingsruimte.handlers.js';

/** Needs a global provider of `BESTEDING_FACTS`. */
@Module({
  controllers: [BestedingsruimteController],
  providers: [
    AgreeBestedingsruimteHandler,
    ChangeBestedingsruimteHandler,
    EndBestedingsruimteHandler,
    ReportDreigendeOverschrijdingHandler,
    RecordBestedingsoverlegHandler,
    DecideBestedingsruimteHandler,
    EvaluateBestedingsruimteHandler,
    SignalBestedingstermijnHandler,
  ],
})
export class BestedingsruimteModule {}
