import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { OPENBAAR_KEY, ROLLEN_KEY } from './decorators.js';

/** Nest's metadata key of a route's path. */
const PATH_KEY = 'path';

/** Refuses to start while a route says nothing about who may use it: such a route is closed, so it is a mistake. */
@Injectable()
export class RouteCheck implements OnApplicationBootstrap {
  constructor(
    @Inject(DiscoveryService) private readonly discovery: DiscoveryService,
    @Inject(MetadataScanner) private readonly scanner: MetadataScanner,
    @Inject(Reflector) private readonly reflector: Reflector,
  ) {}

  onApplicationBootstrap(): void {
    const silent = this.discovery.getControllers().flatMap(({ metatype }) => {
      if (typeof metatype !== 'function') return [];
      const prototype = metatype.prototype as Record<string, unknown>;
      return this.scanner
        .getAllMethodNames(prototype)
        .map((name) => ({ name, handler: prototype[name] }))
        .filter(({ handler }) => typeof handler === 'function' && Reflect.hasMetadata(PATH_KEY, handler))
        .filter(({ handler }) => {
          const targets = [handler as () => unknown, metatype as () => unknown];
          const rollen = this.reflector.getAllAndOverride<unknown>(ROLLEN_KEY, targets);
          return rollen === undefined && this.reflector.getAllAndOverride<unknown>(OPENBAAR_KEY, targets) !== true;
        })
        .map(({ name }) => `${metatype.name}.${name}`);
    });
    if (silent.length > 0) {
      throw new Error(`Routes zonder @Rollen of @Openbaar; zeg wie ze mag gebruiken: ${silent.sort().join(', ')}`);
    }
  }
}
