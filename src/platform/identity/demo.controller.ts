import { Controller, Get, Inject } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Openbaar } from './decorators.js';
import { DemoIssuer } from './demo-issuer.js';
import { type DemoIdentity, IDENTITY_CONFIG } from './identity-config.js';

/** Only there in demo mode. */
@ApiExcludeController()
@Controller('demo')
export class DemoController {
  constructor(
    @Inject(DemoIssuer) private readonly issuer: DemoIssuer,
    @Inject(IDENTITY_CONFIG) private readonly config: DemoIdentity,
  ) {}

  @Get('oidc/.well-known/openid-configuration')
  @Openbaar()
  discovery(): Record<string, unknown> {
    return this.issuer.discovery();
  }

  @Get('oidc/jwks')
  @Openbaar()
  jwks(): object {
    return this.issuer.jwks();
  }

  /** Every demo role with a fresh token. */
  @Get('tokens')
  @Openbaar()
  async tokens(): Promise<object> {
    const rollen = typeof this.config.rollen === 'function' ? await this.config.rollen() : this.config.rollen;
    const resultaten = await Promise.all(
      rollen.map(async (wie) => ({ ...wie, token: await this.issuer.demoToken(wie) })),
    );
    return { aantal: resultaten.length, resultaten };
  }
}
