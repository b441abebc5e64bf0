import { describe, expect, it } from '@jest/globals';
import { KroniekLogger } from '../../../src/platform/http/kroniek-logger.js';
import { maskBsn } from '../../../src/platform/http/mask-bsn.js';
import { forLog } from '../../../src/platform/http/scrub.js';

describe('masking of a BSN', () => {
  it.each([
    ['bsn 999900006 onbekend', 'bsn ********* onbekend'],
    ['9999.00.006', '*********'],
    ['999900006,999990019', '*********,*********'],
    ['?bsn=999900006&x=1', '?bsn=*********&x=1'],
  ])('masks it in "%s" (R-DAT-09)', (text, masked) => {
    expect(maskBsn(text)).toBe(masked);
  });

  it.each(['123456789 is geen bsn', '1999900006', '2026-11-22T16:43:25.123Z', 'order 12345'])(
    'leaves "%s" alone',
    (text) => {
      expect(maskBsn(text)).toBe(text);
    },
  );

  it('leaves an id alone whose digits happen to pass the elfproef', () => {
    const id = '99990000-6abc-4def-8abc-123456789abc';
    expect(maskBsn(id)).toBe(id);
  });

  it('masks it in keys, numbers, errors, causes and nested objects (R-DAT-09)', () => {
    const error = new Error('bij 999900006', { cause: new Error('van 999900006') });
    const text = JSON.stringify(forLog({ '999900006': { deep: [999900006, 999900006n, error, 'x 999900006'] } }));
    expect(text).not.toContain('999900006');
  });

  it('survives a structure that points at itself', () => {
    const loop: Record<string, unknown> = {};
    loop['self'] = loop;
    expect(() => JSON.stringify(forLog(loop))).not.toThrow();
  });
});

describe('the log', () => {
  it('writes one line of JSON per message, whatever is logged', () => {
    const lines: string[] = [];
    const logger = new KroniekLogger('trace', { write: (line: string) => void lines.push(line) });
    logger.log('Gestart', 'Main');
    logger.error(new Error('van 999900006'), 'stack\nat 999900006', 'Http');
    logger.warn({ bsn: 999900006 }, { aantal: 1n });
    logger.debug('klein', undefined, 7);
    logger.verbose('kleiner');
    logger.fatal('groot');
    expect(lines).toHaveLength(6);
    expect(lines.map((line) => JSON.parse(line) as unknown)[0]).toMatchObject({ melding: 'Gestart', bron: 'Main' });
    expect(lines.join('')).not.toContain('999900006');
  });
});
