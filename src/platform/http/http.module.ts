import { type DynamicModule, Module, type ModuleMetadata } from '@nestjs/common';
import { APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { BekendInterceptor } from './bekend.interceptor.js';
import { HTTP_CONFIG, type HttpConfig } from './http-config.js';
import { InvoerPipe } from './invoer.pipe.js';
import { OpdrachtAntwoordInterceptor } from './opdracht-antwoord.interceptor.js';
import { UitvoerInterceptor } from './uitvoer/uitvoer.interceptor.js';
import { WachtOpPositieInterceptor } from './wacht-op-positie.interceptor.js';

/**
 * What every route shares. `imports` must offer `READ_MODEL_POSITIONS`, `EVENT_STORE` and `CLOCK`, unless a global module does. Filter, hooks and
 * headers stand in `configureHttp`.
 */
@Module({})
export class HttpModule {
  static register(config: Partial<HttpConfig> = {}, imports: ModuleMetadata['imports'] = []): DynamicModule {
    return {
      module: HttpModule,
      imports,
      providers: [
        { provide: HTTP_CONFIG, useValue: { wachttijdMs: 5_000, ...config } satisfies HttpConfig },
        { provide: APP_PIPE, useClass: InvoerPipe },
        { provide: APP_INTERCEPTOR, useClass: WachtOpPositieInterceptor },
        { provide: APP_INTERCEPTOR, useClass: BekendInterceptor },
        { provide: APP_INTERCEPTOR, useClass: UitvoerInterceptor },
        { provide: APP_INTERCEPTOR, useClass: OpdrachtAntwoordInterceptor },
      ],
    };
  }
}
