/** A picture that is not taken in: one sentence that says why, and what to do instead. Nothing was written. */
export class PictureRefusedError extends Error {
  override name = 'PictureRefusedError';
}
