import { Module } from '@nestjs/common';
import { ActOnInkoopplanHandler } from './act-on-inkoopplan.handler.js';
import { InkoopplanController } from './inkoopplan.controller.js';
import { ProposeInkoopplanHandler } from './propose-inkoopplan.handler.js';

@Module({ controllers: [InkoopplanController], providers: [ProposeInkoopplanHandler, ActOnInkoopplanHandler] })
export class InkoopplanModule {}
