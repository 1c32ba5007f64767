/** The working texts that their editors call finished, as their readers will meet them. */
import type { Archive, TextFolder } from '../../read/archive.ts';
import type { Report } from '../../record/report.ts';
import type { Block } from '../../text/block.ts';
import { renderText } from '../../text/markdown.ts';

export interface FinishedText {
  file: string;
  lang: string;
  /** Empty where a translation has none yet. */
  summary: string;
  blocks: readonly Block[];
  /** The record of a report, in the file of its original. */
  report: Report | undefined;
}

/** Every text and translation that is no draft: a draft may still lack anything. */
export function finishedTexts(archive: Archive): FinishedText[] {
  const sources = new Set(archive.sources.keys());
  const folders: TextFolder[] = [...archive.testimonies.values(), ...archive.reports.values()];
  return folders.flatMap(({ working, translations, pictures }) =>
    [working, ...translations.values()].flatMap((text): FinishedText[] => {
      if (text?.record === undefined || text.status === 'draft') return [];
      const { file, lang, record, body } = text;
      const media = new Map([...pictures.keys()].map((name) => [name, { alt: name }]));
      const { blocks } = renderText(body, { sources, media }).text;
      const report = text === working && 'method' in record ? (record as Report) : undefined;
      return [
        {
          file,
          lang,
          summary: typeof record.summary === 'string' ? record.summary : '',
          blocks,
          report,
        },
      ];
    }),
  );
}
