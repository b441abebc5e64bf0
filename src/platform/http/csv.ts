/**
 * Rows as CSV for a Dutch spreadsheet: semicolons, CRLF (RFC 4180). Amounts with `euros`, so that they have a decimal comma.
 */
export function csv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(cell).join(';')}\r\n`).join('');
}

/** Integer eurocents as euros with two decimals. */
export function euros(cents: number): string {
  const absolute = Math.abs(cents);
  return `${cents < 0 ? '-' : ''}${Math.floor(absolute / 100)},${String(absolute % 100).padStart(2, '0')}`;
}

/**
 * A spreadsheet runs a cell that begins with one of `= + - @` or a tab: an apostrophe stops it. A number is no formula,
 * but what only begins as one (`-2+3`) is.
 */
function cell(value: string): string {
  const safe = /^[=+@\t\r-]/.test(value) && !/^-\d+(?:[.,]\d+)?$/.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
