import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { type Clock, CLOCK } from '../clock/clock.js';
import { DemoController } from './demo.controller.js';
import { assertDemoAllowed, DemoIssuer } from './demo-issuer.js';
import { IDENTITY_CONFIG, type IdentityConfig } from './identity-config.js';
import { IdentityGuard } from './identity.guard.js';
import { OidcIssuer } from './oidc-issuer.js';
import { RouteCheck } from './route-check.js';
import { type IssuerKeys, TokenVerifier } from './token-verifier.js';

const ISSUER_KEYS = Symbol('IssuerKeys');

/** Needs a global provider of `CLOCK`. */
@Module({})
export class IdentityModule {
  /** Throws for the demo issuer in production. */
  static register(config: IdentityConfig): DynamicModule {
    const demo = config.mode === 'demo';
    if (demo) assertDemoAllowed();
    return {
      module: IdentityModule,
      global: true,
      imports: [DiscoveryModule],
      controllers: demo ? [DemoController] : [],
      providers: [
        { provide: IDENTITY_CONFIG, useValue: config },
        ...(config.mode === 'demo'
          ? [
              {
                provide: DemoIssuer,
                useFactory: (clock: Clock) => DemoIssuer.open({ ...config, clock }),
                inject: [CLOCK],
              },
              { provide: ISSUER_KEYS, useExisting: DemoIssuer },
            ]
          : [{ provide: ISSUER_KEYS, useFactory: () => new OidcIssuer(config.issuer) }]),
        {
          provide: TokenVerifier,
          useFactory: (keys: IssuerKeys, clock: Clock) => new TokenVerifier(keys, config.audience, clock),
          inject: [ISSUER_KEYS, CLOCK],
        },
        { provide: APP_GUARD, useClass: IdentityGuard },
        RouteCheck,
      ],
      exports: [TokenVerifier, ...(demo ? [DemoIssuer] : [])],
    };
  }
}
