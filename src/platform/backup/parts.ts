import { type TablePart } from '../database/table-copy.js';

/** Read models are made anew from the log, and with them what their consumers parked. */
const OWN_STATE: Readonly<Record<string, string>> = {
  consumers: "kind <> 'projection'",
  parked: "consumer IN (SELECT name FROM kroniek.consumers WHERE kind <> 'projection')",
};

/** The log has files of its own, the head follows from it; generations are those of the read models. */
const NOT_STATE = ['events', 'head', 'receipts', 'generations'];

/**
 * What the system did and decided beside the log: how far policies and deadlines are, what fired, what a rule refused,
 * what a person passed over. Found in the catalogue, so that a table that is added later is not forgotten.
 */
export function stateParts(tables: ReadonlyMap<string, readonly string[]>): TablePart[] {
  return [...tables]
    .filter(([name]) => !NOT_STATE.includes(name))
    .map(([name, columns]) => ({ table: `kroniek.${name}`, columns, where: OWN_STATE[name] }));
}

/** The vault without anything by which it can be opened or searched. */
export function vaultParts(): TablePart[] {
  return [
    { table: 'kluis.person', columns: ['client_id', 'regio', 'erased_at'] },
    { table: 'kluis.gegevens', columns: ['client_id', 'soort', 'ciphertext', 'nonce', 'updated_at'], order: '1, 2' },
    {
      table: 'kluis.document',
      columns: ['document_id', 'client_id', 'soort', 'ciphertext', 'nonce', 'created_at'],
    },
  ];
}

/** The keys of persons (still wrapped by the master key, which is in no back-up) and the index on BSN. */
export function keysParts(): TablePart[] {
  return [
    { table: 'kluis.person', columns: ['client_id', 'wrapped_key', 'erased_at'] },
    { table: 'kluis.bsn_index', columns: ['hmac', 'client_id'] },
    { table: 'kluis.sleutelcontrole', columns: ['controle'] },
  ];
}
