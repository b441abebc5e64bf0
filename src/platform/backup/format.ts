import { z } from 'zod';

/** Of the files, not of the product: raised when a program that reads version 1 could not read it any more. */
export const FORMAT = 1;
export const MANIFEST = 'manifest.json';

/** What is wrong with a back-up or a restore, in Dutch, with what to do. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
}

const zPosition = z.string().regex(/^\d+$/);

const zFile = z.strictObject({
  /** Path within the folder. */
  bestand: z
    .string()
    .regex(/^[a-z0-9_./-]+$/)
    .refine((path) => !path.includes('..')),
  aantal: z.int().nonnegative(),
  bytes: z.int().nonnegative(),
  /** Of the file as it stands there, so that `sha256sum` checks it too. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type BackupFile = z.output<typeof zFile>;

const zRange = zFile.extend({ van: zPosition, tot: zPosition });
export type RangeFile = z.output<typeof zRange>;

const zTable = zFile.extend({ tabel: z.string(), kolommen: z.array(z.string()).min(1) });
export type TableFile = z.output<typeof zTable>;

const zHead = {
  formaat: z.literal(FORMAT),
  product: z.string(),
  /** Id of the first event: two folders with the same one are of the same log. Null for an empty log. */
  logboek: z.uuid().nullable(),
  gemaaktOp: z.iso.datetime(),
  /** Everything up to this position, and nothing after it. */
  positie: zPosition,
};

export const zManifest = z.strictObject({
  ...zHead,
  soort: z.literal('kroniek-back-up'),
  opslag: z.literal('postgres'),
  /** Moment of the head of the log; null for an empty log. */
  moment: z.iso.datetime().nullable(),
  /** Id of the last event, by which the next back-up knows that it continues the same log. */
  laatste: z.uuid().nullable(),
  migraties: z.array(z.string()),
  gebeurtenissen: z.array(zRange),
  bonnen: z.array(zRange),
  tabellen: z.array(zTable),
  instellingen: zFile,
});
export type Manifest = z.output<typeof zManifest>;

export const zKeysManifest = z.strictObject({
  ...zHead,
  soort: z.literal('kroniek-sleutels'),
  tabellen: z.array(zTable),
});
export type KeysManifest = z.output<typeof zKeysManifest>;
