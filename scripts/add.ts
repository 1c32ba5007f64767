/**
 * `npm run add IMAGE ID [-- --redact x,y,width,height …] [--alt "…" …]`: takes a file into the archive. A picture leaves
 * everything behind but what is to be seen. `npm run add TABLE.csv [-- --write] [--leave-out COLUMN …]` makes a draft of
 * each row, `-- --template testimony [FILE.csv]` an empty table, `-- --export FILE.csv [ID …]` the way out.
 */
import { addPictureAtPrompt, PICTURE_FLAGS } from './add-picture.ts';
import { isAboutTable, runTable, TABLE_FLAGS } from './add-table.ts';
import { readArguments, stop } from './arguments.ts';

const { words, flags, content } = readArguments({ ...PICTURE_FLAGS, ...TABLE_FLAGS });

/** A flag of the other kind of file would be passed over in silence. */
function refuseFlags(others: object, what: string): void {
  const flag = Object.keys(others).find((name) => Object.hasOwn(flags, name));
  if (flag !== undefined) stop(`\`--${flag}\` says nothing about a ${what}: leave it out.`);
}

if (isAboutTable(words, flags)) {
  refuseFlags(PICTURE_FLAGS, 'table');
  await runTable(words, flags, content);
} else {
  refuseFlags(TABLE_FLAGS, 'picture');
  const [file, id] = words;
  if (file === undefined || id === undefined || words.length > 2)
    stop(
      'Name one picture and the record that it belongs to: npm run add ~/photo.jpg t1x6np1wb. Or name a table: npm run add ~/interviews.csv',
    );
  await addPictureAtPrompt({ file, id, content, flags });
}
