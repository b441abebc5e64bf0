import { type Pool } from 'pg';
import { type VaultKeys } from './vault-keys.js';

const PAGE = 1_000;

/** Opens the key of every person with the master key, and throws it away: only whether it opens is told. */
export async function countUnopenedKeys(pool: Pool, keys: VaultKeys): Promise<{ opened: number; unopened: number }> {
  let after = '00000000-0000-0000-0000-000000000000';
  let opened = 0;
  let unopened = 0;
  for (;;) {
    const { rows } = await pool.query<{ client_id: string; wrapped_key: Buffer }>(
      `SELECT client_id, wrapped_key FROM kluis.person
       WHERE wrapped_key IS NOT NULL AND client_id > $1 ORDER BY client_id LIMIT ${PAGE}`,
      [after],
    );
    for (const row of rows) {
      if (opens(keys, row)) opened += 1;
      else unopened += 1;
    }
    if (rows.length < PAGE) return { opened, unopened };
    after = rows.at(-1)!.client_id;
  }
}

function opens(keys: VaultKeys, row: { client_id: string; wrapped_key: Buffer }): boolean {
  try {
    keys.unwrap(row.client_id, row.wrapped_key).fill(0);
    return true;
  } catch {
    return false;
  }
}
