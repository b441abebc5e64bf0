import { type DynamicModule, Module } from '@nestjs/common';
import { PersonalDataVault } from './personal-data-vault.js';
import { masterKey, type VaultConfig, VaultKeys } from './vault-keys.js';

export { type VaultConfig };

/** Needs global providers of `PG_POOL` and `CLOCK`. */
@Module({})
export class PersonalDataModule {
  static register(config: VaultConfig): DynamicModule {
    return {
      module: PersonalDataModule,
      global: true,
      providers: [{ provide: VaultKeys, useFactory: () => new VaultKeys(masterKey(config)) }, PersonalDataVault],
      exports: [PersonalDataVault],
    };
  }
}
