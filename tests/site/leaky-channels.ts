/** Ways in which a word leaks into a site, each one written out: what the scanner must see through. */
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import sharp from 'sharp';

/** The files of one channel, by name; every one of them holds every token. */
type Files = Record<string, string | Buffer>;

const lines = (tokens: readonly string[], write: (token: string) => string): string =>
  tokens.map(write).join('\n');
const each = (token: string, write: (code: number) => string): string =>
  Array.from(token)
    .map((letter) => write(letter.charCodeAt(0)))
    .join('');
const hex = (code: number, width = 2): string => code.toString(16).padStart(width, '0');
const page = (body: string): string => `<!doctype html><title>A page</title>${body}`;

const image = () =>
  sharp({ create: { width: 16, height: 16, channels: 3, background: '#7a5b3c' } });

/** A chunk of a PNG (ISO/IEC 15948, 5.3); readers of text check no sum. */
function pngChunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(type, 'latin1'), data, Buffer.alloc(4)]);
}

async function pngWith(chunk: Buffer): Promise<Buffer> {
  const png = await image().png().toBuffer();
  const end = png.length - 12;
  return Buffer.concat([png.subarray(0, end), chunk, png.subarray(end)]);
}

/** An archive with one deflated file in it (PKWARE APPNOTE, 4.3.7). */
function zipOf(name: string, text: string): Buffer {
  const head = Buffer.alloc(30);
  head.write('PK\x03\x04', 'latin1');
  head.writeUInt16LE(8, 8);
  head.writeUInt16LE(name.length, 26);
  return Buffer.concat([head, Buffer.from(name), deflateRawSync(text)]);
}

async function pagefindIndex(tokens: readonly string[]): Promise<Files> {
  const { index } = await pagefind.createIndex({ forceLanguage: 'und' });
  if (index === undefined) throw new Error('Pagefind made no index');
  await index.addCustomRecord({ url: '/leak/', content: tokens.join(' '), language: 'und' });
  const { files } = await index.getFiles();
  await pagefind.close();
  const kept = files.filter(({ path }) => /\.pf_index$/.test(path));
  return {
    'pagefind/all.pf_index': Buffer.concat(kept.map(({ content }) => Buffer.from(content))),
  };
}

/** Channel → its files. */
export const CHANNELS: Readonly<
  Record<string, (tokens: readonly string[]) => Files | Promise<Files>>
> = {
  'the text of a page': (all) => ({ 'text.html': page(lines(all, (token) => `<p>${token}</p>`)) }),
  'capital letters': (all) => ({
    'capitals.html': page(lines(all, (token) => token.toUpperCase())),
  }),
  'an HTML comment': (all) => ({ 'comment.html': page(`<!-- ${lines(all, String)} -->`) }),
  'an alternative text': (all) => ({
    'alt.html': page(lines(all, (token) => `<img src="/x.png" alt="${token}">`)),
  }),
  'a hidden element': (all) => ({ 'hidden.html': page(`<div hidden>${lines(all, String)}</div>`) }),
  'a data attribute in JSON': (all) => ({
    'props.html': page(`<astro-island props="${JSON.stringify(all).replaceAll('"', '&quot;')}">`),
  }),
  'decimal entities': (all) => ({
    'decimal.html': page(lines(all, (token) => each(token, (code) => `&#${String(code)};`))),
  }),
  'hexadecimal entities': (all) => ({
    'hexadecimal.html': page(lines(all, (token) => each(token, (code) => `&#x${hex(code)};`))),
  }),
  'a percent-encoded link': (all) => ({
    'link.html': page(
      lines(all, (token) => `<a href="/?q=${each(token, (code) => `%${hex(code)}`)}">a</a>`),
    ),
  }),
  'a link encoded twice': (all) => ({
    'twice.html': page(lines(all, (token) => each(token, (code) => `%25${hex(code)}`))),
  }),
  'escapes of JSON': (all) => ({
    'escapes.json': `["${lines(all, (token) => each(token, (code) => `\\u${hex(code, 4)}`))}"]`,
  }),
  'escapes of JavaScript': (all) => ({
    'escapes.js': `const all = '${lines(all, (token) => each(token, (code) => `\\x${hex(code)}`))}'`,
    'long-escapes.js': lines(all, (token) => each(token, (code) => `\\u{${hex(code)}}`)),
  }),
  'escapes of CSS': (all) => ({
    'escapes.css': lines(
      all,
      (token) => `p::after{content:"${each(token, (code) => `\\${hex(code)} `)}"}`,
    ),
  }),
  'octal escapes': (all) => ({
    'octal.pdf': lines(all, (token) =>
      each(token, (code) => `\\${code.toString(8).padStart(3, '0')}`),
    ),
  }),
  'quoted-printable text': (all) => ({
    'printable.eml': lines(all, (token) => each(token, (code) => `=${hex(code).toUpperCase()}`)),
  }),
  'a word cut by tags': (all) => ({
    'cut.html': page(lines(all, (token) => `${token.slice(0, 6)}<wbr><b>${token.slice(6)}</b>`)),
  }),
  'a word with soft hyphens': (all) => ({
    'hyphens.html': page(lines(all, (token) => Array.from(token).join('\u{ad}'))),
    'hyphens-named.html': page(lines(all, (token) => Array.from(token).join('&shy;'))),
  }),
  'UTF-16': (all) => ({ 'wide.txt': Buffer.from(lines(all, String), 'utf16le') }),
  base64: (all) => ({
    'base64.css': `p{background:url(data:text/plain;base64,${Buffer.from(lines(all, String)).toString('base64')})}`,
  }),
  'hexadecimal digits': (all) => ({
    'digits.txt': Buffer.from(lines(all, String)).toString('hex'),
  }),
  'a mirrored word': (all) => ({
    'mirrored.txt': lines(all, (token) => Array.from(token).reverse().join('')),
  }),
  'a cut word': (all) => ({ 'cut.txt': lines(all, (token) => token.slice(0, 11)) }),
  'a source map': (all) => ({
    'page.js.map': JSON.stringify({ version: 3, sourcesContent: [lines(all, String)] }),
  }),
  gzip: (all) => ({ 'text.bin': gzipSync(lines(all, String)) }),
  'gzip within gzip, after other bytes': (all) => ({
    'nested.bin': Buffer.concat([
      Buffer.from('before'),
      gzipSync(gzipSync(lines(all, (token) => each(token, (code) => `&#${String(code)};`)))),
    ]),
  }),
  brotli: (all) => ({ 'text.html.br': brotliCompressSync(lines(all, String)) }),
  'a zip archive': (all) => ({ 'all.zip': zipOf('all.txt', lines(all, String)) }),
  'the text of a PNG': async (all) => ({
    'text.png': await pngWith(pngChunk('tEXt', Buffer.from(`Comment\0${lines(all, String)}`))),
    'packed.png': await pngWith(
      pngChunk(
        'zTXt',
        Buffer.concat([Buffer.from('Comment\0\0'), deflateSync(lines(all, String))]),
      ),
    ),
  }),
  'the EXIF of a photograph, with its position': async (all) => ({
    'exif.jpg': await image()
      .withExif({
        IFD0: { ImageDescription: lines(all, String) },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '1/1 2/1 3/1' },
      })
      .jpeg()
      .toBuffer(),
  }),
  'the XMP of a photograph': async (all) => ({
    'xmp.webp': await image()
      .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><d>${lines(all, String)}</d></x:xmpmeta>`)
      .webp()
      .toBuffer(),
  }),
  'bytes behind the end of a photograph': async (all) => ({
    'behind.jpg': Buffer.concat([await image().jpeg().toBuffer(), Buffer.from(lines(all, String))]),
  }),
  'the name of a file': (all) =>
    Object.fromEntries(all.map((token) => [`names/${token}.html`, ''])),
  'the index of Pagefind': pagefindIndex,
};
