/** An archive that is read once and then kept up with: after a save only what changed is read again. */
import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Problem } from '../record/problem.ts';
import { reportRewrittenLedgers } from './merge-base.ts';
import { openReading, type OpenReading } from './open-reading.ts';
import { problemsTogether } from './problems-together.ts';
import { readUnit } from './read-unit.ts';
import { readUnits, type ReadUnitsOptions } from './read-units.ts';
import type { UnitResult } from './reading.ts';
import { isFileOf, placeOf, placesFor } from './unit-place.ts';
import type { Unit } from './walk.ts';

/** So many units warm this thread up when others have read the rest: the first save is then told as fast as the next. */
const WARMING = 8;

export interface Reread {
  /** Every problem of the archive. */
  problems: Problem[];
  /** Those that stand in what was read again, and those that were not there before. */
  told: Problem[];
}

export class KeptReading {
  /** Every problem of the archive, by file and line. */
  problems: Problem[] = [];
  readonly #folder: string;
  #opened: OpenReading;
  #rewritten: Problem[] = [];
  readonly #results = new Map<string, readonly [Unit, UnitResult]>();

  private constructor(folder: string) {
    this.#folder = resolve(folder);
    this.#opened = openReading(this.#folder, 'problems');
  }

  /** Reads an archive whole. */
  static async open(folder: string, options: ReadUnitsOptions = {}): Promise<KeptReading> {
    const kept = new KeptReading(folder);
    const rewritten = reportRewrittenLedgers(kept.#folder, basename(kept.#folder));
    await kept.#readAll(options);
    for (const unit of kept.#opened.units.slice(0, WARMING))
      await readUnit(unit, kept.#opened.context);
    kept.#rewritten = await rewritten;
    kept.#gather();
    return kept;
  }

  /** How many files were read. */
  get files(): number {
    const own = this.#opened.hasSettings ? 1 : 0;
    return [...this.#results.values()].reduce((sum, [, { files }]) => sum + files, own);
  }

  async #readAll(options: ReadUnitsOptions = {}): Promise<void> {
    const { units, context } = this.#opened;
    const results = await readUnits(units, context, options);
    this.#results.clear();
    for (const [index, unit] of units.entries()) {
      const result = results[index];
      if (result !== undefined) this.#results.set(placeOf(unit), [unit, result]);
    }
  }

  #gather(): void {
    const problems = [...this.#opened.problems, ...this.#rewritten];
    this.problems = problemsTogether({ ...this.#opened, problems }, [...this.#results.values()]);
  }

  /** Whether files came or went, so that the folders have to be listed anew. Listing ten thousand takes longer than reading one. */
  #isOtherList(paths: ReadonlySet<string>): boolean {
    return [...paths].some((path) => {
      const isKnown = placesFor(path).some((place) => {
        const known = this.#results.get(place);
        return known !== undefined && isFileOf(known[0], path);
      });
      return !isKnown || !existsSync(join(this.#folder, path));
    });
  }

  /** Units that have to be read again; undefined where that is all of them. */
  #toReread(paths: ReadonlySet<string>, before: ReadonlySet<string>): Unit[] | undefined {
    const { units, context } = this.#opened;
    const isGone = [...before].some((id) => !context.ids.has(id));
    // What named it, nobody has kept; and by the settings every file is judged.
    if (isGone || paths.has('archive.yml')) return undefined;
    const isNew = context.ids.size > before.size;
    const changed = new Set([...paths].flatMap(placesFor));
    return units.filter((unit) => {
      const place = placeOf(unit);
      const known = this.#results.get(place);
      if (known === undefined || changed.has(place)) return true;
      // A record that came may be the one that was missed there.
      return isNew && known[1].problems.some(({ severity }) => severity === 'error');
    });
  }

  /**
   * Reads again what changed, and what may be right or wrong because of it.
   *
   * @param paths below `content/`, of files and folders that were saved, added or taken away
   */
  async reread(paths: ReadonlySet<string>): Promise<Reread> {
    const { ids } = this.#opened.context;
    const before = new Set(this.problems.map((problem) => JSON.stringify(problem)));
    if (this.#isOtherList(paths)) this.#opened = openReading(this.#folder, 'problems');
    const again = this.#toReread(paths, ids);
    if (again === undefined) await this.#readAll();
    else {
      const places = new Set(this.#opened.units.map(placeOf));
      for (const place of this.#results.keys()) if (!places.has(place)) this.#results.delete(place);
      for (const unit of again)
        this.#results.set(placeOf(unit), [unit, await readUnit(unit, this.#opened.context)]);
    }
    this.#gather();
    const { label } = this.#opened.context;
    const changed = new Set([...paths].flatMap(placesFor));
    const isChanged = (file: string) =>
      placesFor(file.slice(label.length + 1)).some((place) => changed.has(place));
    return {
      problems: this.problems,
      told: this.problems.filter(
        (problem) => isChanged(problem.file) || !before.has(JSON.stringify(problem)),
      ),
    };
  }
}
