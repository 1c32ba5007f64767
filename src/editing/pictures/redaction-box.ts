/** An area of a picture that is covered. */
import type { PictureSize } from '../../record/picture.ts';
import { PictureRefusedError } from './picture-refusal.ts';

/** In pixels of the original, as it is seen upright; from its upper left corner. */
export interface RedactionBox {
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * Reads an area as it is typed. One that reaches over the edge was measured on a picture of another size, and would leave
 * open what it should cover: it is refused.
 *
 * @throws PictureRefusedError
 * @example redactionBoxOf('40,30,200,120', { width: 800, height: 600 }) // { x: 40, y: 30, width: 200, height: 120 }
 */
export function redactionBoxOf(typed: string, size: PictureSize): RedactionBox {
  const numbers = /^\s*(\d{1,6})\s*,\s*(\d{1,6})\s*,\s*(\d{1,6})\s*,\s*(\d{1,6})\s*$/.exec(typed);
  const [x = 0, y = 0, width = 0, height = 0] = numbers?.slice(1).map(Number) ?? [];
  if (width < 1 || height < 1)
    throw new PictureRefusedError(
      `--redact: “${typed}” is no area: write four whole numbers of pixels, from the left, from the top, wide and high, as in 40,30,200,120.`,
    );
  if (x + width > size.width || y + height > size.height)
    throw new PictureRefusedError(
      `--redact: “${typed}” reaches over the edge: the picture is ${String(size.width)} pixels wide and ${String(size.height)} high as it is seen upright; measure in it.`,
    );
  return { x, y, width, height };
}
