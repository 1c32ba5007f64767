/** What is asked about a picture that is added to a text. */
import { tailFields } from '../../record/text-record.ts';
import type { Question } from './question.ts';

const medium = tailFields.media.unwrap().element.shape;

export const PICTURE: readonly Question[] = [
  {
    flag: 'alt',
    ask: 'What is to be seen',
    why: 'For those who do not see it, in a sentence or two. Name nobody who must not be known.',
    field: medium.alt,
  },
  {
    flag: 'caption',
    ask: 'What stands below it',
    why: 'When and where it was taken, as exactly as is safe, and what it has to do with the text.',
    field: medium.caption,
  },
  {
    flag: 'credit',
    ask: 'Who made it',
    why: 'As they are named in public, or “unknown”. Never the name of somebody whom it endangers.',
    field: medium.credit,
  },
  {
    flag: 'provenance',
    ask: 'Where does it come from',
    why: 'And how it reached the archive: the page and its day, or “Given to us by the narrator”. Readers see it.',
    field: medium.provenance,
  },
];

/** Not asked where areas are covered on the way in: then something was. */
export const COVERED: Question = {
  flag: 'covered',
  ask: 'Was something in it covered',
  why: 'Only a solid area covers; blurred faces and words can be read again. To cover one now, end with Ctrl+C and add the picture with `-- --redact x,y,width,height`.',
  field: medium.redacted,
  fallback: 'no',
};
