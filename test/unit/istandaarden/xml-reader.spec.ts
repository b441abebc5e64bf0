import { describe, expect, it } from '@jest/globals';
import { XmlFout } from '../../../src/istandaarden/xml/xml-fout.js';
import { readXml, XML_LIMIETEN, type XmlHandler } from '../../../src/istandaarden/xml/xml-reader.js';

interface Seen {
  readonly elements: string[];
  text: string;
}

function recorder(): XmlHandler & { readonly seen: Seen } {
  const seen: Seen = { elements: [], text: '' };
  return {
    seen,
    open: ({ naam }) => void seen.elements.push(naam),
    text: (text) => {
      seen.text += text;
    },
    close: () => undefined,
  };
}

async function read(document: string | Uint8Array): Promise<Seen> {
  const handler = recorder();
  await readXml(typeof document === 'string' ? Buffer.from(document) : document, handler);
  return handler.seen;
}

async function fault(document: string | Uint8Array): Promise<XmlFout> {
  const outcome = await read(document).catch((error: unknown) => error);
  if (!(outcome instanceof XmlFout)) throw new Error(`Expected an XmlFout, got ${String(outcome)}`);
  return outcome;
}

describe('readXml', () => {
  it('reads elements and text, with or without BOM, with LF or CR/LF', async () => {
    for (const document of ['<a><b>x</b></a>', '\uFEFF<a><b>x</b></a>']) {
      expect(await read(document)).toEqual({ elements: ['a', 'b'], text: 'x' });
    }
    expect((await read('<?xml version="1.0" encoding="utf-8"?>\r\n<a>\r\n<b>x</b></a>\r\n')).text).toBe('\nx');
  });

  it('reads the five entities of XML, character references and CDATA', async () => {
    expect((await read('<a>&lt;&gt;&amp;&quot;&apos;&#65;<![CDATA[<b>]]></a>')).text).toBe('<>&"\'A<b>');
  });

  it('reads characters that are cut by a chunk boundary', async () => {
    const text = 'é€😀'.repeat(30_000 / 3);
    expect((await read(`<a>${'x'.repeat(65_533 - 3)}</a>`)).text).toHaveLength(65_530);
    expect((await read(`<a>${text}</a>`)).text).toBe(text);
  });

  it('refuses a DTD and everything that rides on one', async () => {
    const xxe = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>';
    const remote = '<!DOCTYPE a SYSTEM "http://voorbeeld.invalid/a.dtd"><a/>';
    const parameter = '<!DOCTYPE a [<!ENTITY % x SYSTEM "http://voorbeeld.invalid/x"> %x;]><a/>';
    const levels = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('');
    const laughs = `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY l0 "lol">${levels}]><a>&l9;</a>`;
    for (const document of [xxe, remote, parameter, laughs]) expect((await fault(document)).code).toBe('XML_DTD');
    expect((await fault('<a><!DOCTYPE a></a>')).code).toBe('XML_DTD');
  });

  it('refuses an entity that XML does not define', async () => {
    expect((await fault('<a>&eacute;</a>')).code).toBe('XML_ENTITEIT');
    expect((await fault('<a b="&nbsp;"/>')).code).toBe('XML_ENTITEIT');
  });

  it('refuses processing instructions beyond the declaration', async () => {
    const style = '<?xml version="1.0"?><?xml-stylesheet href="http://voorbeeld.invalid/x.xsl"?><a/>';
    expect((await fault(style)).code).toBe('XML_VERWERKINGSINSTRUCTIE');
    expect((await fault('<a><?php echo 1 ?></a>')).code).toBe('XML_VERWERKINGSINSTRUCTIE');
  });

  it('refuses any encoding but UTF-8', async () => {
    const text = '<?xml version="1.0"?><a/>';
    const little = Buffer.from(text, 'utf16le');
    const big = Buffer.from(little).swap16();
    const wide = [
      little,
      big,
      Buffer.concat([Buffer.from([0xff, 0xfe]), little]),
      Buffer.concat([Buffer.from([0xfe, 0xff]), big]),
      Buffer.from([0, 0, 0, 0x3c, 0, 0, 0, 0x61]),
    ];
    for (const document of wide) expect((await fault(document)).code).toBe('XML_CODERING');
    expect((await fault('<?xml version="1.0" encoding="ISO-8859-1"?><a/>')).code).toBe('XML_CODERING');
    expect((await fault('<?xml version="1.0" encoding="UTF-16"?><a/>')).code).toBe('XML_CODERING');
    expect((await fault(Buffer.from([0x3c, 0x61, 0x3e, 0xe9, 0x3c, 0x2f, 0x61, 0x3e]))).code).toBe('XML_CODERING');
    expect((await fault('<?xml version="1.1"?><a/>')).code).toBe('XML_VERSIE');
  });

  it('refuses a document that stops halfway, with the place', async () => {
    expect(await fault('<a>\n<b>x')).toMatchObject({ code: 'XML_AFGEBROKEN', regel: 2 });
    for (const document of ['<a', '<a b="', '<a><!-- ', '<a><![CDATA[x', '<!DOCTYPE a [', '<?xml', '   ', '<a>&am']) {
      expect((await fault(document)).code).toBe('XML_AFGEBROKEN');
    }
    const cut = Buffer.from('<a>é</a>').subarray(0, 4);
    expect((await fault(cut)).code).toBe('XML_CODERING');
    expect((await fault('')).code).toBe('XML_LEEG');
  });

  it('refuses what is not well-formed', async () => {
    const wrong = [
      '<a></b>',
      '<a/><b/>',
      'tekst',
      '<a b=1/>',
      '<a b="1" b="2"/>',
      '<x:a/>',
      '<a>\u0001</a>',
      '<a>]]></a>',
    ];
    for (const document of wrong) expect((await fault(document)).code).toBe('XML_ONJUIST');
  });

  it('refuses more than 32 levels and counts siblings as none', async () => {
    const nested = (depth: number) => '<a>'.repeat(depth) + '</a>'.repeat(depth);
    expect((await fault(nested(33))).code).toBe('XML_TE_DIEP');
    expect((await read(nested(32))).elements).toHaveLength(32);
    expect((await read(`<a>${'<b/>'.repeat(1000)}</a>`)).elements).toHaveLength(1001);
    expect((await fault('<a>'.repeat(1_000_000))).code).toBe('XML_TE_DIEP');
  });

  it('refuses too many or too long attributes', async () => {
    const many = Array.from({ length: 17 }, (_, n) => `a${n}="x"`).join(' ');
    expect((await fault(`<a ${many}/>`)).code).toBe('XML_ATTRIBUTEN');
    expect((await fault(`<a b="${'x'.repeat(1001)}"/>`)).code).toBe('XML_ATTRIBUTEN');
  });

  it('refuses too much text and too many elements', async () => {
    expect((await fault(`<a>${'x'.repeat(XML_LIMIETEN.tekstlengte + 1)}</a>`)).code).toBe('XML_TEKST_TE_LANG');
    const limieten = { ...XML_LIMIETEN, elementen: 10 };
    await expect(readXml(Buffer.from(`<a>${'<b/>'.repeat(10)}</a>`), recorder(), limieten)).rejects.toMatchObject({
      code: 'XML_TE_VEEL_ELEMENTEN',
    });
  });

  it('refuses 26 MB without looking inside, and reads 25 MB within bounds', async () => {
    expect((await fault(Buffer.alloc(26 * 1024 * 1024, '<a>'))).code).toBe('XML_TE_GROOT');
    const filler = `<b>${'x'.repeat(90_000)}</b>\n`;
    const document = Buffer.from(`<a>${filler.repeat(Math.floor((25 * 1024 * 1024 - 7) / filler.length))}</a>`);
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 1);
    const started = performance.now();
    await readXml(document, { open: () => undefined, text: () => undefined, close: () => undefined });
    clearInterval(timer);
    expect(performance.now() - started).toBeLessThan(15_000);
    expect(turns).toBeGreaterThan(0);
  });

  it('gives up early on a piece that never ends, whatever it is', async () => {
    const endless = [
      '<a b="',
      '<a>',
      '<a><!--',
      '<a><![CDATA[',
      '<a>&',
      '<a></',
      '<',
      '<!DOCTYPE a [',
      "<!DOCTYPE a ['",
    ];
    for (const start of endless) {
      const document = Buffer.concat([Buffer.from(start), Buffer.alloc(20 * 1024 * 1024, 'x')]);
      const began = performance.now();
      expect((await fault(document)).code).toBe('XML_TEKST_TE_LANG');
      expect(performance.now() - began).toBeLessThan(2_000);
    }
  });

  it('passes on what a handler throws', async () => {
    await expect(
      readXml(Buffer.from('<a/>'), {
        ...recorder(),
        open: () => {
          throw new RangeError('genoeg');
        },
      }),
    ).rejects.toBeInstanceOf(RangeError);
  });

  it('never repeats the document in a fault', async () => {
    const bsn = '999900006';
    const hostile = [
      `<a>&x${bsn};</a>`,
      `<a></b${bsn}>`,
      `<${'b'}${bsn}`,
      `<p${bsn}:a/>`,
      `<a x${bsn}="1" x${bsn}="2"/>`,
      `<?xml version="1.0" encoding="${bsn}"?><a/>`,
      `<!DOCTYPE a [<!ENTITY x "${bsn}">]><a/>`,
    ];
    for (const document of hostile) {
      const found = await fault(document);
      expect(JSON.stringify([found.message, found.code, found.stack])).not.toContain(bsn);
    }
  });
});
