/** Whether HTML is what the standard allows, by html-validate with the rules of the project. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate, StaticConfigLoader, type ConfigData } from 'html-validate';
import { ROOT } from './built-sites.ts';

/** Sentences on what is wrong in the files of a folder, each with its place. */
export async function mistakesIn(folder: string, files: readonly string[]): Promise<string[]> {
  const rules = JSON.parse(readFileSync(join(ROOT, '.htmlvalidate.json'), 'utf8')) as ConfigData;
  const validator = new HtmlValidate(new StaticConfigLoader(rules));
  const mistakes: string[] = [];
  for (const file of files) {
    const { results } = await validator.validateFile(join(folder, file));
    for (const { messages } of results)
      for (const { ruleId, message, line, column } of messages)
        mistakes.push(`${file}:${String(line)}:${String(column)} ${ruleId}: ${message}`);
  }
  return mistakes;
}
