/** HarfBuzz’s subsetter, as the package `harfbuzzjs` brings it: a part of a font that is a font again. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** What stays of a font. */
export interface Subset {
  /** Every character that stays. */
  characters: string;
  /** Features of OpenType that stay, by their four letters. */
  features: readonly string[];
  /** Axes of a variable font: one place, or a range that stays. */
  axes?: Readonly<Record<string, number | { min: number; max: number }>>;
}

/** Addresses in the memory of the program, as it hands them out; 0 is none. */
type Pointer = number;

/** What is called of `hb-subset.h` and `hb-blob.h`, under its names there. */
interface HarfBuzz {
  memory: WebAssembly.Memory;
  _initialize(): void;
  malloc(size: number): Pointer;
  free(at: Pointer): void;
  hb_blob_create(at: Pointer, size: number, mode: number, data: Pointer, destroy: Pointer): Pointer;
  hb_blob_get_data(blob: Pointer, size: Pointer): Pointer;
  hb_blob_get_length(blob: Pointer): number;
  hb_blob_destroy(blob: Pointer): void;
  hb_face_create(blob: Pointer, index: number): Pointer;
  hb_face_reference_blob(face: Pointer): Pointer;
  hb_face_destroy(face: Pointer): void;
  hb_set_clear(set: Pointer): void;
  hb_set_add(set: Pointer, value: number): void;
  hb_subset_input_create_or_fail(): Pointer;
  hb_subset_input_unicode_set(input: Pointer): Pointer;
  hb_subset_input_set(input: Pointer, kind: number): Pointer;
  hb_subset_input_set_flags(input: Pointer, flags: number): void;
  hb_subset_input_pin_axis_location(input: Pointer, face: Pointer, tag: number, at: number): number;
  hb_subset_input_set_axis_range(
    ...parts: [input: Pointer, face: Pointer, tag: number, min: number, max: number, usual: number]
  ): number;
  hb_subset_or_fail(face: Pointer, input: Pointer): Pointer;
  hb_subset_input_destroy(input: Pointer): void;
}

/** `HB_MEMORY_MODE_READONLY`. */
const READ_ONLY = 1;
/** `HB_SUBSET_SETS_LAYOUT_FEATURE_TAG`. */
const FEATURES = 6;
/** `HB_SUBSET_FLAGS_NOTDEF_OUTLINE`: the box for a character that no font has. Without it a name could look empty. */
const KEEP_BOX = 0x40;

/** Four letters as one number, as OpenType writes tags. */
const tagOf = (letters: string) => Buffer.from(letters, 'latin1').readUInt32BE(0);

let loaded: Promise<HarfBuzz> | undefined;
async function load(): Promise<HarfBuzz> {
  const file = createRequire(import.meta.url).resolve('harfbuzzjs/dist/harfbuzz-subset.wasm');
  const { instance } = await WebAssembly.instantiate(readFileSync(file));
  const harfbuzz = instance.exports as unknown as HarfBuzz;
  harfbuzz._initialize();
  return harfbuzz;
}

function ask(harfbuzz: HarfBuzz, face: Pointer, { characters, features, axes = {} }: Subset) {
  const input = harfbuzz.hb_subset_input_create_or_fail();
  harfbuzz.hb_subset_input_set_flags(input, KEEP_BOX);
  const kept = harfbuzz.hb_subset_input_unicode_set(input);
  for (const character of characters) harfbuzz.hb_set_add(kept, character.codePointAt(0) ?? 0);
  const wanted = harfbuzz.hb_subset_input_set(input, FEATURES);
  harfbuzz.hb_set_clear(wanted);
  for (const feature of features) harfbuzz.hb_set_add(wanted, tagOf(feature));
  for (const [axis, place] of Object.entries(axes)) {
    const done =
      typeof place === 'number'
        ? harfbuzz.hb_subset_input_pin_axis_location(input, face, tagOf(axis), place)
        : harfbuzz.hb_subset_input_set_axis_range(
            ...[input, face, tagOf(axis), place.min, place.max, Number.NaN],
          );
    if (done === 0) throw new RangeError(`the font has no axis ${axis}`);
  }
  return input;
}

/**
 * A font with a part of another one’s characters, features and variations. What the font has not got is left out.
 *
 * @param font TrueType or OpenType, not packed; the answer is the same
 * @throws RangeError where the font has no such axis
 * @throws Error where the file is no font
 * @example await subsetFont(font, { characters: 'abc', features: ['kern'], axes: { wght: 400 } })
 */
export async function subsetFont(font: Buffer, subset: Subset): Promise<Buffer> {
  loaded ??= load();
  const harfbuzz = await loaded;
  const bytes = harfbuzz.malloc(font.length);
  new Uint8Array(harfbuzz.memory.buffer).set(font, bytes);
  const blob = harfbuzz.hb_blob_create(bytes, font.length, READ_ONLY, 0, 0);
  const face = harfbuzz.hb_face_create(blob, 0);
  try {
    const input = ask(harfbuzz, face, subset);
    const cut = harfbuzz.hb_subset_or_fail(face, input);
    harfbuzz.hb_subset_input_destroy(input);
    const result = harfbuzz.hb_face_reference_blob(cut);
    const size = harfbuzz.hb_blob_get_length(result);
    if (cut === 0 || size === 0) throw new Error('HarfBuzz could make no part of this font');
    const start = harfbuzz.hb_blob_get_data(result, 0);
    // A copy: the memory of the program moves when it grows.
    const answer = Buffer.from(new Uint8Array(harfbuzz.memory.buffer).slice(start, start + size));
    harfbuzz.hb_blob_destroy(result);
    harfbuzz.hb_face_destroy(cut);
    return answer;
  } finally {
    harfbuzz.hb_face_destroy(face);
    harfbuzz.hb_blob_destroy(blob);
    harfbuzz.free(bytes);
  }
}
