/** What disclosure finds that stops a build, in words. */
import type { FileText } from '../read/archive.ts';
import { fillSentence, sentencesFor } from '../read/messages.ts';
import { SourceFile } from '../read/source-file.ts';
import type { Finding, Problem } from '../record/problem.ts';

/** Code → sentence and remedy. Words in `{braces}` are filled in. */
const SENTENCES = {
  'working-file-missing': {
    message:
      '{id} was issued, and its index.md is missing or cannot be read: nobody can tell what may be shown.',
    help: 'Bring the file back from git, or run `npm run withdraw {id}`.',
  },
  'governance-unreadable': {
    message: '{id} was released, and its agreement or access cannot be read.',
    help: 'Mend the front matter, or run `npm run withdraw {id}`.',
  },
  'frozen-file-missing': {
    message: 'The ledger promises {name}, and there is no such frozen file that can be read.',
    help: 'Bring it back from git unchanged; a frozen file is never written by hand.',
  },
  'paragraph-count': {
    message:
      'This frozen text was released with {released} numbered paragraphs and now counts {counted}.',
    help: 'Addresses such as #p12 would lead elsewhere: undo the change of the frozen file or of the program.',
  },
  'translates-nothing': {
    message:
      'This frozen translation does not say which frozen version it translates, or that version is missing.',
    help: 'Bring the files back from git unchanged.',
  },
  'translates-other-words': {
    message: 'This frozen translation was made from other words than those of version {version}.',
    help: 'Bring the frozen files back from git unchanged.',
  },
  'authority-not-issued': {
    message: '{id} is named by what is shown ({by}) and was never issued.',
    help: 'Run `npm run release {id}`.',
  },
  'authority-missing': {
    message: '{id} is named by what is shown ({by}) and has no file.',
    help: 'Bring its file back from git.',
  },
  'holdings-too-few': {
    message:
      '`holdings` says that {known} accounts are known, and {standing} stand in this archive already.',
    help: 'Under `holdings` in archive.yml, write as `known` how many accounts are known, those that stand here among them: {standing} or more.',
  },
  'introduction-leads-to-nothing': {
    message: 'The introduction leads to {address}, and nothing is shown there.',
    help: 'Take out the link, and its words where they name what was withdrawn or is not to be shown.',
  },
  'introduction-unreadable': {
    message: 'The introduction of {id} has a mistake in it, so it cannot be shown.',
    help: 'Run `npm run check`: it says where.',
  },
  'moved-to-nothing': {
    message: '{id} moved to {to}, and {to} was never issued.',
    help: 'Run `npm run release {to}`.',
  },
  'page-leads-to-nothing': {
    message: 'This page leads to {address}, and nothing is shown there.',
    help: 'Take the link out, and what stands here of the record with it: it was withdrawn, is closed, or was never released.',
  },
} as const;

export type DisclosureCode = keyof typeof SENTENCES;

/** An error about a whole file. `file` is the path from the folder that holds `content/`. */
export function disclosureProblem(
  code: DisclosureCode,
  file: string,
  values: Readonly<Record<string, string>>,
): Problem {
  const { message, help } = SENTENCES[code];
  return {
    code,
    severity: 'error',
    file,
    line: 1,
    column: 1,
    length: 1,
    message: fillSentence(message, values),
    help: fillSentence(help, values),
  };
}

/** Where a finding stands in the file of a text. */
function placed(text: FileText, { offset, length }: { offset: number; length: number }) {
  const source = new SourceFile(text.file, text.body);
  const { line, column } = source.placeOf(offset);
  return { line: text.bodyLine + line, column, length, quoted: source.line(line) };
}

/** An error at a place in the body of a text. */
export function disclosureProblemAt(
  code: DisclosureCode,
  text: FileText,
  place: { offset: number; length: number },
  values: Readonly<Record<string, string>>,
): Problem {
  return { ...disclosureProblem(code, text.file, values), ...placed(text, place) };
}

/** What the renderer found in a body, at its place in the file. */
export function problemsOf(findings: readonly Finding[], text: FileText): Problem[] {
  return findings.map(({ code, severity, offset, length, values }) => ({
    ...sentencesFor(code, values ?? {}),
    code,
    severity: severity ?? 'error',
    file: text.file,
    ...placed(text, { offset, length }),
  }));
}
