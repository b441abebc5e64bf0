import { Module } from '@nestjs/common';
import { EndVerblijfHandler } from './end-verblijf.handler.js';
import { StartVerblijfHandler } from './start-verblijf.handler.js';
import { VerblijfController } from './verblijf.controller.js';

@Module({ controllers: [VerblijfController], providers: [StartVerblijfHandler, EndVerblijfHandler] })
export class VerblijfModule {}
