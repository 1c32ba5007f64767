/** What a long command tells while it works: one line a stage, with its seconds. */

/**
 * Returns a function that names the stage that begins; the line of the stage before gets its seconds. The last call,
 * without a name, ends the last line.
 *
 * @example const say = tellStages(); say('reading'); say('writing'); say(); // “reading … 0.4 s”
 */
export function tellStages(stream: NodeJS.WriteStream = process.stderr): (stage?: string) => void {
  let began: number | undefined;
  return (stage) => {
    if (began !== undefined)
      stream.write(` ${((performance.now() - began) / 1000).toFixed(1)} s\n`);
    began = stage === undefined ? undefined : performance.now();
    if (stage !== undefined) stream.write(`${stage} …`);
  };
}
