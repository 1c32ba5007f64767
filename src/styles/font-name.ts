/** Where the records of a `name` table stand (OpenType 1.9, “name — Naming Table”); all numbers are big-endian. */
const RECORDS = 6;
const RECORD = { size: 12, nameId: 6, length: 8, offset: 10 } as const;
/** Family, unique identifier, full name, PostScript name, and the two names of a family within a family. */
const NAMING = new Set([1, 3, 4, 6, 16, 25]);

/**
 * The bytes of one table of a font that is not packed; undefined where the font has none. They are the font's own, not a copy.
 *
 * @example tableOf(font, 'fvar') === undefined // no variable font
 */
export function tableOf(font: Buffer, wanted: string): Buffer | undefined {
  for (let table = 0; table < font.readUInt16BE(4); table += 1) {
    const entry = 12 + 16 * table;
    if (font.toString('latin1', entry, entry + 4) !== wanted) continue;
    const start = font.readUInt32BE(entry + 8);
    return font.subarray(start, start + font.readUInt32BE(entry + 12));
  }
  return undefined;
}

const utf16 = (bytes: Buffer): string => Buffer.from(bytes).swap16().toString('utf16le');
const bytesOf = (name: string): Buffer => Buffer.from(name, 'utf16le').swap16();

/**
 * Gives a changed font another name wherever it names itself, as the SIL Open Font License asks in its section 3 where
 * the author reserved the name. What it says of its author and licence stays. Checksums are left to whoever packs it.
 *
 * @param font a TrueType or OpenType font, not packed, whose names are in UTF-16; it is changed in place
 * @param own may not be longer than `reserved`, since each name keeps its place
 * @throws RangeError where it is longer
 * @example renameFont(font, 'Source', 'Guwah') // “Source Serif 4” is now “Guwah Serif 4”
 */
export function renameFont(font: Buffer, reserved: string, own: string): void {
  if (own.length > reserved.length) throw new RangeError(`“${own}” is longer than “${reserved}”`);
  const table = tableOf(font, 'name');
  if (table === undefined) return;
  const strings = table.subarray(table.readUInt16BE(4));
  for (let index = 0; index < table.readUInt16BE(2); index += 1) {
    const record = table.subarray(RECORDS + RECORD.size * index);
    if (!NAMING.has(record.readUInt16BE(RECORD.nameId))) continue;
    const start = record.readUInt16BE(RECORD.offset);
    const place = strings.subarray(start, start + record.readUInt16BE(RECORD.length));
    const renamed = bytesOf(utf16(place).replaceAll(reserved, own));
    renamed.copy(place);
    record.writeUInt16BE(renamed.length, RECORD.length);
  }
}
