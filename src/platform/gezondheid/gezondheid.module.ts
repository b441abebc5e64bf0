import { type DynamicModule, Global, Module } from '@nestjs/common';
import { TerminusModule } from '@nestjs/terminus';
import { Draining } from '../http/draining.js';
import { GezondheidController } from './gezondheid.controller.js';
import { Gezondheid, GEZONDHEID_CONFIG, type GezondheidConfig } from './gezondheid.js';

@Global()
@Module({})
export class GezondheidModule {
  static register(config: Partial<GezondheidConfig> = {}): DynamicModule {
    return {
      module: GezondheidModule,
      // Its own log would tell every probe that failed, with the whole answer.
      imports: [TerminusModule.forRoot({ logger: false })],
      controllers: [GezondheidController],
      providers: [
        { provide: GEZONDHEID_CONFIG, useValue: { maxLagSeconds: 60, ...config } satisfies GezondheidConfig },
        Draining,
        Gezondheid,
      ],
      exports: [Draining, Gezondheid],
    };
  }
}
