import { Module } from '@nestjs/common';
import { OverdrachtController } from './overdracht.controller.js';
import {
  AnswerOverdrachtHandler,
  CompleteOverdrachtHandler,
  EndOverdrachtHandler,
  ProposeOntvangerHandler,
  RecordGegevensoverdrachtHandler,
  SignalOverdrachtHandler,
  StartOverdrachtenHandler,
} from './overdracht.handlers.js';

/** Needs a global provider of `CONTRACT_ZOEKER`. */
@Module({
  controllers: [OverdrachtController],
  providers: [
    StartOverdrachtenHandler,
    ProposeOntvangerHandler,
    AnswerOverdrachtHandler,
    RecordGegevensoverdrachtHandler,
    CompleteOverdrachtHandler,
    EndOverdrachtHandler,
    SignalOverdrachtHandler,
  ],
})
export class OverdrachtModule {}
