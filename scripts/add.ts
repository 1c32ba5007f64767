/**
 * `npm run add IMAGE ID [-- --redact x,y,width,height …] [--alt "…" …]`: takes a file into the archive. A picture leaves
 * everything behind but what is to be seen.
 */
import { addPictureAtPrompt, PICTURE_FLAGS } from './add-picture.ts';
import { readArguments, stop } from './arguments.ts';

const { words, flags, content } = readArguments(PICTURE_FLAGS);
const [file, id] = words;
if (file === undefined || id === undefined || words.length > 2)
  stop('Name one picture and the record that it belongs to: npm run add ~/photo.jpg t1x6np1wb');
await addPictureAtPrompt({ file, id, content, flags });
