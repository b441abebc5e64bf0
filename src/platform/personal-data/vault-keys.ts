import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Settings of the vault. */
export interface VaultConfig {
  /** Master key of 32 bytes (`KRONIEK_KLUISSLEUTEL`). Undefined: generated into `dataDir`, outside production only. */
  readonly key: Buffer | undefined;
  readonly dataDir: string;
  readonly production: boolean;
}

/** Throws in production where no key is given: a key beside the data protects nothing. */
export function masterKey(config: VaultConfig): Buffer {
  if (config.key !== undefined) return checked(config.key, 'KRONIEK_KLUISSLEUTEL');
  if (config.production) {
    throw new Error(
      'KRONIEK_KLUISSLEUTEL ontbreekt. In productie staat de sleutel van de persoonsgegevens niet naast de gegevens: maak er een met `openssl rand -base64 32` en bewaar die apart.',
    );
  }
  const file = join(config.dataDir, 'kluissleutel');
  if (!existsSync(file)) {
    mkdirSync(config.dataDir, { recursive: true });
    try {
      writeFileSync(file, randomBytes(32).toString('base64'), { mode: 0o600, flag: 'wx' });
    } catch (error) {
      // Another process made it at the same moment: its key counts.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  chmodSync(file, 0o600);
  return checked(Buffer.from(readFileSync(file, 'utf8').trim(), 'base64'), file);
}

function checked(key: Buffer, source: string): Buffer {
  if (key.length !== 32) throw new Error(`De kluissleutel in ${source} is geen 32 bytes in base64.`);
  return key;
}

/** AES-256-GCM: the text with its tag, and the nonce. */
export interface Sealed {
  readonly ciphertext: Buffer;
  readonly nonce: Buffer;
}

const TAG_BYTES = 16;
const NONCE_BYTES = 12;

/** Encrypts; `context` says what this is and of whom, and must be the same to decrypt. */
export function seal(key: Buffer, plain: Buffer, context: readonly string[]): Sealed {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(JSON.stringify(context)));
  const ciphertext = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  return { ciphertext, nonce };
}

/** Throws where the text was changed, or belongs to another person or kind; never tells the content. */
export function unseal(key: Buffer, sealed: Sealed, context: readonly string[]): Buffer {
  const end = sealed.ciphertext.length - TAG_BYTES;
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.nonce, { authTagLength: TAG_BYTES });
    decipher.setAAD(Buffer.from(JSON.stringify(context)));
    decipher.setAuthTag(sealed.ciphertext.subarray(end));
    return Buffer.concat([decipher.update(sealed.ciphertext.subarray(0, end)), decipher.final()]);
  } catch {
    throw new Error('A sealed text of the vault cannot be opened: another key, another person, or damaged.');
  }
}

/** The keys that follow from the master key, each for one use. */
export class VaultKeys {
  private readonly wrapping: Buffer;
  private readonly index: Buffer;
  private readonly fingerprints: Buffer;
  /** Stored in the database, to notice a wrong master key before anything is written with it. */
  readonly control: Buffer;

  constructor(master: Buffer) {
    const derive = (use: string): Buffer => Buffer.from(hkdfSync('sha256', master, 'kroniek-kluis-1', use, 32));
    this.wrapping = derive('sleutel per persoon');
    this.index = derive('bsn-index');
    this.fingerprints = derive('vingerafdruk');
    this.control = derive('controle');
  }

  newPersonKey(): Buffer {
    return randomBytes(32);
  }

  wrap(clientId: string, personKey: Buffer): Buffer {
    const { ciphertext, nonce } = seal(this.wrapping, personKey, ['sleutel', clientId]);
    return Buffer.concat([nonce, ciphertext]);
  }

  unwrap(clientId: string, wrapped: Buffer): Buffer {
    const sealed = { nonce: wrapped.subarray(0, NONCE_BYTES), ciphertext: wrapped.subarray(NONCE_BYTES) };
    return unseal(this.wrapping, sealed, ['sleutel', clientId]);
  }

  /** Blind index: finds a person by BSN without storing it, and differs per region, so that regions cannot be joined. */
  bsnIndex(regio: string, bsn: string): Buffer {
    return createHmac('sha256', this.index)
      .update(JSON.stringify([regio, bsn]))
      .digest();
  }

  /** Keyed digest, for a text whose plain digest could be guessed. */
  blind(text: string): string {
    return createHmac('sha256', this.fingerprints).update(text).digest('hex');
  }
}
