import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { HtmlValidate, StaticConfigLoader, type ConfigData } from 'html-validate';
import { filesIn } from '../../src/publish/site-pages.ts';
import { requireSite, ROOT, SITE_NAMES } from './built-sites.ts';

const RULES = JSON.parse(readFileSync(join(ROOT, '.htmlvalidate.json'), 'utf8')) as ConfigData;

for (const name of SITE_NAMES)
  test(`every HTML file of the ${name} site is valid`, async () => {
    test.setTimeout(120_000);
    const site = requireSite(name);
    const validator = new HtmlValidate(new StaticConfigLoader(RULES));
    const mistakes: string[] = [];
    const files = filesIn(site.folder).filter((file) => file.endsWith('.html'));
    for (const file of files) {
      const { results } = await validator.validateFile(join(site.folder, file));
      for (const { messages } of results)
        for (const { ruleId, message, line, column } of messages)
          mistakes.push(`${file}:${String(line)}:${String(column)} ${ruleId}: ${message}`);
    }
    expect(files.length).toBeGreaterThan(20);
    expect(mistakes).toEqual([]);
  });
