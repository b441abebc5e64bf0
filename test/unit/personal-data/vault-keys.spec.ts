import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { masterKey, seal, unseal, VaultKeys } from '../../../src/platform/personal-data/vault-keys.js';

describe('the master key', () => {
  let dataDir: string;
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'kroniek-kluis-'));
  });
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

  it('is made once, for the owner only, outside production', () => {
    const first = masterKey({ key: undefined, dataDir, production: false });
    expect(statSync(join(dataDir, 'kluissleutel')).mode & 0o777).toBe(0o600);
    expect(masterKey({ key: undefined, dataDir, production: false })).toEqual(first);
  });

  it('must be given in production', () => {
    expect(() => masterKey({ key: undefined, dataDir, production: true })).toThrow(/KRONIEK_KLUISSLEUTEL/);
    const key = randomBytes(32);
    expect(masterKey({ key, dataDir, production: true })).toBe(key);
  });

  it('must be 32 bytes', () => {
    expect(() => masterKey({ key: randomBytes(16), dataDir, production: true })).toThrow(/32 bytes/);
    writeFileSync(join(dataDir, 'kluissleutel'), 'kort');
    expect(() => masterKey({ key: undefined, dataDir, production: false })).toThrow(/32 bytes/);
  });
});

describe('sealing', () => {
  const key = randomBytes(32);
  const plain = Buffer.from('Noor van Voorbeeld');

  it('gives back what was sealed, and a different text each time', () => {
    const a = seal(key, plain, ['persoon', 'c-1']);
    const b = seal(key, plain, ['persoon', 'c-1']);
    expect(unseal(key, a, ['persoon', 'c-1'])).toEqual(plain);
    expect(a.ciphertext.equals(b.ciphertext)).toBe(false);
    expect(a.ciphertext.includes(plain)).toBe(false);
  });

  it('opens for no other person, kind or key, and not when changed', () => {
    const sealed = seal(key, plain, ['persoon', 'c-1']);
    const changed = Buffer.from(sealed.ciphertext);
    changed[0]! ^= 1;
    for (const attempt of [
      () => unseal(key, sealed, ['persoon', 'c-2']),
      () => unseal(key, sealed, ['document', 'c-1']),
      () => unseal(randomBytes(32), sealed, ['persoon', 'c-1']),
      () => unseal(key, { ...sealed, ciphertext: changed }, ['persoon', 'c-1']),
      () => unseal(key, { ...sealed, ciphertext: Buffer.alloc(3) }, ['persoon', 'c-1']),
    ]) {
      expect(attempt).toThrow(/cannot be opened/);
    }
  });
});

describe('the derived keys', () => {
  const master = randomBytes(32);
  const keys = new VaultKeys(master);

  it('wrap a key for one person', () => {
    const personKey = keys.newPersonKey();
    const wrapped = keys.wrap('c-1', personKey);
    expect(new VaultKeys(master).unwrap('c-1', wrapped)).toEqual(personKey);
    expect(() => keys.unwrap('c-2', wrapped)).toThrow();
    expect(() => new VaultKeys(randomBytes(32)).unwrap('c-1', wrapped)).toThrow();
  });

  it('index a BSN per region and per installation', () => {
    const index = keys.bsnIndex('h5', '999900006');
    expect(new VaultKeys(master).bsnIndex('h5', '999900006')).toEqual(index);
    expect(keys.bsnIndex('rivierenland', '999900006')).not.toEqual(index);
    expect(keys.bsnIndex('h5', '999990019')).not.toEqual(index);
    expect(new VaultKeys(randomBytes(32)).bsnIndex('h5', '999900006')).not.toEqual(index);
  });
});
