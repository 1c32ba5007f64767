/** A copy of the project in another folder, for tests that build elsewhere or stop a build half-way. */
import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { FIXTURE_CONTENT, ROOT } from './built-sites.ts';

const COPIED = ['astro.config.mjs', 'package.json', 'tsconfig.json', 'public', 'scripts', 'src'];

export interface ProjectCopy {
  folder: string;
  /** Its own copy of the fixture archive. */
  content: string;
}

/** Copies what a build needs; packages are shared. `folder` must not exist. */
export function copyProject(folder: string): ProjectCopy {
  mkdirSync(folder, { recursive: true });
  for (const name of COPIED) cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  const content = join(folder, 'archive');
  cpSync(FIXTURE_CONTENT, content, { recursive: true });
  return { folder, content };
}
