import { Module } from '@nestjs/common';
import { OverdrachtController } from './overdracht.controller.js';
import {
  AnswerOverdrachtHandler,
  CancelOverdrachtenHandler,
  CompleteOverdrachtHandler,
  EndOverdrachtHandler,
  ProposeOntvangerHandler,
  RecordGegevensoverdrachtHandler,
  SignalOverdrachtHandler,
  StartOverdrachtenHandler,
} from './overdracht.handlers.js';
import './policies/when-contract-termination-withdrawn-then-cancel-overdrachten.policy.js';

/** Needs global providers of `CONTRACT_ZOEKER` and `OVERDRACHT_FACTS`. */
@Module({
  controllers: [OverdrachtController],
  providers: [
    StartOverdrachtenHandler,
    ProposeOntvangerHandler,
    AnswerOverdrachtHandler,
    RecordGegevensoverdrachtHandler,
    CompleteOverdrachtHandler,
    EndOverdrachtHandler,
    CancelOverdrachtenHandler,
    SignalOverdrachtHandler,
  ],
})
export class OverdrachtModule {}
