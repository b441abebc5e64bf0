import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Get } from '@nestjs/common';
import { Openbaar, Rollen, Wie } from '../../src/platform/identity/decorators.js';
import { type Principal, ROLLEN } from '../../src/platform/identity/principal.js';
import { ask } from '../support/http.js';
import { type SmallApp, smallApp } from './small-app.js';

@Controller('v1/deuren')
class DeurController {
  @Get('contract')
  @Rollen('contractmanager', 'inkoper')
  contract(@Wie() who: Principal): object {
    return who;
  }

  @Get('open')
  @Openbaar()
  open(): object {
    return { open: true };
  }
}

@Controller('v1/stil')
class StilController {
  @Get()
  silent(): object {
    return {};
  }
}

@Controller('v1/klasse')
@Rollen('beheerder')
class KlasseController {
  @Get()
  get(): object {
    return {};
  }
}

describe('who may come in', () => {
  let small: SmallApp;
  beforeAll(async () => {
    small = await smallApp([DeurController, KlasseController]);
  });
  afterAll(() => small.close());

  it('asks for a token with 401 and WWW-Authenticate', async () => {
    const answer = await ask('GET', `${small.url}/v1/deuren/contract`);
    expect([answer.status, answer.json()['code']]).toEqual([401, 'TOKEN_ONTBREEKT']);
    expect(answer.headers.get('www-authenticate')).toBe('Bearer realm="kroniek"');
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
  });

  it.each(['Basic dXNlcjpwYXNz', 'Bearer', 'Bearer x', 'Bearer a b'])(
    'refuses "%s" with 401',
    async (authorization) => {
      const answer = await ask('GET', `${small.url}/v1/deuren/contract`, { headers: { authorization } });
      expect(answer.status).toBe(401);
      expect(answer.headers.get('www-authenticate')).toContain('error="invalid_token"');
    },
  );

  it.each(ROLLEN)('admits the role %s only where the route names it', async (rol) => {
    const token = await small.token({
      rol,
      regio: 'h5',
      gemeente: '0518',
      aanbiederId: '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b11',
    });
    const contract = await ask('GET', `${small.url}/v1/deuren/contract`, { token });
    expect(contract.status).toBe(['contractmanager', 'inkoper'].includes(rol) ? 200 : 403);
    expect((await ask('GET', `${small.url}/v1/klasse`, { token })).status).toBe(rol === 'beheerder' ? 200 : 403);
    expect((await ask('GET', `${small.url}/v1/deuren/open`, { token })).status).toBe(200);
  });

  it('asks again when the token has expired on the clock', async () => {
    const token = await small.token({ rol: 'inkoper', regio: 'h5' }, 60);
    small.clock.advance(120_000);
    const answer = await ask('GET', `${small.url}/v1/deuren/contract`, { token });
    expect([answer.status, answer.json()['code']]).toEqual([401, 'TOKEN_VERLOPEN']);
  });

  it('hands out demo tokens that work, and keeps them out of the OpenAPI document', async () => {
    const list = (await ask('GET', `${small.url}/demo/tokens`)).json<{
      resultaten: { rol: string; token: string }[];
    }>();
    const { rol, token } = list.resultaten[0]!;
    expect(rol).toBe('contractmanager');
    expect((await ask('GET', `${small.url}/v1/deuren/contract`, { token })).status).toBe(200);
    expect((await ask('GET', `${small.url}/v1/openapi.json`)).text).not.toContain('/demo');
  });

  it('refuses to start with a route that says nothing about access', async () => {
    await expect(smallApp([DeurController, StilController])).rejects.toThrow('StilController.silent');
  });
});
